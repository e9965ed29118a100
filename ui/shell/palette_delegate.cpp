#include "ui/shell/palette_delegate.h"

#include "ui/shell/palette_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/key_cap.h"

#include <QPainter>

namespace mizban {

namespace {

bool isHeading(const QModelIndex &index)
{
    return index.data(PaletteModel::KindRole).toInt() == int(PaletteEntry::Kind::Heading);
}

/// Takes room from a line in reading direction.
class Room
{
public:
    Room(const QRect &whole, const QRect &line, Qt::LayoutDirection direction)
        : m_whole(whole)
        , m_left(line)
        , m_direction(direction)
    {
    }

    [[nodiscard]] QRect atStart(QSize size, int gap)
    {
        const QRect place(QPoint(m_left.left(), m_left.center().y() - size.height() / 2), size);
        m_left.setLeft(place.right() + 1 + gap);
        return mirrored(place);
    }
    [[nodiscard]] QRect atEnd(QSize size, int gap)
    {
        const QRect place(QPoint(m_left.right() - size.width() + 1, m_left.center().y() - size.height() / 2),
                          size);
        m_left.setRight(place.left() - 1 - gap);
        return mirrored(place);
    }
    [[nodiscard]] QRect rest() const { return mirrored(m_left); }
    [[nodiscard]] int width() const { return m_left.width(); }
    [[nodiscard]] int height() const { return m_left.height(); }
    [[nodiscard]] int alignment() const
    {
        return int(Qt::AlignVCenter | Qt::AlignAbsolute |
                   (m_direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft)) |
               Qt::TextSingleLine;
    }

private:
    [[nodiscard]] QRect mirrored(const QRect &rect) const
    {
        return QStyle::visualRect(m_direction, m_whole, rect);
    }

    QRect m_whole;
    QRect m_left;
    Qt::LayoutDirection m_direction;
};

void paintEntry(QPainter &painter, Room room, const QModelIndex &index, const QColor &ink,
                const QColor &quiet, const Theme &theme)
{
    const int icon = theme.iconSize();
    painter.drawPixmap(room.atStart({icon, icon}, theme.space8()),
                       themePixmap(index.data(PaletteModel::IconRole).toString(), icon, quiet,
                                   painter.device()->devicePixelRatioF()));
    if (const QString keys = index.data(PaletteModel::KeysRole).toString(); !keys.isEmpty())
        KeyCap::paint(painter, room.atEnd(KeyCap::sizeFor(keys, theme), theme.space8()), keys,
                      theme.colours().text, theme);
    const QFont body = theme.font(TypeStep::Body);
    const QString title = index.data().toString();
    const int wanted = qMin(room.width(), QFontMetrics(body).horizontalAdvance(title) + 1);
    painter.setFont(body);
    painter.setPen(ink);
    painter.drawText(room.atStart({wanted, room.height()}, theme.space12()), room.alignment(),
                     QFontMetrics(body).elidedText(title, Qt::ElideRight, wanted));
    const QFont small = theme.font(TypeStep::Small);
    painter.setFont(small);
    painter.setPen(quiet);
    painter.drawText(room.rest(), room.alignment(),
                     QFontMetrics(small).elidedText(index.data(PaletteModel::DetailRole).toString(),
                                                    Qt::ElideRight, room.width()));
}

} // namespace

PaletteDelegate::PaletteDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    return {option.rect.width(), isHeading(index) ? theme.px(30) : theme.rowHeight()};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    const ThemeColours &colours = theme.colours();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = option.rect.adjusted(theme.space4(), 1, -theme.space4(), -1);
    const Room room(option.rect, card.adjusted(theme.space8(), 0, -theme.space8(), 0), option.direction);
    if (isHeading(index)) {
        painter->setFont(theme.font(TypeStep::Small));
        painter->setPen(colours.muted);
        painter->drawText(room.rest(), room.alignment(), index.data().toString());
        painter->restore();
        return;
    }
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? colours.selection : colours.hover);
        painter->drawRoundedRect(card, theme.radius(), theme.radius());
    }
    paintEntry(*painter, room, index, selected ? colours.onSelection : colours.text,
               selected ? colours.onSelection : colours.muted, theme);
    painter->restore();
}

} // namespace mizban
