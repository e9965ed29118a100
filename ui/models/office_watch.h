#pragma once

#include "core/services/office_shelf.h"
#include "core/services/seat.h"

#include <QObject>
#include <QSet>

namespace mizban {

/// What the office prepared for the principal of a seat (001 §1.13): asked anew whenever the seat changes.
/// Seats of desks have nothing of it. The window's thread.
class OfficeWatch : public QObject
{
    Q_OBJECT

public:
    explicit OfficeWatch(std::shared_ptr<Seat> seat, QObject *parent = nullptr);

    /// Whether this is the seat of a post.
    [[nodiscard]] static bool suits(const Seat &seat);
    /// Who waits longest first.
    [[nodiscard]] const QList<PreparedRow> &prepared() const { return m_prepared; }
    [[nodiscard]] QSet<StreamId> preparedCases() const;

public Q_SLOTS:
    void look();

Q_SIGNALS:
    void changed();
    void failed(const mizban::Error &error);

private:
    void open();
    void take(const Result<QList<PreparedRow>> &found);

    std::shared_ptr<Seat> m_seat;
    std::shared_ptr<OfficeShelf> m_shelf; ///< used by the reader's thread alone, once it is open
    QList<PreparedRow> m_prepared;
    bool m_opening = false;
    bool m_busy = false;
    bool m_again = false;
};

} // namespace mizban
