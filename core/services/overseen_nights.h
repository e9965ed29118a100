#pragma once

#include "core/domain/directory.h"
#include "core/domain/night_board.h"
#include "core/eventlog/event_log.h"

namespace mizban {

/// The units of the approved list (001 §3-4 note) that a seat oversees, and where they lie. Thousands of them
/// are asked for whenever anything comes in the night, and they change a few times a year: kept until the
/// list or the directory does. Lives on the thread of its log.
class OverseenNights
{
public:
    OverseenNights(EventLog &log, HolderCode seat)
        : m_log(log)
        , m_seat(std::move(seat))
    {
    }

    /// Inside the caller's snapshot; empty where no list has come. Errors: those of the log.
    Result<QList<NightPlace>> places(const Directory &directory);

private:
    EventLog &m_log;
    HolderCode m_seat;
    EventId m_list; ///< the newest event of the list that was read
    quint64 m_directory = 0;
    QList<NightPlace> m_places;
};

} // namespace mizban
