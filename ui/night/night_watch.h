#pragma once

#include "ui/night/night_feed.h"

#include <QObject>

namespace mizban {

class NightBell;

/// Follows the night from unlock on, whether or not its screen was ever opened: reads it, rings for what is
/// new, and says how much waits. The window's thread.
class NightWatch : public QObject
{
    Q_OBJECT

public:
    explicit NightWatch(std::shared_ptr<Seat> seat, QObject *parent = nullptr);

    [[nodiscard]] NightFeed *feed() const { return m_feed; }
    [[nodiscard]] NightBell *bell() const { return m_bell; }

Q_SIGNALS:
    void needsChanged(qint64 fresh, qint64 pressing);

private:
    void hear();

    NightFeed *m_feed = nullptr;
    NightBell *m_bell = nullptr;
};

} // namespace mizban
