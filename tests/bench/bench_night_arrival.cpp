#include "app/desk/ports.h"
#include "tests/bench/figures.h"
#include "tests/e2e/processes.h"
#include "ui/night/night_screen.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QSettings>
#include <QTest>
#include <QThread>

using namespace mizban;
using namespace mizban::bench;
using namespace mizban::e2e;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000;

void must(bool done, const char *what)
{
    if (!done)
        qFatal("%s", what);
}

CtlRun county(const RealCenter &center, const QString &line)
{
    CtlRun run = center.at(u"county"_s, line.split(u' '));
    must(run.exitCode == 0, run.err.constData());
    return run;
}

std::unique_ptr<MainWindow> openNight(const RealCenter &center)
{
    auto window =
        std::make_unique<MainWindow>(portsFor(DeskOptions()), QStringList{center.path(u"night.seat"_s)});
    window->resize(1280, 720);
    window->show();
    must(QTest::qWaitForWindowActive(window.get()), "no window");
    QFile file(center.passwordFile());
    must(file.open(QIODevice::ReadOnly), "no password");
    auto *field = window->findChild<QLineEdit *>(u"unlock.password"_s);
    must(field, "no unlock page");
    QTest::keyClicks(field, QString::fromUtf8(file.readLine()).trimmed());
    QTest::keyClick(field, Qt::Key_Return);
    must(QTest::qWaitFor([&] { return window->findChild<NightScreen *>() != nullptr; }, patienceMs),
         "the night did not open");
    return window;
}

} // namespace

/// An item that the county hands to the Center, from the sync that brings it to the center until it is
/// painted in the window of the Center's night manager. The center has it somewhere between the beginning and
/// the end of that sync. --arrivals N
int main(int argc, char *argv[])
{
    const QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toLocal8Bit());
    QApplication application(argc, argv);
    const int arrivals = numberOption(QCoreApplication::arguments(), u"arrivals"_s, 10);
    applyLook(application, Theme(Appearance::Dark), Qt::RightToLeft);
    RealCenter center;
    must(center.start(), "no center");
    must(center.enrol(u"night"_s, u"center.night1"_s, u"center.night1"_s).exitCode == 0, "no seat");
    must(center.enrol(u"county"_s, u"semnan.damghan.night1"_s, u"semnan.damghan.night1"_s).exitCode == 0,
         "no seat");
    (void)county(center, u"sync"_s);
    (void)county(center, u"shift start"_s);
    (void)county(center, u"sync"_s);
    const std::unique_ptr<MainWindow> window = openNight(center);
    auto *screen = window->findChild<NightScreen *>();
    Series sinceBegun;
    Series sinceEnded;
    for (int at = 1; at <= arrivals; ++at) {
        const QString id = county(center, u"shift item --office Leader --urgent --text مورد"_s)
                               .json()
                               .value(u"trackingId"_s)
                               .toString();
        (void)county(center, u"shift refer %1 --to center.night1"_s.arg(id));
        QElapsedTimer timer;
        timer.start();
        double endedMs = 0;
        // Beside the window, which must be free to show it meanwhile.
        QThread *sync = QThread::create([&] {
            (void)county(center, u"sync"_s);
            endedMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        });
        sync->start();
        must(QTest::qWaitFor([&] { return screen->picture().board.items.size() >= at; }, patienceMs),
             "it did not arrive");
        screen->repaint();
        const double shownMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        sync->wait();
        delete sync;
        sinceBegun.add(shownMs);
        sinceEnded.add(shownMs - endedMs);
    }
    print({{u"work"_s, u"an item of the night arrives"_s},
           {u"syncBeganToPaintedMs"_s, sinceBegun.json()},
           {u"syncEndedToPaintedMs"_s, sinceEnded.json()},
           {u"peakMB"_s, peakMegabytes()}});
    return 0;
}
