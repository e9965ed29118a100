#pragma once

#include <QHash>
#include <QStyledItemDelegate>

#include <utility>

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
    /// Measured once for each row and width: a list asks for it again and again.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The texts or the look have changed.
    void measureAnew();

private:
    /// Draws with a painter, only measures without; returns the height.
    int lay(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    mutable QHash<std::pair<int, int>, int> m_heights; ///< by row and width
};

} // namespace mizban
