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
#include <QSignalSpy>
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

/// From the seat having an event to its being painted, with the lines that it changes.
QJsonObject arriving(NightDesk &desk, NightScreen &screen)
{
    Series shown;
    Series work;
    for (int at = 0; at < arrivals; ++at) {
        const auto noted =
            desk.night()
                ->write([at](SeatWriter &writer) { return writer.noteShift(u"یادداشت %1"_s.arg(at)); })
                .result();
        if (!noted.ok())
            qFatal("no note");
        QSignalSpy painted(&screen, &NightScreen::shown);
        QElapsedTimer timer;
        timer.start();
        const double before = processorMs();
        desk.night()->announceChange();
        while (painted.isEmpty())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        screen.repaint();
        shown.add(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        work.add(processorMs() - before);
    }
    QJsonObject json = shown.json();
    json.insert(u"processorMs"_s, work.json());
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
           {u"arrivedToPaintedMs"_s, arriving(desk, screen)},
           {u"peakMB"_s, peakMegabytes()}});
    return 0;
}
