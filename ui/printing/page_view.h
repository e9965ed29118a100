#pragma once

#include <QImage>
#include <QScrollArea>

namespace mizban {

class PrintedDocument;

/// One page of a document as paper on a desk, no wider than the room for it as long as it can be read; what
/// is larger is scrolled. What it says is told to assistive tools by whoever shows it (setSaid).
class PageView : public QScrollArea
{
    Q_OBJECT

public:
    explicit PageView(const QString &name, QWidget *parent = nullptr);

    void showPage(const PrintedDocument &document, int page);
    void showNothing();
    void setSaid(const QString &text);
    [[nodiscard]] const QImage &image() const { return m_image; }

private:
    class Paper;
    Paper *m_paper;
    QImage m_image;
};

} // namespace mizban
