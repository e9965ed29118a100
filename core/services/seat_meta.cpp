#include "core/services/seat_meta.h"

namespace mizban {

namespace {

QByteArray fromText(const QString &text)
{
    return text.toUtf8();
}

} // namespace

Status SeatMeta::put(const char *key, const QByteArray &value)
{
    return m_connection.run("INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)", QString::fromLatin1(key),
                            value);
}

Result<QByteArray> SeatMeta::get(const char *key) const
{
    MIZBAN_LET(const auto value, m_connection.value<QByteArray>("SELECT value FROM meta WHERE key = ?",
                                                                QString::fromLatin1(key)));
    return value.value_or(QByteArray());
}

Status SeatMeta::saveIdentity(const SeatIdentity &identity)
{
    MIZBAN_TRY(put("device.key", identity.device.key.toDer().view().toByteArray()));
    MIZBAN_TRY(put("device.number", fromText(identity.device.number)));
    MIZBAN_TRY(put("device.spare", fromText(identity.device.spareNumber)));
    MIZBAN_TRY(put("device.certificate", identity.deviceCertificate));
    MIZBAN_TRY(put("person", fromText(identity.person.text())));
    MIZBAN_TRY(put("post", fromText(identity.post.text())));
    MIZBAN_TRY(put("seat.of", fromText(identity.seatOf.text())));
    MIZBAN_TRY(put("center.key", identity.centerKey));
    MIZBAN_TRY(put("center.authority", identity.authority));
    MIZBAN_TRY(put("center.url", fromText(identity.centerUrl)));
    return put("training", identity.training ? "1" : "0");
}

Result<SeatIdentity> SeatMeta::identity() const
{
    SeatIdentity identity;
    MIZBAN_LET(QByteArray key, get("device.key"));
    auto deviceKey = SigningKey::fromDer(key);
    wipe(key);
    if (!deviceKey)
        return makeError(ErrorCode::Corrupt, QStringLiteral("the seat has no identity"));
    identity.device.key = std::move(deviceKey).value();
    identity.device.id = DeviceId(identity.device.key.publicKey().fingerprint());
    const auto text = [this](const char *name, QString &to) -> Status {
        MIZBAN_LET(const QByteArray value, get(name));
        to = QString::fromUtf8(value);
        return {};
    };
    QString person;
    QString post;
    QString seatOf;
    MIZBAN_TRY(text("device.number", identity.device.number));
    MIZBAN_TRY(text("device.spare", identity.device.spareNumber));
    MIZBAN_TRY(text("person", person));
    MIZBAN_TRY(text("post", post));
    MIZBAN_TRY(text("seat.of", seatOf));
    MIZBAN_TRY(text("center.url", identity.centerUrl));
    identity.person = PersonId(person);
    identity.post = PostCode(post);
    identity.seatOf = HolderCode(seatOf);
    MIZBAN_LET(identity.deviceCertificate, get("device.certificate"));
    MIZBAN_LET(identity.centerKey, get("center.key"));
    MIZBAN_LET(identity.authority, get("center.authority"));
    MIZBAN_LET(const QByteArray training, get("training"));
    identity.training = training == "1";
    return identity;
}

Result<std::optional<qint64>> SeatMeta::returnAfter() const
{
    MIZBAN_LET(const QByteArray value, get("return.after"));
    return value.isEmpty() ? std::nullopt : std::optional(value.toLongLong());
}

Status SeatMeta::setReturnAfter(std::optional<qint64> row)
{
    return put("return.after", row ? QByteArray::number(*row) : QByteArray(""));
}

Result<QList<DeviceRecord>> SeatMeta::sampleDevices() const
{
    QList<DeviceRecord> devices;
    MIZBAN_LET(const QByteArray keys, get("sample.devices"));
    if (keys.isEmpty())
        return devices;
    for (const QByteArray &encoded : keys.split('\n')) {
        DeviceRecord device;
        device.publicKey = QByteArray::fromBase64(encoded);
        MIZBAN_LET(const VerifyKey key, VerifyKey::fromSpki(device.publicKey));
        device.id = DeviceId(key.fingerprint());
        devices.append(device);
    }
    return devices;
}

Status SeatMeta::saveSampleDevices(const QList<DeviceRecord> &devices)
{
    QByteArrayList keys;
    for (const DeviceRecord &device : devices)
        keys.append(device.publicKey.toBase64());
    return put("sample.devices", keys.join('\n'));
}

Result<quint64> SeatMeta::epoch() const
{
    MIZBAN_LET(const QByteArray value, get("epoch"));
    return value.toULongLong();
}

Status SeatMeta::setEpoch(quint64 epoch)
{
    return put("epoch", QByteArray::number(epoch));
}

Result<int> SeatMeta::foldedVersion() const
{
    MIZBAN_LET(const QByteArray value, get("folded"));
    return value.toInt();
}

Status SeatMeta::setFoldedVersion(int version)
{
    return put("folded", QByteArray::number(version));
}

Result<qint64> SeatMeta::lastSyncMs() const
{
    MIZBAN_LET(const QByteArray value, get("last.sync"));
    return value.toLongLong();
}

Status SeatMeta::setLastSyncMs(qint64 atMs)
{
    return put("last.sync", QByteArray::number(atMs));
}

} // namespace mizban
