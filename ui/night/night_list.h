#pragma once

#include "ui/night/night_lines.h"
#include "ui/night/night_look.h"

#include <QAbstractListModel>
#include <QCache>
#include <QPixmap>
#include <QStyledItemDelegate>
#include <QWidget>

class QListView;
class QVBoxLayout;

namespace mizban {

class SectionHeader;

/// Lines of the night as a model. The window's thread.
class NightModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Rows that stay where they were are only painted anew.
    void setLines(const QList<NightLine> &lines);
    [[nodiscard]] bool holds(const QList<NightLine> &lines) const { return lines == m_lines; }
    [[nodiscard]] const NightLine &line(int row) const { return m_lines.at(row); }
    [[nodiscard]] int rowOf(const QString &key) const; ///< -1: none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<NightLine> m_lines;
};

/// Paints a line of a NightModel.
class NightDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    NightDelegate(bool twoLines, QObject *parent);

    void setStep(NightStep step) { m_step = step; }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void draw(QPainter *painter, const QStyleOptionViewItem &option, const NightLine &line) const;

    bool m_twoLines;
    NightStep m_step = NightStep::Far; ///< of the first line
    /// Rows as they were painted: shaping Persian takes most of a frame, and scrolling shows the same rows
    /// again and again.
    mutable QCache<QString, QPixmap> m_painted;
};

/// A titled list of the night. What is chosen stays chosen wherever it goes; letters and digits are orders of
/// the screen around it.
///
/// Object names: NAME, NAME.list.
class NightList : public QWidget
{
    Q_OBJECT

public:
    NightList(const QString &name, const QString &title, bool twoLines, QWidget *parent = nullptr);

    void setLines(const QList<NightLine> &lines);
    void setNote(const QString &note);
    /// Said where there is nothing in the list.
    void setEmptyText(const QString &text);
    /// Goes with what is added at the end, as a log does.
    void setFollowing(bool following) { m_following = following; }
    void setTitled(bool titled);
    /// High enough for what is in it, but not for more than `most` rows; 0: takes the room that is there.
    void setFitted(int most);
    /// How large the first line of a row is.
    void setStep(NightStep step);

    [[nodiscard]] QString currentKey() const;
    void choose(const QString &key);
    void focusList();
    [[nodiscard]] bool hasListFocus() const;
    [[nodiscard]] QListView *view() const;
    [[nodiscard]] NightModel *model() const { return m_model; }

Q_SIGNALS:
    void currentChanged(const QString &key);
    void activated(const QString &key); ///< Enter or double click

protected:
    void changeEvent(QEvent *event) override;

private:
    class View;
    void refresh();
    void fit();

    NightModel *m_model = nullptr;
    View *m_view = nullptr;
    NightDelegate *m_delegate = nullptr;
    NightStep m_step = NightStep::Far;
    SectionHeader *m_head = nullptr;
    QVBoxLayout *m_column = nullptr;
    bool m_twoLines;
    bool m_following = false;
    int m_most = 0;
};

} // namespace mizban
