#include "core/eventlog/note_signature.h"

#include "core/crypto/signed_statement.h"
#include "core/wire/cbor_writer.h"
#include "core/wire/codec.h"

#include <algorithm>

namespace mizban {

namespace {

constexpr qsizetype nonceBytes = 16;

template <typename Body> constexpr bool isSigned = requires(Body body)
{
    body.certificate.isEmpty();
};

QByteArray certificateIn(const Payload &payload)
{
    return std::visit(
        [](const auto &body) {
            if constexpr (isSigned<std::remove_cvref_t<decltype(body)>>)
                return body.certificate;
            else
                return QByteArray();
        },
        payload);
}

QByteArray signatureIn(const Payload &payload)
{
    return std::visit(
        [](const auto &body) {
            if constexpr (isSigned<std::remove_cvref_t<decltype(body)>>)
                return body.signature;
            else
                return QByteArray();
        },
        payload);
}

Payload with(Payload payload, const QByteArray &certificate, const QByteArray &signature)
{
    std::visit(
        [&](auto &body) {
            if constexpr (isSigned<std::remove_cvref_t<decltype(body)>>) {
                body.certificate = certificate;
                body.signature = signature;
            }
        },
        payload);
    return payload;
}

/// The certificate is part of what is signed, so that no other can be put in its place.
QByteArray statementOf(const EventPlace &place, quint64 counter, const Actor &actor, qint64 atMs,
                       const DeviceId &device, const Payload &payload)
{
    QList<EventId> parents = place.parents;
    std::sort(parents.begin(), parents.end());
    CborWriter out;
    out.array(11);
    out.text(QStringLiteral("mizban note 1"));
    out.unsignedInteger(quint64(typeOf(payload)));
    out.bytes(place.stream.bytes());
    out.array(quint64(parents.size()));
    for (const EventId &parent : std::as_const(parents))
        out.bytes(parent.bytes());
    out.unsignedInteger(counter);
    out.bytes(device.bytes());
    out.text(actor.person.text());
    out.text(actor.post.text());
    out.bytes(actor.delegation.bytes());
    out.integer(atMs);
    out.bytes(encodePayload(with(payload, certificateIn(payload), {}), QByteArray(nonceBytes, '\0')));
    return out.take();
}

QByteArray statementOf(const Event &event, const Payload &payload)
{
    const EventHeader &header = event.header;
    const EventPlace place{header.kind, header.stream, header.parents, 0};
    return statementOf(place, header.counter, header.actor, header.wallTimeMs, header.device, payload);
}

QList<Certificate> seatCertificates(const Directory &directory, const PersonId &person)
{
    QList<Certificate> certificates;
    for (const PersonCertificate &published : directory.certificatesOf(person)) {
        if (auto certificate = Certificate::fromPem(published.signing))
            certificates.append(std::move(certificate).value());
    }
    return certificates;
}

SignatureReason inForce(const Certificate &certificate, qint64 atMs)
{
    if (atMs < certificate.notBeforeMs())
        return SignatureReason::NotYetInForce;
    return atMs > certificate.notAfterMs() ? SignatureReason::Expired : SignatureReason::None;
}

SignatureJudgement judged(SignatureReason reason, const Certificate &by, bool own)
{
    return SignatureJudgement{standingOf(reason), reason, by.isValid() ? by.subjectCommonName() : QString(),
                              own};
}

} // namespace

Result<Payload> signNote(const EventPlace &place, const Actor &actor, qint64 atMs, const DeviceId &device,
                         Payload payload, Signer &signer, bool official)
{
    Payload shown = with(std::move(payload), official ? signer.certificate().toDer() : QByteArray(), {});
    const QByteArray statement = statementOf(place, place.parentCounter + 1, actor, atMs, device, shown);
    MIZBAN_LET(const QByteArray signature, signStatement(statement, signer));
    return with(shown, certificateIn(shown), signature);
}

SignatureTrust trustOf(const Directory &directory, const QByteArray &centerAuthority)
{
    return SignatureTrust{directory.authorities(), directory.revocations(), centerAuthority};
}

bool isOfPerson(const Certificate &certificate, const Directory &directory, const PersonId &person)
{
    if (seatCertificates(directory, person).contains(certificate))
        return true;
    const Person *known = directory.person(person);
    return known && !known->nationalNumber.isEmpty() && subjectNumber(certificate) == known->nationalNumber;
}

SignatureJudgement judgeNote(const Event &event, const Payload &payload, const Directory &directory,
                             const QByteArray &centerAuthority, qint64 receivedMs)
{
    const PersonId &person = event.header.actor.person;
    const QByteArray der = certificateIn(payload);
    const bool own = !der.isEmpty();
    QList<Certificate> signers;
    if (own) {
        const auto certificate = Certificate::fromDer(der);
        if (!certificate)
            return judged(SignatureReason::Forged, {}, own);
        signers.append(*certificate);
    } else {
        signers = seatCertificates(directory, person);
        if (signers.isEmpty())
            return judged(SignatureReason::NoCertificate, {}, own);
    }
    const auto by = verifyStatement(signatureIn(payload), statementOf(event, payload), signers);
    if (!by)
        return judged(SignatureReason::Altered, own ? signers.first() : Certificate(), own);
    if (!isOfPerson(*by, directory, person))
        return judged(SignatureReason::OtherPerson, *by, own);
    // Where the directory is one's own, it says itself which keys it gave to whom.
    if (!own && centerAuthority.isEmpty())
        return judged(inForce(*by, event.header.wallTimeMs), *by, own);
    const SigningTimes times{event.header.wallTimeMs, std::max(receivedMs, event.header.wallTimeMs)};
    return judged(certificateStanding(*by, trustOf(directory, centerAuthority), times), *by, own);
}

Status refusalOf(SignatureReason reason)
{
    if (reason == SignatureReason::None)
        return {};
    const ErrorCode code = reason == SignatureReason::Revoked || reason == SignatureReason::Expired
                               ? ErrorCode::Revoked
                               : ErrorCode::BadSignature;
    return fieldError(code, QStringLiteral("certificate"), QStringLiteral("inv16.") + wordOf(reason),
                      wordOf(reason));
}

} // namespace mizban
