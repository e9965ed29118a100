#include "ui/models/group_model.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "core/services/words.h"
#include "ui/models/case_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

GroupModel::GroupModel(std::shared_ptr<Seat> seat, QObject *parent)
    : QAbstractListModel(parent)
    , m_seat(std::move(seat))
{
    connect(m_seat.get(), &Seat::changed, this, &GroupModel::refresh);
}

void GroupModel::setView(const CartableView &view)
{
    ++m_generation;
    beginResetModel();
    m_view = view;
    m_view.subject.reset();
    m_view.applicant.reset();
    m_groups.clear();
    m_next.reset();
    m_loaded = false;
    m_busy = false;
    m_again = false;
    endResetModel();
    if (m_view.grouping != Grouping::None)
        read({}, pageGroups);
}

CartableView GroupModel::viewAt(int row) const
{
    CartableView view = m_view;
    if (row < 0 || row >= m_groups.size())
        return view;
    if (m_view.grouping == Grouping::Subject)
        view.subject = SubjectCode(m_groups.at(row).key);
    else
        view.applicant = m_groups.at(row).key;
    return view;
}

QString GroupModel::titleAt(int row) const
{
    if (row < 0 || row >= m_groups.size())
        return {};
    const CaseGroup &group = m_groups.at(row);
    if (m_view.grouping == Grouping::Subject)
        return group.key.isEmpty() ? tr("بی موضوع")
                                   : subjectText(*m_seat->directory(), SubjectCode(group.key));
    if (!group.applicantName.isEmpty())
        return group.applicantName;
    return group.nationalNumber.isEmpty() ? tr("بی نام") : shownDigits(group.nationalNumber);
}

QString GroupModel::keyAt(int row) const
{
    return row >= 0 && row < m_groups.size() ? m_groups.at(row).key : QString();
}

int GroupModel::rowOf(const QString &key) const
{
    const auto at = std::ranges::find(m_groups, key, &CaseGroup::key);
    return at == m_groups.end() ? -1 : static_cast<int>(at - m_groups.begin());
}

int GroupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

QVariant GroupModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_groups.size())
        return {};
    const CaseGroup &group = m_groups.at(index.row());
    const QString cases = tr("%1 مورد").arg(numberText(group.cases));
    switch (role) {
    case AvailabilityRole:
        return int(Availability::Done);
    case Qt::DisplayRole:
    case SubjectRole:
        return titleAt(index.row());
    case Qt::AccessibleTextRole:
        return listed({titleAt(index.row()), cases});
    case ApplicantRole:
        return group.nationalNumber.isEmpty() || group.applicantName.isEmpty()
                   ? QString()
                   : isolateLtr(shownDigits(group.nationalNumber));
    case LastTextRole:
        return cases;
    default:
        return dueData(group, role);
    }
}

/// Of what needs a decision first.
QVariant GroupModel::dueData(const CaseGroup &group, int role) const
{
    const qint64 nowMs = m_seat->clock().nowMs();
    const std::optional<int> days = daysLeft(group.dueAtMs, nowMs);
    switch (role) {
    case DueAtRole:
        return group.dueAtMs;
    case DueDaysRole:
        return days ? QVariant(*days) : QVariant();
    case DueTextRole:
        return days ? daysLeftText(*days) : QString();
    case OverdueRole:
        return group.dueAtMs != 0 && group.dueAtMs < nowMs;
    default:
        return {};
    }
}

bool GroupModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_busy && m_next;
}

void GroupModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read(m_next, pageGroups);
}

void GroupModel::refresh()
{
    if (m_view.grouping == Grouping::None)
        return;
    if (m_busy) {
        m_again = true;
        return;
    }
    read({}, std::max<int>(pageGroups, static_cast<int>(m_groups.size())));
}

void GroupModel::read(const std::optional<QString> &after, int count)
{
    m_busy = true;
    m_seat
        ->read([view = m_view, after, count, nowMs = m_seat->clock().nowMs()](SeatReader &reader) {
            return reader.groups(view, after, count, nowMs);
        })
        .then(this,
              [this, further = after.has_value(), generation = m_generation](const Result<GroupPage> &page) {
                  if (generation != m_generation)
                      return; // of a view that was left
                  m_busy = false;
                  if (page.ok())
                      took(*page, further);
                  else
                      Q_EMIT failed(page.error());
                  if (std::exchange(m_again, false))
                      refresh();
              });
}

void GroupModel::took(const GroupPage &page, bool further)
{
    m_next = page.next;
    const auto before = further ? static_cast<int>(m_groups.size()) : 0;
    const auto now = before + static_cast<int>(page.groups.size());
    const auto held = static_cast<int>(m_groups.size());
    const QList<CaseGroup> groups = further ? m_groups + page.groups : page.groups;
    if (now > held) {
        beginInsertRows({}, held, now - 1);
        m_groups = groups;
        endInsertRows();
    } else if (now < held) {
        beginRemoveRows({}, now, held - 1);
        m_groups = groups;
        endRemoveRows();
    } else {
        m_groups = groups;
    }
    if (now > 0)
        Q_EMIT dataChanged(index(0), index(now - 1));
    m_loaded = true;
    Q_EMIT loaded();
}

} // namespace mizban
