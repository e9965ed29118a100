#include "ui/widgets/wrapped_label.h"

#include "ui/widgets/wrapped_text.h"

#include <QPainter>
#include <QStyle>

namespace mizban {

namespace {
constexpr qsizetype mostWidths = 32;
constexpr int leastCharacters = 8;
} // namespace

WrappedLabel::WrappedLabel(QWidget *parent)
    : WrappedLabel(QString(), parent)
{
}

WrappedLabel::WrappedLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
}

void WrappedLabel::setWidthGiven(bool given)
{
    m_widthGiven = given;
    updateGeometry();
}

/// What can be marked is drawn as a document, which is right; so is what has a key underlined in it.
bool WrappedLabel::isDrawnHere() const
{
    const bool plain =
        textFormat() == Qt::PlainText || (textFormat() == Qt::AutoText && !Qt::mightBeRichText(text()));
    const bool marked = textInteractionFlags() & (Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return plain && !marked && wordWrap() && text().isRightToLeft() && !(buddy() && text().contains(u'&'));
}

/// QLabel tells nobody that its text was set.
WrappedLabel::Measures &WrappedLabel::measures() const
{
    const bool stand = m_measures.text == text() && m_measures.font == font() &&
                       m_measures.margins == contentsMargins() &&
                       m_measures.interaction == textInteractionFlags() && m_measures.wraps == wordWrap();
    if (!stand)
        m_measures = {text(), font(), contentsMargins(), textInteractionFlags(), wordWrap(), {}, {}, {}};
    return m_measures;
}

int WrappedLabel::heightForWidth(int width) const
{
    QHash<int, int> &heights = measures().heights;
    if (heights.size() > mostWidths) // a window being made wider
        heights.clear();
    const auto known = heights.constFind(width);
    return known != heights.cend() ? *known : *heights.insert(width, QLabel::heightForWidth(width));
}

QSize WrappedLabel::sizeHint() const
{
    QSize &hint = measures().hint;
    if (m_widthGiven && wordWrap())
        return minimumSizeHint();
    if (!hint.isValid())
        hint = QLabel::sizeHint();
    return hint;
}

QSize WrappedLabel::minimumSizeHint() const
{
    if (m_widthGiven && wordWrap())
        return {fontMetrics().averageCharWidth() * leastCharacters, fontMetrics().lineSpacing()};
    QSize &least = measures().least;
    if (!least.isValid())
        least = QLabel::minimumSizeHint();
    return least;
}

void WrappedLabel::paintEvent(QPaintEvent *event)
{
    if (!isDrawnHere()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    drawFrame(&painter);
    const QMargins margins(margin(), margin(), margin(), margin());
    painter.setFont(font());
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    drawWrapped(painter, QRectF(contentsRect().marginsRemoved(margins)),
                QStyle::visualAlignment(layoutDirection(), alignment()), text());
}

} // namespace mizban
