#include "ui/models/draft_model.h"

#include "core/services/words.h"
#include "ui/models/case_text.h"

using namespace Qt::StringLiterals;

namespace mizban {

DraftModel::DraftModel(std::shared_ptr<Seat> seat, QObject *parent)
    : QAbstractListModel(parent)
    , m_seat(std::move(seat))
{
    connect(m_seat.get(), &Seat::changed, this, &DraftModel::refresh);
}

qint64 DraftModel::draftAt(int row) const
{
    return row >= 0 && row < m_drafts.size() ? m_drafts.at(row).id : 0;
}

int DraftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_drafts.size());
}

QVariant DraftModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_drafts.size())
        return {};
    const SavedDraft &saved = m_drafts.at(index.row());
    const CaseDraft &draft = saved.draft;
    const QString subject = subjectText(*m_seat->directory(), draft.subject);
    const QString name =
        QStringList{draft.applicant.givenName, draft.applicant.familyName}.join(u' ').trimmed();
    switch (role) {
    case AvailabilityRole:
        return int(Availability::Done);
    case DraftIdRole:
        return saved.id;
    case Qt::DisplayRole:
    case SubjectRole:
        return subject.isEmpty() ? tr("پیش‌نویس بدون موضوع") : subject;
    case Qt::AccessibleTextRole:
        return tr("پیش‌نویس %1، %2").arg(subject, name);
    case ApplicantRole:
        return name;
    case NationalNumberRole:
        return draft.applicant.nationalNumber;
    case KindRole:
        return int(draft.kind);
    case KindNameRole:
        return nameOf(draft.kind);
    case ExcerptRole:
        return draft.text.left(200).simplified();
    case LastAtRole:
        return saved.savedAtMs;
    case LastTextRole:
        return shortTimeText(saved.savedAtMs, m_seat->clock().nowMs());
    default:
        return {};
    }
}

void DraftModel::refresh()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    m_seat->read([](SeatReader &reader) { return reader.drafts(limit); })
        .then(this, [this](const Result<QList<SavedDraft>> &drafts) {
            m_busy = false;
            if (drafts.ok()) {
                beginResetModel();
                m_drafts = *drafts;
                m_loaded = true;
                endResetModel();
                Q_EMIT loaded();
            } else {
                Q_EMIT failed(drafts.error());
            }
            if (std::exchange(m_again, false))
                refresh();
        });
}

} // namespace mizban
