#include "ui/widgets/desktop_notices.h"

#include "core/base/shown_digits.h"
#include "core/base/tehran_time.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {
constexpr qint64 hourMs = 3'600'000;
constexpr int shownMs = 10'000;
} // namespace

DesktopNotices::DesktopNotices(std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    m_show = [this](const QString &title, const QString &text) { showInTray(title, text); };
}

DesktopNotices::~DesktopNotices() = default;

QString DesktopNotices::textOf(NoticeTopic topic, qint64 count)
{
    const QString number = shownDigits(QString::number(count));
    switch (topic) {
    case NoticeTopic::NewInCartable:
        return tr("%1 مورد تازه به کارتابل رسید.").arg(number);
    case NoticeTopic::Returned:
        return tr("%1 مورد عودت داده شد.").arg(number);
    case NoticeTopic::DueNextDay:
        return tr("مهلت پاسخ %1 مورد تا پایان روز کاری بعد است.").arg(number);
    case NoticeTopic::NightPressing:
        return tr("%1 کار شب همین حالا رسیدگی می‌خواهد.").arg(number);
    case NoticeTopic::NightNew:
        return tr("%1 کار تازه در شب رسیده است.").arg(number);
    }
    return {};
}

bool DesktopNotices::tell(NoticeTopic topic, qint64 count)
{
    if (count < 1 || silence() != Silence::None)
        return false;
    m_show(tr("میزبان"), textOf(topic, count));
    return true;
}

bool DesktopNotices::tellOnceADay(NoticeTopic topic, qint64 count, const QString &whose)
{
    const QDate today = tehranDate(m_clock->nowMs());
    const QString key = u"%1/%2"_s.arg(static_cast<int>(topic)).arg(whose);
    if (m_told.value(key) == today || !tell(topic, count))
        return false;
    m_told.insert(key, today);
    return true;
}

void DesktopNotices::setSilence(Silence silence)
{
    m_always = silence == Silence::Always;
    m_silentUntilMs = silence == Silence::Hour ? m_clock->nowMs() + hourMs : 0;
}

DesktopNotices::Silence DesktopNotices::silence() const
{
    if (m_always)
        return Silence::Always;
    return m_clock->nowMs() < m_silentUntilMs ? Silence::Hour : Silence::None;
}

/// Desktops without a tray mark the window in their list of windows instead.
void DesktopNotices::showInTray(const QString &title, const QString &text)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable()) {
        if (auto *window = qobject_cast<QWidget *>(parent()))
            QApplication::alert(window);
        return;
    }
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(QApplication::windowIcon(), this);
        m_tray->setToolTip(title);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, &DesktopNotices::opened);
        connect(m_tray, &QSystemTrayIcon::activated, this, &DesktopNotices::opened);
        m_tray->show();
    }
    m_tray->showMessage(title, text, QSystemTrayIcon::Information, shownMs);
}

} // namespace mizban
