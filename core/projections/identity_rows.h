#pragma once

#include "core/base/result.h"
#include "core/domain/case_state.h"
#include "core/storage/sqlcipher/connection.h"

namespace mizban {

/// Row for a case whose applicant's identity was checked (N3), or that asked for an exception (N8); other
/// cases have none. Inside the caller's transaction.
Status foldIdentity(Connection &connection, qint64 row, const CaseState &state, bool isNew);

/// Reads those rows. Any connection, its thread.
class IdentityReader
{
public:
    explicit IdentityReader(Connection &connection)
        : m_connection(connection)
    {
    }

    /// The newest case that lets services be delivered to such an applicant (N6, N8).
    Result<std::optional<StreamId>> verifiedIn(const Applicant &applicant) const;
    /// The newest result for this key (N3).
    Result<IdentityState> identityOf(const QString &applicantKey) const;
    /// Cases by state of the identity and of the exception.
    struct Count
    {
        IdentityState identity = IdentityState::Unverified;
        ExceptionState exception = ExceptionState::None;
        qint64 cases = 0;
    };
    Result<QList<Count>> counts() const;

private:
    Connection &m_connection;
};

extern const char *const identitySchema;

} // namespace mizban
