#include "ui/shell/auto_lock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>

#include <algorithm>
#include <utility>

namespace mizban {

namespace {

constexpr qint64 secondMs = 1'000;
constexpr qint64 warningMs = 60 * secondMs;
constexpr qint64 lookAgainMs = 20 * secondMs; // timers stand still while the machine sleeps

bool isTouch(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::InputMethod:
        return true;
    default:
        return false;
    }
}

} // namespace

AutoLock::AutoLock(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AutoLock::tick);
}

void AutoLock::setIdle(std::chrono::milliseconds idle)
{
    m_idleMs = idle.count();
    if (m_running)
        touched();
}

void AutoLock::start()
{
    if (!m_running)
        QCoreApplication::instance()->installEventFilter(this);
    m_running = true;
    touched();
}

void AutoLock::stop()
{
    QCoreApplication::instance()->removeEventFilter(this);
    m_running = false;
    m_timer.stop();
    if (std::exchange(m_counting, false))
        Q_EMIT countdownEnded();
}

qint64 AutoLock::quietMs() const
{
    return std::max(m_touched.elapsed(), QDateTime::currentMSecsSinceEpoch() - m_touchedAtMs);
}

void AutoLock::touched()
{
    m_touched.start();
    m_touchedAtMs = QDateTime::currentMSecsSinceEpoch();
    if (std::exchange(m_counting, false))
        Q_EMIT countdownEnded();
    const qint64 first =
        m_idleMs > warningMs ? std::min(lookAgainMs, m_idleMs - warningMs) : std::min(secondMs, m_idleMs);
    if (!m_timer.isActive() || m_timer.remainingTime() > first)
        m_timer.start(static_cast<int>(first));
}

void AutoLock::tick()
{
    const qint64 left = m_idleMs - quietMs();
    if (left <= 0) {
        expire();
        return;
    }
    if (left > warningMs) {
        m_timer.start(static_cast<int>(std::min(lookAgainMs, left - warningMs)));
        return;
    }
    m_counting = true;
    Q_EMIT countdown(static_cast<int>((left + secondMs - 1) / secondMs));
    m_timer.start(static_cast<int>(left % secondMs == 0 ? secondMs : left % secondMs));
}

void AutoLock::expire()
{
    stop();
    Q_EMIT expired();
}

bool AutoLock::eventFilter(QObject *watched, QEvent *event)
{
    if (!isTouch(event->type()))
        return QObject::eventFilter(watched, event);
    if (quietMs() < m_idleMs) {
        touched();
        return false;
    }
    // The first touch after a long sleep is not yet one of the person at the seat.
    expire();
    return true;
}

} // namespace mizban
