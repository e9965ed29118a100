#pragma once

#include "core/domain/night_item.h"
#include "core/domain/night_shift.h"

namespace mizban {

struct DutyTurn
{
    UnitCode unit;
    NightTurn turn;

    bool operator==(const DutyTurn &) const = default;
};

/// How a unit stands tonight.
enum class NightStanding : quint8 {
    NoRoster = 1, ///< nobody was named for this night
    NotReached,   ///< the last call failed
    Late,         ///< a call is due
    NotCalled,    ///< none is due yet
    Reached,
};
[[nodiscard]] QString wordOf(NightStanding standing);

struct NightBoardRow
{
    UnitCode unit;
    UnitCode province;
    NightStanding standing = NightStanding::NoRoster;
    QList<NightTurn> turns;
    qint64 calledAtMs = 0;
    QString number; ///< called last
    CallResult result = CallResult::Reached;
    int calledAt = 0; ///< place of that call in the log, from 1; 0: never called

    bool operator==(const NightBoardRow &) const = default;
};

/// One night at a glance: units by province, what needs somebody now, whom to call next.
struct NightBoard
{
    QDate night;
    QList<NightBoardRow> rows;   ///< by province, then by standing, then by code
    UnitCode next;               ///< to be called next: who was not called for longest; empty: nobody
    QList<NightItemState> items; ///< open ones: run out first, then urgent ones, then by clock
    QList<StreamId> leftOut;     ///< open items of the shift's unit that the open shift does not answer for
    QList<UnitCode> unlisted;    ///< have a roster and are not on the list
    bool leftBehind = false;     ///< the shift was never handed over

    [[nodiscard]] int count(NightStanding standing) const;
    bool operator==(const NightBoard &) const = default;
};

/// A unit on duty is called this often.
inline constexpr qint64 checkEveryMs = 3LL * 3600 * 1000;

struct NightPlace
{
    UnitCode unit;
    UnitCode province; ///< the unit itself where it lies in none

    bool operator==(const NightPlace &) const = default;
};
/// Where the units lie: by province, then by code. Changes with the directory and the list alone, so that
/// whoever reads the night often keeps it.
[[nodiscard]] QList<NightPlace> nightPlaces(const QList<UnitCode> &units, const Directory &directory);

struct NightMaterial
{
    QDate night;
    QList<NightPlace> places; ///< nightPlaces() of the approved list, those that this seat oversees
    QList<DutyTurn> turns;
    ShiftState shift;
    QList<NightItemState> items;
    qint64 nowMs = 0;
};
[[nodiscard]] NightBoard boardOf(const NightMaterial &material, const Directory &directory);
/// Whether the item is somebody's of the shift's unit and the shift, still open, does not answer for it: one
/// that an earlier shift left behind, or that came while none was open.
[[nodiscard]] bool isLeftOut(const ShiftState &shift, const NightItemState &item);
/// An item as it goes into a shift, without a word on it yet.
[[nodiscard]] CarriedItem carriedOf(const NightItemState &item);
/// On what a word has to be said when the shift is handed over: what it answers for, and what was left out.
[[nodiscard]] QList<CarriedItem> toBeHandedOver(const ShiftState &shift, const NightBoard &board);

/// The report of the morning (001 §3-4): the program's words and figures, or as a person corrected them.
struct MorningReport
{
    NightFigures figures;
    QString text;
    bool corrected = false;
    QDate night;
    UnitCode unit;

    bool operator==(const MorningReport &) const = default;
};
/// `board` adds who was required and rostered (I16); a corrected report stands as it was given.
[[nodiscard]] MorningReport morningReportOf(const ShiftState &shift, const NightBoard &board);

} // namespace mizban
