#include "core/projections/drafts.h"

#include "core/wire/codec.h"

namespace mizban {

Result<qint64> DraftStore::save(qint64 id, const CaseDraft &draft, qint64 nowMs)
{
    const QByteArray data = encodeDraft(draft);
    if (id != 0) {
        MIZBAN_TRY(m_connection.run("UPDATE draft SET saved = ?, data = ? WHERE id = ?", nowMs, data, id));
        if (m_connection.changes() > 0)
            return id;
    }
    MIZBAN_TRY(m_connection.run("INSERT INTO draft(saved, data) VALUES(?, ?)", nowMs, data));
    return m_connection.lastInsertRowId();
}

Status DraftStore::remove(qint64 id)
{
    return m_connection.run("DELETE FROM draft WHERE id = ?", id);
}

Result<QList<SavedDraft>> DraftStore::all(int limit) const
{
    MIZBAN_LET(
        Query query,
        m_connection.query("SELECT id, saved, data FROM draft ORDER BY saved DESC, id DESC LIMIT ?", limit));
    QList<SavedDraft> drafts;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return drafts;
        // One that a newer version wrote stays where it is, unseen.
        if (auto draft = decodeDraft(query.blob(2)))
            drafts.append(SavedDraft{query.int64(0), std::move(draft).value(), query.int64(1)});
    }
}

Result<std::optional<SavedDraft>> DraftStore::byId(qint64 id) const
{
    MIZBAN_LET(Query query, m_connection.query("SELECT saved, data FROM draft WHERE id = ?", id));
    MIZBAN_LET(const bool found, query.next());
    if (!found)
        return std::optional<SavedDraft>();
    MIZBAN_LET(CaseDraft draft, decodeDraft(query.blob(1)));
    return std::optional(SavedDraft{id, std::move(draft), query.int64(0)});
}

Result<QSet<BlobId>> DraftStore::attachments() const
{
    MIZBAN_LET(Query query, m_connection.query("SELECT data FROM draft"));
    QSet<BlobId> named;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return named;
        MIZBAN_LET(const CaseDraft draft, decodeDraft(query.blob(0)));
        for (const DraftAttachment &attachment : draft.attachments)
            named.insert(attachment.stored.blob);
    }
}

} // namespace mizban
