#pragma once

#include "core/domain/event.h"
#include "core/domain/vocabulary.h"
#include "core/projections/cartable.h"

#include <QString>

namespace mizban {

// The glossary's words for people: Persian, or English with the English translation loaded.
[[nodiscard]] QString nameOf(CaseKind kind);
[[nodiscard]] QString nameOf(Channel channel);
[[nodiscard]] QString nameOf(CaseStatus status);
[[nodiscard]] QString nameOf(Level level);
[[nodiscard]] QString nameOf(LocalityType type);
[[nodiscard]] QString nameOf(Breach breach);
[[nodiscard]] QString nameOf(OutcomeKind kind);
[[nodiscard]] QString nameOf(ApplicantKind kind);
[[nodiscard]] QString nameOf(Benefits benefits);
[[nodiscard]] QString nameOf(Addressee addressee);
[[nodiscard]] QString nameOf(ArtForm form);
[[nodiscard]] QString nameOf(Effect effect);
[[nodiscard]] QString nameOf(IdentityState state);
[[nodiscard]] QString nameOf(DeliveryMeans means);
[[nodiscard]] QString nameOf(NoticeState state);
[[nodiscard]] QString nameOf(EscalationNeed need);
[[nodiscard]] QString nameOf(EventType type); ///< "ثبت شد", "ارجاع شد", …
[[nodiscard]] QString nameOf(Folder folder);

} // namespace mizban
