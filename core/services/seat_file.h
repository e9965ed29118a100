#pragma once

#include "core/base/result.h"
#include "core/crypto/key_slots.h"
#include "core/eventlog/identity.h"
#include "core/storage/file_lock.h"
#include "core/storage/sqlcipher/connection.h"
#include "core/wire/messages.h"

namespace mizban {

/// What a seat knows of itself (design §5). Written at enrolment.
struct SeatIdentity
{
    DeviceIdentity device;
    QByteArray deviceCertificate; ///< PEM
    PersonId person;              ///< who enrolled; the person at the seat comes from the opened slot
    PostCode post;
    HolderCode seatOf;    ///< desk unit or post whose cartable this is
    QByteArray centerKey; ///< SubjectPublicKeyInfo of the center's signer
    QByteArray authority; ///< PEM of the pinned certificate authority
    QString centerUrl;    ///< https://HOST:PORT
    bool training = false;
};

/// An opened seat: the lock that keeps other processes out, and what the password opened.
struct OpenedSeat
{
    QString path;
    FileLock lock;
    SecretBytes dataKey;
    PersonBundle bundle;
    PersonId person;
    PostCode post;
};

/// The seat file (جایگاه): key slots before the encrypted store, in one file.
/// Errors: NotASeat, NewerFormat, WrongPassword, InUse, CannotOpen, DiskFull.
namespace seatfile {

/// Makes a seat with one person's slot. The file must not exist (AlreadyDone). `cost` is lowered in
/// tests only.
[[nodiscard]] Result<OpenedSeat> create(const QString &path, const PersonId &person, const PostCode &post,
                                        QByteArrayView password, PersonBundle bundle,
                                        const Argon2Params &cost = {});
/// Argon2id: not on the window's thread.
[[nodiscard]] Result<OpenedSeat> open(const QString &path, QByteArrayView password);
/// Whether the file looks like a seat at all, and who has slots; without a password.
[[nodiscard]] Result<QStringList> persons(const QString &path);

[[nodiscard]] Result<Connection> connectWriter(const OpenedSeat &seat); ///< migrates the store
[[nodiscard]] Result<Connection> connectReader(const QString &path, QByteArrayView dataKey);

} // namespace seatfile

} // namespace mizban
