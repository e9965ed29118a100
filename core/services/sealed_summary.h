#pragma once

#include "core/crypto/keys.h"
#include "core/domain/directory.h"
#include "core/domain/sealed_supervision.h"

namespace mizban {

/// What the newest of a case's summaries says to this person (C9); nothing when it is not for him.
[[nodiscard]] std::optional<SealedSummary> openSummary(const QList<Event> &events, const SigningKey &own,
                                                       const Directory &directory, const PersonId &person);

/// How many cases stand how, for reports of those who supervise them: nothing of what is in them.
struct SealedTotals
{
    qint64 open = 0;
    qint64 overdue = 0;
    qint64 answered = 0; ///< and closed
    qint64 late = 0;     ///< of these, after the promised time
};
[[nodiscard]] SealedTotals totalsOf(const QList<SealedSummary> &summaries, qint64 nowMs);

} // namespace mizban
