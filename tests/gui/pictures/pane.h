#pragma once

#include "tests/gui/controls.h"
#include "tests/gui/pictures/camera.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/act_panel.h"

#include <QSet>

namespace mizban::pictures {

/// One cartable window, photographed again and again; nothing in it counts as seen.
class Pane
{
public:
    Pane(const std::shared_ptr<Seat> &seat, Folder folder, const Camera &camera);

    [[nodiscard]] CartableScreen &screen() { return m_screen; }
    /// Waits for the case; the list has the keys.
    void show(const StreamId &id);
    void open(CaseAct act);
    void putAway();
    void waitFor(const char *name);
    void take(const QString &what) { m_camera.take(what, m_screen); }
    /// Every act that is allowed on the case in front and is not among `taken`, which it joins.
    void takeActs(QSet<CaseAct> &taken);
    template <typename Control> Control *find(const char *name)
    {
        return mizban::test::controlIn<Control>(m_screen, name);
    }

private:
    CartableScreen m_screen;
    const Camera &m_camera;
};

} // namespace mizban::pictures
