#pragma once

#include "core/services/seat.h"
#include "tests/fixtures/seats.h"

#include <QTemporaryDir>

namespace mizban::fixtures {

/// A complaint of the county desk that nobody answered, with all that time has done to it by then, at the
/// seat of one post. Ends the program if it cannot be made.
class OverdueCase
{
public:
    /// `daysPast` after its final answer time.
    OverdueCase(const QString &seatOf, const QString &post, int daysPast);

    [[nodiscard]] std::shared_ptr<Seat> seat() const { return m_seat; }
    [[nodiscard]] const StreamId &caseId() const { return m_case; }
    [[nodiscard]] const std::shared_ptr<FixedClock> &clock() const { return m_center.clock(); }

private:
    QTemporaryDir m_folder;
    TestCenter m_center;
    StreamId m_case;
    std::shared_ptr<Seat> m_seat;
};

} // namespace mizban::fixtures
