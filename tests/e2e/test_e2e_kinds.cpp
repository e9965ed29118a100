#include "tests/e2e/seats_test.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace mizban::e2e;
using namespace Qt::StringLiterals;

/// Every kind and sort of applicant from the command line through a real center, and nothing quarantined.
class TestE2eKinds : public SeatsTest
{
    Q_OBJECT

    CtlRun atDesk(const QStringList &arguments) { return m_center.at(u"desk"_s, arguments); }
    CtlRun registered(const QJsonObject &content)
    {
        const QString file = written(u"case.json"_s, QJsonDocument(content).toJson());
        return atDesk({u"case"_s, u"register"_s, u"--file"_s, file});
    }
    /// A request without what is its own, as another kind.
    static QJsonObject asKind(const char *kind, const QJsonObject &own)
    {
        QJsonObject content = registration(1);
        content.remove(u"reference"_s);
        content.remove(u"beneficiary"_s);
        content.insert(u"kind"_s, QLatin1StringView(kind));
        for (auto field = own.begin(); field != own.end(); ++field)
            content.insert(field.key(), field.value());
        return content;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_center.start(), qPrintable(m_center.complaint()));
        const CtlRun enrolled =
            m_center.enrol(u"desk"_s, u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk1"_s);
        QVERIFY2(enrolled.exitCode == 0, enrolled.err.constData());
    }

    void rule1_3_to_1_8_everyKind_data()
    {
        QTest::addColumn<QJsonObject>("content");
        QTest::addColumn<QString>("missing");
        const auto row = [](const char *kind, const QJsonObject &own, const char *missing) {
            QTest::newRow(kind) << asKind(kind, own) << QString::fromLatin1(missing);
        };
        const QString water = u"semnan.damghan.water"_s;
        written(u"plan.pdf"_s, "%PDF-1.4 plan");
        row("Request", {{u"beneficiary"_s, QJsonObject{{u"kind"_s, u"Person"_s}}}}, "beneficiary");
        row("Complaint",
            {{u"breach"_s, u"BelowStandard"_s}, {u"against"_s, water}, {u"redress"_s, u"تعمیر"_s}},
            "redress");
        row("Criticism", {{u"against"_s, water}}, "against");
        row("ObservationReport",
            {{u"place"_s, u"میدان امام"_s}, {u"date"_s, u"1403/02/05"_s}, {u"benefits"_s, u"Public"_s}},
            "place");
        row("Idea", {{u"effects"_s, QJsonArray{u"Time"_s}}}, "effects");
        row("Suggestion", {{u"effects"_s, QJsonArray{u"Cost"_s, u"Speed"_s}}}, "effects");
        row("Plan", {{u"effects"_s, QJsonArray{u"Change"_s}}, {u"attachments"_s, QJsonArray{u"plan.pdf"_s}}},
            "attachments");
        row("Thanks", {{u"person"_s, u"خانم رضایی"_s}}, "person");
        row("Sentiment", {{u"addressee"_s, u"President"_s}, {u"artForm"_s, u"Poem"_s}}, "addressee");
    }
    void rule1_3_to_1_8_everyKind()
    {
        QFETCH(const QJsonObject, content);
        QFETCH(const QString, missing);
        const CtlRun saved = registered(content);
        QVERIFY2(saved.exitCode == 0, saved.err.constData());
        const QJsonObject shown =
            atDesk({u"case"_s, u"show"_s, saved.json().value(u"trackingId"_s).toString()}).json();
        QCOMPARE(shown.value(u"kind"_s), content.value(u"kind"_s));
        for (const char *field : {"breach", "against", "redress", "place", "benefits", "effects", "person",
                                  "addressee", "artForm", "beneficiary"})
            QCOMPARE(shown.value(QLatin1StringView(field)), content.value(QLatin1StringView(field)));
        QJsonObject incomplete = content;
        incomplete.remove(missing);
        QCOMPARE(registered(incomplete).exitCode, 1);
        QJsonObject foreign = content;
        foreign.insert(content.contains(u"effects"_s) ? u"breach"_s : u"effects"_s, u"Cost"_s);
        const CtlRun refused = registered(foreign);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(refused.err.contains(content.contains(u"effects"_s) ? "breach" : "effects"));
    }

    void N4_to_N9_everySort_data()
    {
        QTest::addColumn<QJsonObject>("applicant");
        QTest::addColumn<QString>("holder");
        const QString desk = u"semnan.damghan.desk"_s;
        const QJsonObject names{{u"givenName"_s, u"زهرا"_s}, {u"familyName"_s, u"احمدی"_s}};
        const QJsonObject by{
            {u"nationalNumber"_s, u"0499370899"_s}, {u"givenName"_s, u"رضا"_s}, {u"familyName"_s, u"نوری"_s}};
        const auto with = [](QJsonObject object, const QJsonObject &more) {
            for (auto field = more.begin(); field != more.end(); ++field)
                object.insert(field.key(), field.value());
            return object;
        };
        QTest::newRow("N4") << QJsonObject{{u"kind"_s, u"LegalPerson"_s},
                                           {u"legalId"_s, u"10380284790"_s},
                                           {u"name"_s, u"شرکت کویر"_s},
                                           {u"representative"_s, with(by, {{u"capacity"_s, u"مدیر"_s}})}}
                            << desk;
        QTest::newRow("N5") << with(names, {{u"kind"_s, u"Foreigner"_s},
                                            {u"passport"_s, u"P1234567"_s},
                                            {u"nationality"_s, u"عراق"_s}})
                            << desk;
        QTest::newRow("N6") << with(names, {{u"kind"_s, u"Abroad"_s},
                                            {u"passport"_s, u"A12345678"_s},
                                            {u"country"_s, u"آلمان"_s},
                                            {u"email"_s, u"z@example.org"_s}})
                            << u"center.desk"_s;
        QTest::newRow("N8") << with(names,
                                    {{u"kind"_s, u"WithoutNumber"_s}, {u"guardianNumber"_s, u"0012345679"_s}})
                            << desk;
        QTest::newRow("N9") << with(names, {{u"nationalNumber"_s, u"0012345679"_s},
                                            {u"representative"_s, with(by, {{u"relation"_s, u"پسر"_s}})}})
                            << desk;
    }
    void N4_to_N9_everySort()
    {
        QFETCH(const QJsonObject, applicant);
        QFETCH(const QString, holder);
        QJsonObject content = registration(2);
        content.remove(u"reference"_s);
        content.insert(u"applicant"_s, applicant);
        const CtlRun saved = registered(content);
        QVERIFY2(saved.exitCode == 0, saved.err.constData());
        QCOMPARE(saved.json().value(u"holder"_s).toString(), holder);
        const QJsonObject shown =
            atDesk({u"case"_s, u"show"_s, saved.json().value(u"trackingId"_s).toString()})
                .json()
                .value(u"applicant"_s)
                .toObject();
        for (auto field = applicant.begin(); field != applicant.end(); ++field)
            QCOMPARE(shown.value(field.key()), field.value());
    }

    void N7_anonymousComplaintIsRefused()
    {
        QJsonObject content = asKind("Complaint", {{u"breach"_s, u"BelowStandard"_s},
                                                   {u"against"_s, u"semnan.water"_s},
                                                   {u"redress"_s, u"تعمیر"_s}});
        content.remove(u"applicant"_s);
        const CtlRun run = registered(content);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("N7"), run.err.constData());
    }

    void rule3_3_quickReport()
    {
        const CtlRun saved = registered({{u"kind"_s, u"ObservationReport"_s},
                                         {u"channel"_s, u"QuickReport"_s},
                                         {u"serviceId"_s, u"13062412000"_s},
                                         {u"text"_s, u"صف طولانی است"_s}});
        QVERIFY2(saved.exitCode == 0, saved.err.constData());
    }

    void rule1_16_servicesAndCounsel()
    {
        const QJsonArray services = atDesk({u"service"_s, u"list"_s}).json().value(u"items"_s).toArray();
        QVERIFY(services.size() >= 2);
        const QString file = written(u"service.json"_s,
                                     R"({"serviceId":"13062412000","applicant":{"nationalNumber":"0499370899",
                "givenName":"زهرا","familyName":"احمدی"},"startedAt":"2024-04-20T08:00:00+03:30",
                "deliveredAt":"2024-04-22T10:00:00+03:30"})");
        const CtlRun saved = atDesk({u"service"_s, u"record"_s, u"--file"_s, file});
        QVERIFY2(saved.exitCode == 0, saved.err.constData());
        QCOMPARE(saved.json().value(u"trackingId"_s).toString().size(), 15);
        const QJsonArray records = atDesk({u"service"_s, u"records"_s}).json().value(u"items"_s).toArray();
        QCOMPARE(records.size(), 1);
        const QString general = written(u"general.json"_s, R"({"channel":"WalkIn"})");
        QCOMPARE(atDesk({u"counsel"_s, u"record"_s, u"--file"_s, general}).exitCode, 0);
    }

    void S3_outOfScopeNamesTheRightDesk()
    {
        const CtlRun enrolled =
            m_center.enrol(u"water"_s, u"semnan.water.desk"_s, u"semnan.water.desk.clerk1"_s);
        QVERIFY2(enrolled.exitCode == 0, enrolled.err.constData());
        QJsonObject content = registration(3);
        content.insert(u"subject"_s, u"road.repair"_s);
        const QString file = written(u"road.json"_s, QJsonDocument(content).toJson());
        const CtlRun run = m_center.at(u"water"_s, {u"case"_s, u"register"_s, u"--file"_s, file});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("right desk: semnan.desk"), run.err.constData());
    }

    void S4_theCenterTakesAllOfIt()
    {
        const CtlRun synced = atDesk({u"sync"_s});
        QVERIFY2(synced.exitCode == 0, synced.err.constData());
        QCOMPARE(synced.json().value(u"quarantined"_s).toInt(), 0);
        // Nine kinds, five sorts, a quick report, a service, a counsel.
        QCOMPARE(synced.json().value(u"pushed"_s).toInt(), 17);
        QVERIFY(atDesk({u"verify"_s}).json().value(u"ok"_s).toBool());
        // What is the Center's lies in its cartable (N6, 4-24).
        const CtlRun enrolled = m_center.enrol(u"center"_s, u"center.desk"_s, u"center.desk.clerk1"_s);
        QVERIFY2(enrolled.exitCode == 0, enrolled.err.constData());
        QCOMPARE(m_center.at(u"center"_s, {u"sync"_s}).exitCode, 0);
        const QJsonObject page =
            m_center.at(u"center"_s, {u"cartable"_s, u"list"_s, u"--folder"_s, u"new"_s}).json();
        QCOMPARE(page.value(u"total"_s).toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(TestE2eKinds)
#include "test_e2e_kinds.moc"
