#include "core/domain/referral_tree.h"

#include <algorithm>

namespace mizban {

namespace {

QString noteOf(const CaseState &state, const EventId &event)
{
    const auto entry = std::find_if(state.history.begin(), state.history.end(),
                                    [&event](const HistoryEntry &each) { return each.event == event; });
    return entry == state.history.end() || entry->type == EventType::CaseRegistered ? QString() : entry->note;
}

ReferralNode nodeOf(const CaseState &state, const Custody &custody, int depth)
{
    ReferralNode node;
    node.depth = depth;
    node.holder = custody.holder;
    node.note = noteOf(state, custody.cause);
    node.sinceMs = custody.sinceMs;
    node.untilMs = custody.untilMs;
    node.openedMs = custody.openedMs;
    node.actedMs = custody.actedMs;
    node.dueAtMs = custody.dueAtMs;
    node.accepted = custody.accepted;
    node.causedBy = custody.causedBy;
    node.endedBy = custody.endedBy;
    node.event = custody.cause;
    if (custody.untilMs == 0 && !state.isOpen()) {
        node.untilMs = state.closedAtMs != 0 ? state.closedAtMs : state.answeredAtMs;
        if (state.answeredAtMs != 0)
            node.untilMs = state.answeredAtMs;
        node.endedBy = state.answeredAtMs != 0 ? EventType::CaseAnswered : EventType::CaseVoided;
    }
    return node;
}

void addTasks(const CaseState &state, const Custody &custody, int depth, QList<ReferralNode> &tree)
{
    for (const CaseTask &task : state.tasks) {
        const bool askedHere = task.from == custody.holder && task.askedMs >= custody.sinceMs &&
                               (custody.untilMs == 0 || task.askedMs < custody.untilMs);
        if (!askedHere)
            continue;
        ReferralNode node;
        node.depth = depth;
        node.role = task.inquiry ? ReferralNode::Role::Inquiry : ReferralNode::Role::Task;
        node.holder = task.to;
        node.note = task.text;
        node.sinceMs = task.askedMs;
        node.untilMs = task.answeredMs;
        node.openedMs = task.openedMs;
        node.actedMs = task.answeredMs;
        node.dueAtMs = task.dueAtMs;
        node.causedBy = task.inquiry ? EventType::InquirySent : EventType::TaskAsked;
        node.endedBy = task.answeredMs == 0 ? EventType::CaseOpened
                       : task.inquiry       ? EventType::InquiryAnswered
                                            : EventType::TaskAnswered;
        node.event = task.event;
        tree.append(node);
    }
}

void addCopies(const CaseState &state, const EventId &referral, int depth, QList<ReferralNode> &tree)
{
    for (const CaseCopy &copy : state.copies) {
        if (copy.referral != referral)
            continue;
        ReferralNode node;
        node.depth = depth;
        node.role = ReferralNode::Role::Copy;
        node.holder = copy.holder;
        node.note = noteOf(state, referral);
        node.sinceMs = copy.sinceMs;
        node.openedMs = copy.openedMs;
        node.causedBy = EventType::CaseReferred;
        node.event = referral;
        tree.append(node);
    }
}

} // namespace

QList<ReferralNode> referralTree(const CaseState &state)
{
    QList<ReferralNode> tree;
    QList<EventId> causes;
    for (qsizetype i = 0; i < state.custody.size(); ++i) {
        const Custody &custody = state.custody.at(i);
        const int depth = int(i);
        tree.append(nodeOf(state, custody, depth));
        causes.append(custody.cause);
        addTasks(state, custody, depth + 1, tree);
        if (i + 1 < state.custody.size())
            addCopies(state, state.custody.at(i + 1).cause, depth + 1, tree);
    }
    // What lost to another act still reached its recipient.
    for (const CaseCopy &copy : state.copies) {
        if (!causes.contains(copy.referral)) {
            causes.append(copy.referral);
            addCopies(state, copy.referral, 1, tree);
        }
    }
    return tree;
}

} // namespace mizban
