#include "core/services/sealing.h"

#include "core/crypto/aead.h"
#include "core/crypto/digest.h"
#include "core/crypto/envelope.h"
#include "core/crypto/parcel.h"
#include "core/domain/escalation_rules.h"
#include "core/wire/codec.h"
#include "core/wire/sealed_codec.h"

#include <algorithm>

namespace mizban {

namespace {

constexpr int nonceBytes = 16;
constexpr qsizetype maxKeysOfAReader = 8;

/// For text that the center must not read: says that there was some, where a rule asks whether there was.
QString standIn(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("-");
}

QList<About> withoutNames(QList<About> about)
{
    for (About &one : about)
        one.name = standIn(one.name);
    return about;
}

QList<Attachment> withoutKeys(QList<Attachment> attachments)
{
    for (Attachment &attachment : attachments)
        attachment = Attachment{attachment.blob, {}, {}, attachment.size, {}};
    return attachments;
}

CaseRegistered stripped(const CaseRegistered &full)
{
    CaseRegistered bare;
    bare.trackingId = full.trackingId;
    bare.kind = full.kind;
    bare.channel = full.channel;
    bare.desk = full.desk;
    bare.applicant.kind = full.applicant.kind;
    bare.subject = full.subject;
    bare.outcome.kind = full.outcome.kind;
    bare.outcome.atMs = full.outcome.atMs;
    bare.attachments = withoutKeys(full.attachments);
    bare.policyVersion = full.policyVersion;
    bare.dueAtMs = full.dueAtMs;
    bare.registeredAtMs = full.registeredAtMs;
    bare.sealedFollowUpCode = full.sealedFollowUpCode;
    bare.about = withoutNames(full.about);
    bare.subjects = full.subjects;
    bare.holder = full.holder;
    return bare;
}

struct Strip
{
    Payload operator()(const CaseRegistered &full) const { return stripped(full); }
    Payload operator()(const CaseReferred &full) const
    {
        CaseReferred bare;
        bare.to = full.to;
        bare.publicText = full.publicText;
        bare.attachments = withoutKeys(full.attachments);
        return bare;
    }
    Payload operator()(const CaseAnswered &full) const
    {
        CaseAnswered bare;
        bare.kind = full.kind;
        bare.publicText = full.publicText;
        bare.reason = standIn(full.reason);
        bare.attachments = withoutKeys(full.attachments);
        return bare;
    }
    Payload operator()(const NoteAdded &full) const { return NoteAdded{full.caseId, {}}; }
    Payload operator()(const ExplanationAsked &full) const
    {
        return ExplanationAsked{full.explanation, full.to, {}}; // it goes with the case (C6)
    }
    Payload operator()(const BoardReferred &) const { return BoardReferred{}; }
    Payload operator()(const SealedShared &full) const { return SealedShared{full.to, {}}; }
    Payload operator()(const ConflictResolved &full) const
    {
        return ConflictResolved{full.counts, full.against, standIn(full.reason), full.publicText};
    }
    Payload operator()(const SubjectsAdded &full) const
    {
        return SubjectsAdded{withoutNames(full.about), full.handler, full.subjects};
    }
    template <typename Other> Payload operator()(const Other &full) const { return full; }
};

Result<SealedAct> actOf(const Event &event)
{
    MIZBAN_LET(Payload payload, decodePayload(event.header.type, event.payloadBytes));
    if (auto *act = std::get_if<SealedAct>(&payload))
        return std::move(*act);
    return makeError(ErrorCode::Malformed, QStringLiteral("not an event of a sealed case"));
}

/// The center's own events stand open in the stream.
bool isOpen(const Event &event)
{
    return event.header.type == EventType::VerdictGiven || event.header.type == EventType::ExposureReported ||
           isMadeByTime(event.header.type);
}

Result<DecodedEvent> asItStands(const Event &event)
{
    MIZBAN_LET(Payload payload, decodePayload(event.header.type, event.payloadBytes));
    return asOrdinary(event, std::move(payload));
}

/// The center writes to readers without having the document key. For one who came later nothing is in it.
Result<DecodedEvent> openReport(const Event &event, const SigningKey &own, const Certificate &mine)
{
    MIZBAN_LET(DecodedEvent report, asItStands(event));
    auto *reported = std::get_if<ExposureReported>(&report.payload);
    const auto content =
        reported ? openEnvelope(reported->envelope, own, mine) : Result<SecretBytes>(SecretBytes());
    auto inner = content ? decodeSealed(content->view()) : Result<Payload>(content.error());
    if (inner && std::holds_alternative<ExposureReported>(*inner))
        report.payload = std::move(inner).value();
    return report;
}

} // namespace

Result<Certificate> certificateFor(const Directory &directory, const PersonId &person, const SigningKey &own)
{
    for (const PersonCertificate &one : directory.certificatesOf(person)) {
        const auto certificate = Certificate::fromPem(one.sealing);
        if (certificate && certificate->publicKey().spki() == own.publicKey().spki())
            return certificate;
    }
    return makeError(ErrorCode::NotAllowed, QStringLiteral("no certificate"));
}

Result<QList<Certificate>> sealRecipients(const Directory &directory, const QList<PostCode> &posts,
                                          const QList<PersonId> &excluded)
{
    QList<Certificate> recipients;
    const auto add = [&recipients](QByteArrayView pem) -> Status {
        MIZBAN_LET(const Certificate certificate, Certificate::fromPem(pem));
        if (!recipients.contains(certificate))
            recipients.append(certificate);
        return {};
    };
    for (const PostCode &post : posts) {
        for (const PersonId &person : directory.personsAt(post)) {
            if (excluded.contains(person))
                continue;
            // Each seat of a person has keys of its own: all of them open it, the newest few.
            const QList<PersonCertificate> own = directory.certificatesOf(person);
            bool sealed = false;
            for (const PersonCertificate &one : own.last(std::min(own.size(), maxKeysOfAReader))) {
                if (one.sealing.isEmpty())
                    continue;
                MIZBAN_TRY(add(one.sealing));
                sealed = true;
            }
            if (!sealed && !directory.escrow().isEmpty())
                MIZBAN_TRY(add(directory.escrow()));
        }
    }
    if (recipients.isEmpty())
        return makeError(ErrorCode::NotFound, QStringLiteral("nobody to seal to"));
    return recipients;
}

Payload withoutContent(const Payload &payload)
{
    return std::visit(Strip{}, payload);
}

DecodedEvent asOrdinary(const Event &event, Payload payload)
{
    DecodedEvent ordinary{event, std::move(payload)};
    ordinary.event.header.kind = StreamKind::Case;
    ordinary.event.header.type = typeOf(ordinary.payload);
    return ordinary;
}

SecretBytes newDocumentKey()
{
    return SecretBytes::random(aeadKeySize);
}

Result<SecretBytes> documentKeyOf(const QList<Event> &events, const SigningKey &own,
                                  const Certificate &certificate)
{
    for (const Event &event : events) {
        const auto act = actOf(event);
        if (!act || act->envelope.isEmpty())
            continue;
        auto key = openEnvelope(act->envelope, own, certificate);
        if (key && key->size() == aeadKeySize)
            return key;
    }
    return makeError(ErrorCode::NotAllowed, QStringLiteral("sealed to others"));
}

bool givesKeyTo(const QList<Event> &events, const Certificate &reader)
{
    return std::any_of(events.begin(), events.end(), [&](const Event &event) {
        const auto act = actOf(event);
        return act && !act->envelope.isEmpty() && isSealedTo(act->envelope, reader);
    });
}

Result<SealedAct> sealAct(const StreamId &stream, const Payload &payload, const SecretBytes &documentKey,
                          const QList<Certificate> &readers, const VerifyKey &serviceKey)
{
    SealedAct act;
    if (!readers.isEmpty()) {
        MIZBAN_LET(act.envelope, sealEnvelope(documentKey.view(), readers));
    }
    MIZBAN_LET(act.content,
               aeadSeal(documentKey.view(), encodeSealed(payload, randomBytes(nonceBytes)), stream.bytes()));
    const QByteArray bare = encodeSealed(withoutContent(payload), randomBytes(nonceBytes));
    MIZBAN_LET(act.forCenter, sealParcel(serviceKey, bare, routingPurpose));
    return act;
}

Result<OpenedStream> openSealed(const QList<Event> &events, const SigningKey &own, const Directory &directory,
                                const PersonId &person)
{
    MIZBAN_LET(const Certificate mine, certificateFor(directory, person, own));
    OpenedStream opened;
    MIZBAN_LET(opened.documentKey, documentKeyOf(events, own, mine));
    for (const Event &event : events) {
        const bool report = event.header.type == EventType::ExposureReported;
        if (auto decoded = report ? openReport(event, own, mine) : openAct(event, opened.documentKey))
            opened.events.append(std::move(decoded).value());
    }
    return opened;
}

Result<DecodedEvent> openAct(const Event &event, const SecretBytes &documentKey)
{
    if (isOpen(event))
        return asItStands(event);
    MIZBAN_LET(const SealedAct act, actOf(event));
    MIZBAN_LET(const SecretBytes content,
               aeadOpen(documentKey.view(), act.content, event.header.stream.bytes()));
    MIZBAN_LET(Payload payload, decodeSealed(content.view()));
    return asOrdinary(event, std::move(payload));
}

Result<DecodedEvent> openForCenter(const Event &event, const SigningKey &service)
{
    if (isOpen(event))
        return asItStands(event);
    MIZBAN_LET(const SealedAct act, actOf(event));
    MIZBAN_LET(const SecretBytes content, openParcel(service, act.forCenter, routingPurpose));
    MIZBAN_LET(Payload payload, decodeSealed(content.view()));
    return asOrdinary(event, std::move(payload));
}

StreamId summaryStreamOf(const StreamId &caseId)
{
    return StreamId(sha256(QByteArray(summaryPurpose) + caseId.bytes()).first(StreamId::size));
}

PersonId sealedPerson(const HolderCode &owner)
{
    return PersonId(owner.text().section(u'|', 1));
}

HolderCode sealedOwner(const PostCode &post, const PersonId &person)
{
    return HolderCode(post.text() + u'|' + person.text());
}

} // namespace mizban
