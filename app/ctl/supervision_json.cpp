#include "app/ctl/supervision_json.h"

#include "core/base/tehran_time.h"

#include <QJsonArray>

namespace mizban::ctl {

namespace {

QJsonValue timeOrNull(qint64 ms)
{
    return ms == 0 ? QJsonValue() : QJsonValue(toIso8601(ms));
}

QString basisWord(DueExplanation::Basis basis)
{
    switch (basis) {
    case DueExplanation::Basis::None:
        return QStringLiteral("None");
    case DueExplanation::Basis::Policy:
        return QStringLiteral("Policy");
    case DueExplanation::Basis::Earlier:
        return QStringLiteral("Earlier");
    case DueExplanation::Basis::Escalation:
        return QStringLiteral("Escalation");
    }
    return {};
}

QJsonValue extensionJson(const Extension &extension)
{
    if (!extension.isGranted() && !extension.isPending())
        return {};
    QJsonObject json{{QStringLiteral("pending"), extension.isPending()}};
    if (extension.asked.isValid()) {
        json.insert(QStringLiteral("askedOf"), extension.askedOf.text());
        json.insert(QStringLiteral("askedDays"), extension.askedDays);
    }
    if (extension.isGranted()) {
        json.insert(QStringLiteral("by"), extension.by.text());
        json.insert(QStringLiteral("at"), toIso8601(extension.atMs));
        json.insert(QStringLiteral("days"), extension.workingDays);
        json.insert(QStringLiteral("dueBefore"), timeOrNull(extension.dueBeforeMs));
        json.insert(QStringLiteral("reason"), extension.reason);
    }
    return json;
}

QJsonValue escalationJson(const Escalation &escalation)
{
    if (!escalation.isDone())
        return {};
    return QJsonObject{{QStringLiteral("by"), escalation.by.text()},
                       {QStringLiteral("at"), toIso8601(escalation.atMs)},
                       {QStringLiteral("need"), wordOf(escalation.need)},
                       {QStringLiteral("amount"), escalation.amount},
                       {QStringLiteral("dueAt"), timeOrNull(escalation.dueAtMs)}};
}

QJsonArray sessionsJson(const Supervision &now)
{
    QJsonArray sessions;
    for (const ProblemSolvingSession &session : now.sessions) {
        QJsonArray invited;
        for (const HolderCode &holder : session.invited)
            invited.append(holder.text());
        sessions.append(QJsonObject{{QStringLiteral("event"), session.event.hex()},
                                    {QStringLiteral("at"), toIso8601(session.atMs)},
                                    {QStringLiteral("invited"), invited},
                                    {QStringLiteral("text"), session.text}});
    }
    return sessions;
}

QJsonArray decisionsJson(const Supervision &now)
{
    QJsonArray decisions;
    for (const SessionDecision &decision : now.decisions) {
        const QString standing = decision.isNonCompliant() ? QStringLiteral("NonCompliant")
                                 : decision.isPending()    ? QStringLiteral("Pending")
                                                           : QStringLiteral("Done");
        decisions.append(QJsonObject{{QStringLiteral("event"), decision.event.hex()},
                                     {QStringLiteral("owner"), decision.owner.text()},
                                     {QStringLiteral("dueAt"), toIso8601(decision.dueAtMs)},
                                     {QStringLiteral("text"), decision.text},
                                     {QStringLiteral("status"), standing},
                                     {QStringLiteral("evidence"), decision.evidence},
                                     {QStringLiteral("refused"), decision.refused}});
    }
    return decisions;
}

QJsonArray misconductJson(const Supervision &now)
{
    QJsonArray referrals;
    for (const MisconductReferral &referral : now.misconduct) {
        referrals.append(QJsonObject{{QStringLiteral("event"), referral.event.hex()},
                                     {QStringLiteral("decision"), referral.decision.hex()},
                                     {QStringLiteral("body"), referral.body},
                                     {QStringLiteral("letter"), referral.letterNumber},
                                     {QStringLiteral("date"), toIso8601(referral.letterAtMs)},
                                     {QStringLiteral("open"), referral.isOpen()},
                                     {QStringLiteral("result"), referral.result}});
    }
    return referrals;
}

} // namespace

QJsonObject supervisionJson(const CaseState &state)
{
    const Supervision &now = state.supervision;
    QJsonArray followers;
    for (const HolderCode &holder : now.followers)
        followers.append(holder.text());
    QJsonValue dispute;
    if (now.dispute.isRecorded()) {
        dispute = QJsonObject{{QStringLiteral("dispute"), now.dispute.dispute},
                              {QStringLiteral("at"), toIso8601(now.dispute.atMs)},
                              {QStringLiteral("byAt"), toIso8601(now.dispute.byMs)},
                              {QStringLiteral("text"), now.dispute.text}};
    }
    return {
        {QStringLiteral("extension"), extensionJson(now.extension)},
        {QStringLiteral("escalation"), escalationJson(now.escalation)},
        {QStringLiteral("overdueAt"), timeOrNull(now.overdueAtMs)},
        {QStringLiteral("noAnswerAt"), timeOrNull(now.noAnswerAtMs)},
        {QStringLiteral("followers"), followers},
        {QStringLiteral("dispute"), dispute},
        {QStringLiteral("sessions"), sessionsJson(now)},
        {QStringLiteral("decisions"), decisionsJson(now)},
        {QStringLiteral("misconduct"), misconductJson(now)},
    };
}

QJsonObject whyJson(const DueExplanation &why, const QString &text)
{
    QJsonArray holidays;
    for (const Holiday &holiday : why.holidays) {
        holidays.append(QJsonObject{{QStringLiteral("date"), holiday.date.toString(Qt::ISODate)},
                                    {QStringLiteral("title"), holiday.title},
                                    {QStringLiteral("estimated"), holiday.estimated}});
    }
    QJsonValue extension;
    if (why.extendedAtMs != 0) {
        extension = QJsonObject{{QStringLiteral("by"), why.extendedBy.text()},
                                {QStringLiteral("at"), toIso8601(why.extendedAtMs)},
                                {QStringLiteral("days"), why.extensionDays},
                                {QStringLiteral("dueBefore"), timeOrNull(why.dueBeforeMs)},
                                {QStringLiteral("reason"), why.extensionReason}};
    }
    return {
        {QStringLiteral("dueAt"), timeOrNull(why.dueMs)},
        {QStringLiteral("firstDueAt"), timeOrNull(why.firstDueMs)},
        {QStringLiteral("basis"), basisWord(why.basis)},
        {QStringLiteral("kind"), wordOf(why.kind)},
        {QStringLiteral("level"), wordOf(why.level)},
        {QStringLiteral("from"), timeOrNull(why.fromMs)},
        {QStringLiteral("workingDays"), why.workingDays},
        {QStringLiteral("policyVersion"), static_cast<qint64>(why.policyVersion)},
        {QStringLiteral("policyAt"), timeOrNull(why.policyAtMs)},
        {QStringLiteral("thursdays"), why.thursdays},
        {QStringLiteral("fridays"), why.fridays},
        {QStringLiteral("holidays"), holidays},
        {QStringLiteral("estimated"), why.estimated},
        {QStringLiteral("calendarChanged"), why.calendarChanged},
        {QStringLiteral("newerPolicy"), why.newerPolicy},
        {QStringLiteral("extension"), extension},
        {QStringLiteral("text"), text},
    };
}

} // namespace mizban::ctl
