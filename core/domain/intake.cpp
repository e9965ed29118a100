#include "core/domain/intake.h"

#include "core/base/national_id.h"
#include "core/base/tehran_time.h"
#include "core/domain/attachment_rules.h"
#include "core/domain/event_graph.h"
#include "core/domain/intake_number.h"
#include "core/domain/problems.h"

namespace mizban {

namespace {

Error refuse(ErrorCode code, const char *why)
{
    return fieldError(code, {}, QStringLiteral("N10"), QString::fromLatin1(why));
}

HistoryEntry lineOf(const DecodedEvent &event)
{
    const EventHeader &header = event.event.header;
    HistoryEntry line;
    line.event = event.event.id;
    line.type = header.type;
    line.atMs = header.wallTimeMs;
    line.actor = header.actor;
    if (const auto *received = std::get_if<IntakeReceived>(&event.payload))
        line.attachments = received->attachments;
    else if (const auto *asked = std::get_if<IntakeAsked>(&event.payload))
        line.publicText = asked->text;
    else if (const auto *completed = std::get_if<IntakeCompleted>(&event.payload))
        line.note = completed->note;
    else if (const auto *converted = std::get_if<IntakeConverted>(&event.payload))
        line.note = converted->trackingId;
    else if (const auto *verdict = std::get_if<VerdictGiven>(&event.payload))
        line.note = verdict->detail;
    return line;
}

/// The events that the center refused.
QSet<EventId> refusedIn(const EventGraph &graph)
{
    QSet<EventId> refused;
    for (size_t i = 0; i < graph.size(); ++i) {
        const auto *verdict = std::get_if<VerdictGiven>(&graph.at(i).payload);
        if (verdict && graph.at(i).event.header.actor.post.text() == centerPost &&
            verdict->kind == VerdictKind::Quarantined)
            refused.insert(verdict->target);
    }
    return refused;
}

void apply(IntakeState &state, const DecodedEvent &event)
{
    if (const auto *received = std::get_if<IntakeReceived>(&event.payload)) {
        state.received = true;
        state.item = *received;
        state.registrar = event.event.header.actor;
        state.recordedAtMs = event.event.header.wallTimeMs;
    } else if (const auto *asked = std::get_if<IntakeAsked>(&event.payload)) {
        state.asks.append(*asked);
    } else if (const auto *completed = std::get_if<IntakeCompleted>(&event.payload)) {
        state.applicant = completed->applicant;
        state.note = completed->note;
        state.completed = true;
    } else if (const auto *converted = std::get_if<IntakeConverted>(&event.payload)) {
        state.conversions.append(*converted);
    }
}

/// Whatever stands beside a conversion that its author had not seen stays (nothing is lost); only a second
/// beginning is none.
bool hasEffect(const IntakeState &state, const DecodedEvent &event)
{
    if (std::holds_alternative<VerdictGiven>(event.payload))
        return false;
    const bool begins = std::holds_alternative<IntakeReceived>(event.payload);
    return begins ? !state.received
                  : state.received &&
                        actsForHolder(event.event.header.actor.post, HolderCode(state.item.desk.text()));
}

Status need(const QString &text, const char *field)
{
    if (text.trimmed().isEmpty())
        return fieldError(ErrorCode::MissingInput, QString::fromLatin1(field), QStringLiteral("N10"));
    return {};
}

} // namespace

qint64 IntakeState::askFromMs() const
{
    if (!isPending() || asks.size() > 1 || (asks.isEmpty() && item.address.isEmpty()))
        return 0;
    if (asks.isEmpty())
        return recordedAtMs;
    return tehranMidnightMs(tehranDate(asks.first().atMs).addDays(intakeAskAgainDays));
}

IntakeState foldIntake(StreamId id, QList<DecodedEvent> events)
{
    const EventGraph graph(events);
    const QSet<EventId> refused = refusedIn(graph);
    IntakeState state;
    state.id = std::move(id);
    for (size_t i = 0; i < graph.size(); ++i) {
        const DecodedEvent &event = graph.at(i);
        HistoryEntry line = lineOf(event);
        const bool isRefused = refused.contains(event.event.id);
        if (isRefused)
            line.flag = EventFlag::Quarantined;
        else if (!hasEffect(state, event) && !std::holds_alternative<VerdictGiven>(event.payload))
            line.flag = EventFlag::NotEntitled;
        // A refused item keeps its number and stays to be seen, as a refused registration does.
        if (isRefused && std::holds_alternative<IntakeReceived>(event.payload) && !state.received) {
            state.quarantined = true;
            apply(state, event);
        } else if (line.flag == EventFlag::None) {
            apply(state, event);
        }
        state.headCounter = qMax(state.headCounter, event.event.header.counter);
        state.history.append(std::move(line));
    }
    state.heads = graph.heads();
    return state;
}

IntakeState intakeBefore(const Event &event, const QList<DecodedEvent> &stream)
{
    const EventGraph whole(stream);
    const size_t at = whole.find(event.id);
    const EventSet past = whole.pastOf(event.header.parents, at);
    QList<DecodedEvent> seen;
    for (size_t i = 0; i < whole.size(); ++i) {
        if (past.has(i))
            seen.append(whole.at(i));
    }
    return foldIntake(event.header.stream, std::move(seen));
}

bool isIntakeChannel(Channel channel)
{
    return channel == Channel::Post || channel == Channel::Email || channel == Channel::Fax ||
           channel == Channel::ProvincialTrip;
}

QList<Error> problemsOf(const IntakeDraft &draft, const Directory &directory, qint64 nowMs)
{
    Problems problems;
    if (!isIntakeChannel(draft.channel))
        problems.add(ErrorCode::InvalidInput, "channel", "N10");
    problems.bound(draft.sender, "sender", maxShortTextLength);
    problems.bound(draft.address, "address", maxTextLength);
    problems.bound(draft.reference, "reference", maxShortTextLength);
    if (draft.text.trimmed().isEmpty() && draft.attachments.isEmpty())
        problems.add(ErrorCode::MissingInput, "text", "N10");
    problems.bound(draft.text, "text", maxTextLength);
    if (draft.receivedAtMs > nowMs)
        problems.add(ErrorCode::InvalidInput, "receivedAt", "N10");
    QList<Attachment> files;
    for (const DraftAttachment &attachment : draft.attachments) {
        problems.bound(attachment.stored.name, "attachments", maxShortTextLength);
        files.append(attachment.stored);
    }
    if (const Status fit = checkAttachments(files, directory.attachmentLimits()); !fit.ok())
        problems.explain(fit.error().code, "attachments", fit.error().rule.toLatin1().constData(),
                         fit.error().detail);
    return problems.take();
}

QList<Error> problemsOf(const IntakeReceived &item, const Directory &directory, qint64 nowMs)
{
    QList<Error> problems;
    if (item.number.isEmpty() || parseIntakeNumber(item.number).valueOr({}) != item.number)
        problems.append(fieldError(ErrorCode::InvalidInput, QStringLiteral("number"), QStringLiteral("N10")));
    const Unit *desk = directory.unit(item.desk);
    if (!desk || desk->dissolved || desk->kind != UnitKind::Desk)
        problems.append(fieldError(ErrorCode::InvalidInput, QStringLiteral("desk"), QStringLiteral("3-5")));
    IntakeDraft draft{item.channel,   item.sender, item.address,     item.text,
                      item.reference, {},          item.receivedAtMs};
    for (const Attachment &attachment : item.attachments)
        draft.attachments.append({{}, attachment});
    return problems + problemsOf(draft, directory, nowMs);
}

Status mayActOnIntake(const IntakeState &state, const Actor &actor)
{
    if (!state.received)
        return makeError(ErrorCode::NotFound);
    if (!actsForHolder(actor.post, HolderCode(state.item.desk.text())))
        return refuse(ErrorCode::NotHolder, "another desk's item");
    if (state.quarantined)
        return refuse(ErrorCode::WrongStatus, "the item is under review");
    if (!state.isPending())
        return refuse(ErrorCode::AlreadyDone, "it is a case already");
    return {};
}

Status mayApplyIntake(const IntakeState &state, const DecodedEvent &event)
{
    if (std::holds_alternative<IntakeReceived>(event.payload))
        return state.received ? Status(refuse(ErrorCode::AlreadyDone, "the item is here already")) : Status();
    MIZBAN_TRY(mayActOnIntake(state, event.event.header.actor));
    if (const auto *asked = std::get_if<IntakeAsked>(&event.payload))
        return need(asked->text, "text");
    return {};
}

DeliveryMeans meansFor(const QString &address)
{
    if (address.contains(u'@'))
        return DeliveryMeans::Email;
    return isPlausibleMobile(address.trimmed()) ? DeliveryMeans::Sms : DeliveryMeans::Post;
}

CaseDraft draftFrom(const IntakeState &state)
{
    CaseDraft draft;
    draft.channel = state.item.channel;
    draft.text = state.item.text;
    draft.reference = {};
    draft.intake = state.id;
    if (state.completed) {
        draft.applicant = state.applicant;
    } else {
        draft.applicant.familyName = state.item.sender;
        const QString address = state.item.address.trimmed();
        if (isPlausibleMobile(address))
            draft.applicant.mobile = address;
        else if (address.contains(u'@') && !address.contains(u' '))
            draft.applicant.email = address;
    }
    for (const Attachment &attachment : state.item.attachments)
        draft.attachments.append({{}, attachment});
    return draft;
}

} // namespace mizban
