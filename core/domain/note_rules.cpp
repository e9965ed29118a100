#include "core/domain/note_rules.h"

#include <algorithm>

namespace mizban {

namespace {

QSet<EventId> refusedIn(const QList<DecodedEvent> &stream)
{
    QSet<EventId> refused;
    for (const DecodedEvent &event : stream) {
        const auto *verdict = std::get_if<VerdictGiven>(&event.payload);
        if (verdict && verdict->kind == VerdictKind::Quarantined &&
            event.event.header.actor.post.text() == centerPost)
            refused.insert(verdict->target);
    }
    return refused;
}

bool isByAuthorOf(const EventHeader &undo, const EventHeader &note)
{
    return undo.actor.person == note.actor.person && undo.device == note.device &&
           undo.stream == note.stream && undo.counter > note.counter;
}

} // namespace

QSet<EventId> notesTakenBack(const QList<DecodedEvent> &stream)
{
    QSet<EventId> takenBack;
    const QSet<EventId> refused = refusedIn(stream);
    for (const DecodedEvent &event : stream) {
        const auto *undo = std::get_if<Withdrawn>(&event.payload);
        if (!undo || refused.contains(event.event.id))
            continue;
        const auto note = std::find_if(stream.begin(), stream.end(), [undo](const DecodedEvent &other) {
            return other.event.id == undo->target && std::holds_alternative<NoteAdded>(other.payload);
        });
        if (note != stream.end() && isByAuthorOf(event.event.header, note->event.header))
            takenBack.insert(undo->target);
    }
    return takenBack;
}

} // namespace mizban
