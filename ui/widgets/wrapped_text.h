#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace mizban {

/// Draws plain text in as many lines as it needs, in the painter's font and pen, once; whoever measures it
/// too keeps Paragraphs. QPainter::drawText sets every line but the last of a right-to-left text one space
/// too far to the left (it counts the space at which the line was broken twice), so that the last letter is
/// cut. `alignment` is absolute, like that of a QLabel that was laid out.
void drawWrapped(QPainter &painter, const QRectF &room, Qt::Alignment alignment, const QString &text);

} // namespace mizban
