#include "core/center/directory_view.h"

#include <algorithm>

namespace mizban {

namespace {

bool changesRules(const DirectoryChange &change)
{
    // Who holds a post decides on the handler of a sealed case (C2).
    return !change.units.isEmpty() || !change.posts.isEmpty() || !change.assignments.isEmpty() ||
           !change.subjects.isEmpty() || !change.duties.isEmpty() || !change.services.isEmpty() ||
           !change.policies.isEmpty() || !change.holidays.isEmpty() || !change.attachmentLimits.isEmpty() ||
           !change.escrow.isEmpty();
}

} // namespace

void DirectoryView::apply(const DirectoryChange &change, quint64 version)
{
    auto next = std::make_shared<Directory>(*m_current);
    next->apply(change, version);
    m_current = std::move(next);
    for (const PersonCertificate &certificate : change.certificates)
        m_certified[certificate.person].append(version);
    if (changesRules(change))
        m_rules.insert(version, m_current);
}

const Directory &DirectoryView::reliedOn(quint64 version) const
{
    if (version >= this->version() || m_rules.isEmpty())
        return *m_current;
    auto after = m_rules.upperBound(version);
    return after == m_rules.cbegin() ? **after : **std::prev(after);
}

QList<PersonCertificate> DirectoryView::certificatesOf(const PersonId &person, quint64 version) const
{
    QList<PersonCertificate> published = m_current->certificatesOf(person);
    const QList<quint64> versions = m_certified.value(person);
    const auto later = std::upper_bound(versions.begin(), versions.end(), version);
    published.resize(std::min<qsizetype>(published.size(), later - versions.begin()));
    return published;
}

} // namespace mizban
