#include "core/domain/case_state.h"

#include "core/domain/event_graph.h"

#include <algorithm>

namespace mizban {

namespace {

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
        entry.note = verdict->detail;
    }
    return entry;
}

/// Whether the payload is there and of the kind that the header announces.
bool isReadable(const DecodedEvent &event)
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
    default:
        return false;
    }
}

bool isLink(EventType type)
{
    return type == EventType::DuplicateLinked || type == EventType::DuplicateUnlinked;
}

/// Acts that a later one must have seen; looking at a case is none, nor is saying what it resembles.
bool movesCase(EventType type)
{
    return type != EventType::CaseOpened && !isLink(type) && type != EventType::Withdrawn &&
           type != EventType::VerdictGiven;
}

void takeOver(CaseState &state, const HolderCode &holder, qint64 atMs)
{
    if (!state.custody.isEmpty())
        state.custody.last().untilMs = atMs;
    state.custody.append({holder, atMs, 0, 0});
    state.holder = holder;
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
    takeOver(state, named.isEmpty() ? desk : named, header.wallTimeMs);
    if (named.isEmpty())
        state.custody.last().openedMs = header.wallTimeMs; // who registers a case has seen it
}

void applyOpening(CaseState &state, qint64 atMs)
{
    if (state.custody.last().openedMs == 0)
        state.custody.last().openedMs = atMs;
    const CaseStatus status = state.status;
    if (status == CaseStatus::Registered || status == CaseStatus::Referred || status == CaseStatus::Reopened)
        state.status = CaseStatus::InReview;
}

void apply(CaseState &state, const DecodedEvent &event)
{
    const qint64 atMs = event.event.header.wallTimeMs;
    switch (event.event.header.type) {
    case EventType::CaseRegistered:
        applyRegistration(state, event);
        break;
    case EventType::CaseOpened:
        applyOpening(state, atMs);
        break;
    case EventType::CaseReferred:
        takeOver(state, std::get<CaseReferred>(event.payload).to, atMs);
        state.status = CaseStatus::Referred;
        break;
    case EventType::CaseAnswered:
        state.status = CaseStatus::Answered;
        state.answer = std::get<CaseAnswered>(event.payload).publicText;
        state.answeredAtMs = atMs;
        break;
    case EventType::CaseClosed:
        state.status = CaseStatus::Closed;
        state.closedAtMs = atMs;
        break;
    case EventType::CaseReopened:
        // A new turn of the same holder, who has not seen it yet.
        takeOver(state, state.holder, atMs);
        state.status = CaseStatus::Reopened;
        state.closedAtMs = 0;
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
    default:
        break;
    }
    state.lastAtMs = atMs;
}

/// Whether a link still says something new about the case (its author was entitled to it).
bool linkStands(const CaseState &state, const DecodedEvent &event)
{
    if (state.status == CaseStatus::Void || state.quarantined)
        return false;
    if (const auto *unlink = std::get_if<DuplicateUnlinked>(&event.payload))
        return state.leading == unlink->leading;
    return !state.leading.isValid();
}

/// Folds the events of a graph, or those of one causal past.
class CaseFold
{
public:
    explicit CaseFold(const EventGraph &graph)
        : m_graph(graph)
        , m_entitled(graph.size(), Entitled::Unknown)
    {
    }

    [[nodiscard]] CaseState fold(StreamId id, const EventSet &events);

private:
    enum class Entitled : quint8 { Unknown, Yes, No };
    using Flags = std::vector<EventFlag>;

    [[nodiscard]] Flags setAside(const EventSet &events, CaseState &state) const;
    void setAsideQuarantined(size_t i, const EventSet &events, CaseState &state, Flags &flags) const;
    void setAsideWithdrawn(size_t i, const EventSet &events, Flags &flags) const;
    [[nodiscard]] bool isBuiltUpon(size_t target, const EventSet &events) const;
    [[nodiscard]] bool wasEntitled(size_t i);
    [[nodiscard]] EventFlag step(CaseState &state, size_t i, std::vector<size_t> &moves);

    const EventGraph &m_graph;
    // Whether an event's author was entitled in its own causal past: the same in every fold.
    std::vector<Entitled> m_entitled;
};

/// The verdicts and withdrawals among the events, before any effect: what they name has none.
CaseFold::Flags CaseFold::setAside(const EventSet &events, CaseState &state) const
{
    Flags flags(m_graph.size(), EventFlag::None);
    for (size_t i = 0; i < m_graph.size(); ++i) {
        if (!events.has(i))
            continue;
        const DecodedEvent &event = m_graph.at(i);
        if (!isReadable(event))
            flags[i] = EventFlag::Erased;
        else if (event.event.header.type == EventType::VerdictGiven)
            setAsideQuarantined(i, events, state, flags);
        else if (event.event.header.type == EventType::Withdrawn)
            setAsideWithdrawn(i, events, flags);
    }
    return flags;
}

void CaseFold::setAsideQuarantined(size_t i, const EventSet &events, CaseState &state, Flags &flags) const
{
    const DecodedEvent &event = m_graph.at(i);
    const auto &verdict = std::get<VerdictGiven>(event.payload);
    if (event.event.header.actor.post.text() != centerPost) {
        flags[i] = EventFlag::NotEntitled;
        return;
    }
    const size_t target = m_graph.find(verdict.target);
    if (verdict.kind != VerdictKind::Quarantined || target >= m_graph.size() || !events.has(target))
        return;
    flags[target] = EventFlag::Quarantined;
    if (m_graph.at(target).event.header.type == EventType::CaseRegistered && !state.quarantined) {
        state.quarantined = true;
        state.quarantineReason = verdict.reason;
        state.quarantineRule = verdict.rule;
    }
}

/// Undo is the author's, on the device where the act was made, and ends when someone else has seen it.
/// A registration is voided instead (S7).
void CaseFold::setAsideWithdrawn(size_t i, const EventSet &events, Flags &flags) const
{
    const DecodedEvent &event = m_graph.at(i);
    const size_t target = m_graph.find(std::get<Withdrawn>(event.payload).target);
    if (target >= m_graph.size() || !m_graph.past(i).has(target)) {
        flags[i] = EventFlag::NotEntitled;
        return;
    }
    const EventHeader &undo = event.event.header;
    const EventHeader &undone = m_graph.at(target).event.header;
    const bool undoable = undone.type != EventType::CaseRegistered && undone.type != EventType::Withdrawn &&
                          undone.type != EventType::VerdictGiven;
    if (!undoable || undo.actor.person != undone.actor.person || undo.device != undone.device ||
        isBuiltUpon(target, events))
        flags[i] = EventFlag::NotEntitled;
    else if (flags[target] == EventFlag::None)
        flags[target] = EventFlag::Withdrawn;
}

bool CaseFold::isBuiltUpon(size_t target, const EventSet &events) const
{
    const DeviceId &author = m_graph.at(target).event.header.device;
    for (size_t i = target + 1; i < m_graph.size(); ++i) {
        const EventHeader &header = m_graph.at(i).event.header;
        if (events.has(i) && m_graph.past(i).has(target) && header.device != author &&
            header.type != EventType::VerdictGiven)
            return true;
    }
    return false;
}

/// Asked of the earlier ones first, so that folds never nest more than once.
bool CaseFold::wasEntitled(size_t i)
{
    for (size_t j = 0; j <= i; ++j) {
        const bool asked = j == i || (m_graph.past(i).has(j) && m_graph.isConcurrent(j));
        if (!asked || m_entitled[j] != Entitled::Unknown)
            continue;
        const CaseState before = fold({}, m_graph.past(j));
        m_entitled[j] = mayApply(before, m_graph.at(j)).ok() ? Entitled::Yes : Entitled::No;
    }
    return m_entitled[i] == Entitled::Yes;
}

EventFlag CaseFold::step(CaseState &state, size_t i, std::vector<size_t> &moves)
{
    const DecodedEvent &event = m_graph.at(i);
    const EventType type = event.event.header.type;
    if (type == EventType::Withdrawn || type == EventType::VerdictGiven)
        return EventFlag::None;
    const EventSet &past = m_graph.past(i);
    const bool concurrent =
        std::any_of(moves.begin(), moves.end(), [&past](size_t move) { return !past.has(move); });
    if (concurrent) {
        if (!wasEntitled(i))
            return EventFlag::NotEntitled;
        // A link stands beside whatever happened meanwhile, but for a first link elsewhere.
        if (isLink(type)) {
            if (!linkStands(state, event))
                return EventFlag::Conflict;
            apply(state, event);
            return EventFlag::None;
        }
        // Having looked at a case contradicts nothing.
        return movesCase(type) ? EventFlag::Conflict : EventFlag::None;
    }
    if (!mayApply(state, event).ok())
        return EventFlag::NotEntitled;
    apply(state, event);
    if (movesCase(type))
        moves.push_back(i);
    return EventFlag::None;
}

CaseState CaseFold::fold(StreamId id, const EventSet &events)
{
    CaseState state;
    state.id = std::move(id);
    Flags flags = setAside(events, state);
    std::vector<size_t> moves;
    for (size_t i = 0; i < m_graph.size(); ++i) {
        if (!events.has(i))
            continue;
        const DecodedEvent &event = m_graph.at(i);
        const bool isRegistration = event.event.header.type == EventType::CaseRegistered;
        if (flags[i] == EventFlag::None) {
            flags[i] = step(state, i, moves);
        } else if (flags[i] == EventFlag::Quarantined && isRegistration && !state.registered &&
                   isReadable(event)) {
            // It keeps its tracking id and lies before the desk's responsible.
            applyRegistration(state, event);
            state.lastAtMs = event.event.header.wallTimeMs;
            moves.push_back(i);
        }
        state.conflicts += flags[i] == EventFlag::Conflict;
        state.headCounter = qMax(state.headCounter, event.event.header.counter);
        state.history.append(historyOf(event));
        state.history.last().flag = flags[i];
    }
    return state;
}

} // namespace

CaseState foldCase(StreamId id, QList<DecodedEvent> events)
{
    const EventGraph graph(events);
    CaseState state = CaseFold(graph).fold(std::move(id), graph.everything());
    state.heads = graph.heads();
    return state;
}

CaseState stateBefore(const Event &event, const QList<DecodedEvent> &stream)
{
    const EventGraph whole(stream);
    const size_t at = whole.find(event.id);
    const EventSet past = whole.pastOf(event.header.parents, at);
    QList<DecodedEvent> seen;
    for (size_t i = 0; i < whole.size(); ++i) {
        if (past.has(i))
            seen.append(whole.at(i));
    }
    return foldCase(event.header.stream, std::move(seen));
}

} // namespace mizban
