#pragma once

#include "core/services/seat.h"

#include <QTimer>

#include <functional>

namespace mizban {

/// Keeps what is being typed as an encrypted draft: a moment after the last change, and whenever told to.
/// One draft row for one form. The window's thread; storing happens on the seat's writer thread, and what
/// was handed over by flush() is stored even if the keeper is gone by then.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    /// Gives what stands in the form, or nothing for a blank form.
    using Source = std::function<std::optional<CaseDraft>()>;

    DraftKeeper(std::shared_ptr<Seat> seat, Source source, QObject *parent = nullptr);

    void noteChange();
    /// What was typed since the draft was stored last.
    [[nodiscard]] bool hasUnsaved() const { return m_unsaved; }
    /// Stores now; the future ends when everything handed over so far is durable. Holds the draft's id, 0
    /// where there is nothing to keep.
    QFuture<Result<qint64>> flush();
    /// The form belongs to another draft from now on, 0 for a new one. Nothing is stored or removed.
    void begin(qint64 draftId);
    [[nodiscard]] qint64 draftId() const { return m_shownId; }

    /// For the job that saves the case: runs `use(writer, draftId)` on the writer thread after every
    /// storing handed over before, and leaves no draft behind when it succeeds.
    template <typename Use> auto finish(Use use)
    {
        m_timer.stop();
        return m_seat->write([slot = m_slot, use = std::move(use)](SeatWriter &writer) {
            auto done = use(writer, slot->id);
            if (done.ok())
                *slot = {};
            return done;
        });
    }

Q_SIGNALS:
    void stored(qint64 atMs);
    void failed(const mizban::Error &error);

private:
    /// The draft's id as the writer thread knows it; touched there only.
    struct Slot
    {
        qint64 id = 0;
        std::optional<Error> lost = {}; ///< why the last storing failed
    };

    using Storing = std::function<Result<qint64>(SeatWriter &)>;
    [[nodiscard]] Storing storing(const std::optional<CaseDraft> &draft) const;
    void wasStored(const std::shared_ptr<Slot> &slot, const Result<qint64> &id);

    std::shared_ptr<Seat> m_seat;
    Source m_source;
    QTimer m_timer;
    std::shared_ptr<Slot> m_slot;
    qint64 m_shownId = 0;
    bool m_unsaved = false;
};

} // namespace mizban
