#include "ui/case/history_delegate.h"

#include "ui/case/case_tones.h"
#include "ui/models/case_text.h"
#include "ui/models/history_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrapped_text.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

/// Lays blocks of text one under another.
class Column
{
public:
    Column(QPainter *painter, const QStyleOptionViewItem &option, const Theme &theme, int indent)
        : m_painter(painter)
        , m_theme(theme)
        , m_direction(option.direction)
        , m_outer(option.rect)
        , m_area(QStyle::visualRect(option.direction, option.rect,
                                    option.rect.adjusted(indent, theme.space8(), 0, 0)))
    {
    }

    void text(const QString &words, TypeStep step, const QColor &ink)
    {
        if (words.isEmpty())
            return;
        const QFont font = m_theme.font(step);
        const QRect place = fitted(words, font, m_area);
        if (m_painter) {
            m_painter->setFont(font);
            m_painter->setPen(ink);
            drawWrapped(*m_painter, place, side(), words);
        }
        m_area.setTop(place.bottom() + m_theme.px(2));
    }

    /// Text on ground of its own, with a caption.
    void boxed(const QString &caption, const QString &words, const ToneColours &colours)
    {
        if (words.isEmpty())
            return;
        const int pad = m_theme.space8();
        const QFont small = m_theme.font(TypeStep::Small);
        const QFont body = m_theme.font(TypeStep::Body);
        const QRect inner = m_area.adjusted(pad, m_theme.px(6), -pad, 0);
        const QRect head = fitted(caption, small, inner);
        const QRect text = fitted(words, body, inner.adjusted(0, head.height(), 0, 0));
        if (m_painter) {
            m_painter->setPen(Qt::NoPen);
            m_painter->setBrush(colours.back);
            m_painter->drawRoundedRect(QRect(QPoint(m_area.left(), m_area.top() + m_theme.px(2)),
                                             QPoint(m_area.right(), text.bottom() + m_theme.px(4))),
                                       m_theme.radius(), m_theme.radius());
            m_painter->setPen(colours.text);
            m_painter->setFont(small);
            drawWrapped(*m_painter, head, side(), caption);
            m_painter->setFont(body);
            drawWrapped(*m_painter, text, side(), words);
        }
        m_area.setTop(text.bottom() + m_theme.space8());
    }

    [[nodiscard]] int height() const { return m_area.top() - m_outer.top() + m_theme.space8(); }

private:
    [[nodiscard]] Qt::Alignment side() const
    {
        return Qt::AlignTop | (m_direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    }
    [[nodiscard]] int flags() const { return int(side() | Qt::AlignAbsolute) | Qt::TextWordWrap; }
    [[nodiscard]] QRect fitted(const QString &words, const QFont &font, const QRect &area) const
    {
        constexpr int endless = 1 << 20;
        const QRect room(area.topLeft(), QSize(qMax(1, area.width()), endless));
        const int height = QFontMetrics(font).boundingRect(room, flags(), words).height();
        return {room.topLeft(), QSize(room.width(), height)};
    }

    QPainter *m_painter;
    const Theme &m_theme;
    Qt::LayoutDirection m_direction;
    QRect m_outer;
    QRect m_area;
};

void paintRail(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
               const Theme &theme, bool inForce)
{
    const ThemeColours &colours = theme.colours();
    const int size = theme.px(26);
    const auto mirrored = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QRect disc(option.rect.left(), option.rect.top() + theme.space8(), size, size);
    painter->setPen(QPen(colours.border, theme.px(1)));
    const int x = mirrored(disc).center().x();
    if (index.row() + 1 < index.model()->rowCount())
        painter->drawLine(x, disc.bottom() + theme.px(3), x, option.rect.bottom() + theme.px(5));
    const ToneColours tone = theme.tone(inForce ? Tone::Accent : Tone::Neutral);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tone.back);
    painter->drawEllipse(mirrored(disc));
    const int icon = theme.px(15);
    const QRect inner(disc.center() - QPoint(icon / 2, icon / 2), QSize(icon, icon));
    const QString name = iconOf(static_cast<EventType>(index.data(HistoryModel::TypeRole).toInt()));
    painter->drawPixmap(mirrored(inner),
                        themePixmap(name, icon, tone.text, painter->device()->devicePixelRatioF()));
}

} // namespace

HistoryDelegate::HistoryDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    lay(painter, option, index);
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = option.rect.width();
    const std::pair place(index.row(), width);
    auto height = m_heights.constFind(place);
    if (height == m_heights.cend())
        height = m_heights.insert(place, lay(nullptr, option, index));
    return {width, *height};
}

void HistoryDelegate::measureAnew()
{
    m_heights.clear();
}

int HistoryDelegate::lay(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    const ThemeColours &colours = theme.colours();
    const QString flag = index.data(HistoryModel::FlagTextRole).toString();
    if (painter)
        paintRail(painter, option, index, theme, flag.isEmpty());

    QStringList meta{index.data(HistoryModel::WhoRole).toString(),
                     index.data(HistoryModel::WhenRole).toString()};
    meta << index.data(HistoryModel::DeliveryTextRole).toString();
    meta.removeAll(QString());
    Column column(painter, option, theme, theme.px(36));
    column.text(index.data(HistoryModel::WhatRole).toString(), TypeStep::Emphasis,
                flag.isEmpty() ? colours.text : colours.muted);
    column.text(meta.join(u" · "_s), TypeStep::Small, colours.muted);
    column.text(flag, TypeStep::Small, theme.tone(Tone::Warning).text);
    column.text(readableText(index.data(HistoryModel::PublicTextRole).toString()), TypeStep::Body,
                flag.isEmpty() ? colours.text : colours.muted);
    column.boxed(tr("یادداشت داخلی؛ به متقاضی نشان داده نمی‌شود"),
                 readableText(index.data(HistoryModel::NoteRole).toString()), theme.tone(Tone::Warning));
    return column.height();
}

} // namespace mizban
