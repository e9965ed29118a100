#pragma once

#include "core/base/result.h"
#include "core/crypto/certificates.h"
#include "core/crypto/keys.h"
#include "core/domain/case_state.h"
#include "core/domain/continued_case.h"
#include "core/domain/directory.h"
#include "core/domain/payloads.h"

#include <functional>

namespace mizban {

// How an event of a sealed case is closed and opened (D4, design §3): an ordinary payload twice, in an
// envelope for those who may read it, and without its content for the center's service key.

inline constexpr char routingPurpose[] = "mizban sealed routing 1";
inline constexpr char parcelPurpose[] = "mizban sealed parcel 1";
inline constexpr char stubPurpose[] = "mizban sealed stub 1";
inline constexpr char reasonPurpose[] = "mizban sealed reason 1";
inline constexpr char actDraftPurpose[] = "mizban sealed act draft 1";
inline constexpr char summaryPurpose[] = "mizban sealed summary 1";
inline constexpr char continuedPurpose[] = "mizban continued case 1";
inline constexpr char draftPurpose[] = "mizban sealed draft 1";

/// Everybody outside `excluded` who holds one of the posts, at each of his seats; the Center's escrow
/// certificate stands in for those without a key yet. NotFound when nobody is left to seal to.
[[nodiscard]] Result<QList<Certificate>>
sealRecipients(const Directory &directory, const QList<PostCode> &posts, const QList<PersonId> &excluded);

/// The same by other certificates than those that the directory has now.
using CertificatesOf = std::function<QList<PersonCertificate>(const PersonId &person)>;
[[nodiscard]] Result<QList<Certificate>> sealRecipients(const Directory &directory,
                                                        const QList<PostCode> &posts,
                                                        const QList<PersonId> &excluded,
                                                        const CertificatesOf &certificatesOf);

/// The one of the person's certificates that belongs to this key: each of his seats has its own. NotAllowed:
/// none does.
[[nodiscard]] Result<Certificate> certificateFor(const Directory &directory, const PersonId &person,
                                                 const SigningKey &own);

/// What the center needs to route, to check the rules and to tell the applicant; nothing else.
[[nodiscard]] Payload withoutContent(const Payload &payload);

[[nodiscard]] SecretBytes newDocumentKey();
/// Of a sealed stream, from whichever of its envelopes is for this key. NotAllowed: none is.
[[nodiscard]] Result<SecretBytes> documentKeyOf(const QList<Event> &events, const SigningKey &own,
                                                const Certificate &certificate);

/// Whether one of the stream's envelopes gives the document key to the bearer of this certificate.
[[nodiscard]] bool givesKeyTo(const QList<Event> &events, const Certificate &reader);

/// `readers` are given the document key with it; none: those who have it read on.
[[nodiscard]] Result<SealedAct> sealAct(const StreamId &stream, const Payload &payload,
                                        const SecretBytes &documentKey, const QList<Certificate> &readers,
                                        const VerifyKey &serviceKey);
/// Its beginning, where the case was an ordinary one before (C6).
[[nodiscard]] Result<SealedAct> sealContinued(const StreamId &stream, const CaseRegistered &registration,
                                              const ContinuedCase &continued, const SecretBytes &documentKey,
                                              const QList<Certificate> &readers, const VerifyKey &serviceKey);
/// The sealed stream in which this open case goes on: at most one, whoever seals it.
[[nodiscard]] StreamId continuedStreamOf(const StreamId &former);
/// What the center may see of it; nothing where the event begins no such case.
[[nodiscard]] std::optional<ContinuedCase> continuedForCenter(const Event &event, const SigningKey &service);

/// A sealed stream as one person's key opens it.
struct OpenedStream
{
    SecretBytes documentKey;
    QList<DecodedEvent> events; ///< as ordinary ones of a case; those that do not open are left out
    std::optional<ContinuedCase> continued; ///< of one that was ordinary before
};
[[nodiscard]] Result<OpenedStream> openSealed(const QList<Event> &events, const SigningKey &own,
                                              const Directory &directory, const PersonId &person);

/// The event as an ordinary one of a case, for folds.
[[nodiscard]] Result<DecodedEvent> openAct(const Event &event, const SecretBytes &documentKey);
/// The same with what the center may see.
[[nodiscard]] Result<DecodedEvent> openForCenter(const Event &event, const SigningKey &service);

/// How it stands in folds once its payload is known.
[[nodiscard]] DecodedEvent asOrdinary(const Event &event, Payload payload);

/// The stream in which the center tells supervisors how this case stands in time (C9). Who has it does not
/// learn which case it is.
[[nodiscard]] StreamId summaryStreamOf(const StreamId &caseId);

/// Owner of the scope of sealed cases of one person in one post.
[[nodiscard]] HolderCode sealedOwner(const PostCode &post, const PersonId &person);
[[nodiscard]] PersonId sealedPerson(const HolderCode &owner);

} // namespace mizban
