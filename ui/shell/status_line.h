#pragma once

#include "core/sync/sync_service.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace mizban {

class ConnectionIndicator;
class ThemeLabel;

/// The lower edge of the window: how the seat stands with the center, and what can be done about it.
///
/// Object names: window.status, window.connection, window.lastSync, window.offline (checkable),
/// window.sync.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setState(const SyncState &state, qint64 nowMs);
    void setOffline(bool offline);

Q_SIGNALS:
    void syncRequested();
    void offlineChosen(bool offline);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void arrange();

    QHBoxLayout *m_line = nullptr;
    ConnectionIndicator *m_connection = nullptr;
    ThemeLabel *m_lastSync = nullptr;
    QToolButton *m_offline = nullptr;
    QToolButton *m_sync = nullptr;
};

/// «۵ دقیقه پیش»; «همین حالا» within the first minute.
[[nodiscard]] QString agoText(qint64 agoMs);

} // namespace mizban
