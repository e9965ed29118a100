#pragma once

#include "core/crypto/certificate_standing.h"
#include "core/crypto/signer.h"
#include "core/domain/directory.h"
#include "core/eventlog/authoring.h"

namespace mizban {

// A marginal note, its acknowledgement and its answer are signed by the person himself (001 §4-25), with the
// key of his seat or with his official one. What is signed is all of the event but the signature: case, what
// it follows (ids are hashes), place in the stream, device, who acts for whom, when, and every word and file.
// So a note is known by its signed content, and neither altered nor carried elsewhere (invariant 16).

/// The payload with certificate (of an official key) and signature, for an event that will stand at `place`.
/// What Signer::sign() refuses comes through; nothing else is asked here.
[[nodiscard]] Result<Payload> signNote(const EventPlace &place, const Actor &actor, qint64 atMs,
                                       const DeviceId &device, Payload payload, Signer &signer,
                                       bool official);

/// What the directory says of certificates, and the authority of this center's seats.
[[nodiscard]] SignatureTrust trustOf(const Directory &directory, const QByteArray &centerAuthority);

/// Whether the certificate is this person's: made for him by the center, or bearing his national number.
[[nodiscard]] bool isOfPerson(const Certificate &certificate, const Directory &directory,
                              const PersonId &person);

/// How the signature of a marginal note stands. `receivedMs`: when the center took it; the present where it
/// did not come there yet. `centerAuthority`: PEM; empty where the directory is one's own.
[[nodiscard]] SignatureJudgement judgeNote(const Event &event, const Payload &payload,
                                           const Directory &directory, const QByteArray &centerAuthority,
                                           qint64 receivedMs);

/// The reason as an error that names it and a remedy; ok for None.
[[nodiscard]] Status refusalOf(SignatureReason reason);

} // namespace mizban
