#pragma once

#include "core/base/result.h"
#include "core/domain/night_board.h"

#include <QImage>

class QPainter;

namespace mizban {

/// The morning report of a night as it goes on paper (001 §3-4).
struct NightReportSheet
{
    MorningReport report;
    QString unit;    ///< names, as they are shown
    QString manager; ///< who had the shift
    qint64 madeAtMs = 0;
    bool training = false; ///< marked as such
};

// Upright A4, drawn with QPainter so that Persian is shaped and mirrored alike on every device: text, figures
// and a small chart of them. Any thread that may use fonts.

[[nodiscard]] int nightReportPages(const NightReportSheet &sheet);
/// Draws a page (from 0) with its corner at the painter's origin; `dpi` of the painter's units.
void renderNightReport(QPainter &painter, const NightReportSheet &sheet, int page, qreal dpi);
/// Black on white.
[[nodiscard]] QImage nightReportImage(const NightReportSheet &sheet, int dpi, int page = 0);
/// Errors: CannotOpen, StorageFailed; a file that was there stays as it was then.
[[nodiscard]] Status writeNightReportPdf(const QString &path, const NightReportSheet &sheet);

} // namespace mizban
