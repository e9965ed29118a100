#pragma once

#include "core/domain/night_times.h"
#include "core/services/seat.h"
#include "ui/night/night_lines.h"

#include <QObject>
#include <QTimer>

namespace mizban {

/// The night as it stands: everything a screen of it shows, read in one go.
struct NightPicture
{
    qint64 atMs = 0;
    ShiftState shift; ///< of one's own unit: the open one, else the newest; may not be started
    NightBoard board;
    QList<NightNeed> needs;
    NightTimes times;       ///< of the Center's policy
    qint64 rostersAtMs = 0; ///< when it was last looked which rosters are missing
    quint64 directoryVersion = 0;
    QList<NightLine> boardRows;
    QList<NightLine> itemRows;
    QList<NightLine> logRows;
    QList<NightLine> needRows;

    [[nodiscard]] bool isOpen() const { return shift.started && !shift.closed; }
    [[nodiscard]] const NightItemState *item(const StreamId &id) const;
    [[nodiscard]] const NightBoardRow *unit(const UnitCode &code) const;
    [[nodiscard]] const NightNeed *need(const QString &key) const;
};

/// Reads the night whenever the seat changes and as time passes. The window's thread; reading and wording are
/// done on the reader's.
class NightFeed : public QObject
{
    Q_OBJECT

public:
    explicit NightFeed(std::shared_ptr<Seat> seat, QObject *parent = nullptr);

    [[nodiscard]] const NightPicture &picture() const { return m_picture; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

public Q_SLOTS:
    void refresh();

Q_SIGNALS:
    void changed();
    void failed(const mizban::Error &error);

private:
    std::shared_ptr<Seat> m_seat;
    NightPicture m_picture;
    QTimer m_timer;
    bool m_loaded = false;
    bool m_busy = false;
    bool m_again = false;
};

/// What the feed reads; the reader's thread. What did not change since `before` is taken from it: an event
/// that arrives has to be seen in the next frame, however many units there are.
[[nodiscard]] Result<NightPicture> readNight(SeatReader &reader, const Directory &directory,
                                             const NightViewer &viewer, qint64 nowMs,
                                             const NightPicture &before = {});

} // namespace mizban
