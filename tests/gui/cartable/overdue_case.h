#pragma once

#include "core/services/seat.h"
#include "tests/fixtures/seats.h"

#include <QHash>
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
    [[nodiscard]] CaseState state() const;
    /// An act that somebody does elsewhere, upon all that is known of the case, as the center feeds it.
    [[nodiscard]] FeedReply elsewhere(const QString &seatOf, const QString &post, const Payload &payload);

private:
    [[nodiscard]] FeedReply fed(quint64 after);

    QTemporaryDir m_folder;
    TestCenter m_center;
    QHash<QString, DeviceIdentity> m_devices; ///< elsewhere, by the seat
    QString m_seatOf;
    StreamId m_case;
    QList<Event> m_stream;
    std::shared_ptr<Seat> m_seat;
};

} // namespace mizban::fixtures
