#pragma once

#include "core/domain/night_board.h"

namespace mizban {

/// What asks for the person at the desk now, the most pressing first.
enum class NightNeedKind : quint8 {
    TwoStarts = 1,  ///< two managers started this shift: one start has to be chosen
    SignHandOver,   ///< a hand-over waits for one's own signature
    LeftBehind,     ///< the shift of one's unit was never handed over
    RunOut,         ///< the clock of an item ran out
    Offered,        ///< an item was handed to one and is not acknowledged
    Unanswered,     ///< whom an urgent item was handed to has not acknowledged it
    LeftOut,        ///< an open item of one's unit that no shift answers for
    CallNext,       ///< whom to call now
    RostersMissing, ///< units that have not sent a roster which should be here by now
};

struct NightNeed
{
    NightNeedKind kind = NightNeedKind::CallNext;
    StreamId item;       ///< of items
    UnitCode unit;       ///< to be called
    qint64 sinceMs = 0;  ///< when it began to ask
    QString period = {}; ///< of rosters
    int count = 0;       ///< of units without one

    bool operator==(const NightNeed &) const = default;
};

/// The months whose rosters should be here: that of the night, and the next one some days before it begins,
/// so that there is time to ask for those that were not sent.
[[nodiscard]] QStringList periodsDue(const QDate &night);
inline constexpr int rosterAheadDays = 7;

/// Who looks at the night.
struct NightViewer
{
    PersonId person;
    PostCode post;
};

/// Pure: from the board, the shift of one's unit and the time. An item concerns who owns it or stands in the
/// owner's unit, whom it was handed to, and whom it was escalated to.
[[nodiscard]] QList<NightNeed> nightNeedsOf(const NightBoard &board, const ShiftState &shift,
                                            const NightViewer &viewer, qint64 nowMs);
/// Whether the person may have the night before him: night managers, who is responsible for a unit, the
/// Center.
[[nodiscard]] bool followsNights(const Directory &directory, const PostCode &post);

} // namespace mizban
