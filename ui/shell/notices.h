#pragma once

#include "core/sync/sync_service.h"

#include <QWidget>

namespace mizban {

class Banner;

/// What a person at the seat should know of its connection, as strips: no sync for a week (O3), a wrong
/// clock (O4), a failure that does not mend itself. Age never blocks anything.
///
/// Object names: window.notice.{stale,clock,problem}.
class Notices : public QWidget
{
    Q_OBJECT

public:
    explicit Notices(QWidget *parent = nullptr);

    void setState(const SyncState &state, qint64 nowMs);

Q_SIGNALS:
    void syncRequested();

private:
    Banner *m_stale = nullptr;
    Banner *m_clock = nullptr;
    Banner *m_problem = nullptr;
};

} // namespace mizban
