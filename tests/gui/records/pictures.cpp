// Pictures of items, services and what is decided about identity, in every look, for the eye:
// mizban_records_pictures FOLDER

#include "tests/gui/cartable/key_press.h"
#include "tests/gui/records/records_desk.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/records/intake_screen.h"
#include "ui/records/notice_screen.h"
#include "ui/records/service_screen.h"
#include "ui/records/track_screen.h"
#include "ui/widgets/digit_line_edit.h"
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
    {u"light-100-1280x800"_s, Appearance::Light, 1.0, {1280, 800}},
    {u"dark-100-1280x800"_s, Appearance::Dark, 1.0, {1280, 800}},
    {u"light-100-420x700"_s, Appearance::Light, 1.0, {420, 700}},
    {u"dark-200-1280x800"_s, Appearance::Dark, 2.0, {1280, 800}},
};

template <typename Screen> std::unique_ptr<Screen> shown(const std::shared_ptr<Seat> &seat, const Look &look)
{
    applyTheme(*qApp, Theme(look.appearance, look.scale));
    auto screen = std::make_unique<Screen>(seat);
    screen->resize(look.size);
    screen->show();
    if (!QTest::qWaitForWindowActive(screen.get()))
        qFatal("no window");
    return screen;
}

void take(QWidget &screen, const QString &path)
{
    QTest::qWait(400); // for the answer and the painting that was posted
    if (!screen.grab().save(path))
        qFatal("cannot write %s", qPrintable(path));
}

void takeTrack(const RecordsDesk &desk, const Look &look, const QString &name)
{
    applyTheme(*qApp, Theme(look.appearance, look.scale));
    TrackScreen screen(desk.desk(), {}, [] { return false; });
    screen.resize(look.size);
    screen.show();
    if (!QTest::qWaitForWindowActive(&screen))
        qFatal("no window");
    screen.findChild<DigitLineEdit *>(u"track.id"_s)->setAsciiText(desk.toldOf().trackingId);
    screen.findChild<DigitLineEdit *>(u"track.code"_s)->setAsciiText(desk.toldOf().followUpCode);
    press(Qt::Key_Return, Qt::ControlModifier);
    take(screen, name + u"-track.png"_s);
}

void takeLook(const RecordsDesk &desk, const Look &look, const QString &folder)
{
    const QString name = folder + u'/' + look.name;
    {
        const auto screen = shown<IntakeScreen>(desk.desk(), look);
        screen->showRecord(desk.item());
        take(*screen, name + u"-item.png"_s);
        screen->newItem();
        take(*screen, name + u"-new-item.png"_s);
        press(Qt::Key_Escape);
        screen->focusList();
        press(Qt::Key_E);
        take(*screen, name + u"-completion.png"_s);
    }
    {
        const auto screen = shown<ServiceScreen>(desk.desk(), look);
        take(*screen, name + u"-services.png"_s);
    }
    {
        const auto screen = shown<NoticeScreen>(desk.desk(), look);
        take(*screen, name + u"-notices.png"_s);
    }
    takeTrack(desk, look, name);
    {
        const auto screen = shown<CartableScreen>(desk.desk(), look);
        screen->caseView()->setSeenDelay(1'000'000);
        screen->showFolder(Folder::Noted);
        screen->showCase(desk.counselled());
        take(*screen, name + u"-mismatch.png"_s);
        screen->focusList();
        press(Qt::Key_H);
        take(*screen, name + u"-correct.png"_s);
    }
    const auto screen = shown<CartableScreen>(desk.governor(), look);
    screen->caseView()->setSeenDelay(1'000'000);
    screen->showFolder(Folder::Open);
    screen->showCase(desk.nameless());
    QTest::qWait(400);
    screen->focusList();
    press(Qt::Key_H);
    take(*screen, name + u"-exception.png"_s);
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
    const RecordsDesk desk;
    for (const Look &look : looks)
        takeLook(desk, look, folder);
    return 0;
}
