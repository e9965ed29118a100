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
                for (const Look &look : looks) {
                    const Camera camera(dir, u"deadline"_s, look);
                    takeLook(desk, Folder::Overdue, camera, u"desk"_s, {u"?"_s, u"j"_s});
                    takeLook(officer, Folder::NoAnswer, camera, u"center"_s, {u"?"_s, u"q"_s});
                    takeCenter(officer, camera);
                }
            }};
}

} // namespace mizban::pictures
