#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QHash>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QSystemTrayIcon;

namespace mizban {

/// What a message beside the desktop's clock may be about.
enum class NoticeTopic : quint8 { NewInCartable, Returned, DueNextDay, NightPressing, NightNew };

/// Messages of the work, beside the desktop's clock. A message is made of its topic and a number and nothing
/// else, so that no name and no word of a case can get into one: the system shows them over a locked screen
/// and keeps them in its list. Silenced for an hour or for good. The window's thread.
class DesktopNotices : public QObject
{
    Q_OBJECT

public:
    enum class Silence : quint8 { None, Hour, Always };

    explicit DesktopNotices(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);
    ~DesktopNotices() override;

    /// Nothing for a number below one, or while silent. True when it was shown.
    bool tell(NoticeTopic topic, qint64 count);
    /// The same, once a day for each `whose`.
    bool tellOnceADay(NoticeTopic topic, qint64 count, const QString &whose);

    void setSilence(Silence silence);
    [[nodiscard]] Silence silence() const;

    /// Shows a message; the desktop's tray unless replaced.
    using Show = std::function<void(const QString &title, const QString &text)>;
    void setShow(Show show) { m_show = std::move(show); }
    [[nodiscard]] static QString textOf(NoticeTopic topic, qint64 count);

Q_SIGNALS:
    void opened(); ///< the message or the icon was clicked: the person wants the window

private:
    void showInTray(const QString &title, const QString &text);

    std::shared_ptr<const Clock> m_clock;
    Show m_show;
    QSystemTrayIcon *m_tray = nullptr; ///< made with the first message
    bool m_always = false;
    qint64 m_silentUntilMs = 0;
    QHash<QString, QDate> m_told;
};

} // namespace mizban
