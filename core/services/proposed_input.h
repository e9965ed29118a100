#pragma once

#include "core/domain/payloads.h"
#include "core/domain/proposal_rules.h"
#include "core/services/seat_writer.h"

namespace mizban {

// What the principal himself would have typed (001 §1.13): the texts of a draft, as the forms of the window
// name their fields, read into the act that comes of them. Pure.

/// «به», دستور، رونوشت، مهلت و مراجعهٔ متقاضی.
[[nodiscard]] ReferralInput referralOf(const Proposal &proposal);
/// Done unless the draft says otherwise, or gives a reason for what was not done.
[[nodiscard]] CaseAnswered answerOf(const Proposal &proposal);

} // namespace mizban
