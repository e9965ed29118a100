#include "core/projections/identity_rows.h"

#include "core/domain/identity_rules.h"

namespace mizban {

const char *const identitySchema = R"sql(
CREATE TABLE identity_row(
    stream INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    key TEXT NOT NULL,
    identity INTEGER NOT NULL,
    exception INTEGER NOT NULL,
    usable INTEGER NOT NULL,
    at INTEGER NOT NULL
);
CREATE INDEX identity_key ON identity_row(key, at);
)sql";

Status foldIdentity(Connection &connection, qint64 row, const CaseState &state, bool isNew)
{
    if (!isNew)
        MIZBAN_TRY(connection.run("DELETE FROM identity_row WHERE stream = ?", row));
    const bool plain = state.identity == IdentityState::Unverified && state.exception == ExceptionState::None;
    if (!state.registered || plain)
        return {};
    const Applicant &applicant = state.registration.applicant;
    return connection.run(
        "INSERT INTO identity_row(stream, id, key, identity, exception, usable, at) VALUES(?, ?, ?, ?, ?, ?, ?)",
        row, state.id, identityKey(applicant), state.identity, state.exception, verifies(state, applicant),
        std::max(state.identityCheckedMs, state.registration.registeredAtMs));
}

Result<std::optional<StreamId>> IdentityReader::verifiedIn(const Applicant &applicant) const
{
    return m_connection.value<StreamId>(
        "SELECT id FROM identity_row WHERE key = ? AND key <> '' AND usable = 1"
        " ORDER BY at DESC, stream DESC LIMIT 1",
        identityKey(applicant));
}

Result<IdentityState> IdentityReader::identityOf(const QString &applicantKey) const
{
    MIZBAN_LET(const auto identity,
               m_connection.value<int>("SELECT identity FROM identity_row WHERE key = ? AND key <> ''"
                                       " ORDER BY at DESC, stream DESC LIMIT 1",
                                       applicantKey));
    return identity ? static_cast<IdentityState>(*identity) : IdentityState::Unverified;
}

Result<QList<IdentityReader::Count>> IdentityReader::counts() const
{
    MIZBAN_LET(Query query,
               m_connection.query("SELECT identity, exception, COUNT(*) FROM identity_row GROUP BY 1, 2"));
    QList<Count> counts;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return counts;
        counts.append({static_cast<IdentityState>(query.integer(0)),
                       static_cast<ExceptionState>(query.integer(1)), query.int64(2)});
    }
}

} // namespace mizban
