#include "ui/registration/receipt_sheet.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace mizban {

namespace {
constexpr int previewDpi = 110;
constexpr int smallestDpi = 40;
} // namespace

ReceiptSheet::ReceiptSheet(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("receipt.sheet"));
    setAccessibleName(tr("پیش‌نمایش رسید"));
}

void ReceiptSheet::setReceipt(const ReceiptData &receipt, ReceiptFormat format, int free)
{
    const Theme theme = currentTheme();
    const qreal ratio = devicePixelRatioF();
    const int whole = qRound(theme.px(previewDpi) * ratio);
    m_pages.clear();
    const int count = receiptPages(receipt, format);
    int dpi = whole;
    for (int page = 0; page < count; ++page) {
        QImage image = receiptImage(receipt, format, dpi, page);
        const qreal room = (free - 2 * theme.space24()) * ratio;
        if (page == 0 && room > 0 && image.width() > room) {
            dpi = qMax(smallestDpi, int(whole * room / image.width()));
            image = receiptImage(receipt, format, dpi, page);
        }
        image.setDevicePixelRatio(ratio);
        m_pages.append(image);
    }
    m_shrunk = dpi < whole;
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
