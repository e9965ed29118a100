#pragma once

#include "core/crypto/key_slots.h"

namespace mizban {

/// Private to this room's sources: what lies sealed in one slot. Everything is bound to seat, slot,
/// person, cost and the slot's own key (associated data), so that no part fits anywhere else.

/// 16 bytes that tell the right data key from another without betraying it.
[[nodiscard]] QByteArray dataKeyCheck(QByteArrayView dataKey, QByteArrayView seatId);

/// Under the key made from a password; sets id, sealedKey and sealedOwn, drops steps. `person`, `cost`
/// and `sealingKey` must be set.
[[nodiscard]] Result<void> sealSlot(KeySlots::Slot &slot, QByteArrayView seatId, QByteArrayView passwordKey,
                                    QByteArrayView dataKey, QByteArrayView own);

struct OpenedSlot
{
    SecretBytes firstKey; ///< the data key before the slot's steps
    SecretBytes own;
};

/// WrongPassword, or Corrupt when only a part opens.
[[nodiscard]] Result<OpenedSlot> openSlot(const KeySlots::Slot &slot, QByteArrayView seatId,
                                          QByteArrayView passwordKey);

/// Moves the slot from one data key to the next.
[[nodiscard]] Result<void> addStep(KeySlots::Slot &slot, QByteArrayView seatId, QByteArrayView oldKey,
                                   QByteArrayView newKey);
/// Follows the steps with the slot's own sealing key.
[[nodiscard]] Result<SecretBytes> followSteps(const KeySlots::Slot &slot, QByteArrayView seatId,
                                              SecretBytes firstKey, const SigningKey &sealing);

[[nodiscard]] SecretBytes bundleBytes(const PersonBundle &bundle);
[[nodiscard]] Result<PersonBundle> bundleFromBytes(QByteArrayView bytes);

} // namespace mizban
