#pragma once

#include "core/domain/intake.h"
#include "core/services/seat.h"
#include "tests/fixtures/seats.h"

#include <QTemporaryDir>

namespace mizban::fixtures {

/// A desk with items without identity, services and a case in which counsel was given; and its responsible's
/// cartable with a registration without national number. Ends the program if it cannot be made.
class RecordsDesk
{
public:
    RecordsDesk();

    [[nodiscard]] const std::shared_ptr<Seat> &desk() const { return m_desk; }
    [[nodiscard]] const std::shared_ptr<Seat> &governor() const { return m_governor; }
    [[nodiscard]] const std::shared_ptr<FixedClock> &clock() const { return m_center.clock(); }
    /// At the desk: an item asked for 16 days ago.
    [[nodiscard]] const StreamId &item() const { return m_item; }
    /// Its case has counsel and an identity that does not match.
    [[nodiscard]] const StreamId &counselled() const { return m_counselled; }
    /// At the desk: was referred, and its applicant was not told.
    [[nodiscard]] const Registered &toldOf() const { return m_toldOf; }
    /// At both: asks for an exception (N8).
    [[nodiscard]] const StreamId &nameless() const { return m_nameless; }

private:
    void fillDesk(SeatWriter &writer);

    QTemporaryDir m_folder;
    TestCenter m_center;
    StreamId m_item;
    StreamId m_counselled;
    StreamId m_nameless;
    Registered m_toldOf;
    std::shared_ptr<Seat> m_desk;
    std::shared_ptr<Seat> m_governor;
};

} // namespace mizban::fixtures
