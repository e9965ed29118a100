#pragma once

#include "core/domain/escalation_rules.h"
#include "core/projections/cartable.h"

namespace mizban {

/// The folder of the cartable that shows a list, and the list a folder shows, if it is one.
[[nodiscard]] Folder folderOf(CenterList list);
[[nodiscard]] std::optional<CenterList> centerListOf(Folder folder);

/// Rows of the lists for one case; empty unless `self` is a post of the Center that works on it. Inside the
/// caller's transaction.
Status foldCenterLists(Connection &connection, qint64 stream, const CaseState &state, const HolderCode &self);

/// Reads the Center's lists (E4–E7) by key, what is due first; each row with the time of its step. Any
/// connection, its thread.
class CenterListReader
{
public:
    explicit CenterListReader(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<CartablePage> page(CenterList list, std::optional<CartableKey> after, int limit) const;
    /// Counters, index by CenterList (0 unused).
    Result<QList<qint64>> counts() const;

private:
    Connection &m_connection;
};

extern const char *const centerListSchema;

} // namespace mizban
