#pragma once

#include "core/base/result.h"
#include "core/services/seat_reader.h"

#include <QImage>
#include <QSizeF>

class QPainter;

namespace mizban {

/// Paper of a receipt: an upright A5 sheet, or a roll of 80 mm whose length follows the content.
enum class ReceiptFormat { A5, Roll80 };

// Receipts (T4), drawn with QPainter so that Persian is shaped and mirrored alike on every device. Any
// thread that may use fonts; no window is needed (QGuiApplication offscreen will do).

/// Paper in millimetres.
[[nodiscard]] QSizeF receiptSize(const ReceiptData &data, ReceiptFormat format);
/// One, unless the papers taken do not fit on an A5 sheet.
[[nodiscard]] int receiptPages(const ReceiptData &data, ReceiptFormat format);
/// Draws a page (from 0) with its corner at the painter's origin; `dpi` of the painter's units.
void renderReceipt(QPainter &painter, const ReceiptData &data, ReceiptFormat format, int page, qreal dpi);
/// Black on white; thermal printers do not shape Persian and get this picture.
[[nodiscard]] QImage receiptImage(const ReceiptData &data, ReceiptFormat format, int dpi, int page = 0);
/// Errors: CannotOpen, StorageFailed; a file that was there stays as it was then.
[[nodiscard]] Status writeReceiptPdf(const QString &path, const ReceiptData &data, ReceiptFormat format);

} // namespace mizban
