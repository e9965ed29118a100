#pragma once

#include "core/domain/case_state.h"

namespace mizban {

// Who the applicant is, after the case was registered: what the registry said (N3) and what the desk's
// responsible decided where there is no number (N8). Neither moves the case; what does not fit becomes a
// task of the desk where it was registered, and nothing is deleted.

/// Whether the case asks its desk's responsible for an exception. One about officials asks nobody: whoever
/// heads the desk may be among them (C5).
[[nodiscard]] bool asksForException(const CaseRegistered &registration);

[[nodiscard]] bool isAboutIdentity(EventType type);
[[nodiscard]] bool isReadableIdentity(const DecodedEvent &event);
[[nodiscard]] Status mayActOnIdentity(const CaseState &state, EventType type, const Actor &actor);
/// N3: whether a mismatch waits to be corrected by this desk. A correction is what has become known of the
/// applicant, the same event as of an item's sender (IntakeCompleted), in the stream of the case.
[[nodiscard]] Status mayCorrect(const CaseState &state, const Actor &actor);
/// What is wrong with a correction; the fields as in a registration.
[[nodiscard]] Status checkCorrection(const CaseState &state, const Applicant &after);
/// Who the applicant was, for the note of a correction: nothing is deleted.
[[nodiscard]] QString formerApplicant(const Applicant &before);
[[nodiscard]] Status checkIdentityAct(const CaseState &state, const DecodedEvent &event);
/// The task that asks for the exception is answered by deciding, not with a text.
[[nodiscard]] bool asksForDecision(const CaseState &state, const EventId &task);

/// With the registration.
void askForException(CaseState &state, const Event &registration);
void applyIdentity(CaseState &state, const DecodedEvent &event);
void describeIdentity(const DecodedEvent &event, HistoryEntry &entry);

/// Holders whose cartable gets the case with its registration: who is asked for the exception.
[[nodiscard]] QList<HolderCode> reachOfException(const CaseRegistered &registration);

/// What finds an applicant again: applicantKey(), or the names where there is no number (N8).
[[nodiscard]] QString identityKey(const Applicant &applicant);
/// Whether services may be delivered to the applicant of this case: one who lives abroad once the identity is
/// verified (N6), one without number once the exception is approved (N8), everybody else at once.
[[nodiscard]] bool isIdentified(const CaseState &state);
/// Whether delivering a service has to lean on such a case.
[[nodiscard]] bool needsVerifiedCase(const Applicant &applicant);
/// Whether `state` is one for `applicant`.
[[nodiscard]] bool verifies(const CaseState &state, const Applicant &applicant);

} // namespace mizban
