#pragma once

#include "core/domain/night_needs.h"
#include "ui/widgets/desktop_notices.h"

#include <QDate>
#include <QObject>
#include <QSet>

namespace mizban {

/// Sound for what is new in the night, and word of it for DesktopNotices: how much and never what. The sound
/// can be silenced for a night: a silence that outlives it would let the next one's urgent item come unheard.
/// The window's thread.
class NightBell : public QObject
{
    Q_OBJECT

public:
    explicit NightBell(QObject *parent = nullptr);

    /// Rings where something is new since the last time; the first time only takes note. `night`: of the open
    /// shift, else the one that is now.
    void hear(const QList<NightNeed> &needs, const QDate &night);
    [[nodiscard]] bool isSilent() const { return m_night.isValid() && m_silentNight == m_night; }
    void setSilent(bool silent); ///< for this night, kept on this machine

Q_SIGNALS:
    void rang(NoticeTopic topic, qint64 fresh, bool loud);

private:
    QSet<QString> m_heard;
    bool m_begun = false;
    QDate m_night;
    QDate m_silentNight;
};

} // namespace mizban
