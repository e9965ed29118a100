#pragma once

#include "core/domain/escalation_rules.h"
#include "core/projections/cartable.h"

namespace mizban {

/// One line of a list of the Center (E4–E7): the case, and the time of its next step.
struct CenterRow
{
    CartableRow row;
    qint64 byMs = 0;
};

struct CenterListPage
{
    qint64 total = 0;
    QList<CenterRow> rows;
    std::optional<CartableKey> next; ///< empty at the end
};

/// The folder of the cartable that shows a list, and the list a folder shows, if it is one.
[[nodiscard]] Folder folderOf(CenterList list);
[[nodiscard]] std::optional<CenterList> centerListOf(Folder folder);

/// Rows of the lists for one case; empty unless `self` is a post of the Center that works on it. Inside the
/// caller's transaction.
Status foldCenterLists(Connection &connection, qint64 stream, const CaseState &state, const HolderCode &self);

/// Reads the Center's lists by key, what is due first. Any connection, its thread.
class CenterListReader
{
public:
    explicit CenterListReader(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<CenterListPage> page(CenterList list, std::optional<CartableKey> after, int limit) const;
    /// Counters, index by CenterList (0 unused).
    Result<QList<qint64>> counts() const;

private:
    Connection &m_connection;
};

extern const char *const centerListSchema;

} // namespace mizban
