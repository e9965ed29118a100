#pragma once

#include "core/domain/case_state.h"
#include "core/domain/directory.h"

namespace mizban {

/// "Why this date?" (D5, reliability §1): everything that made a promised time what it is.
struct DueExplanation
{
    enum class Basis : quint8 {
        None,       ///< no deadline runs
        Policy,     ///< the policy's working days
        Earlier,    ///< an earlier day was promised than policy and present calendar give
        Escalation, ///< E1: counted anew at the level of the ministry
    };

    Basis basis = Basis::None;
    CaseKind kind = CaseKind::Request;
    Level level = Level::County;
    qint64 fromMs = 0;    ///< registered or escalated then; that day does not count
    qint64 countedMs = 0; ///< what the counting led to, before an extension
    qint64 firstDueMs = 0;
    qint64 dueMs = 0;    ///< holds now
    int workingDays = 0; ///< of the policy; counted where its version is not known here
    quint64 policyVersion = 0;
    qint64 policyAtMs = 0; ///< when that version was published; 0: not known
    int thursdays = 0;     ///< skipped on the way
    int fridays = 0;
    QList<Holiday> holidays; ///< skipped, that would have been working days otherwise
    bool estimated = false;  ///< a year without an official calendar is crossed, or an unofficial holiday
    /// With the calendar as it is known now another day would come out; the promise stays (E8).
    bool calendarChanged = false;
    bool newerPolicy = false; ///< a newer version exists, which changes no promise (E8)
    qint64 extendedAtMs = 0;
    qint64 dueBeforeMs = 0;
    int extensionDays = 0;
    PostCode extendedBy;
    QString extensionReason;

    bool operator==(const DueExplanation &) const = default;
};

[[nodiscard]] DueExplanation explainDue(const CaseState &state, const Directory &directory);

} // namespace mizban
