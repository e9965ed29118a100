#pragma once

#include "core/projections/cartable_view.h"
#include "core/services/seat.h"

#include <QAbstractListModel>
#include <QTimer>

namespace mizban {

/// The folders of a cartable and, below them, the views the person keeps, with their counters, kept up to
/// date. The window's thread.
class FolderModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { FolderRole = 0x0101 /**< int(Folder); 0 of a view */, CountRole, IconNameRole, UrgentRole };

    explicit FolderModel(std::shared_ptr<Seat> seat, QObject *parent = nullptr);

    [[nodiscard]] static Folder folderAt(int row);
    [[nodiscard]] static int rowOf(Folder folder);
    [[nodiscard]] qint64 count(Folder folder) const;
    /// What a row shows: a whole folder, or a kept view.
    [[nodiscard]] CartableView viewAt(int row) const;
    /// Of a kept view; none for folders.
    [[nodiscard]] const SavedView *savedAt(int row) const;
    /// Where a view is kept; -1 where it is not.
    [[nodiscard]] int rowOfView(const CartableView &view) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    void refresh();

Q_SIGNALS:
    void countersChanged();
    void failed(const mizban::Error &error);

private:
    struct Kept
    {
        SavedView saved;
        qint64 cases = 0;

        bool operator==(const Kept &) const = default;
    };
    struct Counted
    {
        QList<qint64> folders;
        QList<Kept> views;
    };
    [[nodiscard]] static Result<Counted> readCounts(SeatReader &reader, qint64 nowMs);
    void take(const Counted &counted);
    void takeViews(const QList<Kept> &views);
    [[nodiscard]] QVariant folderData(Folder folder, int role) const;
    [[nodiscard]] static QVariant viewData(const Kept &kept, int role);
    [[nodiscard]] int foldersHere() const;

    std::shared_ptr<Seat> m_seat;
    QList<Kept> m_views;

    QList<qint64> m_counts;
    bool m_ofCenter = false; ///< the Center's lists come after the folders
    QTimer m_minute;         ///< cases become overdue while nothing happens
    bool m_busy = false;
    bool m_again = false;
};

} // namespace mizban
