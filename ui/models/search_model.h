#pragma once

#include "core/base/cancel.h"
#include "core/services/case_search.h"
#include "core/services/seat.h"
#include "ui/models/cartable_cells.h"
#include "ui/models/cartable_roles.h"

#include <QAbstractListModel>

namespace mizban {

/// What a search found, newest first, in the roles of a cartable list. Pages come as they are scrolled to.
/// A newer search ends an older one. The window's thread; never waits.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int pageRows = 50;

    explicit SearchModel(std::shared_ptr<Seat> seat, QObject *parent = nullptr);
    ~SearchModel() override;

    /// The rows stay until the answer is here.
    void search(const CaseQuery &query);
    void clear();
    [[nodiscard]] bool isSearching() const { return m_busy; }
    /// More can be fetched.
    [[nodiscard]] bool hasMore() const { return m_next.has_value(); }
    [[nodiscard]] StreamId idAt(int row) const; ///< not valid where there is none
    [[nodiscard]] int rowOf(const StreamId &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

public Q_SLOTS:
    void refresh(); ///< the same search again; called by itself when the seat changes

Q_SIGNALS:
    void searched(); ///< rows are those of the newest search
    void failed(const mizban::Error &error);

private:
    void ask(std::optional<qint64> before, int rows);
    void take(const SearchPage &page, bool first);

    std::shared_ptr<Seat> m_seat;
    std::optional<CaseQuery> m_query;
    QList<CartableRow> m_rows;
    mutable CartableCells m_cells;
    std::optional<qint64> m_next;
    CancelToken m_cancel;
    quint64 m_generation = 0;
    bool m_busy = false;
};

} // namespace mizban
