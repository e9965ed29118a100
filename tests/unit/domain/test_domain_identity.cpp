#include "core/domain/identity_rules.h"
#include "core/domain/service_rules.h"
#include "core/projections/folders.h"
#include "tests/unit/domain/small_directory.h"
#include "tests/unit/domain/stream_builder.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;

namespace {

const QString number = QStringLiteral("0499370899");

CaseRegistered registrationOf(const Applicant &applicant)
{
    CaseRegistered registration;
    registration.trackingId = QStringLiteral("040123400001740");
    registration.desk = UnitCode(QStringLiteral("c.desk"));
    registration.text = QStringLiteral("متن");
    registration.applicant = applicant;
    return registration;
}

Applicant iranian()
{
    Applicant applicant;
    applicant.nationalNumber = number;
    applicant.givenName = QStringLiteral("زهرا");
    applicant.familyName = QStringLiteral("احمدی");
    return applicant;
}

Applicant withoutNumber()
{
    Applicant applicant;
    applicant.kind = ApplicantKind::WithoutNumber;
    applicant.givenName = QStringLiteral("گل‌بانو");
    applicant.familyName = QStringLiteral("شه‌بخش");
    applicant.exceptionReason = QStringLiteral("شناسنامه ندارد");
    applicant.exceptionApprovedBy = PostCode(QStringLiteral("c.governor"));
    return applicant;
}

Applicant abroad()
{
    Applicant applicant;
    applicant.kind = ApplicantKind::Abroad;
    applicant.passport = QStringLiteral("A12345678");
    applicant.country = QStringLiteral("کانادا");
    applicant.givenName = QStringLiteral("امید");
    applicant.familyName = QStringLiteral("نوری");
    return applicant;
}

IdentityChecked result(IdentityState state, qint64 atMs = 1000, const QString &key = number)
{
    return {state,
            key,
            atMs,
            QStringLiteral("ثبت احوال"),
            QStringLiteral("نام خانوادگی نمی‌خواند"),
            QStringLiteral("بررسی شد")};
}

const HolderCode desk(QStringLiteral("c.desk"));
const HolderCode governorHolder(QStringLiteral("c.governor"));

} // namespace

class TestDomainIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void N3_startsUnverified();
    void N3_verifiedByTheCenterAlone();
    void N3_mismatchIsADeskTaskAndDeletesNothing();
    void N3_mismatchOfAnAnsweredCaseStillLiesBeforeTheDesk();
    void N3_theNewestResultCounts();
    void N3_anotherNumbersResultIsRefused();
    void N3_contradictsNoActMadeMeanwhile();
    void N3_theDeskCorrectsAndANewCheckIsAskedFor();
    void N3_correctedByTheDeskOfTheTaskAlone();
    void N3_aCorrectionChangesNumberOrNameAndNothingElse();
    void N3_ofTwoCorrectionsTheFirstCounts();
    void N3_anOlderResultSaysNothingOfTheCorrected();
    void N6_abroadWaitsUntilVerified();
    void N8_exceptionAsksTheDesksResponsible();
    void N8_onlyTheResponsibleDecides();
    void N8_refusalSaysWhyAndIsADeskTask();
    void N8_isNotAnsweredLikeATask();
    void N8_twoDecisionsAtOnceTheFirstCounts();
    void N8_aSealedCaseAsksNobody();
    void N8_serviceWaitsForTheApproval();
};

void TestDomainIdentity::N3_startsUnverified()
{
    StreamBuilder stream;
    stream.add("c.desk.one", registrationOf(iranian()), {});
    const CaseState state = stream.fold();
    QCOMPARE(state.identity, IdentityState::Unverified);
    QCOMPARE(state.exception, ExceptionState::None);
    QVERIFY(state.tasks.isEmpty());
}

void TestDomainIdentity::N3_verifiedByTheCenterAlone()
{
    StreamBuilder stream;
    stream.add("c.desk.one", registrationOf(iranian()), {});
    stream.then("c.desk.one", result(IdentityState::Verified)); // a desk says so itself
    QCOMPARE(stream.fold().identity, IdentityState::Unverified);
    QCOMPARE(stream.fold().history.last().flag, EventFlag::NotEntitled);
    stream.then("center", result(IdentityState::Verified));
    const CaseState state = stream.fold();
    QCOMPARE(state.identity, IdentityState::Verified);
    QCOMPARE(state.history.last().publicText, QStringLiteral("بررسی شد"));
    QVERIFY(state.tasks.isEmpty());
    QCOMPARE(state.status, CaseStatus::Registered); // it moves the case nowhere
}

void TestDomainIdentity::N3_mismatchIsADeskTaskAndDeletesNothing()
{
    StreamBuilder stream;
    stream.add("c.desk.one", registrationOf(iranian()), {});
    const EventId mismatch = stream.then("center", result(IdentityState::Mismatch));
    CaseState state = stream.fold();
    QCOMPARE(state.identity, IdentityState::Mismatch);
    QCOMPARE(state.registration.applicant, iranian());
    QCOMPARE(state.tasks.size(), 1);
    QCOMPARE(state.tasks.first().to, desk);
    QVERIFY(state.tasks.first().identity);
    QVERIFY(state.isUnseenBy(desk));
    QVERIFY(placementOf(state, desk).lies(Folder::New));
    QVERIFY(placementOf(state, desk).lies(Folder::Noted));
    stream.then("c.desk.two", TaskAnswered{mismatch, QStringLiteral("با متقاضی تماس گرفته شد"), {}, {}});
    state = stream.fold();
    QVERIFY(state.tasks.first().answeredMs != 0);
    QVERIFY(!placementOf(state, desk).lies(Folder::Noted));
    QCOMPARE(state.identity, IdentityState::Mismatch); // only a result changes that
}

void TestDomainIdentity::N3_mismatchOfAnAnsweredCaseStillLiesBeforeTheDesk()
{
    StreamBuilder stream;
    stream.add("c.desk.one", registrationOf(iranian()), {});
    stream.then("c.desk.one", answerWith());
    stream.then("center", result(IdentityState::Mismatch));
    stream.then("c.desk.one", CaseOpened{desk}); // seen, and still to be cleared
    const Placement placement = placementOf(stream.fold(), desk);
    QVERIFY(placement.lies(Folder::Answered));
    QVERIFY(placement.lies(Folder::Noted));
}

void TestDomainIdentity::N3_theNewestResultCounts()
{
    StreamBuilder stream;
    stream.add("c.desk.one", registrationOf(iranian()), {});
    stream.then("center", result(IdentityState::Mismatch, 2000));
    stream.then("center", result(IdentityState::Verified, 1000)); // an older file comes late
    QCOMPARE(stream.fold().identity, IdentityState::Mismatch);
    stream.then("center", result(IdentityState::Verified, 3000));
    const CaseState state = stream.fold();
    QCOMPARE(state.identity, IdentityState::Verified);
    QVERIFY(state.tasks.first().answeredMs != 0); // nothing is left to clear
}

void TestDomainIdentity::N3_anotherNumbersResultIsRefused()
{
    StreamBuilder stream;
    stream.add("c.desk.one", registrationOf(iranian()), {});
    stream.then("center", result(IdentityState::Verified, 1000, QStringLiteral("0012345679")));
    QCOMPARE(stream.fold().identity, IdentityState::Unverified);
    stream.then("center", result(IdentityState::Unverified, 1000));
    QCOMPARE(stream.fold().history.last().flag, EventFlag::NotEntitled);
}

void TestDomainIdentity::N3_contradictsNoActMadeMeanwhile()
{
    StreamBuilder stream;
    const EventId first = stream.add("c.desk.one", registrationOf(iranian()), {});
    stream.add("c.desk.one", referTo("c.governor"), {first});
    stream.add("center", result(IdentityState::Mismatch), {first});
    const CaseState state = stream.fold();
    QCOMPARE(state.conflicts, 0);
    QCOMPARE(state.holder, governorHolder);
    QCOMPARE(state.identity, IdentityState::Mismatch);
}

namespace {

/// With the family name as it stands in the card.
IntakeCompleted correction(const QString &family = QStringLiteral("احمدزاده"))
{
    Applicant after = iranian();
    after.familyName = family;
    return {after, QStringLiteral("کارت ملی\n") + formerApplicant(iranian())};
}

StreamBuilder mismatched()
{
    StreamBuilder stream;
    stream.add("c.desk.one", registrationOf(iranian()), {});
    stream.then("center", result(IdentityState::Mismatch));
    return stream;
}

Actor actorOf(const char *post)
{
    const QString name = QString::fromLatin1(post);
    return {PersonId(name), PostCode(name), 1};
}

} // namespace

void TestDomainIdentity::N3_theDeskCorrectsAndANewCheckIsAskedFor()
{
    StreamBuilder stream = mismatched();
    stream.then("c.desk.two", correction());
    CaseState state = stream.fold();
    QCOMPARE(state.history.last().flag, EventFlag::None);
    QCOMPARE(state.registration.applicant.familyName, QStringLiteral("احمدزاده"));
    QCOMPARE(state.registration.applicant.nationalNumber, number);
    QCOMPARE(state.identity, IdentityState::Unverified);
    QVERIFY(state.tasks.first().answeredMs != 0); // the task ends
    QVERIFY(!placementOf(state, desk).lies(Folder::New));
    // The old values stay in the history, and in the payload that says them.
    QVERIFY(state.history.last().note.contains(QStringLiteral("زهرا احمدی ") + number));
    QVERIFY(state.history.last().note.startsWith(QStringLiteral("کارت ملی")));
    stream.then("center", result(IdentityState::Verified, 2000));
    state = stream.fold();
    QCOMPARE(state.identity, IdentityState::Verified);
    QCOMPARE(state.status, CaseStatus::Registered); // it moves the case nowhere
}

void TestDomainIdentity::N3_correctedByTheDeskOfTheTaskAlone()
{
    StreamBuilder stream;
    stream.add("c.desk.one", registrationOf(iranian()), {});
    QCOMPARE(mayAct(stream.fold(), EventType::IntakeCompleted, actorOf("c.desk.one")).error().code,
             ErrorCode::WrongStatus); // nothing was found yet
    stream.then("center", result(IdentityState::Mismatch));
    for (const char *other : {"c.governor", "d.desk.one", "center"}) {
        stream.then(other, correction());
        QCOMPARE(stream.fold().history.last().flag, EventFlag::NotEntitled);
    }
    QCOMPARE(stream.fold().registration.applicant, iranian());
}

void TestDomainIdentity::N3_aCorrectionChangesNumberOrNameAndNothingElse()
{
    const CaseState state = mismatched().fold();
    const auto codeOf = [&state](const Applicant &typed) {
        const Status status = checkCorrection(state, typed);
        return status.ok() ? QString() : status.error().field + u' ' + status.error().rule;
    };
    Applicant typed = correction().applicant;
    QCOMPARE(codeOf(typed), QString());
    QCOMPARE(codeOf(iranian()), QStringLiteral("applicant N3")); // the same as before
    typed.nationalNumber = QStringLiteral("0499370898");
    QCOMPARE(codeOf(typed), QStringLiteral("applicant.nationalNumber N1"));
    typed.nationalNumber.clear();
    QCOMPARE(codeOf(typed), QStringLiteral("applicant.nationalNumber N2"));
    typed = correction().applicant;
    typed.kind = ApplicantKind::Anonymous;
    QCOMPARE(codeOf(typed), QStringLiteral("applicant.kind N3"));
    typed = correction().applicant;
    typed.identity = IdentityState::Verified; // nobody verifies himself
    QCOMPARE(codeOf(typed), QStringLiteral("applicant.kind N3"));
}

void TestDomainIdentity::N3_ofTwoCorrectionsTheFirstCounts()
{
    StreamBuilder stream = mismatched();
    const QList<EventId> seen = stream.fold().heads;
    stream.add("c.desk.one", correction(), seen);
    stream.add("c.desk.two", correction(QStringLiteral("احمدپور")), seen);
    const CaseState state = stream.fold();
    int effective = 0;
    for (const HistoryEntry &entry : state.history)
        effective += entry.type == EventType::IntakeCompleted && entry.flag == EventFlag::None;
    QCOMPARE(effective, 1);
    QCOMPARE(state.identity, IdentityState::Unverified);
    std::reverse(stream.events.begin(), stream.events.end());
    QCOMPARE(stream.fold(), state); // inv6
}

void TestDomainIdentity::N3_anOlderResultSaysNothingOfTheCorrected()
{
    StreamBuilder stream = mismatched();
    stream.then("c.desk.one", correction());
    stream.then("center", result(IdentityState::Mismatch)); // the same line once more
    QCOMPARE(stream.fold().identity, IdentityState::Unverified);
    QCOMPARE(stream.fold().tasks.size(), 1);
    stream.then("center", result(IdentityState::Mismatch, 3000));
    QCOMPARE(stream.fold().identity, IdentityState::Mismatch);
    QCOMPARE(stream.fold().tasks.size(), 2); // and is a task again
}

void TestDomainIdentity::N6_abroadWaitsUntilVerified()
{
    StreamBuilder stream;
    stream.add("c.desk.one", registrationOf(abroad()), {});
    QVERIFY(needsVerifiedCase(abroad()) && !needsVerifiedCase(iranian()));
    QVERIFY(!verifies(stream.fold(), abroad()));
    stream.then("center", result(IdentityState::Verified, 1000, applicantKey(abroad())));
    QVERIFY(verifies(stream.fold(), abroad()));
    Applicant other = abroad();
    other.passport = QStringLiteral("B99999999");
    QVERIFY(!verifies(stream.fold(), other));
    stream.then("center", result(IdentityState::Mismatch, 2000, applicantKey(abroad())));
    QVERIFY(!verifies(stream.fold(), abroad()));
}

void TestDomainIdentity::N8_exceptionAsksTheDesksResponsible()
{
    StreamBuilder stream;
    stream.add("c.desk.one", registrationOf(withoutNumber()), {});
    const CaseState state = stream.fold();
    QCOMPARE(state.exception, ExceptionState::Asked);
    QCOMPARE(state.tasks.first().to, governorHolder);
    QCOMPARE(state.tasks.first().text, QStringLiteral("شناسنامه ندارد"));
    QCOMPARE(roleOf(state, governorHolder), RowRole::Task);
    QVERIFY(placementOf(state, governorHolder).lies(Folder::New));
    QVERIFY(placementOf(state, governorHolder).lies(Folder::Open));
    QCOMPARE(reachOfException(state.registration), QList<HolderCode>{governorHolder});
    Applicant guarded = withoutNumber();
    guarded.exceptionReason.clear();
    guarded.exceptionApprovedBy = {};
    guarded.guardianNumber = number;
    QVERIFY(!asksForException(registrationOf(guarded)));
}

void TestDomainIdentity::N8_onlyTheResponsibleDecides()
{
    StreamBuilder stream;
    stream.add("c.desk.one", registrationOf(withoutNumber()), {});
    for (const char *other : {"c.desk.one", "c.office", "c.water", "center"}) {
        const EventId attempt = stream.then(other, ExceptionDecided{true, {}, {}});
        const CaseState state = stream.fold();
        QCOMPARE(state.exception, ExceptionState::Asked);
        QCOMPARE(state.history.last().event, attempt);
        QCOMPARE(state.history.last().flag, EventFlag::NotEntitled);
    }
    stream.then("c.governor", ExceptionDecided{true, {}, QStringLiteral("پذیرفته شد")});
    const CaseState state = stream.fold();
    QCOMPARE(state.exception, ExceptionState::Approved);
    QVERIFY(state.tasks.first().answeredMs != 0);
    const Actor responsible{PersonId(QStringLiteral("p")), PostCode(QStringLiteral("c.governor")), 1};
    QCOMPARE(mayAct(state, EventType::ExceptionDecided, responsible).error().code, ErrorCode::AlreadyDone);
}

void TestDomainIdentity::N8_refusalSaysWhyAndIsADeskTask()
{
    StreamBuilder stream;
    stream.add("c.desk.one", registrationOf(withoutNumber()), {});
    stream.then("c.governor", ExceptionDecided{false, QStringLiteral("  "), {}}); // no reason: no effect
    QCOMPARE(stream.fold().exception, ExceptionState::Asked);
    stream.then("c.governor", ExceptionDecided{false, QStringLiteral("شماره سرپرست را بگیرید"), {}});
    const CaseState state = stream.fold();
    QCOMPARE(state.exception, ExceptionState::Refused);
    QCOMPARE(state.tasks.last().to, desk);
    QCOMPARE(state.tasks.last().text, QStringLiteral("شماره سرپرست را بگیرید"));
    QVERIFY(placementOf(state, desk).lies(Folder::Noted));
    QCOMPARE(state.registration.applicant, withoutNumber());
}

void TestDomainIdentity::N8_isNotAnsweredLikeATask()
{
    StreamBuilder stream;
    const EventId asked = stream.add("c.desk.one", registrationOf(withoutNumber()), {});
    stream.then("c.governor", TaskAnswered{asked, QStringLiteral("دیدم"), {}, {}});
    const CaseState state = stream.fold();
    QCOMPARE(state.history.last().flag, EventFlag::NotEntitled);
    QCOMPARE(state.tasks.first().answeredMs, 0);
}

void TestDomainIdentity::N8_twoDecisionsAtOnceTheFirstCounts()
{
    StreamBuilder stream;
    const EventId first = stream.add("c.desk.one", registrationOf(withoutNumber()), {});
    stream.add("c.governor", ExceptionDecided{true, {}, {}}, {first});
    stream.add("c.governor", ExceptionDecided{false, QStringLiteral("نه"), {}}, {first});
    const CaseState state = stream.fold();
    const bool approvalFirst = canonicalLess(stream.events.at(1).event, stream.events.at(2).event);
    QCOMPARE(state.exception, approvalFirst ? ExceptionState::Approved : ExceptionState::Refused);
    QCOMPARE(state.conflicts, 0);
}

void TestDomainIdentity::N8_aSealedCaseAsksNobody()
{
    CaseRegistered sealed = registrationOf(withoutNumber());
    sealed.about = {About{QStringLiteral("c.governor"), {}}};
    StreamBuilder stream;
    stream.add("c.desk.one", sealed, {});
    QCOMPARE(stream.fold().exception, ExceptionState::None);
    QVERIFY(stream.fold().tasks.isEmpty());
    QVERIFY(reachOfException(sealed).isEmpty());
}

void TestDomainIdentity::N8_serviceWaitsForTheApproval()
{
    StreamBuilder stream;
    stream.add("c.desk.one", registrationOf(withoutNumber()), {});
    QVERIFY(needsVerifiedCase(withoutNumber()));
    QVERIFY(!verifies(stream.fold(), withoutNumber()));
    stream.then("c.governor", ExceptionDecided{true, {}, {}});
    QVERIFY(verifies(stream.fold(), withoutNumber()));
    Applicant other = withoutNumber();
    other.familyName = QStringLiteral("رحیمی");
    QVERIFY(!verifies(stream.fold(), other));
}

QTEST_GUILESS_MAIN(TestDomainIdentity)
#include "test_domain_identity.moc"
