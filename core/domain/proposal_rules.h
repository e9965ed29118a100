#pragma once

#include "core/domain/case_state.h"

#include <QList>
#include <QStringList>

namespace mizban {

// Drafts of an office for its principal (001 §1.13): the staff propose, only he sends, with his own key. What
// concerns one case, one principal and one act stands in one stream, which nobody else receives: a better
// draft stands above the one before, and his decision is about all that he has before him.

/// What the staff proposed and what he decided.
struct Proposal
{
    EventId event;
    Actor by;
    qint64 atMs = 0;
    ActProposed act;
    qint64 decidedMs = 0; ///< 0: it waits
    EventId sent;         ///< the act that came of it; not valid: declined
    QString reason;       ///< of declining it

    [[nodiscard]] bool isOpen() const { return decidedMs == 0; }
    [[nodiscard]] QString textOf(const QString &field) const;
    bool operator==(const Proposal &) const = default;
};

/// In canonical order, without what the center kept apart and what its author took back before it was sent; a
/// decision is about those before it that were open.
[[nodiscard]] QList<Proposal> foldProposals(QList<DecodedEvent> events);

/// The acts that may be proposed: those a principal sends as they stand.
[[nodiscard]] QStringList proposableActs();
/// What the staff write: such an act, with what it cannot do without.
[[nodiscard]] Status checkProposed(const ActProposed &proposed);
/// Something waits, and who declines it says why.
[[nodiscard]] Status checkDecided(const QList<Proposal> &proposals, const ProposalDecided &decided);

} // namespace mizban
