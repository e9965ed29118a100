#include "ui/widgets/key_cap.h"

#include "core/base/digits.h"

#include <QEvent>
#include <QPainter>

namespace mizban {

KeyCap::KeyCap(const QString &keys, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
{
    setAccessibleName(keys);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyCap::sizeFor(const QString &keys, const Theme &theme)
{
    const QFontMetrics metrics(theme.font(TypeStep::Small));
    return {qMax(theme.px(24), metrics.horizontalAdvance(isolateLtr(keys)) + theme.space12()), theme.px(22)};
}

void KeyCap::paint(QPainter &painter, const QRect &rect, const QString &keys, const QColor &ink,
                   const Theme &theme)
{
    const ThemeColours &colours = theme.colours();
    painter.setPen(QPen(colours.border, qMax(1, theme.px(1))));
    painter.setBrush(colours.raised);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(4), theme.px(4));
    painter.setFont(theme.font(TypeStep::Small));
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, isolateLtr(keys));
}

QSize KeyCap::sizeHint() const
{
    return sizeFor(m_keys, currentTheme());
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = currentTheme();
    paint(painter, rect(), m_keys, theme.colours().text, theme);
}

void KeyCap::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace mizban
