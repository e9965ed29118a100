#include "core/domain/escalation_rules.h"

#include <algorithm>

namespace mizban {

namespace {

void follow(Supervision &supervision, const HolderCode &post)
{
    const auto at = std::lower_bound(supervision.followers.begin(), supervision.followers.end(), post);
    if (!post.isEmpty() && (at == supervision.followers.end() || *at != post))
        supervision.followers.insert(at, post);
}

/// Applies one act; header and state are what every one of them needs.
class Supervise
{
public:
    Supervise(CaseState &state, const Event &event)
        : m_state(state)
        , m_now(state.supervision)
        , m_event(event)
        , m_atMs(event.header.wallTimeMs)
    {
    }

    void operator()(const ExtensionAsked &asked)
    {
        m_now.extension.asked = m_event.id;
        m_now.extension.askedOf = asked.to;
        m_now.extension.askedDays = asked.workingDays;
    }
    void operator()(const DeadlineExtended &extended)
    {
        Extension &extension = m_now.extension;
        extension.granted = m_event.id;
        extension.by = m_event.header.actor.post;
        extension.atMs = m_atMs;
        extension.workingDays = extended.workingDays;
        extension.dueBeforeMs = m_state.dueAtMs;
        extension.reason = extended.reason;
        // Never shorter, even when an escalation arrived meanwhile.
        m_state.dueAtMs = std::max(m_state.dueAtMs, extended.dueAtMs);
    }
    void operator()(const CaseEscalated &escalated)
    {
        m_now.escalation =
            Escalation{m_event.id,       m_event.header.actor.post, m_atMs,           escalated.need,
                       escalated.amount, escalated.policyVersion,   escalated.dueAtMs};
        m_state.dueAtMs = escalated.dueAtMs;
    }
    void operator()(const OverdueRaised &raised)
    {
        m_now.overdueFor = raised.dueAtMs;
        m_now.overdueAtMs = m_atMs;
        m_now.overdueTo = raised.to;
        follow(m_now, raised.to);
    }
    void operator()(const NoAnswerRaised &raised)
    {
        m_now.noAnswerFor = raised.dueAtMs;
        m_now.noAnswerAtMs = m_atMs;
        m_now.topOfficial = raised.topOfficial;
        m_now.center = raised.center;
        follow(m_now, raised.topOfficial);
    }
    void operator()(const DisputeRecorded &dispute)
    {
        m_now.dispute = Dispute{m_event.id, dispute.dispute, m_atMs, dispute.byMs, dispute.text};
    }
    void operator()(const SessionCalled &session)
    {
        m_now.sessions.append({m_event.id, m_atMs, session.atMs, session.invited, session.text});
        if (m_state.isOpen())
            m_state.status = CaseStatus::InSession;
    }
    void operator()(const SessionDecided &decided)
    {
        m_now.decisions.append({m_event.id, decided.owner, decided.dueAtMs, decided.text, 0, {}, false, 0});
        if (m_state.status == CaseStatus::InSession)
            m_state.status = CaseStatus::InReview;
    }
    void operator()(const EvidenceGiven &evidence)
    {
        if (SessionDecision *decision = find(evidence.decision)) {
            decision->evidenceAtMs = m_atMs;
            decision->evidence = evidence.text;
        }
    }
    void operator()(const DecisionRefused &refused)
    {
        SessionDecision *decision = find(refused.decision);
        if (!decision)
            return;
        decision->refused = true;
        if (!decision->isNonCompliant())
            decision->nonCompliantAtMs = m_atMs;
    }
    void operator()(const NonComplianceMarked &marked)
    {
        SessionDecision *decision = find(marked.decision);
        if (decision && !decision->isNonCompliant())
            decision->nonCompliantAtMs = m_atMs;
    }
    void operator()(const MisconductReferred &referred)
    {
        m_now.misconduct.append({m_event.id,
                                 referred.decision,
                                 m_atMs,
                                 referred.body,
                                 referred.letterNumber,
                                 referred.letterAtMs,
                                 0,
                                 {}});
    }
    void operator()(const MisconductResolved &resolved)
    {
        for (MisconductReferral &referral : m_now.misconduct) {
            if (referral.event != resolved.referral)
                continue;
            referral.resolvedAtMs = m_atMs;
            referral.result = resolved.result;
        }
    }
    template <typename Other> void operator()(const Other &) {}

private:
    SessionDecision *find(const EventId &id)
    {
        for (SessionDecision &decision : m_now.decisions) {
            if (decision.event == id)
                return &decision;
        }
        return nullptr;
    }

    CaseState &m_state;
    Supervision &m_now;
    const Event &m_event;
    qint64 m_atMs;
};

} // namespace

void applySupervision(CaseState &state, const DecodedEvent &event)
{
    std::visit(Supervise(state, event.event), event.payload);
}

EventId rivalOf(const Supervision &supervision, const Payload &payload)
{
    if (std::holds_alternative<DeadlineExtended>(payload))
        return supervision.extension.granted;
    if (std::holds_alternative<DisputeRecorded>(payload))
        return supervision.dispute.event;
    if (const auto *referred = std::get_if<MisconductReferred>(&payload)) {
        const MisconductReferral *earlier = supervision.referralOf(referred->decision);
        return earlier ? earlier->event : EventId();
    }
    return {};
}

void describeSupervision(HistoryEntry &entry, const Payload &payload)
{
    const auto say = [&entry](const QString &publicText, const QString &note = {},
                              const HolderCode &to = {}) {
        entry.publicText = publicText;
        entry.note = note;
        entry.to = to;
    };
    if (const auto *asked = std::get_if<ExtensionAsked>(&payload))
        say(asked->publicText, asked->reason, asked->to);
    else if (const auto *extended = std::get_if<DeadlineExtended>(&payload))
        say(extended->publicText);
    else if (const auto *escalated = std::get_if<CaseEscalated>(&payload))
        say(escalated->publicText, escalated->reason, escalated->to);
    else if (const auto *overdue = std::get_if<OverdueRaised>(&payload))
        say(overdue->publicText, {}, overdue->to);
    else if (const auto *silent = std::get_if<NoAnswerRaised>(&payload))
        say(silent->publicText, {}, silent->topOfficial);
    else if (const auto *dispute = std::get_if<DisputeRecorded>(&payload))
        say(dispute->publicText, dispute->text);
    else if (const auto *session = std::get_if<SessionCalled>(&payload))
        say(session->publicText, session->text);
    else if (const auto *decided = std::get_if<SessionDecided>(&payload))
        say(decided->publicText, decided->text, decided->owner);
    else if (const auto *evidence = std::get_if<EvidenceGiven>(&payload)) {
        say(evidence->publicText, evidence->text);
        entry.attachments = evidence->attachments;
    } else if (const auto *refused = std::get_if<DecisionRefused>(&payload))
        say(refused->publicText, refused->reason);
    else if (const auto *marked = std::get_if<NonComplianceMarked>(&payload))
        say(marked->publicText);
    else if (const auto *referred = std::get_if<MisconductReferred>(&payload))
        say(referred->publicText, referred->text);
    else if (const auto *resolved = std::get_if<MisconductResolved>(&payload))
        say(resolved->publicText, resolved->result);
}

bool isOverseenBy(const CaseState &state, const HolderCode &self)
{
    return state.supervision.followers.contains(self);
}

bool isAwaitedFrom(const CaseState &state, const HolderCode &self)
{
    const Supervision &supervision = state.supervision;
    if (state.isOpen() && supervision.extension.isPending() && supervision.extension.askedOf == self)
        return true;
    const bool owes =
        std::any_of(supervision.decisions.begin(), supervision.decisions.end(),
                    [&self](const SessionDecision &one) { return one.isPending() && one.owner == self; });
    const bool invited = supervision.decisions.isEmpty() && !supervision.sessions.isEmpty() &&
                         supervision.sessions.last().invited.contains(self);
    return owes || invited;
}

QList<CenterPlace> centerPlacesOf(const CaseState &state)
{
    const Supervision &now = state.supervision;
    QList<CenterPlace> places;
    if (now.noAnswerAtMs == 0)
        return places;
    if (!now.dispute.isRecorded()) {
        if (state.isOpen())
            places.append({CenterList::NoAnswer, state.dueAtMs});
        return places;
    }
    if (now.sessions.isEmpty()) {
        if (state.isOpen() || now.dispute.dispute)
            places.append({CenterList::Disputes, now.dispute.byMs});
        return places;
    }
    qint64 nextStep = now.decisions.isEmpty() ? now.sessions.last().atMs : 0;
    qint64 nonCompliantAt = 0;
    const auto earliest = [](qint64 a, qint64 b) { return a == 0 ? b : std::min(a, b); };
    for (const SessionDecision &decision : now.decisions) {
        if (decision.isPending())
            nextStep = earliest(nextStep, decision.dueAtMs);
        else if (decision.isNonCompliant() && !now.referralOf(decision.event))
            nonCompliantAt = earliest(nonCompliantAt, decision.nonCompliantAtMs);
    }
    if (nextStep != 0)
        places.append({CenterList::Sessions, nextStep});
    if (nonCompliantAt != 0)
        places.append({CenterList::NonCompliant, nonCompliantAt});
    qint64 letterAt = 0;
    for (const MisconductReferral &referral : now.misconduct) {
        if (referral.isOpen())
            letterAt = earliest(letterAt, referral.letterAtMs);
    }
    if (letterAt != 0)
        places.append({CenterList::Misconduct, letterAt});
    return places;
}

} // namespace mizban
