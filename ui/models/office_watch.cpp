#include "ui/models/office_watch.h"

#include <utility>

namespace mizban {

namespace {
constexpr int readAtMost = 1000;
} // namespace

OfficeWatch::OfficeWatch(std::shared_ptr<Seat> seat, QObject *parent)
    : QObject(parent)
    , m_seat(std::move(seat))
{
    connect(m_seat.get(), &Seat::changed, this, &OfficeWatch::look);
    look();
}

bool OfficeWatch::suits(const Seat &seat)
{
    return seat.directory()->post(PostCode(seat.identity().seatOf.text())) != nullptr;
}

QSet<StreamId> OfficeWatch::preparedCases() const
{
    QSet<StreamId> cases;
    for (const PreparedRow &row : m_prepared)
        cases.insert(row.caseId);
    return cases;
}

void OfficeWatch::look()
{
    if (!suits(*m_seat))
        return;
    if (!m_shelf) {
        open();
        return;
    }
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    m_seat
        ->read([shelf = m_shelf](SeatReader &) {
            shelf->adoptThread();
            return shelf->prepared(readAtMost);
        })
        .then(this, [this](const Result<QList<PreparedRow>> &found) {
            m_busy = false;
            take(found);
            if (std::exchange(m_again, false))
                look();
        });
}

void OfficeWatch::open()
{
    if (std::exchange(m_opening, true))
        return;
    m_seat->write([](SeatWriter &writer) { return OfficeShelf::open(writer); })
        .then(this, [this](const Result<std::shared_ptr<OfficeShelf>> &shelf) {
            m_opening = false;
            if (!shelf.ok()) {
                Q_EMIT failed(shelf.error());
                return;
            }
            m_shelf = *shelf;
            look();
        });
}

void OfficeWatch::take(const Result<QList<PreparedRow>> &found)
{
    if (!found.ok()) {
        Q_EMIT failed(found.error());
        return;
    }
    m_prepared = *found;
    Q_EMIT changed();
}

} // namespace mizban
