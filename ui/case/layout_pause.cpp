#include "ui/case/layout_pause.h"

#include <utility>

namespace mizban {

LayoutPause::LayoutPause(const QList<QLayout *> &layouts)
{
    for (QLayout *layout : layouts) {
        if (!layout || !layout->isEnabled())
            continue;
        layout->setEnabled(false);
        m_layouts.append(layout);
    }
}

LayoutPause::~LayoutPause()
{
    for (const QPointer<QLayout> &layout : std::as_const(m_layouts)) {
        if (!layout)
            continue;
        layout->setEnabled(true);
        layout->update();
    }
}

} // namespace mizban
