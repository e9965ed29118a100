#include "tests/e2e/seats_test.h"

#include <QFile>
#include <QProcess>
#include <QTest>
#include <QXmlStreamReader>

using namespace mizban::e2e;
using namespace Qt::StringLiterals;

/// `backup` and `restore` of a seat, and `export cases` as a sheet, with real processes.
class TestE2eBackup : public SeatsTest
{
    Q_OBJECT

    QString m_tracking;

    QString invited()
    {
        return ctl({QStringLiteral("--json"), QStringLiteral("center"), QStringLiteral("invite"),
                    QStringLiteral("--dir"), m_center.centerDir(), QStringLiteral("--seat-of"),
                    QStringLiteral("semnan.damghan.desk"), QStringLiteral("--person"),
                    QStringLiteral("semnan.damghan.desk.clerk1")})
            .json()
            .value(QStringLiteral("code"))
            .toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        open({
            {"desk", u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk1"_s},
            {"governor", u"semnan.damghan.governor"_s, u"semnan.damghan.governor"_s},
        });
        const CtlRun registered = m_center.registerCase(QStringLiteral("desk"), 1);
        QVERIFY2(registered.exitCode == 0, registered.err.constData());
        m_tracking = registered.json().value(QStringLiteral("trackingId")).toString();
        QCOMPARE(at("desk", {QStringLiteral("case"), QStringLiteral("refer"), m_tracking,
                             QStringLiteral("--to"), QStringLiteral("semnan.damghan.governor"),
                             QStringLiteral("--text"), QStringLiteral("برای بررسی")})
                     .exitCode,
                 0);
    }

    /// Registered and referred but never sent when the machine died: it reaches the governor all the same.
    void whatWasNotSentComesBackAndIsSent()
    {
        const QString file = m_center.path(QStringLiteral("desk.backup"));
        const CtlRun backup = at("desk", {QStringLiteral("backup"), file});
        QVERIFY2(backup.exitCode == 0, backup.err.constData());
        QCOMPARE(backup.json().value(QStringLiteral("bytes")).toInteger(), QFile(file).size());
        QVERIFY(QFile::remove(m_center.path(QStringLiteral("desk.seat"))));

        const CtlRun without = at("restored", {QStringLiteral("restore"), file});
        QCOMPARE(without.exitCode, 1);
        QVERIFY(without.err.contains("مرکز"));
        const CtlRun restored =
            at("restored", {QStringLiteral("restore"), file, QStringLiteral("--code"), invited()});
        QVERIFY2(restored.exitCode == 0, restored.err.constData());
        QCOMPARE(restored.json().value(QStringLiteral("waiting")).toInt(), 0);
        QVERIFY(!restored.json().value(QStringLiteral("device")).toString().isEmpty());
        const CtlRun verified = at("restored", {QStringLiteral("verify")});
        QVERIFY2(verified.exitCode == 0, verified.out.constData());

        QCOMPARE(at("governor", {QStringLiteral("sync")}).exitCode, 0);
        QCOMPARE(at("governor", {QStringLiteral("case"), QStringLiteral("show"), m_tracking})
                     .json()
                     .value(QStringLiteral("holder"))
                     .toString(),
                 QStringLiteral("semnan.damghan.governor"));
        // The desk goes on under its new device.
        QCOMPARE(m_center.registerCase(QStringLiteral("restored"), 2).exitCode, 0);
        const CtlRun synced = at("restored", {QStringLiteral("sync")});
        QCOMPARE(synced.json().value(QStringLiteral("pushed")).toInt(), 1);
        QCOMPARE(synced.json().value(QStringLiteral("quarantined")).toInt(), 0);
    }

    /// A sheet for people: right to left, every cell a text, so that a national number keeps its zeros.
    void aSheetReadsBack()
    {
        const QString out = m_center.path(QStringLiteral("cases.xlsx"));
        const CtlRun exported =
            at("governor", {QStringLiteral("export"), QStringLiteral("cases"), QStringLiteral("--out"), out});
        QVERIFY2(exported.exitCode == 0, exported.err.constData());
        const qint64 cases = exported.json().value(QStringLiteral("exported")).toInteger();
        QVERIFY(cases > 0);
        QProcess unzip;
        unzip.start(QStringLiteral("unzip"),
                    {QStringLiteral("-p"), out, QStringLiteral("xl/worksheets/sheet1.xml")});
        QVERIFY(unzip.waitForFinished());
        QXmlStreamReader xml(unzip.readAllStandardOutput());
        bool rightToLeft = false;
        QStringList texts;
        qint64 rows = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == u"sheetView")
                rightToLeft = xml.attributes().value(QStringLiteral("rightToLeft")) == u"1";
            if (xml.name() == u"row")
                ++rows;
            if (xml.name() == u"c")
                QCOMPARE(xml.attributes().value(QStringLiteral("t")).toString(), QStringLiteral("inlineStr"));
            if (xml.name() == u"t")
                texts.append(xml.readElementText());
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(rightToLeft);
        QCOMPARE(rows, cases + 1);
        QCOMPARE(texts.first(), QStringLiteral("شناسه پیگیری"));
        QVERIFY(texts.contains(m_tracking));
        const QString number = registration(1)
                                   .value(QStringLiteral("applicant"))
                                   .toObject()
                                   .value(QStringLiteral("nationalNumber"))
                                   .toString();
        QVERIFY(texts.contains(number));
        QVERIFY(texts.contains(QStringLiteral("09121234567")));
        // Nothing is left of the writing, and what cannot be written leaves the former file.
        QVERIFY(!QFile::exists(out + QStringLiteral(".partial")));
        QCOMPARE(at("governor", {QStringLiteral("export"), QStringLiteral("cases"), QStringLiteral("--out"),
                                 m_center.path(QStringLiteral("no/such/folder.xlsx"))})
                     .exitCode,
                 3);
    }

    void badBackupsAreRefused()
    {
        const QString seat = m_center.path(QStringLiteral("governor.seat"));
        QCOMPARE(at("copy", {QStringLiteral("restore"), seat, QStringLiteral("--code"), QStringLiteral("1")})
                     .exitCode,
                 1);
        QCOMPARE(at("copy", {QStringLiteral("restore"), m_center.path(QStringLiteral("absent")),
                             QStringLiteral("--code"), QStringLiteral("1")})
                     .exitCode,
                 1);
        QCOMPARE(at("absent", {QStringLiteral("backup"), m_center.path(QStringLiteral("b"))}).exitCode, 3);
        QCOMPARE(at("governor", {QStringLiteral("backup"), seat}).exitCode, 1);
        QVERIFY(!QFile::exists(m_center.path(QStringLiteral("copy.seat"))));
    }
};

QTEST_GUILESS_MAIN(TestE2eBackup)
#include "test_e2e_backup.moc"
