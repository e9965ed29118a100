#include <QProcess>
#include <QTest>

#include <unistd.h>

#include <array>

/// Whoever stops listening to the desktop does not end it.
class TestE2ePipes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBrokenPipeDoesNotEndTheDesktop()
    {
        std::array<int, 2> ends{};
        QCOMPARE(pipe(ends.data()), 0);
        close(ends[0]);
        QProcess desk;
        // The child is started with the signal as the system has it: it has to say itself that it outlives
        // it.
        desk.setChildProcessModifier([ends] { dup2(ends[1], STDOUT_FILENO); });
        desk.start(QStringLiteral(MIZBAN_DESK), {QStringLiteral("--version")});
        QVERIFY(desk.waitForFinished(60'000));
        close(ends[1]);
        QCOMPARE(desk.exitStatus(), QProcess::NormalExit);
    }
};

QTEST_GUILESS_MAIN(TestE2ePipes)
#include "test_e2e_pipes.moc"
