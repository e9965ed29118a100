#include "ui/print/receipt_painter.h"

#include "ui/print/receipt_layout.h"

#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr qreal tenthsPerInch = 254;
constexpr int pdfDpi = 600;

void render(QPainter &painter, const ReceiptLayout &layout, int page, qreal dpi)
{
    painter.save();
    painter.scale(dpi / tenthsPerInch, dpi / tenthsPerInch);
    layout.draw(painter, page);
    painter.restore();
}

} // namespace

QSizeF receiptSize(const ReceiptData &data, ReceiptFormat format)
{
    return ReceiptLayout(data, format).paper() / 10;
}

int receiptPages(const ReceiptData &data, ReceiptFormat format)
{
    return ReceiptLayout(data, format).pages();
}

void renderReceipt(QPainter &painter, const ReceiptData &data, ReceiptFormat format, int page, qreal dpi)
{
    render(painter, ReceiptLayout(data, format), page, dpi);
}

QImage receiptImage(const ReceiptData &data, ReceiptFormat format, int dpi, int page)
{
    const ReceiptLayout layout(data, format);
    QImage image((layout.paper() * dpi / tenthsPerInch).toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(qRound(dpi / 0.0254));
    image.setDotsPerMeterY(qRound(dpi / 0.0254));
    image.fill(Qt::white);
    QPainter painter(&image);
    render(painter, layout, page, dpi);
    return image;
}

Status writeReceiptPdf(const QString &path, const ReceiptData &data, ReceiptFormat format)
{
    const ReceiptLayout layout(data, format);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fieldError(ErrorCode::CannotOpen, u"out"_s, {}, file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setTitle(data.trackingId);
        writer.setResolution(pdfDpi);
        writer.setPageSize(QPageSize(layout.paper() / 10, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        QPainter painter;
        if (!painter.begin(&writer))
            return makeError(ErrorCode::StorageFailed, u"pdf"_s);
        for (int page = 0; page < layout.pages(); ++page) {
            if (page > 0)
                writer.newPage();
            render(painter, layout, page, pdfDpi);
        }
        if (!painter.end())
            return makeError(ErrorCode::StorageFailed, u"pdf"_s);
    }
    return file.commit() ? Status() : Status(makeError(ErrorCode::StorageFailed, file.errorString()));
}

} // namespace mizban
