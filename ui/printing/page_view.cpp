#include "ui/printing/page_view.h"

#include "ui/print/printed_document.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/told_role.h"

#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {
constexpr int previewDpi = 105;
constexpr qreal tenthsPerInch = 254;
constexpr qreal smallest = 0.6; ///< of its size: what is smaller cannot be read
} // namespace

class PageView::Paper : public QWidget
{
public:
    explicit Paper(const PageView *view)
        : m_view(view)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const QImage &image = m_view->image();
        if (image.isNull())
            return;
        const Theme theme = currentTheme();
        QPainter painter(this);
        const QSizeF size = image.deviceIndependentSize();
        const QRectF area(QPointF(theme.space24(), theme.space24()), size);
        painter.drawImage(area.topLeft(), image);
        painter.setPen(theme.colours().border);
        painter.drawRect(area.adjusted(-0.5, -0.5, 0.5, 0.5));
    }

private:
    const PageView *m_view;
};

PageView::PageView(const QString &name, QWidget *parent)
    : QScrollArea(parent)
    , m_paper(new Paper(this))
{
    setObjectName(name + u".area"_s);
    setToldRole(this, QAccessible::Document);
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_paper->setObjectName(name + u".sheet"_s);
    setWidget(m_paper);
}

void PageView::showPage(const PrintedDocument &document, int page)
{
    const Theme theme = currentTheme();
    const qreal ratio = devicePixelRatioF();
    const qreal wide = document.paper().width() / tenthsPerInch * theme.px(previewDpi);
    // Beside the bar a long page brings, which may not be there yet.
    const int free = maximumViewportSize().width() - verticalScrollBar()->sizeHint().width();
    const qreal room = free - 2 * theme.space24() - 1;
    const qreal fit = qBound(smallest, room / wide, 1.0);
    m_image = pageImage(document, page, qRound(theme.px(previewDpi) * fit * ratio));
    m_image.setDevicePixelRatio(ratio);
    const QSize size = m_image.deviceIndependentSize().toSize();
    m_paper->setFixedSize(size + QSize(2 * theme.space24(), 2 * theme.space24()));
    m_paper->update();
    ensureVisible(m_paper->width() / 2, 0, 0, 0);
}

void PageView::showNothing()
{
    m_image = {};
    m_paper->setFixedSize(1, 1);
}

void PageView::setSaid(const QString &text)
{
    m_paper->setAccessibleName(text);
}

} // namespace mizban
