#pragma once

#include "core/services/seat_reader.h"
#include "core/sync/engine.h"
#include "tests/fixtures/seats.h"
#include "tests/sync/center_in_memory.h"

#include <QSet>

namespace mizban {

/// Where a seat of the tests sits.
struct Place
{
    QString holder;
    QString post;
};

inline const Place damghanDesk{QStringLiteral("semnan.damghan.desk"),
                               QStringLiteral("semnan.damghan.desk.clerk1")};
inline const Place shahrudDesk{QStringLiteral("semnan.shahrud.desk"),
                               QStringLiteral("semnan.shahrud.desk.clerk1")};
inline const Place governor{QStringLiteral("semnan.damghan.governor"),
                            QStringLiteral("semnan.damghan.governor")};

/// A seat with its line and engine, all on one thread. Ends the program if it cannot be made.
class Desk
{
public:
    Desk(std::unique_ptr<SeatWriter> writer, CenterInMemory &center, std::shared_ptr<const Clock> clock);

    SeatWriter &writer() { return *m_writer; }
    DeskLine &line() { return m_line; }
    Result<SyncRound> round(int waitSeconds = 0) { return m_engine.round(waitSeconds); }

    /// Registers a case and refers it to the governor of Damghan.
    StreamId registerAndRefer(int number);
    [[nodiscard]] int waiting();
    /// Tracking ids of all cases here; one that is here twice counts once, see `caseCount`.
    [[nodiscard]] QSet<QString> trackingIds();
    [[nodiscard]] qint64 caseCount();
    [[nodiscard]] quint64 cursorsInAll();
    [[nodiscard]] bool verifies();

private:
    [[nodiscard]] std::unique_ptr<SeatReader> reader();

    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<SeatWriter> m_writer;
    DeskLine m_line;
    SyncEngine m_engine;
};

[[nodiscard]] std::unique_ptr<Desk> newDesk(fixtures::TestCenter &keys, CenterInMemory &center,
                                            const QString &path, const Place &place);
[[nodiscard]] std::unique_ptr<Desk> reopenedDesk(fixtures::TestCenter &keys, CenterInMemory &center,
                                                 const QString &path);

} // namespace mizban
