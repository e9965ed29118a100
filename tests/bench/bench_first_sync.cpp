#include "core/services/seat_reader.h"
#include "core/sync/engine.h"
#include "tests/bench/figures.h"
#include "tests/bench/floor_rows.h"
#include "tests/bench/generated_cases.h"
#include "tests/bench/recorded_center.h"
#include "tests/fixtures/seats.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <ctime>

using namespace mizban;
using namespace mizban::bench;

namespace {

constexpr int pageEntries = 2'000; ///< what the engine asks for

/// Of the whole process, all its threads.
double microseconds(std::clock_t spent)
{
    return 1e6 * static_cast<double>(spent) / CLOCKS_PER_SEC;
}

struct Run
{
    double milliseconds = 0;
    double cpuMilliseconds = 0;
    double listAfterMs = 0; ///< from the start until a reader had the first page of the list
};

Run firstSync(SeatWriter &writer, RecordedCenter &line, const Clock &clock)
{
    Run run;
    QElapsedTimer timer;
    SyncEngine engine([&](const auto &job) { job(writer); }, line, clock);
    engine.onProgress([&](const SyncRound &) {
        if (run.listAfterMs > 0)
            return;
        auto reader = SeatReader::open(writer);
        if (!reader || (*reader)->page(Folder::All, {}, 50, clock.nowMs())->rows.size() != 50)
            qFatal("no list");
        run.listAfterMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    });
    const std::clock_t cpu = std::clock();
    timer.start();
    const auto round = engine.round();
    run.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    run.cpuMilliseconds = microseconds(std::clock() - cpu) / 1000;
    if (!round || round->pulled != line.events())
        qFatal("sync: %s", round ? "not all came" : qPrintable(round.error().detail));
    return run;
}

} // namespace

/// First sync of N cases into an empty seat by the sync engine, durable, ids, payload hashes and signed heads
/// verified; against plain rows. --cases N --repeat N
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int cases = numberOption(QCoreApplication::arguments(), QStringLiteral("cases"), 20'000);
    const int repetitions = numberOption(QCoreApplication::arguments(), QStringLiteral("repeat"), 3);
    fixtures::TestCenter center;
    QTemporaryDir dir;
    RecordedCenter line(center, HolderCode(governor), dir.filePath(QStringLiteral("replies")), cases,
                        pageEntries);
    const double eventsPerCase = static_cast<double>(line.events()) / cases;
    Series ours;
    Series cpu;
    Series firstPage;
    Series peak;
    Series floor;
    Series floorCpu;
    for (int at = 0; at < repetitions; ++at) {
        QTemporaryDir stores;
        auto writer = fixtures::makeSeat(center, stores.filePath(QStringLiteral("s.seat")), governor,
                                         governor, center.clock());
        if (!writer)
            qFatal("no seat");
        resetPeakMegabytes();
        const Run run = firstSync(**writer, line, *center.clock());
        peak.add(peakMegabytes());
        ours.add(cases / run.milliseconds * 1000);
        cpu.add(1000 * run.cpuMilliseconds / cases);
        firstPage.add(run.listAfterMs);
        const std::clock_t start = std::clock();
        floor.add(cases / floorRows(stores.filePath(QStringLiteral("floor.db")), cases) * 1000);
        floorCpu.add(microseconds(std::clock() - start) / cases);
    }
    print({{QStringLiteral("work"), QStringLiteral("first sync, cases per second")},
           {QStringLiteral("cases"), cases},
           {QStringLiteral("events"), line.events()},
           {QStringLiteral("mizban"), ours.json()},
           {QStringLiteral("floorRows"), floor.json()},
           {QStringLiteral("ratio"), ours.median() / floor.median()},
           {QStringLiteral("eventsPerSecond"), ours.median() * eventsPerCase},
           {QStringLiteral("cpuMicrosecondsPerCase"), cpu.json()},
           {QStringLiteral("floorCpuMicrosecondsPerCase"), floorCpu.json()},
           {QStringLiteral("listUsableAfterMs"), firstPage.json()},
           {QStringLiteral("wireBytes"), line.wireBytes()},
           {QStringLiteral("peakMB"), peak.json()}});
    return 0;
}
