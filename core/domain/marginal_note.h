#pragma once

#include "core/domain/event.h"
#include "core/domain/marginal_payloads.h"

namespace mizban {

/// What one of those it is addressed to has done about a marginal note (4-25).
struct MarginalTarget
{
    HolderCode holder;
    qint64 acknowledgedMs = 0; ///< 0: not yet
    qint64 answeredMs = 0;     ///< 0: not yet
    EventId acknowledgement;
    EventId answer;
    QString answerText;

    [[nodiscard]] bool isDone() const { return acknowledgedMs != 0 && answeredMs != 0; }
    bool operator==(const MarginalTarget &) const = default;
};

/// A marginal note of a case and what became of it.
struct MarginalNote
{
    EventId event;
    Actor by;
    qint64 atMs = 0;
    MarginalForm form = MarginalForm::Text;
    QString text;
    QList<Attachment> attachments;
    QList<MarginalTarget> targets;
    qint64 dueAtMs = 0;
    bool pinned = false;

    bool operator==(const MarginalNote &) const = default;
};

} // namespace mizban
