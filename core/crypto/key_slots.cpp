#include "core/crypto/key_slots.h"

#include "core/crypto/digest.h"
#include "core/crypto/key_slots_format.h"
#include "core/crypto/slot_sealing.h"

#include <algorithm>
#include <utility>

namespace mizban {
namespace {

constexpr int dataKeySize = 32;

Error corrupt(const char *what)
{
    return makeError(ErrorCode::Corrupt, QString::fromLatin1(what));
}

bool isPerson(const KeySlots::Slot &slot)
{
    return !slot.person.isEmpty();
}

qsizetype slotOf(const QList<KeySlots::Slot> &all, const QString &person)
{
    const auto at = std::find_if(all.begin(), all.end(),
                                 [&](const KeySlots::Slot &slot) { return slot.person == person; });
    return at == all.end() ? -1 : at - all.begin();
}

/// Two passwords of equal rank made one: neither alone tells anything, and their order does not matter.
Result<SecretBytes> jointKey(QByteArrayView a, QByteArrayView b, const Argon2Params &cost)
{
    MIZBAN_LET(SecretBytes joint, derive(a, cost));
    MIZBAN_LET(const SecretBytes other, derive(b, cost));
    for (qsizetype i = 0; i < joint.size(); ++i)
        joint.data()[i] = char(joint.data()[i] ^ other.view()[i]);
    return deriveSecret(joint.view(), cost.salt, "mizban recovery slot", dataKeySize);
}

} // namespace

PersonBundle PersonBundle::generate()
{
    return {SigningKey::generate(), SigningKey::generate()};
}

KeySlots KeySlots::create(const QByteArray &seatId)
{
    Q_ASSERT(!seatId.isEmpty() && seatId.size() <= slot_format::mostSeatId);
    KeySlots created;
    created.m_seatId = seatId;
    return created;
}

QStringList KeySlots::persons() const
{
    QStringList names;
    for (const Slot &slot : m_slots) {
        if (isPerson(slot))
            names.append(slot.person);
    }
    return names;
}

bool KeySlots::hasPerson(const QString &person) const
{
    return !person.isEmpty() && slotOf(m_slots, person) >= 0;
}

bool KeySlots::hasRecovery() const
{
    return slotOf(m_slots, QString()) >= 0;
}

Result<void> KeySlots::checkDataKey(QByteArrayView dataKey) const
{
    if (dataKey.size() != dataKeySize)
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("dataKey"));
    if (!m_keyCheck.isEmpty() && !equalInConstantTime(dataKeyCheck(dataKey, m_seatId), m_keyCheck))
        return makeError(ErrorCode::NotAllowed, QStringLiteral("data key of another seat"));
    return {};
}

Result<void> KeySlots::addPerson(const SecretBytes &dataKey, const QString &person, QByteArrayView password,
                                 const PersonBundle &bundle, const Argon2Params &cost)
{
    MIZBAN_TRY(checkDataKey(dataKey.view()));
    const QByteArray name = person.toUtf8();
    if (name.isEmpty() || name.size() > slot_format::mostPerson || QString::fromUtf8(name) != person)
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("person"));
    if (password.isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("password"));
    if (!bundle.signing.isValid() || !bundle.sealing.isValid())
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("bundle"));
    if (hasPerson(person))
        return makeError(ErrorCode::AlreadyDone, QStringLiteral("the person has a slot"));
    if (m_slots.size() >= slot_format::mostSlots)
        return makeError(ErrorCode::TooLarge, QStringLiteral("no free key slot"));
    Slot slot;
    slot.person = person;
    slot.cost = cost.withFreshSalt();
    slot.sealingKey = bundle.sealing.publicKey().spki();
    MIZBAN_LET(const SecretBytes passwordKey, derive(password, slot.cost));
    MIZBAN_TRY(sealSlot(slot, m_seatId, passwordKey.view(), dataKey.view(), bundleBytes(bundle).view()));
    m_keyCheck = dataKeyCheck(dataKey.view(), m_seatId);
    m_slots.append(std::move(slot));
    return {};
}

Result<SecretBytes> KeySlots::currentKey(const Slot &slot, SecretBytes firstKey,
                                         const SigningKey &sealing) const
{
    if (sealing.publicKey().spki() != slot.sealingKey)
        return corrupt("key slot");
    MIZBAN_LET(SecretBytes key, followSteps(slot, m_seatId, std::move(firstKey), sealing));
    if (!checkDataKey(key.view()))
        return corrupt("key slot of an earlier data key");
    return key;
}

Result<KeySlots::Opened> KeySlots::openPerson(const Slot &slot, QByteArrayView password) const
{
    MIZBAN_LET(const SecretBytes passwordKey, derive(password, slot.cost));
    MIZBAN_LET(OpenedSlot parts, openSlot(slot, m_seatId, passwordKey.view()));
    auto bundle = bundleFromBytes(parts.own.view());
    if (!bundle)
        return corrupt("keys of a person");
    MIZBAN_LET(SecretBytes dataKey, currentKey(slot, std::move(parts.firstKey), bundle->sealing));
    return Opened{std::move(dataKey), std::move(bundle).value(), slot.person};
}

Result<KeySlots::Opened> KeySlots::open(QByteArrayView password) const
{
    for (const Slot &slot : m_slots) {
        if (!isPerson(slot))
            continue;
        auto opened = openPerson(slot, password);
        if (opened || opened.error().code != ErrorCode::WrongPassword)
            return opened;
    }
    return makeError(ErrorCode::WrongPassword);
}

Result<KeySlots::Opened> KeySlots::open(const QString &person, QByteArrayView password) const
{
    if (!hasPerson(person))
        return makeError(ErrorCode::NotFound, QStringLiteral("no slot of this person"));
    return openPerson(m_slots[slotOf(m_slots, person)], password);
}

Result<void> KeySlots::changePassword(const QString &person, QByteArrayView oldPassword,
                                      QByteArrayView newPassword, const Argon2Params &cost)
{
    MIZBAN_LET(const Opened opened, open(person, oldPassword));
    if (newPassword.isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("password"));
    const qsizetype at = slotOf(m_slots, person);
    Slot slot = m_slots[at];
    slot.cost = cost.withFreshSalt();
    MIZBAN_LET(const SecretBytes passwordKey, derive(newPassword, slot.cost));
    MIZBAN_TRY(sealSlot(slot, m_seatId, passwordKey.view(), opened.dataKey.view(),
                        bundleBytes(opened.bundle).view()));
    m_slots[at] = std::move(slot);
    return {};
}

Result<void> KeySlots::checkRemoval(const QString &person) const
{
    if (!hasPerson(person))
        return makeError(ErrorCode::NotFound, QStringLiteral("no slot of this person"));
    // The recovery slot does not count: it opens nobody's keys.
    if (persons().size() == 1)
        return Error{ErrorCode::NotAllowed,
                     {},
                     QStringLiteral("the last person of a seat"),
                     QStringLiteral("inv17"),
                     0};
    return {};
}

Result<void> KeySlots::removePerson(const QString &person)
{
    MIZBAN_TRY(checkRemoval(person));
    m_slots.removeAt(slotOf(m_slots, person));
    return {};
}

Result<SecretBytes> KeySlots::removePersonAndRotate(const QString &person, const SecretBytes &dataKey)
{
    MIZBAN_TRY(checkRemoval(person));
    MIZBAN_TRY(checkDataKey(dataKey.view()));
    SecretBytes next = SecretBytes::random(dataKeySize);
    QList<Slot> remaining = m_slots;
    remaining.removeAt(slotOf(m_slots, person));
    for (Slot &slot : remaining) {
        if (slot.steps.size() >= slot_format::mostSteps)
            return makeError(ErrorCode::TooLarge, QStringLiteral("a slot was not opened for too long"));
        MIZBAN_TRY(addStep(slot, m_seatId, dataKey.view(), next.view()));
    }
    m_slots = std::move(remaining);
    m_keyCheck = dataKeyCheck(next.view(), m_seatId);
    return next;
}

Result<void> KeySlots::addRecovery(const SecretBytes &dataKey, QByteArrayView secretA, QByteArrayView secretB,
                                   const Argon2Params &cost)
{
    MIZBAN_TRY(checkDataKey(dataKey.view()));
    // Equal secrets would cancel each other out.
    if (secretA.isEmpty() || secretB.isEmpty() || secretA == secretB)
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("recovery"));
    const qsizetype at = slotOf(m_slots, QString());
    if (at < 0 && m_slots.size() >= slot_format::mostSlots)
        return makeError(ErrorCode::TooLarge, QStringLiteral("no free key slot"));
    const SigningKey own = SigningKey::generate();
    Slot slot;
    slot.cost = cost.withFreshSalt();
    slot.sealingKey = own.publicKey().spki();
    MIZBAN_LET(const SecretBytes joint, jointKey(secretA, secretB, slot.cost));
    MIZBAN_TRY(sealSlot(slot, m_seatId, joint.view(), dataKey.view(), own.toDer().view()));
    m_keyCheck = dataKeyCheck(dataKey.view(), m_seatId);
    if (at < 0)
        m_slots.append(std::move(slot));
    else
        m_slots[at] = std::move(slot);
    return {};
}

Result<SecretBytes> KeySlots::openRecovery(QByteArrayView secretA, QByteArrayView secretB) const
{
    const qsizetype at = slotOf(m_slots, QString());
    if (at < 0)
        return makeError(ErrorCode::NotFound, QStringLiteral("no recovery slot"));
    const Slot &slot = m_slots[at];
    MIZBAN_LET(const SecretBytes joint, jointKey(secretA, secretB, slot.cost));
    MIZBAN_LET(OpenedSlot parts, openSlot(slot, m_seatId, joint.view()));
    const auto own = SigningKey::fromDer(parts.own.view());
    if (!own)
        return corrupt("recovery slot");
    return currentKey(slot, std::move(parts.firstKey), own.value());
}

} // namespace mizban
