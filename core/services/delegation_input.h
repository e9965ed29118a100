#pragma once

#include "core/domain/vocabulary.h"

#include <QList>
#include <QString>

namespace mizban {

/// A delegation as it is typed: to a post in whose holder the principal trusts.
struct DelegationInput
{
    QString to;
    qint64 fromMs = 0; ///< 0: from now on
    qint64 untilMs = 0;
    QList<CaseKind> without;
    QString reason;
};

} // namespace mizban
