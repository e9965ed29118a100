#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/crypto/keys.h"
#include "core/storage/sqlcipher/connection.h"

#include <QList>

namespace mizban {

/// The chain of a device that wrote in this store before it was restored from a backup. Its links stay,
/// and are sent again if a center should ask (invariants 8 and 9); those of the devices after it follow
/// them in the same table.
struct FormerChain
{
    DeviceId device;
    QByteArray key;   ///< SubjectPublicKeyInfo
    qint64 first = 0; ///< local numbers of its links: first < number <= last
    qint64 last = 0;
};

/// On one connection and its thread; writing inside the caller's transaction.
class FormerChains
{
public:
    explicit FormerChains(Connection &connection)
        : m_connection(connection)
    {
    }

    /// In the order in which they were written.
    Result<QList<FormerChain>> all() const;
    /// The local number behind which the chain of `device` begins; that of the present one for any other.
    Result<qint64> beginOf(const DeviceId &device) const;
    /// Ends the chain of a device at the last link here.
    Status end(const DeviceId &device, const VerifyKey &key);

private:
    Connection &m_connection;
};

extern const char *const formerChainSchema;

} // namespace mizban
