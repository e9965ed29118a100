#pragma once

#include "core/domain/directory.h"

namespace mizban {

// Who answers for nights where (001 §3-4). Pure; a missing or dissolved unit has nobody.

[[nodiscard]] bool isOnDutyRole(const Directory &directory, const PostCode &post); ///< a night-shift manager
/// Whether the post drafts and submits the Center's list of units on night duty; its head approves it.
[[nodiscard]] bool keepsNightList(const Directory &directory, const PostCode &post);
/// Posts of night-shift managers at the unit, in code order.
[[nodiscard]] QList<PostCode> nightPostsOf(const Directory &directory, const UnitCode &unit);
/// All posts at the Center that follow nights: its head, officers and night-shift managers.
[[nodiscard]] QList<PostCode> nightPostsOfCenter(const Directory &directory);
/// The unit itself and those above it, nearest first.
[[nodiscard]] QList<UnitCode> unitsAbove(const Directory &directory, const UnitCode &unit);
/// Where an item for `code` goes: the post itself, else the unit's night-shift manager, else its
/// responsible. NotFound where nobody sits there, so that no item goes where none looks after it.
[[nodiscard]] Result<HolderCode> nightHolderFor(const Directory &directory, const QString &code);
/// Whether anybody is left who acts for the owner of an item: on his post, or another night manager of his
/// unit, which has to stand.
[[nodiscard]] bool actsForNightOwner(const Directory &directory, const HolderCode &owner);
/// Who hears of an item whose clock ran out while `owner` had it: the next responsible post above him that
/// somebody holds; the Center's at last.
[[nodiscard]] HolderCode nightSuperiorOf(const Directory &directory, const HolderCode &owner);
/// Whether the post may send or change the roster of the unit: its own responsible or night manager, or
/// those of a unit above it up to the province (the farmandar sends his county's).
[[nodiscard]] bool mayRoster(const Directory &directory, const PostCode &post, const UnitCode &unit);
/// Who sees the rosters of these units: those who may send it, and the Center.
[[nodiscard]] QList<HolderCode> rosterReaders(const Directory &directory, const QList<UnitCode> &units);
/// Whether rosters and checks of `unit` concern the holder: the Center, or at or above the unit.
[[nodiscard]] bool overseesNights(const Directory &directory, const HolderCode &holder, const UnitCode &unit);
[[nodiscard]] QList<UnitCode> overseenNights(const Directory &directory, const HolderCode &holder,
                                             const QList<UnitCode> &units);
/// The province's name-giving unit, for grouping; the unit itself where it stands outside all provinces.
[[nodiscard]] UnitCode provinceOfNight(const Directory &directory, const UnitCode &unit);

} // namespace mizban
