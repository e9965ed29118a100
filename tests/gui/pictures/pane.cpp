#include "tests/gui/pictures/pane.h"

#include "tests/gui/cartable/key_press.h"
#include "ui/case/case_view.h"

using namespace Qt::StringLiterals;

namespace mizban::pictures {

namespace {
constexpr int never = 1'000'000;
}

Pane::Pane(const std::shared_ptr<Seat> &seat, Folder folder, const Camera &camera)
    : m_screen(seat)
    , m_camera(camera)
{
    m_screen.caseView()->setSeenDelay(never);
    m_camera.show(m_screen);
    m_screen.showFolder(folder);
    m_screen.focusList();
}

void Pane::show(const StreamId &id)
{
    const auto isShown = [&] {
        const CaseDetails *details = m_screen.caseView()->details();
        return details && details->state.id == id;
    };
    m_screen.showCase(id);
    wait(isShown);
    m_screen.focusList();
    m_screen.showCase(id); // in a narrow window the list came to the front
    wait(isShown);
}

void Pane::open(CaseAct act)
{
    m_screen.caseView()->openAct(act);
}

void Pane::putAway()
{
    fixtures::press(Qt::Key_Escape);
}

void Pane::waitFor(const char *name)
{
    wait([&] {
        const auto *found = m_screen.findChild<QWidget *>(QLatin1StringView(name));
        return found && found->isVisibleTo(&m_screen);
    });
}

void Pane::takeActs(QSet<CaseAct> &taken)
{
    CaseView *view = m_screen.caseView();
    const StreamId id = view->caseId();
    for (size_t at = 0; at < caseActCount; ++at) {
        const auto act = static_cast<CaseAct>(at);
        if (taken.contains(act) || !view->isAllowed(act))
            continue;
        taken.insert(act);
        view->openAct(act);
        take(u"act-"_s + wordOf(act));
        putAway();
        m_screen.showCase(id);
    }
}

} // namespace mizban::pictures
