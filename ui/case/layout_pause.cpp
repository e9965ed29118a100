#include "ui/case/layout_pause.h"

#include <QLayout>

#include <utility>

namespace mizban {

LayoutPause::LayoutPause(QList<QLayout *> layouts)
    : m_layouts(std::move(layouts))
{
    for (QLayout *layout : std::as_const(m_layouts))
        layout->setEnabled(false);
}

LayoutPause::~LayoutPause()
{
    for (QLayout *layout : std::as_const(m_layouts)) {
        layout->setEnabled(true);
        layout->update();
    }
}

} // namespace mizban
