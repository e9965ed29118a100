#pragma once

#include <QFont>
#include <QRectF>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace mizban {

// Persian text on paper: one family, lines set tight, right to left. Lengths are tenths of a millimetre. Any
// thread that may use fonts.

struct TextLook
{
    qreal size = 0; ///< of the letters
    bool bold = false;
    Qt::Alignment alignment = Qt::AlignRight;
};

[[nodiscard]] QFont printFont(TextLook look);
/// How far apart lines are.
[[nodiscard]] qreal lineStep(TextLook look);
/// Broken at `width`, the first line at the top; an own line begins at each line end of the text.
[[nodiscard]] std::shared_ptr<QTextLayout> laidOut(const QString &text, TextLook look, qreal width);
[[nodiscard]] qreal heightOf(const QString &text, TextLook look, qreal width);
/// With the painter's pen; the height of `area` is not asked.
void drawText(QPainter &painter, const QRectF &area, const QString &text, TextLook look);
/// On one line, with … where it is too long.
void drawLine(QPainter &painter, const QRectF &area, const QString &text, TextLook look);

} // namespace mizban
