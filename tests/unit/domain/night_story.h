#pragma once

#include "core/domain/night_item.h"
#include "core/domain/night_roster.h"
#include "core/domain/night_shift.h"
#include "tests/unit/domain/night_directory.h"
#include "tests/unit/domain/stream_builder.h"

namespace mizban::test {

// A night at the Center and in one county, for the tests about it.

inline const StreamId stream(QByteArray(16, 1));
inline const StreamId itemOne(QByteArray(16, 'a'));
inline constexpr qint64 hourMs = 3'600'000;
inline const QDate night(2026, 11, 25); // 1405/09/04

inline Actor actor(const char *person, const char *post)
{
    return {PersonId(QString::fromLatin1(person)), postCode(post), 1};
}

inline const Actor one = actor("n.one", "center.night1");
inline const Actor two = actor("n.two", "center.night2");
inline const Actor officer = actor("n.officer", "center.officer1");
inline const Actor county = actor("n.county", "prov.county.night1");

/// Streams of night duty as devices would write them; the builder's cases have other folds.
struct Night
{
    StreamBuilder build;
    Directory directory = nightDirectoryView();

    [[nodiscard]] QList<EventId> heads() const { return foldShift(stream, build.events).heads; }
    /// With these parents, whatever the rules say.
    EventId write(const Actor &by, const Payload &payload, const QList<EventId> &parents)
    {
        const EventId id = build.add(by.post.text().toLatin1().constData(), payload, parents);
        build.events.last().event.header.actor = by;
        return id;
    }
    EventId then(const Actor &by, const Payload &payload) { return write(by, payload, heads()); }

    [[nodiscard]] DecodedEvent event(const Actor &by, const Payload &payload) const
    {
        DecodedEvent made;
        made.event.header.actor = by;
        made.payload = payload;
        return made;
    }
    [[nodiscard]] ShiftState shift() const { return foldShift(stream, build.events); }
    [[nodiscard]] NightItemState item() const { return foldNightItem(stream, build.events); }
    [[nodiscard]] RosterState roster() const { return foldRoster(build.events); }
    [[nodiscard]] NightListState list() const { return foldNightList(build.events); }
    /// "Code field" of what the rules say, empty when they allow it.
    [[nodiscard]] QString mayShiftSay(const Actor &by, const Payload &payload) const
    {
        const DecodedEvent made = event(by, payload);
        const Status may = mayShift(shift(), made);
        return said(may.ok() ? checkShift(directory, shift(), made) : may);
    }
    [[nodiscard]] QString mayItemSay(const Actor &by, const Payload &payload) const
    {
        const DecodedEvent made = event(by, payload);
        const Status may = mayNightItem(item(), made);
        return said(may.ok() ? checkNightItem(directory, item(), made) : may);
    }
    [[nodiscard]] QString mayRosterSay(const Actor &by, const UnitCode &unit, const Payload &payload) const
    {
        const Status may = mayRosterAct(roster(), payload);
        return said(may.ok() ? checkRoster(directory, by, unit, payload) : may);
    }
    [[nodiscard]] QString mayListSay(const Actor &by, const Payload &payload) const
    {
        const Status may = mayNightList(list(), payload);
        return said(may.ok() ? checkNightList(directory, by, payload) : may);
    }
    static QString said(const Status &status)
    {
        return status.ok() ? QString() : wordOf(status.error().code) + u' ' + status.error().field;
    }
};

inline ShiftStarted startOf(const char *unit = "center")
{
    return {unitCode(unit), night, 1, {}, {}};
}

inline ShiftItemNoted opened(const StreamId &item = itemOne, const char *owner = "center.night1")
{
    return {item,
            QStringLiteral("050000100000191"),
            NightItemStep::Opened,
            holderCode(owner),
            NightUrgency::Urgent,
            OriginatingOffice::FirstVicePresident,
            QStringLiteral("پیگیری")};
}

inline CarriedItem carried(const QString &word, const StreamId &item = itemOne)
{
    return {item, QStringLiteral("050000100000191"), holderCode("center.night1"), NightUrgency::Urgent, word};
}

inline ShiftHandedOver handOver(const Actor &to, const QList<CarriedItem> &items = {})
{
    return {to.person, to.post, items, QStringLiteral("خلاصه"), QByteArray("signature")};
}

inline NightTurn turn(int day, const char *person, const char *name = "کشیک")
{
    return {night.addDays(day), PersonId(QString::fromLatin1(person)), QString::fromUtf8(name),
            QStringLiteral("02333112233")};
}

} // namespace mizban::test
