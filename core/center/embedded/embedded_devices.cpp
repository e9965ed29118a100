#include "core/center/embedded/embedded_store.h"
#include "core/center/embedded/scope_writer.h"

#include "core/storage/sqlcipher/transaction.h"

namespace mizban {

namespace {

constexpr int lastNumber = 99'999; ///< five digits (T2)

constexpr char selectDevices[] = "SELECT id,seat_of,serial,revoked,frozen,sequence FROM device ";

DeviceRow readDevice(const Query &query)
{
    return DeviceRow{DeviceId(query.blob(0)), HolderCode(query.text(1)), query.text(2),
                     query.boolean(3),        query.boolean(4),          quint64(query.int64(5))};
}

} // namespace

Status EmbeddedStore::addInvite(const Invite &invite)
{
    Writer db(*this);
    return db->run("INSERT INTO invite VALUES(?,?,?,?,?)", invite.codeHash, invite.seatOf, invite.person,
                   invite.expiresAtMs, invite.usedAtMs);
}

Result<std::optional<Invite>> EmbeddedStore::invite(const QByteArray &codeHash)
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(auto query,
               db->query("SELECT seat_of,person,expires_at,used_at FROM invite WHERE code_hash=?", codeHash));
    MIZBAN_LET(const bool found, query.next());
    if (!found)
        return std::optional<Invite>();
    return std::optional(
        Invite{codeHash, HolderCode(query.text(0)), PostCode(query.text(1)), query.int64(2), query.int64(3)});
}

Result<QStringList> EmbeddedStore::allotNumbers(int count)
{
    Writer db(*this);
    MIZBAN_LET(Transaction transaction, Transaction::begin(*db));
    MIZBAN_LET(const auto last, db->value<qint64>("SELECT value FROM tally WHERE name='number'"));
    const qint64 next = last.value_or(0) + count;
    if (next > lastNumber)
        return makeError(ErrorCode::TooLarge, QStringLiteral("all device numbers are given"));
    MIZBAN_TRY(db->run("UPDATE tally SET value=? WHERE name='number'", next));
    MIZBAN_TRY(transaction.commit());
    QStringList numbers;
    for (qint64 number = next - count + 1; number <= next; ++number)
        numbers.append(QStringLiteral("%1").arg(number, 5, 10, QLatin1Char('0')));
    return numbers;
}

Result<std::optional<DeviceRow>> EmbeddedStore::device(const DeviceId &id)
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(auto query, db->query(QByteArray(selectDevices) + "WHERE id=?", id));
    MIZBAN_LET(const bool found, query.next());
    return found ? std::optional(readDevice(query)) : std::nullopt;
}

Result<QList<DeviceRow>> EmbeddedStore::devices()
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(auto query, db->query(QByteArray(selectDevices) + "ORDER BY row"));
    QList<DeviceRow> devices;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return devices;
        devices.append(readDevice(query));
    }
}

Status EmbeddedStore::readmit(const DeviceRow &device)
{
    Writer db(*this);
    MIZBAN_LET(Transaction transaction, Transaction::begin(*db));
    MIZBAN_TRY(db->run("INSERT OR IGNORE INTO device(id,seat_of,serial) VALUES(?,?,?)", device.id,
                       device.seatOf, device.serial));
    ScopeWriter scopes(*db);
    MIZBAN_TRY(scopes.scope(ScopeKind::Holder, device.seatOf));
    return transaction.commit();
}

Status EmbeddedStore::revoke(const DeviceId &id)
{
    Writer db(*this);
    MIZBAN_TRY(db->run("UPDATE device SET revoked=1 WHERE id=?", id));
    return db->changes() == 1 ? Status() : Status(makeError(ErrorCode::NotFound, QStringLiteral("device")));
}

} // namespace mizban
