#include "core/crypto/slot_sealing.h"

#include "core/crypto/aead.h"
#include "core/crypto/fields.h"

#include <cstring>

namespace mizban {
namespace {

constexpr int idSize = 16;
constexpr int checkSize = 16;
constexpr qsizetype largestKey = 1024;
constexpr auto dataKeyUse = "mizban slot data key";
constexpr auto ownUse = "mizban slot own keys";
constexpr auto stepUse = "mizban slot step";
constexpr auto checkUse = "mizban data key check";

QByteArray boundTo(const KeySlots::Slot &slot, QByteArrayView seatId, const char *use)
{
    QByteArray data;
    putField(data, QByteArrayView(use));
    putField(data, seatId);
    putField(data, slot.id);
    putField(data, slot.person.toUtf8());
    putU32(data, slot.cost.memoryKiB);
    putU32(data, slot.cost.iterations);
    putU32(data, slot.cost.parallelism);
    putField(data, slot.cost.salt);
    putField(data, slot.sealingKey);
    return data;
}

QByteArray boundToStep(const KeySlots::Slot &slot, QByteArrayView seatId, qsizetype number,
                       QByteArrayView ephemeralKey)
{
    QByteArray data = boundTo(slot, seatId, stepUse);
    putU32(data, quint32(number));
    putField(data, ephemeralKey);
    return data;
}

SecretBytes join(QByteArrayView first, QByteArrayView second)
{
    SecretBytes both(first.size() + second.size());
    std::memcpy(both.data(), first.data(), size_t(first.size()));
    std::memcpy(both.data() + first.size(), second.data(), size_t(second.size()));
    return both;
}

SecretBytes withLength(QByteArrayView bytes)
{
    QByteArray length;
    putU32(length, quint32(bytes.size()));
    return join(length, bytes);
}

SecretBytes stepKey(const KeySlots::Slot &slot, const SecretBytes &agreed, QByteArrayView oldKey)
{
    return deriveSecret(join(agreed.view(), oldKey).view(), slot.id, QByteArrayView(stepUse), aeadKeySize);
}

Error corruptSlot()
{
    return makeError(ErrorCode::Corrupt, QStringLiteral("key slot"));
}

} // namespace

QByteArray dataKeyCheck(QByteArrayView dataKey, QByteArrayView seatId)
{
    return deriveSecret(dataKey, seatId, QByteArrayView(checkUse), checkSize).view().toByteArray();
}

Result<void> sealSlot(KeySlots::Slot &slot, QByteArrayView seatId, QByteArrayView passwordKey,
                      QByteArrayView dataKey, QByteArrayView own)
{
    slot.id = randomBytes(idSize);
    slot.steps.clear();
    const SecretBytes forData = deriveSecret(passwordKey, slot.id, QByteArrayView(dataKeyUse), aeadKeySize);
    const SecretBytes forOwn = deriveSecret(passwordKey, slot.id, QByteArrayView(ownUse), aeadKeySize);
    MIZBAN_LET(slot.sealedKey, aeadSeal(forData.view(), dataKey, boundTo(slot, seatId, dataKeyUse)));
    MIZBAN_LET(slot.sealedOwn, aeadSeal(forOwn.view(), own, boundTo(slot, seatId, ownUse)));
    return {};
}

Result<OpenedSlot> openSlot(const KeySlots::Slot &slot, QByteArrayView seatId, QByteArrayView passwordKey)
{
    const SecretBytes forData = deriveSecret(passwordKey, slot.id, QByteArrayView(dataKeyUse), aeadKeySize);
    const SecretBytes forOwn = deriveSecret(passwordKey, slot.id, QByteArrayView(ownUse), aeadKeySize);
    auto key = aeadOpen(forData.view(), slot.sealedKey, boundTo(slot, seatId, dataKeyUse));
    auto own = aeadOpen(forOwn.view(), slot.sealedOwn, boundTo(slot, seatId, ownUse));
    if (!key && !own)
        return makeError(ErrorCode::WrongPassword);
    if (!key || !own)
        return corruptSlot();
    return OpenedSlot{std::move(key).value(), std::move(own).value()};
}

Result<void> addStep(KeySlots::Slot &slot, QByteArrayView seatId, QByteArrayView oldKey,
                     QByteArrayView newKey)
{
    MIZBAN_LET(const VerifyKey to, VerifyKey::fromSpki(slot.sealingKey));
    const SigningKey ephemeral = SigningKey::generate();
    MIZBAN_LET(const SecretBytes agreed, ephemeral.agree(to));
    KeySlots::Step step{ephemeral.publicKey().spki(), {}};
    const QByteArray bound = boundToStep(slot, seatId, slot.steps.size(), step.ephemeralKey);
    MIZBAN_LET(step.sealedKey, aeadSeal(stepKey(slot, agreed, oldKey).view(), newKey, bound));
    slot.steps.append(std::move(step));
    return {};
}

Result<SecretBytes> followSteps(const KeySlots::Slot &slot, QByteArrayView seatId, SecretBytes firstKey,
                                const SigningKey &sealing)
{
    SecretBytes current = std::move(firstKey);
    for (qsizetype i = 0; i < slot.steps.size(); ++i) {
        const KeySlots::Step &step = slot.steps[i];
        const auto ephemeral = VerifyKey::fromSpki(step.ephemeralKey);
        if (!ephemeral)
            return corruptSlot();
        MIZBAN_LET(const SecretBytes agreed, sealing.agree(ephemeral.value()));
        auto next = aeadOpen(stepKey(slot, agreed, current.view()).view(), step.sealedKey,
                             boundToStep(slot, seatId, i, step.ephemeralKey));
        if (!next)
            return corruptSlot();
        current = std::move(next).value();
    }
    return current;
}

SecretBytes bundleBytes(const PersonBundle &bundle)
{
    const SecretBytes signing = withLength(bundle.signing.toDer().view());
    const SecretBytes sealing = withLength(bundle.sealing.toDer().view());
    return join(signing.view(), sealing.view());
}

Result<PersonBundle> bundleFromBytes(QByteArrayView bytes)
{
    FieldReader reader(bytes);
    const QByteArrayView signing = reader.field(1, largestKey);
    const QByteArrayView sealing = reader.field(1, largestKey);
    if (!reader.atEnd())
        return corruptSlot();
    PersonBundle bundle;
    MIZBAN_LET(bundle.signing, SigningKey::fromDer(signing));
    MIZBAN_LET(bundle.sealing, SigningKey::fromDer(sealing));
    return bundle;
}

} // namespace mizban
