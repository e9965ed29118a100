#include "core/base/random.h"
#include "core/domain/event_graph.h"
#include "core/domain/night_board.h"
#include "core/domain/night_directory.h"
#include "tests/unit/domain/night_story.h"

#include <QTest>

#include <algorithm>

using namespace mizban;
using namespace mizban::test;

namespace {

constexpr int seeds = 200;
constexpr int acts = 14;

const Actor head = actor("p.0", "center.head");
const Actor general = actor("p.1", "prov.governor");
const Actor governor = actor("p.3", "prov.county.governor");
const QList<Actor> everybody{one, two, officer, county, head, general, governor};

template <typename Value> Value anyOf(SeededRandom &random, const QList<Value> &values)
{
    return values.at(qsizetype(random.below(quint64(values.size()))));
}

/// What a seat that was without a network for a while builds on: the newest, or something older.
QList<EventId> someParents(SeededRandom &random, const QList<DecodedEvent> &events,
                           const QList<EventId> &heads)
{
    return random.below(3) != 0 ? heads : QList<EventId>{anyOf(random, events).event.id};
}

QList<DecodedEvent> knownBehind(const QList<EventId> &parents, const QList<DecodedEvent> &events)
{
    DecodedEvent next;
    next.event.header.parents = parents;
    return nightEventsBefore(next.event, events);
}

DecodedEvent made(const Actor &by, const Payload &payload)
{
    DecodedEvent event;
    event.event.header.actor = by;
    event.payload = payload;
    return event;
}

NightItemRegistered urgentItem()
{
    const qint64 at = tehranMidnightMs(night) + 22 * hourMs;
    return {QStringLiteral("050000100000191"),
            unitCode("center"),
            night,
            OriginatingOffice::Leader,
            NightUrgency::Urgent,
            {},
            QStringLiteral("پیگیری"),
            holderCode("center.night1"),
            at,
            at + 2 * hourMs};
}

/// A unit is dissolved, or a post left by everybody.
void takeAway(Directory &directory, SeededRandom &random)
{
    DirectoryChange change;
    if (random.below(2) == 0) {
        Unit unit = *directory.unit(
            anyOf<UnitCode>(random, {unitCode("prov.county"), unitCode("prov.water"), unitCode("prov")}));
        unit.dissolved = true;
        change.units = {unit};
    } else {
        // Somebody is left at the Center: its head.
        const PostCode code =
            anyOf<PostCode>(random, {one.post, two.post, county.post, governor.post, general.post});
        for (const PersonId &person : directory.personsAt(code))
            change.assignments.append({person, code, {}, {}, true});
    }
    directory.apply(change, directory.version() + 1);
}

Payload someItemAct(SeededRandom &random)
{
    switch (random.below(5)) {
    case 0:
    case 1:
        return NightItemOffered{HolderCode(anyOf(random, everybody).post.text()), {}};
    case 2:
    case 3:
        return NightItemAcknowledged{};
    default:
        return random.below(3) == 0 ? Payload(NightItemResolved{QStringLiteral("شد")})
                                    : Payload(NightItemAcknowledged{});
    }
}

/// Whoever's it is by the rules can in fact take it, or has it.
bool isInHands(const Night &n)
{
    const NightItemState item = n.item();
    if (actsForNightOwner(n.directory, item.owner))
        return true;
    const Actor up{n.directory.personsAt(PostCode(item.escalatedTo.text())).value(0),
                   PostCode(item.escalatedTo.text()), 1};
    return actsForNightOwner(n.directory, item.escalatedTo) && !up.person.isEmpty() &&
           n.mayItemSay(up, NightItemAcknowledged{}).isEmpty();
}

void passTime(Night &n, qint64 nowMs)
{
    for (int guard = 0; guard < 5; ++guard) {
        const auto act = nightActOfTime(n.item(), n.directory, nowMs);
        if (!act)
            return;
        n.write(actor("center", "center"), *act, n.item().heads);
    }
    qFatal("time acts for ever");
}

CarriedItem carriedItem(char id)
{
    return {StreamId(QByteArray(16, id)),
            QStringLiteral("050000100000191"),
            holderCode("center.night1"),
            NightUrgency::Urgent,
            {}};
}

/// What a seat would do in a shift, by what it knows of it.
Payload someShiftAct(SeededRandom &random, const ShiftState &known, const Actor &by)
{
    const StreamId item(QByteArray(16, char('a' + random.below(4))));
    switch (random.below(8)) {
    case 0:
        return ShiftTakenOver{QStringLiteral("پاسخ نمی‌دهد")};
    case 1: {
        const QList<EventId> starts = QList<EventId>{known.start} + known.rivals;
        return ConflictResolved{anyOf(random, starts), {}, QStringLiteral("نوبت اوست"), {}};
    }
    case 2:
    case 3: {
        QList<CarriedItem> words = known.openItems;
        for (CarriedItem &word : words)
            word.word = QStringLiteral("در جریان");
        return handOver(by.person == one.person ? two : one, words);
    }
    case 4:
        return ShiftReceived{known.handOver ? known.handOver->event : EventId(), QByteArray("s")};
    case 5: {
        ShiftItemNoted done = opened(item);
        done.step = NightItemStep::Resolved;
        return done;
    }
    default:
        return opened(item);
    }
}

/// Items that the shift took upon itself and that nobody noted as done.
QSet<StreamId> takenOn(const ShiftState &state, const QList<DecodedEvent> &events)
{
    QSet<EventId> refused;
    for (const NightRefusal &refusal : state.refused)
        refused.insert(refusal.event);
    QSet<StreamId> items;
    QSet<StreamId> done;
    for (const DecodedEvent &event : events) {
        // A start beside another is set against it and counts all the same.
        if (const auto *start = std::get_if<ShiftStarted>(&event.payload)) {
            for (const CarriedItem &item : start->items)
                items.insert(item.item);
        } else if (const auto *noted = std::get_if<ShiftItemNoted>(&event.payload);
                   noted && !refused.contains(event.event.id)) {
            (noted->step == NightItemStep::Resolved ? done : items).insert(noted->item);
        }
    }
    return items - done;
}

} // namespace

/// 001 §3-4: every urgent item has an owner at every moment. Random nights on several machines, each of which
/// knows a part: managers who take over and hand over, two who start one shift, posts that are left, units
/// that are dissolved.
class TestDomainNightOwners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rule3_4_anItemIsInSomebodysHandsAtEveryMoment();
    void rule3_4_noShiftLosesWhatItTookOn();
    void rule3_4_whatABeginningLeavesOutIsSeen();
};

void TestDomainNightOwners::rule3_4_anItemIsInSomebodysHandsAtEveryMoment()
{
    int escalated = 0;
    int taken = 0;
    for (int seed = 1; seed <= seeds; ++seed) {
        SeededRandom random(static_cast<quint64>(seed));
        Night n;
        n.write(one, urgentItem(), {});
        qint64 nowMs = urgentItem().registeredAtMs;
        for (int at = 0; at < acts; ++at) {
            nowMs += qint64(random.below(quint64(hourMs / 2)));
            if (random.below(6) == 0)
                takeAway(n.directory, random);
            const Actor by = anyOf(random, everybody);
            const Payload payload = someItemAct(random);
            const QList<EventId> parents = someParents(random, n.build.events, n.item().heads);
            const NightItemState known = foldNightItem(stream, knownBehind(parents, n.build.events));
            const bool sits = n.directory.holds(by.person, by.post);
            if (sits && mayNightItem(known, made(by, payload)).ok() &&
                checkNightItem(n.directory, known, made(by, payload)).ok()) {
                n.write(by, payload, parents);
                const bool up = std::holds_alternative<NightItemAcknowledged>(payload) &&
                                known.escalatedTo.text() == by.post.text();
                taken += up ? 1 : 0;
            }
            QVERIFY2(!n.item().owner.isEmpty(), qPrintable(QString::number(seed)));
            passTime(n, nowMs);
            if (n.item().isOpen())
                QVERIFY2(isInHands(n), qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
        escalated += n.item().escalatedTo.isEmpty() ? 0 : 1;
        const NightItemState state = n.item();
        std::reverse(n.build.events.begin(), n.build.events.end());
        QCOMPARE(n.item(), state); // in whatever order it arrives
    }
    QVERIFY2(escalated > seeds / 4 && taken > seeds / 20,
             qPrintable(QStringLiteral("%1 %2").arg(escalated).arg(taken)));
}

void TestDomainNightOwners::rule3_4_noShiftLosesWhatItTookOn()
{
    int closed = 0;
    int rivals = 0;
    for (int seed = 1; seed <= seeds; ++seed) {
        SeededRandom random(static_cast<quint64>(seed));
        Night n;
        ShiftStarted start = startOf();
        start.items = {carriedItem('w')};
        n.write(one, start, {});
        if (random.below(3) == 0) {
            start.items = {carriedItem('w'), carriedItem('x')};
            n.write(two, start, {});
        }
        for (int at = 0; at < acts; ++at) {
            Actor by = anyOf<Actor>(random, {one, two, one, two, head});
            const QList<EventId> parents = someParents(random, n.build.events, n.shift().heads);
            const ShiftState known = foldShift(stream, knownBehind(parents, n.build.events));
            Payload payload = someShiftAct(random, known, by);
            if (known.handOver && random.below(2) == 0) { // who is to come signs sooner or later
                by = known.handOver->to == one.person ? one : two;
                payload = ShiftReceived{known.handOver->event, QByteArray("s")};
            }
            if (mayShift(known, made(by, payload)).ok() &&
                checkShift(n.directory, known, made(by, payload)).ok())
                n.write(by, payload, parents);
            const ShiftState state = n.shift();
            for (const StreamId &item : takenOn(state, n.build.events)) {
                const CarriedItem *held = state.item(item);
                QVERIFY2(held && !held->owner.isEmpty(), qPrintable(QStringLiteral("seed %1").arg(seed)));
            }
            if (!state.closed)
                continue;
            QVERIFY(state.handOver && state.handOver->received.isValid());
            for (const CarriedItem &item : state.openItems) {
                const auto &told = state.handOver->items;
                QVERIFY2(std::any_of(told.begin(), told.end(),
                                     [&item](const CarriedItem &word) {
                                         return word.item == item.item && !word.word.isEmpty() &&
                                                !word.owner.isEmpty();
                                     }),
                         qPrintable(QStringLiteral("seed %1").arg(seed)));
            }
        }
        closed += n.shift().closed ? 1 : 0;
        rivals += n.shift().rivals.isEmpty() ? 0 : 1;
        const ShiftState state = n.shift();
        std::reverse(n.build.events.begin(), n.build.events.end());
        QCOMPARE(n.shift(), state);
    }
    QVERIFY2(closed > seeds / 10 && rivals > seeds / 20,
             qPrintable(QStringLiteral("%1 %2").arg(closed).arg(rivals)));
}

/// Also what no center asks for: one that came back from a backup, or a start whose author never had a
/// network.
void TestDomainNightOwners::rule3_4_whatABeginningLeavesOutIsSeen()
{
    for (int seed = 1; seed <= seeds; ++seed) {
        SeededRandom random(static_cast<quint64>(seed));
        Night n;
        NightMaterial material;
        ShiftStarted start = startOf();
        for (char id = 'a'; id < 'g'; ++id) {
            NightItemState item;
            item.id = StreamId(QByteArray(16, id));
            item.registered = true;
            item.owner = HolderCode(anyOf(random, everybody).post.text());
            item.resolvedAtMs = random.below(4) == 0 ? 1 : 0;
            material.items.append(item);
            if (random.below(2) == 0)
                start.items.append(carriedOf(item));
        }
        n.write(one, start, {});
        material.shift = n.shift();
        const NightBoard board = boardOf(material, n.directory);
        const QList<NightItemState> &items = material.items;
        const QList<CarriedItem> told = toBeHandedOver(material.shift, board);
        for (const NightItemState &item : items) {
            const bool ours = unitOfPost(PostCode(item.owner.text())) == unitCode("center");
            if (!item.isOpen() || !ours)
                continue;
            QVERIFY(material.shift.item(item.id) || board.leftOut.contains(item.id));
            QVERIFY(std::any_of(told.begin(), told.end(),
                                [&item](const CarriedItem &one_) { return one_.item == item.id; }));
        }
    }
}

QTEST_GUILESS_MAIN(TestDomainNightOwners)
#include "test_domain_night_owners.moc"
