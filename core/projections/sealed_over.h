#pragma once

#include "core/base/result.h"
#include "core/storage/sqlcipher/connection.h"

#include <QSet>

namespace mizban {

/// Ordinary cases that somebody at this seat sealed (C6): from then on they are shown to nobody, but stay
/// until the center has taken over and tells the seat to wipe them. On the thread of its connection; writing
/// calls stand inside the caller's transaction.
class SealedOver
{
public:
    explicit SealedOver(Connection &connection)
        : m_connection(connection)
    {
    }

    struct Stubs
    {
        qint64 first = 0;
        int count = 0;
    };

    /// The streams of one case. `sequence`: of the parcel that seals it; `stubs`: of it, made here.
    Status hide(const QList<qint64> &streams, quint64 sequence, const Stubs &stubs);
    /// The hidden streams of the parcel that was refused; they are hidden no more, and remembered as refused.
    Result<QList<qint64>> refuse(quint64 sequence);
    Result<Stubs> stubsOf(qint64 stream) const;
    Status forget(qint64 stream);
    /// Streams that are not to be shown.
    Result<QSet<qint64>> hidden() const;
    /// The parcel by which the case was to be sealed, where the center refused it; 0: none.
    Result<quint64> refusedFor(qint64 stream) const;

private:
    Connection &m_connection;
};

extern const char *const sealedOverSchema;

} // namespace mizban
