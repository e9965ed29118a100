#pragma once

#include "core/base/tehran_time.h"
#include "core/domain/case_state.h"

#include <QCryptographicHash>

namespace mizban::test {

/// Writes events of one case as devices would; ids come from a running number, not from bytes.
class StreamBuilder
{
public:
    QList<DecodedEvent> events;
    qint64 atMs = tehranMidnightMs(QDate(2024, 4, 24)) + 10 * 3'600'000;

    /// By `post` (a person of the same name on a device of the same name), after the given parents.
    EventId add(const char *post, Payload payload, const QList<EventId> &parents)
    {
        DecodedEvent event;
        EventHeader &header = event.event.header;
        header.stream = StreamId(QByteArray(16, 1));
        header.type = typeOfPayload(payload);
        header.parents = parents;
        std::sort(header.parents.begin(), header.parents.end());
        header.counter = 1;
        for (const DecodedEvent &other : std::as_const(events)) {
            if (parents.contains(other.event.id))
                header.counter = qMax(header.counter, other.event.header.counter + 1);
        }
        atMs += 1000;
        header.wallTimeMs = atMs;
        const QString name = QString::fromLatin1(post);
        header.device = DeviceId(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256));
        header.actor = {PersonId(name), PostCode(name), 1};
        event.event.id =
            EventId(QCryptographicHash::hash(QByteArray::number(events.size()), QCryptographicHash::Sha256));
        event.payload = std::move(payload);
        events.append(event);
        return event.event.id;
    }
    /// After all that is there.
    EventId then(const char *post, Payload payload) { return add(post, std::move(payload), fold().heads); }

    EventId registerAt(const char *clerk = "c.desk.one", const char *desk = "c.desk")
    {
        CaseRegistered registration;
        registration.trackingId = QStringLiteral("040123400001740");
        registration.desk = UnitCode(QString::fromLatin1(desk));
        registration.text = QStringLiteral("متن");
        return add(clerk, registration, {});
    }

    [[nodiscard]] CaseState fold() const { return foldCase(StreamId(QByteArray(16, 1)), events); }

    static EventType typeOfPayload(const Payload &payload)
    {
        static constexpr EventType types[] = {EventType::DirectoryChanged,
                                              EventType::CaseRegistered,
                                              EventType::CaseOpened,
                                              EventType::CaseReferred,
                                              EventType::CaseAnswered,
                                              EventType::CaseClosed,
                                              EventType::CaseReopened,
                                              EventType::CaseVoided,
                                              EventType::NoteAdded,
                                              EventType::CounselRecorded,
                                              EventType::Withdrawn,
                                              EventType::VerdictGiven,
                                              EventType::DuplicateLinked,
                                              EventType::DuplicateUnlinked,
                                              EventType::ServiceRecorded,
                                              EventType::CaseReturned,
                                              EventType::ReferralRecalled,
                                              EventType::CaseAccepted,
                                              EventType::DeliveredToApplicant,
                                              EventType::ApplicantAwaited,
                                              EventType::ApplicantReplied,
                                              EventType::TaskAsked,
                                              EventType::TaskAnswered,
                                              EventType::InquirySent,
                                              EventType::InquiryAnswered,
                                              EventType::ConflictResolved,
                                              EventType::ExtensionAsked,
                                              EventType::DeadlineExtended,
                                              EventType::CaseEscalated,
                                              EventType::OverdueRaised,
                                              EventType::NoAnswerRaised,
                                              EventType::DisputeRecorded,
                                              EventType::SessionCalled,
                                              EventType::SessionDecided,
                                              EventType::EvidenceGiven,
                                              EventType::DecisionRefused,
                                              EventType::NonComplianceMarked,
                                              EventType::MisconductReferred,
                                              EventType::MisconductResolved,
                                              EventType::SealedAct,
                                              EventType::ExplanationRequested,
                                              EventType::ExplanationGiven,
                                              EventType::ExplanationAsked,
                                              EventType::BoardReferred,
                                              EventType::SubjectsAdded,
                                              EventType::EnvelopeRewrapped,
                                              EventType::ScopeClosed,
                                              EventType::ExposureReported,
                                              EventType::IdentityChecked,
                                              EventType::ExceptionDecided,
                                              EventType::IntakeReceived,
                                              EventType::IntakeAsked,
                                              EventType::IntakeCompleted,
                                              EventType::IntakeConverted,
                                              EventType::SealedShared,
                                              EventType::SummaryGiven,
                                              EventType::CaseMerged,
                                              EventType::MergeUndone,
                                              EventType::SurveyAnswered,
                                              EventType::ApplicantNotified,
                                              EventType::NightListDrafted,
                                              EventType::NightListSubmitted,
                                              EventType::NightListApproved,
                                              EventType::RosterSubmitted,
                                              EventType::RosterChanged,
                                              EventType::ShiftStarted,
                                              EventType::ShiftTakenOver,
                                              EventType::ReachabilityChecked,
                                              EventType::ShiftNoted,
                                              EventType::ShiftItemNoted,
                                              EventType::ShiftHandedOver,
                                              EventType::ShiftReceived,
                                              EventType::MorningReported,
                                              EventType::NightItemRegistered,
                                              EventType::NightItemOffered,
                                              EventType::NightItemAcknowledged,
                                              EventType::NightItemEscalated,
                                              EventType::NightItemResolved,
                                              EventType::MarginalNoted,
                                              EventType::NoteAcknowledged,
                                              EventType::NoteAnswered,
                                              EventType::ActProposed,
                                              EventType::ProposalDecided,
                                              EventType::DelegationGiven,
                                              EventType::DelegationEnded};
        static_assert(std::size(types) == std::variant_size_v<PayloadAlternatives>);
        return types[payload.index()];
    }
};

inline CaseReferred referTo(const char *holder)
{
    CaseReferred referral;
    referral.to = HolderCode(QString::fromLatin1(holder));
    referral.publicText = QStringLiteral("ارجاع شد");
    return referral;
}

inline CaseAnswered answerWith(const QString &text = QStringLiteral("انجام شد"))
{
    CaseAnswered answer;
    answer.publicText = text;
    return answer;
}

} // namespace mizban::test
