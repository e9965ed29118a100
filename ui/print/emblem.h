#pragma once

#include <QRectF>

class QPainter;

namespace mizban {

/// The desk's mark, an eight-pointed star (شمسه) round an open door; it stands where letters carry the
/// state's emblem, which is not ours to draw.
void drawEmblem(QPainter &painter, const QRectF &area);

} // namespace mizban
