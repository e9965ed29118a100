#include "tests/unit/domain/stream_builder.h"

#include "core/base/random.h"
#include "core/domain/conflict_rules.h"
#include "core/domain/referral_tree.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace mizban;
using namespace mizban::test;

namespace {

constexpr int seeds = 2000;

/// An act of act_payloads.h that names `target` where it has to name something.
Payload randomAct(SeededRandom &random, const EventId &target, const char *holder)
{
    const HolderCode to(QString::fromLatin1(holder));
    const QString words = QStringLiteral("متن %1").arg(random.below(3));
    switch (random.below(11)) {
    case 0:
        return CaseReturned{to, words, {}};
    case 1:
        return ReferralRecalled{target, words, {}};
    case 2:
        return CaseAccepted{};
    case 3:
        return DeliveredToApplicant{DeliveryMeans::Phone, words, 1, {}, 0};
    case 4:
        return ApplicantAwaited{words, 0};
    case 5:
        return ApplicantReplied{words, {}};
    case 6:
        return TaskAsked{to, words, 0, {}, {}};
    case 7:
        return TaskAnswered{target, words, {}, {}};
    case 8:
        return InquirySent{to, words, 0, {}, {}, "cms"};
    case 9:
        return InquiryAnswered{target, words, {}, {}, "cms"};
    default:
        return ConflictResolved{target, {}, words, {}};
    }
}

/// A referral with copies and words now and then, so that circles arise and are refused.
CaseReferred randomReferral(SeededRandom &random, const char *to, const char *copy)
{
    CaseReferred referral = referTo(to);
    if (random.below(8) != 0)
        referral.note = QStringLiteral("دستور %1").arg(random.below(40));
    if (random.below(3) == 0)
        referral.copies = {HolderCode(QString::fromLatin1(copy))};
    return referral;
}

/// A stream as several devices would write it: each event builds on a random set of earlier ones.
QList<DecodedEvent> randomStream(SeededRandom &random, int length)
{
    static constexpr const char *posts[] = {"c.desk.one", "c.desk.two", "c.desk.two",
                                            "c.governor", "w.director", "center"};
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
        if (random.below(4) == 0) { // now and then somebody decides what stands open
            const CaseState now = stream.fold();
            if (const QList<CaseConflict> open = openConflicts(now); !open.isEmpty()) {
                const CaseConflict &first = open.first();
                const bool upheld = random.below(2) == 0;
                ConflictResolved decision =
                    *resolutionFor(now, upheld ? first.counts.event : first.against.first().event);
                decision.reason = QStringLiteral("علت");
                ids.append(stream.add("c.desk.one", decision, now.heads));
                continue;
            }
        }
        const EventId target = ids.at(qsizetype(random.below(quint64(ids.size()))));
        const char *post = posts[random.below(std::size(posts))];
        Payload payload;
        switch (random.below(13)) {
        case 10:
        case 11:
        case 12:
            payload = randomAct(random, target, holders[random.below(std::size(holders))]);
            // A resolution names two acts, most often such as stand against each other.
            if (auto *resolution = std::get_if<ConflictResolved>(&payload)) {
                const QList<CaseConflict> open = openConflicts(stream.fold());
                const bool sensible = !open.isEmpty() && random.below(4) != 0;
                resolution->against = {sensible ? open.first().counts.event : ids.first()};
                if (sensible)
                    resolution->counts = open.first().against.first().event;
                parents = random.below(4) == 0 ? parents : stream.fold().heads;
            }
            break;
        case 0:
        case 1:
            payload = CaseOpened{};
            break;
        case 2:
        case 3:
        case 4:
            payload = randomReferral(random, holders[random.below(std::size(holders))],
                                     holders[random.below(std::size(holders))]);
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
    void inv12_everyConflictNamesWhatCounts();
    void theTreeHoldsEveryCustodyAndTask();
    void manyConcurrentEventsStayCheap();
};

void TestDomainCaseProperties::inv6_orderFree()
{
    int conflicts = 0;
    int resolved = 0;
    for (int seed = 0; seed < seeds; ++seed) {
        SeededRandom random{quint64(seed)};
        QList<DecodedEvent> events = randomStream(random, 4 + int(random.below(14)));
        const CaseState state = foldCase(StreamId(QByteArray(16, 1)), events);
        const auto overruled =
            std::count_if(state.history.begin(), state.history.end(),
                          [](const HistoryEntry &entry) { return entry.flag == EventFlag::Overruled; });
        resolved += int(overruled);
        conflicts += state.conflicts + int(overruled);
        shuffle(events, random);
        QVERIFY2(foldCase(StreamId(QByteArray(16, 1)), events) == state, qPrintable(QString::number(seed)));
    }
    QVERIFY2(conflicts > seeds / 10,
             qPrintable(QStringLiteral("too few conflicts to prove anything: %1").arg(conflicts)));
    QVERIFY2(resolved > seeds / 50,
             qPrintable(QStringLiteral("too few resolutions to prove anything: %1").arg(resolved)));
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
            const bool moves =
                (entry.type >= EventType::CaseReferred && entry.type <= EventType::ReferralRecalled) ||
                entry.type == EventType::ApplicantAwaited || entry.type == EventType::ApplicantReplied;
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

/// What is flagged stands against an act that has its effect, so that both can be shown side by side.
void TestDomainCaseProperties::inv12_everyConflictNamesWhatCounts()
{
    for (int seed = 0; seed < seeds; ++seed) {
        SeededRandom random{quint64(seed)};
        const CaseState state = foldCase(StreamId(QByteArray(16, 1)), randomStream(random, 12));
        int listed = 0;
        for (const CaseConflict &conflict : openConflicts(state)) {
            QCOMPARE(conflict.counts.flag, EventFlag::None);
            listed += int(conflict.against.size());
        }
        QCOMPARE(listed, state.conflicts);
    }
}

void TestDomainCaseProperties::theTreeHoldsEveryCustodyAndTask()
{
    for (int seed = 0; seed < seeds; ++seed) {
        SeededRandom random{quint64(seed)};
        const CaseState state = foldCase(StreamId(QByteArray(16, 1)), randomStream(random, 12));
        const QList<ReferralNode> tree = referralTree(state);
        const auto count = [&tree](ReferralNode::Role role) {
            return std::count_if(tree.begin(), tree.end(),
                                 [role](const ReferralNode &node) { return node.role == role; });
        };
        QCOMPARE(count(ReferralNode::Role::Holder), state.custody.size());
        QCOMPARE(count(ReferralNode::Role::Copy), state.copies.size());
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
