#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QSizeF>
#include <QString>

class QPagedPaintDevice;
class QPainter;

namespace mizban {

/// Something that can be printed: sheets of one size, each painted on its own. Lengths are tenths of a
/// millimetre. Painted with QPainter, so that Persian is shaped and mirrored alike on every device; any
/// thread that may use fonts.
class PrintedDocument
{
public:
    virtual ~PrintedDocument() = default;

    [[nodiscard]] virtual QString title() const = 0; ///< of the file; without names of persons
    [[nodiscard]] virtual QSizeF paper() const = 0;
    [[nodiscard]] virtual int pages() const = 0;
    /// Page from 0, its corner at the painter's origin.
    virtual void draw(QPainter &painter, int page) const = 0;
};

/// As draw(), for units of `dpi`.
void renderPage(QPainter &painter, const PrintedDocument &document, int page, qreal dpi);
[[nodiscard]] QImage pageImage(const PrintedDocument &document, int page, int dpi);
/// All pages, on a device that is set up for the document's paper.
[[nodiscard]] Status paintAll(QPagedPaintDevice &device, qreal dpi, const PrintedDocument &document);
/// Errors: CannotOpen, StorageFailed; a file that was there stays as it was then.
[[nodiscard]] Status writePdf(const QString &path, const PrintedDocument &document);

} // namespace mizban
