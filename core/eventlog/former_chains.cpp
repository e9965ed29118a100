#include "core/eventlog/former_chains.h"

namespace mizban {

const char *const formerChainSchema = R"sql(
CREATE TABLE former_chain(
    last INTEGER PRIMARY KEY,
    device BLOB NOT NULL,
    key BLOB NOT NULL
);
)sql";

Result<QList<FormerChain>> FormerChains::all() const
{
    MIZBAN_LET(Query query, m_connection.query("SELECT last, device, key FROM former_chain ORDER BY last"));
    QList<FormerChain> chains;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return chains;
        const qint64 first = chains.isEmpty() ? 0 : chains.last().last;
        chains.append(FormerChain{query.get<DeviceId>(1), query.blob(2), first, query.int64(0)});
    }
}

Result<qint64> FormerChains::beginOf(const DeviceId &device) const
{
    MIZBAN_LET(const QList<FormerChain> chains, all());
    for (const FormerChain &chain : chains) {
        if (chain.device == device)
            return chain.first;
    }
    return chains.isEmpty() ? 0 : chains.last().last;
}

Status FormerChains::end(const DeviceId &device, const VerifyKey &key)
{
    // A device that wrote nothing leaves no chain.
    return m_connection.run("INSERT OR IGNORE INTO former_chain(last, device, key)"
                            " SELECT sequence, ?, ? FROM link ORDER BY sequence DESC LIMIT 1",
                            device, key.spki());
}

} // namespace mizban
