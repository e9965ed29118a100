#include "ui/models/cartable_model.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int renewedPages = 8; // more than a screen shows
constexpr int wantedPages = 8;  // more than a screen shows; older wishes are of places already left
constexpr int aheadRows = 64;

int pageOf(int row)
{
    return row / CartableModel::pageRows;
}

int rowsIn(qint64 total)
{
    return static_cast<int>(std::min<qint64>(total, std::numeric_limits<int>::max()));
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
    CartableView whole;
    whole.folder = folder;
    setView(whole);
}

void CartableModel::setView(const CartableView &view)
{
    ++m_generation;
    beginResetModel();
    m_view = view;
    m_held.clear();
    m_heldRows = 0;
    m_sections.reset();
    m_total = 0;
    m_loaded = false;
    m_pages.clear();
    m_places.clear();
    m_wanted.clear();
    m_windowFirst = 0;
    m_windowLast = 0;
    m_stale = false;
    endResetModel();
    read(Purpose::Load, {0});
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
    // While the bar is dragged, places already left are not worth a reading.
    m_wanted.removeIf([this, last](int page) {
        return page < pageOf(m_windowFirst) - 1 || page > pageOf(std::max(0, last)) + 1;
    });
}

void CartableModel::hold(const StreamId &id)
{
    const CartableRow *row = m_view.folder == Folder::New ? rowAt(rowOf(id)) : nullptr;
    // What only stays because it was held before is not held anew.
    const quint32 fresh = 1u << static_cast<int>(Folder::New);
    if (!row || !(row->folders & fresh))
        return;
    const HeldRow held{CartableKey{row->sort, row->row}, row->folders};
    m_held.removeIf([&held](const HeldRow &other) { return other.key.row == held.key.row; });
    if (m_held.size() == mostHeld) // each is looked up with every page
        return;
    m_held.insert(std::ranges::lower_bound(m_held, held.key, {}, &HeldRow::key), held);
}

void CartableModel::release()
{
    if (m_held.isEmpty())
        return;
    m_held.clear();
    refresh();
}

void CartableModel::setPrepared(const QSet<StreamId> &cases)
{
    if (m_prepared == cases)
        return;
    m_prepared = cases;
    if (m_total > 0) // what is out of sight is drawn anew when it comes into it
        sayChanged(std::min(m_windowFirst, m_total - 1), std::min(m_windowLast + aheadRows, m_total - 1));
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
    if (role == PreparedRole)
        return m_prepared.contains(row->id);
    const qint64 nowMs = m_seat->clock().nowMs();
    if (role == StepTextRole)
        return stepText(m_view.folder, row->stepAtMs, nowMs);
    if (role == StepLateRole)
        return isStepLate(m_view.folder, row->stepAtMs, nowMs);
    if (role == Qt::AccessibleTextRole)
        return sentenceOf(*row, nowMs);
    if (role == Qt::DisplayRole) {
        static constexpr int roles[ColumnCount] = {SubjectRole, TrackingTextRole, KindNameRole,
                                                   HolderRole,  DueTextRole,      LastTextRole};
        role = roles[index.column()];
    }
    return m_cells.cell(*row, role, m_seat->directory(), nowMs);
}

/// The row's sentence, with what is known of it in this folder only.
QString CartableModel::sentenceOf(const CartableRow &row, qint64 nowMs) const
{
    QString said = m_cells.sentence(row, m_seat->directory(), nowMs);
    if (m_prepared.contains(row.id))
        said = tr("%1، پیش‌نویس دفتر").arg(said);
    const QString step = stepText(m_view.folder, row.stepAtMs, nowMs);
    return step.isEmpty() ? said : tr("%1، %2").arg(said, step);
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

Result<CartableModel::Pages> CartableModel::readPages(SeatReader &reader, const Shown &shown,
                                                      const QList<int> &wanted, Places places, qint64 nowMs)
{
    const auto placeOf = [](Places::const_iterator at) {
        return CartablePlace{qint64(at.key() + 1) * pageRows - 1, at.value()};
    };
    Pages read;
    for (const int page : wanted) {
        const qint64 first = qint64(page) * pageRows;
        std::optional<CartablePlace> near;
        const auto after = std::as_const(places).lowerBound(page);
        if (after != places.constEnd())
            near = placeOf(after);
        if (after != places.constBegin()) {
            const auto before = std::prev(after);
            if (!near || page - before.key() < after.key() - page)
                near = placeOf(before);
        }
        MIZBAN_LET(auto slice, reader.slice(shown.view, shown.held, first, pageRows, near, nowMs));
        read.total = slice.total;
        read.held = slice.held;
        if (slice.rows.size() == pageRows)
            places.insert(page, slice.last);
        read.rows.insert(page, std::move(slice.rows));
    }
    if (shown.view.folder == Folder::Open && shown.view.isWhole()) {
        MIZBAN_LET(read.sections, reader.sections(nowMs));
    }
    read.places = std::move(places);
    return read;
}

void CartableModel::read(Purpose purpose, const QList<int> &wanted)
{
    m_busy = true;
    // What the seat changed may have moved every place.
    Places places = purpose == Purpose::Fetch ? m_places : Places();
    m_seat
        ->read([shown = Shown{m_view, m_held}, wanted, places = std::move(places),
                nowMs = m_seat->clock().nowMs()](SeatReader &reader) {
            return readPages(reader, shown, wanted, places, nowMs);
        })
        .then(this, [this, purpose, generation = m_generation](const Result<Pages> &pages) {
            if (generation != m_generation)
                return; // of a folder that was left
            m_busy = false;
            if (pages.ok()) {
                took(purpose, *pages);
                return;
            }
            m_wanted.clear();
            Q_EMIT failed(pages.error());
        });
}

void CartableModel::took(Purpose purpose, const Pages &pages)
{
    m_sections = pages.sections;
    m_heldRows = rowsIn(pages.held);
    if (purpose == Purpose::Load)
        showFirst(pages);
    else if (purpose == Purpose::Fetch)
        keep(pages);
    else
        renew(pages);
    m_nextTimer.start();
}

void CartableModel::showFirst(const Pages &pages)
{
    const int total = rowsIn(pages.total);
    if (total > 0)
        beginInsertRows({}, 0, total - 1);
    m_total = total;
    m_loaded = true;
    replacePages(pages);
    if (total > 0)
        endInsertRows();
    Q_EMIT loaded();
}

void CartableModel::keep(const Pages &pages)
{
    m_places = pages.places;
    for (auto page = pages.rows.begin(); page != pages.rows.end(); ++page) {
        m_wanted.removeAll(page.key());
        m_pages.insert(page.key(), new Rows(page.value()));
        sayChanged(page.key() * pageRows, page.key() * pageRows + pageRows - 1);
    }
    if (pages.total != m_total)
        m_stale = true;
}

void CartableModel::renew(const Pages &pages)
{
    const int total = rowsIn(pages.total);
    if (total == m_total && sameOrder(pages)) {
        replacePages(pages);
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
    relocate(pages);
    if (total < m_total) {
        beginRemoveRows({}, total, m_total - 1);
        m_total = total;
        endRemoveRows();
    }
    Q_EMIT refreshed();
}

/// What is on the screen, and what is selected wherever it lies.
QList<int> CartableModel::pagesToRenew() const
{
    QList<int> pages;
    const int last = std::min(pageOf(m_windowLast), pageOf(m_windowFirst) + renewedPages);
    for (int page = pageOf(m_windowFirst); page <= last; ++page)
        pages << page;
    const QModelIndexList held = persistentIndexList();
    for (const QModelIndex &index : held) {
        if (const int page = pageOf(index.row()); !pages.contains(page) && pages.size() < 2 * renewedPages)
            pages << page;
    }
    std::ranges::sort(pages);
    return pages;
}

bool CartableModel::sameOrder(const Pages &pages) const
{
    for (auto page = pages.rows.begin(); page != pages.rows.end(); ++page) {
        const Rows *held = m_pages.object(page.key());
        if (held && !std::ranges::equal(*held, page.value(), {}, &CartableRow::id, &CartableRow::id))
            return false;
    }
    return true;
}

void CartableModel::relocate(const Pages &pages)
{
    Q_EMIT layoutAboutToBeChanged();
    QHash<StreamId, int> places;
    for (auto page = pages.rows.begin(); page != pages.rows.end(); ++page) {
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
    replacePages(pages);
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged();
}

void CartableModel::replacePages(const Pages &pages)
{
    m_pages.clear();
    m_places = pages.places;
    for (auto page = pages.rows.begin(); page != pages.rows.end(); ++page)
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
        read(Purpose::Refresh, pagesToRenew());
    } else if (!m_wanted.isEmpty()) {
        read(Purpose::Fetch, {m_wanted.first()});
    }
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
