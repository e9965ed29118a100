#pragma once

#include "ui/print/night_report.h"

#include <QFont>
#include <QList>
#include <QRectF>

#include <functional>

namespace mizban {

/// The report as strips one under the other, on as many sheets as they need. Lengths are tenths of a
/// millimetre.
class NightReportLayout
{
public:
    explicit NightReportLayout(const NightReportSheet &sheet);

    [[nodiscard]] int pages() const { return int(m_pages.size()); }
    [[nodiscard]] static QSizeF paper();
    void draw(QPainter &painter, int page) const;

private:
    struct Strip
    {
        qreal height = 0;
        std::function<void(QPainter &, qreal top)> draw;
    };

    void addHead();
    void addText();
    void addFigures();
    void addChart();
    void addSignature();
    void addLine(const QString &text, qreal size, bool bold, Qt::Alignment alignment);
    void addFigure(const QString &label, int value);
    void addBar(const QString &label, int value, int most);
    void add(qreal height, std::function<void(QPainter &, qreal top)> draw);
    void paginate();

    const NightReportSheet &m_sheet;
    QList<Strip> m_strips;
    QList<QList<int>> m_pages; ///< strips of each page
};

} // namespace mizban
