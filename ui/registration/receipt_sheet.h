#pragma once

#include "ui/print/receipt_painter.h"

#include <QPixmap>
#include <QWidget>

namespace mizban {

/// The pages of a receipt as paper on a desk, one under the other.
class ReceiptSheet : public QWidget
{
    Q_OBJECT

public:
    explicit ReceiptSheet(QWidget *parent = nullptr);

    /// Smaller than it is on paper where less than that is free across.
    void setReceipt(const ReceiptData &receipt, ReceiptFormat format, int free);
    [[nodiscard]] bool isShrunk() const { return m_shrunk; }
    [[nodiscard]] int pages() const { return int(m_pages.size()); }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QImage> m_pages;
    bool m_shrunk = false;
};

} // namespace mizban
