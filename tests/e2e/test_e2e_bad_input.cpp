#include "tests/e2e/seats_test.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace mizban::e2e;
using namespace Qt::StringLiterals;

/// What is typed or written wrong, through the real programs: refused with the field and the remedy in
/// Persian, or cleaned; nothing half of it is kept.
class TestE2eBadInput : public SeatsTest
{
    Q_OBJECT

    QString m_case;

    CtlRun atDesk(const QStringList &arguments) { return m_center.at(u"desk"_s, arguments); }
    CtlRun registers(const QString &seat, const QJsonObject &content)
    {
        const QString file = written(u"case.json"_s, QJsonDocument(content).toJson());
        return m_center.at(seat, {u"case"_s, u"register"_s, u"--file"_s, file});
    }
    int casesOf(const QString &seat)
    {
        return m_center.at(seat, {u"cartable"_s, u"list"_s, u"--folder"_s, u"all"_s})
            .json()
            .value(u"total"_s)
            .toInt(-1);
    }
    /// Refused, and said with these words.
    static void refused(const CtlRun &run, const QStringList &words)
    {
        QCOMPARE(run.exitCode, 1);
        for (const QString &word : words)
            QVERIFY2(QString::fromUtf8(run.err).contains(word), run.err.constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_center.start(), qPrintable(m_center.complaint()));
        const QString desk = u"semnan.damghan.desk"_s;
        QCOMPARE(m_center.enrol(u"desk"_s, desk, desk + u".clerk1"_s).exitCode, 0);
        const QString water = u"semnan.water.desk"_s;
        QCOMPARE(m_center.enrol(u"water"_s, water, water + u".clerk1"_s).exitCode, 0);
        const QString governor = u"semnan.damghan.governor"_s;
        QCOMPARE(m_center.enrol(u"governor"_s, governor, governor).exitCode, 0);
        m_case = m_center.registerCase(u"desk"_s, 1).json().value(u"trackingId"_s).toString();
        QCOMPARE(m_case.size(), 15);
    }

    /// S3: no agency has it among its duties, so that there is nowhere to send him.
    void S3_aSubjectInNoDutyList()
    {
        QFile sample(QStringLiteral(MIZBAN_SOURCE_DIR "/resources/directory/sample.json"));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        QJsonObject directory = QJsonDocument::fromJson(sample.readAll()).object();
        QJsonArray subjects = directory.value(u"subjects"_s).toArray();
        subjects.append(QJsonObject{{u"code"_s, u"river.flood"_s},
                                    {u"title"_s, u"طغیان رودخانه"_s},
                                    {u"group"_s, u"حوادث"_s},
                                    {u"keywords"_s, QJsonArray{u"سیل"_s}}});
        directory.insert(u"subjects"_s, subjects);
        const CtlRun published =
            ctl({u"center"_s, u"directory"_s, u"--dir"_s, m_center.centerDir(), u"--directory"_s,
                 written(u"directory.json"_s, QJsonDocument(directory).toJson())});
        QVERIFY2(published.exitCode == 0, published.err.constData());
        QCOMPARE(m_center.at(u"water"_s, {u"sync"_s}).exitCode, 0);
        QJsonObject content = registration(2);
        content.insert(u"subject"_s, u"river.flood"_s);
        refused(registers(u"water"_s, content),
                {u"در شرح وظایف هیچ دستگاهی نیست"_s, u"راهنمایی کنید"_s, u"به مرکز خبر دهید"_s});
        content.insert(u"subject"_s, u"road.repair"_s); // another's: he is sent there
        refused(registers(u"water"_s, content), {u"شرح وظایف این دستگاه نیست"_s, u"راهنمایی کنید"_s});
        content.insert(u"subject"_s, u"no.such.subject"_s);
        refused(registers(u"water"_s, content), {u"موضوع"_s});
        QCOMPARE(casesOf(u"water"_s), 0);
    }

    void S5_S6_aReferralToOneselfOrInACircle()
    {
        const auto refer = [this](const char *seat, const QString &to, const QString &words) {
            return m_center.at(QLatin1StringView(seat),
                               {u"case"_s, u"refer"_s, m_case, u"--to"_s, to, u"--text"_s, words});
        };
        for (const QString &oneself : {u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk1"_s})
            refused(refer("desk", oneself, u"بررسی"_s), {u"نزد همین گیرنده"_s, u"گیرنده دیگری"_s});
        refused(refer("desk", u"semnan.nowhere"_s, u"بررسی"_s), {u"گیرنده"_s});
        refused(atDesk({u"case"_s, u"refer"_s, m_case, u"--to"_s, u"semnan.damghan.governor"_s, u"--copy"_s,
                        u"semnan.damghan.governor"_s}),
                {u"رونوشت"_s, u"بردارید"_s});
        QCOMPARE(refer("desk", u"semnan.damghan.governor"_s, u"دستور دهید"_s).exitCode, 0);
        for (const QString &seat : {u"desk"_s, u"governor"_s})
            QCOMPARE(m_center.at(seat, {u"sync"_s}).exitCode, 0);
        refused(refer("governor", u"semnan.damghan.desk"_s, {}), {u"دستور بنویسید چرا"_s});
        QCOMPARE(refer("governor", u"semnan.damghan.desk"_s, u"خودتان پاسخ دهید"_s).exitCode, 0);
        for (const QString &seat : {u"governor"_s, u"desk"_s})
            QCOMPARE(m_center.at(seat, {u"sync"_s}).json().value(u"quarantined"_s).toInt(-1), 0);
        refused(refer("desk", u"semnan.damghan.governor"_s, u"دستور  دهید"_s), {u"این بار چه کار دیگری"_s});
    }

    void rule4_4_twoHundredAttachments()
    {
        const QString page = written(u"page.txt"_s, "page");
        QJsonArray many;
        for (int i = 0; i < 200; ++i)
            many.append(page);
        const int before = casesOf(u"desk"_s);
        QJsonObject content = registration(3);
        content.insert(u"attachments"_s, many);
        refused(registers(u"desk"_s, content), {u"پیوست"_s, u"بردارید"_s, u"PDF"_s});
        QStringList task{u"case"_s,   u"task"_s,  m_case, u"--to"_s, u"semnan.damghan.water"_s,
                         u"--text"_s, u"بازدید"_s};
        for (int i = 0; i < 200; ++i)
            task << u"--file"_s << page;
        refused(atDesk(task), {u"پیوست"_s, u"بردارید"_s});
        QCOMPARE(casesOf(u"desk"_s), before);
        QCOMPARE(
            m_center.at(u"desk"_s, {u"case"_s, u"show"_s, m_case}).json().value(u"tasks"_s).toArray().size(),
            0);
    }

    /// Cleaned, so that the record reads as it was meant; of nothing but dirt nothing is left.
    void controlCharactersAndMixedDirections()
    {
        QJsonObject content = registration(4);
        content.insert(u"text"_s,
                       u"فشار\u0007 آب \u202Egnp.exe و \u2066abc\u2069\u202C کم\u001B[31m است\u2069"_s);
        const CtlRun saved = registers(u"desk"_s, content);
        QVERIFY2(saved.exitCode == 0, saved.err.constData());
        const QString id = saved.json().value(u"trackingId"_s).toString();
        const QString text =
            m_center.at(u"desk"_s, {u"case"_s, u"show"_s, id}).json().value(u"text"_s).toString();
        QVERIFY2(text.contains(u"فشار آب"_s) && text.contains(u"abc"_s), qPrintable(text));
        QVERIFY2(!text.contains(QChar(0x07)) && !text.contains(QChar(0x1B)), qPrintable(text));
        // Whatever turns the direction of what follows ends within the text.
        QCOMPARE(text.count(QChar(0x202E)), text.count(QChar(0x202C)));
        QCOMPARE(text.count(QChar(0x2066)), text.count(QChar(0x2069)));
        content.insert(u"text"_s, u"\u0001\u202E\u2066\u200B\u200F  "_s);
        refused(registers(u"desk"_s, content), {u"شرح"_s, u"تکمیل"_s});
        refused(atDesk({u"case"_s, u"answer"_s, id, u"--text"_s, u"\u202E\u200B\u0001"_s}),
                {u"متن پاسخ"_s, u"بنویسید"_s});
        const CtlRun synced = atDesk({u"sync"_s});
        QCOMPARE(synced.json().value(u"quarantined"_s).toInt(-1), 0);
    }

    void whatIsNoRegistration_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("words");
        const auto with = [](const QString &name, const QJsonValue &value) {
            QJsonObject content = registration(5);
            content.insert(name, value);
            return QJsonDocument(content).toJson();
        };
        QTest::newRow("no JSON") << QByteArray("\xff\xfe{\0", 4) << QStringList{u"JSON"_s};
        QTest::newRow("very deep") << QByteArray(100'000, '[') << QStringList{u"JSON"_s};
        QJsonObject misspelt = registration(5);
        misspelt.insert(u"localty"_s, misspelt.take(u"locality"_s));
        QTest::newRow("a name written wrong")
            << QJsonDocument(misspelt).toJson() << QStringList{u"localty"_s, u"منظور"_s};
        QTest::newRow("two million letters")
            << with(u"text"_s, QString(2'000'000, u'ب')) << QStringList{u"شرح"_s, u"کوتاه"_s};
        QTest::newRow("no text") << with(u"text"_s, QString()) << QStringList{u"شرح"_s, u"تکمیل"_s};
    }
    void whatIsNoRegistration()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QStringList, words);
        const int before = casesOf(u"desk"_s);
        refused(atDesk({u"case"_s, u"register"_s, u"--file"_s, written(u"case.json"_s, content)}), words);
        QCOMPARE(casesOf(u"desk"_s), before);
    }

    /// D5: what is missing or wrong is named, and nothing is published.
    void D5_filesOfDeadlinesAndCalendars_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("words");
        const QString policy = u"policy"_s;
        QTest::newRow("an empty policy")
            << policy << QByteArray("{}")
            << QStringList{u"جدول مهلت‌ها کامل نیست"_s, u"ردیف دیگر"_s};
        QTest::newRow("a misspelt row") << policy << QByteArray(R"({"days":{"Requst/County":10}})")
                                        << QStringList{u"Requst/County"_s, u"منظور"_s, u"Request/County"_s};
        QTest::newRow("less than nothing") << policy << QByteArray(R"({"days":{"Request/County":-1}})")
                                           << QStringList{u"Request/County"_s, u"۰ تا ۱۰۰۰"_s};
        QTest::newRow("no policy") << policy << QByteArray("x") << QStringList{u"JSON"_s};
        const QString calendar = u"calendar"_s;
        QTest::newRow("a month that is none") << calendar << QByteArray("1407/13/01,نوروز,official\n")
                                              << QStringList{u"1407/13/01"_s, u"تاریخ سطر ۱"_s};
        QTest::newRow("no holiday at all") << calendar << QByteArray("") << QStringList{u"تقویم تعطیلات"_s};
    }
    void D5_filesOfDeadlinesAndCalendars()
    {
        QFETCH(const QString, command);
        QFETCH(const QByteArray, content);
        QFETCH(const QStringList, words);
        refused(ctl({u"center"_s, command, u"--dir"_s, m_center.centerDir(), u"--file"_s,
                     written(u"published"_s, content)}),
                words);
    }
};

QTEST_GUILESS_MAIN(TestE2eBadInput)
#include "test_e2e_bad_input.moc"
