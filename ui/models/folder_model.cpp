#include "ui/models/folder_model.h"

#include "core/domain/responsibility.h"
#include "core/services/words.h"
#include "ui/models/case_text.h"

#include <algorithm>
#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mizban {

namespace {

// What needs a decision first.
constexpr std::array<Folder, folderCount> order{
    Folder::New,      Folder::Open,     Folder::Overdue,      Folder::Noted,     Folder::Sealed,
    Folder::Drafts,   Folder::Sent,     Folder::Answered,     Folder::All,       Folder::NoAnswer,
    Folder::Disputes, Folder::Sessions, Folder::NonCompliant, Folder::Misconduct};
constexpr int draftsCounted = 1000;

QString iconOf(Folder folder)
{
    switch (folder) {
    case Folder::New:
        return u"inbox"_s;
    case Folder::Open:
        return u"request"_s;
    case Folder::Overdue:
        return u"clock"_s;
    case Folder::Noted:
        return u"note"_s;
    case Folder::Sealed:
        return u"lock"_s;
    case Folder::Drafts:
        return u"draft"_s;
    case Folder::Sent:
        return u"send"_s;
    case Folder::Answered:
        return u"answer"_s;
    case Folder::All:
        return u"report"_s;
    case Folder::NoAnswer:
        return u"warning"_s;
    case Folder::Disputes:
        return u"complaint"_s;
    case Folder::Sessions:
        return u"person"_s;
    case Folder::NonCompliant:
        return u"error"_s;
    case Folder::Misconduct:
        return u"case-closed"_s;
    }
    return {};
}

} // namespace

FolderModel::FolderModel(std::shared_ptr<Seat> seat, QObject *parent)
    : QAbstractListModel(parent)
    , m_seat(std::move(seat))
    , m_counts(folderCount + 1, 0)
{
    connect(m_seat.get(), &Seat::changed, this, &FolderModel::refresh);
    connect(&m_minute, &QTimer::timeout, this, &FolderModel::refresh);
    m_minute.start(1min);
    refresh();
}

Folder FolderModel::folderAt(int row)
{
    return order.at(static_cast<size_t>(row));
}

int FolderModel::rowOf(Folder folder)
{
    return static_cast<int>(std::ranges::find(order, folder) - order.begin());
}

qint64 FolderModel::count(Folder folder) const
{
    return m_counts.value(static_cast<int>(folder));
}

CartableView FolderModel::viewAt(int row) const
{
    if (const SavedView *saved = savedAt(row))
        return saved->view;
    CartableView whole;
    whole.folder = folderAt(row);
    return whole;
}

const SavedView *FolderModel::savedAt(int row) const
{
    const int number = row - foldersHere();
    return number >= 0 && number < m_views.size() ? &m_views.at(number).saved : nullptr;
}

int FolderModel::rowOfView(const CartableView &view) const
{
    for (int number = 0; number < m_views.size(); ++number) {
        if (m_views.at(number).saved.view == view)
            return foldersHere() + number;
    }
    return -1;
}

int FolderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : foldersHere() + static_cast<int>(m_views.size());
}

int FolderModel::foldersHere() const
{
    return m_ofCenter ? folderCount : ordinaryFolderCount;
}

QVariant FolderModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int number = index.row() - foldersHere();
    return number >= 0 ? viewData(m_views.at(number), role) : folderData(folderAt(index.row()), role);
}

QVariant FolderModel::viewData(const Kept &kept, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return kept.saved.name;
    case Qt::ToolTipRole:
        return tr("نمای ذخیره‌شده؛ برای حذف: Delete");
    case Qt::AccessibleTextRole:
        return tr("نمای %1، %2 مورد").arg(kept.saved.name, numberText(kept.cases));
    case FolderRole:
        return 0;
    case CountRole:
        return kept.cases;
    case IconNameRole:
        return u"filter"_s;
    default:
        return {};
    }
}

QVariant FolderModel::folderData(Folder folder, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(folder);
    case Qt::AccessibleTextRole:
        return tr("%1، %2 مورد").arg(nameOf(folder), numberText(count(folder)));
    case FolderRole:
        return int(folder);
    case CountRole:
        return count(folder);
    case IconNameRole:
        return iconOf(folder);
    case UrgentRole:
        return (folder == Folder::Overdue || folder == Folder::NoAnswer || folder == Folder::NonCompliant) &&
               count(folder) > 0;
    default:
        return {};
    }
}

Result<FolderModel::Counted> FolderModel::readCounts(SeatReader &reader, qint64 nowMs)
{
    Counted counted;
    MIZBAN_LET(counted.folders, reader.counters(nowMs));
    counted.folders.resize(folderCount + 1);
    MIZBAN_LET(const auto drafts, reader.drafts(draftsCounted));
    counted.folders[static_cast<int>(Folder::Drafts)] = drafts.size();
    MIZBAN_LET(const QList<SavedView> views, reader.savedViews());
    for (const SavedView &saved : views) {
        MIZBAN_LET(const qint64 cases, reader.count(saved.view, nowMs));
        counted.views.append({saved, cases});
    }
    return counted;
}

void FolderModel::refresh()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    m_seat->read([nowMs = m_seat->clock().nowMs()](SeatReader &reader) { return readCounts(reader, nowMs); })
        .then(this, [this](const Result<Counted> &counts) {
            m_busy = false;
            if (counts.ok())
                take(*counts);
            else
                Q_EMIT failed(counts.error());
            if (std::exchange(m_again, false))
                refresh();
        });
}

void FolderModel::take(const Counted &counted)
{
    const bool ofCenter = isCenterPost(*m_seat->directory(), PostCode(m_seat->identity().seatOf.text()));
    if (counted.folders == m_counts && ofCenter == m_ofCenter && counted.views == m_views)
        return;
    if (ofCenter && !m_ofCenter) {
        beginInsertRows({}, ordinaryFolderCount, folderCount - 1);
        m_ofCenter = true;
        endInsertRows();
    } else if (!ofCenter && m_ofCenter) {
        beginRemoveRows({}, ordinaryFolderCount, folderCount - 1);
        m_ofCenter = false;
        endRemoveRows();
    }
    takeViews(counted.views);
    m_counts = counted.folders;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT countersChanged();
}

void FolderModel::takeViews(const QList<Kept> &views)
{
    const auto first = foldersHere();
    const auto now = static_cast<int>(views.size());
    const auto before = static_cast<int>(m_views.size());
    if (now > before) {
        beginInsertRows({}, first + before, first + now - 1);
        m_views = views;
        endInsertRows();
    } else if (now < before) {
        beginRemoveRows({}, first + now, first + before - 1);
        m_views = views;
        endRemoveRows();
    } else {
        m_views = views;
    }
}

} // namespace mizban
