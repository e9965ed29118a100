#include "core/eventlog/inquiry_signature.h"

#include "core/crypto/signed_statement.h"
#include "core/wire/cbor_writer.h"
#include "core/wire/codec.h"

#include <algorithm>

namespace mizban {

namespace {

constexpr qsizetype nonceBytes = 16;

Payload withoutSignature(Payload payload)
{
    std::visit(
        [](auto &body) {
            if constexpr (requires { body.signature; })
                body.signature.clear();
        },
        payload);
    return payload;
}

QByteArray signatureOf(const Payload &payload)
{
    return std::visit(
        [](const auto &body) {
            if constexpr (requires { body.signature; })
                return body.signature;
            else
                return QByteArray();
        },
        payload);
}

QByteArray statementOf(const StreamId &caseId, QList<EventId> parents, const Actor &actor, qint64 atMs,
                       const Payload &payload)
{
    std::sort(parents.begin(), parents.end());
    CborWriter out;
    out.array(8);
    out.text(QStringLiteral("mizban inquiry 1"));
    out.unsignedInteger(quint64(typeOf(payload)));
    out.bytes(caseId.bytes());
    out.array(quint64(parents.size()));
    for (const EventId &parent : std::as_const(parents))
        out.bytes(parent.bytes());
    out.text(actor.person.text());
    out.text(actor.post.text());
    out.integer(atMs);
    out.bytes(encodePayload(withoutSignature(payload), QByteArray(nonceBytes, '\0')));
    return out.take();
}

QList<Certificate> signersOf(const Directory &directory, const PersonId &person)
{
    QList<Certificate> signers;
    for (const PersonCertificate &published : directory.certificatesOf(person)) {
        if (Result<Certificate> certificate = Certificate::fromPem(published.signing))
            signers.append(std::move(certificate).value());
    }
    return signers;
}

Error invalid(const char *why)
{
    return fieldError(ErrorCode::BadSignature, QStringLiteral("signature"), QStringLiteral("004 art.4-8"),
                      QString::fromLatin1(why));
}

} // namespace

Result<QByteArray> signInquiry(const EventPlace &place, const Actor &actor, qint64 atMs,
                               const Payload &payload, const SigningKey &key, const Certificate &own)
{
    return signStatement(statementOf(place.stream, place.parents, actor, atMs, payload), key, own);
}

Status verifyInquiry(const Event &event, const Payload &payload, const Directory &directory,
                     QByteArrayView authority)
{
    const EventHeader &header = event.header;
    const QByteArray statement =
        statementOf(header.stream, header.parents, header.actor, header.wallTimeMs, payload);
    const auto signer =
        verifyStatement(signatureOf(payload), statement, signersOf(directory, header.actor.person));
    if (!signer)
        return invalid("not what this person signed");
    if (header.wallTimeMs < signer->notBeforeMs() || header.wallTimeMs > signer->notAfterMs())
        return invalid("the certificate was not in force");
    if (!authority.isEmpty() && !verifyChain(*signer, authority, header.wallTimeMs).ok())
        return invalid("the certificate does not lead to the center's authority");
    return {};
}

Result<Certificate> certificateFor(const Directory &directory, const PersonId &person, const VerifyKey &key)
{
    for (const Certificate &certificate : signersOf(directory, person)) {
        if (certificate.publicKey() == key)
            return certificate;
    }
    return fieldError(ErrorCode::NotFound, QStringLiteral("certificate"), QStringLiteral("004 art.4-8"),
                      QStringLiteral("sync first"));
}

} // namespace mizban
