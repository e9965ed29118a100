#include "core/center/embedded/ingest.h"

#include "core/center/night_succession.h"
#include "core/domain/night_item.h"
#include "core/domain/night_shift.h"
#include "core/eventlog/night_streams.h"

#include <algorithm>

namespace mizban {

namespace {
constexpr int nightsBack = 31;
} // namespace

/// 001 §3-4: what a shift that begins takes over, and whether an item that its log says to be done is done.
Status Ingest::lookAtShifts(const Submission &submission, Circumstances &around)
{
    const EventHeader &header = submission.item.event.header;
    if (header.kind != StreamKind::Shift || !submission.payload)
        return {};
    if (const auto *started = std::get_if<ShiftStarted>(&*submission.payload))
        return lookAtPrevious(*started, header.device, around.night);
    const auto *noted = std::get_if<ShiftItemNoted>(&*submission.payload);
    if (!noted || noted->step != NightItemStep::Resolved)
        return {};
    MIZBAN_LET(const bool open, isOpenItem(noted->item));
    if (open)
        around.night.openItems.insert(noted->item);
    return {};
}

Status Ingest::lookAtPrevious(const ShiftStarted &started, const DeviceId &device, NightAround &night)
{
    if (started.previous.isValid()) {
        MIZBAN_LET(const StreamNow *const previous, stream(started.previous));
        night.previous = previous->events; // a copy: reading the next stream may move the former
        const QList<CarriedItem> items = foldShift(started.previous, night.previous).openItems;
        for (const CarriedItem &item : items) {
            MIZBAN_LET(const bool open, isOpenItem(item.item));
            if (open)
                night.openItems.insert(item.item);
        }
    }
    // A shift's name is made of its unit, night and part, so that earlier ones are found by theirs.
    for (int back = 0; back <= nightsBack; ++back) {
        const QDate on = started.night.addDays(-back);
        for (int part = back == 0 ? started.part - 1 : maxShiftPart; part >= 1; --part) {
            const StreamId id = shiftStreamOf(started.unit, on, part);
            MIZBAN_LET(const StreamNow *const shift, stream(id));
            const bool wrote =
                std::any_of(shift->events.begin(), shift->events.end(), [&device](const DecodedEvent &event) {
                    return event.event.header.device == device;
                });
            // What was refused to it began nothing.
            if (wrote && foldShift(id, knownTo(device, shift->events)).started) {
                night.knownShift = NightAround::Place{on, part};
                return {};
            }
        }
    }
    return {};
}

Result<bool> Ingest::isOpenItem(const StreamId &id)
{
    MIZBAN_LET(const StreamNow *const item, stream(id));
    return foldNightItem(id, item->events).isOpen();
}

} // namespace mizban
