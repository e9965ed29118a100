#pragma once

#include "core/center/center_store.h"
#include "core/crypto/keys.h"
#include "core/domain/directory.h"

namespace mizban {

/// Whose sealed scopes a seat may read: those of its persons who hold the post themselves; never office staff
/// or delegates (C5, 1.13).
[[nodiscard]] QList<HolderCode> sealedOwnersOf(const Directory &directory, const DeviceRow &device);

/// The scopes a device may read now. The sealed scope of a person new in a post is opened here, with the
/// cases of his predecessor that he is not kept from.
[[nodiscard]] Result<QList<ScopeInfo>> scopesOf(CenterStore &store, const Directory &directory,
                                                const SigningKey &service, const DeviceRow &device);

/// Whether the device's scopes hold an event that names the attachment.
[[nodiscard]] Result<bool> attachmentVisible(CenterStore &store, const Directory &directory,
                                             const DeviceRow &device, const BlobId &id);

} // namespace mizban
