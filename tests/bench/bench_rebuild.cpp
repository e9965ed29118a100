#include "core/sync/engine.h"
#include "tests/bench/figures.h"
#include "tests/bench/floor_rows.h"
#include "tests/bench/recorded_center.h"
#include "tests/fixtures/seats.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace mizban;
using namespace mizban::bench;

/// Folding all cases of a seat anew, and verifying all of them, against plain rows. --cases N --repeat N
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int cases = numberOption(QCoreApplication::arguments(), QStringLiteral("cases"), 10'000);
    const int repetitions = numberOption(QCoreApplication::arguments(), QStringLiteral("repeat"), 3);
    QTemporaryDir dir;
    fixtures::TestCenter center;
    RecordedCenter line(center, HolderCode(governor), dir.filePath(QStringLiteral("replies")), cases, 2'000);
    auto writer = fixtures::makeSeat(center, dir.filePath(QStringLiteral("s.seat")), governor, governor,
                                     center.clock());
    if (!writer)
        qFatal("no seat");
    SyncEngine engine([&](const auto &job) { job(**writer); }, line, *center.clock());
    if (!engine.round())
        qFatal("sync");
    Series rebuilt;
    Series verified;
    Series floor;
    resetPeakMegabytes();
    for (int at = 0; at < repetitions; ++at) {
        qint64 events = 0;
        const double rebuilding = milliseconds([&] {
            const auto folded = (*writer)->rebuild();
            if (!folded)
                qFatal("rebuild");
            events = *folded;
        });
        rebuilt.add(1000 * static_cast<double>(events) / rebuilding);
        const double verifying = milliseconds([&] {
            // The invented device is in no directory: its signatures are a problem, and as much work.
            if (!(*writer)->verify())
                qFatal("verify");
        });
        verified.add(1000 * static_cast<double>(events) / verifying);
        floor.add(cases / floorRows(dir.filePath(QStringLiteral("floor%1.db").arg(at)), cases) * 1000);
    }
    print({{QStringLiteral("work"), QStringLiteral("rebuild and verify, events per second")},
           {QStringLiteral("cases"), cases},
           {QStringLiteral("rebuild"), rebuilt.json()},
           {QStringLiteral("verify"), verified.json()},
           {QStringLiteral("floorRows"), floor.json()},
           {QStringLiteral("peakMB"), peakMegabytes()}});
    return 0;
}
