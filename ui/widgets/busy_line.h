#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QWidget>

namespace mizban {

/// A thin line that shows work going on. Takes its place also while idle, so that nothing jumps.
class BusyLine : public QWidget
{
    Q_OBJECT

public:
    explicit BusyLine(QWidget *parent = nullptr);

    /// Work of unknown length begins or ends.
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Work of known length, 0 to 1; anything else is unknown.
    void setProgress(double fraction);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void runTimer();

    bool m_busy = false;
    double m_fraction = -1;
    QBasicTimer m_timer;
    QElapsedTimer m_since;
};

} // namespace mizban
