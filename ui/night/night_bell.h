#pragma once

#include "core/domain/night_needs.h"

#include <QObject>
#include <QSet>

class QSystemTrayIcon;

namespace mizban {

/// Sound and a notice in the tray for what is new in the night. Says how much and never what: neither names
/// nor ids, since a screen may be locked or seen by others. The sound can be silenced. The window's thread.
class NightBell : public QObject
{
    Q_OBJECT

public:
    explicit NightBell(QObject *parent = nullptr);

    /// Rings where something is new since the last time; the first time only takes note.
    void hear(const QList<NightNeed> &needs);
    [[nodiscard]] bool isSilent() const { return m_silent; }
    void setSilent(bool silent); ///< kept on this machine

Q_SIGNALS:
    void rang(const QString &notice, bool loud);

private:
    void ring(qsizetype fresh, bool pressing);

    QSystemTrayIcon *m_tray = nullptr;
    QSet<QString> m_heard;
    bool m_begun = false;
    bool m_silent = false;
};

} // namespace mizban
