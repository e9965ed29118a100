#include "ui/attachments/scanner.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace mizban {

namespace {

constexpr int quality = 80;
constexpr double inchesPerMetre = 1 / 0.0254;
constexpr double pointsPerInch = 72;

QSizeF pointsOf(const QImage &page)
{
    const double dpiX = page.dotsPerMeterX() / inchesPerMetre;
    const double dpiY = page.dotsPerMeterY() / inchesPerMetre;
    return {page.width() * pointsPerInch / dpiX, page.height() * pointsPerInch / dpiY};
}

} // namespace

QByteArray pdfOf(const QList<QImage> &pages)
{
    QByteArray bytes;
    QBuffer target(&bytes);
    target.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&target);
        writer.setCreator(QStringLiteral("Mizban"));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        QPainter painter;
        for (const QImage &page : pages) {
            const QPageSize size(pointsOf(page), QPageSize::Point, {}, QPageSize::ExactMatch);
            writer.setPageSize(size);
            if (painter.isActive() ? !writer.newPage() : !painter.begin(&writer))
                return {};
            painter.drawImage(QRectF(0, 0, writer.width(), writer.height()), page);
        }
    }
    return bytes;
}

QByteArray jpegOf(const QImage &page)
{
    QByteArray bytes;
    QBuffer target(&bytes);
    target.open(QIODevice::WriteOnly);
    return page.save(&target, "JPEG", quality) ? bytes : QByteArray();
}

} // namespace mizban
