#include "ui/print/emblem.h"

#include <QPainter>
#include <QPainterPath>

namespace mizban {

void drawEmblem(QPainter &painter, const QRectF &area)
{
    painter.save();
    painter.translate(area.center());
    painter.scale(area.width() / 100, area.height() / 100);
    QPainterPath square;
    square.addRect(-34, -34, 68, 68);
    const QPainterPath star = square.united(QTransform().rotate(45).map(square));
    painter.setPen(QPen(Qt::black, 4, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(star.simplified());
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    QPainterPath arch;
    arch.moveTo(-15, 22);
    arch.lineTo(-15, -4);
    arch.quadTo(-15, -16, 0, -24);
    arch.quadTo(15, -16, 15, -4);
    arch.lineTo(15, 22);
    arch.closeSubpath();
    painter.drawPath(arch);
    painter.restore();
}

} // namespace mizban
