#pragma once

#include "core/domain/night_needs.h"
#include "ui/widgets/desktop_notices.h"

#include <QObject>
#include <QSet>

namespace mizban {

/// Sound for what is new in the night, and word of it for DesktopNotices: how much and never what. The sound
/// can be silenced. The window's thread.
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
    void rang(NoticeTopic topic, qint64 fresh, bool loud);

private:
    QSet<QString> m_heard;
    bool m_begun = false;
    bool m_silent = false;
};

} // namespace mizban
