#pragma once

#include "core/services/seat.h"
#include "tests/fixtures/seats.h"

#include <QTemporaryDir>

namespace mizban::fixtures {

/// A desk's seat in a folder of its own, with cases as other seats would have sent them. Ends the
/// program if it cannot be made.
class CartableDesk
{
public:
    CartableDesk();
    /// The cartable of a post, or of another desk.
    CartableDesk(const QString &holder, const QString &post);

    [[nodiscard]] TestCenter &center() { return m_center; }
    [[nodiscard]] const std::shared_ptr<FixedClock> &clock() const { return m_center.clock(); }

    /// Cases that another desk refers here, due one minute after another from `firstDueMs`.
    void receive(int count, qint64 firstDueMs);
    /// Registers a case here.
    StreamId registerCase(const CaseDraft &draft);
    /// The writer, while it is not yet a seat of the window.
    [[nodiscard]] SeatWriter &writer() { return *m_writer; }
    /// The seat as the window has it; the writer goes over to it.
    [[nodiscard]] std::shared_ptr<Seat> seat();
    /// Closes the seat; its file stays while this lives.
    [[nodiscard]] QString close();
    /// An act of the desk's second clerk on his own machine, after `parents`, as the center feeds it.
    [[nodiscard]] FeedReply byColleague(const StreamId &id, const QList<EventId> &parents,
                                        quint64 parentCounter, const Payload &payload);
    /// An act of the other desk's clerk.
    [[nodiscard]] FeedReply byOtherDesk(const StreamId &id, const QList<EventId> &parents,
                                        quint64 parentCounter, const Payload &payload);
    /// Signs what receive() brought and more of it, for a seat in use.
    [[nodiscard]] FeedReply more(int count, qint64 firstDueMs);

private:
    [[nodiscard]] FeedReply fed(quint64 after);
    [[nodiscard]] QList<Event> arrived(int number, qint64 dueMs) const;

    QTemporaryDir m_folder;
    TestCenter m_center;
    QString m_holder;
    DeviceIdentity m_elsewhere;
    DeviceIdentity m_colleague;
    QList<Event> m_sent;
    int m_cases = 0;
    std::unique_ptr<SeatWriter> m_writer;
    std::shared_ptr<Seat> m_seat;
};

/// A draft that may be saved, of that subject and text.
[[nodiscard]] CaseDraft draftOf(int number, const QString &subject, const QString &given,
                                const QString &family, const QString &text);

} // namespace mizban::fixtures
