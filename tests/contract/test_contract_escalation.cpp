#include "core/base/jalali.h"
#include "core/center/timekeeper.h"
#include "core/center/timekeeper_thread.h"
#include "core/domain/escalation_rules.h"
#include "core/wire/codec.h"
#include "tests/contract/enrolled_desk.h"
#include "tests/contract/store_factories.h"

#include <QTemporaryDir>
#include <QtTest>

#include <atomic>

using namespace mizban;
using namespace mizban::test;

namespace {

constexpr qint64 day = 86'400'000;

/// Moved by the test while a timer reads it.
class MovedClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return m_nowMs; }
    void set(qint64 nowMs) { m_nowMs = nowMs; }

private:
    std::atomic<qint64> m_nowMs = deskTimeMs;
};

/// A center with one desk, whose clock the test moves.
struct Scene
{
    explicit Scene(const StoreFactory &factory)
        : store(factory.create(dir.path()))
        , service(*store, center, clock)
    {
        DirectoryChange first = smallDirectory();
        first.posts.append({postCode("center.officer1"),
                            QStringLiteral("کارشناس مرکز"),
                            PostKind::CenterOfficer,
                            {},
                            false});
        QVERIFY(service.publish(first).ok());
        QVERIFY(enrol(desk, *store, service).ok());
    }
    void push(const PushItem &item)
    {
        const Acceptance acceptance(service.view(), center, clock->nowMs());
        const Judge judge = [&](const Submission &submission, const Circumstances &around) {
            return acceptance.decide(submission, around);
        };
        const auto results =
            store->accept(acceptance.check({item}, desk.identity.id, desk.seat), judge, clock->nowMs());
        QVERIFY(results.ok());
        QCOMPARE(results->first().verdict, PushVerdict::Accepted);
    }
    Event registerCase(quint32 sequence = 0)
    {
        const Event event =
            desk.write(newStream(StreamKind::Case), soundRegistration(desk.identity.number, sequence));
        push(desk.push(event));
        return event;
    }
    [[nodiscard]] qint64 dueMs() const { return soundRegistration(desk.identity.number).dueAtMs; }
    [[nodiscard]] Timekeeper escalation(const char *process = "one")
    {
        return Timekeeper(*store, service, center, clock, QString::fromLatin1(process));
    }
    [[nodiscard]] CaseState stateOf(const Event &registered)
    {
        QList<DecodedEvent> events;
        const QList<Event> held = store->caseEvents(registered.header.stream).value();
        for (const Event &event : held)
            events.append({event, decodePayload(event.header.type, event.payloadBytes).value()});
        return foldCase(registered.header.stream, events);
    }
    [[nodiscard]] int countOf(const Event &registered, EventType type)
    {
        int count = 0;
        const QList<Event> held = store->caseEvents(registered.header.stream).value();
        for (const Event &event : held)
            count += event.header.type == type;
        return count;
    }

    QTemporaryDir dir;
    DeviceIdentity center = newCenterIdentity();
    std::shared_ptr<MovedClock> clock = std::make_shared<MovedClock>();
    std::unique_ptr<CenterStore> store;
    DirectoryService service;
    TestDesk desk{"prov.county.desk", "prov.county.desk.clerk1", "00001"};
};

} // namespace

class TestContractEscalation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void E3_intoTheCartableOfTheResponsible();
    void E4_afterFiveWorkingDays();
    void E3_manyCasesEachOnce();
    void E3_severalProcessesDoEachOnce();
    void E3_clockThatJumps();
    void E3_answeredMeanwhile();
    void timerRunsByItself();

private:
    static StoreFactory factory()
    {
        QFETCH_GLOBAL(int, store);
        return storeFactories().at(store);
    }
};

void TestContractEscalation::initTestCase_data()
{
    QTest::addColumn<int>("store");
    const QList<StoreFactory> factories = storeFactories();
    for (int i = 0; i < factories.size(); ++i)
        QTest::newRow(factories.at(i).name) << i;
}

void TestContractEscalation::E3_intoTheCartableOfTheResponsible()
{
    Scene scene(factory());
    const Event registered = scene.registerCase();
    Timekeeper escalation = scene.escalation();
    scene.clock->set(scene.dueMs());
    QCOMPARE(escalation.run().value(), 0);
    scene.clock->set(scene.dueMs() + 1);
    QCOMPARE(escalation.run().value(), 1);
    QCOMPARE(escalation.run().value(), 0);
    const CaseState state = scene.stateOf(registered);
    QCOMPARE(state.supervision.overdueTo, holderCode("prov.county.governor"));
    QCOMPARE(state.holder, holderCode("prov.county.desk"));
    // Its scope receives the whole stream, signed by the center.
    const QList<ScopeInfo> scopes = scene.store->scopesFor(holderCode("prov.county.governor")).value();
    QCOMPARE(scopes.size(), 2);
    const QList<Event> received = scene.store->feed(scopes.last().id, 0, 100, 1 << 20).value().events;
    QCOMPARE(received.size(), 2);
    QCOMPARE(received.last().header.type, EventType::OverdueRaised);
    QCOMPARE(received.last().header.device, scene.center.id);
    QCOMPARE(received.last().header.wallTimeMs, scene.dueMs() + 1);
}

void TestContractEscalation::E4_afterFiveWorkingDays()
{
    Scene scene(factory());
    const Event registered = scene.registerCase();
    Timekeeper escalation = scene.escalation();
    qint64 raisedMs = 0;
    for (qint64 nowMs = scene.dueMs() + 1; nowMs < scene.dueMs() + 20 * day; nowMs += day / 4) {
        scene.clock->set(nowMs);
        QVERIFY(escalation.run().ok());
        if (raisedMs == 0 && scene.countOf(registered, EventType::NoAnswerRaised) > 0)
            raisedMs = nowMs;
    }
    QCOMPARE(scene.countOf(registered, EventType::OverdueRaised), 1);
    QCOMPARE(scene.countOf(registered, EventType::NoAnswerRaised), 1);
    const WorkingCalendar calendar = scene.service.view().current().calendarFor(unitCode("prov.county.desk"));
    const QDate fifth = calendar.addWorkingDays(tehranDate(scene.dueMs()), noAnswerDays).date;
    QCOMPARE(tehranDate(raisedMs), fifth);
    // The Center's posts work on it from now on.
    QCOMPARE(scene.store->scopesFor(holderCode("center.officer1")).value().size(), 2);
    QCOMPARE(scene.store->scopesFor(holderCode("prov.governor")).value().size(), 2);
}

void TestContractEscalation::E3_manyCasesEachOnce()
{
    Scene scene(factory());
    QList<Event> cases;
    for (quint32 i = 0; i < 450; ++i)
        cases.append(scene.registerCase(i));
    Timekeeper escalation = scene.escalation();
    scene.clock->set(scene.dueMs() + 1);
    QCOMPARE(escalation.run().value(), 450);
    QCOMPARE(escalation.run().value(), 0);
    QCOMPARE(scene.escalation("restarted").run().value(), 0);
    for (const Event &registered : cases)
        QCOMPARE(scene.countOf(registered, EventType::OverdueRaised), 1);
}

void TestContractEscalation::E3_severalProcessesDoEachOnce()
{
    Scene scene(factory());
    QList<Event> cases;
    for (quint32 i = 0; i < 60; ++i)
        cases.append(scene.registerCase(i));
    scene.clock->set(scene.dueMs() + 1);
    std::atomic<int> done = 0;
    std::vector<std::thread> processes;
    for (int process = 0; process < 4; ++process) {
        processes.emplace_back([&scene, &done, process] {
            Timekeeper escalation(*scene.store, scene.service, scene.center, scene.clock,
                                  QString::number(process));
            for (int turn = 0; turn < 5; ++turn)
                done += escalation.run().valueOr(0);
        });
    }
    for (std::thread &process : processes)
        process.join();
    QCOMPARE(done.load(), 60);
    for (const Event &registered : cases)
        QCOMPARE(scene.countOf(registered, EventType::OverdueRaised), 1);
}

void TestContractEscalation::E3_clockThatJumps()
{
    Scene scene(factory());
    const Event registered = scene.registerCase();
    Timekeeper escalation = scene.escalation();
    const auto at = [&](qint64 nowMs) {
        scene.clock->set(nowMs);
        return escalation.run().value();
    };
    QCOMPARE(at(scene.dueMs() + day), 1);
    QCOMPARE(at(deskTimeMs - 100 * day), 0);              // far back
    QCOMPARE(scene.escalation("other").run().value(), 0); // and restarted there
    QCOMPARE(at(scene.dueMs() + day), 0);                 // the same moment again
    QCOMPARE(at(scene.dueMs() + 60 * day), 1);            // E4, late
    QCOMPARE(at(scene.dueMs() + 4000 * day), 0);          // ten years on
    QCOMPARE(at(deskTimeMs), 0);
    QCOMPARE(scene.countOf(registered, EventType::OverdueRaised), 1);
    QCOMPARE(scene.countOf(registered, EventType::NoAnswerRaised), 1);
    // The lease of the other years blocks nobody now.
    const Event next = scene.registerCase(1);
    scene.clock->set(scene.dueMs() + 1);
    QCOMPARE(scene.escalation("third").run().value(), 1);
    QCOMPARE(scene.countOf(next, EventType::OverdueRaised), 1);
}

void TestContractEscalation::E3_answeredMeanwhile()
{
    Scene scene(factory());
    const Event registered = scene.registerCase();
    CaseAnswered answer;
    answer.publicText = QStringLiteral("انجام شد");
    scene.push(scene.desk.push(scene.desk.write(TestDesk::after(registered), answer)));
    scene.clock->set(scene.dueMs() + 30 * day);
    QCOMPARE(scene.escalation().run().value(), 0);
    QCOMPARE(scene.stateOf(registered).history.size(), 2);
}

void TestContractEscalation::timerRunsByItself()
{
    Scene scene(factory());
    const Event registered = scene.registerCase();
    {
        const TimekeeperThread timer(scene.escalation(), 5,
                                     [](const Error &error) { qWarning("%s", qPrintable(error.detail)); });
        QTest::qWait(20);
        QCOMPARE(scene.countOf(registered, EventType::OverdueRaised), 0);
        scene.clock->set(scene.dueMs() + 1);
        QTRY_COMPARE(scene.countOf(registered, EventType::OverdueRaised), 1);
    }
    scene.clock->set(scene.dueMs() + 60 * day);
    QTest::qWait(20);
    QCOMPARE(scene.countOf(registered, EventType::NoAnswerRaised), 0); // it ended with its object
}

QTEST_GUILESS_MAIN(TestContractEscalation)
#include "test_contract_escalation.moc"
