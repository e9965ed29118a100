#pragma once

#include <QStyledItemDelegate>

namespace mizban {

/// Draws a folder: icon, name, counter at the end; the overdue counter in the colour of danger.
class FolderDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit FolderDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace mizban
