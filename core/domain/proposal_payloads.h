#pragma once

#include "core/base/ids.h"
#include "core/domain/attachment.h"

#include <QList>

namespace mizban {

// What the office of a principal drafts for him (001 §1.13): it is his act only once he has sent it himself.

inline constexpr int maxProposalTexts = 20;

/// What stands in one field of a form.
struct ProposedText
{
    QString field;
    QString text;

    bool operator==(const ProposedText &) const = default;
};

/// By the staff: an act on a case as its form holds it. Immutable; a better draft is another proposal.
struct ActProposed
{
    StreamId caseId;
    QString act;               ///< "answer", "refer", …: as the window calls it
    QList<ProposedText> texts; ///< in the order of their fields
    QList<Attachment> attachments;
    QString remark; ///< to the principal; may be empty
    bool operator==(const ActProposed &) const = default;
};

/// By the principal, in the stream of the proposal.
struct ProposalDecided
{
    EventId sent;   ///< the act that came of it; not valid: declined
    QString reason; ///< of a refusal
    bool operator==(const ProposalDecided &) const = default;
};

} // namespace mizban
