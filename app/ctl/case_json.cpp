#include "app/ctl/case_json.h"

#include "app/ctl/act_json.h"
#include "app/ctl/follow_up_json.h"
#include "app/ctl/marginal_json.h"
#include "app/ctl/supervision_json.h"

#include "core/base/tehran_time.h"
#include "core/domain/due_explanation.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/notice_rules.h"
#include "core/wire/applicant_json.h"

#include <QJsonArray>

namespace mizban::ctl {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray trackingIdsOf(const QList<CartableRow> &rows)
{
    QJsonArray ids;
    for (const CartableRow &row : rows)
        ids.append(row.trackingId);
    return ids;
}

QJsonValue timeOrNull(qint64 ms)
{
    return ms == 0 ? QJsonValue() : QJsonValue(toIso8601(ms));
}

QString wordOfFlag(EventFlag flag)
{
    switch (flag) {
    case EventFlag::None:
        return {};
    case EventFlag::Conflict:
        return QStringLiteral("Conflict");
    case EventFlag::NotEntitled:
        return QStringLiteral("NotEntitled");
    case EventFlag::Quarantined:
        return QStringLiteral("Quarantined");
    case EventFlag::Withdrawn:
        return QStringLiteral("Withdrawn");
    case EventFlag::Erased:
        return QStringLiteral("Erased");
    case EventFlag::Overruled:
        return QStringLiteral("Overruled");
    }
    return {};
}

QJsonObject eventJson(const HistoryEntry &entry, const CaseDetails &details, const Directory &directory)
{
    const bool sent = details.acknowledged.value(entry.event, true);
    QJsonObject json{
        {QStringLiteral("at"), toIso8601(entry.atMs)},
        {QStringLiteral("type"), wordOfType(entry.type)},
        {QStringLiteral("publicText"), entry.publicText},
        {QStringLiteral("post"), entry.actor.post.text()},
        {QStringLiteral("person"), directory.personName(entry.actor.person)},
        {QStringLiteral("delivery"), sent ? QStringLiteral("Sent") : QStringLiteral("Waiting")},
        {QStringLiteral("event"), entry.event.hex()},
    };
    if (entry.actor.delegation.isValid()) {
        const Delegation *by = directory.delegation(entry.actor.delegation);
        json.insert(QStringLiteral("delegation"), entry.actor.delegation.hex());
        json.insert(QStringLiteral("insteadOf"), by ? directory.personName(by->by) : QString());
    }
    if (!entry.to.isEmpty())
        json.insert(QStringLiteral("to"), entry.to.text());
    if (!entry.note.isEmpty())
        json.insert(QStringLiteral("note"), entry.note);
    if (entry.flag != EventFlag::None)
        json.insert(QStringLiteral("flag"), wordOfFlag(entry.flag));
    if (entry.dueAtMs != 0)
        json.insert(QStringLiteral("dueAt"), toIso8601(entry.dueAtMs));
    if (entry.regarding.isValid())
        json.insert(QStringLiteral("regarding"), entry.regarding.hex());
    if (const QJsonValue notice = noticeJson(details.state, entry); !notice.isNull())
        json.insert(QStringLiteral("notice"), notice);
    if (!entry.attachments.isEmpty()) {
        QJsonArray files;
        for (const Attachment &file : entry.attachments)
            files.append(
                QJsonObject{{QStringLiteral("name"), file.name}, {QStringLiteral("size"), file.size}});
        json.insert(QStringLiteral("attachments"), files);
    }
    if (entry.type == EventType::InquirySent || entry.type == EventType::InquiryAnswered)
        json.insert(QStringLiteral("signed"), !details.badInquiries.contains(entry.event));
    return json;
}

/// What the kind has of its own, where it stands; named as in a registration.
void addDetails(QJsonObject &json, const CaseRegistered &registration)
{
    const KindDetails &details = registration.details;
    const auto put = [&json](const char *field, const QString &text) {
        if (!text.isEmpty())
            json.insert(QLatin1StringView(field), text);
    };
    if (registration.kind == CaseKind::Request) {
        QJsonObject beneficiary{{QStringLiteral("kind"), wordOf(registration.beneficiary.kind)}};
        if (registration.beneficiary.kind == BeneficiaryKind::Group) {
            beneficiary.insert(QStringLiteral("name"), registration.beneficiary.name);
            beneficiary.insert(QStringLiteral("size"), registration.beneficiary.size);
        }
        json.insert(QStringLiteral("beneficiary"), beneficiary);
    }
    if (registration.kind == CaseKind::Complaint)
        put("breach", wordOf(registration.breach));
    put("against", registration.against.text());
    put("redress", registration.redress);
    put("place", details.place);
    if (details.observedOn)
        put("date", details.observedOn->toString(Qt::ISODate));
    if (details.benefits)
        put("benefits", wordOf(*details.benefits));
    if (details.addressee)
        put("addressee", wordOf(*details.addressee));
    if (details.artForm)
        put("artForm", wordOf(*details.artForm));
    if (!details.effects.isEmpty()) {
        QJsonArray effects;
        for (const Effect effect : details.effects)
            effects.append(wordOf(effect));
        json.insert(QStringLiteral("effects"), effects);
    }
    put("person", details.person);
    put("serviceId", details.serviceId);
    put("handlingOf", details.handlingOf);
    if (details.guidedFirst)
        json.insert(QStringLiteral("guidedFirst"), true);
}

QJsonObject outcomeJson(const Outcome &outcome)
{
    QJsonObject json{{QStringLiteral("kind"), wordOf(outcome.kind)}};
    if (!outcome.text.isEmpty())
        json.insert(QStringLiteral("text"), outcome.text);
    if (outcome.atMs != 0)
        json.insert(QStringLiteral("at"), toIso8601(outcome.atMs));
    return json;
}

QJsonArray aboutJson(const QList<About> &about)
{
    QJsonArray json;
    for (const About &one : about) {
        if (one.name.isEmpty())
            json.append(one.code);
        else
            json.append(QJsonObject{{QStringLiteral("name"), one.name}, {QStringLiteral("unit"), one.code}});
    }
    return json;
}

/// E2: within the policy's working days before the final answer time.
bool isNearDue(const CartableRow &row, const Directory &directory, qint64 nowMs)
{
    const DeadlinePolicy *policy = directory.policy();
    const Unit *unit = unitOfHolder(directory, row.holder);
    const bool open = row.status != CaseStatus::Answered && row.status != CaseStatus::Closed &&
                      row.status != CaseStatus::Void;
    return policy && unit &&
           dueStanding(row.dueAtMs, open, nowMs, directory.calendarFor(unit->code), policy->warningDays) ==
               DueStanding::Warning;
}

QJsonValue exceptionWord(ExceptionState state)
{
    switch (state) {
    case ExceptionState::None:
        break;
    case ExceptionState::Asked:
        return QStringLiteral("Asked");
    case ExceptionState::Approved:
        return QStringLiteral("Approved");
    case ExceptionState::Refused:
        return QStringLiteral("Refused");
    }
    return {};
}

QJsonArray counselsJson(const QList<CounselEntry> &counsels, const Directory &directory)
{
    QJsonArray items;
    for (const CounselEntry &counsel : counsels)
        items.append(QJsonObject{{QStringLiteral("at"), toIso8601(counsel.atMs)},
                                 {QStringLiteral("person"), directory.personName(counsel.actor.person)},
                                 {QStringLiteral("topic"), counsel.topic},
                                 {QStringLiteral("ruleCited"), counsel.ruleCited},
                                 {QStringLiteral("advice"), counsel.advice}});
    return items;
}

/// Which devices may still hold a copy (C6, Q28).
QJsonArray exposuresJson(const CaseState &state)
{
    QJsonArray devices;
    for (const Exposure &exposure : state.exposures)
        devices.append(QJsonObject{{QStringLiteral("device"), exposure.device.hex()},
                                   {QStringLiteral("seat"), exposure.seat.text()},
                                   {QStringLiteral("person"), exposure.person.text()},
                                   {QStringLiteral("confirmedAt"), timeOrNull(exposure.confirmedAtMs)}});
    return devices;
}

/// What arrived that was asked for at this seat.
QJsonValue newsWord(News news)
{
    switch (news) {
    case News::TaskAnswer:
        return QStringLiteral("TaskAnswer");
    case News::InquiryReply:
        return QStringLiteral("InquiryReply");
    case News::Explanation:
        return QStringLiteral("Explanation");
    case News::None:
        break;
    }
    return {};
}

} // namespace

QString wordOfType(EventType type)
{
    switch (type) {
    case EventType::CaseRegistered:
        return QStringLiteral("CaseRegistered");
    case EventType::CaseOpened:
        return QStringLiteral("CaseOpened");
    case EventType::CaseReferred:
        return QStringLiteral("CaseReferred");
    case EventType::CaseAnswered:
        return QStringLiteral("CaseAnswered");
    case EventType::CaseClosed:
        return QStringLiteral("CaseClosed");
    case EventType::CaseReopened:
        return QStringLiteral("CaseReopened");
    case EventType::CaseVoided:
        return QStringLiteral("CaseVoided");
    case EventType::DuplicateLinked:
        return QStringLiteral("DuplicateLinked");
    case EventType::DuplicateUnlinked:
        return QStringLiteral("DuplicateUnlinked");
    case EventType::CaseReturned:
        return QStringLiteral("CaseReturned");
    case EventType::ReferralRecalled:
        return QStringLiteral("ReferralRecalled");
    case EventType::CaseAccepted:
        return QStringLiteral("CaseAccepted");
    case EventType::DeliveredToApplicant:
        return QStringLiteral("DeliveredToApplicant");
    case EventType::ApplicantAwaited:
        return QStringLiteral("ApplicantAwaited");
    case EventType::ApplicantReplied:
        return QStringLiteral("ApplicantReplied");
    case EventType::TaskAsked:
        return QStringLiteral("TaskAsked");
    case EventType::TaskAnswered:
        return QStringLiteral("TaskAnswered");
    case EventType::InquirySent:
        return QStringLiteral("InquirySent");
    case EventType::InquiryAnswered:
        return QStringLiteral("InquiryAnswered");
    case EventType::ConflictResolved:
        return QStringLiteral("ConflictResolved");
    case EventType::MarginalNoted:
        return QStringLiteral("MarginalNoted");
    case EventType::NoteAcknowledged:
        return QStringLiteral("NoteAcknowledged");
    case EventType::NoteAnswered:
        return QStringLiteral("NoteAnswered");
    case EventType::ActProposed:
        return QStringLiteral("ActProposed");
    case EventType::ProposalDecided:
        return QStringLiteral("ProposalDecided");
    case EventType::DelegationGiven:
        return QStringLiteral("DelegationGiven");
    case EventType::DelegationEnded:
        return QStringLiteral("DelegationEnded");
    case EventType::CaseMerged:
        return QStringLiteral("CaseMerged");
    case EventType::MergeUndone:
        return QStringLiteral("MergeUndone");
    case EventType::SurveyAnswered:
        return QStringLiteral("SurveyAnswered");
    case EventType::NightListDrafted:
        return QStringLiteral("NightListDrafted");
    case EventType::NightListSubmitted:
        return QStringLiteral("NightListSubmitted");
    case EventType::NightListApproved:
        return QStringLiteral("NightListApproved");
    case EventType::RosterSubmitted:
        return QStringLiteral("RosterSubmitted");
    case EventType::RosterChanged:
        return QStringLiteral("RosterChanged");
    case EventType::ShiftStarted:
        return QStringLiteral("ShiftStarted");
    case EventType::ShiftTakenOver:
        return QStringLiteral("ShiftTakenOver");
    case EventType::ReachabilityChecked:
        return QStringLiteral("ReachabilityChecked");
    case EventType::ShiftNoted:
        return QStringLiteral("ShiftNoted");
    case EventType::ShiftItemNoted:
        return QStringLiteral("ShiftItemNoted");
    case EventType::ShiftHandedOver:
        return QStringLiteral("ShiftHandedOver");
    case EventType::ShiftReceived:
        return QStringLiteral("ShiftReceived");
    case EventType::MorningReported:
        return QStringLiteral("MorningReported");
    case EventType::NightItemRegistered:
        return QStringLiteral("NightItemRegistered");
    case EventType::NightItemOffered:
        return QStringLiteral("NightItemOffered");
    case EventType::NightItemAcknowledged:
        return QStringLiteral("NightItemAcknowledged");
    case EventType::NightItemEscalated:
        return QStringLiteral("NightItemEscalated");
    case EventType::NightItemResolved:
        return QStringLiteral("NightItemResolved");
    case EventType::ApplicantNotified:
        return QStringLiteral("ApplicantNotified");
    case EventType::NoteAdded:
        return QStringLiteral("NoteAdded");
    case EventType::CounselRecorded:
        return QStringLiteral("CounselRecorded");
    case EventType::ServiceRecorded:
        return QStringLiteral("ServiceRecorded");
    case EventType::Withdrawn:
        return QStringLiteral("Withdrawn");
    case EventType::VerdictGiven:
        return QStringLiteral("VerdictGiven");
    case EventType::DirectoryChanged:
        return QStringLiteral("DirectoryChanged");
    case EventType::ExtensionAsked:
        return QStringLiteral("ExtensionAsked");
    case EventType::DeadlineExtended:
        return QStringLiteral("DeadlineExtended");
    case EventType::CaseEscalated:
        return QStringLiteral("CaseEscalated");
    case EventType::OverdueRaised:
        return QStringLiteral("OverdueRaised");
    case EventType::NoAnswerRaised:
        return QStringLiteral("NoAnswerRaised");
    case EventType::DisputeRecorded:
        return QStringLiteral("DisputeRecorded");
    case EventType::SessionCalled:
        return QStringLiteral("SessionCalled");
    case EventType::SessionDecided:
        return QStringLiteral("SessionDecided");
    case EventType::EvidenceGiven:
        return QStringLiteral("EvidenceGiven");
    case EventType::DecisionRefused:
        return QStringLiteral("DecisionRefused");
    case EventType::NonComplianceMarked:
        return QStringLiteral("NonComplianceMarked");
    case EventType::MisconductReferred:
        return QStringLiteral("MisconductReferred");
    case EventType::MisconductResolved:
        return QStringLiteral("MisconductResolved");
    case EventType::SealedAct:
        return QStringLiteral("SealedAct");
    case EventType::ExplanationRequested:
        return QStringLiteral("ExplanationRequested");
    case EventType::ExplanationGiven:
        return QStringLiteral("ExplanationGiven");
    case EventType::ExplanationAsked:
        return QStringLiteral("ExplanationAsked");
    case EventType::BoardReferred:
        return QStringLiteral("BoardReferred");
    case EventType::SubjectsAdded:
        return QStringLiteral("SubjectsAdded");
    case EventType::EnvelopeRewrapped:
        return QStringLiteral("EnvelopeRewrapped");
    case EventType::SealedShared:
        return QStringLiteral("SealedShared");
    case EventType::SummaryGiven:
        return QStringLiteral("SummaryGiven");
    case EventType::ScopeClosed:
        return QStringLiteral("ScopeClosed");
    case EventType::ExposureReported:
        return QStringLiteral("ExposureReported");
    case EventType::IntakeReceived:
        return QStringLiteral("IntakeReceived");
    case EventType::IntakeAsked:
        return QStringLiteral("IntakeAsked");
    case EventType::IntakeCompleted:
        return QStringLiteral("IntakeCompleted");
    case EventType::IntakeConverted:
        return QStringLiteral("IntakeConverted");
    case EventType::IdentityChecked:
        return QStringLiteral("IdentityChecked");
    case EventType::ExceptionDecided:
        return QStringLiteral("ExceptionDecided");
    }
    return {};
}

QJsonObject itemJson(const CartableRow &row, const Directory &directory, qint64 nowMs)
{
    return {
        {QStringLiteral("trackingId"), row.trackingId},
        {QStringLiteral("caseId"), row.id.hex()},
        {QStringLiteral("kind"), wordOf(row.kind)},
        {QStringLiteral("subject"), row.subject.text()},
        {QStringLiteral("status"), wordOf(row.statusAt(nowMs))},
        {QStringLiteral("holder"), row.holder.text()},
        {QStringLiteral("dueAt"), timeOrNull(row.dueAtMs)},
        {QStringLiteral("overdue"), row.overdueAt(nowMs)},
        {QStringLiteral("warning"), isNearDue(row, directory, nowMs)},
        {QStringLiteral("pinned"), row.pinned},
        {QStringLiteral("unread"), row.unread},
        {QStringLiteral("news"), newsWord(row.news)},
        {QStringLiteral("applicantLate"), row.isLateApplicant(nowMs)},
        {QStringLiteral("sealed"), row.sealed},
        {QStringLiteral("summary"), row.summary},
    };
}

QJsonObject caseJson(const CaseDetails &details, const Directory &directory, qint64 nowMs)
{
    const CaseState &state = details.state;
    const CaseRegistered &registration = state.registration;
    QList<HistoryEntry> entries = state.history + details.notes;
    std::stable_sort(entries.begin(), entries.end(),
                     [](const HistoryEntry &a, const HistoryEntry &b) { return a.atMs < b.atMs; });
    QJsonArray events;
    for (const HistoryEntry &entry : entries)
        events.append(eventJson(entry, details, directory));
    QJsonValue quarantine;
    if (state.quarantined) {
        quarantine = QJsonObject{{QStringLiteral("reason"), state.quarantineReason},
                                 {QStringLiteral("rule"), state.quarantineRule}};
    }
    Applicant applicant = registration.applicant;
    applicant.identity = state.identity; // as it is known now (N3)
    QJsonObject json{
        {QStringLiteral("trackingId"), registration.trackingId},
        {QStringLiteral("caseId"), state.id.hex()},
        {QStringLiteral("kind"), wordOf(registration.kind)},
        {QStringLiteral("channel"), wordOf(registration.channel)},
        {QStringLiteral("subject"), registration.subject.text()},
        {QStringLiteral("text"), registration.text},
        {QStringLiteral("applicant"), applicantJson(applicant)},
        {QStringLiteral("exception"), exceptionWord(state.exception)},
        {QStringLiteral("intake"), textOrNull(registration.intakeNumber)},
        {QStringLiteral("counsels"), counselsJson(details.counsels, directory)},
        {QStringLiteral("outcome"), outcomeJson(registration.outcome)},
        {QStringLiteral("status"), wordOf(state.statusAt(nowMs))},
        {QStringLiteral("holder"), state.holder.text()},
        {QStringLiteral("registeredAt"), toIso8601(registration.registeredAtMs)},
        {QStringLiteral("dueAt"), timeOrNull(state.dueAtMs)},
        {QStringLiteral("firstDueAt"), timeOrNull(state.firstDueAtMs())},
        {QStringLiteral("dueEstimated"), explainDue(state, directory).estimated},
        {QStringLiteral("firstActionDueAt"), timeOrNull(firstActionDueMs(state, directory))},
        {QStringLiteral("firstActionAt"), timeOrNull(firstActionAtMs(state))},
        {QStringLiteral("supervision"), supervisionJson(state)},
        {QStringLiteral("sealed"), details.row.sealed},
        {QStringLiteral("about"), aboutJson(registration.about)},
        {QStringLiteral("exposures"), exposuresJson(state)},
        {QStringLiteral("quarantine"), quarantine},
        {QStringLiteral("conflicts"), state.conflicts},
        {QStringLiteral("openConflicts"), conflictsJson(state)},
        {QStringLiteral("copies"), copiesJson(state)},
        {QStringLiteral("tasks"), tasksJson(details)},
        {QStringLiteral("marginalNotes"), marginalsJson(details, directory)},
        {QStringLiteral("proposals"), proposalsJson(details, directory)},
        {QStringLiteral("deliveredAt"), timeOrNull(state.deliveredAtMs)},
        {QStringLiteral("objectionUntil"), timeOrNull(state.objectionUntilMs())},
        {QStringLiteral("compensation"), compensationJson(state)},
        {QStringLiteral("leading"), textOrNull(state.leadingTrackingId)},
        {QStringLiteral("merged"), state.merge.has_value()},
        {QStringLiteral("answer"), textOrNull(state.answer)},
        {QStringLiteral("kept"), keptJson(details, nowMs)},
        {QStringLiteral("awaitedUntil"), awaitedUntilJson(state)},
        {QStringLiteral("applicantLate"), state.isLateApplicant(nowMs)},
        {QStringLiteral("noticesDue"), static_cast<int>(noticesDue(state).size())},
        {QStringLiteral("survey"), surveyJson(state)},
        {QStringLiteral("duplicates"), trackingIdsOf(details.duplicates)},
        {QStringLiteral("unconfirmedAuthors"), static_cast<int>(details.badSignatures.size())},
        {QStringLiteral("events"), events},
    };
    addDetails(json, registration);
    return json;
}

QJsonObject exportJson(const CaseDetails &details, const Directory &directory, qint64 nowMs)
{
    QJsonObject json = caseJson(details, directory, nowMs);
    json.insert(QStringLiteral("reference"), details.state.registration.reference);
    json.insert(QStringLiteral("answer"), details.state.answer);
    json.insert(QStringLiteral("desk"), details.state.registration.desk.text());
    return json;
}

} // namespace mizban::ctl
