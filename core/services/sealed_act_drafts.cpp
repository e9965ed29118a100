#include "core/services/sealed_act_drafts.h"

#include "core/crypto/parcel.h"
#include "core/services/sealing.h"
#include "core/wire/act_draft_codec.h"

namespace mizban {

namespace {

constexpr qsizetype maxActBytes = 100;

} // namespace

// `reason` of a parcel that was refused opens with its author's own key.
const char *const sealedActSchema = R"sql(
CREATE TABLE sealed_act_draft(
    id INTEGER PRIMARY KEY,
    data BLOB NOT NULL
);
ALTER TABLE parcel ADD COLUMN reason BLOB;
CREATE INDEX stream_summary ON stream(row) WHERE kind = 10;
)sql";

/// Case, length of the act's word, the word, the draft.
QByteArray SealedActDrafts::packed(const StreamId &caseId, const ActDraft &draft)
{
    const QByteArray act = draft.act.toUtf8().left(maxActBytes);
    return caseId.bytes() + char(act.size()) + act + encodeActDraft(draft);
}

Result<SealedActDrafts::Kept> SealedActDrafts::unpacked(const QByteArray &content)
{
    constexpr qsizetype wordAt = StreamId::size + 1;
    const qsizetype length = content.size() < wordAt ? 0 : qsizetype(uchar(content.at(StreamId::size)));
    if (content.size() < wordAt + length)
        return makeError(ErrorCode::Malformed, QStringLiteral("act draft"));
    Kept kept;
    kept.caseId = StreamId(content.first(StreamId::size));
    MIZBAN_LET(kept.draft, decodeActDraft(content.mid(wordAt + length)));
    kept.draft.act = QString::fromUtf8(content.mid(wordAt, length));
    return kept;
}

Result<QList<SealedActDrafts::Kept>> SealedActDrafts::own(bool othersAreErrors) const
{
    QList<Kept> all;
    MIZBAN_LET(Query query, m_connection.query("SELECT id, data FROM sealed_act_draft ORDER BY id"));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return all;
        const auto opened = openParcel(m_own, query.blob(1), actDraftPurpose);
        if (!opened && othersAreErrors)
            return opened.error();
        if (!opened)
            continue;
        auto kept = unpacked(opened->view().toByteArray());
        if (!kept && othersAreErrors)
            return kept.error();
        if (!kept)
            continue; // a newer version wrote it: it stays where it is, unseen
        all.append(std::move(kept).value());
        all.last().id = query.int64(0);
    }
}

Status SealedActDrafts::save(const StreamId &caseId, const ActDraft &draft)
{
    MIZBAN_TRY(remove(caseId, draft.act));
    MIZBAN_LET(const QByteArray data, sealParcel(m_own.publicKey(), packed(caseId, draft), actDraftPurpose));
    return m_connection.run("INSERT INTO sealed_act_draft(data) VALUES(?)", data);
}

Status SealedActDrafts::remove(const StreamId &caseId, const QString &act)
{
    MIZBAN_LET(const QList<Kept> all, own());
    for (const Kept &one : all) {
        if (one.caseId == caseId && one.draft.act == act)
            MIZBAN_TRY(m_connection.run("DELETE FROM sealed_act_draft WHERE id = ?", one.id));
    }
    return {};
}

Status SealedActDrafts::removeAllOf(const StreamId &caseId)
{
    MIZBAN_LET(const QList<Kept> all, own());
    for (const Kept &one : all) {
        if (one.caseId == caseId)
            MIZBAN_TRY(m_connection.run("DELETE FROM sealed_act_draft WHERE id = ?", one.id));
    }
    return {};
}

Result<QList<ActDraft>> SealedActDrafts::of(const StreamId &caseId) const
{
    MIZBAN_LET(const QList<Kept> all, own());
    QList<ActDraft> drafts;
    for (const Kept &one : all) {
        if (one.caseId == caseId)
            drafts.append(one.draft);
    }
    return drafts;
}

Result<QSet<BlobId>> SealedActDrafts::attachments() const
{
    MIZBAN_LET(const QList<Kept> all, own(true));
    QSet<BlobId> named;
    for (const Kept &one : all) {
        for (const Attachment &attachment : one.draft.attachments)
            named.insert(attachment.blob);
    }
    return named;
}

Result<QByteArray> SealedActDrafts::keyOf(const BlobId &blob) const
{
    MIZBAN_LET(const QList<Kept> all, own());
    for (const Kept &one : all) {
        for (const Attachment &attachment : one.draft.attachments) {
            if (attachment.blob == blob)
                return attachment.key;
        }
    }
    return QByteArray();
}

} // namespace mizban
