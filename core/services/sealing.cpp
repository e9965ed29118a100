#include "core/services/sealing.h"

#include "core/crypto/aead.h"
#include "core/crypto/digest.h"
#include "core/crypto/envelope.h"
#include "core/crypto/parcel.h"
#include "core/domain/carried_acts.h"
#include "core/domain/escalation_rules.h"
#include "core/eventlog/verify.h"
#include "core/projections/projector.h"
#include "core/services/carried_into.h"
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

/// The same of a signature, and of a note, which may be a picture or a recording.
constexpr auto unseen = "-";

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
    Payload operator()(const CaseOpened &full) const { return CaseOpened{full.holder, {}}; }
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
    Payload operator()(const ApplicantNotified &full) const
    {
        return ApplicantNotified{full.about, full.means, full.state, standIn(full.detail)};
    }
    // Their words and so their signatures are the readers' to judge (invariant 16).
    Payload operator()(const MarginalNoted &full) const
    {
        MarginalNoted bare;
        bare.text = QLatin1StringView(unseen);
        bare.attachments = withoutKeys(full.attachments);
        bare.targets = full.targets;
        bare.dueAtMs = full.dueAtMs;
        bare.pinned = full.pinned;
        bare.signature = unseen;
        return bare;
    }
    Payload operator()(const NoteAcknowledged &full) const { return NoteAcknowledged{full.note, {}, unseen}; }
    Payload operator()(const NoteAnswered &full) const
    {
        return NoteAnswered{full.note, standIn(full.text), withoutKeys(full.attachments), {}, unseen};
    }
    Payload operator()(const ExtensionAsked &full) const
    {
        return ExtensionAsked{full.to, full.workingDays, standIn(full.reason), full.publicText};
    }
    Payload operator()(const DeadlineExtended &full) const
    {
        return DeadlineExtended{full.dueAtMs, full.workingDays, standIn(full.reason), full.publicText};
    }
    Payload operator()(const DisputeRecorded &full) const
    {
        return DisputeRecorded{full.dispute, full.byMs, standIn(full.text), full.publicText};
    }
    Payload operator()(const SessionCalled &full) const
    {
        return SessionCalled{full.atMs, full.invited, standIn(full.text), full.publicText};
    }
    Payload operator()(const SessionDecided &full) const
    {
        return SessionDecided{full.owner, full.dueAtMs, standIn(full.text), full.publicText};
    }
    Payload operator()(const EvidenceGiven &full) const
    {
        return EvidenceGiven{full.decision, standIn(full.text), full.publicText,
                             withoutKeys(full.attachments)};
    }
    Payload operator()(const DecisionRefused &full) const
    {
        return DecisionRefused{full.decision, standIn(full.reason), full.publicText};
    }
    Payload operator()(const MisconductReferred &full) const
    {
        return MisconductReferred{full.decision,   standIn(full.body), standIn(full.letterNumber),
                                  full.letterAtMs, standIn(full.text), full.publicText};
    }
    Payload operator()(const MisconductResolved &full) const
    {
        return MisconductResolved{full.referral, standIn(full.result), full.publicText};
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

Result<SealedAct> sealBoth(const StreamId &stream, const QByteArray &content, const QByteArray &forCenter,
                           const SecretBytes &documentKey, const QList<Certificate> &readers,
                           const VerifyKey &serviceKey)
{
    SealedAct act;
    if (!readers.isEmpty()) {
        MIZBAN_LET(act.envelope, sealEnvelope(documentKey.view(), readers));
    }
    MIZBAN_LET(act.content, aeadSeal(documentKey.view(), content, stream.bytes()));
    MIZBAN_LET(act.forCenter, sealParcel(serviceKey, forCenter, routingPurpose));
    return act;
}

Status completeEarlier(ContinuedCase &continued)
{
    for (Event &event : continued.earlier)
        MIZBAN_TRY(completeEvent(event));
    return {};
}

/// As an ordinary event; the registration of a case that was ordinary before stands as its registrar's, who
/// keeps the stub.
Result<DecodedEvent> readBody(const Event &event, QByteArrayView content,
                              std::optional<ContinuedCase> *continued = nullptr)
{
    MIZBAN_LET(Payload payload, decodeSealed(content));
    DecodedEvent ordinary = asOrdinary(event, std::move(payload));
    if (!std::holds_alternative<CaseRegistered>(ordinary.payload))
        return ordinary;
    MIZBAN_LET(auto with, decodeContinued(content));
    if (with) {
        ordinary.event.header.actor = with->registrar;
        ordinary.event.header.device = with->device;
    }
    if (!continued || !with)
        return ordinary;
    MIZBAN_TRY(completeEarlier(*with));
    *continued = std::move(with);
    return ordinary;
}

Result<DecodedEvent> openBody(const Event &event, const SecretBytes &documentKey,
                              std::optional<ContinuedCase> *continued)
{
    MIZBAN_LET(const SealedAct act, actOf(event));
    MIZBAN_LET(const SecretBytes content,
               aeadOpen(documentKey.view(), act.content, event.header.stream.bytes()));
    return readBody(event, content.view(), continued);
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
    return sealRecipients(directory, posts, excluded,
                          [&directory](const PersonId &person) { return directory.certificatesOf(person); });
}

Result<QList<Certificate>> sealRecipients(const Directory &directory, const QList<PostCode> &posts,
                                          const QList<PersonId> &excluded,
                                          const CertificatesOf &certificatesOf)
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
            const QList<PersonCertificate> own = certificatesOf(person);
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
    return sealBoth(stream, encodeSealed(payload, randomBytes(nonceBytes)),
                    encodeSealed(withoutContent(payload), randomBytes(nonceBytes)), documentKey, readers,
                    serviceKey);
}

Result<SealedAct> sealContinued(const StreamId &stream, const CaseRegistered &registration,
                                const ContinuedCase &continued, const SecretBytes &documentKey,
                                const QList<Certificate> &readers, const VerifyKey &serviceKey)
{
    ContinuedCase bare = continued;
    bare.earlier.clear(); // the center has it already; but what it folds the sealed stream with
    for (const DecodedEvent &act : carriedInto(continued))
        bare.earlier.append(act.event);
    return sealBoth(stream, encodeContinued(registration, continued, randomBytes(nonceBytes)),
                    encodeContinued(withoutContent(registration), bare, randomBytes(nonceBytes)), documentKey,
                    readers, serviceKey);
}

StreamId continuedStreamOf(const StreamId &former)
{
    return StreamId(sha256(QByteArray(continuedPurpose) + former.bytes()).first(StreamId::size));
}

std::optional<ContinuedCase> continuedForCenter(const Event &event, const SigningKey &service)
{
    if (!event.header.parents.isEmpty()) // only what begins the stream was judged to go on
        return {};
    const auto act = actOf(event);
    const auto content =
        act ? openParcel(service, act->forCenter, routingPurpose) : Result<SecretBytes>(act.error());
    if (!content)
        return {};
    auto read = decodeContinued(content->view());
    if (!read || !*read)
        return {};
    ContinuedCase continued = *std::move(read).value();
    return completeEarlier(continued).ok() ? std::optional(std::move(continued)) : std::nullopt;
}

QList<DecodedEvent> carriedInto(const ContinuedCase &continued)
{
    return carriedEvents(continued.former, decodeEvents(continued.earlier));
}

Result<OpenedStream> openSealed(const QList<Event> &events, const SigningKey &own, const Directory &directory,
                                const PersonId &person)
{
    MIZBAN_LET(const Certificate mine, certificateFor(directory, person, own));
    OpenedStream opened;
    MIZBAN_LET(opened.documentKey, documentKeyOf(events, own, mine));
    for (const Event &event : events) {
        std::optional<ContinuedCase> continued;
        const bool begins = event.header.parents.isEmpty();
        const bool report = event.header.type == EventType::ExposureReported;
        auto decoded = report          ? openReport(event, own, mine)
                       : isOpen(event) ? asItStands(event)
                                       : openBody(event, opened.documentKey, begins ? &continued : nullptr);
        if (decoded)
            opened.events.append(std::move(decoded).value());
        if (continued)
            opened.continued = std::move(continued);
    }
    if (opened.continued)
        opened.events += carriedInto(*opened.continued);
    return opened;
}

Result<DecodedEvent> openAct(const Event &event, const SecretBytes &documentKey)
{
    return isOpen(event) ? asItStands(event) : openBody(event, documentKey, nullptr);
}

Result<DecodedEvent> openForCenter(const Event &event, const SigningKey &service)
{
    if (isOpen(event))
        return asItStands(event);
    MIZBAN_LET(const SealedAct act, actOf(event));
    MIZBAN_LET(const SecretBytes content, openParcel(service, act.forCenter, routingPurpose));
    return readBody(event, content.view());
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
