#pragma once

#include <QLayout>
#include <QList>
#include <QPointer>

namespace mizban {

/// Qt lays a window out anew at once for every part that is shown in it; while this lives, these layouts wait
/// and are laid out once, with the next round of events. One that waits already goes on waiting for whoever
/// stopped it; one may be deleted meanwhile. The window's thread.
class LayoutPause
{
public:
    explicit LayoutPause(const QList<QLayout *> &layouts);
    ~LayoutPause();
    Q_DISABLE_COPY_MOVE(LayoutPause)

private:
    QList<QPointer<QLayout>> m_layouts; ///< stopped here
};

} // namespace mizban
