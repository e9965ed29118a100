#include "ui/records/record_delegate.h"

#include "ui/records/record_model.h"

#include <QPainter>

namespace mizban {

namespace {

int lineHeight(const Theme &theme, TypeStep step)
{
    return QFontMetrics(theme.font(step)).height();
}

} // namespace

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Theme theme = currentTheme();
    const int height = lineHeight(theme, TypeStep::Emphasis) + lineHeight(theme, TypeStep::Small);
    return {theme.px(200), height + theme.space4() + 2 * theme.space8()};
}

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    const ThemeColours &c = theme.colours();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, selected ? c.selection : c.hover);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.border);
    const QRect room =
        option.rect.adjusted(theme.space12(), theme.space8(), -theme.space12(), -theme.space8());
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    // By the side of the list, not of the text.
    const Qt::Alignment start = Qt::AlignAbsolute | (rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    // `text` at the outer end of the line; what is left of it.
    const auto atEnd = [&](const QRect &line, int width) {
        QRect end = line;
        if (rightToLeft)
            end.setRight(line.left() + width);
        else
            end.setLeft(line.right() - width);
        return end;
    };
    const auto without = [&](const QRect &line, int width) {
        return rightToLeft ? line.adjusted(width, 0, 0, 0) : line.adjusted(0, 0, -width, 0);
    };
    const auto draw = [&](const QRect &line, const QString &text, TypeStep step, const QColor &ink) {
        painter->setFont(theme.font(step));
        painter->setPen(ink);
        painter->drawText(line, static_cast<int>(start | Qt::AlignVCenter | Qt::TextSingleLine),
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
    };
    const QColor quiet = selected ? c.onSelection : c.muted;
    QRect first = room;
    first.setHeight(lineHeight(theme, TypeStep::Emphasis));
    const QString time = index.data(RecordModel::TimeRole).toString();
    const int timeWidth = QFontMetrics(theme.font(TypeStep::Small)).horizontalAdvance(time) + theme.space8();
    draw(without(first, timeWidth), index.data(RecordModel::TitleRole).toString(), TypeStep::Emphasis,
         selected ? c.onSelection : c.text);
    draw(atEnd(first, timeWidth - theme.space8()), time, TypeStep::Small, quiet);
    QRect second = room;
    second.setTop(first.bottom() + theme.space4());
    const QString mark = index.data(RecordModel::MarkRole).toString();
    int markWidth = 0;
    if (!mark.isEmpty()) {
        const ToneColours &tone = theme.tone(static_cast<Tone>(index.data(RecordModel::ToneRole).toInt()));
        painter->setFont(theme.font(TypeStep::Small));
        markWidth = painter->fontMetrics().horizontalAdvance(mark) + 2 * theme.space8();
        const QRect chip = atEnd(second, markWidth);
        painter->setPen(QPen(tone.mark, theme.px(1)));
        painter->setBrush(tone.back);
        painter->drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), chip.height() / 2.0,
                                 chip.height() / 2.0);
        painter->setPen(tone.text);
        painter->drawText(chip, Qt::AlignCenter, mark);
        markWidth += theme.space8();
    }
    draw(without(second, markWidth), index.data(RecordModel::DetailRole).toString(), TypeStep::Small, quiet);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(c.focus, theme.px(2)));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

} // namespace mizban
