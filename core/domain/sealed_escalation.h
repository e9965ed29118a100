#pragma once

#include "core/domain/case_state.h"
#include "core/domain/directory.h"

namespace mizban {

// D5 on sealed cases: who is asked for more time, and who may take part in what the Center does about a case
// without an answer. Nobody learns of the case by it who does not read it anyhow (C5, C9). Pure.

/// Whether the case is about an official; an ordinary one never names any.
[[nodiscard]] bool isAboutOfficials(const CaseState &state);

/// Who extends (E8): the holder's superior, and of a sealed case the next handler up (C2). Empty: none.
[[nodiscard]] PostCode extenderOf(const CaseState &state, const Directory &directory);

/// The post that is asked for more time until it has decided: of a sealed case it reads along as long.
[[nodiscard]] QList<PostCode> awaitedExtenders(const CaseState &state);

/// Invited to a session on a sealed case, or made owner of its decision, is only who reads it (E5, E6);
/// anybody where the case is an ordinary one.
[[nodiscard]] Status mayTakePart(const CaseState &state, const Directory &directory, const HolderCode &holder,
                                 const char *field, const char *rule);

} // namespace mizban
