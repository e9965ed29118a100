#pragma once

#include "core/domain/case_state.h"
#include "core/domain/directory.h"

namespace mizban {

// What a case looks like to its applicant (T5): every step with time and who answers for it, public text
// only (T7), no applicant's name; of a sealed case its state, what was promised and its handler (C7, Q19).

struct TrackedStep
{
    EventType type = EventType::CaseRegistered;
    qint64 atMs = 0;
    QString text;
    QString person; ///< name; empty for what the center does by itself
    QString post;   ///< title

    bool operator==(const TrackedStep &) const = default;
};

struct TrackedCase
{
    QString trackingId;
    CaseKind kind = CaseKind::Request;
    CaseStatus status = CaseStatus::Registered;
    QString holder; ///< title; empty of a sealed case that only its stub is known of
    qint64 registeredAtMs = 0;
    qint64 dueAtMs = 0;
    qint64 objectionUntilMs = 0;
    qint64 awaitedUntilMs = 0;
    QString answer;
    QList<TrackedStep> steps;

    bool operator==(const TrackedCase &) const = default;
};

/// What the applicant is told of a step of a case about officials, in no words of the case (C7); empty:
/// nothing.
[[nodiscard]] QString sealedStepText(EventType type);

[[nodiscard]] TrackedCase trackedCase(const CaseState &state, const Directory &directory, qint64 nowMs);

/// T5: until final delivery, and two years after.
[[nodiscard]] bool isStillTracked(const CaseState &state, qint64 nowMs);

} // namespace mizban
