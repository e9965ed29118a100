#pragma once

#include "core/base/random.h"
#include "core/domain/draft.h"
#include "core/domain/event.h"
#include "core/domain/payloads.h"
#include "core/wire/codec.h"
#include "core/wire/messages.h"

namespace mizban::test {

/// Values of every kind from a seed, valid but otherwise anything.
class RandomValues
{
public:
    explicit RandomValues(quint64 seed)
        : m_random(seed)
    {
    }

    quint64 below(quint64 bound) { return m_random.below(bound); }
    bool coin() { return below(2) == 1; }
    QByteArray bytes(int size) { return m_random.bytes(size); }
    template <typename Id> Id id() { return Id(bytes(Id::size)); }
    template <typename Enum> Enum word(Enum last) { return Enum(1 + below(quint64(last))); }

    QString text(int most = 40)
    {
        static const QString letters = QStringLiteral("ابپتکگی‌۰۱۲ abcXYZ/,;\n\"\ufeff؟");
        QString result;
        for (quint64 i = below(quint64(most)); i > 0; --i)
            result.append(letters.at(qsizetype(below(quint64(letters.size())))));
        return result;
    }
    template <typename Code> Code code() { return Code(QStringLiteral("semnan.u%1").arg(below(1000))); }
    qint64 time() { return qint64(below(4'000'000'000'000)) - 1'000'000'000'000; }

    Actor actor()
    {
        return {code<PersonId>(), code<PostCode>(), below(70000), coin() ? id<StreamId>() : StreamId()};
    }

    EventHeader header()
    {
        EventHeader header;
        header.kind = word(StreamKind::Service);
        header.stream = id<StreamId>();
        header.type = typeOf(payload());
        for (quint64 i = below(4); i > 0; --i)
            header.parents.append(id<EventId>());
        std::sort(header.parents.begin(), header.parents.end());
        header.counter = below(100'000) + 1;
        header.wallTimeMs = time();
        header.device = id<DeviceId>();
        header.actor = actor();
        header.payload = id<PayloadHash>();
        return header;
    }

    Link link()
    {
        Link link;
        link.device = id<DeviceId>();
        link.sequence = 1 + below(3);
        if (link.sequence > 1)
            link.previous = id<LinkId>();
        link.event = id<EventId>();
        return link;
    }

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

    DirectoryChange directoryChange()
    {
        DirectoryChange change;
        for (quint64 i = below(3); i > 0; --i) {
            change.units.append({code<UnitCode>(), text(), word(UnitKind::SpecialisedUnit),
                                 word(Level::National), code<UnitCode>(), word(AgencyType::OtherPublicBudget),
                                 code<PostCode>(), coin()});
            change.posts.append({code<PostCode>(), text(), word(PostKind::NightShiftManager), {}, coin()});
            change.persons.append({code<PersonId>(), text(), text(), text(11)});
            change.assignments.append({code<PersonId>(), code<PostCode>(), text(), text(), coin()});
            change.subjects.append({code<SubjectCode>(), text(), text(), {text(), text()}, coin()});
            change.duties.append({code<UnitCode>(), {code<SubjectCode>()}});
            change.services.append({text(), text(), code<UnitCode>(), text(4), coin(), coin()});
            change.holidays.append({1403,
                                    code<UnitCode>(),
                                    {{QDate(2024, 5, 4), text()}, {QDate(2024, 6, 4), text()}},
                                    {QDate(2024, 6, 4)}});
            change.devices.append({id<DeviceId>(),
                                   bytes(91),
                                   text(6),
                                   text(6),
                                   code<HolderCode>(),
                                   {code<PersonId>()},
                                   coin(),
                                   coin()});
            change.certificates.append({code<PersonId>(), bytes(500), bytes(500)});
        }
        DeadlinePolicy policy;
        policy.days = {{QStringLiteral("Request/County"), 10}, {QStringLiteral("Complaint/Agency"), 20}};
        change.policies = {policy};
        if (coin())
            change.attachmentLimits = {{below(9), int(below(50)), qint64(below(900)), qint64(below(900))}};
        change.training = coin();
        if (coin()) {
            change.delegations = {{id<StreamId>(),
                                   code<PostCode>(),
                                   code<PersonId>(),
                                   code<PostCode>(),
                                   code<PersonId>(),
                                   time(),
                                   time(),
                                   coin() ? time() : 0,
                                   {word(CaseKind::Sentiment)}}};
            change.authorities = {bytes(700)};
            change.revocations = {bytes(300)};
        }
        return change;
    }

    CaseReferred referral()
    {
        CaseReferred value{code<HolderCode>(), text(), text(), attachments(), {}, 0, {}};
        if (coin())
            value.copies = {code<HolderCode>(), code<HolderCode>()};
        value.dueAtMs = coin() ? time() : 0;
        if (coin())
            value.visit = Visit{text(), time(), text()};
        return value;
    }
    std::optional<Compensation> compensation()
    {
        if (coin())
            return std::nullopt;
        return Compensation{coin(), qint64(below(9'000)), qint64(below(9'000)), coin() ? time() : 0};
    }

    Payload act()
    {
        switch (below(11)) {
        case 0:
            return CaseReturned{code<HolderCode>(), text(), text()};
        case 1:
            return ReferralRecalled{id<EventId>(), text(), text()};
        case 2:
            return CaseAccepted{code<HolderCode>()};
        case 3:
            return DeliveredToApplicant{word(DeliveryMeans::Messenger), text(), time(), text(),
                                        qint64(below(9'000))};
        case 4:
            return ApplicantAwaited{text(), coin() ? time() : 0};
        case 5:
            return ApplicantReplied{text(), attachments()};
        case 6:
            return TaskAsked{code<HolderCode>(), text(), coin() ? time() : 0, text(), attachments()};
        case 7:
            return TaskAnswered{id<EventId>(), text(), text(), attachments()};
        case 8:
            return InquirySent{code<HolderCode>(), text(),    coin() ? time() : 0, text(),
                               attachments(),      bytes(700)};
        case 9:
            return InquiryAnswered{id<EventId>(), text(), text(), attachments(), bytes(700)};
        default:
            return ConflictResolved{id<EventId>(), {id<EventId>(), id<EventId>()}, text(), text()};
        }
    }

    Payload escalation()
    {
        switch (below(13)) {
        case 0:
            return ExtensionAsked{code<HolderCode>(), int(below(30)), text(), text()};
        case 1:
            return DeadlineExtended{time(), int(below(30)), text(), text()};
        case 2:
            return CaseEscalated{
                code<HolderCode>(), word(EscalationNeed::Both), time(), text(), below(9), time(), text()};
        case 3:
            return OverdueRaised{code<HolderCode>(), time(), text()};
        case 4:
            return NoAnswerRaised{code<HolderCode>(), {code<HolderCode>()}, time(), text()};
        case 5:
            return DisputeRecorded{coin(), time(), text(), text()};
        case 6:
            return SessionCalled{time(), {code<HolderCode>(), code<HolderCode>()}, text(), text()};
        case 7:
            return SessionDecided{code<HolderCode>(), time(), text(), text()};
        case 8:
            return EvidenceGiven{id<EventId>(), text(), text(), attachments()};
        case 9:
            return DecisionRefused{id<EventId>(), text(), text()};
        case 10:
            return NonComplianceMarked{id<EventId>(), text()};
        case 11:
            return MisconductReferred{id<EventId>(), text(), text(), time(), text(), text()};
        default:
            return MisconductResolved{id<EventId>(), text(), text()};
        }
    }

    Payload intakePayload()
    {
        switch (below(6)) {
        case 0:
            return IdentityChecked{word(IdentityState::Mismatch), text(), time(), text(), text(), text()};
        case 1:
            return ExceptionDecided{coin(), text(), text()};
        case 2:
            return IntakeReceived{text(16), code<UnitCode>(), word(Channel::NightOffice),
                                  text(),   text(),           text(),
                                  text(),   attachments(),    time()};
        case 3:
            return IntakeAsked{word(DeliveryMeans::Messenger), text(), time()};
        case 4:
            return IntakeCompleted{applicant(), text()};
        default:
            return IntakeConverted{id<StreamId>(), text(16)};
        }
    }

    Payload sealedPayload()
    {
        switch (below(11)) {
        case 0:
            return SealedAct{bytes(900), bytes(500), bytes(300)};
        case 1:
            return ExplanationRequested{code<HolderCode>(), text()};
        case 2:
            return ExplanationGiven{text()};
        case 3:
            return ExplanationAsked{id<StreamId>(), code<HolderCode>(), text()};
        case 4:
            return BoardReferred{text(), text(), time(), text()};
        case 5:
            return SubjectsAdded{abouts(), code<PostCode>(), {code<PersonId>()}};
        case 6:
            return EnvelopeRewrapped{code<PostCode>(), code<PersonId>()};
        case 7:
            return ExposureReported{bytes(200),
                                    {{id<DeviceId>(), code<HolderCode>(), code<PersonId>(), time()}}};
        case 8:
            return SealedShared{code<HolderCode>(), text()};
        case 9:
            return SummaryGiven{bytes(700)};
        default:
            return ScopeClosed{id<ScopeId>(), {id<StreamId>()}};
        }
    }

    Payload mergeOrNotice()
    {
        switch (below(4)) {
        case 0:
            return CaseMerged{id<StreamId>(), text(), time(), text(), text()};
        case 1:
            return MergeUndone{id<StreamId>(), text()};
        case 2:
            return SurveyAnswered{int(1 + below(bestScore)), text()};
        default:
            return ApplicantNotified{id<EventId>(), word(DeliveryMeans::Messenger), word(NoticeState::Failed),
                                     text()};
        }
    }

    Payload notedOrActedFor()
    {
        switch (below(7)) {
        case 0:
            return MarginalNoted{
                word(MarginalForm::Sound), text(), attachments(), {code<HolderCode>(), code<HolderCode>()},
                coin() ? time() : 0,       coin(), bytes(500),    bytes(400)};
        case 1:
            return NoteAcknowledged{id<EventId>(), bytes(500), bytes(400)};
        case 2:
            return NoteAnswered{id<EventId>(), text(), attachments(), {}, bytes(400)};
        case 3:
            return ActProposed{
                id<StreamId>(), text(), {{text(), text()}, {text(), text()}}, attachments(), text()};
        case 4:
            return ProposalDecided{coin() ? id<EventId>() : EventId(), text()};
        case 5:
            return DelegationGiven{code<PostCode>(),
                                   code<PostCode>(),
                                   code<PersonId>(),
                                   time(),
                                   time(),
                                   {word(CaseKind::Sentiment)},
                                   text()};
        default:
            return DelegationEnded{text()};
        }
    }

    QDate day() { return QDate(2026, 11, int(1 + below(28))); }
    QList<NightTurn> nightTurns()
    {
        return {{day(), code<PersonId>(), text(), text(11)}, {day(), {}, text(), {}}};
    }
    QList<CarriedItem> carried()
    {
        return {{id<StreamId>(), text(16), code<HolderCode>(), word(NightUrgency::Urgent), text()}};
    }
    Payload shiftPayload()
    {
        switch (below(8)) {
        case 0:
            return ShiftStarted{code<UnitCode>(), day(), int(1 + below(maxShiftPart)), id<StreamId>(),
                                carried()};
        case 1:
            return ShiftTakenOver{text()};
        case 2:
            return ReachabilityChecked{code<UnitCode>(), text(11), word(CallResult::WrongNumber), text()};
        case 3:
            return ShiftNoted{text(), coin() ? id<EventId>() : EventId()};
        case 4:
            return ShiftItemNoted{id<StreamId>(),
                                  text(16),
                                  word(NightItemStep::Resolved),
                                  code<HolderCode>(),
                                  word(NightUrgency::Urgent),
                                  word(OriginatingOffice::Other),
                                  text()};
        case 5:
            return ShiftHandedOver{code<PersonId>(), code<PostCode>(), carried(), text(), bytes(700)};
        case 6:
            return ShiftReceived{id<EventId>(), bytes(700)};
        default:
            return MorningReported{{int(below(9)), int(below(9)), int(below(9)), int(below(9)), int(below(9)),
                                    int(below(9)), int(below(9)), int(below(9)), int(below(9))},
                                   text()};
        }
    }
    Payload nightPayload()
    {
        switch (below(11)) {
        case 0:
            return NightListDrafted{{code<UnitCode>(), code<UnitCode>()}};
        case 1:
            return NightListSubmitted{id<EventId>(), text()};
        case 2:
            return NightListApproved{id<EventId>(), text()};
        case 3:
            return RosterSubmitted{code<UnitCode>(), text(8), nightTurns()};
        case 4:
            return RosterChanged{nightTurns(), nightTurns(), text()};
        case 5:
            return NightItemRegistered{text(16),
                                       code<UnitCode>(),
                                       day(),
                                       word(OriginatingOffice::Other),
                                       word(NightUrgency::Urgent),
                                       text(),
                                       text(),
                                       code<HolderCode>(),
                                       time(),
                                       time()};
        case 6:
            return NightItemOffered{code<HolderCode>(), text()};
        case 7:
            return NightItemAcknowledged{text()};
        case 8:
            return NightItemEscalated{code<HolderCode>(), time()};
        case 9:
            return NightItemResolved{text()};
        default:
            return shiftPayload();
        }
    }

    Payload payload()
    {
        if (below(4) == 0)
            return nightPayload();
        if (below(3) == 0)
            return sealedPayload();
        if (below(9) == 0)
            return intakePayload();
        if (below(6) == 0)
            return notedOrActedFor();
        switch (below(18)) {
        case 17:
            return mergeOrNotice();
        case 15:
            return act();
        case 16:
            return escalation();
        case 0:
            return directoryChange();
        case 1:
            return registration();
        case 2:
            return CaseOpened{code<HolderCode>()};
        case 3:
            return referral();
        case 4:
            return CaseAnswered{word(AnswerKind::NotDone), text(), text(), attachments(), compensation()};
        case 5:
            return CaseClosed{text()};
        case 6:
            return CaseReopened{text()};
        case 7:
            return CaseVoided{text()};
        case 8:
            return NoteAdded{id<StreamId>(), text()};
        case 9:
            return CounselRecorded{code<UnitCode>(), word(Channel::NightOffice),
                                   coin(),           applicant(),
                                   text(),           text(),
                                   text(),           time(),
                                   code<UnitCode>(), code<SubjectCode>(),
                                   id<StreamId>()};
        case 11:
            return DuplicateLinked{id<StreamId>(), text(), time()};
        case 12:
            return DuplicateUnlinked{id<StreamId>()};
        case 13:
            return ServiceRecorded{text(16), code<UnitCode>(), text(12), applicant(), time(),
                                   time(),   id<StreamId>(),   text(),   time(),      id<StreamId>()};
        case 10:
            return Withdrawn{id<EventId>()};
        default:
            return VerdictGiven{word(VerdictKind::Conflict), id<EventId>(), text(), text(), text()};
        }
    }

    /// `id` is left empty, as decoders leave it.
    Event event()
    {
        Event event;
        event.header = header();
        event.headerBytes = encodeHeader(event.header);
        event.signature = bytes(70);
        event.payloadErased = below(8) == 0;
        if (!event.payloadErased)
            event.payloadBytes = encodePayload(payload(), bytes(16));
        return event;
    }

    SignedLink signedLink()
    {
        SignedLink link;
        link.link = this->link();
        link.linkBytes = encodeLink(link.link);
        link.signature = bytes(71);
        return link;
    }

    ScopeInfo scope()
    {
        return {id<ScopeId>(), coin() ? ScopeKind::Directory : ScopeKind::Holder, code<HolderCode>()};
    }
    ScopeHead head() { return {id<ScopeId>(), below(9), below(1'000'000), bytes(32), time(), bytes(70)}; }

    PushRequest pushRequest()
    {
        PushRequest message;
        for (quint64 i = below(4); i > 0; --i)
            message.items.append(coin() ? PushItem{signedLink(), event()}
                                        : PushItem{signedLink(), {}, bytes(1024)});
        return message;
    }

    FeedReply feedReply()
    {
        FeedReply message{below(5), {scope(), scope()}, {}, time(), {}};
        if (coin())
            message.closures = {event()};
        for (quint64 i = below(3); i > 0; --i)
            message.pages.append({id<ScopeId>(), 1 + below(500), {event(), event()}, coin(), head()});
        return message;
    }

    ReturnRequest returnRequest()
    {
        ReturnRequest message;
        for (quint64 i = below(4); i > 0; --i)
            message.held.append(id<EventId>());
        for (quint64 i = below(3); i > 0; --i)
            message.events.append(event());
        return message;
    }
    ReturnReply returnReply() { return {below(5), {id<EventId>(), id<EventId>()}}; }

    EnrolRequest enrolRequest() { return {text(), code<PostCode>(), bytes(400), bytes(400), bytes(400)}; }
    EnrolReply enrolReply()
    {
        return {below(4),         bytes(900),         text(6),   text(6),   code<PersonId>(),
                code<PostCode>(), code<HolderCode>(), bytes(91), {scope()}, coin()};
    }
    PushReply pushReply() { return {below(4), {{below(900), word(PushVerdict::Frozen), bytes(40)}}, time()}; }
    FeedRequest feedRequest()
    {
        return {{{id<ScopeId>(), below(900)}}, 1 + int(below(5000)), int(below(61)), {id<ScopeId>()}};
    }
    ErrorReply errorReply()
    {
        return {Error{word(ErrorCode::Internal), text(), text(), text(), int(below(100))}};
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

private:
    SeededRandom m_random;
};

} // namespace mizban::test
