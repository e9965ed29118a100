#pragma once

#include "core/domain/directory.h"
#include "core/domain/payloads.h"

namespace mizban {

// What the applicant is told of acts that have no text of their own (4-5, T7). Persian always: it is kept
// in the event. Names no person, and of a sealed case no subject (C7).

[[nodiscard]] QString referralText(const CaseReferred &referral, const Directory &directory);
[[nodiscard]] QString returnText(const Directory &directory, const HolderCode &to);
[[nodiscard]] QString recallText(const Directory &directory, const HolderCode &from);
[[nodiscard]] QString taskText(const Directory &directory, const HolderCode &to);
[[nodiscard]] QString taskDoneText(const Directory &directory, const HolderCode &by);
[[nodiscard]] QString inquiryText(const Directory &directory, const HolderCode &to);
[[nodiscard]] QString inquiryAnsweredText(const Directory &directory, const HolderCode &by);
[[nodiscard]] QString deliveryText(DeliveryMeans means);
[[nodiscard]] QString resolutionText();
[[nodiscard]] QString mergeText(const QString &keptTrackingId);
[[nodiscard]] QString mergeUndoneText();
[[nodiscard]] QString exceptionText(bool approved); ///< N8
/// What the sender of an item is asked (N10).
[[nodiscard]] QString intakeQuestion(const Directory &directory, const IntakeReceived &item);

} // namespace mizban
