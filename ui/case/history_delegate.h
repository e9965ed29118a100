#pragma once

#include <QStyledItemDelegate>

namespace mizban {

/// Draws one event: what and who, the public text, apart from it the internal note, and why it has no
/// effect if it has none. Texts are drawn as they are, never read as markup.
class HistoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit HistoryDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// Draws with a painter, only measures without; returns the height.
    int lay(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace mizban
