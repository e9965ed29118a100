#include "ui/records/record_model.h"

#include "core/base/shown_digits.h"

#include <algorithm>

namespace mizban {

namespace {
constexpr int pageSize = 100;
constexpr int mostAtOnce = 1000;
} // namespace

RecordModel::RecordModel(std::shared_ptr<Seat> seat, Fetch fetch, QObject *parent)
    : QAbstractListModel(parent)
    , m_seat(std::move(seat))
    , m_fetch(std::move(fetch))
{
    connect(m_seat.get(), &Seat::changed, this, &RecordModel::refresh);
}

StreamId RecordModel::idAt(int row) const
{
    return row >= 0 && row < m_lines.size() ? m_lines.at(row).id : StreamId();
}

int RecordModel::rowOf(const StreamId &id) const
{
    for (int row = 0; row < m_lines.size(); ++row) {
        if (m_lines.at(row).id == id)
            return row;
    }
    return -1;
}

int RecordModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const RecordLine &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return line.title;
    case Qt::AccessibleTextRole:
        return listed(QStringList{line.title, line.detail, line.mark, line.time});
    case DetailRole:
        return line.detail;
    case TimeRole:
        return line.time;
    case MarkRole:
        return line.mark;
    case ToneRole:
        return static_cast<int>(line.tone);
    default:
        return {};
    }
}

bool RecordModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next && !m_busy;
}

void RecordModel::fetchMore(const QModelIndex &)
{
    if (m_busy || !m_next)
        return;
    m_busy = true;
    m_seat
        ->read(
            [fetch = m_fetch, after = m_next](SeatReader &reader) { return fetch(reader, after, pageSize); })
        .then(this, [this](const Result<RecordPage> &page) {
            m_busy = false;
            if (!page.ok()) {
                Q_EMIT failed(page.error());
            } else if (!m_again && !page->lines.isEmpty()) {
                const int first = static_cast<int>(m_lines.size());
                beginInsertRows({}, first, first + static_cast<int>(page->lines.size()) - 1);
                m_lines += page->lines;
                m_next = page->next;
                endInsertRows();
            }
            if (std::exchange(m_again, false))
                refresh();
        });
}

void RecordModel::refresh()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    const int rows = static_cast<int>(std::clamp<qsizetype>(m_lines.size(), pageSize, mostAtOnce));
    m_seat->read([fetch = m_fetch, rows](SeatReader &reader) { return fetch(reader, std::nullopt, rows); })
        .then(this, [this](const Result<RecordPage> &page) {
            m_busy = false;
            if (page.ok()) {
                beginResetModel();
                m_lines = page->lines;
                m_next = page->next;
                m_loaded = true;
                endResetModel();
                Q_EMIT loaded(page->note);
            } else {
                Q_EMIT failed(page.error());
            }
            if (std::exchange(m_again, false))
                refresh();
        });
}

} // namespace mizban
