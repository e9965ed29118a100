#include "ui/registration/draft_keeper.h"

namespace mizban {

namespace {
constexpr int restMs = 1500;
constexpr int againMs = 10'000; // a disk that is full may have room by then
} // namespace

DraftKeeper::DraftKeeper(std::shared_ptr<Seat> seat, Source source, QObject *parent)
    : QObject(parent)
    , m_seat(std::move(seat))
    , m_source(std::move(source))
    , m_slot(std::make_shared<Slot>())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { (void)flush(); });
}

void DraftKeeper::noteChange()
{
    m_unsaved = true;
    m_timer.start(restMs);
}

void DraftKeeper::begin(qint64 draftId)
{
    m_timer.stop();
    m_unsaved = false;
    m_shownId = draftId;
    m_slot = std::make_shared<Slot>(Slot{draftId});
}

DraftKeeper::Storing DraftKeeper::storing(const std::optional<CaseDraft> &draft) const
{
    const auto keep = [slot = m_slot, draft](SeatWriter &writer) -> Result<qint64> {
        if (draft) {
            MIZBAN_LET(slot->id, writer.saveDraft(slot->id, *draft));
        } else if (slot->id != 0) {
            MIZBAN_TRY(writer.removeDraft(slot->id));
            slot->id = 0;
        }
        return slot->id;
    };
    return [keep, slot = m_slot](SeatWriter &writer) {
        const Result<qint64> kept = keep(writer);
        slot->lost = kept.ok() ? std::nullopt : std::optional(kept.error());
        return kept;
    };
}

QFuture<Result<qint64>> DraftKeeper::flush()
{
    m_timer.stop();
    if (!m_unsaved) // as far as the window has heard: what could not be stored is tried again
        return m_seat->write([slot = m_slot, again = storing(m_source())](SeatWriter &writer) {
            return slot->lost ? again(writer) : Result<qint64>(slot->id);
        });
    m_unsaved = false;
    // Two jobs, for a future has one continuation and the caller may want his own or wait for it here.
    auto outcome = std::make_shared<Result<qint64>>(0);
    const QFuture<Result<qint64>> kept =
        m_seat->write([outcome, store = storing(m_source())](SeatWriter &writer) {
            *outcome = store(writer);
            return *outcome;
        });
    m_seat->write([outcome](SeatWriter &) { return *outcome; })
        .then(this, [this, slot = m_slot](const Result<qint64> &id) { wasStored(slot, id); });
    return kept;
}

void DraftKeeper::wasStored(const std::shared_ptr<Slot> &slot, const Result<qint64> &id)
{
    if (!id.ok()) {
        if (slot == m_slot) {
            m_unsaved = true; // still only on the screen
            m_timer.start(againMs);
        }
        Q_EMIT failed(id.error());
        return;
    }
    if (slot == m_slot)
        m_shownId = *id;
    m_seat->announceChange();
    Q_EMIT stored(m_seat->clock().nowMs());
}

} // namespace mizban
