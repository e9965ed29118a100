#include "ui/widgets/busy_line.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyle>
#include <QTimerEvent>

namespace mizban {
namespace {
constexpr int frameMs = 33;
constexpr int roundMs = 1400;
constexpr double runner = 0.28;
} // namespace

BusyLine::BusyLine(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("پیشرفت کار"));
}

void BusyLine::setBusy(bool busy)
{
    m_busy = busy;
    if (!busy)
        m_fraction = -1;
    setAccessibleDescription(busy ? tr("در حال انجام") : QString());
    runTimer();
    update();
}

void BusyLine::setProgress(double fraction)
{
    m_fraction = fraction >= 0 && fraction <= 1 ? fraction : -1;
    runTimer();
    update();
}

QSize BusyLine::sizeHint() const
{
    return {currentTheme().px(120), currentTheme().px(3)};
}

void BusyLine::runTimer()
{
    const bool moving = m_busy && m_fraction < 0 && isVisible();
    if (!moving)
        m_timer.stop();
    else if (!m_timer.isActive()) {
        m_since.start();
        m_timer.start(frameMs, this);
    }
}

void BusyLine::paintEvent(QPaintEvent *)
{
    if (!m_busy)
        return;
    const ThemeColours c = currentTheme().colours();
    QPainter painter(this);
    painter.fillRect(rect(), c.border);
    QRectF part(0, 0, width() * m_fraction, height());
    if (m_fraction < 0) {
        const double at = m_since.isValid() ? double(m_since.elapsed() % roundMs) / roundMs : 0.3;
        part = QRectF((at * (1 + runner) - runner) * width(), 0, runner * width(), height());
    }
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), part.toAlignedRect()), c.accent);
}

void BusyLine::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        update();
    else
        QWidget::timerEvent(event);
}

void BusyLine::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    runTimer();
}

void BusyLine::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    runTimer();
}

} // namespace mizban
