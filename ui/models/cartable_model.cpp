#include "ui/models/cartable_model.h"

#include "ui/models/cartable_cells.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int slicePages = 8;  // read in one go; then others get their turn with the reader
constexpr int wantedPages = 8; // more than a screen shows; older wishes are of places already left
constexpr int aheadRows = 64;

int pageOf(int row)
{
    return row / CartableModel::pageRows;
}

} // namespace

CartableModel::CartableModel(std::shared_ptr<Seat> seat, QObject *parent)
    : QAbstractTableModel(parent)
    , m_seat(std::move(seat))
    , m_pages(cachedPages)
{
    m_nextTimer.setSingleShot(true);
    m_nextTimer.setInterval(0);
    connect(&m_nextTimer, &QTimer::timeout, this, &CartableModel::next);
    connect(m_seat.get(), &Seat::changed, this, &CartableModel::refresh);
}

void CartableModel::setFolder(Folder folder)
{
    ++m_generation;
    beginResetModel();
    m_folder = folder;
    m_total = 0;
    m_loaded = false;
    m_pages.clear();
    m_anchors.clear();
    m_wanted.clear();
    m_windowFirst = 0;
    m_windowLast = 0;
    m_stale = false;
    endResetModel();
    m_busy = true;
    step(Purpose::Load, {});
}

void CartableModel::setWindow(int firstRow, int lastRow)
{
    m_windowFirst = std::max(0, firstRow);
    m_windowLast = std::max(m_windowFirst, lastRow);
    const int last = std::min(m_windowLast + aheadRows, m_total - 1);
    for (int page = pageOf(std::max(0, last)); page >= pageOf(m_windowFirst) && m_total > 0; --page) {
        if (!m_pages.contains(page))
            want(page);
    }
}

const CartableRow *CartableModel::rowAt(int row) const
{
    if (row < 0 || row >= m_total)
        return nullptr;
    const Rows *rows = m_pages.object(pageOf(row));
    const int within = row % pageRows;
    return rows && within < rows->size() ? &rows->at(within) : nullptr;
}

StreamId CartableModel::idAt(int row) const
{
    const CartableRow *found = rowAt(row);
    return found ? found->id : StreamId();
}

int CartableModel::rowOf(const StreamId &id) const
{
    const QList<int> pages = m_pages.keys();
    for (int page : pages) {
        const Rows &rows = *m_pages.object(page);
        const auto at = std::ranges::find(rows, id, &CartableRow::id);
        if (at != rows.end())
            return page * pageRows + static_cast<int>(at - rows.begin());
    }
    return -1;
}

int CartableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_total;
}

int CartableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant CartableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_total)
        return {};
    const CartableRow *row = rowAt(index.row());
    const bool missing = !row && !m_pages.contains(pageOf(index.row()));
    if (missing)
        want(pageOf(index.row()));
    if (role == AvailabilityRole)
        return int(row ? Availability::Done : missing ? Availability::Loading : Availability::None);
    if (!row)
        return {};
    if (role == Qt::DisplayRole) {
        static constexpr int roles[ColumnCount] = {SubjectRole, TrackingTextRole, KindNameRole,
                                                   HolderRole,  DueTextRole,      LastTextRole};
        role = roles[index.column()];
    }
    return cartableCell(*row, role, *m_seat->directory(), m_seat->clock().nowMs());
}

QVariant CartableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SubjectColumn:
        return tr("موضوع");
    case TrackingColumn:
        return tr("شناسه پیگیری");
    case KindColumn:
        return tr("نوع");
    case HolderColumn:
        return tr("دارنده");
    case DueColumn:
        return tr("مهلت");
    case LastColumn:
        return tr("آخرین اقدام");
    default:
        return {};
    }
}

QHash<int, QByteArray> CartableModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert(AvailabilityRole, "availability");
    names.insert(TrackingIdRole, "trackingId");
    names.insert(SubjectRole, "subject");
    names.insert(ApplicantRole, "applicant");
    names.insert(StatusNameRole, "status");
    return names;
}

void CartableModel::refresh()
{
    m_stale = true;
    m_nextTimer.start();
}

Result<CartableModel::Walk> CartableModel::walkOn(SeatReader &reader, Folder folder, Walk walk, qint64 nowMs)
{
    for (int i = 0; i < slicePages && !walk.isDone(); ++i) {
        std::optional<CartableKey> after;
        if (walk.at > 0)
            after = walk.anchors[static_cast<size_t>(walk.at) - 1];
        MIZBAN_LET(auto page, reader.page(folder, after, pageRows, nowMs));
        walk.total = page.total;
        walk.atEnd = !page.next;
        if (page.next && walk.anchors.size() == static_cast<size_t>(walk.at))
            walk.anchors.push_back(*page.next);
        if (walk.at >= walk.firstWanted)
            walk.pages.insert(walk.at, std::move(page.rows));
        ++walk.at;
    }
    return walk;
}

void CartableModel::step(Purpose purpose, Walk walk)
{
    m_seat
        ->read([folder = m_folder, walk = std::move(walk), nowMs = m_seat->clock().nowMs()](
                   SeatReader &reader) { return walkOn(reader, folder, walk, nowMs); })
        .then(this, [this, purpose, generation = m_generation](const Result<Walk> &walked) {
            if (generation != m_generation)
                return; // of a folder that was left
            if (walked.ok()) {
                took(purpose, *walked);
                return;
            }
            m_busy = false;
            m_wanted.clear();
            Q_EMIT failed(walked.error());
        });
}

void CartableModel::took(Purpose purpose, Walk walk)
{
    if (purpose == Purpose::Refresh && !walk.isDone()) {
        step(purpose, std::move(walk));
        return;
    }
    m_busy = false;
    if (purpose == Purpose::Load)
        showFirst(walk);
    else if (purpose == Purpose::Fetch)
        keep(walk);
    else
        renew(walk);
    m_nextTimer.start();
}

void CartableModel::showFirst(const Walk &walk)
{
    const int total = static_cast<int>(std::min<qint64>(walk.total, std::numeric_limits<int>::max()));
    if (total > 0)
        beginInsertRows({}, 0, total - 1);
    m_total = total;
    m_loaded = true;
    replacePages(walk);
    if (total > 0)
        endInsertRows();
    Q_EMIT loaded();
}

void CartableModel::keep(const Walk &walk)
{
    if (walk.anchors.size() > m_anchors.size())
        m_anchors = walk.anchors;
    for (auto page = walk.pages.begin(); page != walk.pages.end(); ++page) {
        m_wanted.removeAll(page.key());
        m_pages.insert(page.key(), new Rows(page.value()));
        sayChanged(page.key() * pageRows, page.key() * pageRows + pageRows - 1);
    }
    if (walk.atEnd) // what lies behind the end cannot come any more
        m_wanted.removeIf([&walk](int page) { return page >= walk.at; });
    if (walk.total != m_total)
        m_stale = true;
}

void CartableModel::renew(const Walk &walk)
{
    const int total = static_cast<int>(std::min<qint64>(walk.total, std::numeric_limits<int>::max()));
    if (total == m_total && sameOrder(walk)) {
        replacePages(walk);
        sayChanged(0, m_total - 1);
        Q_EMIT refreshed();
        return;
    }
    // Rows come and go at the end, where nothing is on the screen; then all find their new places.
    if (total > m_total) {
        beginInsertRows({}, m_total, total - 1);
        m_total = total;
        endInsertRows();
    }
    relocate(walk);
    if (total < m_total) {
        beginRemoveRows({}, total, m_total - 1);
        m_total = total;
        endRemoveRows();
    }
    Q_EMIT refreshed();
}

bool CartableModel::sameOrder(const Walk &walk) const
{
    if (walk.pages.isEmpty())
        return false;
    const size_t common = std::min(walk.anchors.size(), m_anchors.size());
    if (!std::equal(walk.anchors.begin(), walk.anchors.begin() + static_cast<qsizetype>(common),
                    m_anchors.begin()))
        return false;
    for (auto page = walk.pages.begin(); page != walk.pages.end(); ++page) {
        const Rows *held = m_pages.object(page.key());
        if (held && !std::ranges::equal(*held, page.value(), {}, &CartableRow::id, &CartableRow::id))
            return false;
    }
    return true;
}

void CartableModel::relocate(const Walk &walk)
{
    Q_EMIT layoutAboutToBeChanged();
    QHash<StreamId, int> places;
    for (auto page = walk.pages.begin(); page != walk.pages.end(); ++page) {
        for (int i = 0; i < page.value().size(); ++i)
            places.insert(page.value().at(i).id, page.key() * pageRows + i);
    }
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from) {
        const int row = places.value(idAt(old.row()), -1);
        to << (row >= 0 ? index(row, old.column()) : QModelIndex());
    }
    replacePages(walk);
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged();
}

void CartableModel::replacePages(const Walk &walk)
{
    m_pages.clear();
    m_anchors = walk.anchors;
    for (auto page = walk.pages.begin(); page != walk.pages.end(); ++page)
        m_pages.insert(page.key(), new Rows(page.value()));
}

void CartableModel::sayChanged(int firstRow, int lastRow)
{
    const int last = std::min(lastRow, m_total - 1);
    if (firstRow <= last)
        Q_EMIT dataChanged(index(firstRow, 0), index(last, ColumnCount - 1));
}

void CartableModel::next()
{
    if (m_busy || !m_loaded)
        return;
    if (m_stale) {
        m_stale = false;
        m_busy = true;
        Walk walk;
        walk.firstWanted = pageOf(m_windowFirst);
        walk.lastWanted = std::min(pageOf(m_windowLast), walk.firstWanted + slicePages);
        step(Purpose::Refresh, std::move(walk));
        return;
    }
    if (m_wanted.isEmpty())
        return;
    m_busy = true;
    Walk walk;
    walk.firstWanted = m_wanted.first();
    walk.lastWanted = walk.firstWanted;
    walk.at = std::min(walk.firstWanted, static_cast<int>(m_anchors.size()));
    walk.anchors = m_anchors;
    step(Purpose::Fetch, std::move(walk));
}

void CartableModel::want(int page) const
{
    m_wanted.removeAll(page);
    m_wanted.prepend(page);
    if (m_wanted.size() > wantedPages)
        m_wanted.removeLast();
    if (m_loaded && !m_nextTimer.isActive())
        m_nextTimer.start();
}

} // namespace mizban
