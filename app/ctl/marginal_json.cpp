#include "app/ctl/marginal_json.h"

#include "core/base/tehran_time.h"

namespace mizban::ctl {

namespace {

QJsonValue timeOrNull(qint64 ms)
{
    return ms == 0 ? QJsonValue() : QJsonValue(toIso8601(ms));
}

QJsonValue signatureJson(const CaseDetails &details, const EventId &event)
{
    const auto found = details.signatures.constFind(event);
    if (found == details.signatures.constEnd())
        return {};
    const QString reason = wordOf(found->reason);
    return QJsonObject{{QStringLiteral("standing"), wordOf(found->standing)},
                       {QStringLiteral("reason"), reason.isEmpty() ? QJsonValue() : QJsonValue(reason)},
                       {QStringLiteral("signer"), found->signer},
                       {QStringLiteral("ownCertificate"), found->own}};
}

QJsonArray targetsJson(const CaseDetails &details, const MarginalNote &note)
{
    QJsonArray targets;
    for (const MarginalTarget &target : note.targets) {
        targets.append(QJsonObject{
            {QStringLiteral("holder"), target.holder.text()},
            {QStringLiteral("acknowledgedAt"), timeOrNull(target.acknowledgedMs)},
            {QStringLiteral("acknowledgementSignature"), signatureJson(details, target.acknowledgement)},
            {QStringLiteral("answeredAt"), timeOrNull(target.answeredMs)},
            {QStringLiteral("answer"), target.answerText},
            {QStringLiteral("answerSignature"), signatureJson(details, target.answer)},
        });
    }
    return targets;
}

QString stateOf(const Delegation &delegation, qint64 nowMs)
{
    if (delegation.isInForce(nowMs))
        return QStringLiteral("in-force");
    return nowMs < delegation.fromMs && delegation.endMs() > nowMs ? QStringLiteral("to-come")
                                                                   : QStringLiteral("ended");
}

} // namespace

QJsonArray marginalsJson(const CaseDetails &details, const Directory &directory)
{
    QJsonArray notes;
    for (const MarginalNote &note : details.state.marginals) {
        QJsonArray files;
        for (const Attachment &file : note.attachments)
            files.append(file.name);
        notes.append(QJsonObject{
            {QStringLiteral("event"), note.event.hex()},
            {QStringLiteral("form"), wordOf(note.form)},
            {QStringLiteral("text"), note.text},
            {QStringLiteral("files"), files},
            {QStringLiteral("at"), toIso8601(note.atMs)},
            {QStringLiteral("post"), note.by.post.text()},
            {QStringLiteral("person"), directory.personName(note.by.person)},
            {QStringLiteral("pinned"), note.pinned},
            {QStringLiteral("dueAt"), timeOrNull(note.dueAtMs)},
            {QStringLiteral("to"), targetsJson(details, note)},
            {QStringLiteral("signature"), signatureJson(details, note.event)},
        });
    }
    return notes;
}

QJsonArray proposalsJson(const CaseDetails &details, const Directory &directory)
{
    QJsonArray proposals;
    for (const Proposal &proposal : details.proposals) {
        QJsonObject texts;
        for (const ProposedText &each : proposal.act.texts)
            texts.insert(each.field, each.text);
        proposals.append(QJsonObject{
            {QStringLiteral("event"), proposal.event.hex()},
            {QStringLiteral("act"), proposal.act.act},
            {QStringLiteral("texts"), texts},
            {QStringLiteral("remark"), proposal.act.remark},
            {QStringLiteral("at"), toIso8601(proposal.atMs)},
            {QStringLiteral("person"), directory.personName(proposal.by.person)},
            {QStringLiteral("decidedAt"), timeOrNull(proposal.decidedMs)},
            {QStringLiteral("sent"),
             proposal.sent.isValid() ? QJsonValue(proposal.sent.hex()) : QJsonValue()},
            {QStringLiteral("reason"), proposal.reason},
        });
    }
    return proposals;
}

QJsonObject delegationJson(const Delegation &delegation, const Directory &directory, qint64 nowMs)
{
    QJsonArray without;
    for (const CaseKind kind : delegation.without)
        without.append(wordOf(kind));
    return {
        {QStringLiteral("delegation"), delegation.id.hex()},
        {QStringLiteral("post"), delegation.from.text()},
        {QStringLiteral("by"), directory.personName(delegation.by)},
        {QStringLiteral("to"), delegation.to.text()},
        {QStringLiteral("person"), directory.personName(delegation.person)},
        {QStringLiteral("from"), toIso8601(delegation.fromMs)},
        {QStringLiteral("until"), toIso8601(delegation.untilMs)},
        {QStringLiteral("endedAt"), timeOrNull(delegation.endedMs)},
        {QStringLiteral("without"), without},
        {QStringLiteral("state"), stateOf(delegation, nowMs)},
    };
}

} // namespace mizban::ctl
