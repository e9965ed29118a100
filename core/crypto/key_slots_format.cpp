#include "core/crypto/key_slots_format.h"

#include "core/crypto/digest.h"
#include "core/crypto/fields.h"
#include "core/crypto/key_slots.h"

#include <QSet>

namespace mizban {
namespace {

using namespace slot_format;

Error corrupt(const char *what)
{
    return makeError(ErrorCode::Corrupt, QString::fromLatin1(what));
}

void putSlot(QByteArray &to, const KeySlots::Slot &slot)
{
    putField(to, slot.id);
    putField(to, slot.person.toUtf8());
    putU32(to, slot.cost.memoryKiB);
    putU32(to, slot.cost.iterations);
    putU32(to, slot.cost.parallelism);
    putField(to, slot.cost.salt);
    putField(to, slot.sealingKey);
    putField(to, slot.sealedKey);
    putField(to, slot.sealedOwn);
    to.append(char(slot.steps.size()));
    for (const KeySlots::Step &step : slot.steps) {
        putField(to, step.ephemeralKey);
        putField(to, step.sealedKey);
    }
}

Result<void> readSteps(FieldReader &reader, KeySlots::Slot &slot)
{
    const quint8 count = reader.u8();
    if (count > mostSteps)
        return corrupt("steps of a key slot");
    for (quint8 i = 0; i < count && !reader.failed(); ++i) {
        const QByteArrayView ephemeral = reader.field(spkiSize, spkiSize);
        const QByteArrayView sealed = reader.field(sealedKeySize, sealedKeySize);
        slot.steps.append({ephemeral.toByteArray(), sealed.toByteArray()});
    }
    return {};
}

Result<KeySlots::Slot> readSlot(FieldReader &reader)
{
    KeySlots::Slot slot;
    slot.id = reader.field(idSize, idSize).toByteArray();
    const QByteArray person = reader.field(0, mostPerson).toByteArray();
    slot.person = QString::fromUtf8(person);
    slot.cost.memoryKiB = reader.u32();
    slot.cost.iterations = reader.u32();
    slot.cost.parallelism = reader.u32();
    slot.cost.salt = reader.field(saltSize, saltSize).toByteArray();
    slot.sealingKey = reader.field(spkiSize, spkiSize).toByteArray();
    slot.sealedKey = reader.field(sealedKeySize, sealedKeySize).toByteArray();
    slot.sealedOwn = reader.field(leastOwn, mostOwn).toByteArray();
    MIZBAN_TRY(readSteps(reader, slot));
    if (reader.failed())
        return corrupt("key slot cut short");
    if (slot.person.toUtf8() != person || !slot.cost.acceptable() || !VerifyKey::fromSpki(slot.sealingKey))
        return corrupt("key slot");
    return slot;
}

/// Magic and checksum; what lies between version and checksum.
Result<QByteArrayView> unwrap(QByteArrayView bytes)
{
    if (bytes.size() < magicSize || bytes.first(magicSize) != QByteArrayView(magic, magicSize))
        return makeError(ErrorCode::NotASeat);
    constexpr qsizetype frame = magicSize + 1 + sha256Size;
    if (bytes.size() > magicSize && quint8(bytes[magicSize]) > version)
        return makeError(ErrorCode::NewerFormat);
    if (bytes.size() < frame || bytes.size() > mostBytes || quint8(bytes[magicSize]) != version)
        return corrupt("key slots of wrong size or version");
    const qsizetype summed = bytes.size() - sha256Size;
    if (sha256(bytes.first(summed)) != bytes.sliced(summed))
        return corrupt("checksum of the key slots");
    return bytes.sliced(magicSize + 1, bytes.size() - frame);
}

} // namespace

QByteArray KeySlots::serialize() const
{
    QByteArray bytes(magic, magicSize);
    bytes.append(char(version));
    putField(bytes, m_seatId);
    putField(bytes, m_keyCheck);
    putU16(bytes, quint16(m_slots.size()));
    for (const Slot &slot : m_slots)
        putSlot(bytes, slot);
    return bytes + sha256(bytes);
}

Result<KeySlots> KeySlots::parse(QByteArrayView bytes)
{
    MIZBAN_LET(const QByteArrayView body, unwrap(bytes));
    FieldReader reader(body);
    KeySlots parsed;
    parsed.m_seatId = reader.field(1, mostSeatId).toByteArray();
    parsed.m_keyCheck = reader.field(0, checkSize).toByteArray();
    const quint16 count = reader.u16();
    if (reader.failed() || count > mostSlots || parsed.m_keyCheck.size() != (count == 0 ? 0 : checkSize))
        return corrupt("head of the key slots");
    QSet<QString> persons;
    QSet<QByteArray> ids;
    for (quint16 i = 0; i < count; ++i) {
        MIZBAN_LET(Slot slot, readSlot(reader));
        if (persons.contains(slot.person) || ids.contains(slot.id))
            return corrupt("two slots of one person");
        persons.insert(slot.person);
        ids.insert(slot.id);
        parsed.m_slots.append(std::move(slot));
    }
    if (!reader.atEnd())
        return corrupt("bytes behind the key slots");
    return parsed;
}

} // namespace mizban
