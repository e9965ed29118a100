#include "ui/registration/receipt_sheet.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace mizban {

namespace {
constexpr int previewDpi = 110;
}

ReceiptSheet::ReceiptSheet(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("receipt.sheet"));
    setAccessibleName(tr("پیش‌نمایش رسید"));
}

void ReceiptSheet::setReceipt(const ReceiptData &receipt, ReceiptFormat format)
{
    const qreal ratio = devicePixelRatioF();
    const int dpi = qRound(currentTheme().px(previewDpi) * ratio);
    m_pages.clear();
    const int count = receiptPages(receipt, format);
    for (int page = 0; page < count; ++page) {
        m_pages.append(receiptImage(receipt, format, dpi, page));
        m_pages.last().setDevicePixelRatio(ratio);
    }
    setFixedSize(sizeHint());
    update();
}

QSize ReceiptSheet::sizeHint() const
{
    const Theme theme = currentTheme();
    QSizeF size(0, theme.space24());
    for (const QImage &page : m_pages) {
        const QSizeF paper = page.deviceIndependentSize();
        size = {qMax(size.width(), paper.width()), size.height() + paper.height() + theme.space24()};
    }
    return QSize(qRound(size.width()) + 2 * theme.space24(), qRound(size.height()));
}

void ReceiptSheet::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    qreal top = theme.space24();
    for (const QImage &page : std::as_const(m_pages)) {
        const QSizeF paper = page.deviceIndependentSize();
        const QRectF area(QPointF(qRound((width() - paper.width()) / 2), top), paper);
        painter.drawImage(area.topLeft(), page);
        painter.setPen(theme.colours().border);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area.adjusted(-0.5, -0.5, 0.5, 0.5));
        top += paper.height() + theme.space24();
    }
}

} // namespace mizban
