#pragma once

#include "core/base/ids.h"

#include <QByteArray>
#include <QString>

namespace mizban {

// Limits that hold on the desk and again at the center.
inline constexpr int maxTextLength = 20'000;             ///< characters of free text
inline constexpr int maxShortTextLength = 300;           ///< names, titles, one-line fields
inline constexpr int maxAttachments = 50;                ///< per event
inline constexpr qint64 maxAttachmentBytes = 50ll << 20; ///< per attachment

struct Attachment
{
    BlobId blob;
    QString name;
    QString mediaType;
    qint64 size = 0;     ///< bytes
    QByteArray key = {}; ///< of a sealed case's: what its bytes are encrypted with; empty otherwise

    bool operator==(const Attachment &) const = default;
};

} // namespace mizban
