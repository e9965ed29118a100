// Pictures of what is done about a promised time, in every look, for the eye:
// mizban_deadline_pictures FOLDER

#include "tests/gui/cartable/key_press.h"
#include "tests/gui/cartable/overdue_case.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/models/folder_model.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QDir>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;

struct Look
{
    QString name;
    Appearance appearance;
    qreal scale;
    QSize size;
};

const QList<Look> looks{
    {u"light-100-1280x800"_s, Appearance::Light, 1.0, {1280, 800}},
    {u"dark-100-1280x800"_s, Appearance::Dark, 1.0, {1280, 800}},
    {u"dark-200-1280x800"_s, Appearance::Dark, 2.0, {1280, 800}},
    {u"light-200-1024x640"_s, Appearance::Light, 2.0, {1024, 640}},
};

void wait(const std::function<bool()> &done)
{
    if (!QTest::qWaitFor(done, patienceMs))
        qFatal("waited in vain");
}

void take(CartableScreen &screen, const QString &path)
{
    QTest::qWait(150); // for the painting that was posted
    if (!screen.grab().save(path))
        qFatal("cannot write %s", qPrintable(path));
}

void takeLook(OverdueCase &fixture, Folder folder, const Look &look, const QString &path,
              const QStringList &keys)
{
    applyTheme(*qApp, Theme(look.appearance, look.scale));
    CartableScreen screen(fixture.seat());
    screen.caseView()->setSeenDelay(1'000'000);
    screen.resize(look.size);
    screen.show();
    if (!QTest::qWaitForWindowActive(&screen))
        qFatal("no window");
    wait([&] { return screen.folders()->rowCount() > 0; });
    screen.showFolder(folder);
    auto *list = screen.findChild<QAbstractItemView *>(u"cartable.list"_s);
    wait([&] { return list->model()->rowCount() > 0; });
    screen.focusList();
    press(Qt::Key_Down);
    wait([&] { return screen.caseView()->details() != nullptr; });
    press(Qt::Key_Return);
    screen.focusList();
    for (const QString &key : keys) {
        type(key);
        take(screen, path + u'-' + look.name + u'-' + (key == u"?"_s ? u"why"_s : key) + u".png"_s);
        press(Qt::Key_Escape);
    }
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
    OverdueCase desk(u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk1"_s, 1);
    OverdueCase officer(u"center.officer1"_s, u"center.officer1"_s, 15);
    for (const Look &look : looks) {
        takeLook(desk, Folder::Overdue, look, folder + u"/desk"_s, {u"?"_s, u"j"_s});
        takeLook(officer, Folder::NoAnswer, look, folder + u"/center"_s, {u"?"_s, u"q"_s});
    }
    return 0;
}
