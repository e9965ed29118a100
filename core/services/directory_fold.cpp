#include "core/services/directory_fold.h"

#include "core/projections/projector.h"

#include <algorithm>

namespace mizban {

Result<DirectoryPtr> foldDirectory(const EventLog &log)
{
    QList<DecodedEvent> changes;
    MIZBAN_LET(const QList<StreamRow> rows, log.directoryRows());
    for (const StreamRow row : rows) {
        MIZBAN_LET(const QList<Event> events, log.events(row));
        changes.append(decodeEvents(events));
    }
    std::sort(changes.begin(), changes.end(),
              [](const DecodedEvent &a, const DecodedEvent &b) { return canonicalLess(a.event, b.event); });
    auto directory = std::make_shared<Directory>();
    for (const DecodedEvent &decoded : changes) {
        if (const auto *change = std::get_if<DirectoryChange>(&decoded.payload))
            directory->apply(*change, decoded.event.header.counter);
    }
    return DirectoryPtr(std::move(directory));
}

} // namespace mizban
