#pragma once

#include "core/services/seat_reader.h"

#include <QJsonArray>

namespace mizban::ctl {

/// `case tree`: one object for each line, in reading order.
[[nodiscard]] QJsonArray treeJson(const CaseState &state, const Directory &directory, qint64 nowMs);
[[nodiscard]] QString treeText(const CaseState &state, const Directory &directory, qint64 nowMs);
/// `openConflicts` of `case show`: what counts, and what stands against it.
[[nodiscard]] QJsonArray conflictsJson(const CaseState &state);
/// Tasks and inquiries, with whether their own signatures hold.
[[nodiscard]] QJsonArray tasksJson(const CaseDetails &details);
[[nodiscard]] QJsonArray copiesJson(const CaseState &state);
/// Null where the answer says nothing of it.
[[nodiscard]] QJsonValue compensationJson(const CaseState &state);

} // namespace mizban::ctl
