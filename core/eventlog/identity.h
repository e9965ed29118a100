#pragma once

#include "core/base/ids.h"
#include "core/crypto/keys.h"

namespace mizban {

/// What a device signs with, and its numbers in tracking ids. Immutable, any thread.
struct DeviceIdentity
{
    DeviceId id; ///< fingerprint of the key
    SigningKey key;
    QString number;      ///< five digits (T2)
    QString spareNumber; ///< for the case that the number's year is used up
};

} // namespace mizban
