#include "core/services/sample_fill.h"
#include "core/services/seat_reader.h"
#include "tests/bench/figures.h"
#include "tests/fixtures/seats.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace mizban;
using namespace mizban::bench;

namespace {

constexpr int rows = 50;
constexpr int repetitions = 300;

QJsonObject measured(SeatReader &reader, qint64 nowMs)
{
    const auto all = reader.counters(nowMs);
    if (!all)
        qFatal("counters");
    const qint64 total = all->at(static_cast<int>(Folder::All));
    Series first;
    Series next;
    Series counters;
    Series opened;
    Series lastPage;
    Series leap;
    std::optional<CartableKey> after;
    for (int at = 0; at < repetitions; ++at) {
        first.add(milliseconds([&] { static_cast<void>(reader.page(Folder::Open, {}, rows, nowMs)); }));
        next.add(milliseconds([&] {
            auto page = reader.page(Folder::All, after, rows, nowMs);
            if (!page)
                qFatal("page");
            after = page->next;
        }));
        lastPage.add(milliseconds([&] {
            auto slice = reader.slice(Folder::All, total - rows, rows, {}, nowMs);
            if (!slice || slice->rows.size() != rows)
                qFatal("last page");
        }));
        // Dragging the scroll bar: the worst place is the middle.
        leap.add(milliseconds(
            [&] { static_cast<void>(reader.slice(Folder::All, total / 2 + at * 7, rows, {}, nowMs)); }));
        counters.add(milliseconds([&] { static_cast<void>(reader.counters(nowMs)); }));
        auto page = reader.page(Folder::All, after, 1, nowMs);
        if (page && !page->rows.isEmpty())
            opened.add(milliseconds([&] { static_cast<void>(reader.caseDetails(page->rows[0].id)); }));
    }
    return {
        {QStringLiteral("firstPageMs"), first.json()},   {QStringLiteral("nextPageMs"), next.json()},
        {QStringLiteral("lastPageMs"), lastPage.json()}, {QStringLiteral("leapToTheMiddleMs"), leap.json()},
        {QStringLiteral("countersMs"), counters.json()}, {QStringLiteral("openCaseMs"), opened.json()}};
}

} // namespace

/// Pages, counters and opening of a cartable, which must cost the same at every size. --cases N (the largest)
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int largest = numberOption(QCoreApplication::arguments(), QStringLiteral("cases"), 100'000);
    QJsonObject figures{{QStringLiteral("work"), QStringLiteral("cartable of N cases")}};
    for (int cases = 1000; cases <= largest; cases *= 10) {
        QTemporaryDir dir;
        fixtures::TestCenter center;
        const QString governor = QStringLiteral("semnan.damghan.governor");
        auto writer = fixtures::makeSeat(center, dir.filePath(QStringLiteral("s.seat")), governor, governor,
                                         center.clock());
        if (!writer)
            qFatal("no seat");
        const double fill = milliseconds([&] {
            if (!fillSample(**writer, SampleShape{cases, 1}))
                qFatal("no sample");
        });
        auto reader = SeatReader::open(**writer);
        QJsonObject at = measured(**reader, (*writer)->nowMs());
        at.insert(QStringLiteral("fillCasesPerSecond"), cases / fill * 1000);
        at.insert(QStringLiteral("fileMB"),
                  static_cast<double>(QFileInfo((*writer)->seat().path).size()) / 1e6);
        figures.insert(QString::number(cases), at);
    }
    figures.insert(QStringLiteral("peakMB"), peakMegabytes());
    print(figures);
    return 0;
}
