#pragma once

#include "core/domain/applicant.h"
#include "core/wire/json_fields.h"

#include <QJsonObject>

#include <optional>

namespace mizban {

/// The applicant of a registration as in interfaces.md; without one it is anonymous (N7). A field that does
/// not belong to the applicant's kind stays untaken and is refused by name.
[[nodiscard]] Applicant applicantOf(std::optional<JsonFields> fields);

/// The same fields, those that stand, and how far the identity has been checked.
[[nodiscard]] QJsonObject applicantJson(const Applicant &applicant);

} // namespace mizban
