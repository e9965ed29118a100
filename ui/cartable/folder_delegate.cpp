#include "ui/cartable/folder_delegate.h"

#include "core/projections/cartable.h"
#include "ui/models/case_text.h"
#include "ui/models/folder_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace mizban {

FolderDelegate::FolderDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize FolderDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Theme theme = currentTheme();
    return {theme.px(160), theme.rowHeight()};
}

void FolderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    const ThemeColours &colours = theme.colours();
    const bool selected = option.state & QStyle::State_Selected;
    const bool urgent = index.data(FolderModel::UrgentRole).toBool();
    const qint64 count = index.data(FolderModel::CountRole).toLongLong();
    const auto mirrored = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = option.rect.adjusted(theme.space4(), 1, -theme.space4(), -1);
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? colours.selection : colours.hover);
        painter->drawRoundedRect(card, theme.radius(), theme.radius());
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(colours.focus, theme.px(2)));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(card.adjusted(1, 1, -1, -1), theme.radius(), theme.radius());
    }
    const QColor ink = selected ? colours.onSelection : colours.text;
    const int icon = theme.iconSize();
    const QRect inner = card.adjusted(theme.space8(), 0, -theme.space12(), 0);
    const QRect picture(inner.left(), inner.center().y() - icon / 2, icon, icon);
    painter->drawPixmap(mirrored(picture), themePixmap(index.data(FolderModel::IconNameRole).toString(), icon,
                                                       ink, painter->device()->devicePixelRatioF()));

    const bool rtl = option.direction == Qt::RightToLeft;
    const int start = int(Qt::AlignVCenter | Qt::AlignAbsolute | (rtl ? Qt::AlignRight : Qt::AlignLeft));
    const int end = int(Qt::AlignVCenter | Qt::AlignAbsolute | (rtl ? Qt::AlignLeft : Qt::AlignRight));
    const bool lively =
        count > 0 && (urgent || index.data(FolderModel::FolderRole).toInt() == int(Folder::New));
    const QFont font = theme.font(lively ? TypeStep::Emphasis : TypeStep::Body);
    painter->setFont(font);
    const QString number = count > 0 ? numberText(count) : QString();
    const int width = QFontMetrics(font).horizontalAdvance(number) + theme.space8();
    painter->setPen(urgent && !selected ? theme.tone(Tone::Danger).text : ink);
    painter->drawText(mirrored(QRect(inner.right() - width, inner.top(), width + 1, inner.height())), end,
                      number);
    painter->setPen(ink);
    const QRect name(picture.right() + theme.space8(), inner.top(),
                     inner.right() - width - picture.right() - theme.space8(), inner.height());
    painter->drawText(mirrored(name), start,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, name.width()));
    painter->restore();
}

} // namespace mizban
