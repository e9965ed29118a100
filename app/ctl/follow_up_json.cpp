#include "app/ctl/follow_up_json.h"

#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/domain/notice_rules.h"
#include "core/services/words.h"

namespace mizban::ctl {

namespace {

QJsonValue timeOrNull(qint64 ms)
{
    return ms == 0 ? QJsonValue() : QJsonValue(toIso8601(ms));
}

QJsonObject trackedJson(const TrackedCase &tracked)
{
    QJsonArray events;
    for (const TrackedStep &step : tracked.steps)
        events.append(QJsonObject{{QStringLiteral("at"), toIso8601(step.atMs)},
                                  {QStringLiteral("what"), nameOf(step.type)},
                                  {QStringLiteral("publicText"), step.text},
                                  {QStringLiteral("person"), step.person},
                                  {QStringLiteral("post"), step.post}});
    return {
        {QStringLiteral("trackingId"), tracked.trackingId},
        {QStringLiteral("kind"), wordOf(tracked.kind)},
        {QStringLiteral("status"), wordOf(tracked.status)},
        {QStringLiteral("holder"), tracked.holder},
        {QStringLiteral("registeredAt"), toIso8601(tracked.registeredAtMs)},
        {QStringLiteral("dueAt"), timeOrNull(tracked.dueAtMs)},
        {QStringLiteral("awaitedUntil"), timeOrNull(tracked.awaitedUntilMs)},
        {QStringLiteral("objectionUntil"), timeOrNull(tracked.objectionUntilMs)},
        {QStringLiteral("answer"), tracked.answer.isEmpty() ? QJsonValue() : QJsonValue(tracked.answer)},
        {QStringLiteral("events"), events},
    };
}

QString trackedText(const TrackedCase &tracked)
{
    QString lines =
        QStringLiteral("%1  %2  %3\n").arg(tracked.trackingId, nameOf(tracked.status), tracked.holder);
    for (const TrackedStep &step : tracked.steps)
        lines += QStringLiteral("%1  %2  %3  %4\n")
                     .arg(formatJalaliDateTime(step.atMs), step.text, step.person, step.post);
    return lines;
}

} // namespace

QJsonObject trackJson(const TrackReply &reply, bool offline)
{
    QJsonObject json = trackedJson(reply.found);
    json.insert(QStringLiteral("kept"), reply.kept ? QJsonValue(trackedJson(*reply.kept)) : QJsonValue());
    json.insert(QStringLiteral("asOf"), timeOrNull(reply.atMs));
    json.insert(QStringLiteral("offline"), offline);
    return json;
}

QString trackText(const TrackReply &reply)
{
    return trackedText(reply.found) + (reply.kept ? trackedText(*reply.kept) : QString());
}

QJsonValue keptJson(const CaseDetails &details, qint64 nowMs)
{
    if (!details.state.merge || !details.leading)
        return {};
    const CartableRow &kept = *details.leading;
    return QJsonObject{
        {QStringLiteral("trackingId"), kept.trackingId},
        {QStringLiteral("status"), wordOf(kept.statusAt(nowMs))},
        {QStringLiteral("holder"), kept.holder.text()},
        {QStringLiteral("dueAt"), timeOrNull(kept.dueAtMs)},
    };
}

QJsonValue surveyJson(const CaseState &state)
{
    if (!state.opinion)
        return {};
    return QJsonObject{{QStringLiteral("score"), state.opinion->score},
                       {QStringLiteral("text"), state.opinion->text},
                       {QStringLiteral("at"), toIso8601(state.opinion->atMs)}};
}

QJsonValue awaitedUntilJson(const CaseState &state)
{
    if (state.status != CaseStatus::AwaitingApplicant || state.awaitedUntilMs == 0)
        return {};
    return toIso8601(state.awaitedUntilMs);
}

QJsonValue noticeJson(const CaseState &state, const HistoryEntry &entry)
{
    if (!isNoticed(state, entry))
        return {};
    if (isKnownToApplicant(state, entry.event))
        return wordOf(NoticeState::Sent);
    const Notice *notice = noticeOf(state, entry.event);
    return notice ? wordOf(notice->state) : QStringLiteral("Queued");
}

} // namespace mizban::ctl
