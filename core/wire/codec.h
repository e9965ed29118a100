#pragma once

#include "core/base/result.h"
#include "core/domain/event.h"
#include "core/domain/payloads.h"

namespace mizban {

// Canonical CBOR (RFC 8949 §4.2): shortest integers, definite lengths, sorted integer keys. Decoders
// accept only what the encoders write (re-encoding gives the same bytes), are total, and bound sizes.

inline constexpr qsizetype maxHeaderBytes = 8 << 10;
inline constexpr qsizetype maxPayloadBytes = 4 << 20;

[[nodiscard]] QByteArray encodeHeader(const EventHeader &header);
[[nodiscard]] Result<EventHeader> decodeHeader(const QByteArray &bytes);

[[nodiscard]] QByteArray encodeLink(const Link &link);
[[nodiscard]] Result<Link> decodeLink(const QByteArray &bytes);

/// `nonce`: 16 random bytes that keep the payload's hash from betraying its content.
[[nodiscard]] QByteArray encodePayload(const Payload &payload, const QByteArray &nonce);
[[nodiscard]] Result<Payload> decodePayload(EventType type, const QByteArray &bytes);
[[nodiscard]] EventType typeOf(const Payload &payload);

/// An event as it travels and lies in packs: [header, signature, payload or null].
[[nodiscard]] QByteArray encodeEvent(const Event &event);
/// Reads and checks form only (sizes, header); the id must have been set by the caller's digest:
/// `decodeEvent` leaves `id` empty, see `eventlog/verify.h`.
[[nodiscard]] Result<Event> decodeEvent(const QByteArray &bytes);

[[nodiscard]] QByteArray encodeSignedLink(const SignedLink &link);
[[nodiscard]] Result<SignedLink> decodeSignedLink(const QByteArray &bytes); ///< leaves `id` empty

/// Drafts as they lie in the encrypted store.
[[nodiscard]] QByteArray encodeDraft(const struct CaseDraft &draft);
[[nodiscard]] Result<struct CaseDraft> decodeDraft(const QByteArray &bytes);

} // namespace mizban
