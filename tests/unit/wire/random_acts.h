#pragma once

#include "tests/unit/wire/random_cases.h"

namespace mizban::test {

/// What is done to a case and around it, each step that the protocol knows.
class RandomActs : public RandomCases
{
public:
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
};

} // namespace mizban::test
