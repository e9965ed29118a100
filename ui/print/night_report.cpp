#include "ui/print/night_report.h"

#include "ui/print/night_report_layout.h"

#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr qreal tenthsPerInch = 254;
constexpr int pdfDpi = 600;

void render(QPainter &painter, const NightReportLayout &layout, int page, qreal dpi)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(dpi / tenthsPerInch, dpi / tenthsPerInch);
    layout.draw(painter, page);
    painter.restore();
}

} // namespace

int nightReportPages(const NightReportSheet &sheet)
{
    return NightReportLayout(sheet).pages();
}

void renderNightReport(QPainter &painter, const NightReportSheet &sheet, int page, qreal dpi)
{
    render(painter, NightReportLayout(sheet), page, dpi);
}

QImage nightReportImage(const NightReportSheet &sheet, int dpi, int page)
{
    const NightReportLayout layout(sheet);
    QImage image((NightReportLayout::paper() * dpi / tenthsPerInch).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    render(painter, layout, page, dpi);
    return image;
}

Status writeNightReportPdf(const QString &path, const NightReportSheet &sheet)
{
    const NightReportLayout layout(sheet);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fieldError(ErrorCode::CannotOpen, u"out"_s, {}, file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setResolution(pdfDpi);
        writer.setPageSize(QPageSize(QPageSize::A4));
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
