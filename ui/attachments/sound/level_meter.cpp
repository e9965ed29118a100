#include "ui/attachments/sound/level_meter.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace mizban {

namespace {
constexpr double fall = 0.7;
constexpr double tooLoud = 0.97; // the samples touch their end: it will crackle
} // namespace

LevelMeter::LevelMeter(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("بلندی صدا"));
}

void LevelMeter::setLevel(double level)
{
    m_level = std::max(std::clamp(level, 0.0, 1.0), m_level * fall);
    update();
}

void LevelMeter::clear()
{
    m_level = 0;
    update();
}

QSize LevelMeter::sizeHint() const
{
    return {currentTheme().px(120), currentTheme().px(8)};
}

/// By its square root: speech at a usual distance is a tenth of what a microphone can bear.
void LevelMeter::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double round = height() / 2.0;
    painter.setBrush(theme.colours().border);
    painter.drawRoundedRect(rect(), round, round);
    const QRect filled(0, 0, qRound(width() * std::sqrt(m_level)), height());
    if (filled.width() <= 0)
        return;
    painter.setBrush(theme.tone(m_level > tooLoud ? Tone::Danger : Tone::Success).mark);
    painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), filled), round, round);
}

} // namespace mizban
