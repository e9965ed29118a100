#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace mizban {

/// Says when nobody has touched keyboard, mouse or screen for a while. A sleep of the machine counts.
/// The window's thread; watches the whole application while it runs.
class AutoLock : public QObject
{
    Q_OBJECT

public:
    explicit AutoLock(QObject *parent = nullptr);

    void setIdle(std::chrono::milliseconds idle);
    [[nodiscard]] std::chrono::milliseconds idle() const { return std::chrono::milliseconds(m_idleMs); }
    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void countdown(int seconds); ///< every second of the last minute
    void countdownEnded();       ///< somebody is there after all, or it was stopped
    void expired();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] qint64 quietMs() const;
    void touched();
    void tick();
    void expire();

    qint64 m_idleMs = 0;
    qint64 m_touchedAtMs = 0; ///< by the wall clock, which runs on while the machine sleeps
    QElapsedTimer m_touched;
    QTimer m_timer;
    bool m_running = false;
    bool m_counting = false;
};

} // namespace mizban
