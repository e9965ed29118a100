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

int FolderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : foldersHere();
}

int FolderModel::foldersHere() const
{
    return m_ofCenter ? folderCount : ordinaryFolderCount;
}

QVariant FolderModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Folder folder = folderAt(index.row());
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

void FolderModel::refresh()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    m_seat
        ->read([nowMs = m_seat->clock().nowMs()](SeatReader &reader) -> Result<QList<qint64>> {
            MIZBAN_LET(auto counts, reader.counters(nowMs));
            counts.resize(folderCount + 1);
            MIZBAN_LET(const auto drafts, reader.drafts(draftsCounted));
            counts[static_cast<int>(Folder::Drafts)] = drafts.size();
            return counts;
        })
        .then(this, [this](const Result<QList<qint64>> &counts) {
            m_busy = false;
            if (counts.ok())
                take(*counts);
            else
                Q_EMIT failed(counts.error());
            if (std::exchange(m_again, false))
                refresh();
        });
}

void FolderModel::take(const QList<qint64> &counts)
{
    const bool ofCenter = isCenterPost(*m_seat->directory(), PostCode(m_seat->identity().seatOf.text()));
    if (counts == m_counts && ofCenter == m_ofCenter)
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
    m_counts = counts;
    Q_EMIT dataChanged(index(0), index(foldersHere() - 1));
    Q_EMIT countersChanged();
}

} // namespace mizban
