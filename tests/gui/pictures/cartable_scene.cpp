// The cartable: list, case, acts, conflict, empty folder.

#include "tests/gui/cartable/cartable_desk.h"
#include "tests/gui/cartable/key_press.h"
#include "tests/gui/pictures/camera.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/widgets/choice_bar.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>

using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace mizban::pictures {

namespace {

constexpr qint64 dayMs = 24ll * 60 * 60 * 1000;
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

/// What was asked of another desk came back.
void beAnswered(CartableDesk &desk)
{
    const StreamId id = desk.registerCase(sampleDraft(204));
    (void)desk.writer().openCase(id);
    const auto asked =
        desk.writer().askTask(id, u"semnan.shahrud.desk"_s, u"رونوشت پرونده پیشین را بفرستید."_s, 0);
    const CaseState before = (*SeatReader::open(desk.writer()))->caseDetails(id)->state;
    const TaskAnswered answer{asked.valueOr({}), u"رونوشت پرونده پیوست است."_s, {}, {}};
    (void)desk.writer().applyFeed(desk.byOtherDesk(id, before.heads, before.headCounter, answer));
}

void takeLook(CartableDesk &desk, const StreamId &shown, const StreamId &contested, const Camera &camera)
{
    CartableScreen screen(desk.seat());
    screen.caseView()->setSeenDelay(1'000'000);
    camera.show(screen);
    auto *list = screen.findChild<QAbstractItemView *>(u"cartable.list"_s);
    wait([&] { return list->model()->rowCount() > 0; });
    screen.focusList();
    press(Qt::Key_Down);
    wait([&] { return screen.caseView()->details() != nullptr; });
    camera.take(u"list"_s, screen);
    screen.showCase(shown);
    wait([&] { return screen.caseView()->details() != nullptr; });
    camera.take(u"case"_s, screen);
    auto *body = screen.findChild<QScrollArea *>(u"case.body"_s);
    body->verticalScrollBar()->setValue(body->verticalScrollBar()->maximum());
    camera.take(u"history"_s, screen);
    screen.showFolder(Folder::Open);
    screen.showFolder(Folder::New);
    wait([&] { return list->model()->rowCount() > 0; });
    screen.focusList();
    list->scrollToBottom(); // what has the most time left comes last
    camera.take(u"news"_s, screen);
    press(Qt::Key_Down);
    wait([&] { return screen.caseView()->details() != nullptr; });
    type(u"r"_s);
    type(u"دامغان"_s);
    camera.take(u"refer"_s, screen);
    press(Qt::Key_Escape);
    screen.findChild<ChoiceBar *>(u"case.refer.more"_s)->setCurrent(u"yes"_s);
    screen.findChild<ChoiceBar *>(u"case.refer.goes"_s)->setCurrent(u"yes"_s);
    camera.take(u"refer-more"_s, screen);
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    screen.focusList();
    type(u"a"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    camera.take(u"answer"_s, screen);
    press(Qt::Key_Escape);
    screen.showCase(contested);
    wait([&] { return screen.caseView()->details() != nullptr; });
    screen.focusList();
    type(u"x"_s);
    camera.take(u"resolve"_s, screen);
    press(Qt::Key_Escape);
    screen.showFolder(Folder::Noted);
    camera.take(u"empty"_s, screen);
    screen.showCase(shown);
    wait([&] { return screen.caseView()->details() != nullptr; });
    screen.focusList();
    type(u"n"_s);
    type(u"تلفنی پیگیری شد."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    wait([&] { return screen.findChild<QWidget *>(u"case.toast"_s)->isVisible(); });
    camera.take(u"told"_s, screen);
}

void takeAll(const QDir &dir, const QList<Look> &looks)
{
    QTemporaryDir files;
    CartableDesk desk;
    const StreamId shown = fill(desk, files.path());
    const StreamId contested = contest(desk);
    beAnswered(desk);
    for (const Look &look : looks)
        takeLook(desk, shown, contested, Camera(dir, u"cartable"_s, look));
}

} // namespace

Scene cartableScene()
{
    return {u"cartable"_s, takeAll};
}

} // namespace mizban::pictures
