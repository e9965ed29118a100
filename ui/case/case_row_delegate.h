#pragma once

#include <QStyledItemDelegate>

namespace mizban {

class Theme;

/// Draws a case or draft of a list in three lines: subject and time; who and what about; deadline,
/// marks and tracking id; in two where rows are compact. Unread rows are bold, overdue ones say so in colour
/// and words.
class CaseRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CaseRowDelegate(QObject *parent = nullptr);

    [[nodiscard]] static int heightFor(const Theme &theme);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace mizban
