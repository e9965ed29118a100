#include "ui/widgets/wrapped_text.h"

#include <QPainter>
#include <QTextLayout>

namespace mizban {

void drawWrapped(QPainter &painter, const QRectF &room, Qt::Alignment alignment, const QString &text)
{
    QString lines = text;
    lines.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(lines, painter.font());
    QTextOption option((alignment & Qt::AlignHorizontal_Mask) | Qt::AlignAbsolute);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(qMax(0.0, room.width()));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    qreal top = room.top();
    if (alignment & Qt::AlignVCenter)
        top += (room.height() - height) / 2;
    else if (alignment & Qt::AlignBottom)
        top += room.height() - height;
    layout.draw(&painter, {room.left(), top});
}

} // namespace mizban
