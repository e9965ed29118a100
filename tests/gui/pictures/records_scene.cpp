// Items without identity, services, notices, following up, and what is decided about identity.

#include "tests/gui/cartable/key_press.h"
#include "tests/gui/pictures/pane.h"
#include "tests/gui/records/records_desk.h"
#include "ui/records/intake_screen.h"
#include "ui/records/notice_screen.h"
#include "ui/records/service_screen.h"
#include "ui/records/track_screen.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/digit_line_edit.h"

using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace mizban::pictures {

namespace {

void takeItems(const RecordsDesk &desk, const Camera &camera)
{
    IntakeScreen screen(desk.desk());
    camera.show(screen);
    screen.showRecord(desk.item());
    camera.take(u"item"_s, screen);
    screen.newItem();
    camera.take(u"new-item"_s, screen);
    press(Qt::Key_Escape);
    screen.focusList();
    press(Qt::Key_E);
    camera.take(u"completion"_s, screen);
}

template <typename Screen> void takeList(const RecordsDesk &desk, const Camera &camera, const QString &what)
{
    Screen screen(desk.desk());
    camera.show(screen);
    screen.focusList();
    camera.take(what, screen);
}

/// The tracking id of a service that belongs to no case.
QString serviceAlone(Seat &seat)
{
    const auto services = seat.read([](SeatReader &reader) { return reader.services(20); }).result();
    for (const ServiceRow &service : *services) {
        if (!service.caseId.isValid())
            return service.trackingId;
    }
    qFatal("every service belongs to a case");
}

void takeTrack(const RecordsDesk &desk, const Camera &camera)
{
    TrackScreen screen(desk.desk(), {}, [] { return false; });
    camera.show(screen);
    screen.focusFirst();
    camera.take(u"track"_s, screen);
    screen.findChild<DigitLineEdit *>(u"track.id"_s)->setAsciiText(desk.toldOf().trackingId);
    screen.findChild<DigitLineEdit *>(u"track.code"_s)->setAsciiText(desk.toldOf().followUpCode);
    press(Qt::Key_Return, Qt::ControlModifier);
    camera.take(u"tracked"_s, screen);
    press(Qt::Key_Escape);
    screen.findChild<DigitLineEdit *>(u"track.id"_s)->setAsciiText(serviceAlone(*desk.desk()));
    screen.findChild<DigitLineEdit *>(u"track.code"_s)->setAsciiText(u"123456"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    auto *problem = screen.findChild<Banner *>(u"track.problem"_s);
    wait([problem] { return problem->text().contains(u"خدمت"_s); });
    camera.take(u"track-service"_s, screen);
}

/// What is decided about who the applicant is, at the desk and by the one who is responsible.
void takeIdentity(const RecordsDesk &desk, const Camera &camera)
{
    QSet<CaseAct> taken;
    {
        Pane pane(desk.desk(), Folder::Noted, camera);
        pane.show(desk.counselled());
        pane.take(u"mismatch"_s);
        pane.takeActs(taken);
        pane.show(desk.toldOf().caseId);
        pane.takeActs(taken);
    }
    Pane pane(desk.governor(), Folder::Open, camera);
    pane.show(desk.nameless());
    pane.take(u"nameless"_s);
    pane.takeActs(taken);
}

} // namespace

Scene recordsScene()
{
    return {u"records"_s, [](const QDir &dir, const QList<Look> &looks) {
                const RecordsDesk desk;
                for (const Look &look : looks) {
                    const Camera camera(dir, u"records"_s, look);
                    takeItems(desk, camera);
                    takeList<ServiceScreen>(desk, camera, u"services"_s);
                    takeList<NoticeScreen>(desk, camera, u"notices"_s);
                    takeTrack(desk, camera);
                    takeIdentity(desk, camera);
                }
            }};
}

} // namespace mizban::pictures
