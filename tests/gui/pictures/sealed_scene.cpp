// Complaints about officials: the handler's cartable, the clerk's stub, the stop before writing.

#include "tests/gui/cartable/key_press.h"
#include "tests/gui/pictures/pane.h"
#include "tests/reliability/world/world.h"
#include "ui/case/case_view.h"
#include "ui/case/recipient_list.h"
#include "ui/records/track_screen.h"
#include "ui/registration/registration_page.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/digit_line_edit.h"

#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace mizban::fixtures;
using namespace mizban::test;
using namespace Qt::StringLiterals;

namespace mizban::pictures {

namespace {

constexpr qint64 dayMs = 24ll * 60 * 60 * 1000;
const QString governorPost = u"semnan.damghan.governor"_s;

struct Seats
{
    std::shared_ptr<Seat> desk;
    std::shared_ptr<Seat> governor;
    std::shared_ptr<Seat> general;
    std::shared_ptr<Seat> asked; ///< of whom it is about: explained once, asked again
    StreamId exposed;            ///< with copies that are to be wiped
    Registered plain;
    StreamId stub;
};

std::shared_ptr<Seat> taken(World &world, const QString &name)
{
    WorldSeat place = std::move(world.at(name));
    place.engine.reset();
    place.reader.reset();
    return Seat::adopt(std::move(place.writer), std::make_shared<FixedClock>(world.clock().nowMs())).value();
}

Registered complain(World &world, const char *about, const QString &text)
{
    const auto saved =
        world.writer(u"desk"_s).registerCase(complaintAbout({About{QLatin1StringView(about), {}}}, text));
    if (!saved)
        qFatal("not registered");
    return *saved;
}

void explain(World &world, const StreamId &id)
{
    const QString head = u"semnan.damghan.water.head"_s;
    SeatWriter &governor = world.writer(u"governor"_s);
    (void)governor.askExplanation(
        id, head,
        u"درباره برخورد روز شنبه با مراجعه‌کننده توضیح دهید."_s);
    world.syncAll();
    for (const Explanation &asked : world.reader(u"water"_s).explanations(1).value())
        (void)world.writer(u"water"_s)
            .explain(asked.id, u"آن روز لوله اصلی ترکیده بود و همه همکاران بیرون بودند."_s);
    world.syncAll();
    (void)governor.askExplanation(
        id, head,
        u"چرا در چهار روز بعد نیز به مراجعه‌کننده پاسخ داده نشد؟ برگه نوبت و "
        u"دفتر ورود و خروج همان روزها را بررسی کنید و بنویسید چه کسی در باجه بوده است."_s);
    world.syncAll();
}

void expose(World &world, const StreamId &id)
{
    SeatWriter &governor = world.writer(u"governor"_s);
    (void)governor.openCase(id);
    explain(world, id);
    world.clock().advance(60 * 60'000);
    (void)governor.addSubjects(id, {About{u"semnan.damghan.desk.clerk1"_s, {}}});
    world.sync(u"governor"_s);
    world.sync(u"governor"_s);
}

Seats prepare(World &world)
{
    Seats seats;
    seats.exposed =
        complain(world, "semnan.damghan.water.head",
                 u"روز شنبه برای پیگیری قطع آب به اداره رفتم. مسئول اداره بدون شنیدن حرفم گفت وقت ندارد و "
                 u"از اتاق بیرونم کرد. سه بار دیگر هم رفتم و هر بار گفتند فردا بیایید."_s)
            .caseId;
    seats.plain = complain(world, "semnan.damghan.roads.head",
                           u"رییس اداره راهداری برای صدور مجوز ساده مبلغی خارج از تعرفه خواست."_s);
    world.clock().advance(dayMs);
    seats.stub = complain(world, "semnan.damghan.governor",
                          u"فرماندار پاسخ نامه‌ها را نمی‌دهد."_s)
                     .caseId;
    world.syncAll();
    expose(world, seats.exposed);
    world.add({u"second"_s, governorPost, governorPost}); // waits for the farmandar to let it read
    world.sync(u"governor"_s);
    seats.desk = taken(world, u"desk"_s);
    seats.governor = taken(world, u"governor"_s);
    seats.asked = taken(world, u"water"_s);
    if (world.has(u"general"_s))
        seats.general = taken(world, u"general"_s);
    return seats;
}

void takeCartable(const Seats &seats, const Camera &camera)
{
    Pane pane(seats.governor, Folder::Sealed, camera);
    pane.waitFor("cartable.access");
    pane.take(u"access"_s);
    pane.show(seats.exposed);
    pane.take(u"case"_s);
    auto *bar = pane.find<QScrollArea>("case.body")->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    pane.take(u"exposures"_s);
    bar->setValue(bar->maximum());
    pane.take(u"history"_s);
    pane.show(seats.plain.caseId);
    type(u"+"_s);
    pane.find<CompletingCombo>("case.add-subject.subject")->setCode(governorPost);
    pane.take(u"add-subject"_s);
    pane.putAway();
    pane.show(seats.plain.caseId);
    pane.open(CaseAct::Marginal); // for somebody who does not see the case
    pane.find<QPlainTextEdit>("case.marginal.text")->setPlainText(u"فوری رسیدگی و نتیجه گفته شود"_s);
    pane.find<RecipientList>("case.marginal.to")->setCodes({u"semnan.governor-general"_s});
    press(Qt::Key_Return, Qt::ControlModifier);
    pane.take(u"marginal-refused"_s);
    pane.putAway();
    QSet<CaseAct> acts{CaseAct::Refer, CaseAct::Answer, CaseAct::AddSubject, CaseAct::Marginal};
    pane.show(seats.plain.caseId);
    pane.takeActs(acts);
}

/// The ostandar sees of it how old it is, and no more.
void takeSupervision(const Seats &seats, const Camera &camera)
{
    if (!seats.general)
        return;
    Pane pane(seats.general, Folder::Sealed, camera);
    pane.take(u"supervision"_s);
}

/// Whom it is about is asked above his cartable.
void takeAsked(const Seats &seats, const Camera &camera)
{
    Pane pane(seats.asked, Folder::Open, camera);
    pane.waitFor("cartable.explanation");
    pane.take(u"asked"_s);
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    pane.waitFor("cartable.explanation.text");
    press(Qt::Key_Return, Qt::ControlModifier); // nothing is written
    QTest::qWait(100);
    pane.take(u"asked-nothing"_s);
    press(Qt::Key_Escape);
}

/// A complaint about an official: the field where he is named has the keys.
void complainAbout(RegistrationPage &page, const QString &field, const Camera &camera)
{
    camera.show(page);
    page.findChild<ChoiceBar *>(u"registration.kind"_s)->setCurrent(wordOf(CaseKind::Complaint));
    page.findChild<ChoiceBar *>(u"registration.about"_s)->setCurrent(u"yes"_s);
    auto *named = page.findChild<QWidget *>(field);
    wait([&] { return named->isVisible(); });
    named->setFocus();
}

/// «Yes, sealed», with a name and no unit.
void takeUnnamed(const Seats &seats, const Camera &camera)
{
    RegistrationPage page(seats.desk);
    complainAbout(page, u"registration.aboutName"_s, camera);
    type(u"علی کریمی"_s);
    page.save();
    page.findChild<CompletingCombo *>(u"registration.aboutSubject"_s)->setFocus();
    QTest::qWait(100); // the form goes to the field
    camera.take(u"unnamed"_s, page);
    page.newForm();
}

void takeStub(const Seats &seats, const Camera &camera)
{
    Pane pane(seats.desk, Folder::Sealed, camera);
    pane.show(seats.stub);
    pane.take(u"stub"_s);
}

/// What the applicant is told at the desk, which holds only the stub: the center knows the handler.
void takeTracked(World &world, const Seats &seats, const Camera &camera)
{
    const auto ask = [&world, desk = seats.desk->identity().device.id.hex()](const TrackRequest &request) {
        return world.center().tracking().find(request, desk);
    };
    TrackScreen screen(seats.desk, {ask, {}}, [] { return true; });
    camera.show(screen);
    screen.findChild<DigitLineEdit *>(u"track.id"_s)->setAsciiText(seats.plain.trackingId);
    screen.findChild<DigitLineEdit *>(u"track.code"_s)->setAsciiText(seats.plain.followUpCode);
    screen.focusFirst();
    press(Qt::Key_Return, Qt::ControlModifier);
    wait([&] { return screen.findChild<QWidget *>(u"track.answer"_s)->isVisible(); });
    camera.take(u"tracked"_s, screen);
}

void takeStop(const Seats &seats, const Camera &camera)
{
    RegistrationPage page(seats.desk);
    complainAbout(page, u"registration.aboutSubject"_s, camera);
    type(u"semnan.damghan.desk"_s);
    press(Qt::Key_Return);
    auto *stop = page.findChild<QWidget *>(u"registration.stop"_s);
    wait([&] { return stop->isVisible(); });
    QTest::qWait(50); // the form finds its height
    for (QScrollArea *area : page.findChildren<QScrollArea *>())
        area->ensureWidgetVisible(stop);
    camera.take(u"stop"_s, page);
    page.newForm();
}

} // namespace

Scene sealedScene()
{
    return {u"sealed"_s, [](const QDir &dir, const QList<Look> &looks) {
                QTemporaryDir country;
                World::create(country.path());
                World world(country.path());
                const Seats seats = prepare(world);
                for (const Look &look : looks) {
                    const Camera camera(dir, u"sealed"_s, look);
                    takeCartable(seats, camera);
                    takeSupervision(seats, camera);
                    takeAsked(seats, camera);
                    takeUnnamed(seats, camera);
                    takeStub(seats, camera);
                    takeTracked(world, seats, camera);
                    takeStop(seats, camera);
                }
            }};
}

} // namespace mizban::pictures
