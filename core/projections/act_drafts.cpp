#include "core/projections/act_drafts.h"

#include "core/wire/act_draft_codec.h"

namespace mizban {

const char *const actDraftSchema = R"sql(
CREATE TABLE act_draft(
    case_id BLOB NOT NULL,
    act TEXT NOT NULL,
    saved INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY(case_id, act)
) WITHOUT ROWID;
)sql";

Status ActDraftStore::save(const StreamId &caseId, const ActDraft &draft, qint64 nowMs)
{
    return m_connection.run("INSERT OR REPLACE INTO act_draft(case_id, act, saved, data) VALUES(?, ?, ?, ?)",
                            caseId, draft.act, nowMs, encodeActDraft(draft));
}

Status ActDraftStore::remove(const StreamId &caseId, const QString &act)
{
    return m_connection.run("DELETE FROM act_draft WHERE case_id = ? AND act = ?", caseId, act);
}

Result<QList<ActDraft>> ActDraftStore::of(const StreamId &caseId) const
{
    MIZBAN_LET(Query query,
               m_connection.query("SELECT act, data FROM act_draft WHERE case_id = ? ORDER BY act", caseId));
    QList<ActDraft> drafts;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return drafts;
        // One that a newer version wrote stays where it is, unseen.
        if (auto draft = decodeActDraft(query.blob(1))) {
            drafts.append(std::move(draft).value());
            drafts.last().act = query.text(0);
        }
    }
}

Result<std::optional<ActDraft>> ActDraftStore::of(const StreamId &caseId, const QString &act) const
{
    MIZBAN_LET(const auto data, m_connection.value<QByteArray>(
                                    "SELECT data FROM act_draft WHERE case_id = ? AND act = ?", caseId, act));
    if (!data)
        return std::optional<ActDraft>();
    MIZBAN_LET(ActDraft draft, decodeActDraft(*data));
    draft.act = act;
    return std::optional(std::move(draft));
}

Result<QSet<BlobId>> ActDraftStore::attachments() const
{
    MIZBAN_LET(Query query, m_connection.query("SELECT data FROM act_draft"));
    QSet<BlobId> named;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return named;
        MIZBAN_LET(const ActDraft draft, decodeActDraft(query.blob(0)));
        for (const Attachment &attachment : draft.attachments)
            named.insert(attachment.blob);
    }
}

} // namespace mizban
