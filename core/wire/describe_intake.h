#pragma once

#include "core/domain/payloads.h"
#include "core/wire/describe_payload.h"
#include "core/wire/fields.h"

namespace mizban {

// Payloads of intake_payloads.h.

template <typename F, Either<IdentityChecked> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.state);
    fields.optional(2, payload.key);
    fields.optional(3, payload.checkedAtMs);
    fields.optional(4, payload.source);
    fields.optional(5, payload.detail, maxTextLength);
    fields.optional(6, payload.publicText, maxTextLength);
}

template <typename F, Either<ExceptionDecided> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.approved);
    fields.optional(2, payload.reason, maxTextLength);
    fields.optional(3, payload.publicText, maxTextLength);
}

template <typename F, Either<IntakeReceived> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.number);
    fields.optional(2, payload.desk);
    fields.always(3, payload.channel);
    fields.optional(4, payload.sender);
    fields.optional(5, payload.address, maxTextLength);
    fields.optional(6, payload.text, maxTextLength);
    fields.optional(7, payload.reference);
    fields.optional(8, payload.attachments, maxAttachments);
    fields.optional(9, payload.receivedAtMs);
}

template <typename F, Either<IntakeAsked> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.means);
    fields.optional(2, payload.text, maxTextLength);
    fields.optional(3, payload.atMs);
}

template <typename F, Either<IntakeCompleted> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.applicant);
    fields.optional(2, payload.note, maxTextLength);
}

template <typename F, Either<IntakeConverted> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.caseId);
    fields.optional(2, payload.trackingId);
}

} // namespace mizban
