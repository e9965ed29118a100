#pragma once

#include "core/domain/case_state.h"

namespace mizban {

// What single acts do to the state of a case; used by case_effects and the fold alone.

/// Acts that a later one must have seen. What stands beside their line (looking, tasks, inquiries,
/// delivery) contradicts nothing.
[[nodiscard]] bool movesCase(EventType type);
/// Whether the payload is of the kind that the header announces.
[[nodiscard]] bool isReadableAct(const DecodedEvent &event);
/// Fills texts and recipients of a line of the history.
void describeAct(const DecodedEvent &event, HistoryEntry &entry);

void takeOver(CaseState &state, HolderCode holder, const Event &cause);
/// The present holder has done something with the case.
void stampActed(CaseState &state, const EventHeader &header);
void applyOpening(CaseState &state, const DecodedEvent &event);
void applyReferral(CaseState &state, const DecodedEvent &event);
void applyAct(CaseState &state, const DecodedEvent &event);
/// What remains of an act that contradicts nothing when the case has moved on meanwhile.
void applyBeside(CaseState &state, const DecodedEvent &event);
/// A referral that lost to another act reaches its recipient as a copy.
void applyLost(CaseState &state, const DecodedEvent &event);

} // namespace mizban
