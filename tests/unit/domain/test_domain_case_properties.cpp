#include "tests/unit/domain/stream_builder.h"

#include "core/base/random.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace mizban;
using namespace mizban::test;

namespace {

constexpr int seeds = 2000;

/// A stream as several devices would write it: each event builds on a random set of earlier ones.
QList<DecodedEvent> randomStream(SeededRandom &random, int length)
{
    static constexpr const char *posts[] = {"c.desk.one", "c.desk.two", "c.governor", "w.director", "center"};
    static constexpr const char *holders[] = {"c.desk", "c.governor", "w.director"};
    StreamBuilder stream;
    QList<EventId> ids{stream.registerAt()};
    while (ids.size() < length) {
        // Mostly on the newest, now and then on something older, so that branches arise and join.
        QList<EventId> parents{
            ids.at(ids.size() - 1 - qsizetype(random.below(quint64(qMin<qsizetype>(3, ids.size())))))};
        const EventId &second = ids.at(qsizetype(random.below(quint64(ids.size()))));
        if (random.below(2) == 0 && !parents.contains(second))
            parents.append(second);
        const EventId target = ids.at(qsizetype(random.below(quint64(ids.size()))));
        const char *post = posts[random.below(std::size(posts))];
        Payload payload;
        switch (random.below(10)) {
        case 0:
        case 1:
            payload = CaseOpened{};
            break;
        case 2:
        case 3:
        case 4:
            payload = referTo(holders[random.below(std::size(holders))]);
            break;
        case 5:
            payload = answerWith();
            break;
        case 6:
            payload = CaseClosed{};
            break;
        case 7:
            payload = CaseReopened{};
            break;
        case 8:
            payload = random.below(2) == 0 ? Payload(Withdrawn{target}) : Payload(CaseVoided{});
            break;
        default:
            payload = VerdictGiven{VerdictKind::Quarantined, target, {}, {}, {}};
        }
        ids.append(stream.add(post, payload, parents));
    }
    return stream.events;
}

void shuffle(QList<DecodedEvent> &events, SeededRandom &random)
{
    for (qsizetype i = events.size() - 1; i > 0; --i)
        events.swapItemsAt(i, qsizetype(random.below(quint64(i + 1))));
}

} // namespace

class TestDomainCaseProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inv6_orderFree();
    void inv5_exactlyOnce();
    void inv10_everyEventIsListed();
    void inv12_noActIsEffectiveWithoutItsPast();
    void manyConcurrentEventsStayCheap();
};

void TestDomainCaseProperties::inv6_orderFree()
{
    int conflicts = 0;
    for (int seed = 0; seed < seeds; ++seed) {
        SeededRandom random{quint64(seed)};
        QList<DecodedEvent> events = randomStream(random, 2 + int(random.below(14)));
        const CaseState state = foldCase(StreamId(QByteArray(16, 1)), events);
        conflicts += state.conflicts;
        shuffle(events, random);
        QVERIFY2(foldCase(StreamId(QByteArray(16, 1)), events) == state, qPrintable(QString::number(seed)));
    }
    QVERIFY2(conflicts > seeds / 10, "the streams must hold conflicts to prove anything");
}

void TestDomainCaseProperties::inv5_exactlyOnce()
{
    for (int seed = 0; seed < seeds; ++seed) {
        SeededRandom random{quint64(seed)};
        QList<DecodedEvent> events = randomStream(random, 2 + int(random.below(10)));
        const CaseState state = foldCase(StreamId(QByteArray(16, 1)), events);
        for (quint64 extra = 1 + random.below(5); extra > 0; --extra)
            events.append(events.at(qsizetype(random.below(quint64(events.size())))));
        shuffle(events, random);
        QVERIFY2(foldCase(StreamId(QByteArray(16, 1)), events) == state, qPrintable(QString::number(seed)));
    }
}

void TestDomainCaseProperties::inv10_everyEventIsListed()
{
    for (int seed = 0; seed < seeds; ++seed) {
        SeededRandom random{quint64(seed)};
        const QList<DecodedEvent> events = randomStream(random, 12);
        const CaseState state = foldCase(StreamId(QByteArray(16, 1)), events);
        QCOMPARE(state.history.size(), events.size());
        QCOMPARE(state.conflicts,
                 int(std::count_if(state.history.begin(), state.history.end(),
                                   [](const auto &entry) { return entry.flag == EventFlag::Conflict; })));
    }
}

/// The effective acts that move a case form one line: each knew all before it.
void TestDomainCaseProperties::inv12_noActIsEffectiveWithoutItsPast()
{
    for (int seed = 0; seed < seeds; ++seed) {
        SeededRandom random{quint64(seed)};
        const QList<DecodedEvent> events = randomStream(random, 12);
        const CaseState state = foldCase(StreamId(QByteArray(16, 1)), events);
        QList<EventId> line;
        for (const HistoryEntry &entry : state.history) {
            const bool moves = entry.type >= EventType::CaseReferred && entry.type <= EventType::CaseVoided;
            if (entry.flag != EventFlag::None || !moves)
                continue;
            const auto event =
                std::find_if(events.begin(), events.end(), [&entry](const DecodedEvent &candidate) {
                    return candidate.event.id == entry.event;
                });
            const CaseState before = stateBefore(event->event, events);
            for (const EventId &earlier : std::as_const(line)) {
                const bool known =
                    std::any_of(before.history.begin(), before.history.end(),
                                [&earlier](const auto &past) { return past.event == earlier; });
                QVERIFY2(known, qPrintable(QString::number(seed)));
            }
            line.append(entry.event);
        }
    }
}

void TestDomainCaseProperties::manyConcurrentEventsStayCheap()
{
    SeededRandom random{1};
    const QList<DecodedEvent> events = randomStream(random, 400);
    QElapsedTimer timer;
    timer.start();
    const CaseState state = foldCase(StreamId(QByteArray(16, 1)), events);
    QCOMPARE(state.history.size(), 400);
    QVERIFY2(timer.elapsed() < 20'000, "folding must not grow exponentially with branches");
}

QTEST_GUILESS_MAIN(TestDomainCaseProperties)
#include "test_domain_case_properties.moc"
