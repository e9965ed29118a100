#pragma once

#include "core/services/enrolment.h"

namespace mizban {

// A backup of a seat is a file of its own kind, so that nobody works in it by mistake: two copies of one
// seat at work would be a fork (invariant 4).
//
//   0    magic, 16 bytes
//   16   the seat file as it was (slots, encrypted store), nothing of it in the clear
//   end  SHA-256 over all before it

/// Writes everything that the seat holds to `file`, after it has been read through; returns its size. The
/// seat must not be open. AlreadyDone: the file exists; Corrupt: the store is damaged. Nothing is left
/// behind when it fails.
[[nodiscard]] Result<qint64> backupSeat(const QString &seatPath, QByteArrayView password,
                                        const QString &file);

struct RestoreInput
{
    QString file;
    QString seatPath; ///< must not exist
    QByteArray password;
    QString code;         ///< of a new invitation for the same seat and post
    QString centerUrl;    ///< empty: as the backup has it
    QByteArray authority; ///< empty: as the backup has it
};

/// Makes a seat of a backup and enrols it as a new device (design §5). What the former device had not sent
/// is kept, and sent first. A sample seat, which knows no center, needs no code. Nothing is left behind
/// when it fails; the backup is never changed. MissingInput "restore": a code is needed; Conflict "restore":
/// the invitation is for another person or seat; UnreadableFile "backup": the backup is damaged.
[[nodiscard]] Result<std::unique_ptr<SeatWriter>>
restoreSeat(const RestoreInput &input, const std::function<EnrolCall(const RestoreInput &found)> &callTo,
            const std::shared_ptr<const Clock> &clock);

} // namespace mizban
