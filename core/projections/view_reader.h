#pragma once

#include "core/projections/cartable_view.h"
#include "core/storage/sqlcipher/connection.h"

#include <tuple>

namespace mizban {

/// Reads what is looked at of a folder: by kind, subject or applicant, and the groups themselves. Every page
/// begins at a key; totals come from counter rows (see viewSchema). Any connection, its thread.
class ViewReader
{
public:
    explicit ViewReader(Connection &connection)
        : m_connection(connection)
    {
    }

    /// As CartableReader::slice(). Inside a group what needs a decision first comes first: open cases by due
    /// time, then the others, newest first.
    Result<CartableSlice> slice(const CartableView &view, qint64 first, int count,
                                std::optional<CartablePlace> near, qint64 nowMs) const;
    Result<qint64> total(const CartableView &view, qint64 nowMs) const;
    /// Groups of the view behind the key `after`: applicants by the alphabet, subjects by their codes.
    Result<GroupPage> groups(const CartableView &view, const std::optional<QString> &after, int limit,
                             qint64 nowMs) const;
    /// The parts of the folder of open cases, without sealed ones.
    Result<CartableSections> sections(qint64 nowMs) const;

private:
    Result<qint64> counted(const CartableView &view) const;
    Result<QList<CaseGroup>> applicantGroups(const CartableView &view, const std::optional<QString> &after,
                                             int limit, qint64 nowMs) const;
    Result<QList<CaseGroup>> subjectGroups(const CartableView &view, const std::optional<QString> &after,
                                           int limit, qint64 nowMs) const;
    Status describe(CaseGroup &group) const;

    Connection &m_connection;
};

/// What a case is counted under, of each folder it lies in. Inside the caller's transaction.
struct Facet
{
    Folder folder = Folder::All;
    CaseKind kind = CaseKind::Request;
    SubjectCode subject;

    friend bool operator<(const Facet &a, const Facet &b)
    {
        return std::tie(a.folder, a.subject, a.kind) < std::tie(b.folder, b.subject, b.kind);
    }
};
Status changeFacetCount(Connection &db, const Facet &facet, int change);

extern const char *const viewSchema;

} // namespace mizban
