#include "core/center/embedded/embedded_store.h"
#include "core/center/timekeeper.h"
#include "core/domain/night_item.h"
#include "core/domain/night_roster.h"
#include "core/eventlog/night_streams.h"
#include "core/storage/sqlcipher/connection.h"
#include "core/wire/codec.h"
#include "tests/contract/enrolled_desk.h"
#include "tests/contract/store_factories.h"
#include "tests/unit/domain/night_directory.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace mizban;
using namespace mizban::test;

namespace {

constexpr qint64 hourMs = 3'600'000;

/// A center with a night manager of its own and an urgent item of his, and a clock that the test moves.
struct Scene
{
    explicit Scene(const StoreFactory &factory)
        : store(factory.create(dir.path()))
        , service(*store, center, clock)
    {
        desk.actor.person = PersonId(QStringLiteral("n.one"));
        QVERIFY(service.publish(nightDirectory()).ok());
        QVERIFY(enrol(desk, *store, service).ok());
    }
    /// As a seat writes it whose clock says `atMs`.
    void registerAt(qint64 atMs)
    {
        const NightItemRegistered item{makeTrackingId(1405, desk.identity.number, 5),
                                       unitCode("center"),
                                       QDate(2026, 11, 2),
                                       OriginatingOffice::Leader,
                                       NightUrgency::Urgent,
                                       {},
                                       QStringLiteral("پیگیری"),
                                       holderCode("center.night1"),
                                       atMs,
                                       atMs + 2 * hourMs};
        const Event event = desk.write(newStream(StreamKind::NightItem), item);
        id = event.header.stream;
        const Acceptance acceptance(service.view(), center, clock->nowMs());
        const Judge judge = [&](const Submission &submission, const Circumstances &around) {
            return acceptance.decide(submission, around);
        };
        const auto results = store->accept(acceptance.check({desk.push(event)}, desk.identity.id, desk.seat),
                                           judge, clock->nowMs());
        QVERIFY(results.ok());
        QCOMPARE(results->first().verdict, PushVerdict::Accepted);
    }
    [[nodiscard]] NightItemState item()
    {
        QList<DecodedEvent> events;
        const QList<Event> held = store->caseEvents(id).value();
        for (const Event &event : held)
            events.append({event, decodePayload(event.header.type, event.payloadBytes).value()});
        return foldNightItem(id, events);
    }

    QTemporaryDir dir;
    DeviceIdentity center = newCenterIdentity();
    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>(deskTimeMs);
    std::unique_ptr<CenterStore> store;
    DirectoryService service;
    TestDesk desk{"center.night1", "center.night1", "00001"};
    Timekeeper time{*store, service, center, clock, QStringLiteral("one")};
    StreamId id;
};

} // namespace

/// What time does to the items of a night, on every store (D5, 001 §3-4).
class TestContractNight : public QObject
{
    Q_OBJECT

    static StoreFactory factory()
    {
        QFETCH_GLOBAL(int, store);
        return storeFactories().at(store);
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("store");
        const QList<StoreFactory> factories = storeFactories();
        for (int i = 0; i < factories.size(); ++i)
            QTest::newRow(factories.at(i).name) << i;
    }

    void D5_anUrgentItemGoesUpOnceWhenItsClockRanOut()
    {
        Scene scene(factory());
        scene.registerAt(deskTimeMs);
        scene.clock->set(deskTimeMs + 2 * hourMs);
        QCOMPARE(scene.time.run().value(), 0);
        scene.clock->set(deskTimeMs + 2 * hourMs + 1);
        QCOMPARE(scene.time.run().value(), 1);
        QVERIFY(scene.item().ranOut);
        QCOMPARE(scene.item().escalatedTo.text(), QStringLiteral("center.head"));
        scene.clock->set(deskTimeMs + 30 * hourMs);
        QCOMPARE(scene.time.run().value(), 0);
    }

    void D5_aClockThatRunsAheadLengthensNothing()
    {
        Scene scene(factory());
        scene.registerAt(deskTimeMs + 5 * hourMs);
        QCOMPARE(scene.time.run().value(), 0);
        scene.clock->set(deskTimeMs + 2 * hourMs);
        QCOMPARE(scene.time.run().value(), 0);
        scene.clock->set(deskTimeMs + 2 * hourMs + 1);
        QCOMPARE(scene.time.run().value(), 1);
        QVERIFY(scene.item().isRunOut(scene.clock->nowMs()));
        scene.clock->set(deskTimeMs + 8 * hourMs);
        QCOMPARE(scene.time.run().value(), 0); // once
    }

    void rule3_4_whatNobodyActsForGoesUpAtOnce()
    {
        Scene scene(factory());
        scene.registerAt(deskTimeMs);
        QCOMPARE(scene.time.run().value(), 0);
        DirectoryChange gone;
        gone.assignments = {{scene.desk.actor.person, scene.desk.actor.post, {}, {}, true}};
        QVERIFY(scene.service.publish(gone).ok());
        QCOMPARE(scene.time.run().value(), 0); // the other night manager of the Center acts for him
        gone.assignments = {{PersonId(QStringLiteral("n.two")), postCode("center.night2"), {}, {}, true}};
        QVERIFY(scene.service.publish(gone).ok());
        QCOMPARE(scene.time.run().value(), 1);
        QCOMPARE(scene.item().escalatedTo.text(), QStringLiteral("center.head"));
        QVERIFY(!scene.item().ranOut);
        QCOMPARE(scene.time.run().value(), 0);
        scene.clock->set(deskTimeMs + 3 * hourMs); // and once more when its clock runs out
        QCOMPARE(scene.time.run().value(), 1);
        QVERIFY(scene.item().ranOut);
    }

    /// An older program watched an item of the night until its clock ran out alone.
    void rule3_4_openItemsOfAnOlderStoreAreWatchedAgain()
    {
        const SecretBytes key = SecretBytes::random(32);
        const auto create = [&key](const QString &dir) -> std::unique_ptr<CenterStore> {
            return EmbeddedStore::create(dir + QStringLiteral("/store.db"), key.copy()).value();
        };
        Scene scene({"embedded", create});
        scene.registerAt(deskTimeMs);
        scene.store.reset();
        const QString path = scene.dir.filePath(QStringLiteral("store.db"));
        const auto watchedAfter = [&](const QByteArray &statement) -> qsizetype {
            {
                auto db = Connection::open(path, key.view(), StoreOptions::writer());
                if (!db.ok() || !db->run("DELETE FROM watch").ok() || !db->run(statement).ok())
                    return -1;
            }
            const auto store = EmbeddedStore::open(path, key.copy());
            return store.ok() ? (*store)->watchedUntil(deskTimeMs, {}, 10)->size() : -1;
        };
        QCOMPARE(watchedAfter("UPDATE tally SET value=1 WHERE name='watched'"), qsizetype(1));
        QCOMPARE(watchedAfter("UPDATE tally SET value=value WHERE name='watched'"), qsizetype(0)); // once
        QCOMPARE(watchedAfter("UPDATE tally SET value=0 WHERE name='watched'"), qsizetype(1));
    }

    /// An older program kept whoever has a code under that alone, not under his name and number.
    void rule3_4_note_turnsOfAnOlderStoreAreKeptUnderTheNameToo()
    {
        const SecretBytes key = SecretBytes::random(32);
        const auto create = [&key](const QString &dir) -> std::unique_ptr<CenterStore> {
            return EmbeddedStore::create(dir + QStringLiteral("/store.db"), key.copy()).value();
        };
        Scene scene({"embedded", create});
        const QDate night(2026, 11, 25);
        const RosterSubmitted roster{
            unitCode("prov.county"),
            periodOf(night),
            {{night, PersonId(QStringLiteral("n.county")), QStringLiteral("رضا"), QStringLiteral("125")}}};
        const Event event =
            scene.desk.write({StreamKind::Roster, rosterStreamOf(roster.unit, roster.period), {}, 0}, roster);
        const Acceptance acceptance(scene.service.view(), scene.center, deskTimeMs);
        const Judge takesAll = [](const Submission &, const Circumstances &) {
            Decision decision;
            decision.verdict = PushVerdict::Accepted;
            decision.keep = Decision::Keep::InStream;
            decision.advancesChain = true;
            return decision;
        };
        const auto results = scene.store->accept(
            acceptance.check({scene.desk.push(event)}, scene.desk.identity.id, scene.desk.seat), takesAll,
            deskTimeMs);
        QVERIFY(results.ok());
        scene.store.reset();
        const QString path = scene.dir.filePath(QStringLiteral("store.db"));
        const auto turns = [&](const QByteArray &before) -> qint64 {
            auto db = Connection::open(path, key.view(), StoreOptions::writer());
            if (!db.ok() || !db->run(before).ok())
                return -1;
            return db->value<qint64>("SELECT count(*) FROM duty_turn")->value_or(-1);
        };
        QCOMPARE(turns("DELETE FROM tally WHERE name='turns'"), qint64(2));
        QCOMPARE(turns("DELETE FROM duty_turn WHERE turn LIKE '%+%'"), qint64(1));
        QVERIFY(EmbeddedStore::open(path, key.copy()).ok());
        QCOMPARE(turns("UPDATE tally SET value=value"), qint64(2));
        QCOMPARE(turns("DELETE FROM duty_turn"), qint64(0));
        QVERIFY(EmbeddedStore::open(path, key.copy()).ok());
        QCOMPARE(turns("UPDATE tally SET value=value"), qint64(0)); // once
    }
};

QTEST_GUILESS_MAIN(TestContractNight)
#include "test_contract_night.moc"
