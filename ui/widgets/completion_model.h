#pragma once

#include "ui/widgets/completing_combo.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace mizban {

/// The entries of a CompletingCombo that match what is typed, best first.
class CompletionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<CompletionEntry> &entries);
    void setRecentCodes(const QStringList &codes);
    /// One that is not offered for now; empty for none.
    void setLeftOut(const QString &code);
    [[nodiscard]] const QString &leftOut() const { return m_leftOutCode; }
    [[nodiscard]] bool hasRecent() const;
    /// All words must occur; with none, the recent entries come first. Where they occur nowhere they are
    /// taken for words typed in the other layout of the keyboard.
    void filter(const QString &typed);

    [[nodiscard]] const QList<CompletionEntry> &entries() const { return m_entries; }
    /// Position among entries() of a row shown, of a code, of an exact title or code; -1 for none.
    [[nodiscard]] int entryOfRow(int row) const { return m_shown.value(row, -1); }
    [[nodiscard]] int entryOfCode(const QString &code) const;
    [[nodiscard]] int entryNamed(const QString &typed) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] int indexOf(const QString &code) const;
    [[nodiscard]] QList<int> unfiltered() const;
    [[nodiscard]] const QStringList &keys();
    [[nodiscard]] QList<int> fitting(const QString &typed);

    QList<CompletionEntry> m_entries;
    QStringList m_keys; ///< searchable form of each entry, once one was searched for
    QList<int> m_recent;
    QString m_leftOutCode;
    int m_leftOut = -1;
    QList<int> m_shown;
};

/// One line: title, quiet path, code at the end.
class CompletionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace mizban
