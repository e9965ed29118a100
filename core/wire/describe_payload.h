#pragma once

#include "core/domain/payloads.h"
#include "core/wire/fields.h"

namespace mizban {

// Payloads: key 0 is the nonce, their own keys begin at 1; keys of nested structs at 0.

template <typename F, Either<Representative> V> void describe(F &fields, V &by)
{
    fields.optional(0, by.nationalNumber);
    fields.optional(1, by.givenName);
    fields.optional(2, by.familyName);
    fields.optional(3, by.relation);
}
inline constexpr qsizetype maxContentKey = 32;
inline constexpr qsizetype maxSealedBytes = 2 << 20; ///< an envelope with a payload of full length

template <typename F, Either<Applicant> V> void describe(F &fields, V &applicant)
{
    fields.always(0, applicant.kind);
    fields.optional(1, applicant.nationalNumber);
    fields.optional(2, applicant.givenName);
    fields.optional(3, applicant.familyName);
    fields.optional(4, applicant.mobile);
    fields.always(5, applicant.identity);
    fields.optional(6, applicant.legalId);
    fields.optional(7, applicant.organization);
    fields.optional(8, applicant.comprehensiveCode);
    fields.optional(9, applicant.passport);
    fields.optional(10, applicant.country);
    fields.optional(11, applicant.guardianNumber);
    fields.optional(12, applicant.exceptionReason);
    fields.optional(13, applicant.exceptionApprovedBy);
    fields.optional(14, applicant.representative);
    fields.optional(15, applicant.email);
}

template <typename F, Either<Locality> V> void describe(F &fields, V &locality)
{
    fields.always(0, locality.type);
    fields.optional(1, locality.name);
}

template <typename F, Either<Beneficiary> V> void describe(F &fields, V &beneficiary)
{
    fields.always(0, beneficiary.kind);
    fields.optional(1, beneficiary.name);
    fields.optional(2, beneficiary.size);
    fields.bound(beneficiary.size >= 0 && beneficiary.size <= maxBeneficiaries);
}

template <typename F, Either<Outcome> V> void describe(F &fields, V &outcome)
{
    fields.always(0, outcome.kind);
    fields.optional(1, outcome.text, maxTextLength);
    fields.optional(2, outcome.atMs);
}

template <typename F, Either<Attachment> V> void describe(F &fields, V &attachment)
{
    fields.always(0, attachment.blob);
    fields.optional(1, attachment.name);
    fields.optional(2, attachment.mediaType);
    fields.optional(3, attachment.size);
    fields.optional(4, attachment.key, maxContentKey);
    fields.bound(attachment.size >= 0 && attachment.size <= maxAttachmentBytes);
}

template <typename F, Either<KindDetails> V> void describe(F &fields, V &details)
{
    fields.optional(0, details.place);
    fields.optional(1, details.observedOn);
    fields.optional(2, details.benefits);
    fields.optional(3, details.addressee);
    fields.optional(4, details.artForm);
    fields.optional(5, details.effects, maxEffects);
    fields.optional(6, details.person);
    fields.optional(7, details.serviceId);
    fields.optional(8, details.handlingOf);
    fields.optional(9, details.guidedFirst);
}

template <typename F, Either<Visit> V> void describe(F &fields, V &visit)
{
    fields.optional(0, visit.contact);
    fields.optional(1, visit.atMs);
    fields.optional(2, visit.reason, maxTextLength);
}

template <typename F, Either<Compensation> V> void describe(F &fields, V &compensation)
{
    fields.optional(0, compensation.faultFound);
    fields.optional(1, compensation.claimed);
    fields.optional(2, compensation.awarded);
    fields.optional(3, compensation.paidAtMs);
    fields.check(compensation.claimed >= 0 && compensation.claimed <= maxRials);
    fields.check(compensation.awarded >= 0 && compensation.awarded <= maxRials);
}

template <typename F, Either<About> V> void describe(F &fields, V &about)
{
    fields.optional(0, about.code);
    fields.optional(1, about.name);
}

template <typename F, Either<CaseRegistered> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.trackingId);
    fields.optional(2, payload.reference);
    fields.always(3, payload.kind);
    fields.always(4, payload.channel);
    fields.optional(5, payload.desk);
    fields.always(6, payload.applicant);
    fields.optional(7, payload.subject);
    fields.optional(8, payload.text, maxTextLength);
    fields.always(9, payload.locality);
    fields.always(10, payload.beneficiary);
    fields.always(11, payload.breach);
    fields.optional(12, payload.against);
    fields.optional(13, payload.redress, maxTextLength);
    fields.optional(14, payload.documents, maxDocuments);
    fields.always(15, payload.outcome);
    fields.optional(16, payload.attachments, maxAttachments);
    fields.optional(17, payload.policyVersion);
    fields.optional(18, payload.dueAtMs);
    fields.optional(19, payload.registeredAtMs);
    fields.optional(20, payload.sealedFollowUpCode);
    fields.optional(21, payload.details);
    fields.optional(22, payload.holder);
    fields.optional(40, payload.about, maxAbout);
    fields.optional(41, payload.subjects);
    fields.optional(45, payload.intake);
    fields.optional(46, payload.intakeNumber);
}

template <typename F, Either<CaseOpened> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.holder);
    fields.optional(2, payload.explanations, maxExplanationsRead);
}

template <typename F, Either<CaseReferred> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.to);
    fields.optional(2, payload.note, maxTextLength);
    fields.optional(3, payload.publicText, maxTextLength);
    fields.optional(4, payload.attachments, maxAttachments);
    fields.optional(5, payload.copies, maxCopies);
    fields.optional(6, payload.dueAtMs);
    fields.optional(7, payload.visit);
}

template <typename F, Either<CaseAnswered> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.kind);
    fields.optional(2, payload.publicText, maxTextLength);
    fields.optional(3, payload.reason, maxTextLength);
    fields.optional(4, payload.attachments, maxAttachments);
    fields.optional(5, payload.compensation);
}

template <typename F, Either<CaseClosed> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.publicText, maxTextLength);
}

template <typename F, Either<CaseReopened> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.publicText, maxTextLength);
}

template <typename F, Either<CaseVoided> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.reason, maxTextLength);
}

template <typename F, Either<DuplicateLinked> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.leading);
    fields.optional(2, payload.leadingTrackingId);
    fields.always(3, payload.leadingRegisteredAtMs);
}

template <typename F, Either<DuplicateUnlinked> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.leading);
}

template <typename F, Either<NoteAdded> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.caseId);
    fields.optional(2, payload.text, maxTextLength);
}

template <typename F, Either<CounselRecorded> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.desk);
    fields.always(2, payload.channel);
    fields.optional(3, payload.personal);
    fields.always(4, payload.applicant);
    fields.optional(5, payload.topic, maxTextLength);
    fields.optional(6, payload.ruleCited, maxTextLength);
    fields.optional(7, payload.advice, maxTextLength);
    fields.optional(8, payload.recordedAtMs);
    fields.optional(9, payload.guidedTo);
    fields.optional(10, payload.subject);
    fields.optional(11, payload.caseId);
}

template <typename F, Either<ServiceRecorded> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.trackingId);
    fields.optional(2, payload.desk);
    fields.optional(3, payload.serviceId);
    fields.always(4, payload.applicant);
    fields.optional(5, payload.startedMs);
    fields.optional(6, payload.deliveredMs);
    fields.optional(7, payload.caseId);
    fields.optional(8, payload.note, maxTextLength);
    fields.optional(9, payload.recordedAtMs);
    fields.optional(10, payload.verifiedIn);
}

template <typename F, Either<Withdrawn> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.target);
}

template <typename F, Either<VerdictGiven> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.kind);
    fields.always(2, payload.target);
    fields.optional(3, payload.reason);
    fields.optional(4, payload.rule);
    fields.optional(5, payload.detail, maxTextLength);
}

template <typename F, Either<SealedAct> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.envelope, maxSealedBytes);
    fields.optional(2, payload.content, maxSealedBytes);
    fields.optional(3, payload.forCenter, maxSealedBytes);
}

template <typename F, Either<ExplanationRequested> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.to);
    fields.optional(2, payload.text, maxTextLength);
}

template <typename F, Either<ExplanationGiven> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.text, maxTextLength);
}

template <typename F, Either<ExplanationAsked> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.explanation);
    fields.optional(2, payload.to);
    fields.optional(3, payload.text, maxTextLength);
}

template <typename F, Either<BoardReferred> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.body);
    fields.optional(2, payload.letterNumber);
    fields.optional(3, payload.letterAtMs);
    fields.optional(4, payload.result, maxTextLength);
}

template <typename F, Either<SubjectsAdded> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.about, maxAbout);
    fields.optional(2, payload.handler);
    fields.optional(3, payload.subjects);
}

template <typename F, Either<EnvelopeRewrapped> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.post);
    fields.optional(2, payload.person);
}

template <typename F, Either<SealedShared> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.to);
    fields.optional(2, payload.note, maxTextLength);
}

template <typename F, Either<SummaryGiven> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.envelope, maxSealedBytes);
}

template <typename F, Either<ScopeClosed> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.scope);
    fields.optional(2, payload.wiped);
}

template <typename F, Either<Exposure> V> void describe(F &fields, V &exposure)
{
    fields.always(0, exposure.device);
    fields.optional(1, exposure.seat);
    fields.optional(2, exposure.person);
    fields.optional(3, exposure.confirmedAtMs);
}

template <typename F, Either<ExposureReported> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.envelope, maxSealedBytes);
    fields.optional(2, payload.devices);
}

} // namespace mizban
