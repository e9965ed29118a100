#include "tests/e2e/seats_test.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace mizban::e2e;

/// The commands of interfaces.md with good and bad input: exit codes, keys, and nothing lost.
class TestE2eCommands : public SeatsTest
{
    Q_OBJECT

    CtlRun atDesk(const QStringList &arguments) { return m_center.at(QStringLiteral("desk"), arguments); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_center.start(), qPrintable(m_center.complaint()));
        const CtlRun enrolled = m_center.enrol(QStringLiteral("desk"), QStringLiteral("semnan.damghan.desk"),
                                               QStringLiteral("semnan.damghan.desk.clerk1"));
        QVERIFY2(enrolled.exitCode == 0, enrolled.err.constData());
    }

    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown command") << QStringList{QStringLiteral("case"), QStringLiteral("burn")};
        QTest::newRow("unknown option") << QStringList{QStringLiteral("sync"), QStringLiteral("--burn")};
        QTest::newRow("missing option") << QStringList{QStringLiteral("sync")};
        QTest::newRow("missing operand") << QStringList{QStringLiteral("case"), QStringLiteral("show")};
    }
    void usage()
    {
        QFETCH(QStringList, arguments);
        const CtlRun run = ctl(arguments);
        QCOMPARE(run.exitCode, 2);
        QVERIFY(!run.err.isEmpty());
        QVERIFY(run.out.isEmpty());
    }

    void helpIsThere()
    {
        const CtlRun all = ctl({QStringLiteral("--help")});
        QCOMPARE(all.exitCode, 0);
        for (const char *word : {"center init", "case register", "cartable list", "import cases", "verify"})
            QVERIFY(all.out.contains(word));
        QVERIFY(ctl({QStringLiteral("case"), QStringLiteral("register"), QStringLiteral("--help")})
                    .out.contains("beneficiary"));
    }

    void badRegistrationsAreNamed_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("wrong national number")
            << QStringLiteral("applicant")
            << QJsonValue(QJsonObject{{QStringLiteral("nationalNumber"), QStringLiteral("1234567890")}})
            << QByteArray("applicant.nationalNumber");
        QTest::newRow("unknown field")
            << QStringLiteral("colour") << QJsonValue(QStringLiteral("red")) << QByteArray("colour");
        QTest::newRow("field of another kind")
            << QStringLiteral("breach") << QJsonValue(QStringLiteral("LawBreached")) << QByteArray("breach");
        QTest::newRow("no outcome") << QStringLiteral("outcome") << QJsonValue() << QByteArray("outcome");
        QTest::newRow("unknown subject")
            << QStringLiteral("subject") << QJsonValue(QStringLiteral("no.such")) << QByteArray("subject");
        QTest::newRow("impossible date")
            << QStringLiteral("outcome")
            << QJsonValue(QJsonObject{{QStringLiteral("kind"), QStringLiteral("NextVisit")},
                                      {QStringLiteral("at"), QStringLiteral("1405/13/40")}})
            << QByteArray("outcome.at");
        QTest::newRow("text of 1 MB")
            << QStringLiteral("text") << QJsonValue(QString(1'000'000, QChar(u'م'))) << QByteArray("text");
        QTest::newRow("missing attachment")
            << QStringLiteral("attachments") << QJsonValue(QJsonArray{QStringLiteral("gone.pdf")})
            << QByteArray("attachments");
    }
    void badRegistrationsAreNamed()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QFETCH(QByteArray, named);
        QJsonObject bad = registration(1);
        bad.insert(field, value);
        if (value.isNull())
            bad.remove(field);
        const QString file = written(QStringLiteral("bad.json"), QJsonDocument(bad).toJson());
        const CtlRun run =
            atDesk({QStringLiteral("case"), QStringLiteral("register"), QStringLiteral("--file"), file});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains(named), run.err.constData());
        QCOMPARE(atDesk({QStringLiteral("cartable"), QStringLiteral("list"), QStringLiteral("--folder"),
                         QStringLiteral("all")})
                     .json()
                     .value(QStringLiteral("total"))
                     .toInt(),
                 0);
    }

    void wrongPasswordsAndFiles()
    {
        const QString wrong = written(QStringLiteral("wrong"), "not the password\n");
        const QString seat = m_center.path(QStringLiteral("desk.seat"));
        QCOMPARE(ctl({QStringLiteral("verify"), QStringLiteral("--seat"), seat,
                      QStringLiteral("--password-file"), wrong})
                     .exitCode,
                 1);
        QCOMPARE(ctl({QStringLiteral("verify"), QStringLiteral("--seat"), seat,
                      QStringLiteral("--password-file"), m_center.path(QStringLiteral("absent"))})
                     .exitCode,
                 1);
        const QString noSeat = written(QStringLiteral("no.seat"), QByteArray(300'000, 'z'));
        QCOMPARE(ctl({QStringLiteral("verify"), QStringLiteral("--seat"), noSeat,
                      QStringLiteral("--password-file"), m_center.passwordFile()})
                     .exitCode,
                 3);
        QCOMPARE(
            ctl({QStringLiteral("verify"), QStringLiteral("--seat"), m_center.path(QStringLiteral("absent")),
                 QStringLiteral("--password-file"), m_center.passwordFile()})
                .exitCode,
            3);
    }

    void enrolmentIsForThoseWhoMaySitThere()
    {
        const CtlRun stranger =
            m_center.enrol(QStringLiteral("stranger"), QStringLiteral("semnan.damghan.governor"),
                           QStringLiteral("semnan.damghan.desk.clerk1"));
        QCOMPARE(stranger.exitCode, 1);
        QVERIFY(!QFile::exists(m_center.path(QStringLiteral("stranger.seat"))));
        const CtlRun wrongCode =
            ctl({QStringLiteral("seat"), QStringLiteral("enrol"), QStringLiteral("--center"), m_center.url(),
                 QStringLiteral("--ca"), m_center.centerDir() + QStringLiteral("/ca.pem"),
                 QStringLiteral("--code"), QStringLiteral("000-000-000-000-000-000-000-000"),
                 QStringLiteral("--person"), QStringLiteral("semnan.damghan.governor"),
                 QStringLiteral("--seat"), m_center.path(QStringLiteral("g.seat")),
                 QStringLiteral("--password-file"), m_center.passwordFile()});
        QCOMPARE(wrongCode.exitCode, 1);
        QVERIFY(!QFile::exists(m_center.path(QStringLiteral("g.seat"))));
    }

    void aCenterOfAnotherAuthorityIsNotTrusted()
    {
        RealCenter other;
        QVERIFY2(other.start(), qPrintable(other.complaint()));
        const CtlRun run = ctl(
            {QStringLiteral("seat"), QStringLiteral("enrol"), QStringLiteral("--center"), m_center.url(),
             QStringLiteral("--ca"), other.centerDir() + QStringLiteral("/ca.pem"), QStringLiteral("--code"),
             QStringLiteral("123"), QStringLiteral("--person"), QStringLiteral("semnan.damghan.governor"),
             QStringLiteral("--seat"), m_center.path(QStringLiteral("t.seat")),
             QStringLiteral("--password-file"), m_center.passwordFile()});
        QCOMPARE(run.exitCode, 3);
        QVERIFY(!QFile::exists(m_center.path(QStringLiteral("t.seat"))));
    }

    void importIsRepeatable()
    {
        QByteArray lines;
        for (int number = 100; number < 120; ++number)
            lines += QJsonDocument(registration(number)).toJson(QJsonDocument::Compact) + '\n';
        lines += "{\"kind\":\"Request\"}\nnot json\n";
        const QString file = written(QStringLiteral("cases.jsonl"), lines);
        const QString rejects = m_center.path(QStringLiteral("rejects.jsonl"));
        const QJsonObject first = atDesk({QStringLiteral("import"), QStringLiteral("cases"), file,
                                          QStringLiteral("--rejects"), rejects})
                                      .json();
        QCOMPARE(first.value(QStringLiteral("imported")).toInt(), 20);
        QCOMPARE(first.value(QStringLiteral("rejected")).toInt(), 2);
        QFile written(rejects);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll().count('\n'), 2);
        const QJsonObject second = atDesk({QStringLiteral("import"), QStringLiteral("cases"), file}).json();
        QCOMPARE(second.value(QStringLiteral("imported")).toInt(), 0);
        QCOMPARE(second.value(QStringLiteral("known")).toInt(), 20);

        const QString out = m_center.path(QStringLiteral("out.jsonl"));
        QCOMPARE(atDesk({QStringLiteral("export"), QStringLiteral("cases"), QStringLiteral("--out"), out})
                     .json()
                     .value(QStringLiteral("exported"))
                     .toInt(),
                 20);
    }

    void answerCloseReopen()
    {
        const QString id = m_center.registerCase(QStringLiteral("desk"), 300)
                               .json()
                               .value(QStringLiteral("trackingId"))
                               .toString();
        QCOMPARE(atDesk({QStringLiteral("case"), QStringLiteral("answer"), id, QStringLiteral("--text"),
                         QString()})
                     .exitCode,
                 1);
        QCOMPARE(atDesk({QStringLiteral("case"), QStringLiteral("answer"), id, QStringLiteral("--text"),
                         QStringLiteral("لوله تعمیر شد.")})
                     .exitCode,
                 0);
        QCOMPARE(atDesk({QStringLiteral("case"), QStringLiteral("close"), id}).exitCode, 0);
        QCOMPARE(atDesk({QStringLiteral("case"), QStringLiteral("show"), id})
                     .json()
                     .value(QStringLiteral("status"))
                     .toString(),
                 QStringLiteral("Closed"));
        QCOMPARE(atDesk({QStringLiteral("case"), QStringLiteral("reopen"), id, QStringLiteral("--text"),
                         QStringLiteral("اعتراض متقاضی")})
                     .exitCode,
                 0);
        QCOMPARE(atDesk({QStringLiteral("case"), QStringLiteral("show"), QStringLiteral("040123400001740")})
                     .exitCode,
                 1);
    }

    void receiptIsAPdf()
    {
        const QString id = m_center.registerCase(QStringLiteral("desk"), 400)
                               .json()
                               .value(QStringLiteral("trackingId"))
                               .toString();
        for (const char *format : {"a5", "80mm"}) {
            const QString out =
                m_center.path(QStringLiteral("receipt-%1.pdf").arg(QLatin1StringView(format)));
            QCOMPARE(atDesk({QStringLiteral("case"), QStringLiteral("receipt"), id, QStringLiteral("--out"),
                             out, QStringLiteral("--format"), QLatin1StringView(format)})
                         .exitCode,
                     0);
            QFile file(out);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.read(5) == "%PDF-");
        }
    }

    void aSampleNeverSyncs()
    {
        const CtlRun enrolled =
            m_center.enrol(QStringLiteral("sample"), QStringLiteral("semnan.damghan.governor"),
                           QStringLiteral("semnan.damghan.governor"));
        QVERIFY2(enrolled.exitCode == 0, enrolled.err.constData());
        const CtlRun filled = m_center.at(
            QStringLiteral("sample"), {QStringLiteral("sample"), QStringLiteral("--cases"),
                                       QStringLiteral("200"), QStringLiteral("--seed"), QStringLiteral("7")});
        QVERIFY2(filled.exitCode == 0, filled.err.constData());
        QCOMPARE(filled.json().value(QStringLiteral("cases")).toInt(), 200);
        QCOMPARE(m_center.at(QStringLiteral("sample"), {QStringLiteral("sync")}).exitCode, 1);
        QCOMPARE(m_center.at(QStringLiteral("sample"), {QStringLiteral("verify")}).exitCode, 0);
        QVERIFY(m_center.at(QStringLiteral("sample"), {QStringLiteral("rebuild")})
                    .json()
                    .value(QStringLiteral("events"))
                    .toInt() > 200);
    }
};

QTEST_GUILESS_MAIN(TestE2eCommands)
#include "test_e2e_commands.moc"
