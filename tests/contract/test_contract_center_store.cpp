#include "core/crypto/digest.h"
#include "core/crypto/merkle.h"
#include "tests/contract/store_factories.h"
#include "tests/unit/center/test_desk.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace mizban;
using namespace mizban::test;

namespace {

/// A fresh store with two desks and a directory of three versions.
struct Scene
{
    explicit Scene(const StoreFactory &factory)
        : store(factory.create(dir.path()))
    {
        publish(smallDirectory());
        enrol(desk);
        enrol(governor);
    }
    void publish(const DirectoryChange &change) { commit(change, {}); }
    void enrol(const TestDesk &device)
    {
        const QByteArray hash = sha256(device.identity.id.bytes());
        QVERIFY(store->addInvite(Invite{hash, device.seat, {}, deskTimeMs + 1000, 0}).ok());
        DirectoryChange change;
        change.devices = {device.record()};
        CenterStore::Enrolment enrolment;
        enrolment.codeHash = hash;
        enrolment.nowMs = deskTimeMs;
        enrolment.device = DeviceRow{device.identity.id, device.seat, QStringLiteral("01"), false, false, 0};
        commit(change, enrolment);
    }
    void commit(const DirectoryChange &change, std::optional<CenterStore::Enrolment> enrolment)
    {
        const quint64 version = directory.version();
        EventPlace place{StreamKind::Directory, store->directoryStream().value(), {}, version};
        if (head.isValid())
            place.parents = {head};
        const Event event = authorEvent(center, centerActor(version), place, Payload(change), deskTimeMs);
        if (enrolment) {
            enrolment->directoryEvent = event;
            enrolment->previousVersion = version;
            QVERIFY(store->enrol(*enrolment).ok());
        } else {
            QVERIFY(store->appendDirectory(event, version).ok());
        }
        head = event.id;
        directory.apply(change, version + 1);
    }
    QList<PushResult> push(const TestDesk &from, const QList<PushItem> &items)
    {
        const Acceptance acceptance(directory, center, deskTimeMs);
        const Judge judge = [&](const Submission &submission, const Circumstances &around) {
            return acceptance.decide(submission, around);
        };
        return store->accept(acceptance.check(items, from.identity.id, from.seat), judge, deskTimeMs).value();
    }
    ScopeId scopeOf(const TestDesk &device)
    {
        const QList<ScopeInfo> scopes = store->scopesFor(device.seat).value();
        return scopes.last().id;
    }
    QList<Event> entries(const TestDesk &device)
    {
        return store->feed(scopeOf(device), 0, 1000, 1 << 20).value().events;
    }
    /// The root the store remembers is the root of what it feeds.
    bool treeHolds(const ScopeId &scope)
    {
        const FeedSlice all = store->feed(scope, 0, 1000, 1 << 20).value();
        QList<QByteArray> leaves;
        for (const Event &event : all.events) {
            leaves.append(merkleLeafHash(event.id.bytes()));
            if (store->rootAt(scope, quint64(leaves.size())).value() != rootOf(leaves))
                return false;
        }
        return quint64(leaves.size()) == all.size;
    }

    QTemporaryDir dir;
    DeviceIdentity center = newCenterIdentity();
    DirectoryView directory;
    EventId head;
    std::unique_ptr<CenterStore> store;
    TestDesk desk{"prov.county.desk", "prov.county.desk.clerk1", "00001"};
    TestDesk governor{"prov.county.governor", "prov.county.governor", "00003"};
};

QList<EventId> ids(const QList<Event> &events)
{
    QList<EventId> all;
    for (const Event &event : events)
        all.append(event.id);
    return all;
}

} // namespace

class TestContractCenterStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void inv5_sendTwice();
    void inv4_gapAndFork();
    void inv10_quarantineReachesTheAuthor();
    void inv15_headsExtend();
    void scopesTakeStreamsWhole();
    void notesGoWhereTheirCaseGoes();
    void undo_reachesNoOne();
    void directoryRefusesAStaleChange();
    void enrolmentIsOnce();
    void numbersAreNeverReused();
    void revocation();
    void leases();
    void leaseLeftByAClockThatWentBack();
    void watch_isKeptAtEveryChange();
    void watch_isRebuiltOnce();
    void appendToCase_onceAndReaches();
    void attachmentsInPieces();
    void attachmentsAreSeenThroughEvents();
    void growthIsTold();
    void epochOnlyRises();
    void inv9_onlyWhatIsOlderThanTheRestoreMayHaveBeenTaken();
    void backupHoldsEverything();

private:
    static StoreFactory factory()
    {
        QFETCH_GLOBAL(int, store);
        return storeFactories().at(store);
    }
};

void TestContractCenterStore::initTestCase_data()
{
    QTest::addColumn<int>("store");
    const QList<StoreFactory> factories = storeFactories();
    for (int i = 0; i < factories.size(); ++i)
        QTest::newRow(factories.at(i).name) << i;
}

void TestContractCenterStore::inv5_sendTwice()
{
    Scene scene(factory());
    const PushItem item = scene.desk.push(
        scene.desk.write(newStream(StreamKind::Case), soundRegistration(scene.desk.identity.number)));
    QCOMPARE(scene.push(scene.desk, {item, item}).at(1).verdict, PushVerdict::Known);
    QCOMPARE(scene.push(scene.desk, {item}).first().verdict, PushVerdict::Known);
    QCOMPARE(ids(scene.entries(scene.desk)), QList<EventId>{item.event.id});
    QCOMPARE(scene.store->counts().value().accepted, 1);
}

void TestContractCenterStore::inv4_gapAndFork()
{
    Scene scene(factory());
    const auto next = [&](quint32 sequence) {
        return scene.desk.write(newStream(StreamKind::Case),
                                soundRegistration(scene.desk.identity.number, sequence));
    };
    const TestDesk clone = scene.desk;
    const PushItem first = scene.desk.push(next(0));
    const PushItem second = scene.desk.push(next(1));
    QCOMPARE(scene.push(scene.desk, {second}).first().verdict, PushVerdict::Later);
    QCOMPARE(scene.push(scene.desk, {first, second}).at(1).verdict, PushVerdict::Accepted);
    TestDesk other = clone;
    QCOMPARE(scene.push(scene.desk, {other.push(next(2))}).first().verdict, PushVerdict::Frozen);
    QVERIFY(scene.store->device(scene.desk.identity.id).value()->frozen);
    QCOMPARE(scene.push(scene.desk, {scene.desk.push(next(3))}).first().verdict, PushVerdict::Frozen);
    QCOMPARE(scene.entries(scene.desk).size(), 2);
}

void TestContractCenterStore::inv10_quarantineReachesTheAuthor()
{
    Scene scene(factory());
    const Event wrong =
        scene.desk.write(newStream(StreamKind::Case), soundRegistration(QStringLiteral("00009")));
    PushItem broken = scene.desk.push(wrong);
    QCOMPARE(scene.push(scene.desk, {broken}).first().verdict, PushVerdict::Quarantined);
    QList<Event> seen = scene.entries(scene.desk);
    QCOMPARE(seen.size(), 2);
    QCOMPARE(seen.at(0), broken.event);
    QCOMPARE(seen.at(1).header.type, EventType::VerdictGiven);
    PushItem corrupt = scene.desk.push(
        scene.desk.write(newStream(StreamKind::Case), soundRegistration(scene.desk.identity.number)));
    corrupt.event.payloadBytes.append('x');
    QCOMPARE(scene.push(scene.desk, {corrupt}).first().verdict, PushVerdict::Quarantined);
    seen = scene.entries(scene.desk);
    QCOMPARE(seen.size(), 3);
    QCOMPARE(seen.last().header.parents, QList<EventId>{corrupt.event.id});
    QVERIFY(scene.entries(scene.governor).isEmpty());
    QCOMPARE(scene.store->counts().value().quarantined, 2);
    const PushItem sound = scene.desk.push(
        scene.desk.write(newStream(StreamKind::Case), soundRegistration(scene.desk.identity.number, 5)));
    QCOMPARE(scene.push(scene.desk, {sound}).first().verdict, PushVerdict::Accepted);
}

void TestContractCenterStore::inv15_headsExtend()
{
    Scene scene(factory());
    for (quint32 i = 0; i < 9; ++i)
        scene.push(scene.desk,
                   {scene.desk.push(scene.desk.write(newStream(StreamKind::Case),
                                                     soundRegistration(scene.desk.identity.number, i)))});
    QVERIFY(scene.treeHolds(scene.scopeOf(scene.desk)));
    QVERIFY(scene.treeHolds(scene.store->scopesFor(scene.desk.seat).value().first().id));
    const FeedSlice slice = scene.store->feed(scene.scopeOf(scene.desk), 3, 2, 1 << 20).value();
    QCOMPARE(slice.first, 4ull);
    QCOMPARE(slice.events.size(), 2);
    QCOMPARE(slice.size, 9ull);
    QCOMPARE(scene.store->feed(scene.scopeOf(scene.desk), 0, 100, 1).value().events.size(), 1);
}

void TestContractCenterStore::scopesTakeStreamsWhole()
{
    Scene scene(factory());
    const Event registered =
        scene.desk.write(newStream(StreamKind::Case), soundRegistration(scene.desk.identity.number));
    const Event referred =
        scene.desk.write(TestDesk::after(registered), soundReferral("prov.county.governor"));
    scene.push(scene.desk, {scene.desk.push(registered)});
    QVERIFY(scene.entries(scene.governor).isEmpty());
    scene.push(scene.desk, {scene.desk.push(referred)});
    QCOMPARE(ids(scene.entries(scene.governor)), (QList<EventId>{registered.id, referred.id}));
    const Event onward = scene.governor.write(TestDesk::after(referred), soundReferral("prov.governor"));
    QCOMPARE(scene.push(scene.governor, {scene.governor.push(onward)}).first().verdict,
             PushVerdict::Accepted);
    QCOMPARE(ids(scene.entries(scene.desk)), (QList<EventId>{registered.id, referred.id, onward.id}));
    QVERIFY(scene.treeHolds(scene.scopeOf(scene.governor)));
}

void TestContractCenterStore::notesGoWhereTheirCaseGoes()
{
    Scene scene(factory());
    const Event registered =
        scene.desk.write(newStream(StreamKind::Case), soundRegistration(scene.desk.identity.number));
    const Event note = scene.desk.write(newStream(StreamKind::Notes),
                                        NoteAdded{registered.header.stream, QStringLiteral("یادداشت")});
    const Event referred =
        scene.desk.write(TestDesk::after(registered), soundReferral("prov.county.governor"));
    scene.push(scene.desk, {scene.desk.push(registered), scene.desk.push(note), scene.desk.push(referred)});
    QCOMPARE(ids(scene.entries(scene.governor)), (QList<EventId>{registered.id, referred.id, note.id}));
    const Event reply = scene.governor.write(newStream(StreamKind::Notes),
                                             NoteAdded{registered.header.stream, QStringLiteral("پاسخ")});
    QCOMPARE(scene.push(scene.governor, {scene.governor.push(reply)}).first().verdict, PushVerdict::Accepted);
    QCOMPARE(scene.entries(scene.desk).last().id, reply.id);
}

void TestContractCenterStore::undo_reachesNoOne()
{
    Scene scene(factory());
    const Event registered =
        scene.desk.write(newStream(StreamKind::Case), soundRegistration(scene.desk.identity.number));
    const Event undone = scene.desk.write(TestDesk::after(registered), Withdrawn{registered.id});
    const QList<PushResult> results =
        scene.push(scene.desk, {scene.desk.push(registered), scene.desk.push(undone)});
    QCOMPARE(results.at(0).verdict, PushVerdict::Accepted);
    QCOMPARE(results.at(1).verdict, PushVerdict::Accepted);
    QVERIFY(scene.entries(scene.desk).isEmpty());
}

void TestContractCenterStore::directoryRefusesAStaleChange()
{
    Scene scene(factory());
    const EventPlace place{StreamKind::Directory, scene.store->directoryStream().value(), {scene.head}, 1};
    const Event stale =
        authorEvent(scene.center, centerActor(1), place, Payload(DirectoryChange()), deskTimeMs);
    QCOMPARE(scene.store->appendDirectory(stale, 1).error().code, ErrorCode::Conflict);
    QCOMPARE(scene.store->directoryEvents(0).value().size(), 3);
    QCOMPARE(scene.store->directoryEvents(2).value().size(), 1);
}

void TestContractCenterStore::enrolmentIsOnce()
{
    Scene scene(factory());
    const TestDesk late("prov.water.desk", "prov.water.desk.clerk1", "00005");
    const QByteArray hash = sha256(late.identity.id.bytes());
    QVERIFY(scene.store->addInvite(Invite{hash, late.seat, {}, deskTimeMs, 0}).ok());
    CenterStore::Enrolment enrolment;
    enrolment.codeHash = hash;
    enrolment.nowMs = deskTimeMs;
    enrolment.device = DeviceRow{late.identity.id, late.seat, QStringLiteral("02"), false, false, 0};
    QCOMPARE(scene.store->enrol(enrolment).error().code, ErrorCode::Refused);
    QVERIFY(!scene.store->device(late.identity.id).value());
    enrolment.codeHash = sha256(scene.desk.identity.id.bytes());
    QCOMPARE(scene.store->enrol(enrolment).error().code, ErrorCode::Refused);
    QVERIFY(scene.store->invite(enrolment.codeHash).value()->usedAtMs != 0);
    QVERIFY(!scene.store->invite("no such code").value());
}

void TestContractCenterStore::numbersAreNeverReused()
{
    Scene scene(factory());
    const QStringList first = scene.store->allotNumbers(2).value();
    const QStringList second = scene.store->allotNumbers(2).value();
    QCOMPARE(first, (QStringList{QStringLiteral("00001"), QStringLiteral("00002")}));
    QCOMPARE(second, (QStringList{QStringLiteral("00003"), QStringLiteral("00004")}));
}

void TestContractCenterStore::revocation()
{
    Scene scene(factory());
    QVERIFY(scene.store->revoke(scene.desk.identity.id).ok());
    QVERIFY(scene.store->device(scene.desk.identity.id).value()->revoked);
    QCOMPARE(scene.store->revoke(DeviceId(QByteArray(32, 'n'))).error().code, ErrorCode::NotFound);
    QCOMPARE(scene.store->devices().value().size(), 2);
}

void TestContractCenterStore::leases()
{
    Scene scene(factory());
    CenterStore &store = *scene.store;
    QVERIFY(store.lease(QStringLiteral("timers"), QStringLiteral("a"), 10, 1'000).value());
    QVERIFY(!store.lease(QStringLiteral("timers"), QStringLiteral("b"), 10, 5'000).value());
    QVERIFY(store.lease(QStringLiteral("timers"), QStringLiteral("a"), 10, 9'000).value());
    QVERIFY(!store.lease(QStringLiteral("timers"), QStringLiteral("b"), 10, 18'000).value());
    QVERIFY(store.lease(QStringLiteral("timers"), QStringLiteral("b"), 10, 19'000).value());
}

void TestContractCenterStore::leaseLeftByAClockThatWentBack()
{
    Scene scene(factory());
    CenterStore &store = *scene.store;
    constexpr qint64 day = 86'400'000;
    QVERIFY(store.lease(QStringLiteral("timers"), QStringLiteral("a"), 10, 9 * day).value());
    QVERIFY(store.lease(QStringLiteral("timers"), QStringLiteral("b"), 10, 2 * day).value());
    QVERIFY(!store.lease(QStringLiteral("timers"), QStringLiteral("a"), 10, 2 * day).value());
}

void TestContractCenterStore::watch_isKeptAtEveryChange()
{
    Scene scene(factory());
    CenterStore &store = *scene.store;
    const CaseRegistered registration = soundRegistration(scene.desk.identity.number);
    const Event registered = scene.desk.write(newStream(StreamKind::Case), registration);
    const Event other =
        scene.desk.write(newStream(StreamKind::Case), soundRegistration(scene.desk.identity.number, 1));
    scene.push(scene.desk, {scene.desk.push(registered), scene.desk.push(other)});
    const qint64 dueMs = registration.dueAtMs;
    QCOMPARE(store.watchedUntil(dueMs, {}, 10).value(), QList<CenterStore::Watched>{});
    const QList<CenterStore::Watched> both = store.watchedUntil(dueMs + 1, {}, 10).value();
    QCOMPARE(both.size(), 2);
    QCOMPARE(both.first().atMs, dueMs + 1);
    // Page by page, in one order.
    QCOMPARE(store.watchedUntil(dueMs + 1, {}, 1).value(), both.first(1));
    QCOMPARE(store.watchedUntil(dueMs + 1, both.first(), 10).value(), both.last(1));
    QCOMPARE(store.watchedUntil(dueMs + 1, both.last(), 10).value(), QList<CenterStore::Watched>{});
    // An answer ends it, in the same transaction that takes it.
    CaseAnswered answer;
    answer.publicText = QStringLiteral("انجام شد");
    scene.push(scene.desk, {scene.desk.push(scene.desk.write(TestDesk::after(registered), answer))});
    const QList<CenterStore::Watched> left = store.watchedUntil(dueMs + 1, {}, 10).value();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().caseId, other.header.stream);
}

void TestContractCenterStore::watch_isRebuiltOnce()
{
    // What the store keeps is what the stream says: the same after another event and another reading.
    Scene scene(factory());
    const CaseRegistered registration = soundRegistration(scene.desk.identity.number);
    const Event registered = scene.desk.write(newStream(StreamKind::Case), registration);
    const PushItem item = scene.desk.push(registered);
    scene.push(scene.desk, {item});
    const auto before = scene.store->watchedUntil(registration.dueAtMs + 1, {}, 10).value();
    scene.push(scene.desk, {item});
    QCOMPARE(scene.store->watchedUntil(registration.dueAtMs + 1, {}, 10).value(), before);
    const QList<Event> events = scene.store->caseEvents(registered.header.stream).value();
    QCOMPARE(ids(events), QList<EventId>{registered.id});
    QCOMPARE(scene.store->caseEvents(StreamId(QByteArray(16, 'x'))).value(), QList<Event>{});
}

void TestContractCenterStore::appendToCase_onceAndReaches()
{
    Scene scene(factory());
    CenterStore &store = *scene.store;
    const CaseRegistered registration = soundRegistration(scene.desk.identity.number);
    const Event registered = scene.desk.write(newStream(StreamKind::Case), registration);
    scene.push(scene.desk, {scene.desk.push(registered)});
    const OverdueRaised raised{scene.governor.seat, registration.dueAtMs, QStringLiteral("گذشت")};
    const Event act = authorEvent(scene.center, centerActor(3), TestDesk::after(registered), raised,
                                  registration.dueAtMs + 1);
    QList<ScopeId> grown;
    store.setGrowthListener([&](const QList<ScopeId> &scopes) { grown = scopes; });
    QVERIFY(store.appendToCase(act, 1, {scene.governor.seat}, deskTimeMs).ok());
    QCOMPARE(grown.size(), 2);
    // Another process that saw the case as it was comes too late.
    const Event again = authorEvent(scene.center, centerActor(3), TestDesk::after(registered), raised,
                                    registration.dueAtMs + 2);
    QCOMPARE(store.appendToCase(again, 1, {scene.governor.seat}, deskTimeMs).error().code,
             ErrorCode::Conflict);
    // The responsible post has the whole stream, the desk what is new; both trees are sound.
    QCOMPARE(ids(scene.entries(scene.governor)), (QList<EventId>{registered.id, act.id}));
    QCOMPARE(ids(scene.entries(scene.desk)), (QList<EventId>{registered.id, act.id}));
    QVERIFY(scene.treeHolds(scene.scopeOf(scene.governor)));
    QVERIFY(scene.treeHolds(scene.scopeOf(scene.desk)));
    // What time does next is not before five days.
    QCOMPARE(store.watchedUntil(registration.dueAtMs + 1, {}, 10).value(), QList<CenterStore::Watched>{});
    QCOMPARE(store.watchedUntil(registration.dueAtMs + 6ll * 86'400'000, {}, 10).value().size(), 1);
    EventPlace nowhere = TestDesk::after(registered);
    nowhere.stream = StreamId(QByteArray(16, 'x'));
    QCOMPARE(store.appendToCase(authorEvent(scene.center, centerActor(3), nowhere, raised, 1), 1, {}, 1)
                 .error()
                 .code,
             ErrorCode::NotFound);
    store.setGrowthListener({});
}

void TestContractCenterStore::attachmentsInPieces()
{
    Scene scene(factory());
    CenterStore &store = *scene.store;
    const QByteArray content = QByteArray(700, 'a') + QByteArray(500, 'b');
    const BlobId id(sha256(content));
    QVERIFY(!store.blob(id).value());
    QCOMPARE(store.putPiece(id, 1200, 0, content.first(700)).value().received, 700);
    QCOMPARE(store.putPiece(id, 1200, 0, content.first(700)).error().code, ErrorCode::Conflict);
    QCOMPARE(store.putPiece(id, 1200, 700, content + content).error().code, ErrorCode::Conflict);
    QVERIFY(!store.markWhole(id).ok());
    QCOMPARE(store.putPiece(id, 1200, 700, content.mid(700)).value().received, 1200);
    QVERIFY(store.markWhole(id).ok());
    QCOMPARE(store.readBlob(id, 0, 5000).value(), content);
    QCOMPARE(store.readBlob(id, 690, 20).value(), content.mid(690, 20));
    QCOMPARE(store.readBlob(id, 1200, 20).value(), QByteArray());
    QVERIFY(store.discardBlob(id).ok());
    QVERIFY(store.blob(id).value()->whole);
}

void TestContractCenterStore::attachmentsAreSeenThroughEvents()
{
    Scene scene(factory());
    CaseRegistered registration = soundRegistration(scene.desk.identity.number);
    const BlobId id(sha256("scan"));
    registration.attachments = {
        Attachment{id, QStringLiteral("scan.pdf"), QStringLiteral("application/pdf"), 4}};
    scene.push(scene.desk, {scene.desk.push(scene.desk.write(newStream(StreamKind::Case), registration))});
    QVERIFY(scene.store->blobVisible(id, scene.desk.seat).value());
    QVERIFY(!scene.store->blobVisible(id, scene.governor.seat).value());
}

void TestContractCenterStore::growthIsTold()
{
    Scene scene(factory());
    QList<ScopeId> grown;
    scene.store->setGrowthListener([&](const QList<ScopeId> &scopes) { grown = scopes; });
    const PushItem item = scene.desk.push(
        scene.desk.write(newStream(StreamKind::Case), soundRegistration(scene.desk.identity.number)));
    scene.push(scene.desk, {item});
    QCOMPARE(grown, QList<ScopeId>{scene.scopeOf(scene.desk)});
    grown.clear();
    scene.push(scene.desk, {item});
    QVERIFY(grown.isEmpty());
}

void TestContractCenterStore::epochOnlyRises()
{
    Scene scene(factory());
    QCOMPARE(scene.store->epoch().value(), 1ull);
    QVERIFY(scene.store->raiseEpoch(4, deskTimeMs).ok());
    QCOMPARE(scene.store->raiseEpoch(4, deskTimeMs).error().code, ErrorCode::Conflict);
    QCOMPARE(scene.store->epoch().value(), 4ull);
}

/// A hollow answer that was taken once is taken again; none that is written now.
void TestContractCenterStore::inv9_onlyWhatIsOlderThanTheRestoreMayHaveBeenTaken()
{
    for (const bool older : {true, false}) {
        Scene scene(factory());
        QVERIFY(scene.store->raiseEpoch(2, older ? deskTimeMs + 1 : deskTimeMs).ok());
        CaseRegistered done = soundRegistration(scene.desk.identity.number);
        done.outcome = Outcome{OutcomeKind::Done, QStringLiteral("اقدام شد"), 0};
        const Event event = scene.desk.write(newStream(StreamKind::Case), done);
        const QList<PushResult> results = scene.push(scene.desk, {scene.desk.push(event)});
        QCOMPARE(results.size(), 1);
        QCOMPARE(results.first().verdict, older ? PushVerdict::Accepted : PushVerdict::Quarantined);
    }
}

void TestContractCenterStore::backupHoldsEverything()
{
    Scene scene(factory());
    const PushItem item = scene.desk.push(
        scene.desk.write(newStream(StreamKind::Case), soundRegistration(scene.desk.identity.number)));
    scene.push(scene.desk, {item});
    const QString file = scene.dir.filePath(QStringLiteral("copy"));
    QVERIFY(scene.store->backup(file).ok());
    QCOMPARE(scene.store->backup(file).error().code, ErrorCode::AlreadyDone);
    QFile copy(file);
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QVERIFY(!copy.readAll().contains(soundRegistration(QStringLiteral("00001")).text.toUtf8()));
    int rows = 0;
    bool readable = false;
    QVERIFY(scene.store
                ->dump([&](const QByteArray &line) -> Status {
                    ++rows;
                    readable =
                        readable || line.contains(soundRegistration(QStringLiteral("00001")).text.toUtf8());
                    return {};
                })
                .ok());
    QVERIFY(rows > 20);
    QVERIFY(readable);
}

QTEST_GUILESS_MAIN(TestContractCenterStore)
#include "test_contract_center_store.moc"
