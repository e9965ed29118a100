#pragma once

#include "core/services/seat.h"

#include <QAbstractListModel>
#include <QTimer>

namespace mizban {

/// The folders of a cartable with their counters, kept up to date. The window's thread.
class FolderModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { FolderRole = 0x0101 /**< int(Folder) */, CountRole, IconNameRole, UrgentRole };

    explicit FolderModel(std::shared_ptr<Seat> seat, QObject *parent = nullptr);

    [[nodiscard]] static Folder folderAt(int row);
    [[nodiscard]] static int rowOf(Folder folder);
    [[nodiscard]] qint64 count(Folder folder) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    void refresh();

Q_SIGNALS:
    void countersChanged();
    void failed(const mizban::Error &error);

private:
    void take(const QList<qint64> &counts);

    std::shared_ptr<Seat> m_seat;
    [[nodiscard]] int foldersHere() const;

    QList<qint64> m_counts;
    bool m_ofCenter = false; ///< the Center's lists come after the folders
    QTimer m_minute;         ///< cases become overdue while nothing happens
    bool m_busy = false;
    bool m_again = false;
};

} // namespace mizban
