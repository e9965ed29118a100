#include "core/services/overseen_nights.h"

#include "core/domain/night_directory.h"
#include "core/domain/night_roster.h"
#include "core/eventlog/night_streams.h"
#include "core/projections/projector.h"

namespace mizban {

Result<QList<NightPlace>> OverseenNights::places(const Directory &directory)
{
    MIZBAN_LET(const auto stream, m_log.find(nightListStream()));
    if (!stream)
        return QList<NightPlace>();
    MIZBAN_LET(const QList<Event> events, m_log.events(stream->row));
    if (events.isEmpty())
        return QList<NightPlace>();
    if (events.last().id == m_list && directory.version() == m_directory)
        return m_places;
    const QList<DecodedEvent> list = decodeEvents(events);
    m_places = nightPlaces(overseenNights(directory, m_seat, foldNightList(list).approved), directory);
    m_list = events.last().id;
    m_directory = directory.version();
    return m_places;
}

} // namespace mizban
