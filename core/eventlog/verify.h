#pragma once

#include "core/base/result.h"
#include "core/crypto/keys.h"
#include "core/domain/event.h"

namespace mizban {

[[nodiscard]] EventId eventIdOf(const QByteArray &headerBytes);

/// Reads an event and gives it its id; checks form and that the payload is the one the header names
/// (invariant 3). Malformed or Corrupt.
[[nodiscard]] Result<Event> readEvent(const QByteArray &bytes);
/// The same for an event that a message has brought (its fields are there, its id is not).
[[nodiscard]] Status completeEvent(Event &event);
[[nodiscard]] Status completeLink(SignedLink &link);

/// The author's signature over the header. BadSignature.
[[nodiscard]] Status verifyAuthor(const Event &event, const VerifyKey &key);
[[nodiscard]] Status verifyLink(const SignedLink &link, const VerifyKey &key);

} // namespace mizban
