#include "ui/registration/receipt_printing.h"

#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int thermalDpi = 203;

Status paint(QPrinter &printer, const ReceiptData &data, ReceiptFormat format)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return makeError(ErrorCode::StorageFailed, u"printer"_s);
    if (format == ReceiptFormat::Roll80) {
        const QImage image = receiptImage(data, format, thermalDpi);
        const qreal scale = qreal(printer.resolution()) / thermalDpi;
        painter.drawImage(QRectF({0, 0}, QSizeF(image.size()) * scale), image);
    } else {
        const int pages = receiptPages(data, format);
        for (int page = 0; page < pages; ++page) {
            if (page > 0 && !printer.newPage())
                return makeError(ErrorCode::StorageFailed, u"printer"_s);
            renderReceipt(painter, data, format, page, printer.resolution());
        }
    }
    return painter.end() ? Status() : Status(makeError(ErrorCode::StorageFailed, u"printer"_s));
}

} // namespace

Result<bool> printReceipt(const ReceiptData &data, ReceiptFormat format, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setFullPage(true);
    printer.setPageSize(
        QPageSize(receiptSize(data, format), QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    MIZBAN_TRY(paint(printer, data, format));
    return true;
}

} // namespace mizban
