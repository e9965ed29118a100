#pragma once

#include "core/services/seat_reader.h"
#include "core/wire/tracking_messages.h"

#include <QJsonArray>
#include <QJsonObject>

namespace mizban::ctl {

// What the applicant has of his case, beside the case itself.

/// The case that a merged one is followed up with, as far as it is here; null where it is not merged.
[[nodiscard]] QJsonValue keptJson(const CaseDetails &details, qint64 nowMs);
/// What he said of the handling (I6); null: nothing yet.
[[nodiscard]] QJsonValue surveyJson(const CaseState &state);
/// Until when something is awaited from him; null: nothing, or no date.
[[nodiscard]] QJsonValue awaitedUntilJson(const CaseState &state);
/// Of a step he is told of: Queued, Sent or Failed (4-5); null of all others.
[[nodiscard]] QJsonValue noticeJson(const CaseState &state, const HistoryEntry &entry);
/// What an applicant is told who asks at the counter (T5), and the same in lines to be read out.
[[nodiscard]] QJsonObject trackJson(const TrackReply &reply, bool offline);
[[nodiscard]] QString trackText(const TrackReply &reply);

} // namespace mizban::ctl
