#pragma once

#include "core/domain/act_payloads.h"
#include "core/wire/fields.h"

namespace mizban {

// The payloads of act_payloads.h; keys as in describe_payload.h.

template <typename F, Either<CaseReturned> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.to);
    fields.optional(2, payload.reason, maxTextLength);
    fields.optional(3, payload.publicText, maxTextLength);
}

template <typename F, Either<ReferralRecalled> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.referral);
    fields.optional(2, payload.reason, maxTextLength);
    fields.optional(3, payload.publicText, maxTextLength);
}

template <typename F, Either<CaseAccepted> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.holder);
}

template <typename F, Either<DeliveredToApplicant> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.means);
    fields.optional(2, payload.recipient);
    fields.optional(3, payload.atMs);
    fields.optional(4, payload.publicText, maxTextLength);
    fields.optional(5, payload.paid);
    fields.check(payload.paid >= 0 && payload.paid <= maxRials);
}

template <typename F, Either<ApplicantAwaited> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.publicText, maxTextLength);
    fields.optional(2, payload.untilMs);
}

template <typename F, Either<ApplicantReplied> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.publicText, maxTextLength);
    fields.optional(2, payload.attachments, maxAttachments);
}

template <typename F, Either<TaskAsked> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.to);
    fields.optional(2, payload.text, maxTextLength);
    fields.optional(3, payload.dueAtMs);
    fields.optional(4, payload.publicText, maxTextLength);
    fields.optional(5, payload.attachments, maxAttachments);
}

template <typename F, Either<TaskAnswered> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.task);
    fields.optional(2, payload.text, maxTextLength);
    fields.optional(3, payload.publicText, maxTextLength);
    fields.optional(4, payload.attachments, maxAttachments);
}

template <typename F, Either<InquirySent> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.to);
    fields.optional(2, payload.question, maxTextLength);
    fields.optional(3, payload.dueAtMs);
    fields.optional(4, payload.publicText, maxTextLength);
    fields.optional(5, payload.attachments, maxAttachments);
    fields.optional(6, payload.signature);
}

template <typename F, Either<InquiryAnswered> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.inquiry);
    fields.optional(2, payload.text, maxTextLength);
    fields.optional(3, payload.publicText, maxTextLength);
    fields.optional(4, payload.attachments, maxAttachments);
    fields.optional(5, payload.signature);
}

template <typename F, Either<ConflictResolved> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.counts);
    fields.always(2, payload.against, maxCopies);
    fields.optional(3, payload.reason, maxTextLength);
    fields.optional(4, payload.publicText, maxTextLength);
}

} // namespace mizban
