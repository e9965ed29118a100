// The cartable's views: parts of the list, one kind, groups, kept views, many cases at once.

#include "tests/gui/cartable/cartable_desk.h"
#include "tests/gui/cartable/key_press.h"
#include "tests/gui/pictures/camera.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/models/folder_model.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QTest>

using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace mizban::pictures {

namespace {

constexpr qint64 hourMs = 60ll * 60 * 1000;
constexpr qint64 dayMs = 24 * hourMs;

/// The case whose applicant is late.
StreamId fill(CartableDesk &desk)
{
    desk.receive(3, workingDayMs - 3 * dayMs);
    desk.receive(12, workingDayMs + 2 * dayMs);
    const struct
    {
        const char16_t *given;
        const char16_t *family;
        const char16_t *subject;
        const char16_t *text;
    } some[] = {{u"پریسا", u"چگینی", u"road.repair", u"آسفالت کوچه پس از کندن لوله ترمیم نشده است."},
                {u"پریسا", u"چگینی", u"water.bill", u"مبلغ قبض این ماه سه برابر ماه پیش است."},
                {u"کیوان", u"گرجی", u"water.cutoff", u"آب کوچه از دیروز قطع است."}};
    int number = 300;
    for (const auto &one : some)
        desk.registerCase(draftOf(one.given[0] == u'پ' ? 300 : ++number, QString::fromUtf16(one.subject),
                                  QString::fromUtf16(one.given), QString::fromUtf16(one.family),
                                  QString::fromUtf16(one.text)));
    const StreamId noted = desk.registerCase(sampleDraft(310));
    (void)desk.writer().refer(noted, u"semnan.damghan.desk"_s, u"تا پایان هفته نتیجه را اعلام کنید."_s);
    const StreamId late = desk.registerCase(sampleDraft(311));
    (void)desk.writer().awaitApplicant(late, u"تصویر قبض آب را بیاورید."_s, desk.clock()->nowMs() + hourMs);
    desk.clock()->advance(2 * hourMs);
    CartableView view;
    view.folder = Folder::All;
    view.kind = CaseKind::Request;
    (void)desk.writer().saveView(u"درخواست‌ها به تفکیک موضوع"_s, view);
    view.grouping = Grouping::Subject;
    (void)desk.writer().saveView(u"موضوع‌های پرتکرار"_s, view);
    return late;
}

void takeLook(CartableDesk &desk, const StreamId &late, const Camera &camera)
{
    CartableScreen screen(desk.seat());
    screen.caseView()->setSeenDelay(1'000'000);
    camera.show(screen);
    auto *list = screen.findChild<QAbstractItemView *>(u"cartable.list"_s);
    const auto filled = [&] { return list->model()->rowCount() > 0; };
    wait(filled);
    wait([&] { return screen.folders()->rowCount() > ordinaryFolderCount; });
    screen.focusList();
    press(Qt::Key_Down);
    wait([&] { return screen.caseView()->details() != nullptr; });
    camera.take(u"parts"_s, screen);
    screen.focusList();
    press(Qt::Key_Space);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    type(u"a"_s);
    camera.take(u"many"_s, screen);
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    screen.showFolder(Folder::Open);
    screen.showCase(late);
    wait([&] { return screen.caseView()->caseId() == late && screen.caseView()->details(); });
    screen.focusList();
    camera.take(u"late"_s, screen);
    CartableView view;
    view.folder = Folder::All;
    view.grouping = Grouping::Applicant;
    screen.showView(view);
    wait(filled);
    screen.focusList();
    press(Qt::Key_Down);
    camera.take(u"applicants"_s, screen);
    view.grouping = Grouping::Subject;
    screen.showView(view);
    wait(filled);
    screen.focusList();
    press(Qt::Key_Down);
    camera.take(u"subjects"_s, screen);
    press(Qt::Key_Return);
    wait(filled);
    camera.take(u"group"_s, screen);
    view.grouping = Grouping::None;
    view.kind = CaseKind::Plan;
    screen.showView(view);
    camera.take(u"no-such-kind"_s, screen);
    view.kind = CaseKind::Request;
    screen.showView(view);
    wait(filled);
    screen.focusList();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_D, Qt::ControlModifier);
    camera.take(u"name"_s, screen);
}

} // namespace

Scene viewsScene()
{
    return {u"views"_s, [](const QDir &dir, const QList<Look> &looks) {
                CartableDesk desk;
                const StreamId late = fill(desk);
                for (const Look &look : looks)
                    takeLook(desk, late, Camera(dir, u"views"_s, look));
            }};
}

} // namespace mizban::pictures
