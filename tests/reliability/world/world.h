#pragma once

#include "core/center/center.h"
#include "core/services/seat_reader.h"
#include "core/services/seat_writer.h"
#include "core/sync/engine.h"
#include "tests/reliability/world/http_line.h"

#include <QMap>

#include <map>
#include <memory>

namespace mizban::test {

/// A seat of a world, open.
struct WorldSeat
{
    std::unique_ptr<SeatWriter> writer;
    std::unique_ptr<SeatReader> reader;
    std::unique_ptr<HttpLine> line;
    std::unique_ptr<SyncEngine> engine;
};

/// A whole small country in one folder: a center with the sample directory and seats of it, all in this
/// process, on one clock. Ends the program if anything cannot be set up.
class World
{
public:
    /// Where everybody sits; names of the files.
    struct Place
    {
        QString name;
        QString seatOf;
        QString post;
    };
    static const QList<Place> &places();

    /// Makes the center and enrols the seats in `dir`; `governor2` is a second machine of the governor.
    static void create(const QString &dir);
    /// The same world once more, to the last byte.
    static void copy(const QString &from, const QString &to);

    explicit World(const QString &dir);
    ~World();

    [[nodiscard]] Center &center() { return *m_center; }
    [[nodiscard]] QString seatFile(const QString &name) const;
    [[nodiscard]] bool has(const QString &name) const { return m_seats.contains(name); }
    [[nodiscard]] WorldSeat &at(const QString &name) { return m_seats.at(name); }
    [[nodiscard]] SeatWriter &writer(const QString &name) { return *at(name).writer; }
    [[nodiscard]] SeatReader &reader(const QString &name) { return *at(name).reader; }
    [[nodiscard]] FixedClock &clock() { return *m_clock; }
    /// One more seat, enrolled now.
    void add(const Place &place);
    /// Closes the seat and opens it again, as after a crash of its program.
    void reopen(const QString &name);
    SyncRound sync(const QString &name);
    void syncAll();
    /// Everything the seat's store holds, decrypted, as JSON lines.
    [[nodiscard]] QList<QByteArray> dump(const QString &name);

private:
    QString m_dir;
    std::shared_ptr<FixedClock> m_clock;
    std::unique_ptr<Center> m_center;
    std::unique_ptr<HttpDoor> m_door;
    std::map<QString, WorldSeat> m_seats;
};

/// A complaint that may be saved as it is; `about` as in interfaces.md.
[[nodiscard]] CaseDraft complaintAbout(const QList<About> &about, const QString &text);

} // namespace mizban::test
