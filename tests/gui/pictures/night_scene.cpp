// The night: the lists, and every form over them.

#include "tests/gui/cartable/key_press.h"
#include "tests/gui/night/night_desk.h"
#include "tests/gui/pictures/camera.h"
#include "ui/night/night_screen.h"
#include "ui/widgets/choice_bar.h"

#include <QLineEdit>

using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace mizban::pictures {

namespace {

constexpr qint64 hourMs = 3'600'000;

void takeForms(NightScreen &screen, const Camera &camera, const QList<std::pair<Qt::Key, QString>> &orders)
{
    for (const auto &[key, word] : orders) {
        screen.focusList();
        press(key);
        camera.take(word, screen);
        press(Qt::Key_Escape);
    }
}

void takeCenter(const NightDesk &desk, const Camera &camera)
{
    NightScreen screen(desk.night());
    camera.show(screen);
    wait([&] { return !screen.picture().boardRows.isEmpty(); });
    screen.focusList();
    camera.take(u"board"_s, screen);
    takeForms(screen, camera,
              {{Qt::Key_1, u"check"_s},
               {Qt::Key_Insert, u"item"_s},
               {Qt::Key_R, u"offer"_s},
               {Qt::Key_N, u"note"_s},
               {Qt::Key_H, u"hand-over"_s},
               {Qt::Key_G, u"report"_s}});
}

/// The county's night manager: what he was handed, and who is on duty this month.
void takeCounty(const NightDesk &desk, const Camera &camera)
{
    NightScreen screen(desk.county());
    camera.show(screen);
    screen.focusList();
    camera.take(u"county"_s, screen);
    takeForms(screen, camera, {{Qt::Key_A, u"acknowledge"_s}});
    screen.focusList();
    press(Qt::Key_L);
    wait([&] { return screen.findChild<QLineEdit *>(u"night.roster.name.12"_s) != nullptr; });
    camera.take(u"roster"_s, screen);
    press(Qt::Key_Escape);
}

/// What the Center's head sees: the list of units on duty.
void takeDuty(const NightDesk &desk, const Camera &camera)
{
    NightScreen screen(desk.head());
    camera.show(screen);
    screen.focusList();
    camera.take(u"head"_s, screen);
    press(Qt::Key_F);
    camera.take(u"duty"_s, screen);
}

/// An item that nobody of the county is left for; and a clock that ran ahead when something was noted.
void forsake(NightDesk &desk)
{
    desk.emptyCounty();
    desk.clock()->advance(5 * hourMs);
    (void)desk.night()
        ->write([](SeatWriter &writer) { return writer.noteShift(u"آب بیمارستان وصل شد."_s); })
        .result();
    desk.clock()->advance(-5 * hourMs);
}

void takeForsaken(const NightDesk &desk, const Camera &camera)
{
    NightScreen screen(desk.night());
    camera.show(screen);
    wait([&] { return !screen.picture().boardRows.isEmpty(); });
    screen.focusList();
    auto *which = screen.findChild<ChoiceBar *>(u"night.which"_s); // where there is room for one list alone
    which->setCurrent(u"items"_s);
    camera.take(u"forsaken"_s, screen);
    which->setCurrent(u"log"_s);
    camera.take(u"clock-ahead"_s, screen);
}

} // namespace

Scene nightScene()
{
    return {u"night"_s, [](const QDir &dir, const QList<Look> &looks) {
                NightDesk desk;
                desk.fillNight();
                for (const Look &look : looks) {
                    const Camera camera(dir, u"night"_s, look);
                    takeCenter(desk, camera);
                    takeCounty(desk, camera);
                    takeDuty(desk, camera);
                }
                forsake(desk);
                for (const Look &look : looks)
                    takeForsaken(desk, Camera(dir, u"night"_s, look));
            }};
}

} // namespace mizban::pictures
