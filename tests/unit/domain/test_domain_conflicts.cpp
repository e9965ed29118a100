#include "tests/unit/domain/act_story.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;

/// Two acts at once: both kept, one counts until somebody decides (invariant 12).
class TestDomainConflicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inv12_resolvedForTheFirst();
    void inv12_resolvedForTheOther();
    void inv12_threeAtOnce();
    void inv12_onlyTheSideOrAbove();
    void inv12_aboveGoesByTheTree();
    void inv12_notOnceTheCaseWentOn();
    void inv12_twoResolutionsAtOnce();
    void inv12_losingReferralReachesItsRecipient();
};

void TestDomainConflicts::inv12_resolvedForTheFirst()
{
    TwoReferrals two;
    two.stream.then("c.desk.one", decide(two.first, two.second));
    const CaseState state = two.stream.fold();
    QCOMPARE(flagOf(state, two.first), EventFlag::None);
    QCOMPARE(flagOf(state, two.second), EventFlag::Overruled);
    QCOMPARE(state.conflicts, 0);
    QCOMPARE(state.holder.text(), QString::fromLatin1(two.firstTo));
    QVERIFY(openConflicts(state).isEmpty());
    QVERIFY(!mayAct(state, EventType::ConflictResolved, actorAt("c.desk.one")).ok());
}

void TestDomainConflicts::inv12_resolvedForTheOther()
{
    TwoReferrals two;
    const QList<CaseConflict> open = openConflicts(two.stream.fold());
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.first().counts.event, two.first);
    QCOMPARE(open.first().against.first().event, two.second);
    const auto resolution = resolutionFor(two.stream.fold(), two.second);
    QVERIFY(resolution.ok());
    QCOMPARE(resolution->against, QList<EventId>{two.first});
    two.stream.then("c.desk.two", decide(two.second, two.first));
    const CaseState state = two.stream.fold();
    QCOMPARE(flagOf(state, two.first), EventFlag::Overruled);
    QCOMPARE(flagOf(state, two.second), EventFlag::None);
    QCOMPARE(state.holder.text(), QString::fromLatin1(two.secondTo));
    QCOMPARE(state.conflicts, 0);
    two.stream.then(two.secondTo, answerWith());
    QCOMPARE(two.stream.fold().status, CaseStatus::Answered);
}

void TestDomainConflicts::inv12_threeAtOnce()
{
    TwoReferrals two;
    const EventId root = two.stream.events.first().event.id;
    two.stream.add("c.desk.three", answerWith(QStringLiteral("رفع شد، با قطعه تازه")), {root});
    QCOMPARE(two.stream.fold().conflicts, 2);
    const QList<CaseConflict> open = openConflicts(two.stream.fold());
    QCOMPARE(open.size(), 1);
    const EventId counts = open.first().against.last().event;
    ConflictResolved resolution = *resolutionFor(two.stream.fold(), counts);
    QCOMPARE(resolution.against.size(), 2);
    resolution.reason = QStringLiteral("پاسخ درست بود");
    two.stream.then("c.desk.one", resolution);
    const CaseState state = two.stream.fold();
    QCOMPARE(flagOf(state, counts), EventFlag::None);
    QCOMPARE(state.conflicts, 0);
}

void TestDomainConflicts::inv12_onlyTheSideOrAbove()
{
    TwoReferrals two;
    const CaseState state = two.stream.fold();
    const ConflictResolved resolution = decide(two.second, two.first);
    QVERIFY(!decidesFromAbove(state, actorAt(two.firstTo), resolution)); // the present holder
    QVERIFY(decidesFromAbove(state, actorAt("c.head"), resolution));
    QVERIFY(!decidesFromAbove(state, actorAt("c.desk.three"), resolution));
    ConflictResolved mute = resolution;
    mute.reason.clear();
    QCOMPARE(mayResolve(state, mute).error().field, QStringLiteral("reason"));
    const EventId root = two.stream.events.first().event.id;
    QVERIFY(!mayResolve(state, decide(two.first, root)).ok());
    QVERIFY(!mayResolve(state, decide(two.first, two.first)).ok());
}

/// inv12: «above» goes by the directory's tree, not by how a code is written.
void TestDomainConflicts::inv12_aboveGoesByTheTree()
{
    Directory directory = smallDirectoryView();
    DirectoryChange change;
    // A branch under the water company whose code says nothing of it, and a post that only looks higher.
    change.units = {Unit{unitCode("branch.desk"), QStringLiteral("میز شعبه"), UnitKind::Desk, Level::County,
                         unitCode("prov.water"), AgencyType::OtherPublicBudget,
                         postCode("prov.water.director"), false}};
    change.posts = {
        Post{postCode("branch.desk.clerk1"), QStringLiteral("متصدی"), PostKind::DeskClerk, {}, false},
        Post{postCode("branch.boss"), QStringLiteral("سمت"), PostKind::Deputy, {}, false}};
    directory.apply(change, 2);
    StreamBuilder stream;
    const EventId root = stream.registerAt("branch.desk.clerk1", "branch.desk");
    const EventId one = stream.add("branch.desk.clerk1", referTo("prov.county.governor"), {root});
    const EventId two = stream.add("branch.desk.clerk2", referTo("prov.county.desk"), {root});
    const CaseState state = stream.fold();
    QCOMPARE(state.conflicts, 1);
    const ConflictResolved resolution{two, {one}, QStringLiteral("گیرنده درست"), {}};
    const auto check = [&](const char *post) {
        DecodedEvent event;
        event.event.header.type = EventType::ConflictResolved;
        event.event.header.actor = actorAt(post);
        event.payload = resolution;
        return checkByDirectory(directory, state, event);
    };
    QVERIFY(check("branch.desk.clerk1").ok());
    QVERIFY(check("prov.water.director").ok());
    QVERIFY(check("prov.governor").ok());
    QVERIFY(check("center.head").ok());
    QCOMPARE(check("branch.boss").error().code, ErrorCode::NotHolder);
    QCOMPARE(check("prov.office1").error().code, ErrorCode::NotHolder);
    QCOMPARE(mayResolveHere(directory, state, actorAt("prov.office1")).error().code, ErrorCode::NotHolder);
    QVERIFY(mayResolveHere(directory, state, actorAt("prov.water.director")).ok());
}

void TestDomainConflicts::inv12_notOnceTheCaseWentOn()
{
    TwoReferrals two;
    two.stream.then(two.firstTo, answerWith());
    const CaseState state = two.stream.fold();
    QCOMPARE(mayResolve(state, decide(two.second, two.first)).error().code, ErrorCode::AlreadyDone);
    // That the first counts can still be said.
    two.stream.then("c.desk.one", decide(two.first, two.second));
    QCOMPARE(two.stream.fold().conflicts, 0);
    QCOMPARE(two.stream.fold().status, CaseStatus::Answered);
}

void TestDomainConflicts::inv12_twoResolutionsAtOnce()
{
    TwoReferrals two;
    const QList<EventId> heads = two.stream.fold().heads;
    const EventId a = two.stream.add("c.desk.one", decide(two.first, two.second), heads);
    const EventId b = two.stream.add("c.desk.two", decide(two.second, two.first), heads);
    const EventId &earlier = a < b ? a : b;
    const EventId &later = a < b ? b : a;
    CaseState state = two.stream.fold();
    QCOMPARE(flagOf(state, earlier), EventFlag::None);
    QCOMPARE(flagOf(state, later), EventFlag::Conflict);
    QCOMPARE(state.conflicts, 1);
    QCOMPARE(state.holder.text(), QString::fromLatin1(earlier == a ? two.firstTo : two.secondTo));
    // The one that lost can be given its right by a third.
    two.stream.then("c.desk.one", decide(later, earlier));
    state = two.stream.fold();
    QCOMPARE(flagOf(state, earlier), EventFlag::Overruled);
    QCOMPARE(flagOf(state, later), EventFlag::None);
    QCOMPARE(state.holder.text(), QString::fromLatin1(later == a ? two.firstTo : two.secondTo));
    QCOMPARE(state.conflicts, 0);
}

void TestDomainConflicts::inv12_losingReferralReachesItsRecipient()
{
    TwoReferrals two;
    const CaseState state = two.stream.fold();
    QCOMPARE(state.copies.size(), 1);
    QCOMPARE(state.copies.first().holder.text(), QString::fromLatin1(two.secondTo));
    QVERIFY(mayAct(state, EventType::NoteAdded, actorAt(two.secondTo)).ok());
    QVERIFY(!mayAct(state, EventType::CaseAnswered, actorAt(two.secondTo)).ok());
}

QTEST_GUILESS_MAIN(TestDomainConflicts)
#include "test_domain_conflicts.moc"
