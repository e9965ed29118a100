#include "core/sync/engine.h"
#include "tests/bench/figures.h"
#include "tests/bench/recorded_center.h"
#include "tests/fixtures/seats.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTemporaryDir>

#include <cmath>
#include <ctime>

using namespace mizban;
using namespace mizban::bench;

namespace {

const QString desk = QStringLiteral("semnan.damghan.desk");

/// Processor microseconds beside the wall time: they do not wait for the disk.
struct Cost
{
    Series milliseconds;
    Series cpuMicroseconds;

    void measure(const std::function<void()> &work)
    {
        const std::clock_t start = std::clock();
        milliseconds.add(bench::milliseconds(work));
        cpuMicroseconds.add(1e6 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    [[nodiscard]] QJsonObject json() const
    {
        return {{QStringLiteral("ms"), milliseconds.json()},
                {QStringLiteral("cpuMicroseconds"), cpuMicroseconds.json()}};
    }
};

struct At
{
    Cost registering;
    Cost syncing;
};

At measure(int cases, int repetitions)
{
    QTemporaryDir dir;
    fixtures::TestCenter center;
    RecordedCenter line(center, HolderCode(desk), dir.filePath(QStringLiteral("replies")), cases, 2'000);
    auto writer = fixtures::makeSeat(center, dir.filePath(QStringLiteral("s.seat")), desk,
                                     QStringLiteral("semnan.damghan.desk.clerk1"), center.clock());
    if (!writer)
        qFatal("no seat");
    SyncEngine engine([&](const auto &job) { job(**writer); }, line, *center.clock());
    if (!engine.round())
        qFatal("sync");
    At at;
    for (int number = 0; number < repetitions; ++number) {
        const CaseDraft draft = fixtures::sampleDraft(number);
        at.registering.measure([&] {
            if (!(*writer)->registerCase(draft))
                qFatal("register");
        });
        FeedReply reply = line.nextEvent();
        at.syncing.measure([&] {
            const auto added = (*writer)->applyFeed(std::move(reply));
            if (!added || *added != 1)
                qFatal("apply");
        });
    }
    return at;
}

/// How much the median grows with ten times as many cases, in percent.
double slopePerDecade(const Series &few, const Series &many, double decades)
{
    return 100 * (std::pow(many.median() / few.median(), 1 / decades) - 1);
}

} // namespace

/// What registering one case and syncing one event cost in a seat with few cases and in one with many.
/// --few N --many N --repeat N
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int few = numberOption(QCoreApplication::arguments(), QStringLiteral("few"), 1'000);
    const int many = numberOption(QCoreApplication::arguments(), QStringLiteral("many"), 100'000);
    const int repetitions = numberOption(QCoreApplication::arguments(), QStringLiteral("repeat"), 300);
    const At small = measure(few, repetitions);
    const At large = measure(many, repetitions);
    const double decades = std::log10(static_cast<double>(many) / few);
    const auto compared = [&](const Cost &a, const Cost &b) {
        return QJsonObject{
            {QStringLiteral("few"), a.json()},
            {QStringLiteral("many"), b.json()},
            {QStringLiteral("msSlopePercentPerDecade"),
             slopePerDecade(a.milliseconds, b.milliseconds, decades)},
            {QStringLiteral("cpuSlopePercentPerDecade"),
             slopePerDecade(a.cpuMicroseconds, b.cpuMicroseconds, decades)},
        };
    };
    print({{QStringLiteral("work"),
            QStringLiteral("one case registered, one event synced, by size of the seat")},
           {QStringLiteral("few"), few},
           {QStringLiteral("many"), many},
           {QStringLiteral("register"), compared(small.registering, large.registering)},
           {QStringLiteral("sync"), compared(small.syncing, large.syncing)}});
    return 0;
}
