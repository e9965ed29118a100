#pragma once

#include "core/base/ids.h"
#include "core/domain/vocabulary.h"

#include <QList>

namespace mizban {

// Acting for another (001 §1.13, J5): a principal lets a deputy act in his post for some days. Sealed cases
// are never part of it (C11).

/// By the principal himself, in the stream of the delegation.
struct DelegationGiven
{
    PostCode from;
    PostCode to;     ///< the deputy's own post
    PersonId person; ///< who holds it
    qint64 fromMs = 0;
    qint64 untilMs = 0;
    QList<CaseKind> without; ///< kinds of cases that stay with the principal
    QString reason;          ///< such as the number of the letter; may be empty
    bool operator==(const DelegationGiven &) const = default;
};

/// Ended early, by the principal, or given back by the deputy.
struct DelegationEnded
{
    QString reason; ///< may be empty
    bool operator==(const DelegationEnded &) const = default;
};

} // namespace mizban
