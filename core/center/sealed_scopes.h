#pragma once

#include "core/center/center_store.h"
#include "core/center/sealed_closing.h"
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

/// C9: the summaries of the cases that a person new in a post, or at a seat, supervises; he need not wait for
/// the next event. `voice` speaks for the center.
[[nodiscard]] Status bringSummaries(CenterStore &store, const Directory &directory, const SigningKey &service,
                                    const HolderCode &owner, const CenterVoice &voice);

/// Whether the device's scopes hold an event that names the attachment.
[[nodiscard]] Result<bool> attachmentVisible(CenterStore &store, const Directory &directory,
                                             const DeviceRow &device, const BlobId &id);

} // namespace mizban
