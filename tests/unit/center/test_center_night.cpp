#include "core/center/acceptance.h"
#include "core/center/night_acceptance.h"
#include "core/domain/night_roster.h"
#include "core/domain/night_shift.h"
#include "core/eventlog/night_streams.h"
#include "tests/unit/center/test_desk.h"
#include "tests/unit/domain/night_directory.h"

#include <QtTest>

using namespace mizban;
using namespace mizban::test;

namespace {

const QDate night = nightOf(deskTimeMs);

/// Seats of two night managers of the Center and of the county before the center.
struct Scene
{
    TestDesk one{"center.night1", "center.night1", "00001"};
    TestDesk two{"center.night2", "center.night2", "00002"};
    TestDesk county{"prov.county.night1", "prov.county.night1", "00003"};
    TestDesk officer{"center.officer1", "center.officer1", "00004"};
    DeviceIdentity center = newCenterIdentity();
    DirectoryView directory;
    Circumstances around;

    Scene()
    {
        directory.apply(nightDirectory(), 1);
        one.actor.person = PersonId(QStringLiteral("n.one"));
        two.actor.person = PersonId(QStringLiteral("n.two"));
        county.actor.person = PersonId(QStringLiteral("n.county"));
        officer.actor.person = PersonId(QStringLiteral("n.officer"));
        DirectoryChange devices;
        devices.devices = {one.record(), two.record(), county.record(), officer.record()};
        directory.apply(devices, 2);
        around.deviceKnown = true;
    }
    Decision judge(TestDesk &desk, const Event &event)
    {
        const Acceptance acceptance(directory, center, deskTimeMs);
        around.tip = {desk.sequence, desk.previous, false};
        return acceptance.decide(acceptance.check({desk.push(event)}, desk.identity.id, desk.seat).first(),
                                 around);
    }
    /// Judges what follows all that the stream holds; takes it into the stream when it is accepted.
    Decision then(TestDesk &desk, StreamKind kind, const StreamId &stream, const Payload &payload)
    {
        QList<EventHeader> headers;
        QList<EventId> ids;
        for (const DecodedEvent &held : around.stream) {
            headers.append(held.event.header);
            ids.append(held.event.id);
        }
        const Event event = desk.write(placeAfter(kind, stream, headers, ids), payload);
        const Decision decision = judge(desk, event);
        if (decision.verdict == PushVerdict::Accepted) {
            around.stream.append({event, payload});
            around.streamExists = around.streamFollowed = true;
        }
        return decision;
    }
};

QString reason(const Decision &decision)
{
    return decision.verdict == PushVerdict::Accepted ? QString() : decision.reason;
}

RosterSubmitted rosterOf(const char *unit)
{
    return {
        unitCode(unit), periodOf(night), {{night, {}, QStringLiteral("رضا نوری"), QStringLiteral("125")}}};
}

DecodedEvent listing(const Payload &payload, quint64 counter, const QList<EventId> &parents)
{
    DecodedEvent event;
    event.event.id = EventId(QByteArray(32, char(counter)));
    event.event.header.counter = counter;
    event.event.header.parents = parents;
    event.payload = payload;
    return event;
}

/// A list in force with the county on it.
QList<DecodedEvent> approvedList()
{
    const DecodedEvent draft = listing(NightListDrafted{{unitCode("prov.county")}}, 1, {});
    const EventId id = draft.event.id;
    const DecodedEvent sent = listing(NightListSubmitted{id, QStringLiteral("1")}, 2, {id});
    return {draft, sent, listing(NightListApproved{id, QStringLiteral("2")}, 3, {sent.event.id})};
}

NightItemRegistered itemOf(const TestDesk &desk)
{
    return {makeTrackingId(1405, desk.identity.number, 5),
            unitCode("center"),
            night,
            OriginatingOffice::President,
            NightUrgency::Urgent,
            {},
            QStringLiteral("پیگیری"),
            holderCode("center.night1"),
            deskTimeMs,
            deskTimeMs + 3'600'000};
}

} // namespace

class TestCenterNight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rule3_4_theListIsTheCentersAndReachesThoseOnIt();
    void rule3_4_note_rostersAreCheckedAgain();
    void rule3_4_note_aRefusedRosterTakesNoNameAway();
    void J8_1_aShiftBeginsUnderItsOwnNameAndTwice();
    void J8_1_whatTheShiftBeforeLeftOpenIsTakenOver();
    void J8_1_aStartThatHidesTheShiftBeforeIsRefused();
    void J8_1_nothingIsAskedOfASeatThatCouldNotKnow();
    void J8_6_noItemEndsInTheLogAlone();
    void J8_4_itemsAreCheckedAgain();
    void J8_6_handOverNeedsThePersonsSignature();
    void inv14_escalationIsTheCentersOwn();
};

void TestCenterNight::rule3_4_theListIsTheCentersAndReachesThoseOnIt()
{
    Scene scene;
    const StreamId list = nightListStream();
    const NightListDrafted draft{{unitCode("prov.county")}};
    QCOMPARE(reason(scene.then(scene.county, StreamKind::NightList, list, draft)),
             QStringLiteral("NotAllowed"));
    scene = Scene();
    QCOMPARE(reason(scene.then(scene.officer, StreamKind::NightList, StreamId(QByteArray(16, 'x')), draft)),
             QStringLiteral("Malformed"));
    Scene sound;
    const Decision drafted = sound.then(sound.officer, StreamKind::NightList, list, draft);
    QCOMPARE(reason(drafted), QString());
    QVERIFY(drafted.reach.contains(holderCode("center.night1")));
    QVERIFY(
        !drafted.reach.contains(holderCode("prov.county.governor"))); // nobody outside before it is approved
    const EventId id = sound.around.stream.first().event.id;
    QCOMPARE(reason(sound.then(sound.officer, StreamKind::NightList, list,
                               NightListSubmitted{id, QStringLiteral("1")})),
             QString());
    QCOMPARE(reason(sound.then(sound.officer, StreamKind::NightList, list,
                               NightListApproved{id, QStringLiteral("2")})),
             QStringLiteral("NotAllowed")); // its head's
}

void TestCenterNight::rule3_4_note_rostersAreCheckedAgain()
{
    const RosterSubmitted roster = rosterOf("prov.county");
    const StreamId stream = rosterStreamOf(roster.unit, roster.period);
    Scene scene;
    QCOMPARE(reason(scene.then(scene.county, StreamKind::Roster, stream, roster)),
             QStringLiteral("OutOfScope"));
    scene = Scene();
    scene.around.nightList = approvedList();
    QCOMPARE(reason(scene.then(scene.county, StreamKind::Roster, StreamId(QByteArray(16, 'x')), roster)),
             QStringLiteral("Malformed"));
    scene = Scene();
    scene.around.nightList = approvedList();
    scene.around.onDutyElsewhere = {turnKey(roster.turns.first())};
    QCOMPARE(reason(scene.then(scene.county, StreamKind::Roster, stream, roster)),
             QStringLiteral("Conflict"));
    scene = Scene();
    scene.around.nightList = approvedList();
    QCOMPARE(reason(scene.then(scene.one, StreamKind::Roster, stream, roster)), QStringLiteral("NotAllowed"));
    scene = Scene();
    scene.around.nightList = approvedList();
    const Decision sound = scene.then(scene.county, StreamKind::Roster, stream, roster);
    QCOMPARE(reason(sound), QString());
    for (const char *reader : {"prov.governor", "prov.county.governor", "center.night1", "center.head"})
        QVERIFY2(sound.reach.contains(holderCode(reader)), reader);
}

void TestCenterNight::rule3_4_note_aRefusedRosterTakesNoNameAway()
{
    const RosterSubmitted roster = rosterOf("prov.county");
    const StreamId stream = rosterStreamOf(roster.unit, roster.period);
    Scene scene;
    scene.around.nightList = approvedList();
    const Decision refused = scene.then(scene.one, StreamKind::Roster, stream, roster);
    QCOMPARE(refused.keep, Decision::Keep::Apart); // kept, its author told, and the name free
    QVERIFY(refused.verdictEvent);
    QCOMPARE(reason(scene.then(scene.county, StreamKind::Roster, stream, roster)), QString());
}

void TestCenterNight::J8_1_aShiftBeginsUnderItsOwnNameAndTwice()
{
    const ShiftStarted started{unitCode("center"), night, 1, {}, {}};
    const StreamId stream = shiftStreamOf(started.unit, night, 1);
    Scene scene;
    QCOMPARE(reason(scene.then(scene.one, StreamKind::Shift, shiftStreamOf(started.unit, night, 2), started)),
             QStringLiteral("Malformed"));
    QCOMPARE(reason(scene.then(scene.county, StreamKind::Shift, stream, started)),
             QStringLiteral("NotAllowed"));
    scene = Scene();
    const Decision first = scene.then(scene.one, StreamKind::Shift, stream, started);
    QCOMPARE(reason(first), QString());
    QVERIFY(first.reach.contains(holderCode("center.night2")) &&
            first.reach.contains(holderCode("center.head")));
    // Another who could not know of it: kept beside, for both to settle.
    QCOMPARE(reason(scene.judge(scene.two, scene.two.write({StreamKind::Shift, stream, {}, 0}, started))),
             QString());
    // One who knew may not.
    QCOMPARE(reason(scene.then(scene.two, StreamKind::Shift, stream, started)),
             QStringLiteral("AlreadyDone"));
    QCOMPARE(
        reason(scene.then(scene.one, StreamKind::Shift, stream,
                          ReachabilityChecked{
                              unitCode("prov.county.old"), QStringLiteral("125"), CallResult::Reached, {}})),
        QStringLiteral("WrongStatus")); // dissolved
}

namespace {

const StreamId openItem(QByteArray(16, 'i'));
const QDate nextNight = night.addDays(1);

ShiftItemNoted noted(NightItemStep step)
{
    return {openItem,
            QStringLiteral("050000100000191"),
            step,
            holderCode("center.night1"),
            NightUrgency::Urgent,
            OriginatingOffice::President,
            QStringLiteral("پیگیری")};
}

CarriedItem carriedOn()
{
    return {
        openItem, QStringLiteral("050000100000191"), holderCode("center.night1"), NightUrgency::Urgent, {}};
}

/// A shift of the first night manager with an open item, closed or not, that the center holds; then another
/// begins.
struct Succession
{
    Scene scene;
    StreamId former = shiftStreamOf(unitCode("center"), night, 1);
    QList<DecodedEvent> log;

    void write(TestDesk &desk, const Payload &payload)
    {
        QList<EventHeader> headers;
        QList<EventId> ids;
        for (const DecodedEvent &held : std::as_const(log)) {
            headers.append(held.event.header);
            ids.append(held.event.id);
        }
        log.append({desk.write(placeAfter(StreamKind::Shift, former, headers, ids), payload), payload});
    }
    Succession()
    {
        write(scene.one, ShiftStarted{unitCode("center"), night, 1, {}, {}});
        write(scene.one, noted(NightItemStep::Opened));
        scene.around.night.previous = log;
        scene.around.night.openItems = {openItem};
    }
    /// As the store would see it: who wrote in the former shift knows of it.
    QString start(TestDesk &desk, const StreamId &previous, const QList<CarriedItem> &items)
    {
        scene.around.night.previous = log;
        scene.around.night.knownShift.reset();
        for (const DecodedEvent &event : std::as_const(log)) {
            if (event.event.header.device == desk.identity.id)
                scene.around.night.knownShift = NightAround::Place{night, 1};
        }
        const ShiftStarted started{unitCode("center"), nextNight, 1, previous, items};
        const StreamId stream = shiftStreamOf(started.unit, nextNight, 1);
        return reason(scene.judge(desk, desk.write({StreamKind::Shift, stream, {}, 0}, started)));
    }
};

} // namespace

void TestCenterNight::J8_1_whatTheShiftBeforeLeftOpenIsTakenOver()
{
    Succession own;
    QCOMPARE(own.start(own.scene.one, own.former, {}), QStringLiteral("Conflict")); // an altered seat
    own = Succession();
    QCOMPARE(own.start(own.scene.one, own.former, {carriedOn()}), QString());
    // What ended meanwhile is nobody's any more.
    own = Succession();
    own.scene.around.night.openItems = {};
    QCOMPARE(own.start(own.scene.one, own.former, {}), QString());
    // Another who took it over knows what it left open.
    Succession taken;
    taken.write(taken.scene.two, ShiftTakenOver{QStringLiteral("پاسخ نمی‌دهد")});
    QCOMPARE(taken.start(taken.scene.two, taken.former, {}), QStringLiteral("Conflict"));
    taken = Succession();
    taken.write(taken.scene.two, ShiftTakenOver{QStringLiteral("پاسخ نمی‌دهد")});
    QCOMPARE(taken.start(taken.scene.two, taken.former, {carriedOn()}), QString());
}

void TestCenterNight::J8_1_aStartThatHidesTheShiftBeforeIsRefused()
{
    Succession hidden;
    QCOMPARE(hidden.start(hidden.scene.one, {}, {}), QStringLiteral("MissingInput"));
    hidden = Succession();
    hidden.log.clear();
    hidden.scene.around.night.previous.clear();
    QCOMPARE(hidden.start(hidden.scene.one, hidden.former, {}), QStringLiteral("NotFound"));
    // A shift that another did not hand over is taken over first, with a reason.
    Succession other;
    QCOMPARE(other.start(other.scene.two, other.former, {carriedOn()}), QStringLiteral("WrongStatus"));
}

void TestCenterNight::J8_1_nothingIsAskedOfASeatThatCouldNotKnow()
{
    // He never had a network and knows of no shift before.
    Succession unknowing;
    QCOMPARE(unknowing.start(unknowing.scene.two, {}, {}), QString());
    // It was handed over to him; that somebody took it over beside that he could not know.
    Succession received;
    Succession beside;
    beside.log = received.log;
    CarriedItem word = carriedOn();
    word.word = QStringLiteral("در جریان");
    const Actor second = received.scene.two.actor;
    received.write(received.scene.one,
                   ShiftHandedOver{second.person, second.post, {word}, QStringLiteral("خلاصه"), {}});
    received.write(received.scene.two, ShiftReceived{received.log.last().event.id, {}});
    QVERIFY(foldShift(received.former, received.log).closed);
    beside.write(received.scene.officer, ShiftTakenOver{QStringLiteral("پاسخ نمی‌دهد")});
    received.log.append(beside.log.last());
    QVERIFY(!foldShift(received.former, received.log).closed);
    QCOMPARE(received.start(received.scene.two, received.former, {carriedOn()}), QString());
    // An item that another wrote into the log after all that this seat can have seen.
    Succession later;
    later.write(later.scene.one, noted(NightItemStep::Opened));
    later.log.removeAt(1);
    later.log.last().event.header.parents = {EventId(QByteArray(32, 'q'))};
    later.log.last().event.header.device = later.scene.two.identity.id;
    QCOMPARE(later.start(later.scene.one, later.former, {}), QString());
    // A center that came back from a backup may lack how an item ended.
    Succession restored;
    restored.scene.around.restored = true;
    QCOMPARE(restored.start(restored.scene.one, restored.former, {}), QString());
}

void TestCenterNight::J8_6_noItemEndsInTheLogAlone()
{
    Scene scene;
    const StreamId stream = shiftStreamOf(unitCode("center"), night, 1);
    const ShiftStarted started{unitCode("center"), night, 1, {}, {carriedOn()}};
    QCOMPARE(reason(scene.then(scene.one, StreamKind::Shift, stream, started)), QString());
    scene.around.night.openItems = {openItem};
    QCOMPARE(reason(scene.then(scene.one, StreamKind::Shift, stream, noted(NightItemStep::Resolved))),
             QStringLiteral("WrongStatus"));
    scene = Scene();
    QCOMPARE(reason(scene.then(scene.one, StreamKind::Shift, stream, started)), QString());
    QCOMPARE(reason(scene.then(scene.one, StreamKind::Shift, stream, noted(NightItemStep::Resolved))),
             QString());
}

void TestCenterNight::J8_4_itemsAreCheckedAgain()
{
    const StreamId stream(QByteArray(16, 'i'));
    Scene scene;
    NightItemRegistered item = itemOf(scene.one);
    item.owner = {};
    QCOMPARE(reason(scene.then(scene.one, StreamKind::NightItem, stream, item)),
             QStringLiteral("MissingInput"));
    scene = Scene();
    item = itemOf(scene.one);
    item.trackingId = makeTrackingId(1405, scene.two.identity.number, 5); // of another device (T2)
    QCOMPARE(reason(scene.then(scene.one, StreamKind::NightItem, stream, item)),
             QStringLiteral("NotAllowed"));
    scene = Scene();
    scene.around.trackingIdTaken = true;
    QCOMPARE(reason(scene.then(scene.one, StreamKind::NightItem, stream, itemOf(scene.one))),
             QStringLiteral("Conflict"));
    scene = Scene();
    const Decision sound = scene.then(scene.one, StreamKind::NightItem, stream, itemOf(scene.one));
    QCOMPARE(reason(sound), QString());
    QVERIFY(!sound.reach.contains(holderCode("prov.county.night1")));
    const Decision offered = scene.then(scene.one, StreamKind::NightItem, stream,
                                        NightItemOffered{holderCode("prov.county.night1"), {}});
    QCOMPARE(reason(offered), QString());
    QVERIFY(offered.reach.contains(holderCode("prov.county.night1")));
    QCOMPARE(reason(scene.then(scene.county, StreamKind::NightItem, stream,
                               NightItemResolved{QStringLiteral("شد")})),
             QStringLiteral("NotHolder"));
    QCOMPARE(reason(scene.then(scene.one, StreamKind::NightItem, stream,
                               NightItemOffered{holderCode("prov.county.night2"), {}})),
             QStringLiteral("NotFound")); // nobody sits there
}

void TestCenterNight::J8_6_handOverNeedsThePersonsSignature()
{
    const ShiftStarted started{unitCode("center"), night, 1, {}, {}};
    const StreamId stream = shiftStreamOf(started.unit, night, 1);
    Scene scene;
    QCOMPARE(reason(scene.then(scene.one, StreamKind::Shift, stream, started)), QString());
    const ShiftHandedOver handed{PersonId(QStringLiteral("n.two")),
                                 postCode("center.night2"),
                                 {},
                                 QStringLiteral("خلاصه"),
                                 QByteArray("not a signature")};
    QCOMPARE(reason(scene.then(scene.one, StreamKind::Shift, stream, handed)),
             QStringLiteral("BadSignature"));
    QCOMPARE(reason(scene.then(scene.two, StreamKind::Shift, stream, handed)), QStringLiteral("NotHolder"));
}

void TestCenterNight::inv14_escalationIsTheCentersOwn()
{
    const StreamId stream(QByteArray(16, 'i'));
    Scene scene;
    QCOMPARE(reason(scene.then(scene.one, StreamKind::NightItem, stream, itemOf(scene.one))), QString());
    QCOMPARE(reason(scene.then(scene.one, StreamKind::NightItem, stream,
                               NightItemEscalated{holderCode("center.head"), deskTimeMs})),
             QStringLiteral("NotAllowed"));
    QCOMPARE(reason(Scene().then(scene.one, StreamKind::Case, stream, itemOf(scene.one))),
             QStringLiteral("NotAllowed"));
}

QTEST_GUILESS_MAIN(TestCenterNight)
#include "test_center_night.moc"
