#pragma once

#include <QFont>
#include <QString>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace mizban {

/// Plain text in lines, each paragraph in the direction of its own first letter, exactly as a QTextDocument
/// without margins lays it out. Kept between measuring and painting: shaping Persian is what costs. The
/// window's thread.
class Paragraphs
{
public:
    /// `side` is absolute: left, right or in the middle. Does nothing where all is as before.
    void lay(const QString &text, const QFont &font, Qt::AlignmentFlag side, qreal width);
    [[nodiscard]] bool isLaid(const QString &text, const QFont &font, Qt::AlignmentFlag side,
                              qreal width) const;
    [[nodiscard]] qreal height() const { return m_height; }
    void draw(QPainter &painter, const QPointF &corner) const;

private:
    void layParagraph(const QString &text);

    QString m_text;
    QFont m_font;
    Qt::AlignmentFlag m_side = Qt::AlignRight;
    qreal m_width = -1;
    qreal m_height = 0;
    std::vector<std::unique_ptr<QTextLayout>> m_layouts;
};

} // namespace mizban
