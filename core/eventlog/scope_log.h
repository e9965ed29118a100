#pragma once

#include "core/base/result.h"
#include "core/crypto/keys.h"
#include "core/storage/sqlcipher/connection.h"
#include "core/wire/messages.h"

#include <functional>

namespace mizban {

/// The scopes a seat follows: how far it has come in each and the last signed head (invariants 7, 15).
/// Inside the caller's transaction, on the connection's thread.
class ScopeLog
{
public:
    explicit ScopeLog(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Adds scopes that are new. One that is missing from the list is kept: absence never deletes
    /// (invariant 11).
    Status follow(const QList<ScopeInfo> &scopes);
    Result<QList<ScopeCursor>> cursors() const;

    /// Takes the entries of a page into the scope's tree and moves the cursor to its end. HeadMismatch
    /// when the page does not start where the cursor stands, or its signed head is not the root of what
    /// the seat holds extended by the page; BadSignature when the head is not the center's.
    Status advance(const FeedPage &page, const VerifyKey &center);

    /// Checks that every stored head is signed by the center and is the root of what the seat holds.
    Status verifyHeads(const VerifyKey &center,
                       const std::function<void(const QString &problem)> &report) const;

    /// A restored center may have lost entries: start every scope again (events are kept, sending one
    /// twice is harmless).
    Status restart();

private:
    Connection &m_connection;
};

extern const char *const scopeLogSchema;

} // namespace mizban
