#pragma once

#include "core/base/result.h"
#include "core/domain/directory_records.h"

#include <QByteArray>

namespace mizban {

/// A directory file (`center init --directory FILE`, resources/directory/sample.json): units, posts,
/// persons, assignments, subjects, duties, services, policy, holidays. Errors name the record.
[[nodiscard]] Result<DirectoryChange> parseDirectory(const QByteArray &json);

} // namespace mizban
