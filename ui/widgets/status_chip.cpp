#include "ui/widgets/status_chip.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace mizban {

StatusChip::StatusChip(const QString &text, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void StatusChip::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void StatusChip::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize StatusChip::sizeHint() const
{
    return sizeFor(m_text, currentTheme());
}

QSize StatusChip::sizeFor(const QString &text, const Theme &theme)
{
    const QFontMetrics metrics(theme.font(TypeStep::Small));
    return {metrics.horizontalAdvance(text) + 2 * theme.px(9), theme.px(23)};
}

void StatusChip::paint(QPainter &painter, const QRect &rect, const QString &text, Tone tone,
                       const Theme &theme, bool outlined)
{
    const ToneColours &colours = theme.tone(tone);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outlined || theme.appearance() == Appearance::HighContrast
                       ? QPen(colours.mark, theme.px(1))
                       : QPen(Qt::NoPen));
    painter.setBrush(colours.back);
    const QRectF face = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(face, face.height() / 2, face.height() / 2);
    painter.setFont(theme.font(TypeStep::Small));
    painter.setPen(colours.text);
    const int room = rect.width() - 2 * theme.px(8);
    painter.drawText(rect, Qt::AlignCenter, painter.fontMetrics().elidedText(text, Qt::ElideRight, room));
    painter.restore();
}

void StatusChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_text, m_tone, currentTheme());
}

void StatusChip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace mizban
