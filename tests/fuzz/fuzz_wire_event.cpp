#include "tests/fuzz/fuzz_target.h"
#include "tests/unit/wire/random_events.h"

#include <cstdlib>

using namespace mizban;

namespace {

void need(bool holds)
{
    if (!holds)
        std::abort();
}

/// What a decoder takes has exactly one encoding.
template <typename Decoded, typename Encode>
void needSame(const Decoded &decoded, const QByteArray &bytes, Encode encode)
{
    if (decoded.ok())
        need(encode(*decoded) == bytes);
}

void decodePayloadOfAnyType(const QByteArray &bytes)
{
    static constexpr EventType types[] = {EventType::DirectoryChanged,
                                          EventType::CaseRegistered,
                                          EventType::CaseOpened,
                                          EventType::CaseReferred,
                                          EventType::CaseAnswered,
                                          EventType::CaseClosed,
                                          EventType::CaseReopened,
                                          EventType::CaseVoided,
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
                                          EventType::NoteAdded,
                                          EventType::CounselRecorded,
                                          EventType::Withdrawn,
                                          EventType::VerdictGiven,
                                          EventType::DuplicateLinked,
                                          EventType::DuplicateUnlinked,
                                          EventType::ServiceRecorded,
                                          EventType::IntakeReceived,
                                          EventType::IntakeAsked,
                                          EventType::IntakeCompleted,
                                          EventType::IntakeConverted,
                                          EventType::IdentityChecked,
                                          EventType::ExceptionDecided,
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
                                          EventType::SealedShared,
                                          EventType::SummaryGiven,
                                          EventType::MarginalNoted,
                                          EventType::NoteAcknowledged,
                                          EventType::NoteAnswered,
                                          EventType::ActProposed,
                                          EventType::ProposalDecided,
                                          EventType::DelegationGiven,
                                          EventType::DelegationEnded};
    if (bytes.isEmpty())
        return;
    const EventType type = types[uchar(bytes.front()) % std::size(types)];
    const QByteArray payload = bytes.mid(1);
    const auto decoded = decodePayload(type, payload);
    // Behind the map's head and key 0 lies the nonce: 50 and sixteen bytes.
    needSame(decoded, payload, [&payload](const Payload &value) {
        const qsizetype at = uchar(payload.front()) == 0xb8 ? 4 : 3;
        return encodePayload(value, payload.mid(at, 16));
    });
}

} // namespace

/// The first byte chooses the decoder.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = fuzzInput(data + 1, size - 1);
    switch (data[0] % 6) {
    case 0:
        needSame(decodeHeader(bytes), bytes, encodeHeader);
        break;
    case 1:
        needSame(decodeLink(bytes), bytes, encodeLink);
        break;
    case 2:
        decodePayloadOfAnyType(bytes);
        break;
    case 3:
        needSame(decodeEvent(bytes), bytes, encodeEvent);
        break;
    case 4:
        needSame(decodeSignedLink(bytes), bytes, encodeSignedLink);
        break;
    default:
        needSame(decodeDraft(bytes), bytes, encodeDraft);
    }
    return 0;
}

QList<QByteArray> fuzzSeeds()
{
    QList<QByteArray> seeds;
    for (quint64 i = 0; i < 40; ++i) {
        test::RandomEvents values(i);
        const Payload payload = values.payload();
        seeds.append(QByteArray(1, 0) + encodeHeader(values.header()));
        seeds.append(QByteArray(1, 1) + encodeLink(values.link()));
        seeds.append(QByteArray(1, 2) + char(payload.index()) + encodePayload(payload, values.bytes(16)));
        seeds.append(QByteArray(1, 3) + encodeEvent(values.event()));
        seeds.append(QByteArray(1, 4) + encodeSignedLink(values.signedLink()));
        seeds.append(QByteArray(1, 5) + encodeDraft(values.draft()));
    }
    return seeds;
}
