#include "ui/print/qr_pattern.h"

#include <QPainter>

#include <qrencode.h>

#include <memory>

namespace mizban {

namespace {
constexpr int quietZone = 4;
}

QrPattern qrPattern(const QByteArray &bytes)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(int(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0,
                          QR_ECLEVEL_M),
        QRcode_free);
    if (!code)
        return {};
    QrPattern pattern{code->width, QBitArray(code->width * code->width)};
    for (int i = 0; i < code->width * code->width; ++i)
        pattern.dark.setBit(i, code->data[i] & 1);
    return pattern;
}

void drawQr(QPainter &painter, const QRectF &area, const QrPattern &pattern)
{
    if (pattern.side == 0)
        return;
    const qreal module = area.width() / (pattern.side + 2 * quietZone);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(area, Qt::white);
    painter.translate(area.topLeft());
    painter.scale(module, module);
    painter.translate(quietZone, quietZone);
    for (int row = 0; row < pattern.side; ++row) {
        for (int column = 0; column < pattern.side;) {
            int run = 0;
            while (column + run < pattern.side && pattern.isDark(column + run, row))
                ++run;
            if (run > 0)
                painter.fillRect(QRectF(column, row, run, 1), Qt::black);
            column += qMax(run, 1);
        }
    }
    painter.restore();
}

} // namespace mizban
