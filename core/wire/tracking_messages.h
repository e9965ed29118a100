#pragma once

#include "core/domain/tracking_view.h"
#include "core/wire/messages.h"

namespace mizban {

// An applicant asks at any desk how his case stands (T5, T6).

/// The tracking id with a second factor: the code of the receipt, or the applicant's national number.
struct TrackRequest
{
    QString trackingId;
    QString code;
    QString nationalNumber;

    bool operator==(const TrackRequest &) const = default;
};

struct TrackReply
{
    TrackedCase found;
    std::optional<TrackedCase> kept; ///< the case it is followed up with, where it was merged (I7)
    qint64 atMs = 0;                 ///< by the center's clock

    bool operator==(const TrackReply &) const = default;
};

[[nodiscard]] QByteArray encode(const TrackRequest &message);
[[nodiscard]] QByteArray encode(const TrackReply &message);
[[nodiscard]] Result<TrackRequest> decodeTrackRequest(const QByteArray &bytes);
[[nodiscard]] Result<TrackReply> decodeTrackReply(const QByteArray &bytes);

} // namespace mizban
