#include "ui/print/printed_document.h"

#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr qreal tenthsPerInch = 254;
constexpr int pdfDpi = 600;

} // namespace

void renderPage(QPainter &painter, const PrintedDocument &document, int page, qreal dpi)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(dpi / tenthsPerInch, dpi / tenthsPerInch);
    document.draw(painter, page);
    painter.restore();
}

QImage pageImage(const PrintedDocument &document, int page, int dpi)
{
    QImage image((document.paper() * dpi / tenthsPerInch).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderPage(painter, document, page, dpi);
    return image;
}

Status paintAll(QPagedPaintDevice &device, qreal dpi, const PrintedDocument &document)
{
    QPainter painter;
    if (!painter.begin(&device))
        return makeError(ErrorCode::StorageFailed, u"painter"_s);
    for (int page = 0; page < document.pages(); ++page) {
        if (page > 0 && !device.newPage())
            return makeError(ErrorCode::StorageFailed, u"page"_s);
        renderPage(painter, document, page, dpi);
    }
    return painter.end() ? Status() : Status(makeError(ErrorCode::StorageFailed, u"painter"_s));
}

Status writePdf(const QString &path, const PrintedDocument &document)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fieldError(ErrorCode::CannotOpen, u"out"_s, {}, file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setTitle(document.title());
        writer.setResolution(pdfDpi);
        writer.setPageSize(
            QPageSize(document.paper() / 10, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        MIZBAN_TRY(paintAll(writer, pdfDpi, document));
    }
    return file.commit() ? Status() : Status(makeError(ErrorCode::StorageFailed, file.errorString()));
}

} // namespace mizban
