#include "app/ctl/case_act.h"
#include "app/ctl/center_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/follow_up_json.h"
#include "core/base/digits.h"
#include "core/base/tehran_time.h"
#include "core/domain/notice_rules.h"
#include "core/services/notice_ledger.h"
#include "core/services/tracking_here.h"

namespace mizban::ctl {

namespace {

constexpr int usualRows = 50;
constexpr int mostRows = 10'000;

int recordSurvey(Invocation &invocation)
{
    return actOnCase(invocation, {"score"}, [&](SeatWriter &writer, const StreamId &id) -> Result<EventId> {
        bool numeric = false;
        const int score = invocation.arguments.value("score").toInt(&numeric);
        return writer.recordSurvey(id, numeric ? score : 0, invocation.arguments.value("text"));
    });
}

/// The step that --event names, or the oldest that the applicant was not told of.
Result<EventId> stepOf(const Arguments &arguments, const CaseState &state)
{
    if (arguments.has("event")) {
        const EventId event = EventId::fromHex(arguments.value("event"));
        if (event.isValid())
            return event;
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("event"));
    }
    const QList<EventId> due = noticesDue(state);
    if (due.isEmpty())
        return fieldError(ErrorCode::NotFound, QStringLiteral("about"), QStringLiteral("4-5"));
    return due.first();
}

int recordNotice(Invocation &invocation)
{
    const Arguments &arguments = invocation.arguments;
    const auto means = parseDeliveryMeans(arguments.value("how"));
    if (arguments.has("how") && !means)
        return fail(fieldError(ErrorCode::InvalidInput, QStringLiteral("how")));
    if (!invocation.need({"seat", "password-file", "how"}))
        return exitUsage;
    if (arguments.has("all") && arguments.has("event"))
        return misuse(QStringLiteral("either --event or --all is needed"));
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolve(arguments.positional.first()));
    CTL_LET(const CaseDetails details, seat.reader->caseDetails(id));
    if (arguments.has("all")) {
        const NoticeState state = arguments.has("failed") ? NoticeState::Failed : NoticeState::Sent;
        CTL_LET(const EventId last, tellApplicant(*seat.writer, id, noticesDue(details.state), *means, state,
                                                  arguments.value("failed")));
        return answerEvent(invocation, last);
    }
    ApplicantNotified notice;
    CTL_LET(notice.about, stepOf(arguments, details.state));
    notice.means = *means;
    notice.state = arguments.has("failed") ? NoticeState::Failed : NoticeState::Sent;
    notice.detail = arguments.value("failed");
    CTL_LET(const EventId event, seat.writer->recordNotice(id, notice));
    return answerEvent(invocation, event);
}

QJsonObject owedJson(const NoticeRow &row)
{
    const NoticesOwed &owed = row.owed;
    return {{QStringLiteral("trackingId"), row.trackingId},
            {QStringLiteral("caseId"), row.id.hex()},
            {QStringLiteral("applicant"), row.applicantName},
            {QStringLiteral("sealed"), row.sealed},
            {QStringLiteral("mobile"), row.mobile.isEmpty() ? QJsonValue() : QJsonValue(row.mobile)},
            {QStringLiteral("steps"), owed.steps},
            {QStringLiteral("publicText"), owed.text},
            {QStringLiteral("at"), toIso8601(owed.atMs)},
            {QStringLiteral("since"), toIso8601(owed.sinceMs)},
            {QStringLiteral("lastTried"),
             owed.lastTriedMs == 0 ? QJsonValue() : QJsonValue(toIso8601(owed.lastTriedMs))}};
}

int listNotices(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    const Arguments &arguments = invocation.arguments;
    bool numeric = true;
    const int limit = arguments.has("limit") ? arguments.value("limit").toInt(&numeric) : usualRows;
    if (!numeric || limit < 1 || limit > mostRows)
        return misuse(QStringLiteral("--limit takes 1 to %1").arg(mostRows));
    std::optional<CartableKey> after;
    if (arguments.has("after")) {
        after = CartableKey::fromText(arguments.value("after"));
        if (!after)
            return fail(fieldError(ErrorCode::InvalidInput, QStringLiteral("after")));
    }
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const auto ledger, NoticeLedger::open(*seat.writer));
    CTL_LET(const NoticePage page, ledger->page(after, limit));
    QJsonArray items;
    QString plain;
    for (const NoticeRow &row : page.rows) {
        items.append(owedJson(row));
        plain += QStringLiteral("%1  %2  %3  %4  %5\n")
                     .arg(row.trackingId, toIso8601(row.owed.sinceMs), row.mobile, row.applicantName,
                          row.owed.text);
    }
    return invocation.answer(
        QJsonObject{{QStringLiteral("total"), page.total},
                    {QStringLiteral("items"), items},
                    {QStringLiteral("next"), page.next ? QJsonValue(page.next->toText()) : QJsonValue()}},
        plain);
}

constexpr const char *trackHelp =
    "how a case stands, for its applicant at any desk (T5): every public step with time and responsible\n"
    "  asks the center; without network the seat itself, where the case is here: 'asOf' says as of when\n"
    "  of an anonymous applicant the code alone serves; five wrong ones lock the id for fifteen minutes";

Result<TrackReply> askCenter(const SeatIdentity &identity, const TrackRequest &request)
{
    MIZBAN_LET(const auto transport, lineOf(identity));
    return transport->track(request);
}

int track(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    const Arguments &arguments = invocation.arguments;
    if (arguments.has("code") == arguments.has("national"))
        return misuse(QStringLiteral("either --code or --national is needed"));
    const TrackRequest request{toAsciiDigits(arguments.positional.first()),
                               toAsciiDigits(arguments.value("code")),
                               toAsciiDigits(arguments.value("national"))};
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    Result<TrackReply> reply = askCenter(seat.writer->identity(), request);
    const bool offline = !reply && reply.error().code == ErrorCode::Unreachable;
    if (offline) {
        CTL_LET(const SyncSummary summary, seat.writer->syncSummary());
        reply = trackHere(*seat.reader, request, summary.lastSyncMs, invocation.clock->nowMs());
    }
    if (!reply)
        return fail(reply.error());
    return invocation.answer(trackJson(*reply, offline), trackText(*reply));
}

} // namespace

QList<Command> applicantCommands()
{
    return {
        {"case track",
         "ID",
         trackHelp,
         {{"code", "C", "the code on the receipt"}, {"national", "N", "the applicant's national number"}},
         track},
        {"case survey",
         "ID",
         "records what the applicant says of the handling once there is an answer",
         {{"score", "1-5", "1 the worst, 5 the best"}, {"text", "T", "in his words"}},
         recordSurvey},
        {"case notified",
         "ID",
         "records that the applicant was told of a step, or could not be reached (001 §4-5)",
         {{"how", "MEANS", "InPerson Phone Sms Post Email Messenger"},
          {"event", "EVENT", "which step; the oldest he was not told of"},
          {"all", nullptr, "every step he was not told of, as one speaks with him"},
          {"failed", "WHY", "he could not be reached"}},
         recordNotice},
        {"notices list",
         "",
         "cases registered at this desk whose applicants still have to be told of something (001 §4-5),\n"
         "  who waits longest first",
         {{"limit", "N", "rows"}, {"after", "KEY", "behind this place ('next' of the page before)"}},
         listNotices},
    };
}

} // namespace mizban::ctl
