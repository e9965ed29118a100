#pragma once

#include "ui/print/print_text.h"
#include "ui/print/receipt_painter.h"

#include <QList>
#include <QRectF>

#include <functional>

namespace mizban {

/// A receipt as strips one under the other. Lengths are tenths of a millimetre.
class ReceiptLayout
{
public:
    ReceiptLayout(const ReceiptData &data, ReceiptFormat format);

    [[nodiscard]] QSizeF paper() const;
    [[nodiscard]] int pages() const { return int(m_pages.size()); }
    void draw(QPainter &painter, int page) const;

private:
    struct Strip
    {
        qreal height = 0;
        std::function<void(QPainter &, qreal top)> draw;
    };
    void build();
    void addHead();
    void addRollHead();
    void addSheetHead();
    void addCodes();
    void addFacts();
    void addPromise();
    void addOutcome();
    void addPapers();
    void addWays();

    void add(qreal height, std::function<void(QPainter &, qreal top)> draw);
    void addText(const QString &text, TextLook look, qreal before = 0);
    void addFact(const QString &label, const QString &value);
    void addRule();
    void addGap(qreal height);
    void paginate();
    void drawWatermark(QPainter &painter) const;

    [[nodiscard]] bool isSheet() const { return m_format == ReceiptFormat::A5; }
    [[nodiscard]] qreal width() const; ///< between the margins
    [[nodiscard]] qreal margin() const;

    const ReceiptData &m_data;
    ReceiptFormat m_format;
    QList<Strip> m_strips;
    QList<QList<int>> m_pages; ///< strips of each page
    qreal m_rollLength = 0;
};

} // namespace mizban
