#include "core/domain/act_effects.h"
#include "core/domain/carried_acts.h"
#include "core/domain/case_effects.h"
#include "core/domain/case_state.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/event_graph.h"
#include "core/domain/marginal_rules.h"

#include <algorithm>

namespace mizban {

namespace {

bool isLink(EventType type)
{
    return type == EventType::DuplicateLinked || type == EventType::DuplicateUnlinked;
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

/// The link that counts; not valid where there is none.
EventId firstLink(const CaseState &state)
{
    for (const HistoryEntry &entry : state.history) {
        if (entry.type == EventType::DuplicateLinked && entry.flag == EventFlag::None)
            return entry.event;
    }
    return {};
}

/// Whether time did this to the case already: a restored center may do it once more before it hears from the
/// desks of the first time, and each counts once (E3, E4, E6).
bool isSaidByTime(const CaseState &state, const Payload &payload)
{
    const Supervision &now = state.supervision;
    if (const auto *overdue = std::get_if<OverdueRaised>(&payload))
        return now.overdueAtMs != 0 && now.overdueFor == overdue->dueAtMs;
    if (const auto *silent = std::get_if<NoAnswerRaised>(&payload))
        return now.noAnswerAtMs != 0 && now.noAnswerFor == silent->dueAtMs;
    if (const auto *marked = std::get_if<NonComplianceMarked>(&payload)) {
        const SessionDecision *decision = now.decision(marked->decision);
        return decision && decision->isNonCompliant();
    }
    return false;
}

/// Folds the events of a graph, or those of one causal past.
class CaseFold
{
public:
    /// `carried`: what was done about the promised time before the stream began (C6, E8).
    CaseFold(const EventGraph &graph, const QList<DecodedEvent> &carried)
        : m_graph(graph)
        , m_carried(carried)
        , m_entitled(graph.size(), Entitled::Unknown)
    {
    }

    [[nodiscard]] CaseState fold(StreamId id, const EventSet &events);

private:
    enum class Entitled : quint8 { Unknown, Yes, No };

    /// One fold under way.
    struct Run
    {
        const EventSet &events;
        CaseState state;
        std::vector<EventFlag> flags;
        QHash<size_t, EventId> against; ///< what an act in conflict stands against
        std::vector<size_t> moves;      ///< the effective acts that later ones must have seen
    };

    void setAside(Run &run);
    void setAsideQuarantined(size_t i, Run &run) const;
    void setAsideWithdrawn(size_t i, Run &run) const;
    void setAsideOverruled(Run &run);
    [[nodiscard]] std::vector<size_t> resolutionsThatHold(Run &run);
    [[nodiscard]] bool isBuiltUpon(size_t target, const EventSet &events) const;
    [[nodiscard]] size_t readerOfRecalled(size_t i, const Run &run);
    [[nodiscard]] bool isResolution(size_t i) const;
    [[nodiscard]] bool wasEntitled(size_t i);
    [[nodiscard]] EventFlag step(Run &run, size_t i);
    [[nodiscard]] EventFlag supervise(Run &run, size_t i);
    void stampRead(Run &run, size_t i, const HolderCode &held) const;
    void list(Run &run, size_t i) const;

    const EventGraph &m_graph;
    const QList<DecodedEvent> &m_carried;
    // Whether an event's author was entitled in its own causal past: the same in every fold.
    std::vector<Entitled> m_entitled;
};

/// The verdicts and withdrawals among the events, before any effect: what they name has none.
void CaseFold::setAside(Run &run)
{
    for (size_t i = 0; i < m_graph.size(); ++i) {
        if (!run.events.has(i))
            continue;
        const DecodedEvent &event = m_graph.at(i);
        if (!isReadableEvent(event))
            run.flags[i] = EventFlag::Erased;
        else if (event.event.header.type == EventType::VerdictGiven)
            setAsideQuarantined(i, run);
        else if (event.event.header.type == EventType::Withdrawn)
            setAsideWithdrawn(i, run);
    }
    setAsideOverruled(run);
}

void CaseFold::setAsideQuarantined(size_t i, Run &run) const
{
    const DecodedEvent &event = m_graph.at(i);
    const auto &verdict = std::get<VerdictGiven>(event.payload);
    if (event.event.header.actor.post.text() != centerPost) {
        run.flags[i] = EventFlag::NotEntitled;
        return;
    }
    const size_t target = m_graph.find(verdict.target);
    if (verdict.kind != VerdictKind::Quarantined || target >= m_graph.size() || !run.events.has(target))
        return;
    run.flags[target] = EventFlag::Quarantined;
    if (m_graph.at(target).event.header.type == EventType::CaseRegistered && !run.state.quarantined) {
        run.state.quarantined = true;
        run.state.quarantineReason = verdict.reason;
        run.state.quarantineRule = verdict.rule;
    }
}

/// Undo is the author's, on the device where the act was made, and ends when someone else has seen it.
/// A registration is voided instead (S7).
void CaseFold::setAsideWithdrawn(size_t i, Run &run) const
{
    const DecodedEvent &event = m_graph.at(i);
    const size_t target = m_graph.find(std::get<Withdrawn>(event.payload).target);
    if (target >= m_graph.size() || !m_graph.past(i).has(target)) {
        run.flags[i] = EventFlag::NotEntitled;
        return;
    }
    const EventHeader &undo = event.event.header;
    const EventHeader &undone = m_graph.at(target).event.header;
    const bool undoable = undone.type != EventType::CaseRegistered && undone.type != EventType::Withdrawn &&
                          undone.type != EventType::VerdictGiven &&
                          !isMarginal(undone.type); // what is signed stays (4-25)
    if (!undoable || undo.actor.person != undone.actor.person || undo.device != undone.device ||
        isBuiltUpon(target, run.events))
        run.flags[i] = EventFlag::NotEntitled;
    else if (run.flags[target] == EventFlag::None)
        run.flags[target] = EventFlag::Withdrawn;
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

bool CaseFold::isResolution(size_t i) const
{
    return m_graph.at(i).event.header.type == EventType::ConflictResolved;
}

/// The resolutions whose author was entitled and that no later one overrules; the later ones first, since
/// they know the earlier.
std::vector<size_t> CaseFold::resolutionsThatHold(Run &run)
{
    std::vector<size_t> hold;
    for (size_t i = m_graph.size(); i-- > 0;) {
        if (!run.events.has(i) || !isResolution(i) || run.flags[i] != EventFlag::None)
            continue;
        if (!wasEntitled(i)) {
            run.flags[i] = EventFlag::NotEntitled;
            continue;
        }
        hold.push_back(i);
        for (const EventId &overruled : std::get<ConflictResolved>(m_graph.at(i).payload).against) {
            const size_t target = m_graph.find(overruled);
            if (target < i && isResolution(target) && run.flags[target] == EventFlag::None)
                run.flags[target] = EventFlag::Overruled;
        }
    }
    std::reverse(hold.begin(), hold.end());
    return hold;
}

/// Of two resolutions made at once the first in canonical order counts, as of other acts.
void CaseFold::setAsideOverruled(Run &run)
{
    QHash<size_t, size_t> decided;
    for (const size_t i : resolutionsThatHold(run)) {
        const auto &resolution = std::get<ConflictResolved>(m_graph.at(i).payload);
        const QList<EventId> named = QList<EventId>{resolution.counts} + resolution.against;
        const auto unseen = std::find_if(named.begin(), named.end(), [&](const EventId &act) {
            const auto earlier = decided.constFind(m_graph.find(act));
            return earlier != decided.cend() && !m_graph.past(i).has(*earlier);
        });
        if (unseen != named.end()) {
            run.flags[i] = EventFlag::Conflict;
            run.against.insert(i, m_graph.at(decided.value(m_graph.find(*unseen))).event.id);
            continue;
        }
        for (const EventId &act : named) {
            const size_t target = m_graph.find(act);
            decided.insert(target, i);
            if (act != resolution.counts && target < m_graph.size() && run.flags[target] == EventFlag::None)
                run.flags[target] = EventFlag::Overruled;
        }
    }
}

/// The recipient's opening of the referral before he knew of its recall: he has read it, and that decides.
/// The graph's size if there is none, or the referral itself has no effect.
size_t CaseFold::readerOfRecalled(size_t i, const Run &run)
{
    const size_t referral = m_graph.find(std::get<ReferralRecalled>(m_graph.at(i).payload).referral);
    const auto *referred =
        referral < m_graph.size() ? std::get_if<CaseReferred>(&m_graph.at(referral).payload) : nullptr;
    if (run.state.custody.isEmpty() || !referred ||
        run.state.custody.last().cause != m_graph.at(referral).event.id)
        return m_graph.size();
    for (size_t j = referral + 1; j < m_graph.size(); ++j) {
        if (j == i || !run.events.has(j) || run.flags[j] != EventFlag::None || m_graph.past(i).has(j) ||
            m_graph.past(j).has(i))
            continue;
        const EventHeader &header = m_graph.at(j).event.header;
        const bool opens = header.type == EventType::CaseOpened || header.type == EventType::CaseAccepted;
        if (opens && m_graph.past(j).has(referral) && actsForHolder(header.actor.post, referred->to) &&
            wasEntitled(j))
            return j;
    }
    return m_graph.size();
}

/// Asked of the earlier ones first, so that folds never nest more than once.
bool CaseFold::wasEntitled(size_t i)
{
    for (size_t j = 0; j <= i; ++j) {
        const bool asked = j == i || (m_graph.past(i).has(j) && (m_graph.isConcurrent(j) || isResolution(j)));
        if (!asked || m_entitled[j] != Entitled::Unknown)
            continue;
        const CaseState before = fold({}, m_graph.past(j));
        m_entitled[j] = mayApply(before, m_graph.at(j)).ok() ? Entitled::Yes : Entitled::No;
    }
    return m_entitled[i] == Entitled::Yes;
}

/// What is done about the promised time contends with none of the holder's acts: it counts by what its
/// author had seen. Only a second of what there can be one of is set aside.
EventFlag CaseFold::supervise(Run &run, size_t i)
{
    const DecodedEvent &event = m_graph.at(i);
    if (isSaidByTime(run.state, event.payload))
        return EventFlag::NotEntitled;
    const EventId rival = rivalOf(run.state.supervision, event.payload);
    const size_t known = rival.isValid() ? m_graph.find(rival) : m_graph.size();
    const bool besideRival = known < m_graph.size() && !m_graph.past(i).has(known);
    if (besideRival || m_graph.isConcurrent(i)) {
        if (!wasEntitled(i))
            return EventFlag::NotEntitled;
        if (besideRival) {
            run.against.insert(i, rival);
            return EventFlag::Conflict;
        }
    } else if (!mayApply(run.state, event).ok()) {
        return EventFlag::NotEntitled;
    }
    applyEvent(run.state, event);
    return EventFlag::None;
}

EventFlag CaseFold::step(Run &run, size_t i)
{
    const DecodedEvent &event = m_graph.at(i);
    const EventType type = event.event.header.type;
    if (type == EventType::Withdrawn || type == EventType::VerdictGiven)
        return EventFlag::None;
    if (type == EventType::ConflictResolved) { // its effect was setAsideOverruled's
        run.state.lastAtMs = event.event.header.wallTimeMs;
        return EventFlag::None;
    }
    if (isSupervision(type))
        return supervise(run, i);
    const EventSet &past = m_graph.past(i);
    const auto unseen = std::find_if(run.moves.begin(), run.moves.end(),
                                     [&](size_t move) { return move != i && !past.has(move); });
    if (unseen != run.moves.end()) {
        if (!wasEntitled(i))
            return EventFlag::NotEntitled;
        // A link stands beside whatever happened meanwhile, but for a first link elsewhere.
        if (isLink(type)) {
            if (!linkStands(run.state, event)) {
                run.against.insert(i, firstLink(run.state));
                return EventFlag::Conflict;
            }
            applyEvent(run.state, event);
            return EventFlag::None;
        }
        // Having looked at a case contradicts nothing, nor does what stands beside its acts.
        if (!movesCase(type)) {
            applyBeside(run.state, event);
            return EventFlag::None;
        }
        run.against.insert(i, m_graph.at(*unseen).event.id);
        return EventFlag::Conflict;
    }
    if (type == EventType::ReferralRecalled) {
        if (const size_t reader = readerOfRecalled(i, run); reader < m_graph.size()) {
            if (!wasEntitled(i))
                return EventFlag::NotEntitled;
            // What builds upon the recall has not seen the reading either.
            run.moves.push_back(reader);
            run.against.insert(i, m_graph.at(reader).event.id);
            return EventFlag::Conflict;
        }
    }
    if (!mayApply(run.state, event).ok())
        return EventFlag::NotEntitled;
    applyEvent(run.state, event);
    if (movesCase(type))
        run.moves.push_back(i);
    return EventFlag::None;
}

/// Whoever opens the case or acts on it has read the answers that he knew of then, and no others. What the
/// applicant is told is told from a list, without a look at them. `held`: who had the case before the act.
void CaseFold::stampRead(Run &run, size_t i, const HolderCode &held) const
{
    const EventHeader &header = m_graph.at(i).event.header;
    if (header.type == EventType::ApplicantNotified)
        return;
    const EventSet &past = m_graph.past(i);
    const auto knew = [&](const EventId &answer) {
        const size_t at = m_graph.find(answer);
        return at < m_graph.size() && past.has(at);
    };
    for (CaseTask &task : run.state.tasks) {
        if (task.answers.isEmpty() || !std::all_of(task.answers.begin(), task.answers.end(), knew))
            continue;
        for (const HolderCode &reader : {task.from, held}) {
            if (actsForHolder(header.actor.post, reader) && !task.readers.contains(reader))
                task.readers.append(reader);
        }
    }
}

/// Puts the event into the history; one that lost to another still reaches its recipient.
void CaseFold::list(Run &run, size_t i) const
{
    const DecodedEvent &event = m_graph.at(i);
    CaseState &state = run.state;
    HistoryEntry entry = historyOf(event);
    entry.flag = run.flags[i];
    if (entry.flag == EventFlag::Conflict) {
        ++state.conflicts;
        entry.regarding = run.against.value(i);
    }
    if (entry.flag == EventFlag::Conflict || entry.flag == EventFlag::Overruled)
        applyLost(state, event);
    state.headCounter = qMax(state.headCounter, event.event.header.counter);
    state.history.append(std::move(entry));
}

CaseState CaseFold::fold(StreamId id, const EventSet &events)
{
    Run run{events, {}, std::vector<EventFlag>(m_graph.size(), EventFlag::None), {}, {}};
    run.state.id = std::move(id);
    setAside(run);
    for (size_t i = 0; i < m_graph.size(); ++i) {
        if (!events.has(i))
            continue;
        const DecodedEvent &event = m_graph.at(i);
        const bool isRegistration = event.event.header.type == EventType::CaseRegistered;
        if (run.flags[i] == EventFlag::None) {
            const HolderCode held = run.state.holder;
            run.flags[i] = step(run, i);
            if (run.flags[i] == EventFlag::None)
                stampRead(run, i, held);
            if (isRegistration && run.flags[i] == EventFlag::None)
                carryOn(run.state, m_carried);
        } else if (run.flags[i] == EventFlag::Quarantined && isRegistration && !run.state.registered &&
                   isReadableEvent(event)) {
            // It keeps its tracking id and lies before the desk's responsible.
            applyRegistration(run.state, event);
            run.state.lastAtMs = event.event.header.wallTimeMs;
            run.moves.push_back(i);
        }
        list(run, i);
    }
    return std::move(run.state);
}

} // namespace

CaseState foldCase(StreamId id, QList<DecodedEvent> events)
{
    const QList<DecodedEvent> carried = takeCarried(events);
    const EventGraph graph(events);
    CaseState state = CaseFold(graph, carried).fold(std::move(id), graph.everything());
    state.heads = graph.heads();
    return state;
}

CaseState stateBefore(const Event &event, const QList<DecodedEvent> &stream)
{
    QList<DecodedEvent> own = stream;
    const QList<DecodedEvent> carried = takeCarried(own);
    const EventGraph whole(own);
    const size_t at = whole.find(event.id);
    const EventSet past = whole.pastOf(event.header.parents, at);
    QList<DecodedEvent> seen;
    for (size_t i = 0; i < whole.size(); ++i) {
        if (past.has(i))
            seen.append(whole.at(i));
    }
    return foldCase(event.header.stream, seen + carried);
}

} // namespace mizban
