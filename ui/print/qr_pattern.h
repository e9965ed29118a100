#pragma once

#include <QBitArray>
#include <QByteArray>
#include <QRectF>

class QPainter;

namespace mizban {

/// The modules of a QR code; `side` 0 when the bytes do not fit into one.
struct QrPattern
{
    int side = 0;
    QBitArray dark; ///< row by row

    [[nodiscard]] bool isDark(int column, int row) const { return dark.testBit(row * side + column); }
};

[[nodiscard]] QrPattern qrPattern(const QByteArray &bytes);
/// Fills `area` with the code and its quiet zone of four modules.
void drawQr(QPainter &painter, const QRectF &area, const QrPattern &pattern);

} // namespace mizban
