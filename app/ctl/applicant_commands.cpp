#include "app/ctl/case_act.h"
#include "app/ctl/center_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/follow_up_json.h"
#include "core/base/digits.h"
#include "core/domain/notice_rules.h"
#include "core/services/tracking_here.h"

namespace mizban::ctl {

namespace {

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
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolve(arguments.positional.first()));
    CTL_LET(const CaseDetails details, seat.reader->caseDetails(id));
    ApplicantNotified notice;
    CTL_LET(notice.about, stepOf(arguments, details.state));
    notice.means = *means;
    notice.state = arguments.has("failed") ? NoticeState::Failed : NoticeState::Sent;
    notice.detail = arguments.value("failed");
    CTL_LET(const EventId event, seat.writer->recordNotice(id, notice));
    return answerEvent(invocation, event);
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
          {"failed", "WHY", "he could not be reached"}},
         recordNotice},
    };
}

} // namespace mizban::ctl
