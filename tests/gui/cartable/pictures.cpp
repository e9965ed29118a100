// Pictures of the cartable in every look, for the eye: mizban_cartable_pictures FOLDER

#include "tests/gui/cartable/cartable_desk.h"
#include "tests/gui/cartable/key_press.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QDir>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
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
    {u"light-100-1024x640"_s, Appearance::Light, 1.0, {1024, 640}},
    {u"dark-200-1280x800"_s, Appearance::Dark, 2.0, {1280, 800}},
    {u"light-200-1024x640"_s, Appearance::Light, 2.0, {1024, 640}},
    {u"contrast-150-1280x800"_s, Appearance::HighContrast, 1.5, {1280, 800}},
};

QString picture(const QString &folder)
{
    const QString path = folder + u"/scan.png"_s;
    QImage image(900, 1200, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::darkGray);
    for (int y = 120; y < 1100; y += 60)
        painter.drawLine(100, y, 800, y);
    image.save(path);
    return path;
}

StreamId fill(CartableDesk &desk, const QString &folder)
{
    desk.receive(4, workingDayMs - 3 * dayMs);
    desk.receive(40, workingDayMs + 2 * dayMs);
    desk.registerCase(draftOf(201, u"road.repair"_s, u"رضا"_s, u"کریمی"_s,
                              u"آسفالت کوچه شهید رجایی پس از کندن لوله آب ترمیم نشده است."_s));
    CaseDraft long_ = draftOf(
        202, u"water.cutoff"_s, u"سیدمحمدحسین"_s, u"طباطبایی‌نژاد اصفهانی"_s,
        u"از روز شنبه آب محله قطع است. با تلفن 122 و 023-35221234 تماس گرفتیم؛ پاسخ "
        u"گفتند «تا فردا وصل می‌شود»، اما هنوز وصل نشده.\nچند "
        u"خانواده "
        u"با "
        u"کودک "
        u"خردسال "
        u"و "
        u"بیمار در این کوچه زندگی می‌کنند و ناچار آب را با تانکر می‌آورند."_s);
    long_.attachments = {DraftAttachment{picture(folder), {}}};
    long_.documents = {u"رونوشت کارت ملی"_s, u"قبض آب"_s};
    const StreamId shown = desk.registerCase(long_);
    desk.clock()->advance(25 * 60'000);
    (void)desk.writer().openCase(shown);
    desk.clock()->advance(3 * 60 * 60'000);
    (void)desk.writer().note(shown,
                             u"با رییس اداره آب تلفنی صحبت شد؛ قول بازدید فردا را داد. <b>تلفن ۱۲۲</b>"_s);
    desk.clock()->advance(dayMs);
    const auto referral = desk.writer().refer(shown, u"semnan.damghan.governor"_s, u"فوری"_s);
    if (referral.ok())
        (void)desk.writer().withdraw(shown, *referral);
    desk.clock()->advance(60'000);
    (void)desk.writer().refer(shown, u"semnan.damghan.water"_s,
                              u"لطفاً بازدید و نتیجه تا پایان هفته اعلام شود. این مورد بار دوم است."_s);
    return shown;
}

/// Answered by two clerks at once.
StreamId contest(CartableDesk &desk)
{
    const StreamId id = desk.registerCase(sampleDraft(203));
    const CaseState before = (*SeatReader::open(desk.writer()))->caseDetails(id)->state;
    (void)desk.writer().answer(id, AnswerKind::Done, u"لوله کوچه تعویض شد و فشار آب به حالت عادی برگشت."_s);
    CaseAnswered other;
    other.publicText = u"شیر اصلی نیمه‌بسته بود و باز شد."_s;
    (void)desk.writer().applyFeed(desk.byColleague(id, before.heads, before.headCounter, other));
    return id;
}

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

void takeLook(CartableDesk &desk, const StreamId &shown, const StreamId &contested, const Look &look,
              const QString &folder)
{
    applyTheme(*qApp, Theme(look.appearance, look.scale));
    CartableScreen screen(desk.seat());
    screen.caseView()->setSeenDelay(1'000'000);
    screen.resize(look.size);
    screen.show();
    if (!QTest::qWaitForWindowActive(&screen))
        qFatal("no window");
    auto *list = screen.findChild<QAbstractItemView *>(u"cartable.list"_s);
    wait([&] { return list->model()->rowCount() > 0; });
    screen.focusList();
    press(Qt::Key_Down);
    wait([&] { return screen.caseView()->details() != nullptr; });
    const QString name = folder + u'/' + look.name;
    take(screen, name + u"-list.png"_s);
    screen.showCase(shown);
    wait([&] { return screen.caseView()->details() != nullptr; });
    take(screen, name + u"-case.png"_s);
    auto *body = screen.findChild<QScrollArea *>(u"case.body"_s);
    body->verticalScrollBar()->setValue(body->verticalScrollBar()->maximum());
    take(screen, name + u"-history.png"_s);
    screen.showFolder(Folder::Open);
    screen.showFolder(Folder::New);
    wait([&] { return list->model()->rowCount() > 0; });
    screen.focusList();
    press(Qt::Key_Down);
    wait([&] { return screen.caseView()->details() != nullptr; });
    type(u"r"_s);
    type(u"damghan"_s);
    take(screen, name + u"-refer.png"_s);
    press(Qt::Key_Escape);
    screen.findChild<ChoiceBar *>(u"case.refer.more"_s)->setCurrent(u"yes"_s);
    screen.findChild<ChoiceBar *>(u"case.refer.goes"_s)->setCurrent(u"yes"_s);
    take(screen, name + u"-refer-more.png"_s);
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    screen.focusList();
    type(u"a"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    take(screen, name + u"-answer.png"_s);
    press(Qt::Key_Escape);
    screen.showCase(contested);
    wait([&] { return screen.caseView()->details() != nullptr; });
    screen.focusList();
    type(u"x"_s);
    take(screen, name + u"-resolve.png"_s);
    press(Qt::Key_Escape);
    screen.showFolder(Folder::Noted);
    take(screen, name + u"-empty.png"_s);
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
    const StreamId shown = fill(desk, settings.path());
    const StreamId contested = contest(desk);
    for (const Look &look : looks)
        takeLook(desk, shown, contested, look, folder);
    return 0;
}
