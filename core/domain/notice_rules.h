#pragma once

#include "core/domain/case_state.h"

namespace mizban {

// What the applicant is told of the steps of his case (4-5), and what he says of them (I6).

/// Whether this applicant can be told of steps at all: not who is anonymous (N7).
[[nodiscard]] bool isToBeNotified(const CaseState &state);
/// What he is told of a step: its public text, and of a sealed case no word of what it is about (C7).
[[nodiscard]] QString noticeText(const CaseState &state, const HistoryEntry &entry);
/// Whether a line of the history is a step the applicant is told of.
[[nodiscard]] bool isNoticed(const CaseState &state, const HistoryEntry &entry);
/// The newest word about a step; null where nothing was sent or tried yet.
[[nodiscard]] const Notice *noticeOf(const CaseState &state, const EventId &step);
/// Whether he knows of a step: he was told, or was at the desk himself since.
[[nodiscard]] bool isKnownToApplicant(const CaseState &state, const EventId &step);
/// Steps of which the applicant was not told yet, oldest first; those tried in vain are among them. Nothing
/// is owed of a registration that is void or under review.
[[nodiscard]] QList<EventId> noticesDue(const CaseState &state);

/// What the desk that registered a case still owes its applicant (4-5).
struct NoticesOwed
{
    int steps = 0;
    qint64 sinceMs = 0;     ///< when the oldest of them was done
    QString text;           ///< public text of the newest
    qint64 atMs = 0;        ///< of the newest
    qint64 lastTriedMs = 0; ///< when he was not reached; 0: not tried
    bool operator==(const NoticesOwed &) const = default;
};
[[nodiscard]] NoticesOwed noticesOwed(const CaseState &state);

/// By the holder, the origin desk or the center; of a sealed case by its handler alone (C4).
[[nodiscard]] Status mayGiveNotice(const CaseState &state, const Actor &actor);
/// AlreadyDone where he was told of the step before.
[[nodiscard]] Status checkNotice(const CaseState &state, const ApplicantNotified &notice);
/// J13: once there is an answer, at the desk or by the holder; nobody asks who is anonymous (N7).
[[nodiscard]] Status mayRecordSurvey(const CaseState &state, const Actor &actor);

/// Used by the fold alone.
void applyNotice(CaseState &state, const DecodedEvent &event);

} // namespace mizban
