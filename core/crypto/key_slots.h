#pragma once

#include "core/base/result.h"
#include "core/crypto/keys.h"
#include "core/crypto/password.h"
#include "core/crypto/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace mizban {

/// A person's own keys in one seat: for signing, and for content sealed to him.
struct PersonBundle
{
    SigningKey signing;
    SigningKey sealing;

    [[nodiscard]] static PersonBundle generate();
};

/// The key slots of a seat: each person's password opens the seat's data key and his own keys; a recovery
/// slot, opened by two secrets together, opens the data key only. Holds no secret in the clear.
/// Opening and adding cost one Argon2id each (open without a name: one per slot), so not on the window's
/// thread. One thread at a time. Changes are in memory until serialize() has been stored.
/// The format is described in key_slots_format.h.
class KeySlots
{
public:
    struct Opened
    {
        SecretBytes dataKey;
        PersonBundle bundle;
        QString person;
    };

    KeySlots() = default;
    /// No slot yet; the first slot added fixes the data key. `seatId` has 1 to 64 bytes.
    [[nodiscard]] static KeySlots create(const QByteArray &seatId);
    /// NotASeat, NewerFormat or Corrupt. Total: any bytes give an answer, in bounded time and memory.
    [[nodiscard]] static Result<KeySlots> parse(QByteArrayView bytes);
    [[nodiscard]] QByteArray serialize() const;

    [[nodiscard]] const QByteArray &seatId() const { return m_seatId; }
    [[nodiscard]] QStringList persons() const;
    [[nodiscard]] bool hasPerson(const QString &person) const;
    [[nodiscard]] bool hasRecovery() const;

    /// AlreadyDone: the person has a slot; NotAllowed: not this seat's data key; TooLarge: 64 slots.
    [[nodiscard]] Result<void> addPerson(const SecretBytes &dataKey, const QString &person,
                                         QByteArrayView password, const PersonBundle &bundle,
                                         const Argon2Params &cost = {});
    /// Tries each person's slot; WrongPassword if none opens.
    [[nodiscard]] Result<Opened> open(QByteArrayView password) const;
    /// NotFound or WrongPassword.
    [[nodiscard]] Result<Opened> open(const QString &person, QByteArrayView password) const;
    [[nodiscard]] Result<void> changePassword(const QString &person, QByteArrayView oldPassword,
                                              QByteArrayView newPassword, const Argon2Params &cost = {});

    /// For a person who leaves in good standing: the data key stays. NotAllowed (inv17) for the last person.
    [[nodiscard]] Result<void> removePerson(const QString &person);
    /// For a slot that may be compromised: every other slot is moved to a new data key, without needing
    /// their passwords. Returns the new key; store the slots only together with the re-encrypted seat.
    [[nodiscard]] Result<SecretBytes> removePersonAndRotate(const QString &person,
                                                            const SecretBytes &dataKey);

    /// Replaces an earlier recovery slot. The secrets are given to two people of the unit.
    [[nodiscard]] Result<void> addRecovery(const SecretBytes &dataKey, QByteArrayView secretA,
                                           QByteArrayView secretB, const Argon2Params &cost = {});
    /// The data key; the order of the secrets does not matter. NotFound or WrongPassword.
    [[nodiscard]] Result<SecretBytes> openRecovery(QByteArrayView secretA, QByteArrayView secretB) const;

    /// A data key moved on, for a slot whose owner was away: readable with the slot's sealing key and the
    /// key before it, so that neither the file nor a removed person alone can follow or forge it.
    struct Step
    {
        QByteArray ephemeralKey; ///< SubjectPublicKeyInfo
        QByteArray sealedKey;
    };

    /// One slot as stored.
    struct Slot
    {
        QByteArray id;  ///< 16 random bytes
        QString person; ///< empty: the recovery slot
        Argon2Params cost;
        QByteArray sealingKey; ///< SubjectPublicKeyInfo of the slot's own key, to which steps are sealed
        QByteArray sealedKey;  ///< the data key, under the password
        QByteArray sealedOwn;  ///< the person's bundle, or the recovery slot's own key, under the password
        QList<Step> steps;     ///< gone when the person next sets a password
    };

private:
    [[nodiscard]] Result<void> checkDataKey(QByteArrayView dataKey) const;
    [[nodiscard]] Result<void> checkRemoval(const QString &person) const;
    [[nodiscard]] Result<Opened> openPerson(const Slot &slot, QByteArrayView password) const;
    [[nodiscard]] Result<SecretBytes> currentKey(const Slot &slot, SecretBytes firstKey,
                                                 const SigningKey &sealing) const;

    QByteArray m_seatId;
    QByteArray m_keyCheck; ///< tells the right data key from another; empty before the first slot
    QList<Slot> m_slots;
};

} // namespace mizban
