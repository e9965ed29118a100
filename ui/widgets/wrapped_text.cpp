#include "ui/widgets/wrapped_text.h"

#include "ui/widgets/paragraphs.h"

#include <QPainter>

namespace mizban {

void drawWrapped(QPainter &painter, const QRectF &room, Qt::Alignment alignment, const QString &text)
{
    Paragraphs paragraphs;
    paragraphs.lay(text, painter.font(), Qt::AlignmentFlag((alignment & Qt::AlignHorizontal_Mask).toInt()),
                   room.width());
    qreal top = room.top();
    if (alignment & Qt::AlignVCenter)
        top += (room.height() - paragraphs.height()) / 2;
    else if (alignment & Qt::AlignBottom)
        top += room.height() - paragraphs.height();
    paragraphs.draw(painter, {room.left(), top});
}

} // namespace mizban
