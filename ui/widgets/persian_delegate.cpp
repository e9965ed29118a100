#include "ui/widgets/persian_delegate.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "ui/widgets/status_chip.h"

#include <QApplication>
#include <QDateTime>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace mizban {
namespace {

constexpr int compactRow = 30;

/// Milliseconds since 1970 from what models hand out for a moment; nullopt for none.
std::optional<qint64> momentOf(const QVariant &value)
{
    if (value.userType() == QMetaType::LongLong)
        return value.toLongLong();
    if (value.userType() == QMetaType::QDateTime && value.toDateTime().isValid())
        return value.toDateTime().toMSecsSinceEpoch();
    return std::nullopt;
}

QString dateText(const QVariant &value)
{
    if (value.userType() == QMetaType::QDate)
        return formatJalali(toJalali(value.toDate()));
    const auto at = momentOf(value);
    return at ? formatJalali(toJalali(tehranDate(*at))) : shownDigits(value.toString());
}

} // namespace

PersianDelegate::PersianDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void PersianDelegate::setKind(int column, CellKind kind)
{
    m_kinds.insert(column, kind);
}

QString PersianDelegate::textOf(const QVariant &value, CellKind kind)
{
    switch (kind) {
    case CellKind::Number:
        return shownDigits(value.toString());
    case CellKind::Id: {
        const QString id = value.toString();
        return id.isEmpty() ? id : isolateLtr(shownDigits(id));
    }
    case CellKind::Date:
        return dateText(value);
    case CellKind::DateTime: {
        const auto at = momentOf(value);
        return at ? formatJalaliDateTime(*at) : dateText(value);
    }
    case CellKind::Text:
    case CellKind::Chip:
        break;
    }
    if (value.userType() == QMetaType::QDate || value.userType() == QMetaType::QDateTime)
        return dateText(value);
    return shownDigits(value.toString());
}

QString PersianDelegate::displayText(const QVariant &value, const QLocale &) const
{
    return textOf(value, CellKind::Text);
}

void PersianDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = textOf(index.data(Qt::DisplayRole), kind(index.column()));
    if (m_unreadRole >= 0 && index.data(m_unreadRole).toBool())
        option->font.setBold(true);
    if (!index.data(Qt::TextAlignmentRole).isValid())
        option->displayAlignment = Qt::AlignLeft | Qt::AlignVCenter; // the style mirrors it
    // Rows are chosen whole: the ring of a single cell would only distract.
    option->state &= ~QStyle::State_HasFocus;
}

void PersianDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    if (kind(index.column()) != CellKind::Chip) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem filled(option);
    initStyleOption(&filled, index);
    const QString text = filled.text;
    filled.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &filled, painter, option.widget);
    if (text.isEmpty())
        return;
    const Theme theme = currentTheme();
    const auto tone = static_cast<Tone>(m_toneRole >= 0 ? qBound(0, index.data(m_toneRole).toInt(), 5) : 0);
    QSize size = StatusChip::sizeFor(text, theme);
    const QRect free = option.rect.adjusted(theme.space4(), 0, -theme.space4(), 0);
    size.setWidth(qMin(size.width(), free.width()));
    StatusChip::paint(*painter,
                      QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, size, free),
                      text, tone, theme);
}

QSize PersianDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (kind(index.column()) != CellKind::Chip)
        return QStyledItemDelegate::sizeHint(option, index);
    const Theme theme = currentTheme();
    return StatusChip::sizeFor(index.data().toString(), theme) + QSize(theme.space12(), theme.space12());
}

void applyTableLook(QTableView *table, RowDensity density)
{
    const Theme theme = currentTheme();
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setTextElideMode(Qt::ElideRight);
    table->setCornerButtonEnabled(false);
    table->setMouseTracking(true);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setMinimumSectionSize(theme.px(compactRow));
    table->verticalHeader()->setDefaultSectionSize(density == RowDensity::Compact ? theme.px(compactRow)
                                                                                  : theme.rowHeight());
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    header->setFont(theme.font(TypeStep::Small));
}

} // namespace mizban
