#pragma once

#include "core/crypto/certificates.h"
#include "core/domain/directory.h"
#include "core/eventlog/authoring.h"

namespace mizban {

// An inquiry and its reply are signed by the person himself (004 art.4-8), beside the device's signature
// under the event. What is signed binds the case, the events it follows, who says it, when, and all that is
// said, so that it cannot be altered or carried elsewhere (invariant 16).

/// CMS for the `signature` of an InquirySent or InquiryAnswered that will stand at `place`.
[[nodiscard]] Result<QByteArray> signInquiry(const EventPlace &place, const Actor &actor, qint64 atMs,
                                             const Payload &payload, const SigningKey &key,
                                             const Certificate &own);

/// BadSignature unless the event's actor signed exactly this with a key that the directory gives him and
/// that was in force. `authority`: PEM the certificate must lead to; empty where the directory is one's own.
[[nodiscard]] Status verifyInquiry(const Event &event, const Payload &payload, const Directory &directory,
                                   QByteArrayView authority);

/// The person's certificate for that key; NotFound when the directory has none (yet).
[[nodiscard]] Result<Certificate> certificateFor(const Directory &directory, const PersonId &person,
                                                 const VerifyKey &key);

} // namespace mizban
