#include "tests/e2e/processes.h"

#include <QDir>
#include <QTest>

using namespace mizban::e2e;

/// The main job as packaging/try --headless does it: a real center, real windows, key presses.
class TestE2eJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mainJob()
    {
        RealCenter center;
        QVERIFY2(center.start(), qPrintable(center.complaint()));
        QVERIFY(QDir().mkpath(center.path(QStringLiteral("seats"))));
        const CtlRun desk = center.enrol(QStringLiteral("seats/desk"), QStringLiteral("semnan.damghan.desk"),
                                         QStringLiteral("semnan.damghan.desk.clerk1"));
        QVERIFY2(desk.exitCode == 0, desk.err.constData());
        const CtlRun governor =
            center.enrol(QStringLiteral("seats/governor"), QStringLiteral("semnan.damghan.governor"),
                         QStringLiteral("semnan.damghan.governor"));
        QVERIFY2(governor.exitCode == 0, governor.err.constData());

        QProcess journey;
        journey.start(QStringLiteral(MIZBAN_JOURNEY), {QStringLiteral("--dir"), center.path(QString())});
        QVERIFY(journey.waitForFinished(240'000));
        QVERIFY2(journey.exitCode() == 0, journey.readAllStandardError().constData());
        QVERIFY(journey.readAllStandardOutput().contains("main job: ok"));
        QVERIFY(QDir(center.path(QStringLiteral("pictures"))).entryList({QStringLiteral("*.png")}).size() >=
                10);
        // T3: what was registered in the window is what the command line shows.
        QCOMPARE(center.at(QStringLiteral("seats/governor"), {QStringLiteral("verify")}).exitCode, 0);
        QCOMPARE(center.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(TestE2eJourney)
#include "test_e2e_journey.moc"
