#include "tests/bench/figures.h"

#include <QCoreApplication>
#include <QProcess>

using namespace mizban::bench;

namespace {

double run(const QString &program, const QStringList &arguments)
{
    return milliseconds([&] {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    });
}

} // namespace

/// Start to the painted unlock screen as whole processes, against an empty window in the same run.
/// --seat FILE: the seat whose unlock screen is painted. --repeat N
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype seatAt = arguments.indexOf(QStringLiteral("--seat"));
    QStringList desk{QStringLiteral("--end-when-painted")};
    if (seatAt >= 0 && seatAt + 1 < arguments.size())
        desk += {QStringLiteral("--seat"), arguments[seatAt + 1]};
    const QString here = QCoreApplication::applicationDirPath();
    Series ours;
    Series floor;
    for (int at = 0; at < numberOption(arguments, QStringLiteral("repeat"), 5) + 1; ++at) {
        const double floorMs = run(here + QStringLiteral("/bench_start_floor"), {});
        const double oursMs = run(here + QStringLiteral("/../bin/mizban"), desk);
        if (at == 0)
            continue; // warms the caches
        floor.add(floorMs);
        ours.add(oursMs);
    }
    print({{QStringLiteral("work"), QStringLiteral("start to first paint and end, ms")},
           {QStringLiteral("mizban"), ours.json()},
           {QStringLiteral("emptyWindow"), floor.json()},
           {QStringLiteral("ratio"), ours.median() / floor.median()}});
    return 0;
}
