#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

struct sqlite3;

namespace mizban {

/// What differs between the SQLCipher releases we run on (3.4 and 4.x), found out at open time.
class Dialect
{
public:
    /// StorageFailed if the library is SQLite without encryption.
    static Result<Dialect> of(sqlite3 *database);

    [[nodiscard]] const QByteArray &cipherVersion() const { return m_version; }
    /// File formats to try when opening, the library's own first; new files take that one.
    [[nodiscard]] std::vector<int> formats() const;
    /// Keys the connection for a file of one of formats(). Nothing is read yet.
    Status applyKey(sqlite3 *database, QByteArrayView key32, int format) const;

    static constexpr int pageSize = 8192;

private:
    explicit Dialect(QByteArray version)
        : m_version(std::move(version))
    {
    }
    [[nodiscard]] int major() const;

    QByteArray m_version;
};

} // namespace mizban
