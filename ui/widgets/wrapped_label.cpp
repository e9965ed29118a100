#include "ui/widgets/wrapped_label.h"

#include "ui/widgets/wrapped_text.h"

#include <QPainter>
#include <QStyle>

namespace mizban {

WrappedLabel::WrappedLabel(QWidget *parent)
    : WrappedLabel(QString(), parent)
{
}

WrappedLabel::WrappedLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
}

/// What can be marked is drawn as a document, which is right; so is what has a key underlined in it.
bool WrappedLabel::isDrawnHere() const
{
    const bool plain =
        textFormat() == Qt::PlainText || (textFormat() == Qt::AutoText && !Qt::mightBeRichText(text()));
    const bool marked = textInteractionFlags() & (Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return plain && !marked && wordWrap() && text().isRightToLeft() && !(buddy() && text().contains(u'&'));
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
