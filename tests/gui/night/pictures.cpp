// Pictures of the night in every look, for the eye: mizban_night_pictures FOLDER

#include "tests/gui/cartable/key_press.h"
#include "tests/gui/night/night_desk.h"
#include "ui/night/night_screen.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

struct Look
{
    QString name;
    Appearance appearance;
    qreal scale;
    QSize size;
};

const QList<Look> looks{
    {u"dark-100-1280x720"_s, Appearance::Dark, 1.0, {1190, 630}}, // less the frame of the window
    {u"dark-100-1920x1080"_s, Appearance::Dark, 1.0, {1830, 990}},
    {u"light-100-1280x720"_s, Appearance::Light, 1.0, {1190, 630}},
    {u"dark-100-640x480"_s, Appearance::Dark, 1.0, {550, 400}},
    {u"dark-100-1024x640"_s, Appearance::Dark, 1.0, {934, 550}},
    {u"dark-200-1280x800"_s, Appearance::Dark, 2.0, {1104, 710}},
    {u"light-200-1280x720"_s, Appearance::Light, 2.0, {1104, 630}},
    {u"dark-100-2560x1080"_s, Appearance::Dark, 1.0, {2470, 990}},
};

void take(QWidget &screen, const QString &path)
{
    QTest::qWait(400); // for the answer and the painting that was posted
    if (!screen.grab().save(path))
        qFatal("cannot write %s", qPrintable(path));
}

void takeLook(const NightDesk &desk, const Look &look, const QString &folder)
{
    applyTheme(*qApp, Theme(look.appearance, look.scale));
    const QString name = folder + u'/' + look.name;
    NightScreen screen(desk.night());
    screen.resize(look.size);
    screen.show();
    if (!QTest::qWaitForWindowActive(&screen))
        qFatal("no window");
    QTest::qWait(400);
    screen.focusList();
    take(screen, name + u"-board.png"_s);
    for (const auto &[key, word] : {std::pair{Qt::Key_1, u"check"_s}, std::pair{Qt::Key_Insert, u"item"_s},
                                    std::pair{Qt::Key_R, u"offer"_s}, std::pair{Qt::Key_H, u"hand-over"_s},
                                    std::pair{Qt::Key_G, u"report"_s}, std::pair{Qt::Key_L, u"roster"_s}}) {
        screen.focusList();
        press(key);
        take(screen, name + u'-' + word + u".png"_s);
        press(Qt::Key_Escape);
    }
}

/// What the Center's head sees: the list of units on duty.
void takeDuty(const NightDesk &desk, const Look &look, const QString &folder)
{
    applyTheme(*qApp, Theme(look.appearance, look.scale));
    NightScreen screen(desk.head());
    screen.resize(look.size);
    screen.show();
    if (!QTest::qWaitForWindowActive(&screen))
        qFatal("no window");
    QTest::qWait(400);
    screen.focusList();
    press(Qt::Key_F);
    take(screen, folder + u'/' + look.name + u"-duty.png"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"mizban-pictures"_s);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"pictures"_s;
    QDir().mkpath(folder);
    QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    NightDesk desk;
    desk.fillNight();
    for (const Look &look : looks)
        takeLook(desk, look, folder);
    for (const Look &look : looks)
        takeDuty(desk, look, folder);
    return 0;
}
