#pragma once

#include "core/base/ids.h"

#include <QAbstractItemView>
#include <QSet>

namespace mizban {

/// A list of rows of one height, as long as it may be: nothing it does depends on the number of rows. A few
/// parts of it may have headings. Letters are left to the screen, where they are orders. Space marks rows for
/// an act on many, Ctrl+PageDown and Ctrl+PageUp go from part to part.
class CaseListView : public QAbstractItemView
{
    Q_OBJECT

public:
    /// A part of the list with a heading above its first row.
    struct Section
    {
        int firstRow = 0;
        QString title;

        bool operator==(const Section &) const = default;
    };

    explicit CaseListView(QWidget *parent = nullptr);

    /// By row, without empty parts; they go with the model.
    void setSections(const QList<Section> &sections);
    [[nodiscard]] const QList<Section> &sections() const { return m_sections; }

    void setModel(QAbstractItemModel *model) override;
    /// Cases marked one by one with Space, wherever their rows are by now; none where marking is not allowed.
    void setMarkable(bool markable);
    [[nodiscard]] QList<StreamId> marked() const { return m_marked; }
    void setMarked(const QList<StreamId> &cases);
    /// To the row that follows, also where the one before it has gone.
    void goOn();
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;

public Q_SLOTS:
    /// However many rows changed, only those in sight are looked at.
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;

Q_SIGNALS:
    void marksChanged();
    void windowChanged(int firstRow, int lastRow); ///< which rows are on the screen

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int rows() const;
    [[nodiscard]] int headingHeight() const;
    [[nodiscard]] int topOf(int row) const; ///< in the whole list
    [[nodiscard]] int rowAtHeight(int y) const;
    void goToSection(int step);
    void paintHeadings(QPainter &painter, const QRect &part) const;
    void measure();
    void tellWindow();

    void toggleMark();
    [[nodiscard]] bool isMarked(const QModelIndex &index) const;

    QList<Section> m_sections;
    QList<StreamId> m_marked;
    QSet<StreamId> m_markedSet; ///< the same, for painting however many they are
    bool m_markable = false;
    mutable int m_rowHeight = 0; ///< 0: not measured since the look changed
    int m_place = 0;             ///< where the cursor was, also when its row has gone
};

} // namespace mizban
