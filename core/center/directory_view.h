#pragma once

#include "core/domain/directory.h"

#include <QMap>

namespace mizban {

/// The directory as it stands and as it stood when an act relied on it (S4). A value, shared cheaply.
class DirectoryView
{
public:
    /// Takes the next change in. Changes that only enrol devices and persons keep the rules as they were.
    void apply(const DirectoryChange &change, quint64 version);

    [[nodiscard]] quint64 version() const { return m_current ? m_current->version() : 0; }
    [[nodiscard]] const Directory &current() const { return *m_current; }
    [[nodiscard]] DirectoryPtr shared() const { return m_current; }
    /// The rules (duties, subjects, calendar, units, policy) in force at `version`; the current ones for a
    /// version the center does not know, which a restored backup may bring about.
    [[nodiscard]] const Directory &reliedOn(quint64 version) const;
    /// Those of a person's certificates that were published by `version`: of a seat enrolled since the author
    /// of an act could not know (C4).
    [[nodiscard]] QList<PersonCertificate> certificatesOf(const PersonId &person, quint64 version) const;

private:
    DirectoryPtr m_current = std::make_shared<Directory>();
    QMap<quint64, DirectoryPtr> m_rules;         ///< by the version that brought them
    QHash<PersonId, QList<quint64>> m_certified; ///< the version of each certificate, as they are listed
};

} // namespace mizban
