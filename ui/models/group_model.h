#pragma once

#include "core/projections/cartable_view.h"
#include "core/services/seat.h"
#include "ui/models/cartable_roles.h"

#include <QAbstractListModel>

namespace mizban {

/// The groups of a view of the cartable, applicants or subjects, in the roles of a cartable list. They come
/// by pages as they are scrolled to, so that nobody waits for all of them. The window's thread.
class GroupModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int pageGroups = 100;

    explicit GroupModel(std::shared_ptr<Seat> seat, QObject *parent = nullptr);

    /// Empties the model and loads the first page; `loaded` follows.
    void setView(const CartableView &view);
    [[nodiscard]] const CartableView &view() const { return m_view; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] bool isWhole() const { return m_loaded && !m_next; } ///< no more groups come
    /// The cases of a group; the view itself where there is no such row.
    [[nodiscard]] CartableView viewAt(int row) const;
    [[nodiscard]] QString titleAt(int row) const;
    [[nodiscard]] int rowOf(const QString &key) const; ///< -1: not here
    [[nodiscard]] QString keyAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

public Q_SLOTS:
    /// Reads again what is here. Called by itself when the seat changes.
    void refresh();

Q_SIGNALS:
    void loaded(); ///< a page is here
    void failed(const mizban::Error &error);

private:
    void read(const std::optional<QString> &after, int count);
    void took(const GroupPage &page, bool further);
    [[nodiscard]] QVariant dueData(const CaseGroup &group, int role) const;

    std::shared_ptr<Seat> m_seat;
    CartableView m_view;
    QList<CaseGroup> m_groups;
    std::optional<QString> m_next;
    bool m_loaded = false;
    bool m_busy = false;
    bool m_again = false;
    quint64 m_generation = 0;
};

} // namespace mizban
