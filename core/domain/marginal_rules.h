#pragma once

#include "core/domain/case_state.h"
#include "core/domain/directory.h"

namespace mizban {

// Marginal notes: who writes them, who has to take note, and what becomes of them (001 §4-25). They stand
// beside the acts of the holder and change no status. Whether the signature holds is no matter of the fold:
// see core/eventlog/note_signature.h.

/// MarginalNoted, NoteAcknowledged, NoteAnswered.
[[nodiscard]] bool isMarginal(EventType type);

/// Before there is anything to send: whoever has to do with the case may write one, and the Center; those it
/// is addressed to acknowledge and answer.
[[nodiscard]] Status mayDoMarginal(const CaseState &state, EventType type, const Actor &actor);
/// The same with its content. What the fold asks of every such event.
[[nodiscard]] Status checkMarginal(const CaseState &state, const DecodedEvent &event);
/// Whether the targets exist, and whether this post may pin a note: the Center's, or who heads the
/// Presidential Institution (4-25).
[[nodiscard]] Status checkMarginalTargets(const Directory &directory, const MarginalNoted &note,
                                          const PostCode &by);
[[nodiscard]] bool mayPin(const Directory &directory, const PostCode &post);

/// Null when there is no such note.
[[nodiscard]] const MarginalNote *marginalNoteOf(const CaseState &state, const EventId &note);
/// Notes that wait for `self`, oldest first.
[[nodiscard]] QList<MarginalNote> marginalsAwaiting(const CaseState &state, const HolderCode &self);
/// Whether one of them is pinned (4-25).
[[nodiscard]] bool isPinnedFor(const CaseState &state, const HolderCode &self);
/// The note that `self` means when it names none: the only one that it has still to acknowledge, or to
/// answer.
[[nodiscard]] Result<EventId> awaitedNote(const CaseState &state, const HolderCode &self, EventType act);

// Used by the fold alone.
void applyMarginal(CaseState &state, const DecodedEvent &event);
void describeMarginal(const DecodedEvent &event, HistoryEntry &entry);

} // namespace mizban
