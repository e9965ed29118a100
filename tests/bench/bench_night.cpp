#include "tests/bench/figures.h"
#include "tests/gui/night/night_desk.h"
#include "ui/night/night_list.h"
#include "ui/night/night_screen.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QListView>
#include <QScrollBar>
#include <QSettings>
#include <QTest>

#include <ctime>

using namespace mizban;
using namespace mizban::bench;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

constexpr int arrivals = 20;
constexpr double frameMs = 16;

/// Of this process; on a machine that is busy otherwise wall time says little.
double processorMs()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Every frame of going through the whole board by pages, then by rows.
QJsonObject scrolled(NightScreen &screen)
{
    QListView *view = screen.findChild<NightList *>(u"night.board"_s)->view();
    Series frames;
    Series work;
    int late = 0;
    int heavy = 0;
    const int last = view->verticalScrollBar()->maximum();
    const int step = qMax(1, last / 400);
    for (int at = 0; at <= last; at += step) {
        const double before = processorMs();
        const double ms = milliseconds([&] {
            view->verticalScrollBar()->setValue(at);
            view->viewport()->repaint();
        });
        frames.add(ms);
        late += ms > frameMs ? 1 : 0;
        const double spent = processorMs() - before;
        work.add(spent);
        heavy += spent > frameMs ? 1 : 0;
    }
    QJsonObject json = frames.json();
    json.insert(u"overFrame"_s, late);
    QJsonObject processor = work.json();
    processor.insert(u"overFrame"_s, heavy);
    json.insert(u"processorMs"_s, processor);
    return json;
}

double sinceMs(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// What no program can be quicker than here: there and back between the window and the thread that reads,
/// with nothing read, and the same window painted once.
double floorOnce(NightDesk &desk, NightScreen &screen)
{
    bool back = false;
    QElapsedTimer timer;
    timer.start();
    desk.night()
        ->read([](SeatReader &) { return Result<bool>(true); })
        .then(&screen, [&back](const Result<bool> &) { back = true; });
    while (!back)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    screen.repaint();
    return sinceMs(timer);
}

/// Damghan registers an item and hands it to the Center's night manager, as the center would send it.
QList<FeedReply> itemOnItsWay(NightDesk &desk, int number)
{
    const auto wrote = desk.county()
                           ->write([number](SeatWriter &writer) -> Result<EventId> {
                               NightItemInput input;
                               input.urgency = NightUrgency::Urgent;
                               input.text = u"مورد %1"_s.arg(number);
                               MIZBAN_LET(const RegisteredNightItem item, writer.registerNightItem(input));
                               return writer.offerNightItem(item.id, u"center.night1"_s, {});
                           })
                           .result();
    if (!wrote.ok())
        qFatal("no item");
    return desk.fetchFor(desk.night());
}

/// From the commit in the seat's store, by a sync, to the board with the item in it painted as a whole.
/// Beside its floor, in turn with it.
QJsonObject arriving(NightDesk &desk, NightScreen &screen)
{
    Series shown;
    Series work;
    Series floor;
    int late = 0;
    for (int at = 0; at < arrivals; ++at) {
        QList<FeedReply> replies = itemOnItsWay(desk, at);
        const qsizetype items = screen.picture().board.items.size();
        QElapsedTimer timer;
        double before = 0;
        desk.night()
            ->write([&](SeatWriter &writer) -> Status {
                for (FeedReply &reply : replies)
                    MIZBAN_TRY(writer.applyFeed(std::move(reply)));
                before = processorMs();
                timer.start();
                return {};
            })
            .then(&screen, [&desk](const Status &) { desk.night()->announceChange(); });
        while (screen.picture().board.items.size() == items)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        screen.repaint();
        const double ms = sinceMs(timer);
        shown.add(ms);
        work.add(processorMs() - before);
        late += ms > frameMs ? 1 : 0;
        floor.add(floorOnce(desk, screen));
    }
    QJsonObject json = shown.json();
    json.insert(u"overFrame"_s, late);
    json.insert(u"processorMs"_s, work.json());
    json.insert(u"floorMs"_s, floor.json());
    json.insert(u"toFloor"_s, shown.median() / floor.median());
    return json;
}

} // namespace

/// The night's board of N units: reading, scrolling, and an event that arrives. --units N
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const int units = numberOption(QCoreApplication::arguments(), u"units"_s, 2000);
    QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    applyTheme(application, Theme(Appearance::Dark));
    NightDesk desk(units);
    desk.fillNight();
    if (!desk.county()->write([](SeatWriter &writer) { return writer.startShift(); }).result().ok())
        qFatal("no shift");
    Series read;
    const NightViewer viewer{desk.night()->person(), desk.night()->post()};
    for (int at = 0; at < arrivals; ++at)
        read.add(milliseconds([&] {
            const auto night =
                desk.night()
                    ->read([&](SeatReader &reader) {
                        return readNight(reader, *desk.night()->directory(), viewer, desk.clock()->nowMs());
                    })
                    .result();
            if (!night.ok())
                qFatal("no night");
        }));
    NightScreen screen(desk.night());
    screen.resize(1190, 630);
    screen.show();
    if (!QTest::qWaitForWindowExposed(&screen) ||
        !QTest::qWaitFor([&] { return screen.picture().board.rows.size() >= units; }))
        qFatal("no board");
    print({{u"work"_s, u"the night's board"_s},
           {u"units"_s, screen.picture().board.rows.size()},
           {u"readMs"_s, read.json()},
           {u"scrollFrameMs"_s, scrolled(screen)},
           {u"committedToPaintedMs"_s, arriving(desk, screen)},
           {u"peakMB"_s, peakMegabytes()}});
    return 0;
}
