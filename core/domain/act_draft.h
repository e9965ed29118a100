#pragma once

#include "core/domain/payloads.h"

#include <QMap>

namespace mizban {

/// A half-written act on a case: what was typed, by the panel's fields. Kept in the seat, never sent.
struct ActDraft
{
    QString act; ///< "answer", "refer", …: whatever the window calls it
    QMap<QString, QString> texts;
    QList<Attachment> attachments;
    bool open = false; ///< the panel stood open

    bool operator==(const ActDraft &) const = default;
};

} // namespace mizban
