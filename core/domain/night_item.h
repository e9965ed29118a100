#pragma once

#include "core/domain/deadline.h"
#include "core/domain/night_roster.h"

namespace mizban {

/// An item of the night (001 §3-4): what one of the offices asked, who owns it now, and until when. It has an
/// owner at every moment; who was offered it, or whom it was escalated to, owns it only once he has
/// acknowledged.
struct NightItemState
{
    StreamId id;
    bool registered = false;
    NightItemRegistered registration;
    Actor registeredBy;
    HolderCode owner;
    HolderCode offeredTo; ///< empty: to nobody, or he has acknowledged
    qint64 offeredAtMs = 0;
    qint64 acknowledgedAtMs = 0;
    Actor acknowledgedBy;
    qint64 escalatedFor = 0; ///< the due time that ran out, or when nobody was left to act; 0: never
    bool ranOut = false;     ///< the center said so, whatever the clock of a seat
    qint64 escalatedAtMs = 0;
    HolderCode escalatedTo;
    bool takenSince = false; ///< somebody acknowledged it after it went up
    qint64 resolvedAtMs = 0;
    QString result;
    QStringList words; ///< said along the way, oldest first
    QList<NightRefusal> refused;
    QList<EventId> heads;
    quint64 headCounter = 0;

    [[nodiscard]] bool isOpen() const { return registered && resolvedAtMs == 0; }
    [[nodiscard]] bool isUrgent() const { return registration.urgency == NightUrgency::Urgent; }
    [[nodiscard]] bool isRunOut(qint64 nowMs) const
    {
        return isOpen() && (ranOut || nowMs > registration.dueAtMs);
    }
    bool operator==(const NightItemState &) const = default;
};

[[nodiscard]] NightItemState foldNightItem(const StreamId &id, const QList<DecodedEvent> &stream);
[[nodiscard]] Status mayNightItem(const NightItemState &state, const DecodedEvent &event);
/// Registered by a night manager for his own unit's shift, owned by him at first; offered to a post that
/// somebody holds.
[[nodiscard]] Status checkNightItem(const Directory &directory, const NightItemState &state,
                                    const DecodedEvent &event);

/// D5: one working day; an urgent one runs in hours.
[[nodiscard]] qint64 nightItemDueMs(const WorkingCalendar &calendar, NightUrgency urgency, qint64 atMs);
inline constexpr qint64 urgentItemMs = 2LL * 3600 * 1000;

/// From when time may act on the item by itself; 0: never. While it is open that is at any moment: its
/// owner's post may be left without anybody, or his unit be dissolved.
[[nodiscard]] qint64 nightTimeActsFrom(const NightItemState &state);
/// When its clock runs out at the center, which heard of it at `heardAtMs` (0: not known). What was
/// registered behind that comes from a clock that runs ahead; it gets the time that it was given and no more.
[[nodiscard]] qint64 nightDueAtCenter(const NightItemState &state, qint64 heardAtMs);
/// What time does to it now, if anything: it goes up when its clock ran out, and when nobody is left who
/// could act on it.
[[nodiscard]] std::optional<NightItemEscalated>
nightActOfTime(const NightItemState &state, const Directory &directory, qint64 nowMs, qint64 heardAtMs = 0);

} // namespace mizban
