// Pictures of complaints about officials in every look, for the eye: mizban_sealed_pictures FOLDER

#include "tests/gui/cartable/key_press.h"
#include "tests/reliability/world/world.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/registration/registration_page.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace mizban::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;
constexpr qint64 dayMs = 24ll * 60 * 60 * 1000;
const QString governorPost = u"semnan.damghan.governor"_s;

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
    {u"light-100-560x760"_s, Appearance::Light, 1.0, {560, 760}},
    {u"dark-200-1280x800"_s, Appearance::Dark, 2.0, {1280, 800}},
    {u"light-200-1024x640"_s, Appearance::Light, 2.0, {1024, 640}},
};

void wait(const std::function<bool()> &done)
{
    if (!QTest::qWaitFor(done, patienceMs))
        qFatal("waited in vain");
}

void take(QWidget &window, const QString &path)
{
    QTest::qWait(200); // for the painting that was posted
    if (!window.grab().save(path))
        qFatal("cannot write %s", qPrintable(path));
}

struct Seats
{
    std::shared_ptr<Seat> desk;
    std::shared_ptr<Seat> governor;
    std::shared_ptr<Seat> general;
    StreamId exposed; ///< with copies that are to be wiped
    StreamId plain;
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

Seats prepare(World &world)
{
    Seats seats;
    seats.exposed =
        complain(world, "semnan.damghan.water.head",
                 u"روز شنبه برای پیگیری قطع آب به اداره رفتم. مسئول اداره بدون شنیدن حرفم گفت وقت ندارد و "
                 u"از اتاق بیرونم کرد. سه بار دیگر هم رفتم و هر بار گفتند فردا بیایید."_s)
            .caseId;
    seats.plain = complain(world, "semnan.damghan.roads.head",
                           u"رییس اداره راهداری برای صدور مجوز ساده مبلغی خارج از تعرفه خواست."_s)
                      .caseId;
    world.clock().advance(dayMs);
    seats.stub = complain(world, "semnan.damghan.governor",
                          u"فرماندار پاسخ نامه‌ها را نمی‌دهد."_s)
                     .caseId;
    world.syncAll();
    SeatWriter &governor = world.writer(u"governor"_s);
    static_cast<void>(governor.openCase(seats.exposed));
    static_cast<void>(governor.askExplanation(
        seats.exposed, u"semnan.damghan.water.head"_s,
        u"درباره برخورد روز شنبه با مراجعه‌کننده توضیح دهید."_s));
    world.clock().advance(60 * 60'000);
    static_cast<void>(governor.addSubjects(seats.exposed, {About{u"semnan.damghan.desk.clerk1"_s, {}}}));
    world.sync(u"governor"_s);
    world.sync(u"governor"_s);
    // A new ostandar waits for his key at the Center; a second seat of the farmandar for his own.
    world.add({u"second"_s, governorPost, governorPost});
    world.sync(u"governor"_s);
    seats.desk = taken(world, u"desk"_s);
    seats.governor = taken(world, u"governor"_s);
    return seats;
}

void takeCartable(const Seats &seats, const Look &look, const QString &name)
{
    CartableScreen screen(seats.governor);
    screen.caseView()->setSeenDelay(1'000'000);
    screen.resize(look.size);
    screen.show();
    if (!QTest::qWaitForWindowActive(&screen))
        qFatal("no window");
    screen.showFolder(Folder::Sealed);
    auto *strip = screen.findChild<QWidget *>(u"cartable.access"_s);
    wait([&] { return strip->isVisible(); });
    screen.focusList();
    take(screen, name + u"-access.png"_s);
    screen.showCase(seats.exposed);
    wait([&] { return screen.caseView()->details() != nullptr; });
    take(screen, name + u"-case.png"_s);
    auto *body = screen.findChild<QScrollArea *>(u"case.body"_s);
    body->verticalScrollBar()->setValue(body->verticalScrollBar()->maximum() / 2);
    take(screen, name + u"-exposures.png"_s);
    body->verticalScrollBar()->setValue(body->verticalScrollBar()->maximum());
    take(screen, name + u"-history.png"_s);
    screen.showCase(seats.plain);
    wait([&] { return screen.caseView()->details() != nullptr; });
    screen.focusList();
    type(u"+"_s);
    screen.findChild<CompletingCombo *>(u"case.add-subject.subject"_s)->setCode(governorPost);
    take(screen, name + u"-add-subject.png"_s);
    press(Qt::Key_Escape);
    screen.focusList();
    type(u"h"_s);
    take(screen, name + u"-explain.png"_s);
    press(Qt::Key_Escape);
}

void takeStub(const Seats &seats, const Look &look, const QString &name)
{
    CartableScreen screen(seats.desk);
    screen.resize(look.size);
    screen.show();
    if (!QTest::qWaitForWindowActive(&screen))
        qFatal("no window");
    screen.showFolder(Folder::Sealed);
    screen.showCase(seats.stub);
    wait([&] { return screen.caseView()->details() != nullptr; });
    take(screen, name + u"-stub.png"_s);
}

void takeStop(const Seats &seats, const Look &look, const QString &name)
{
    RegistrationPage page(seats.desk);
    page.resize(look.size);
    page.show();
    if (!QTest::qWaitForWindowActive(&page))
        qFatal("no window");
    page.findChild<ChoiceBar *>(u"registration.kind"_s)->setCurrent(wordOf(CaseKind::Complaint));
    QTest::qWait(100);
    auto *about = page.findChild<ChoiceBar *>(u"registration.about"_s);
    about->setCurrent(u"yes"_s);
    QTest::qWait(100);
    auto *subject = page.findChild<CompletingCombo *>(u"registration.aboutSubject"_s);
    subject->setFocus();
    type(u"semnan.damghan.desk"_s);
    press(Qt::Key_Return);
    auto *stop = page.findChild<QWidget *>(u"registration.stop"_s);
    wait([&] { return stop->isVisible(); });
    for (QScrollArea *area : page.findChildren<QScrollArea *>())
        area->ensureWidgetVisible(stop);
    take(page, name + u"-stop.png"_s);
    page.newForm();
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
    QTemporaryDir country;
    World::create(country.path());
    World world(country.path());
    const Seats seats = prepare(world);
    for (const Look &look : looks) {
        applyTheme(application, Theme(look.appearance, look.scale));
        const QString name = folder + u'/' + look.name;
        takeCartable(seats, look, name);
        takeStub(seats, look, name);
        takeStop(seats, look, name);
    }
    return 0;
}
