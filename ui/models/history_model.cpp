#include "ui/models/history_model.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/services/words.h"
#include "ui/models/case_text.h"
#include "ui/models/signature_text.h"

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

// The order of the case's own events is canonical and stays; notes are put between them by time.
QList<HistoryEntry> merged(const QList<HistoryEntry> &events, const QList<HistoryEntry> &notes)
{
    QList<HistoryEntry> all;
    all.reserve(events.size() + notes.size());
    qsizetype note = 0;
    for (const HistoryEntry &event : events) {
        while (note < notes.size() && notes.at(note).atMs < event.atMs)
            all << notes.at(note++);
        all << event;
    }
    while (note < notes.size())
        all << notes.at(note++);
    return all;
}

} // namespace

HistoryModel::HistoryModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void HistoryModel::setCase(const CaseDetails &details, DirectoryPtr directory)
{
    beginResetModel();
    m_entries = merged(details.state.history, details.notes);
    for (HistoryEntry &entry : m_entries) {
        if (entry.type == EventType::VerdictGiven)
            entry.note = refusalText(entry.note);
    }
    m_acknowledged = details.acknowledged;
    m_unconfirmed = details.badSignatures;
    m_badInquiries = details.badInquiries;
    m_signatures = details.signatures;
    m_marginals.clear();
    for (const MarginalNote &note : details.state.marginals)
        m_marginals.insert(note.event, marginalTitle(note));
    m_directory = std::move(directory);
    endResetModel();
}

void HistoryModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_acknowledged.clear();
    endResetModel();
}

const HistoryEntry *HistoryModel::entryAt(int row) const
{
    return row >= 0 && row < m_entries.size() ? &m_entries.at(row) : nullptr;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const HistoryEntry *entry = index.isValid() ? entryAt(index.row()) : nullptr;
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return sentence(*entry);
    case EventIdRole:
        return entry->event.bytes();
    case TypeRole:
        return int(entry->type);
    case WhatRole:
        return whatText(*entry);
    case WhoRole:
        return actorText(*m_directory, entry->actor);
    case WhenRole:
        return formatJalaliDateTime(entry->atMs);
    case PublicTextRole:
        return entry->publicText;
    case NoteRole:
        return entry->note;
    case FlagTextRole:
        return warningOf(*entry);
    case DeliveryRole:
        return int(deliveryOf(*entry));
    case DeliveryTextRole: {
        const Delivery delivery = deliveryOf(*entry);
        return delivery == Delivery::Foreign ? QString()
               : delivery == Delivery::Sent  ? tr("به مرکز رسیده")
                                             : tr("در صف ارسال");
    }
    case AttachmentCountRole:
        return entry->attachments.size();
    default:
        return {};
    }
}

HistoryModel::Delivery HistoryModel::deliveryOf(const HistoryEntry &entry) const
{
    const auto own = m_acknowledged.constFind(entry.event);
    if (own == m_acknowledged.constEnd())
        return Delivery::Foreign;
    return *own ? Delivery::Sent : Delivery::Waiting;
}

QString HistoryModel::warningOf(const HistoryEntry &entry) const
{
    if (m_badInquiries.contains(entry.event))
        return tr("امضا معتبر نیست؛ به متن آن اعتماد نکنید");
    if (const auto judged = m_signatures.constFind(entry.event);
        judged != m_signatures.constEnd() && !judged->isValid())
        return signatureText(*judged);
    if (entry.flag == EventFlag::None && m_unconfirmed.contains(entry.event))
        return tr("امضای نویسنده آن تأیید نشد");
    return flagText(entry.flag);
}

/// C6: who was named, and who handles the case from then on.
QString HistoryModel::subjectsText(const HistoryEntry &entry) const
{
    QStringList named;
    for (const HolderCode &one : entry.copies)
        named << isolate(m_directory->titleOf(one));
    const QString what = tr("%1: %2").arg(nameOf(entry.type), named.join(tr("، ")));
    return entry.to.isEmpty() ? what
                              : tr("%1؛ رسیدگی با %2").arg(what, isolate(m_directory->titleOf(entry.to)));
}

QString HistoryModel::whatText(const HistoryEntry &entry) const
{
    QString what = m_marginals.value(entry.event, nameOf(entry.type));
    const bool asks = entry.type == EventType::TaskAsked || entry.type == EventType::InquirySent;
    if (entry.type == EventType::SubjectsAdded)
        return subjectsText(entry);
    if (!entry.to.isEmpty())
        what = (asks ? tr("%1 از %2") : tr("%1 به %2")).arg(what, isolate(m_directory->titleOf(entry.to)));
    if (!entry.copies.isEmpty()) {
        QStringList copies;
        for (const HolderCode &copy : entry.copies)
            copies << isolate(m_directory->titleOf(copy));
        what = (entry.type == EventType::MarginalNoted ? tr("%1 خطاب به %2") : tr("%1، رونوشت به %2"))
                   .arg(what, copies.join(tr("، ")));
    }
    if (entry.dueAtMs != 0)
        what = tr("%1، تا %2").arg(what, formatJalaliLong(toJalali(tehranDate(entry.dueAtMs))));
    const bool inquiry = entry.type == EventType::InquirySent || entry.type == EventType::InquiryAnswered;
    if (inquiry && entry.flag == EventFlag::None && !m_badInquiries.contains(entry.event))
        what = tr("%1 (امضا معتبر است)").arg(what);
    return what;
}

QString HistoryModel::sentence(const HistoryEntry &entry) const
{
    QStringList parts{whatText(entry), actorText(*m_directory, entry.actor), formatJalaliDateTime(entry.atMs),
                      warningOf(entry), entry.publicText};
    if (!entry.note.isEmpty())
        parts << tr("یادداشت داخلی: %1").arg(entry.note);
    parts.removeAll(QString());
    return parts.join(u" — "_s);
}

} // namespace mizban
