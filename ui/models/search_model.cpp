#include "ui/models/search_model.h"

#include <algorithm>

namespace mizban {

SearchModel::SearchModel(std::shared_ptr<Seat> seat, QObject *parent)
    : QAbstractListModel(parent)
    , m_seat(std::move(seat))
{
    connect(m_seat.get(), &Seat::changed, this, &SearchModel::refresh);
}

SearchModel::~SearchModel()
{
    m_cancel.cancel();
}

void SearchModel::search(const CaseQuery &query)
{
    m_query = query;
    ask({}, pageRows);
}

void SearchModel::refresh()
{
    if (m_query)
        ask({}, std::max(pageRows, static_cast<int>(m_rows.size())));
}

void SearchModel::clear()
{
    m_cancel.cancel();
    ++m_generation;
    m_busy = false;
    m_query.reset();
    beginResetModel();
    m_rows.clear();
    m_next.reset();
    endResetModel();
}

void SearchModel::ask(std::optional<qint64> before, int rows)
{
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_busy = true;
    m_seat
        ->read([query = *m_query, before, rows, cancel = m_cancel](SeatReader &reader) {
            return reader.search(query, before, rows, cancel);
        })
        .then(this, [this, first = !before.has_value(),
                     generation = ++m_generation](const Result<SearchPage> &page) {
            if (generation != m_generation)
                return; // of an older search
            m_busy = false;
            if (page.ok())
                take(*page, first);
            else
                Q_EMIT failed(page.error());
        });
}

void SearchModel::take(const SearchPage &page, bool first)
{
    if (first) {
        const bool sameRows = std::ranges::equal(m_rows, page.rows, {}, &CartableRow::row, &CartableRow::row);
        if (sameRows && !m_rows.isEmpty()) { // the marked row stays marked
            m_rows = page.rows;
            Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
        } else {
            beginResetModel();
            m_rows = page.rows;
            endResetModel();
        }
    } else if (!page.rows.isEmpty()) {
        const auto held = static_cast<int>(m_rows.size());
        beginInsertRows({}, held, held + static_cast<int>(page.rows.size()) - 1);
        m_rows += page.rows;
        endInsertRows();
    }
    m_next = page.next;
    Q_EMIT searched();
}

StreamId SearchModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].id : StreamId();
}

int SearchModel::rowOf(const StreamId &id) const
{
    const auto at = std::ranges::find(m_rows, id, &CartableRow::id);
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    if (role == AvailabilityRole)
        return int(Availability::Done);
    if (role == Qt::DisplayRole)
        role = SubjectRole;
    return m_cells.cell(m_rows[index.row()], role, m_seat->directory(), m_seat->clock().nowMs());
}

bool SearchModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next.has_value() && !m_busy;
}

void SearchModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_next, pageRows);
}

} // namespace mizban
