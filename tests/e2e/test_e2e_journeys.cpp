#include "tests/e2e/seats_test.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace mizban::e2e;
using namespace Qt::StringLiterals;

namespace {

QString persianDigits(QString text)
{
    for (QChar &each : text) {
        if (each >= u'0' && each <= u'9')
            each = QChar(char16_t(u'۰' + (each.unicode() - u'0')));
    }
    return text;
}

} // namespace

/// J1, J2, J3, the parts of J5 and J7 that are about cases, and whom the applicant hears it from, step by
/// step with real processes: one center, and the seats of those whose journeys they are.
class TestE2eJourneys : public SeatsTest
{
    Q_OBJECT

    QString m_first;  ///< J1's request
    QString m_credit; ///< J2's request

    QStringList idsIn(const char *seat, const QString &folder)
    {
        const CtlRun page =
            at(seat, {u"cartable"_s, u"list"_s, u"--folder"_s, folder, u"--limit"_s, u"1000"_s});
        QStringList ids;
        const QJsonArray items = page.json().value(u"items"_s).toArray();
        for (const auto &item : items)
            ids.append(item.toObject().value(u"trackingId"_s).toString());
        return ids;
    }
    CtlRun registerAt(const char *seat, const QJsonObject &content)
    {
        return at(seat, {u"case"_s, u"register"_s, u"--file"_s, written(u"case.json"_s, content)});
    }
    /// The n-th sample request, as a complaint about a body.
    static QJsonObject complaint(int number, const QString &against)
    {
        QJsonObject content = registration(number);
        content.remove(u"beneficiary"_s);
        content.insert(u"kind"_s, u"Complaint"_s);
        content.insert(u"breach"_s, u"BelowStandard"_s);
        content.insert(u"against"_s, against);
        content.insert(u"redress"_s, u"رسیدگی شود"_s);
        return content;
    }
    CtlRun smuggle(const char *seat, const QString &id, const QString &what)
    {
        QProcess process;
        process.start(QStringLiteral(MIZBAN_ALTERED_CLIENT),
                      {m_center.path(QString::fromLatin1(seat) + u".seat"_s), m_center.passwordFile(),
                       shown(seat, id).value(u"caseId"_s).toString(), what});
        CtlRun run;
        if (process.waitForFinished(60'000))
            run = {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
        return run;
    }

    /// Whether this desk still has something to tell the applicant of the case (4-5).
    bool owes(const char *seat, const QString &id)
    {
        const CtlRun run = done(seat, {u"notices"_s, u"list"_s});
        for (const QJsonValue &item : run.json().value(u"items"_s).toArray()) {
            if (item.toObject().value(u"trackingId"_s) == id)
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        open({
            {"desk", u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk1"_s},
            {"head", u"semnan.damghan.water.head"_s, u"semnan.damghan.water.head"_s},
            {"governor", u"semnan.damghan.governor"_s, u"semnan.damghan.governor"_s},
            {"ostandar", u"semnan.governor-general"_s, u"semnan.governor-general"_s},
            {"deputy", u"semnan.deputy1"_s, u"semnan.deputy1"_s},
            {"water", u"semnan.water.desk"_s, u"semnan.water.desk.clerk1"_s},
            {"director", u"semnan.water.director"_s, u"semnan.water.director"_s},
            {"ministry", u"ministry.energy.desk"_s, u"ministry.energy.desk.clerk1"_s},
            {"minister", u"ministry.energy.minister"_s, u"ministry.energy.minister"_s},
            {"performance", u"ministry.energy.performance"_s, u"ministry.energy.performance"_s},
            {"center", u"center.desk"_s, u"center.desk.clerk1"_s},
        });
        sync({"desk", "head", "water", "director", "ministry", "minister"});
    }

    // --- J1: the county desk -------------------------------------------------------------------------

    void J1_1_to_4_withoutNetworkARequestIsRegistered()
    {
        QCOMPARE(m_center.stop(), 0);
        QCOMPARE(at("desk", {u"sync"_s}).exitCode, 3); // no network
        QCOMPARE(at("desk", {u"cartable"_s, u"list"_s}).exitCode, 0);
        QJsonObject content = registration(1);
        QJsonObject applicant = content.value(u"applicant"_s).toObject();
        const QString number = applicant.value(u"nationalNumber"_s).toString();
        QJsonObject wrong = applicant;
        wrong.insert(u"nationalNumber"_s, u"۰۴۹۹۳۷۰۸۹۸"_s); // the check digit is 9
        content.insert(u"applicant"_s, wrong);
        const CtlRun blocked = registerAt("desk", content);
        QCOMPARE(blocked.exitCode, 1);
        QVERIFY2(blocked.err.contains("applicant.nationalNumber"), blocked.err.constData());
        applicant.insert(u"nationalNumber"_s, persianDigits(number));
        content.insert(u"applicant"_s, applicant);
        content.insert(u"attachments"_s, QJsonArray{written(u"front.png"_s, "\x89PNG front"),
                                                    written(u"back.png"_s, "\x89PNG back")});
        const CtlRun saved = registerAt("desk", content);
        QVERIFY2(saved.exitCode == 0, saved.err.constData());
        m_first = saved.json().value(u"trackingId"_s).toString();
        QCOMPARE(m_first.size(), 15);
        QVERIFY(!saved.json().value(u"dueAt"_s).isNull());
        const QJsonObject held = shown("desk", m_first);
        QCOMPARE(held.value(u"applicant"_s).toObject().value(u"nationalNumber"_s).toString(), number);
        QCOMPARE(lastOf(held, u"CaseRegistered"_s).value(u"attachments"_s).toArray().size(), 2);
        const QString receipt = m_center.path(u"j1.pdf"_s);
        done("desk", {u"case"_s, u"receipt"_s, m_first, u"--out"_s, receipt});
        QVERIFY(QFile(receipt).size() > 1000);
        // J1.2: the number shows what was registered under it.
        const QJsonArray known =
            done("desk", {u"search"_s, u"شماره:"_s + number}).json().value(u"items"_s).toArray();
        QCOMPARE(known.size(), 1);
    }

    void J1_5_theSameMatterAgainIsLinked()
    {
        const CtlRun again = m_center.registerCase(u"desk"_s, 1);
        QCOMPARE(again.json().value(u"duplicates"_s).toArray(), QJsonArray{m_first});
        const QString second = again.json().value(u"trackingId"_s).toString();
        done("desk", {u"case"_s, u"link"_s, second, u"--to"_s, m_first});
        QCOMPARE(shown("desk", second).value(u"leading"_s).toString(), m_first);
        done("desk", {u"case"_s, u"merge"_s, second, u"--into"_s, m_first});
        QCOMPARE(shown("desk", second).value(u"status"_s).toString(), u"Closed"_s);
    }

    void J1_6_counselCitesARule()
    {
        const QString number =
            shown("desk", m_first).value(u"applicant"_s).toObject().value(u"nationalNumber"_s).toString();
        const QJsonObject counsel{
            {u"channel"_s, u"WalkIn"_s},
            {u"personal"_s, true},
            {u"applicant"_s, QJsonObject{{u"nationalNumber"_s, number},
                                         {u"givenName"_s, u"زهرا"_s},
                                         {u"familyName"_s, u"احمدی"_s}}},
            {u"topic"_s, u"حق انشعاب"_s},
            {u"ruleCited"_s, u"آیین‌نامه عملیاتی آب، ماده ۱۲"_s},
            {u"advice"_s, u"هزینه افزایش فشار بر عهده شرکت است."_s},
        };
        done("desk", {u"counsel"_s, u"record"_s, u"--case"_s, m_first, u"--file"_s,
                      written(u"counsel.json"_s, QJsonDocument(counsel).toJson())});
    }

    void J1_7_8_referredAndSyncedOnce()
    {
        done("desk", {u"case"_s, u"refer"_s, m_first, u"--to"_s, u"semnan.damghan.water"_s, u"--text"_s,
                      u"بازدید شود"_s});
        QCOMPARE(lastOf(shown("desk", m_first), u"CaseReferred"_s).value(u"notice"_s).toString(),
                 u"Queued"_s);
        QVERIFY(owes("desk", m_first));
        QVERIFY2(m_center.start(), qPrintable(m_center.complaint()));
        QVERIFY(done("desk", {u"sync"_s}).json().value(u"pushed"_s).toInt() >= 5);
        QCOMPARE(done("desk", {u"sync"_s}).json().value(u"pushed"_s).toInt(), 0);
        sync({"head"});
        QVERIFY(idsIn("head", u"new"_s).contains(m_first));
        QVERIFY(!owes("head", m_first)); // the desk that registered it tells him
        done("desk", {u"case"_s, u"notified"_s, m_first, u"--how"_s, u"Phone"_s, u"--all"_s});
        QVERIFY(!owes("desk", m_first));
        sync({"desk", "head"});
        QCOMPARE(lastOf(shown("head", m_first), u"CaseReferred"_s).value(u"notice"_s).toString(), u"Sent"_s);
    }

    void J1_9_10_theResultIsAnsweredAndTheServiceRecorded()
    {
        done("head", {u"case"_s, u"refer"_s, m_first, u"--to"_s, u"semnan.damghan.desk"_s, u"--text"_s,
                      u"شیر فشارشکن تعویض شد؛ به متقاضی پاسخ داده شود."_s});
        sync({"head", "desk"});
        QVERIFY(idsIn("desk", u"new"_s).contains(m_first));
        QVERIFY(owes("desk", m_first)); // what others did is owed here too
        QCOMPARE(at("desk", {u"case"_s, u"answer"_s, m_first, u"--text"_s, u"اقدام شد"_s}).exitCode, 1);
        done("desk", {u"case"_s, u"answer"_s, m_first, u"--text"_s, u"شیر فشارشکن کوچه تعویض شد."_s});
        done("desk",
             {u"case"_s, u"deliver"_s, m_first, u"--recipient"_s, u"خود متقاضی"_s, u"--how"_s, u"Phone"_s});
        QVERIFY(!owes("desk", m_first)); // who has his answer knows what was done
        const QString number =
            shown("desk", m_first).value(u"applicant"_s).toObject().value(u"nationalNumber"_s).toString();
        const QJsonArray services =
            done("desk", {u"service"_s, u"list"_s}).json().value(u"items"_s).toArray();
        QVERIFY(!services.isEmpty());
        const QJsonObject service{
            {u"serviceId"_s, services.first().toObject().value(u"serviceId"_s)},
            {u"applicant"_s, QJsonObject{{u"nationalNumber"_s, number},
                                         {u"givenName"_s, u"زهرا"_s},
                                         {u"familyName"_s, u"احمدی"_s}}},
            {u"startedAt"_s, u"2026-11-01T08:00:00+03:30"_s},
            {u"deliveredAt"_s, u"2026-11-08T10:00:00+03:30"_s},
        };
        const CtlRun recorded = done("desk", {u"service"_s, u"record"_s, u"--case"_s, m_first, u"--file"_s,
                                              written(u"service.json"_s, QJsonDocument(service).toJson())});
        QCOMPARE(recorded.json().value(u"trackingId"_s).toString(), m_first); // T1
        sync({"desk", "head"});
        QCOMPARE(shown("head", m_first).value(u"status"_s).toString(), u"Answered"_s);
    }

    // --- J2: the desk of a provincial agency ------------------------------------------------------------

    void J2_1_2_outOfScopeIsGuidedOn()
    {
        QJsonObject road = registration(2);
        road.insert(u"subject"_s, u"road.repair"_s);
        const CtlRun refused = registerAt("water", road);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("semnan.desk"), refused.err.constData());
        const QJsonObject guidance{{u"channel"_s, u"WalkIn"_s},
                                   {u"guidedTo"_s, u"semnan.desk"_s},
                                   {u"subject"_s, u"road.repair"_s},
                                   {u"topic"_s, u"چاله‌های راه روستایی"_s},
                                   {u"advice"_s, u"به میز استانداری مراجعه شود."_s}};
        done("water", {u"counsel"_s, u"record"_s, u"--file"_s,
                       written(u"guidance.json"_s, QJsonDocument(guidance).toJson())});
        QVERIFY(idsIn("water", u"all"_s).isEmpty());
    }

    void J2_3_4_5_aRequestBeyondTheProvincesPowers()
    {
        const QJsonObject saved = m_center.registerCase(u"water"_s, 3).json();
        m_credit = saved.value(u"trackingId"_s).toString();
        const QString code = saved.value(u"followUpCode"_s).toString();
        done("water", {u"case"_s, u"refer"_s, m_credit, u"--to"_s, u"semnan.water.director"_s, u"--text"_s,
                       u"اعتبار می‌خواهد"_s});
        sync({"water", "director"});
        const QStringList escalate{u"case"_s,
                                   u"escalate"_s,
                                   m_credit,
                                   u"--text"_s,
                                   u"تعویض خط انتقال اعتبار ملی می‌خواهد"_s,
                                   u"--need"_s,
                                   u"Credit"_s};
        QCOMPARE(at("director", escalate).exitCode, 1); // credit has an amount
        done("director", escalate + QStringList{u"--amount"_s, u"80000000000"_s});
        sync({"director", "minister", "water"});
        QCOMPARE(shown("minister", m_credit).value(u"status"_s).toString(), u"Escalated"_s);
        QVERIFY(idsIn("minister", u"new"_s).contains(m_credit));
        // J2.5: the applicant is told the new time.
        const CtlRun told = done("water", {u"case"_s, u"track"_s, m_credit, u"--code"_s, code});
        QCOMPARE(told.json().value(u"dueAt"_s), shown("minister", m_credit).value(u"dueAt"_s));
        QVERIFY(told.json().value(u"dueAt"_s) != saved.value(u"dueAt"_s));
        QCOMPARE(lastOf(shown("water", m_credit), u"CaseEscalated"_s).value(u"notice"_s).toString(),
                 u"Queued"_s);
        QVERIFY(owes("water", m_credit)); // E1: of the new time
        QVERIFY(!owes("minister", m_credit));
        done("water", {u"case"_s, u"notified"_s, m_credit, u"--how"_s, u"Phone"_s, u"--all"_s});
        QVERIFY(!owes("water", m_credit));
    }

    void J2_6_aComplaintIsNotEscalated()
    {
        const QString id =
            registerAt("water", complaint(4, u"semnan.water"_s)).json().value(u"trackingId"_s).toString();
        done("water", {u"case"_s, u"refer"_s, id, u"--to"_s, u"semnan.water.director"_s});
        sync({"water", "director"});
        const CtlRun refused = at("director", {u"case"_s, u"escalate"_s, id, u"--need"_s, u"Permit"_s,
                                               u"--text"_s, u"مجوز می‌خواهد"_s});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("E1"), refused.err.constData());
    }

    void J2_7_theMinistrysReplyIsDeliveredWhereItBegan()
    {
        done("minister",
             {u"case"_s, u"answer"_s, m_credit, u"--text"_s, u"اعتبار تعویض خط انتقال تأمین و ابلاغ شد."_s});
        sync({"minister", "water"});
        QVERIFY(idsIn("water", u"answered"_s).contains(m_credit));
        QVERIFY(owes("water", m_credit));
        done("water", {u"case"_s, u"deliver"_s, m_credit, u"--recipient"_s, u"خود متقاضی"_s});
        sync({"water", "minister"});
        QVERIFY(!owes("water", m_credit));
        QVERIFY(!shown("minister", m_credit).value(u"deliveredAt"_s).isNull());
        QVERIFY(shown("minister", m_credit).value(u"conflicts"_s).toInt() == 0);
    }

    // --- J3: the desk of a national agency ---------------------------------------------------------------

    void J3_1_2_todaysQueueWithoutNetwork()
    {
        const QString escalated =
            m_center.registerCase(u"water"_s, 5).json().value(u"trackingId"_s).toString();
        done("water", {u"case"_s, u"refer"_s, escalated, u"--to"_s, u"semnan.water.director"_s});
        sync({"water", "director"});
        done("director", {u"case"_s, u"escalate"_s, escalated, u"--need"_s, u"Permit"_s, u"--text"_s,
                          u"مجوز وزارت لازم است"_s});
        sync({"director", "minister"});
        done("minister", {u"case"_s, u"refer"_s, escalated, u"--to"_s, u"ministry.energy.desk"_s, u"--text"_s,
                          u"پیگیری شود"_s});
        sync({"minister", "ministry", "water"});
        // 4-17, 4-5: of every step the desk tells him where he was, not the ministry that acts.
        QVERIFY(owes("water", escalated));
        QVERIFY(!owes("ministry", escalated));
        QVERIFY(!owes("minister", escalated));
        QCOMPARE(m_center.stop(), 0);
        const CtlRun own = m_center.registerCase(u"ministry"_s, 6);
        QCOMPARE(own.exitCode, 0);
        m_own = own.json().value(u"trackingId"_s).toString();
        const QStringList queue = idsIn("ministry", u"open"_s) + idsIn("ministry", u"new"_s);
        QVERIFY(queue.contains(m_own));
        QVERIFY(queue.contains(escalated));
        done("ministry", {u"case"_s, u"receipt"_s, m_own, u"--out"_s, m_center.path(u"j3.pdf"_s)});
        QVERIFY(!owes("ministry", m_own)); // he holds the receipt
        QVERIFY2(m_center.start(), qPrintable(m_center.complaint()));
        sync({"ministry"});
    }

    void J3_3_4_aTamperedReplyIsRejectedAndTheGenuineOneAccepted()
    {
        done("ministry", {u"case"_s, u"inquire"_s, m_own, u"--to"_s, u"semnan.water.director"_s, u"--text"_s,
                          u"بدهی دارد؟"_s});
        QVERIFY(owes("ministry", m_own)); // that another agency is asked, he need not go there (004 art.4-7)
        done("ministry", {u"case"_s, u"notified"_s, m_own, u"--how"_s, u"Phone"_s, u"--all"_s});
        QVERIFY(!owes("ministry", m_own));
        sync({"ministry", "director"});
        const CtlRun forged = smuggle("director", m_own, u"reply"_s);
        QVERIFY2(forged.exitCode == 0, forged.err.constData());
        sync({"director", "director", "ministry"});
        // Its sender is told; whoever asked may see that it came, but it answers nothing.
        for (const char *seat : {"director", "ministry"}) {
            const QJsonObject held = shown(seat, m_own);
            const QJsonObject kept = lastOf(held, u"InquiryAnswered"_s);
            QCOMPARE(kept.value(u"flag"_s).toString(), u"Quarantined"_s);
            QCOMPARE(kept.value(u"signed"_s).toBool(true), false);
            const QJsonObject asked = held.value(u"tasks"_s).toArray().last().toObject();
            QVERIFY2(asked.value(u"answeredAt"_s).isNull(), QJsonDocument(asked).toJson().constData());
            QVERIFY(!owes(seat, m_own)); // nobody hears of what was rejected
        }
        done("director", {u"case"_s, u"reply"_s, m_own, u"--text"_s, u"بدهی ندارد."_s});
        sync({"director", "ministry"});
        const QJsonObject reply = lastOf(shown("ministry", m_own), u"InquiryAnswered"_s);
        QCOMPARE(reply.value(u"signed"_s).toBool(), true);
        QVERIFY(!reply.contains(u"flag"_s));
        QVERIFY(owes("ministry", m_own));
        QVERIFY(!owes("director", m_own));
    }

    void J3_5_6_requestsAreAnsweredAndComplaintsGoToThePerformanceOffice()
    {
        done("ministry", {u"case"_s, u"answer"_s, m_own, u"--text"_s, u"مجوز انشعاب صادر شد."_s});
        QVERIFY(owes("ministry", m_own));
        done("ministry", {u"case"_s, u"deliver"_s, m_own, u"--recipient"_s, u"خود متقاضی"_s});
        QVERIFY(!owes("ministry", m_own)); // who has his answer knows every step before it
        const QString id = registerAt("ministry", complaint(7, u"ministry.energy"_s))
                               .json()
                               .value(u"trackingId"_s)
                               .toString();
        done("ministry", {u"case"_s, u"refer"_s, id, u"--to"_s, u"ministry.energy.performance"_s});
        sync({"ministry", "performance"});
        QVERIFY(idsIn("performance", u"new"_s).contains(id));
        QVERIFY(owes("ministry", id));
        done("ministry", {u"case"_s, u"notified"_s, id, u"--how"_s, u"Phone"_s, u"--all"_s});
        sync({"ministry", "performance"});
        QVERIFY(!owes("performance", id));
        done("performance", {u"case"_s, u"answer"_s, id, u"--text"_s, u"تأخیر پیمانکار ثبت و جریمه شد."_s});
        sync({"performance", "ministry"});
        // J3.6: the origin desk delivers, the applicant is sent nowhere.
        QVERIFY(idsIn("ministry", u"answered"_s).contains(id));
        QVERIFY(owes("ministry", id));
        QVERIFY(!owes("performance", id));
        QCOMPARE(at("head", {u"case"_s, u"show"_s, id}).exitCode, 1);
        done("ministry", {u"case"_s, u"deliver"_s, id, u"--recipient"_s, u"خود متقاضی"_s});
        QVERIFY(!shown("ministry", id).value(u"deliveredAt"_s).isNull());
        QVERIFY(!owes("ministry", id));
    }

    // --- J5: the ostandar, as far as cases go ------------------------------------------------------------

    void J5_1_2_sealedComplaintsAreNotDelegated()
    {
        QJsonObject about = complaint(8, u"semnan.damghan"_s);
        about.insert(u"subject"_s, u"conduct.official"_s);
        about.insert(u"about"_s, QJsonArray{u"semnan.damghan.governor"_s});
        const CtlRun saved = registerAt("desk", about);
        QVERIFY2(saved.exitCode == 0, saved.err.constData());
        const QString sealed = saved.json().value(u"trackingId"_s).toString();
        const QString plain = m_center.registerCase(u"desk"_s, 9).json().value(u"trackingId"_s).toString();
        done("desk", {u"case"_s, u"refer"_s, plain, u"--to"_s, u"semnan.governor-general"_s});
        sync({"desk", "ostandar", "ostandar"});
        QCOMPARE(idsIn("ostandar", u"sealed"_s), QStringList{sealed});
        QVERIFY(idsIn("governor", u"all"_s).isEmpty());
        const CtlRun refused = at("ostandar", {u"case"_s, u"refer"_s, sealed, u"--to"_s, u"semnan.deputy1"_s,
                                               u"--text"_s, u"رسیدگی شود"_s});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("C11") || refused.err.contains("C2"), refused.err.constData());
        done("ostandar",
             {u"case"_s, u"refer"_s, plain, u"--to"_s, u"semnan.deputy1"_s, u"--text"_s, u"رسیدگی شود"_s});
        sync({"ostandar", "deputy", "desk"});
        QCOMPARE(idsIn("deputy", u"all"_s), QStringList{plain});
        // 4-5: of both referrals the desk tells him that has him; C7: of a complaint about officials no desk
        // has anything to tell.
        QCOMPARE(shown("desk", plain).value(u"noticesDue"_s).toInt(), 2);
        QVERIFY(owes("desk", plain));
        for (const char *seat : {"ostandar", "deputy"})
            QVERIFY(!owes(seat, plain));
        for (const char *seat : {"desk", "ostandar", "deputy", "governor"})
            QVERIFY(!owes(seat, sealed));
        done("desk", {u"case"_s, u"notified"_s, plain, u"--how"_s, u"Phone"_s, u"--all"_s});
        sync({"desk", "ostandar"});
        QCOMPARE(lastOf(shown("ostandar", plain), u"CaseReferred"_s).value(u"notice"_s).toString(),
                 u"Sent"_s);
    }

    void J5_4_casesAreAnsweredDirectly()
    {
        for (int number = 10; number < 12; ++number) {
            const QString id =
                m_center.registerCase(u"desk"_s, number).json().value(u"trackingId"_s).toString();
            done("desk", {u"case"_s, u"refer"_s, id, u"--to"_s, u"semnan.governor-general"_s});
            sync({"desk", "ostandar"});
            done("ostandar", {u"case"_s, u"answer"_s, id, u"--text"_s, u"دستور تعمیر خط داده شد."_s});
            sync({"ostandar", "desk"});
            QCOMPARE(shown("desk", id).value(u"status"_s).toString(), u"Answered"_s);
            QVERIFY(owes("desk", id));
            QVERIFY(!owes("ostandar", id));
            done("desk",
                 {u"case"_s, u"deliver"_s, id, u"--recipient"_s, u"خود متقاضی"_s, u"--how"_s, u"Phone"_s});
            QVERIFY(!owes("desk", id));
            sync({"desk", "ostandar"});
            QVERIFY(!shown("ostandar", id).value(u"deliveredAt"_s).isNull());
        }
    }

    // --- J7: the Center ------------------------------------------------------------------------------------

    void J7_2_theCenterRefersRequestsAndAnswersNone()
    {
        QCOMPARE(m_center.registerCase(u"center"_s, 12).exitCode, 1); // 5-4: guided first
        QJsonObject content = registration(12);
        content.insert(u"guidedFirst"_s, true);
        const CtlRun saved = registerAt("center", content);
        QVERIFY2(saved.exitCode == 0, saved.err.constData());
        const QString id = saved.json().value(u"trackingId"_s).toString();
        const CtlRun refused = at("center", {u"case"_s, u"answer"_s, id, u"--text"_s, u"انجام شد."_s});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("4-18"), refused.err.constData());
        done("center", {u"case"_s, u"refer"_s, id, u"--to"_s, u"ministry.energy.performance"_s});
        sync({"center", "performance"});
        QVERIFY(idsIn("performance", u"new"_s).contains(id));
    }

    void everySeatVerifies()
    {
        for (const char *seat : {"desk", "head", "ostandar", "deputy", "water", "director", "ministry",
                                 "minister", "performance", "center"}) {
            sync({seat});
            const CtlRun verified = at(seat, {u"verify"_s});
            QVERIFY2(verified.exitCode == 0, verified.out.constData());
        }
    }

private:
    QString m_own; ///< J3's request
};

QTEST_GUILESS_MAIN(TestE2eJourneys)
#include "test_e2e_journeys.moc"
