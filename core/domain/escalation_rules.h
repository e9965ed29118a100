#pragma once

#include "core/domain/case_state.h"
#include "core/domain/responsibility.h"

#include <optional>

namespace mizban {

// D5: what may be done about a promised time, and what time does by itself. Pure.

inline constexpr int noAnswerDays = 5;   ///< E4: working days after the promised time
inline constexpr int sessionDays = 10;   ///< E5: a dispute is heard within
inline constexpr int finalDays = 5;      ///< E5: the fresh final deadline at most
inline constexpr int misconductDays = 5; ///< E7: after non-compliance

/// Events 120–139: about the promised time.
[[nodiscard]] bool isEscalation(EventType type);
/// Those of them that the center makes by itself, when time has passed (E3, E4, E6).
[[nodiscard]] bool isMadeByTime(EventType type);
/// Those that contend with none of the holder's acts: all but the escalation itself, which changes holder.
[[nodiscard]] bool isSupervision(EventType type);
/// The type of such a payload; nothing for all others.
[[nodiscard]] std::optional<EventType> escalationTypeOf(const Payload &payload);

/// E4–E7 bind requests and complaints, the scope of 9-1.
[[nodiscard]] bool isBoundBy91(CaseKind kind);

/// What can be told from the stream alone: whether `actor` may do `type` now, and with this content.
/// Asked by mayAct() and mayApply().
[[nodiscard]] Status mayEscalationAct(const CaseState &state, EventType type, const Actor &actor);
[[nodiscard]] Status mayApplyEscalation(const CaseState &state, const DecodedEvent &event);

/// What needs the directory: who is the superior, the ministry, the Center, and which dates the policy and
/// the calendar allow. Asked where the act is made and again at the center; `true` for all other acts.
[[nodiscard]] Status checkEscalation(const CaseState &before, const DecodedEvent &event,
                                     const Directory &directory);

/// Whether it makes sense to begin such an act now: what mayAct() says, and that there is a superior, a
/// ministry, a decision to account for. For buttons and keys.
[[nodiscard]] Status mayStartEscalation(const CaseState &state, EventType type, const Actor &actor,
                                        const Directory &directory);

/// The holders an act carries the case's stream to.
[[nodiscard]] QList<HolderCode> reachOfEscalation(const Payload &payload);

/// The effect of such an act on a case; `event` may be applied.
void applySupervision(CaseState &state, const DecodedEvent &event);
/// The earlier act beside which this one cannot stand, if any: a second extension, a second dispute.
[[nodiscard]] EventId rivalOf(const Supervision &supervision, const Payload &payload);
/// The line of the history.
void describeSupervision(HistoryEntry &entry, const Payload &payload);

/// Whether the case lies before `self` although he does not hold it: time brought it to him, his decision
/// or evidence is awaited, he is invited.
[[nodiscard]] bool isOverseenBy(const CaseState &state, const HolderCode &self);
[[nodiscard]] bool isAwaitedFrom(const CaseState &state, const HolderCode &self);

/// The end of the n-th working day after the day of `atMs`.
[[nodiscard]] qint64 endOfWorkingDay(const WorkingCalendar &calendar, qint64 atMs, int n);
/// E1: the new final answer time, counted from the escalation at the level of the ministry.
[[nodiscard]] qint64 escalatedDueMs(const Directory &directory, const HolderCode &to, qint64 atMs);
/// E8: the time an extension by `workingDays` leads to.
[[nodiscard]] qint64 extendedDueMs(const CaseState &state, const Directory &directory, int workingDays,
                                   qint64 nowMs);
/// The calendar by which the days of a case's present holder count.
[[nodiscard]] WorkingCalendar calendarOf(const CaseState &state, const Directory &directory);

/// The earliest moment at which time may do something to the case by itself; 0: never. Needs no directory,
/// so that a store can keep it beside the stream.
[[nodiscard]] qint64 timeActsFrom(const CaseState &state);
/// What time does to the case now, if anything: the next event of the center, and whom it brings the case to.
[[nodiscard]] std::optional<Payload> actOfTime(const CaseState &state, const Directory &directory,
                                               qint64 nowMs, const ExcludedPosts &excluded = {});

/// How a promised time stands at a moment (E2); computed when read.
enum class DueStanding : quint8 { None, InTime, Warning, Overdue };
[[nodiscard]] DueStanding dueStanding(qint64 dueAtMs, bool open, qint64 nowMs,
                                      const WorkingCalendar &calendar, int warningDays);

/// I2, D5: until when the first action on a case is due, and when it was; 0: none runs, not yet.
[[nodiscard]] qint64 firstActionDueMs(const CaseState &state, const Directory &directory);
[[nodiscard]] qint64 firstActionAtMs(const CaseState &state);

/// The Center's lists (E4–E7). Numbers are stored.
enum class CenterList : quint8 { NoAnswer = 1, Disputes, Sessions, NonCompliant, Misconduct };
inline constexpr int centerListCount = 5;
/// Where a case lies for the Center, and by what time the next step is due.
struct CenterPlace
{
    CenterList list = CenterList::NoAnswer;
    qint64 byMs = 0;
    bool operator==(const CenterPlace &) const = default;
};
[[nodiscard]] QList<CenterPlace> centerPlacesOf(const CaseState &state);

} // namespace mizban
