#include "core/services/seat_file.h"

#include "core/crypto/aead.h"
#include "core/services/seat_schema.h"
#include "core/storage/seat_container.h"
#include "core/storage/sqlcipher/seat_vfs.h"

#include <QFile>
#include <QFileInfo>

namespace mizban::seatfile {

namespace {

constexpr int seatIdBytes = 16;
constexpr QChar separator = u'|';

/// A slot's name: who, and in which post he sits here.
QString slotName(const PersonId &person, const PostCode &post)
{
    return person.text() + separator + post.text();
}

Result<KeySlots> readSlots(const QString &path)
{
    MIZBAN_LET(const QByteArray bytes, seatcontainer::read(path));
    return KeySlots::parse(bytes);
}

Result<Connection> connect(const QString &path, QByteArrayView dataKey, StoreOptions options)
{
    MIZBAN_TRY(registerSeatVfs());
    options.vfs = seatVfsName;
    return Connection::open(path, dataKey, options);
}

} // namespace

Result<OpenedSeat> create(const QString &path, const PersonId &person, const PostCode &post,
                          QByteArrayView password, PersonBundle bundle, const Argon2Params &cost)
{
    MIZBAN_LET(FileLock lock, FileLock::acquire(path));
    SecretBytes dataKey = SecretBytes::random(aeadKeySize);
    KeySlots slotArea = KeySlots::create(randomBytes(seatIdBytes));
    MIZBAN_TRY(slotArea.addPerson(dataKey, slotName(person, post), password, bundle, cost));
    MIZBAN_TRY(seatcontainer::create(path, slotArea.serialize()));
    OpenedSeat seat{path, std::move(lock), std::move(dataKey), std::move(bundle), person, post};
    MIZBAN_LET(Connection connection, connect(path, seat.dataKey.view(), StoreOptions::creator()));
    MIZBAN_TRY(migrate(connection, seatMigrations()));
    return seat;
}

Result<OpenedSeat> open(const QString &path, QByteArrayView password)
{
    if (!QFileInfo(path).isFile())
        return makeError(ErrorCode::UnreadableFile, QStringLiteral("no such file"));
    MIZBAN_LET(FileLock lock, FileLock::acquire(path));
    MIZBAN_LET(const KeySlots slotArea, readSlots(path));
    MIZBAN_LET(KeySlots::Opened opened, slotArea.open(password));
    const QString person = opened.person.section(separator, 0, 0);
    const QString post = opened.person.section(separator, 1);
    return OpenedSeat{
        path,          std::move(lock), std::move(opened.dataKey), std::move(opened.bundle), PersonId(person),
        PostCode(post)};
}

Result<QStringList> persons(const QString &path)
{
    MIZBAN_LET(const FileLock lock, FileLock::acquire(path));
    MIZBAN_LET(const KeySlots slotArea, readSlots(path));
    return slotArea.persons();
}

Result<Connection> connectWriter(const OpenedSeat &seat)
{
    MIZBAN_LET(Connection connection, connect(seat.path, seat.dataKey.view(), StoreOptions::writer()));
    MIZBAN_TRY(migrate(connection, seatMigrations()));
    return connection;
}

Result<Connection> connectReader(const QString &path, QByteArrayView dataKey)
{
    return connect(path, dataKey, StoreOptions::reader());
}

} // namespace mizban::seatfile
