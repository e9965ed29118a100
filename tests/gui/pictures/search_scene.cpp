// The search: its beginning, what it finds, what it does not understand.

#include "tests/gui/cartable/cartable_desk.h"
#include "tests/gui/cartable/key_press.h"
#include "tests/gui/pictures/camera.h"
#include "ui/case/case_view.h"
#include "ui/models/search_model.h"
#include "ui/search/search_screen.h"

#include <QAbstractItemView>
#include <QtTest>

using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace mizban::pictures {

namespace {

constexpr qint64 dayMs = 24ll * 60 * 60 * 1000;

void takeLook(CartableDesk &desk, const QString &service, const Camera &camera)
{
    SearchScreen screen(desk.seat());
    screen.caseView()->setSeenDelay(1'000'000);
    camera.show(screen);
    screen.focusField();
    camera.take(u"start"_s, screen);
    screen.search(u"فشار نوع:درخواست وضعیت:باز نام:کریمی"_s);
    wait([&] { return screen.results()->rowCount() > 0; });
    camera.take(u"found"_s, screen);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    camera.take(u"case"_s, screen);
    screen.focusField();
    screen.search(u"نوع:نامه"_s);
    camera.take(u"problem"_s, screen);
    screen.search(u"کهکشان"_s);
    camera.take(u"nothing"_s, screen);
    const auto *said = screen.findChild<QWidget *>(u"search.empty"_s);
    const QString nothing = said->accessibleName();
    screen.search(service);
    wait([&] { return said->accessibleName() != nothing; });
    camera.take(u"service"_s, screen);
}

/// The tracking id of a service that was delivered.
QString deliver(CartableDesk &desk)
{
    ServiceDraft service;
    service.serviceId = u"13062412000"_s;
    service.applicant = sampleDraft(3).applicant;
    service.deliveredMs = desk.writer().nowMs();
    service.startedMs = service.deliveredMs - dayMs;
    const auto recorded = desk.writer().recordService(service);
    return recorded.ok() ? recorded->trackingId : QString();
}

void takeAll(const QDir &dir, const QList<Look> &looks)
{
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
    const QString service = deliver(desk);
    for (const Look &look : looks)
        takeLook(desk, service, Camera(dir, u"search"_s, look));
}

} // namespace

Scene searchScene()
{
    return {u"search"_s, takeAll};
}

} // namespace mizban::pictures
