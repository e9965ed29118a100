#include "core/wire/codec.h"

#include "core/domain/draft.h"
#include "core/wire/describe_payload.h"

namespace mizban {

namespace {

constexpr int draftFormat = 1;
constexpr qsizetype maxPathLength = 4096;

} // namespace

template <typename F, Either<DraftAttachment> V> void describe(F &fields, V &attachment)
{
    fields.optional(0, attachment.path, maxPathLength);
    fields.optional(1, attachment.stored.blob);
    fields.optional(2, attachment.stored.name);
    fields.optional(3, attachment.stored.mediaType);
    fields.optional(4, attachment.stored.size);
    fields.optional(5, attachment.stored.key, maxContentKey);
}

template <typename F, Either<CounselDraft> V> void describe(F &fields, V &draft)
{
    fields.always(1, draft.channel);
    fields.optional(2, draft.personal);
    fields.always(3, draft.applicant);
    fields.optional(4, draft.topic);
    fields.optional(5, draft.ruleCited);
    fields.optional(6, draft.advice);
    fields.optional(7, draft.guidedTo);
    fields.optional(8, draft.subject);
    fields.optional(9, draft.caseId);
}

template <typename F, Either<ServiceDraft> V> void describe(F &fields, V &draft)
{
    fields.optional(1, draft.serviceId);
    fields.always(2, draft.applicant);
    fields.optional(3, draft.startedMs);
    fields.optional(4, draft.deliveredMs);
    fields.optional(5, draft.caseId);
    fields.optional(6, draft.note, maxTextLength);
    fields.optional(7, draft.verifiedIn);
}

template <typename F, Either<TypedAbout> V> void describe(F &fields, V &typed)
{
    fields.optional(1, typed.name);
    fields.optional(2, typed.entry);
}

template <typename F, Either<CaseDraft> V> void describe(F &fields, V &draft)
{
    fields.always(1, draft.kind);
    fields.always(2, draft.channel);
    fields.optional(3, draft.reference);
    fields.always(4, draft.applicant);
    fields.optional(5, draft.subject);
    fields.optional(6, draft.text);
    fields.always(7, draft.locality);
    fields.optional(8, draft.beneficiary);
    fields.optional(9, draft.breach);
    fields.optional(10, draft.against);
    fields.optional(11, draft.redress);
    fields.optional(12, draft.documents);
    fields.optional(13, draft.outcome);
    fields.optional(14, draft.attachments);
    fields.optional(15, draft.registeredAtMs);
    fields.optional(16, draft.counsel);
    fields.optional(17, draft.details);
    fields.optional(18, draft.service);
    fields.optional(30, draft.typedSubject);
    fields.optional(31, draft.typedAgainst);
    fields.optional(40, draft.about);
    fields.optional(50, draft.intake);
    fields.optional(51, draft.typedDates);
    fields.optional(52, draft.typedAbout);
}

QByteArray encodeDraft(const CaseDraft &draft)
{
    CborWriter out(1024);
    FieldWriter fields(out);
    fields.always(0, draftFormat);
    describe(fields, draft);
    fields.finish();
    return out.take();
}

/// Texts may be as long as they were typed: a draft over the limits is corrected on the screen, not lost.
Result<CaseDraft> decodeDraft(const QByteArray &bytes)
{
    CborReader in(bytes);
    FieldReader fields(in, true);
    int format = 0;
    CaseDraft draft;
    fields.always(0, format);
    if (in.ok() && format > draftFormat)
        return makeError(ErrorCode::NewerFormat, QStringLiteral("draft"));
    describe(fields, draft);
    fields.finish();
    if (!in.finished())
        return makeError(ErrorCode::Malformed, QStringLiteral("draft"));
    return draft;
}

} // namespace mizban
