#include "tests/e2e/seats_test.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace mizban::e2e;
using namespace Qt::StringLiterals;

/// Who the applicant is, from the command line through a real center: results of the registry (N3), whoever
/// lives abroad (N6), exceptions (N8), items without identity (N10), what acts may carry (B10).
class TestE2eIdentity : public SeatsTest
{
    Q_OBJECT

    CtlRun atDesk(const QStringList &arguments) { return m_center.at(u"desk"_s, arguments); }
    CtlRun atGovernor(const QStringList &arguments) { return m_center.at(u"governor"_s, arguments); }
    CtlRun center(const QStringList &arguments)
    {
        return ctl(QStringList{u"center"_s} + arguments +
                   QStringList{u"--dir"_s, m_center.centerDir(), u"--json"_s});
    }
    void syncAll()
    {
        for (const QString &seat : {u"desk"_s, u"governor"_s, u"desk"_s}) {
            const CtlRun synced = m_center.at(seat, {u"sync"_s});
            QVERIFY2(synced.exitCode == 0, synced.err.constData());
            QCOMPARE(synced.json().value(u"quarantined"_s).toInt(), 0);
        }
    }
    CtlRun registered(const QJsonObject &content)
    {
        return atDesk({u"case"_s, u"register"_s, u"--file"_s,
                       written(u"case.json"_s, QJsonDocument(content).toJson())});
    }
    QString trackingIdOf(const QJsonObject &applicant)
    {
        QJsonObject content = registration(3);
        content.remove(u"reference"_s);
        content.insert(u"applicant"_s, applicant);
        const CtlRun saved = registered(content);
        if (saved.exitCode != 0)
            qFatal("%s", saved.err.constData());
        return saved.json().value(u"trackingId"_s).toString();
    }
    QJsonObject shown(const QString &id) { return atDesk({u"case"_s, u"show"_s, id}).json(); }
    static bool lists(const CtlRun &run, const QString &trackingId)
    {
        for (const QJsonValue &item : run.json().value(u"items"_s).toArray()) {
            if (item.toObject().value(u"trackingId"_s) == trackingId)
                return true;
        }
        return false;
    }
    CtlRun identity(const QJsonObject &line)
    {
        const QString file = written(u"results.jsonl"_s, QJsonDocument(line).toJson(QJsonDocument::Compact));
        return center({u"identity"_s, u"--file"_s, file});
    }
    CtlRun service(const QJsonObject &applicant)
    {
        const QJsonObject content{{u"serviceId"_s, u"13062412000"_s},
                                  {u"applicant"_s, applicant},
                                  {u"startedAt"_s, u"2024-04-20T08:00:00+03:30"_s},
                                  {u"deliveredAt"_s, u"2024-04-22T10:00:00+03:30"_s}};
        return atDesk({u"service"_s, u"record"_s, u"--file"_s,
                       written(u"service.json"_s, QJsonDocument(content).toJson())});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_center.start(), qPrintable(m_center.complaint()));
        CtlRun enrolled =
            m_center.enrol(u"desk"_s, u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk1"_s);
        QVERIFY2(enrolled.exitCode == 0, enrolled.err.constData());
        enrolled = m_center.enrol(u"governor"_s, u"semnan.damghan.governor"_s, u"semnan.damghan.governor"_s);
        QVERIFY2(enrolled.exitCode == 0, enrolled.err.constData());
    }

    void N3_resultsOfTheRegistry()
    {
        const QJsonObject applicant = registration(3).value(u"applicant"_s).toObject();
        const QString number = applicant.value(u"nationalNumber"_s).toString();
        const QString id = trackingIdOf(applicant);
        QCOMPARE(shown(id).value(u"applicant"_s).toObject().value(u"identity"_s).toString(), u"Unverified"_s);
        syncAll();
        CtlRun run =
            identity({{u"trackingId"_s, id}, {u"number"_s, u"0012345679"_s}, {u"result"_s, u"Verified"_s}});
        QCOMPARE(run.exitCode, 1); // another's number
        QVERIFY2(run.err.contains("line 1"), run.err.constData());
        run = identity({{u"trackingId"_s, id}, {u"number"_s, number}, {u"result"_s, u"Perhaps"_s}});
        QCOMPARE(run.exitCode, 1);
        const QJsonObject mismatch{{u"trackingId"_s, id},
                                   {u"number"_s, number},
                                   {u"result"_s, u"Mismatch"_s},
                                   {u"source"_s, u"ثبت احوال"_s},
                                   {u"detail"_s, u"نام خانوادگی نمی‌خواند"_s}};
        run = identity(mismatch);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.json().value(u"mismatch"_s).toInt(), 1);
        QCOMPARE(identity(mismatch).json().value(u"known"_s).toInt(), 1); // given again
        syncAll();
        QJsonObject now = shown(id);
        QCOMPARE(now.value(u"applicant"_s).toObject().value(u"identity"_s).toString(), u"Mismatch"_s);
        QCOMPARE(now.value(u"applicant"_s).toObject().value(u"nationalNumber"_s).toString(), number);
        QVERIFY(lists(atDesk({u"cartable"_s, u"list"_s, u"--folder"_s, u"new"_s}), id));
        QVERIFY(lists(atDesk({u"cartable"_s, u"list"_s, u"--folder"_s, u"noted"_s}), id));
        run = atDesk({u"case"_s, u"task-done"_s, id, u"--text"_s, u"متقاضی با کارت ملی آمد"_s});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        run = identity({{u"trackingId"_s, id}, {u"number"_s, number}, {u"result"_s, u"Verified"_s}});
        QCOMPARE(run.json().value(u"verified"_s).toInt(), 1);
        syncAll();
        QCOMPARE(shown(id).value(u"applicant"_s).toObject().value(u"identity"_s).toString(), u"Verified"_s);
        QVERIFY(atDesk({u"verify"_s}).json().value(u"ok"_s).toBool());
    }

    /// N3: the desk corrects, the old values stay in the history, a new check is asked for.
    void N3_theDeskCorrectsAfterAMismatch()
    {
        const QJsonObject applicant = registration(6).value(u"applicant"_s).toObject();
        const QString number = applicant.value(u"nationalNumber"_s).toString();
        const QString id = trackingIdOf(applicant);
        QStringList correct{u"case"_s,          u"correct"_s, id,           u"--family"_s,
                            u"شه‌بخش"_s, u"--text"_s,  u"کارت ملی"_s};
        QCOMPARE(atDesk(correct).exitCode, 1); // nothing was found yet
        syncAll();
        QJsonObject line{{u"trackingId"_s, id},
                         {u"number"_s, number},
                         {u"result"_s, u"Mismatch"_s},
                         {u"detail"_s, u"نام خانوادگی نمی‌خواند"_s}};
        QCOMPARE(identity(line).exitCode, 0);
        syncAll();
        QVERIFY(lists(atDesk({u"cartable"_s, u"list"_s, u"--folder"_s, u"noted"_s}), id));
        QCOMPARE(atGovernor(correct).exitCode, 1);
        CtlRun run = atDesk({u"case"_s, u"correct"_s, id, u"--national"_s, u"0499370898"_s});
        QCOMPARE(run.exitCode, 1); // N1
        QVERIFY2(run.err.contains("nationalNumber") || !run.err.isEmpty(), run.err.constData());
        run = atDesk(correct);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        syncAll();
        const QJsonObject now = shown(id);
        QCOMPARE(now.value(u"applicant"_s).toObject().value(u"familyName"_s).toString(), u"شه‌بخش"_s);
        QCOMPARE(now.value(u"applicant"_s).toObject().value(u"identity"_s).toString(), u"Unverified"_s);
        QVERIFY(!lists(atDesk({u"cartable"_s, u"list"_s, u"--folder"_s, u"noted"_s}), id));
        const QString former = applicant.value(u"familyName"_s).toString();
        bool kept = false;
        for (const QJsonValue &event : now.value(u"events"_s).toArray())
            kept = kept || event.toObject().value(u"note"_s).toString().contains(former);
        QVERIFY(kept);
        line.insert(u"result"_s, u"Verified"_s);
        QCOMPARE(identity(line).json().value(u"verified"_s).toInt(), 1);
        syncAll();
        QCOMPARE(shown(id).value(u"applicant"_s).toObject().value(u"identity"_s).toString(), u"Verified"_s);
        QVERIFY(atDesk({u"verify"_s}).json().value(u"ok"_s).toBool());
    }

    void N6_serviceAbroadWaitsForVerification()
    {
        const QJsonObject applicant{{u"kind"_s, u"Abroad"_s},     {u"passport"_s, u"A12345678"_s},
                                    {u"country"_s, u"آلمان"_s},   {u"givenName"_s, u"امید"_s},
                                    {u"familyName"_s, u"نوری"_s}, {u"email"_s, u"o@example.org"_s}};
        const QString id = trackingIdOf(applicant);
        syncAll();
        CtlRun run = service(applicant);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("N6"), run.err.constData());
        run = identity(
            {{u"trackingId"_s, id}, {u"number"_s, u"A12345678/آلمان"_s}, {u"result"_s, u"Verified"_s}});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        syncAll();
        run = service(applicant);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        syncAll(); // the center agrees: nothing quarantined
    }

    void N8_theResponsibleDecides()
    {
        const QJsonObject applicant{{u"kind"_s, u"WithoutNumber"_s},
                                    {u"givenName"_s, u"گل‌بانو"_s},
                                    {u"familyName"_s, u"شه‌بخش"_s},
                                    {u"exception"_s, QJsonObject{{u"reason"_s, u"شناسنامه ندارد"_s}}}};
        const QString id = trackingIdOf(applicant);
        QCOMPARE(shown(id).value(u"exception"_s).toString(), u"Asked"_s);
        CtlRun run = atDesk({u"case"_s, u"exception"_s, id, u"--approve"_s});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("N8"), run.err.constData());
        QCOMPARE(service(applicant).exitCode, 1);
        syncAll();
        QVERIFY(lists(atGovernor({u"cartable"_s, u"list"_s, u"--folder"_s, u"open"_s}), id));
        run = atGovernor({u"case"_s, u"exception"_s, id, u"--refuse"_s, u" "_s});
        QCOMPARE(run.exitCode, 1); // why?
        run = atGovernor({u"case"_s, u"exception"_s, id, u"--approve"_s});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(!lists(atGovernor({u"cartable"_s, u"list"_s, u"--folder"_s, u"open"_s}), id));
        syncAll();
        QCOMPARE(shown(id).value(u"exception"_s).toString(), u"Approved"_s);
        const QJsonObject counts = atDesk({u"identity"_s, u"counts"_s}).json();
        QCOMPARE(counts.value(u"exceptionsApproved"_s).toInt(), 1);
        run = service(applicant);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        syncAll();
    }

    void N10_itemBecomesACase()
    {
        const QString item = written(u"item.json"_s, QJsonDocument(QJsonObject{
                                                                       {u"channel"_s, u"Email"_s},
                                                                       {u"sender"_s, u"رضایی"_s},
                                                                       {u"address"_s, u"r@example.ir"_s},
                                                                       {u"text"_s, u"آب روستا قطع است"_s},
                                                                   })
                                                         .toJson());
        CtlRun run = atDesk({u"intake"_s, u"receive"_s, u"--file"_s, item});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QString number = run.json().value(u"number"_s).toString();
        QCOMPARE(number.size(), 14);
        QVERIFY(run.json().value(u"asked"_s).toBool());
        syncAll();
        QCOMPARE(atDesk({u"intake"_s, u"list"_s}).json().value(u"pending"_s).toInt(), 1);
        run = atDesk({u"intake"_s, u"ask"_s, number, u"--how"_s, u"Phone"_s});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QJsonObject completion{{u"applicant"_s, registration(4).value(u"applicant"_s)}};
        run = atDesk({u"intake"_s, u"complete"_s, number, u"--file"_s,
                      written(u"who.json"_s, QJsonDocument(completion).toJson())});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QJsonObject content = registration(4);
        content.remove(u"reference"_s);
        content.remove(u"applicant"_s);
        content.remove(u"text"_s);
        content.remove(u"channel"_s);
        const QString file = written(u"case.json"_s, QJsonDocument(content).toJson());
        run = atDesk({u"intake"_s, u"convert"_s, number, u"--file"_s, file});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QString id = run.json().value(u"trackingId"_s).toString();
        QCOMPARE(shown(id).value(u"intake"_s).toString(), number);
        QCOMPARE(shown(id).value(u"text"_s).toString(), u"آب روستا قطع است"_s);
        QCOMPARE(shown(id).value(u"channel"_s).toString(), u"Email"_s);
        const QJsonObject after = atDesk({u"intake"_s, u"show"_s, number}).json();
        QCOMPARE(after.value(u"cases"_s).toArray().first().toObject().value(u"trackingId"_s).toString(), id);
        QCOMPARE(after.value(u"asks"_s).toArray().size(), 2);
        QVERIFY(!after.value(u"pending"_s).toBool());
        QCOMPARE(atDesk({u"intake"_s, u"convert"_s, number, u"--file"_s, file}).exitCode, 1);
        syncAll();
        QVERIFY(atDesk({u"verify"_s}).json().value(u"ok"_s).toBool());
    }

    void limitsByPolicy()
    {
        CtlRun run = center({u"attachments"_s, u"--files"_s, u"51"_s});
        QCOMPARE(run.exitCode, 1);
        run = center({u"attachments"_s, u"--files"_s, u"2"_s, u"--file-mb"_s, u"1"_s});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.json().value(u"fileBytes"_s).toInteger(), 1 << 20);
        syncAll();
        QJsonObject content = registration(5);
        content.remove(u"reference"_s);
        written(u"big.bin"_s, QByteArray((1 << 20) + 1, 'x'));
        content.insert(u"attachments"_s, QJsonArray{u"big.bin"_s});
        run = registered(content);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(QString::fromUtf8(run.err).contains(u"۱ مگابایت"_s), run.err.constData());
        for (const char *name : {"a.txt", "b.txt", "c.txt"})
            written(QLatin1StringView(name), name);
        content.insert(u"attachments"_s, QJsonArray{u"a.txt"_s, u"b.txt"_s, u"c.txt"_s});
        run = registered(content);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(QString::fromUtf8(run.err).contains(u"تا ۲ پیوست"_s), run.err.constData());
        content.insert(u"attachments"_s, QJsonArray{u"a.txt"_s, u"b.txt"_s});
        run = registered(content);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        syncAll();
    }
};

QTEST_GUILESS_MAIN(TestE2eIdentity)
#include "test_e2e_identity.moc"
