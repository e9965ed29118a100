#pragma once

#include "core/domain/case_state.h"

namespace mizban {

// The rules of the acts in act_payloads.h and of referrals in full; case_rules.cpp asks them (S5–S7).

[[nodiscard]] Status maySee(const CaseState &state, const Actor &actor);
[[nodiscard]] Status mayDoAct(const CaseState &state, EventType type, const Actor &actor);
/// What the act says: texts, recipients, dates, what it refers to. Without regard to who may.
[[nodiscard]] Status checkAct(const CaseState &state, const DecodedEvent &event);
[[nodiscard]] Status mayApplyReferral(const CaseState &state, const EventHeader &header,
                                      const CaseReferred &referral);
[[nodiscard]] Status checkCompensation(const CaseState &state, const CaseAnswered &answer);

} // namespace mizban
