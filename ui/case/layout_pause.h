#pragma once

#include <QList>

class QLayout;

namespace mizban {

/// Qt lays a window out anew at once for every part that is shown in it; while this lives, these layouts wait
/// and are laid out once, with the next round of events.
class LayoutPause
{
public:
    explicit LayoutPause(QList<QLayout *> layouts);
    ~LayoutPause();
    Q_DISABLE_COPY_MOVE(LayoutPause)

private:
    QList<QLayout *> m_layouts;
};

} // namespace mizban
