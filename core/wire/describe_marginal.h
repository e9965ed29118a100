#pragma once

#include "core/domain/delegation_payloads.h"
#include "core/domain/marginal_payloads.h"
#include "core/domain/proposal_payloads.h"
#include "core/wire/fields.h"

namespace mizban {

// The payloads of marginal_payloads.h, delegation_payloads.h and proposal_payloads.h; keys as in
// describe_payload.h.

template <typename F, Either<MarginalNoted> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.form);
    fields.optional(2, payload.text, maxTextLength);
    fields.optional(3, payload.attachments, maxAttachments);
    fields.optional(4, payload.targets, maxTargets);
    fields.optional(5, payload.dueAtMs);
    fields.optional(6, payload.pinned);
    fields.optional(7, payload.certificate);
    fields.optional(8, payload.signature);
}

template <typename F, Either<NoteAcknowledged> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.note);
    fields.optional(2, payload.certificate);
    fields.optional(3, payload.signature);
}

template <typename F, Either<NoteAnswered> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.note);
    fields.optional(2, payload.text, maxTextLength);
    fields.optional(3, payload.attachments, maxAttachments);
    fields.optional(4, payload.certificate);
    fields.optional(5, payload.signature);
}

template <typename F, Either<DelegationGiven> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.from);
    fields.always(2, payload.to);
    fields.always(3, payload.person);
    fields.always(4, payload.fromMs);
    fields.always(5, payload.untilMs);
    fields.optional(6, payload.without);
    fields.optional(7, payload.reason, maxTextLength);
}

template <typename F, Either<DelegationEnded> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.reason, maxTextLength);
}

template <typename F, Either<ProposedText> V> void describe(F &fields, V &text)
{
    fields.always(0, text.field);
    fields.always(1, text.text, maxTextLength);
}

template <typename F, Either<ActProposed> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.caseId);
    fields.always(2, payload.act);
    fields.optional(3, payload.texts, maxProposalTexts);
    fields.optional(4, payload.attachments, maxAttachments);
    fields.optional(5, payload.remark, maxTextLength);
}

template <typename F, Either<ProposalDecided> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.sent);
    fields.optional(2, payload.reason, maxTextLength);
}

} // namespace mizban
