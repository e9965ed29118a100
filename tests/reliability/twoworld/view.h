#pragma once

#include "core/wire/tracking_messages.h"
#include "tests/reliability/twoworld/history.h"

#include <QMap>

namespace mizban::test {

/// What one seat received and shows after a history, by path, without what is random.
using View = QMap<QString, QStringList>;

/// What somebody looks for who has got wind of the complaint: the same in both worlds.
struct Sought
{
    QString trackingId;
    StreamId caseId;
    BlobId file;
    QList<TrackRequest> asked = {}; ///< at the counter (T5)
};

/// Everything that a program at the open seat can show: replies of the center, counters, lists, cases,
/// search, warnings about duplicates, drafts, explanations, summaries, the store's rows, what verifying says.
[[nodiscard]] View viewOf(World &world, const QString &seat, const Sought &sought);

/// What mizbanctl makes of the closed seat, as a process of its own: exports, lists, search, errors, verify,
/// dump and a backup.
[[nodiscard]] View commandsAt(const QString &seatFile, const QString &now, const Sought &sought);

/// Whether the seat's store, decrypted, holds any of these bytes; the first line that does.
[[nodiscard]] QByteArray lineWithTrace(World &world, const QString &seat, const QList<QByteArray> &traces);

} // namespace mizban::test
