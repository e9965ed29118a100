#pragma once

#include "core/domain/case_state.h"
#include "core/domain/directory.h"

#include <optional>

namespace mizban {

// The list of units on night duty and their rosters (001 §3-4, list and note). Folds are pure functions of
// one stream; `may…` are the rules that need nothing else, `check…` those that need the directory.

/// An event that is kept and has no effect: another came first, or the center refused it.
struct NightRefusal
{
    EventId event;
    Error why;
    bool concurrent = false; ///< neither author could know of the other's

    bool operator==(const NightRefusal &) const = default;
};

/// Folds of all night streams go through the events that count, in canonical order: what the center set
/// apart is left out.
[[nodiscard]] QList<DecodedEvent> nightEventsInOrder(const QList<DecodedEvent> &stream);
/// The events the author of `event` saw.
[[nodiscard]] QList<DecodedEvent> nightEventsBefore(const Event &event, const QList<DecodedEvent> &stream);

enum class NightListStatus : quint8 { None, Draft, Submitted, Approved };

struct NightListState
{
    EventId draft; ///< the newest
    QList<UnitCode> drafted;
    NightListStatus status = NightListStatus::None; ///< of that draft
    QString letterNumber;
    EventId approvedDraft;
    QList<UnitCode> approved; ///< the list in force: only these need rosters
    qint64 approvedAtMs = 0;
    QList<NightRefusal> refused;
    QList<EventId> heads;
    quint64 headCounter = 0;

    [[nodiscard]] bool isListed(const UnitCode &unit) const { return approved.contains(unit); }
    bool operator==(const NightListState &) const = default;
};

[[nodiscard]] NightListState foldNightList(const QList<DecodedEvent> &stream);
[[nodiscard]] Status mayNightList(const NightListState &state, const Payload &payload);
/// By the Center only; approval is recorded by its head. Units exist, are not dissolved, each once.
[[nodiscard]] Status checkNightList(const Directory &directory, const Actor &actor, const Payload &payload);

struct RosterState
{
    UnitCode unit;
    QString period;
    bool submitted = false;
    qint64 atMs = 0;
    QList<NightTurn> turns; ///< by night
    QList<NightRefusal> refused;
    QList<EventId> heads;
    quint64 headCounter = 0;

    [[nodiscard]] QList<NightTurn> on(const QDate &night) const;
    bool operator==(const RosterState &) const = default;
};

[[nodiscard]] RosterState foldRoster(const QList<DecodedEvent> &stream);
[[nodiscard]] Status mayRosterAct(const RosterState &state, const Payload &payload);
/// Unit not dissolved, the actor one who may send it, persons of the directory known.
[[nodiscard]] Status checkRoster(const Directory &directory, const Actor &actor, const UnitCode &unit,
                                 const Payload &payload);

/// Who is on duty when, one text for both.
[[nodiscard]] QString turnKey(const NightTurn &turn);
/// Under all of these a turn is kept: its turnKey(), and name and number where a code is known beside them.
[[nodiscard]] QStringList turnKeys(const NightTurn &turn);
/// A turn kept under one of these puts the same person on duty a second time that night, which is refused: of
/// the same code, or of the same name and number where one of the two rosters knows no code. Always two.
[[nodiscard]] QStringList clashingKeys(const NightTurn &turn);
/// The turns that an event of a roster adds.
[[nodiscard]] QList<NightTurn> turnsIn(const Payload &payload);
/// First and last day of a Jalali month written 1405/09; nothing for any other text.
struct NightPeriod
{
    QDate first;
    QDate last;
};
[[nodiscard]] std::optional<NightPeriod> nightPeriod(const QString &period);
[[nodiscard]] QString periodOf(const QDate &night);
/// The night a moment belongs to: from noon to noon, by the day it began on.
[[nodiscard]] QDate nightOf(qint64 atMs);

} // namespace mizban
