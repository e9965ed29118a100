#pragma once

#include "core/services/night_desk.h"
#include "core/services/seat.h"
#include "tests/fixtures/seats.h"

#include <QMap>
#include <QTemporaryDir>

namespace mizban::fixtures {

/// A night at 20:00: the Center's two night managers and its head, and the night manager of Damghan, each at
/// a seat of his own. The list of units on duty is approved; Damghan has a roster, Shahrud has none. What one
/// writes reaches the others in meet(). Ends the program if it cannot be made.
class NightDesk
{
public:
    /// `more`: units on the list beyond those, each with a roster of its own.
    explicit NightDesk(int more = 0);

    [[nodiscard]] const std::shared_ptr<Seat> &night() const { return m_seats.at(0).seat; }
    [[nodiscard]] const std::shared_ptr<Seat> &head() const { return m_seats.at(1).seat; }
    [[nodiscard]] const std::shared_ptr<Seat> &county() const { return m_seats.at(2).seat; }
    [[nodiscard]] const std::shared_ptr<Seat> &second() const { return m_seats.at(3).seat; }
    [[nodiscard]] const std::shared_ptr<FixedClock> &clock() const { return m_center.clock(); }
    [[nodiscard]] TestCenter &center() { return m_center; }
    /// As a sync of all of them would.
    void meet();
    /// What the others wrote and the seat has not, as the center would answer it; taken with that.
    [[nodiscard]] QList<FeedReply> fetchFor(const std::shared_ptr<Seat> &seat);

    [[nodiscard]] ShiftState shiftAt(const std::shared_ptr<Seat> &seat) const;
    [[nodiscard]] QList<NightItemState> itemsAt(const std::shared_ptr<Seat> &seat) const;
    /// A shift at the Center with calls, an urgent item that Damghan was handed and one more.
    void fillNight();
    /// Damghan takes what it was handed, its night manager leaves, and the center sends the item up.
    void emptyCounty();

private:
    struct Place
    {
        QString post;
        std::shared_ptr<Seat> seat;
        qsizetype known = 0; ///< events of the directory
        qsizetype told = 0;  ///< of its own that the others have
        QList<Event> fed;    ///< what the others wrote
        qsizetype taken = 0; ///< of it
    };

    void addSecond();
    void addUnits();
    void enrol();
    void approveList();
    void tellOthers();
    QList<FeedReply> fetch(Place &to);

    int m_more = 0;
    QTemporaryDir m_folder;
    TestCenter m_center;
    QList<Place> m_seats;
};

} // namespace mizban::fixtures
