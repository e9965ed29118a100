#include "ui/widgets/paragraphs.h"

#include <QPainter>
#include <QTextOption>

namespace mizban {

bool Paragraphs::isLaid(const QString &text, const QFont &font, Qt::AlignmentFlag side, qreal width) const
{
    return width == m_width && side == m_side && text == m_text && font == m_font;
}

void Paragraphs::lay(const QString &text, const QFont &font, Qt::AlignmentFlag side, qreal width)
{
    if (isLaid(text, font, side, width))
        return;
    m_text = text;
    m_font = font;
    m_side = side;
    m_width = width;
    m_height = 0;
    m_layouts.clear();
    for (const QString &paragraph : text.split(u'\n'))
        layParagraph(paragraph);
}

void Paragraphs::layParagraph(const QString &text)
{
    auto layout = std::make_unique<QTextLayout>(text, m_font);
    QTextOption option(m_side | Qt::AlignAbsolute);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WordWrap);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(qMax(0.0, m_width));
        line.setPosition({0, m_height});
        m_height += line.height();
    }
    layout->endLayout();
    m_layouts.push_back(std::move(layout));
}

void Paragraphs::draw(QPainter &painter, const QPointF &corner) const
{
    for (const std::unique_ptr<QTextLayout> &layout : m_layouts)
        layout->draw(&painter, corner);
}

} // namespace mizban
