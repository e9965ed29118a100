#pragma once

#include <QImage>
#include <QWidget>

namespace mizban {

/// One page as a picture, in the size it was drawn for.
class PageSheet : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setPage(const QImage &image);
    [[nodiscard]] const QImage &page() const { return m_image; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
};

} // namespace mizban
