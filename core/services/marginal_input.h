#pragma once

#include "core/domain/marginal_payloads.h"

#include <QStringList>

namespace mizban {

/// A marginal note as it is typed. Posts or units in `to`.
struct MarginalInput
{
    MarginalForm form = MarginalForm::Text;
    QString text;
    QList<Attachment> files; ///< first the picture or the sound
    QStringList to;
    qint64 dueAtMs = 0;
    bool pinned = false; ///< 4-25: the President's
};

} // namespace mizban
