#include "core/center/directory_view.h"

namespace mizban {

namespace {

bool changesRules(const DirectoryChange &change)
{
    // Who holds a post decides on the handler of a sealed case (C2).
    return !change.units.isEmpty() || !change.posts.isEmpty() || !change.assignments.isEmpty() ||
           !change.subjects.isEmpty() || !change.duties.isEmpty() || !change.services.isEmpty() ||
           !change.policies.isEmpty() || !change.holidays.isEmpty() || !change.attachmentLimits.isEmpty();
}

} // namespace

void DirectoryView::apply(const DirectoryChange &change, quint64 version)
{
    auto next = std::make_shared<Directory>(*m_current);
    next->apply(change, version);
    m_current = std::move(next);
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

} // namespace mizban
