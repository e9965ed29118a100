#include "ui/attachments/page_sheet.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace mizban {

void PageSheet::setPage(const QImage &image)
{
    m_image = image;
    setFixedSize(m_image.isNull() ? QSize(1, 1) : m_image.deviceIndependentSize().toSize());
    update();
}

void PageSheet::paintEvent(QPaintEvent *)
{
    if (m_image.isNull())
        return;
    QPainter painter(this);
    painter.drawImage(rect(), m_image);
    painter.setPen(currentTheme().colours().border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace mizban
