#pragma once

#include "core/domain/escalation_payloads.h"
#include "core/wire/describe_payload.h"

namespace mizban {

// Payloads about a promised time (events 120–139); keys as in describe_payload.h.

inline constexpr int maxInvited = 100;

template <typename F, Either<ExtensionAsked> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.to);
    fields.optional(2, payload.workingDays);
    fields.optional(3, payload.reason, maxTextLength);
    fields.optional(4, payload.publicText, maxTextLength);
}

template <typename F, Either<DeadlineExtended> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.dueAtMs);
    fields.optional(2, payload.workingDays);
    fields.optional(3, payload.reason, maxTextLength);
    fields.optional(4, payload.publicText, maxTextLength);
}

template <typename F, Either<CaseEscalated> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.to);
    fields.always(2, payload.need);
    fields.optional(3, payload.amount);
    fields.optional(4, payload.reason, maxTextLength);
    fields.optional(5, payload.policyVersion);
    fields.optional(6, payload.dueAtMs);
    fields.optional(7, payload.publicText, maxTextLength);
}

template <typename F, Either<OverdueRaised> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.to);
    fields.optional(2, payload.dueAtMs);
    fields.optional(3, payload.publicText, maxTextLength);
}

template <typename F, Either<NoAnswerRaised> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.topOfficial);
    fields.optional(2, payload.center, maxInvited);
    fields.optional(3, payload.dueAtMs);
    fields.optional(4, payload.publicText, maxTextLength);
}

template <typename F, Either<DisputeRecorded> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.dispute);
    fields.optional(2, payload.byMs);
    fields.optional(3, payload.text, maxTextLength);
    fields.optional(4, payload.publicText, maxTextLength);
}

template <typename F, Either<SessionCalled> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.atMs);
    fields.optional(2, payload.invited, maxInvited);
    fields.optional(3, payload.text, maxTextLength);
    fields.optional(4, payload.publicText, maxTextLength);
}

template <typename F, Either<SessionDecided> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.owner);
    fields.optional(2, payload.dueAtMs);
    fields.optional(3, payload.text, maxTextLength);
    fields.optional(4, payload.publicText, maxTextLength);
}

template <typename F, Either<EvidenceGiven> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.decision);
    fields.optional(2, payload.text, maxTextLength);
    fields.optional(3, payload.publicText, maxTextLength);
    fields.optional(4, payload.attachments, maxAttachments);
}

template <typename F, Either<DecisionRefused> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.decision);
    fields.optional(2, payload.reason, maxTextLength);
    fields.optional(3, payload.publicText, maxTextLength);
}

template <typename F, Either<NonComplianceMarked> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.decision);
    fields.optional(2, payload.publicText, maxTextLength);
}

template <typename F, Either<MisconductReferred> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.decision);
    fields.optional(2, payload.body);
    fields.optional(3, payload.letterNumber);
    fields.optional(4, payload.letterAtMs);
    fields.optional(5, payload.text, maxTextLength);
    fields.optional(6, payload.publicText, maxTextLength);
}

template <typename F, Either<MisconductResolved> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.referral);
    fields.optional(2, payload.result, maxTextLength);
    fields.optional(3, payload.publicText, maxTextLength);
}

} // namespace mizban
