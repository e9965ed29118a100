#include "ui/widgets/placeholder.h"

#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QPainter>
#include <QStyleOptionFrame>

namespace mizban {

namespace {
constexpr int gap = 3;         // between the caret and the first letter
constexpr int beforeCaret = 5; // what QLineEdit adds to its cursorRect() at each side
} // namespace

void hideOwnPlaceholder(QLineEdit &line)
{
    QPalette palette; // nothing else of it counts
    palette.setColor(QPalette::PlaceholderText, Qt::transparent);
    line.setPalette(palette);
}

void paintPlaceholder(QLineEdit &line, const QRect &caret)
{
    const int caretX = caret.x() + beforeCaret;
    if (!line.text().isEmpty() || line.placeholderText().isEmpty())
        return;
    QStyleOptionFrame option;
    option.initFrom(&line);
    option.rect = line.contentsRect();
    option.lineWidth = line.style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, &line);
    QRect room = line.style()->subElementRect(QStyle::SE_LineEditContents, &option, &line);
    const Theme theme = currentTheme();
    const bool atRight = line.alignment() & Qt::AlignRight; // digits read left to right and stand there too
    if (atRight)
        room.setRight(caretX - theme.px(gap));
    else
        room.setLeft(caretX + theme.px(gap));
    QPainter painter(&line);
    painter.setFont(line.font());
    painter.setPen(theme.palette().color(QPalette::PlaceholderText));
    painter.drawText(room,
                     int(Qt::AlignVCenter | Qt::AlignAbsolute | (atRight ? Qt::AlignRight : Qt::AlignLeft)) |
                         Qt::TextSingleLine,
                     line.fontMetrics().elidedText(line.placeholderText(), Qt::ElideRight, room.width()));
}

} // namespace mizban
