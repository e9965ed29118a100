// What is done about a promised time, at a desk and at the Center.

#include "tests/gui/cartable/key_press.h"
#include "tests/gui/cartable/overdue_case.h"
#include "tests/gui/pictures/pane.h"
#include "ui/case/case_view.h"
#include "ui/models/folder_model.h"

#include <QAbstractItemView>

using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace mizban::pictures {

namespace {

/// A session was held about the case, and decided something (E6).
void holdSession(OverdueCase &officer)
{
    constexpr qint64 dayMs = 24ll * 60 * 60 * 1000;
    const qint64 sessionMs = officer.clock()->nowMs() + dayMs;
    const auto act = [&officer](auto write) {
        const auto done = officer.seat()->write(write).result();
        if (!done.ok())
            qFatal("no session: %s", qPrintable(done.error().detail));
    };
    const StreamId id = officer.caseId();
    const QString owner = u"semnan.damghan.governor"_s;
    act([id](SeatWriter &writer) {
        return writer.recordDispute(id, true, 0, u"دستگاه خود را مسئول نمی‌داند."_s);
    });
    act([&](SeatWriter &writer) {
        return writer.callSession(id, sessionMs, {owner}, u"بررسی علت افت فشار"_s);
    });
    officer.clock()->set(sessionMs);
    act([&](SeatWriter &writer) {
        return writer.decide(id, owner, sessionMs + 3 * dayMs, u"لولهٔ اصلی کوچه تعویض شود."_s);
    });
}

/// The case in one of the Center's lists: what its next step is, and when.
void takeList(OverdueCase &officer, Folder list, const Camera &camera)
{
    Pane pane(officer.seat(), list, camera);
    pane.show(officer.caseId());
    pane.take(u"center-"_s + wordOf(list));
}

/// The acts that are the Center's alone, and its lists beside the ordinary folders.
void takeCenter(OverdueCase &officer, const Camera &camera)
{
    Pane pane(officer.seat(), Folder::NoAnswer, camera);
    pane.show(officer.caseId());
    pane.take(u"center-list"_s);
    QSet<CaseAct> taken;
    pane.takeActs(taken);
}

void takeLook(OverdueCase &fixture, Folder folder, const Camera &camera, const QString &who,
              const QStringList &keys)
{
    CartableScreen screen(fixture.seat());
    screen.caseView()->setSeenDelay(1'000'000);
    camera.show(screen);
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
        camera.take(who + u'-' + (key == u"?"_s ? u"why"_s : key), screen);
        press(Qt::Key_Escape);
    }
}

} // namespace

Scene deadlineScene()
{
    return {u"deadline"_s, [](const QDir &dir, const QList<Look> &looks) {
                OverdueCase desk(u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk1"_s, 1);
                OverdueCase officer(u"center.officer1"_s, u"center.officer1"_s, 15);
                OverdueCase decided(u"center.officer1"_s, u"center.officer1"_s, 15);
                holdSession(decided);
                for (const Look &look : looks) {
                    const Camera camera(dir, u"deadline"_s, look);
                    takeLook(desk, Folder::Overdue, camera, u"desk"_s, {u"?"_s, u"j"_s});
                    takeLook(officer, Folder::NoAnswer, camera, u"center"_s, {u"?"_s, u"q"_s});
                    takeCenter(officer, camera);
                    takeList(decided, Folder::Sessions, camera);
                }
            }};
}

} // namespace mizban::pictures
