// Pictures of the search in every look, for the eye: mizban_search_pictures FOLDER

#include "tests/gui/cartable/cartable_desk.h"
#include "tests/gui/cartable/key_press.h"
#include "ui/case/case_view.h"
#include "ui/models/search_model.h"
#include "ui/search/search_screen.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QDir>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24ll * 60 * 60 * 1000;
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
    {u"light-100-420x700"_s, Appearance::Light, 1.0, {420, 700}},
    {u"dark-200-1280x800"_s, Appearance::Dark, 2.0, {1280, 800}},
};

void wait(const std::function<bool()> &done)
{
    if (!QTest::qWaitFor(done, patienceMs))
        qFatal("waited in vain");
}

void take(SearchScreen &screen, const QString &path)
{
    QTest::qWait(250); // for the answer and the painting that was posted
    if (!screen.grab().save(path))
        qFatal("cannot write %s", qPrintable(path));
}

void takeLook(CartableDesk &desk, const Look &look, const QString &folder)
{
    applyTheme(*qApp, Theme(look.appearance, look.scale));
    SearchScreen screen(desk.seat());
    screen.caseView()->setSeenDelay(1'000'000);
    screen.resize(look.size);
    screen.show();
    if (!QTest::qWaitForWindowActive(&screen))
        qFatal("no window");
    const QString name = folder + u'/' + look.name;
    screen.focusField();
    take(screen, name + u"-start.png"_s);
    screen.search(u"فشار نوع:درخواست وضعیت:باز نام:کریمی"_s);
    wait([&] { return screen.results()->rowCount() > 0; });
    QTest::qWait(300);
    take(screen, name + u"-found.png"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    take(screen, name + u"-case.png"_s);
    screen.focusField();
    screen.search(u"نوع:نامه"_s);
    take(screen, name + u"-problem.png"_s);
    screen.search(u"کهکشان"_s);
    take(screen, name + u"-nothing.png"_s);
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
    CartableDesk desk;
    desk.receive(40, workingDayMs + 2 * dayMs);
    const StreamId first = desk.registerCase(draftOf(201, u"water.pressure"_s, u"رضا"_s, u"کریمی"_s,
                                                     u"فشار آب کوچه یاس از دیروز بسیار کم شده است."_s));
    desk.clock()->advance(2 * dayMs);
    const StreamId second = desk.registerCase(draftOf(
        201, u"water.pressure"_s, u"رضا"_s, u"کریمی"_s,
        u"فشار آب کوچه یاس هنوز کم است و به طبقه دوم نمی‌رسد."_s));
    desk.clock()->advance(60'000);
    (void)desk.registerCase(draftOf(201, u"water.pressure"_s, u"رضا"_s, u"کریمی"_s,
                                    u"فشار آب کوچه یاس؛ پیگیری دوباره درخواست پیشین."_s));
    (void)desk.writer().linkDuplicate(second, first);
    (void)desk.writer().saveSearch(u"شکایت‌های باز"_s, u"نوع:شکایت وضعیت:باز"_s);
    (void)desk.writer().saveSearch(u"آب دامغان"_s, u"آب دامغان"_s);
    for (const Look &look : looks)
        takeLook(desk, look, folder);
    return 0;
}
