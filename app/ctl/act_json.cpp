#include "app/ctl/act_json.h"

#include "core/base/tehran_time.h"
#include "core/domain/conflict_rules.h"
#include "core/domain/referral_tree.h"

#include <QJsonObject>

#include <algorithm>

namespace mizban::ctl {

namespace {

constexpr qint64 dayMs = 24ll * 60 * 60 * 1000;

QJsonValue timeOrNull(qint64 ms)
{
    return ms == 0 ? QJsonValue() : QJsonValue(toIso8601(ms));
}

QString wordOf(ReferralNode::Role role)
{
    switch (role) {
    case ReferralNode::Role::Holder:
        return QStringLiteral("Holder");
    case ReferralNode::Role::Copy:
        return QStringLiteral("Copy");
    case ReferralNode::Role::Task:
        return QStringLiteral("Task");
    case ReferralNode::Role::Inquiry:
        return QStringLiteral("Inquiry");
    }
    return {};
}

bool isValidlySigned(const CaseDetails &details, const CaseTask &task)
{
    const auto bad = [&details](const EventId &event) { return details.badInquiries.contains(event); };
    return !bad(task.event) && std::none_of(task.answers.begin(), task.answers.end(), bad);
}

} // namespace

QJsonArray treeJson(const CaseState &state, const Directory &directory, qint64 nowMs)
{
    QJsonArray lines;
    for (const ReferralNode &node : referralTree(state)) {
        lines.append(QJsonObject{
            {QStringLiteral("depth"), node.depth},
            {QStringLiteral("role"), wordOf(node.role)},
            {QStringLiteral("holder"), node.holder.text()},
            {QStringLiteral("title"), directory.titleOf(node.holder)},
            {QStringLiteral("note"), node.note},
            {QStringLiteral("since"), timeOrNull(node.sinceMs)},
            {QStringLiteral("until"), timeOrNull(node.untilMs)},
            {QStringLiteral("seenAt"), timeOrNull(node.openedMs)},
            {QStringLiteral("actedAt"), timeOrNull(node.actedMs)},
            {QStringLiteral("dueAt"), timeOrNull(node.dueAtMs)},
            {QStringLiteral("keptDays"), static_cast<double>(node.keptMs(nowMs)) / dayMs},
            {QStringLiteral("accepted"), node.accepted},
            {QStringLiteral("recalled"), node.endedBy == EventType::ReferralRecalled},
            {QStringLiteral("returned"), node.endedBy == EventType::CaseReturned},
        });
    }
    return lines;
}

QString treeText(const CaseState &state, const Directory &directory, qint64 nowMs)
{
    QString text;
    for (const ReferralNode &node : referralTree(state)) {
        text += QString(2 * node.depth, u' ') +
                QStringLiteral("%1 %2  %3 d  seen %4  acted %5\n")
                    .arg(wordOf(node.role), directory.titleOf(node.holder))
                    .arg(node.keptMs(nowMs) / dayMs)
                    .arg(node.openedMs == 0 ? QStringLiteral("-") : toIso8601(node.openedMs),
                         node.actedMs == 0 ? QStringLiteral("-") : toIso8601(node.actedMs));
    }
    return text;
}

QJsonArray conflictsJson(const CaseState &state)
{
    QJsonArray conflicts;
    for (const CaseConflict &conflict : openConflicts(state)) {
        QJsonArray against;
        for (const HistoryEntry &entry : conflict.against)
            against.append(entry.event.hex());
        conflicts.append(QJsonObject{{QStringLiteral("counts"), conflict.counts.event.hex()},
                                     {QStringLiteral("against"), against}});
    }
    return conflicts;
}

QJsonArray tasksJson(const CaseDetails &details)
{
    QJsonArray tasks;
    for (const CaseTask &task : details.state.tasks) {
        QJsonArray answers;
        for (const EventId &answer : task.answers)
            answers.append(answer.hex());
        QJsonObject json{
            {QStringLiteral("event"), task.event.hex()},
            {QStringLiteral("kind"), task.inquiry ? QStringLiteral("Inquiry") : QStringLiteral("Task")},
            {QStringLiteral("from"), task.from.text()},
            {QStringLiteral("to"), task.to.text()},
            {QStringLiteral("text"), task.text},
            {QStringLiteral("askedAt"), timeOrNull(task.askedMs)},
            {QStringLiteral("dueAt"), timeOrNull(task.dueAtMs)},
            {QStringLiteral("seenAt"), timeOrNull(task.openedMs)},
            {QStringLiteral("answeredAt"), timeOrNull(task.answeredMs)},
            {QStringLiteral("answers"), answers},
        };
        if (task.inquiry)
            json.insert(QStringLiteral("valid"), isValidlySigned(details, task));
        tasks.append(json);
    }
    return tasks;
}

QJsonArray copiesJson(const CaseState &state)
{
    QJsonArray copies;
    for (const CaseCopy &copy : state.copies) {
        copies.append(QJsonObject{{QStringLiteral("holder"), copy.holder.text()},
                                  {QStringLiteral("since"), timeOrNull(copy.sinceMs)},
                                  {QStringLiteral("seenAt"), timeOrNull(copy.openedMs)}});
    }
    return copies;
}

QJsonValue compensationJson(const CaseState &state)
{
    if (!state.compensation)
        return {};
    return QJsonObject{{QStringLiteral("faultFound"), state.compensation->faultFound},
                       {QStringLiteral("claimed"), state.compensation->claimed},
                       {QStringLiteral("awarded"), state.compensation->awarded},
                       {QStringLiteral("paidAt"), timeOrNull(state.compensation->paidAtMs)}};
}

} // namespace mizban::ctl
