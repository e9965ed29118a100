#pragma once

#include "core/domain/directory.h"
#include "core/services/night_desk.h"

#include <QJsonArray>
#include <QJsonObject>

namespace mizban::ctl {

[[nodiscard]] QJsonObject toJson(const NightListState &list);
[[nodiscard]] QJsonObject toJson(const RosterState &roster);
[[nodiscard]] QJsonObject toJson(const ShiftState &shift, qint64 nowMs);
[[nodiscard]] QJsonObject toJson(const NightItemState &item, qint64 nowMs);
[[nodiscard]] QJsonObject toJson(const NightBoard &board, qint64 nowMs);
[[nodiscard]] QJsonObject toJson(const MorningReport &report);

/// The log of a shift in lines, for people.
[[nodiscard]] QString logText(const ShiftState &shift, const Directory &directory);

/// 2026-11-25 or 1405/09/04, in any digits; InvalidInput names `field`.
[[nodiscard]] Result<QDate> nightFrom(const QString &typed, const QString &field);
/// One object {unit, period, turns: [{night, person, name, phone}]}; an unknown field is refused by name.
[[nodiscard]] Result<RosterSubmitted> rosterFromJson(const QByteArray &bytes);
/// NIGHT=PERSON, or NIGHT=NAME,PHONE: how a turn is typed on the command line.
[[nodiscard]] Result<NightTurn> turnFrom(const QString &typed, const char *option);

} // namespace mizban::ctl
