#pragma once

#include "core/domain/merge_payloads.h"
#include "core/domain/notice_payloads.h"
#include "core/wire/fields.h"

namespace mizban {

// The payloads of merge_payloads.h and notice_payloads.h; keys as in describe_payload.h.

template <typename F, Either<CaseMerged> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.leading);
    fields.optional(2, payload.leadingTrackingId);
    fields.optional(3, payload.leadingRegisteredAtMs);
    fields.optional(4, payload.reason, maxTextLength);
    fields.optional(5, payload.publicText, maxTextLength);
}

template <typename F, Either<MergeUndone> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.leading);
    fields.optional(2, payload.publicText, maxTextLength);
}

template <typename F, Either<SurveyAnswered> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.score);
    fields.optional(2, payload.text, maxTextLength);
    fields.check(payload.score >= 1 && payload.score <= bestScore);
}

template <typename F, Either<ApplicantNotified> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.about);
    fields.always(2, payload.means);
    fields.always(3, payload.state);
    fields.optional(4, payload.detail, maxTextLength);
}

} // namespace mizban
