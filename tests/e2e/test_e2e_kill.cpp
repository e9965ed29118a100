#include "core/services/seat_reader.h"
#include "tests/fixtures/seats.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace mizban;

/// Invariants 1 and 2: whatever was said to be saved is there after kill -9 at any moment.
class TestE2eKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inv1_nothingSaidToBeSavedIsLost()
    {
        constexpr int rounds = 8;
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("desk.seat"));
        fixtures::TestCenter center;
        QVERIFY(fixtures::makeSeat(center, path, QStringLiteral("semnan.damghan.desk"),
                                   QStringLiteral("semnan.damghan.desk.clerk1"), center.clock()));
        QStringList said;
        QRandomGenerator chance(42);
        for (int round = 0; round < rounds; ++round) {
            QProcess registrar;
            registrar.start(QStringLiteral(MIZBAN_REGISTRAR), {path});
            QVERIFY(registrar.waitForStarted());
            const qsizetype before = said.size();
            const int enough = 1 + static_cast<int>(chance.bounded(20));
            while (said.size() - before < enough && registrar.waitForReadyRead(60'000)) {
                while (registrar.canReadLine())
                    said.append(QString::fromLatin1(registrar.readLine()).trimmed());
            }
            QTest::qWait(static_cast<int>(chance.bounded(5)));
            registrar.kill(); // SIGKILL
            QVERIFY(registrar.waitForFinished());
            QCOMPARE(registrar.exitStatus(), QProcess::CrashExit);
            while (registrar.canReadLine())
                said.append(QString::fromLatin1(registrar.readLine()).trimmed());
        }
        auto writer = fixtures::openSeat(path, center.clock());
        QVERIFY(writer);
        const auto report = (*writer)->verify();
        QVERIFY(report);
        QVERIFY2(report->ok, qPrintable(report->problems.join(u'\n')));
        auto reader = SeatReader::open(**writer);
        QVERIFY(reader);
        for (const QString &id : std::as_const(said))
            QVERIFY2((*reader)->resolve(id).ok(), qPrintable(id));
        QVERIFY(report->events >= said.size());
    }
};

QTEST_GUILESS_MAIN(TestE2eKill)
#include "test_e2e_kill.moc"
