#include "core/domain/case_effects.h"

#include "core/domain/act_effects.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/identity_rules.h"

namespace mizban {

HistoryEntry historyOf(const DecodedEvent &event)
{
    const EventHeader &header = event.event.header;
    HistoryEntry entry;
    entry.event = event.event.id;
    entry.type = header.type;
    entry.atMs = header.wallTimeMs;
    entry.actor = header.actor;
    if (const auto *registered = std::get_if<CaseRegistered>(&event.payload)) {
        entry.publicText = QStringLiteral("ثبت شد.");
        entry.attachments = registered->attachments;
    } else if (std::holds_alternative<CaseOpened>(event.payload)) {
        entry.publicText = QStringLiteral("در دست بررسی است.");
    } else if (const auto *referred = std::get_if<CaseReferred>(&event.payload)) {
        entry.to = referred->to;
        entry.copies = referred->copies;
        entry.dueAtMs = referred->dueAtMs;
        entry.publicText = referred->publicText;
        entry.note = referred->note;
        entry.attachments = referred->attachments;
    } else if (const auto *answered = std::get_if<CaseAnswered>(&event.payload)) {
        entry.publicText = answered->publicText;
        entry.note = answered->reason;
        entry.attachments = answered->attachments;
    } else if (const auto *closed = std::get_if<CaseClosed>(&event.payload)) {
        entry.publicText = closed->publicText;
    } else if (const auto *reopened = std::get_if<CaseReopened>(&event.payload)) {
        entry.publicText = reopened->publicText;
    } else if (const auto *voided = std::get_if<CaseVoided>(&event.payload)) {
        entry.publicText = QStringLiteral("ثبت باطل شد.");
        entry.note = voided->reason;
    } else if (const auto *linked = std::get_if<DuplicateLinked>(&event.payload)) {
        entry.note = linked->leadingTrackingId;
    } else if (const auto *verdict = std::get_if<VerdictGiven>(&event.payload)) {
        // Words of a code and a rule, for whoever shows them to say in the language of people.
        entry.note = QStringList{verdict->reason, verdict->rule}.join(u' ').trimmed();
    } else if (const auto *note = std::get_if<NoteAdded>(&event.payload)) {
        entry.note = note->text;
    } else if (const auto *asked = std::get_if<ExplanationAsked>(&event.payload)) {
        entry.to = asked->to;
        entry.note = asked->text;
    } else if (const auto *added = std::get_if<SubjectsAdded>(&event.payload)) {
        for (const About &one : added->about)
            entry.copies.append(HolderCode(one.code));
        if (!added->handler.isEmpty())
            entry.to = HolderCode(added->handler.text());
    } else if (const auto *rewrapped = std::get_if<EnvelopeRewrapped>(&event.payload)) {
        entry.to = HolderCode(rewrapped->post.text());
    } else if (const auto *board = std::get_if<BoardReferred>(&event.payload)) {
        entry.note = QStringList{board->body, board->letterNumber, board->result}.join(u' ').trimmed();
    } else if (const auto *shared = std::get_if<SealedShared>(&event.payload)) {
        entry.to = shared->to;
        entry.note = shared->note;
    } else {
        describeAct(event, entry);
        describeSupervision(entry, event.payload);
        describeIdentity(event, entry);
    }
    return entry;
}

bool isReadableEvent(const DecodedEvent &event)
{
    if (event.event.payloadErased)
        return false;
    switch (event.event.header.type) {
    case EventType::CaseRegistered:
        return std::holds_alternative<CaseRegistered>(event.payload);
    case EventType::CaseOpened:
        return std::holds_alternative<CaseOpened>(event.payload);
    case EventType::CaseReferred:
        return std::holds_alternative<CaseReferred>(event.payload);
    case EventType::CaseAnswered:
        return std::holds_alternative<CaseAnswered>(event.payload);
    case EventType::CaseClosed:
        return std::holds_alternative<CaseClosed>(event.payload);
    case EventType::CaseReopened:
        return std::holds_alternative<CaseReopened>(event.payload);
    case EventType::CaseVoided:
        return std::holds_alternative<CaseVoided>(event.payload);
    case EventType::DuplicateLinked:
        return std::holds_alternative<DuplicateLinked>(event.payload);
    case EventType::DuplicateUnlinked:
        return std::holds_alternative<DuplicateUnlinked>(event.payload);
    case EventType::Withdrawn:
        return std::holds_alternative<Withdrawn>(event.payload);
    case EventType::VerdictGiven:
        return std::holds_alternative<VerdictGiven>(event.payload);
    case EventType::NoteAdded:
        return std::holds_alternative<NoteAdded>(event.payload);
    case EventType::ExplanationAsked:
        return std::holds_alternative<ExplanationAsked>(event.payload);
    case EventType::BoardReferred:
        return std::holds_alternative<BoardReferred>(event.payload);
    case EventType::EnvelopeRewrapped:
        return std::holds_alternative<EnvelopeRewrapped>(event.payload);
    case EventType::SealedShared:
        return std::holds_alternative<SealedShared>(event.payload);
    case EventType::IdentityChecked:
    case EventType::ExceptionDecided:
    case EventType::IntakeCompleted: // of who the applicant is (N3)
        return isReadableIdentity(event);
    case EventType::SubjectsAdded:
        return std::holds_alternative<SubjectsAdded>(event.payload);
    case EventType::ExposureReported:
        return std::holds_alternative<ExposureReported>(event.payload);
    default:
        return isReadableAct(event) || escalationTypeOf(event.payload) == event.event.header.type;
    }
}

void applyRegistration(CaseState &state, const DecodedEvent &event)
{
    const EventHeader &header = event.event.header;
    state.registered = true;
    state.registration = std::get<CaseRegistered>(event.payload);
    state.registrar = header.actor;
    state.device = header.device;
    state.status = CaseStatus::Registered;
    state.dueAtMs = state.registration.dueAtMs;
    const HolderCode desk(state.registration.desk.text());
    const HolderCode &named = state.registration.holder;
    takeOver(state, named.isEmpty() ? desk : named, event.event);
    if (named.isEmpty())
        state.custody.last().openedMs = header.wallTimeMs; // who registers a case has seen it
    askForException(state, event.event);
}

void applyEvent(CaseState &state, const DecodedEvent &event)
{
    const qint64 atMs = event.event.header.wallTimeMs;
    if (movesCase(event.event.header.type))
        stampActed(state, event.event.header);
    switch (event.event.header.type) {
    case EventType::CaseRegistered:
        applyRegistration(state, event);
        break;
    case EventType::CaseOpened:
        applyOpening(state, event);
        break;
    case EventType::CaseReferred:
        applyReferral(state, event);
        break;
    case EventType::CaseAnswered:
        state.status = CaseStatus::Answered;
        state.answer = std::get<CaseAnswered>(event.payload).publicText;
        state.compensation = std::get<CaseAnswered>(event.payload).compensation;
        state.answeredAtMs = atMs;
        state.deliveredAtMs = 0;
        break;
    case EventType::CaseClosed:
        state.status = CaseStatus::Closed;
        state.closedAtMs = atMs;
        break;
    case EventType::CaseReopened:
        // A new turn of the same holder, who has not seen it yet.
        takeOver(state, state.holder, event.event);
        state.status = CaseStatus::Reopened;
        state.closedAtMs = 0;
        state.deliveredAtMs = 0;
        break;
    case EventType::CaseVoided:
        state.status = CaseStatus::Void;
        state.closedAtMs = atMs;
        break;
    case EventType::DuplicateLinked:
        state.leading = std::get<DuplicateLinked>(event.payload).leading;
        state.leadingTrackingId = std::get<DuplicateLinked>(event.payload).leadingTrackingId;
        break;
    case EventType::DuplicateUnlinked:
        state.leading = {};
        state.leadingTrackingId.clear();
        break;
    case EventType::CaseEscalated:
        takeOver(state, std::get<CaseEscalated>(event.payload).to, event.event);
        state.status = CaseStatus::Escalated;
        applySupervision(state, event);
        break;
    default:
        if (isSupervision(event.event.header.type))
            applySupervision(state, event);
        else
            applyAct(state, event);
        break;
    }
    state.lastAtMs = atMs;
}

} // namespace mizban
