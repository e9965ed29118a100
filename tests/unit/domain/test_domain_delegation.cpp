#include "core/domain/delegation_rules.h"
#include "core/domain/proposal_rules.h"
#include "core/domain/published_delegation.h"
#include "core/domain/sealed_handlers.h"
#include "tests/unit/domain/small_directory.h"
#include "tests/unit/domain/stream_builder.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 nowMs = 1'793'599'200'000;
constexpr qint64 hourMs = 3'600'000;

/// The governor of the small directory, and a deputy of his.
struct Scene
{
    Directory directory;
    PostCode governor = postCode("prov.governor");
    PostCode deputy = postCode("prov.deputy");
    PersonId principal;
    PersonId person{u"p.deputy"_s};
    StreamId id{QByteArray(16, 'd')};

    Scene()
    {
        DirectoryChange change = smallDirectory();
        change.posts.append({deputy, u"معاون"_s, PostKind::Deputy, {}, false});
        change.persons.append({person, u"م"_s, u"م"_s, {}});
        change.assignments.append({person, deputy, u"1"_s, {}, false});
        directory.apply(change, 1);
        principal = directory.personsAt(governor).first();
    }
    void delegate(qint64 fromMs, qint64 untilMs, qint64 endedMs = 0, const QList<CaseKind> &without = {})
    {
        DirectoryChange change;
        change.delegations = {{id, governor, principal, deputy, person, fromMs, untilMs, endedMs, without}};
        directory.apply(change, directory.version() + 1);
    }
    [[nodiscard]] Actor actor(qint64 atMs = nowMs) const
    {
        return actorAt(directory, person, deputy, HolderCode(governor.text()), atMs);
    }
    [[nodiscard]] DelegationGiven given() const
    {
        return {governor, deputy, person, nowMs, nowMs + hourMs, {}, {}};
    }
    [[nodiscard]] Actor himself() const { return {principal, governor, 1, {}}; }
};

CaseState requestAt(CaseKind kind, const QList<About> &about = {})
{
    CaseState state;
    state.registered = true;
    state.registration.kind = kind;
    state.registration.about = about;
    return state;
}

} // namespace

/// 001 §1.13, J5: who acts for whom, and for how long; and what an office drafts for its principal.
class TestDomainDelegation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void C3_theDeputyOfASubjectIsExcludedToo()
    {
        Scene scene;
        QCOMPARE(excludedBy(scene.directory, {scene.principal}).contains(scene.person), false);
        scene.delegate(nowMs, nowMs + hourMs);
        QCOMPARE(excludedBy(scene.directory, {scene.principal}).contains(scene.person), true);
        // Not one who was sent by somebody else, or whose principal took it back.
        QCOMPARE(excludedBy(scene.directory, {PersonId(u"p.other"_s)}).contains(scene.person), false);
        scene.delegate(nowMs, nowMs + hourMs, nowMs + 1);
        QCOMPARE(excludedBy(scene.directory, {scene.principal}).contains(scene.person), false);
    }
    void rule1_13_actsInThePrincipalsPostForItsTime()
    {
        Scene scene;
        QCOMPARE(scene.actor().post, scene.deputy);
        QVERIFY(!maySitAt(scene.directory, scene.person, HolderCode(scene.governor.text()), nowMs).ok());
        scene.delegate(nowMs - hourMs, nowMs + hourMs);
        QCOMPARE(scene.actor().post, scene.governor);
        QCOMPARE(scene.actor().delegation, scene.id);
        QVERIFY(maySitAt(scene.directory, scene.person, HolderCode(scene.governor.text()), nowMs).ok());
        // At his own seat he is himself.
        QCOMPARE(
            actorAt(scene.directory, scene.person, scene.deputy, HolderCode(scene.deputy.text()), nowMs).post,
            scene.deputy);
        // A minute after the end, and a minute before the beginning.
        QCOMPARE(scene.actor(nowMs + hourMs + 60'000).post, scene.deputy);
        QCOMPARE(scene.actor(nowMs - hourMs - 60'000).post, scene.deputy);
    }

    void rule1_13_endedAMinuteAgoIsSaid()
    {
        Scene scene;
        const HolderCode seat(scene.governor.text());
        scene.delegate(nowMs - hourMs, nowMs + hourMs, nowMs - 60'000);
        const Status over = mayActHere(scene.directory, scene.person, seat, nowMs);
        QCOMPARE(over.error().field, u"delegation.until"_s);
        QCOMPARE(over.error().detail, QString::number(nowMs - 60'000));
        scene.delegate(nowMs + 60'000, nowMs + hourMs);
        QCOMPARE(mayActHere(scene.directory, scene.person, seat, nowMs).error().field, u"delegation.from"_s);
        QVERIFY(mayActHere(scene.directory, scene.principal, seat, nowMs).ok());
    }

    void rule1_13_endsWithThePostOfEither()
    {
        Scene scene;
        scene.delegate(nowMs - hourMs, nowMs + hourMs);
        DirectoryChange change;
        change.assignments = {{scene.principal, scene.governor, {}, {}, true}};
        scene.directory.apply(change, 9);
        QVERIFY(!scene.actor().delegation.isValid());
    }

    void C11_sealedCasesAreNeverPartOfIt()
    {
        Scene scene;
        scene.delegate(nowMs - hourMs, nowMs + hourMs, 0, {CaseKind::Complaint});
        const auto check = [&](const CaseState &state) {
            return checkActingFor(scene.directory, scene.actor(), state, nowMs);
        };
        QVERIFY(check(requestAt(CaseKind::Request)).ok());
        QCOMPARE(check(requestAt(CaseKind::Request, {{u"prov.county.governor"_s, {}}})).error().rule,
                 u"C11"_s);
        QCOMPARE(check(requestAt(CaseKind::Complaint)).error().field, u"delegation.without"_s);
        // An act that names another's delegation, or one for another post.
        Actor forged = scene.actor();
        forged.person = scene.principal;
        QVERIFY(!checkActingFor(scene.directory, forged, requestAt(CaseKind::Request), nowMs).ok());
        forged = scene.actor();
        forged.post = postCode("center.head");
        QVERIFY(!checkActingFor(scene.directory, forged, requestAt(CaseKind::Request), nowMs).ok());
        QVERIFY(!checkActingFor(scene.directory, scene.actor(), requestAt(CaseKind::Request), nowMs + hourMs)
                     .ok());
    }

    void rule1_13_whoGivesToWhom()
    {
        Scene scene;
        const auto field = [&](const DelegationGiven &given, const Actor &by) {
            const Status checked = checkDelegation(scene.directory, given, by, nowMs);
            return checked.ok() ? QString() : checked.error().field;
        };
        QCOMPARE(field(scene.given(), scene.himself()), QString());
        QCOMPARE(field(scene.given(), {scene.person, scene.governor, 1, {}}), u"delegation.by"_s);
        Actor further = scene.himself();
        further.delegation = scene.id; // a deputy passes nothing on
        QCOMPARE(field(scene.given(), further), u"delegation.by"_s);
        DelegationGiven given = scene.given();
        given.to = postCode("prov.office1");
        given.person = scene.directory.personsAt(given.to).first();
        QCOMPARE(field(given, scene.himself()), u"to"_s);
        given.to = postCode("center.head");
        given.person = scene.directory.personsAt(given.to).first();
        QCOMPARE(field(given, scene.himself()), u"to"_s);
        given = scene.given();
        given.untilMs = nowMs - 1;
        QCOMPARE(field(given, scene.himself()), u"until"_s);
        given.untilMs = nowMs + longestDelegationMs + 1;
        QCOMPARE(field(given, scene.himself()), u"until"_s);
        scene.delegate(nowMs, nowMs + hourMs);
        QCOMPARE(field(scene.given(), scene.himself()), u"to"_s); // these hours are given away
    }

    void rule1_13_endedOnce()
    {
        Scene scene;
        DelegationState state;
        state.isGiven = true;
        state.given = scene.given();
        state.by = scene.himself();
        QVERIFY(checkEnd(state, scene.himself(), nowMs).ok());
        QVERIFY(checkEnd(state, {scene.person, scene.deputy, 1, {}}, nowMs).ok()); // he gives it back
        QVERIFY(!checkEnd(state, {PersonId(u"p.7"_s), scene.governor, 1, {}}, nowMs).ok());
        QCOMPARE(checkEnd(state, scene.himself(), nowMs + hourMs).error().code, ErrorCode::AlreadyDone);
        state.endedMs = nowMs;
        QCOMPARE(checkEnd(state, scene.himself(), nowMs).error().code, ErrorCode::AlreadyDone);
        QCOMPARE(state.record().endMs(), nowMs);
    }

    /// Refused, and kept in its stream: nobody acts by it, and nobody revives it by ending it.
    void inv10_whatTheCenterKeptApartGivesNothing()
    {
        Scene scene;
        StreamBuilder stream;
        const EventId given = stream.add("prov.deputy", scene.given(), {});
        QVERIFY(foldDelegation(scene.id, stream.events).isGiven);
        stream.add("center", VerdictGiven{VerdictKind::Quarantined, given, {}, {}, {}}, {given});
        const DelegationState refused = foldDelegation(scene.id, stream.events);
        QVERIFY(!refused.isGiven);
        QCOMPARE(refused.heads.size(), 1);
        QCOMPARE(checkEnd(refused, scene.himself(), nowMs).error().code, ErrorCode::NotFound);

        StreamBuilder drafts;
        const EventId draft =
            drafts.add("c.office", ActProposed{{}, u"note"_s, {{u"text"_s, u"یک"_s}}, {}, {}}, {});
        const EventId sent =
            drafts.add("c.office", ProposalDecided{EventId(QByteArray(32, 's')), {}}, {draft});
        drafts.add("center", VerdictGiven{VerdictKind::Quarantined, sent, {}, {}, {}}, {sent});
        QVERIFY(foldProposals(drafts.events).first().isOpen()); // only the principal decides
    }

    void rule1_13_proposals()
    {
        ActProposed proposed{{}, u"refer"_s, {{u"text"_s, u"بررسی"_s}}, {}, {}};
        QCOMPARE(checkProposed(proposed).error().field, u"proposal.to"_s);
        proposed.texts.append({u"to"_s, u"prov.county.governor"_s});
        QVERIFY(checkProposed(proposed).ok());
        proposed.act = u"close"_s;
        QCOMPARE(checkProposed(proposed).error().field, u"act"_s);
        proposed.act = u"answer"_s;
        proposed.texts.clear();
        QCOMPARE(checkProposed(proposed).error().field, u"proposal.text"_s);

        StreamBuilder stream;
        const EventId first =
            stream.add("c.office", ActProposed{{}, u"note"_s, {{u"text"_s, u"یک"_s}}, {}, {}}, {});
        const EventId better =
            stream.add("c.office", ActProposed{{}, u"note"_s, {{u"text"_s, u"دو"_s}}, {}, {}}, {first});
        QVERIFY(checkDecided(foldProposals(stream.events), {EventId(QByteArray(32, 's')), {}}).ok());
        QCOMPARE(checkDecided(foldProposals(stream.events), {{}, u" "_s}).error().field,
                 u"proposal.reason"_s);
        stream.add("c.governor", ProposalDecided{EventId(QByteArray(32, 's')), {}}, {better});
        const QList<Proposal> decided = foldProposals(stream.events);
        QCOMPARE(decided.size(), 2);
        QVERIFY(!decided.first().isOpen() && !decided.last().isOpen());
        QCOMPARE(decided.last().textOf(u"text"_s), u"دو"_s);
        QCOMPARE(checkDecided(decided, {{}, u"نه"_s}).error().code, ErrorCode::AlreadyDone);
        QCOMPARE(checkDecided({}, {{}, u"نه"_s}).error().code, ErrorCode::NotFound);
    }

    /// What its author took back was never there; a decision that was taken back decides nothing.
    void rule1_13_whatIsTakenBackNeverWas()
    {
        const ActProposed note{{}, u"note"_s, {{u"text"_s, u"یک"_s}}, {}, {}};
        StreamBuilder drafts;
        const EventId draft = drafts.add("c.office", note, {});
        StreamBuilder byAnother = drafts;
        drafts.add("c.office", Withdrawn{draft}, {draft});
        QVERIFY(foldProposals(drafts.events).isEmpty());
        byAnother.add("c.governor", Withdrawn{draft}, {draft});
        QVERIFY(foldProposals(byAnother.events).first().isOpen());

        StreamBuilder decided;
        const EventId first = decided.add("c.office", note, {});
        const EventId sent =
            decided.add("c.governor", ProposalDecided{EventId(QByteArray(32, 's')), {}}, {first});
        QVERIFY(!foldProposals(decided.events).first().isOpen());
        const EventId back = decided.add("c.governor", Withdrawn{sent}, {sent});
        QVERIFY(foldProposals(decided.events).first().isOpen());
        decided.add("c.governor", ProposalDecided{{}, u"دقیق‌تر"_s},
                    {back}); // and may be decided anew
        QCOMPARE(foldProposals(decided.events).first().reason, u"دقیق‌تر"_s);
    }

    void rule1_13_theEndCountsFromWhenTheCenterHearsOfIt()
    {
        const Scene scene;
        DelegationState state;
        state.id = scene.id;
        state.isGiven = true;
        state.given = scene.given();
        state.by = scene.himself();
        QCOMPARE(publishedDelegation(state, nullptr, nowMs).endedMs, qint64(0));
        // A device whose clock runs a year ahead lets nothing go on.
        state.endedMs = nowMs + 366 * 24 * hourMs;
        const Delegation ended = publishedDelegation(state, nullptr, nowMs + 60'000);
        QCOMPARE(ended.endedMs, nowMs + 60'000);
        QVERIFY(!ended.isInForce(nowMs + 60'000));
        // Heard of once more, it stays as it is published.
        QCOMPARE(publishedDelegation(state, &ended, nowMs + hourMs).endedMs, nowMs + 60'000);
        // Nor did it end before it began.
        state.endedMs = nowMs - 30 * 24 * hourMs;
        QCOMPARE(publishedDelegation(state, nullptr, nowMs + 60'000).endedMs, nowMs);
        state.endedMs = nowMs + 30'000;
        QCOMPARE(publishedDelegation(state, nullptr, nowMs + 60'000).endedMs, nowMs + 30'000);
    }
};

QTEST_GUILESS_MAIN(TestDomainDelegation)
#include "test_domain_delegation.moc"
