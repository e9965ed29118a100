#include "ui/night/night_feed.h"

#include <algorithm>
#include <utility>

namespace mizban {

namespace {
constexpr int timePassesMs = 15'000;
constexpr qint64 rostersStandMs = 10'000;
} // namespace

const NightItemState *NightPicture::item(const StreamId &id) const
{
    const auto found = std::find_if(board.items.begin(), board.items.end(),
                                    [&id](const NightItemState &one) { return one.id == id; });
    return found == board.items.end() ? nullptr : &*found;
}

const NightBoardRow *NightPicture::unit(const UnitCode &code) const
{
    const auto found = std::find_if(board.rows.begin(), board.rows.end(),
                                    [&code](const NightBoardRow &one) { return one.unit == code; });
    return found == board.rows.end() ? nullptr : &*found;
}

const NightNeed *NightPicture::need(const QString &key) const
{
    const auto found =
        std::find_if(needs.begin(), needs.end(), [&key](const NightNeed &one) { return keyOf(one) == key; });
    return found == needs.end() ? nullptr : &*found;
}

namespace {

/// Which rosters are missing changes by the day; it is looked at again where the board says so, or later.
bool knowsRosters(const NightPicture &before, const NightBoard &board, qint64 nowMs)
{
    const qint64 age = nowMs - before.rostersAtMs;
    return before.rostersAtMs != 0 && age >= 0 && age < rostersStandMs && before.board.night == board.night &&
           before.board.rows.size() == board.rows.size() &&
           before.board.count(NightStanding::NoRoster) == board.count(NightStanding::NoRoster);
}

Status addMissingRosters(SeatReader &reader, NightPicture &picture, const NightPicture &before)
{
    if (knowsRosters(before, picture.board, picture.atMs)) {
        picture.rostersAtMs = before.rostersAtMs;
        for (const NightNeed &need : before.needs) {
            if (need.kind == NightNeedKind::RostersMissing)
                picture.needs.append(need);
        }
        return {};
    }
    picture.rostersAtMs = picture.atMs;
    for (const QString &period : periodsDue(picture.board.night)) {
        MIZBAN_LET(const QList<UnitCode> missing, reader.missingRosters(period));
        if (!missing.isEmpty())
            picture.needs.append({NightNeedKind::RostersMissing, {}, {}, 0, period, int(missing.size())});
    }
    return {};
}

} // namespace

Result<NightPicture> readNight(SeatReader &reader, const Directory &directory, const NightViewer &viewer,
                               qint64 nowMs, const NightPicture &before)
{
    NightPicture picture;
    picture.atMs = nowMs;
    MIZBAN_LET(const StreamId id, reader.currentShift());
    if (id.isValid()) {
        MIZBAN_LET(picture.shift, reader.shift(id));
    }
    const QDate night = picture.isOpen() ? picture.shift.night : nightOf(nowMs);
    MIZBAN_LET(picture.board, reader.nightBoard(night, nowMs));
    picture.times = nightTimesOf(directory);
    picture.needs = nightNeedsOf(picture.board, picture.shift, viewer, nowMs);
    MIZBAN_TRY(addMissingRosters(reader, picture, before));
    const bool same = picture.board.next == before.board.next && picture.board.rows == before.board.rows &&
                      directory.version() == before.directoryVersion;
    picture.directoryVersion = directory.version();
    picture.boardRows = same ? before.boardRows : boardLines(picture.board, directory);
    picture.itemRows = itemLines(picture.board, directory, nowMs);
    picture.logRows = logLines(picture.shift, directory, nowMs);
    picture.needRows = needLines(picture.needs, picture.board, directory, nowMs);
    return picture;
}

NightFeed::NightFeed(std::shared_ptr<Seat> seat, QObject *parent)
    : QObject(parent)
    , m_seat(std::move(seat))
{
    connect(m_seat.get(), &Seat::changed, this, &NightFeed::refresh);
    connect(&m_timer, &QTimer::timeout, this, &NightFeed::refresh);
    m_timer.start(timePassesMs);
    refresh();
}

void NightFeed::refresh()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    const NightViewer viewer{m_seat->person(), m_seat->post()};
    m_seat
        ->read([viewer, before = m_picture, directory = m_seat->directory(), nowMs = m_seat->clock().nowMs()](
                   SeatReader &reader) { return readNight(reader, *directory, viewer, nowMs, before); })
        .then(this, [this](Result<NightPicture> picture) {
            m_busy = false;
            if (picture.ok()) {
                m_picture = std::move(picture).value();
                m_loaded = true;
                Q_EMIT changed();
            } else {
                Q_EMIT failed(picture.error());
            }
            if (std::exchange(m_again, false))
                refresh();
        });
}

} // namespace mizban
