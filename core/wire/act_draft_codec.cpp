#include "core/wire/act_draft_codec.h"

#include "core/wire/describe_payload.h"

namespace mizban {

namespace {

constexpr int actDraftFormat = 1;

} // namespace

template <typename F, Either<ActDraft> V> void describe(F &fields, V &draft)
{
    fields.optional(1, draft.texts);
    fields.optional(2, draft.attachments);
    fields.optional(3, draft.open);
}

QByteArray encodeActDraft(const ActDraft &draft)
{
    CborWriter out(1024);
    FieldWriter fields(out);
    fields.always(0, actDraftFormat);
    describe(fields, draft);
    fields.finish();
    return out.take();
}

Result<ActDraft> decodeActDraft(const QByteArray &bytes)
{
    CborReader in(bytes);
    FieldReader fields(in, true);
    int format = 0;
    ActDraft draft;
    fields.always(0, format);
    if (in.ok() && format > actDraftFormat)
        return makeError(ErrorCode::NewerFormat, QStringLiteral("act draft"));
    describe(fields, draft);
    fields.finish();
    if (!in.finished())
        return makeError(ErrorCode::Malformed, QStringLiteral("act draft"));
    return draft;
}

} // namespace mizban
