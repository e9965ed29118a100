#pragma once

#include "core/domain/draft.h"
#include "core/domain/payloads.h"
#include "tests/unit/wire/random_words.h"

namespace mizban::test {

/// Cases as they are registered, with what belongs to them, and their drafts.
class RandomCases : public virtual RandomWords
{
public:
    Applicant applicant()
    {
        Applicant value{word(ApplicantKind::WithoutNumber), text(11), text(), text(), text(12),
                        word(IdentityState::Mismatch)};
        if (coin())
            return value;
        value.legalId = text(12);
        value.organization = text();
        value.comprehensiveCode = text(13);
        value.passport = text(10);
        value.country = text();
        value.guardianNumber = text(11);
        value.exceptionReason = text();
        value.exceptionApprovedBy = code<PostCode>();
        value.representative = {text(11), text(), text(), text()};
        value.email = text();
        return value;
    }
    KindDetails details()
    {
        KindDetails value;
        if (coin())
            return value;
        value.place = text();
        value.observedOn = QDate(2026, 11, int(1 + below(28)));
        value.benefits = word(Benefits::Public);
        value.addressee = word(Addressee::President);
        value.artForm = word(ArtForm::Other);
        value.effects = {word(Effect::Cost), word(Effect::Cost)};
        value.person = text();
        value.serviceId = text(12);
        value.handlingOf = text(16);
        value.guidedFirst = coin();
        return value;
    }
    ServiceDraft serviceDraft()
    {
        return {text(12), applicant(), time(), time(), id<StreamId>(), text(), id<StreamId>()};
    }
    Attachment attachment()
    {
        return {id<BlobId>(), text(), text(), qint64(below(1 << 20)), coin() ? bytes(32) : QByteArray()};
    }
    QList<Attachment> attachments()
    {
        QList<Attachment> list;
        for (quint64 i = below(3); i > 0; --i)
            list.append(attachment());
        return list;
    }
    Outcome outcome() { return {word(OutcomeKind::FinalDate), text(), time()}; }
    Beneficiary beneficiary() { return {word(BeneficiaryKind::Group), text(), int(below(900))}; }

    QList<About> abouts()
    {
        QList<About> list;
        for (quint64 i = below(3); i > 0; --i)
            list.append({code<PostCode>().text(), text()});
        return list;
    }

    CaseRegistered registration()
    {
        CaseRegistered value;
        value.trackingId = text(16);
        value.reference = text();
        value.kind = word(CaseKind::Sentiment);
        value.channel = word(Channel::NightOffice);
        value.desk = code<UnitCode>();
        value.applicant = applicant();
        value.subject = code<SubjectCode>();
        value.text = text(2000);
        value.locality = {word(LocalityType::City), text()};
        value.beneficiary = beneficiary();
        value.breach = word(Breach::BelowStandard);
        value.against = code<UnitCode>();
        value.redress = text();
        if (coin())
            value.documents = {text(), text()};
        value.outcome = outcome();
        value.attachments = attachments();
        value.policyVersion = below(5);
        value.dueAtMs = coin() ? time() : 0;
        value.registeredAtMs = time();
        value.sealedFollowUpCode = bytes(int(below(64)));
        value.details = details();
        if (coin())
            value.holder = code<HolderCode>();
        value.about = abouts();
        if (coin())
            value.subjects = {code<PersonId>(), code<PersonId>()};
        if (coin()) {
            value.intake = id<StreamId>();
            value.intakeNumber = text(16);
        }
        return value;
    }

    CaseDraft draft()
    {
        CaseDraft draft;
        draft.kind = word(CaseKind::Sentiment);
        draft.channel = word(Channel::NightOffice);
        draft.reference = text();
        draft.applicant = applicant();
        draft.subject = code<SubjectCode>();
        draft.text = text(30'000);
        draft.locality = {word(LocalityType::City), text()};
        if (coin())
            draft.beneficiary = beneficiary();
        if (coin())
            draft.breach = word(Breach::BelowStandard);
        draft.redress = text();
        if (coin())
            draft.outcome = outcome();
        draft.attachments = {{text(), {}}, {{}, attachment()}};
        if (coin())
            draft.registeredAtMs = time();
        draft.details = details();
        if (coin())
            draft.service = serviceDraft();
        return draft;
    }
};

} // namespace mizban::test
