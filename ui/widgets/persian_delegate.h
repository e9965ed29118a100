#pragma once

#include "ui/widgets/theme.h"

#include <QHash>
#include <QStyledItemDelegate>

class QTableView;

namespace mizban {

enum class RowDensity { Comfortable, Compact };

/// What a column holds.
enum class CellKind {
    Text,
    Number,   ///< Persian digits
    Id,       ///< tracking id, code: Persian digits, isolated left to right
    Date,     ///< QDate or QDateTime, shown as Jalali date
    DateTime, ///< QDateTime, shown as Jalali date and Tehran's time
    Chip      ///< a word in the tone of the tone role
};

/// Paints Persian tables: Persian digits, Jalali dates, unread rows bold, status as chips. The model
/// stays free of all that: it says by roles which rows are unread and in what tone.
class PersianDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PersianDelegate(QObject *parent = nullptr);

    void setKind(int column, CellKind kind);
    [[nodiscard]] CellKind kind(int column) const { return m_kinds.value(column, CellKind::Text); }
    /// Role that says true for unread rows, asked of the cell itself; -1 for none.
    void setUnreadRole(int role) { m_unreadRole = role; }
    /// Role that gives the Tone of a chip as int; -1 for none.
    void setToneRole(int role) { m_toneRole = role; }

    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The text of a value in a column of that kind.
    [[nodiscard]] static QString textOf(const QVariant &value, CellKind kind);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QHash<int, CellKind> m_kinds;
    int m_unreadRole = -1;
    int m_toneRole = -1;
};

/// The look of every table: quiet alternating rows of one height, no grid, no vertical header, whole
/// rows selected, Tab leaves the table.
void applyTableLook(QTableView *table, RowDensity density = RowDensity::Comfortable);

} // namespace mizban
