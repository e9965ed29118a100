#include "app/ctl/act_json.h"
#include "app/ctl/case_act.h"
#include "app/ctl/commands.h"
#include "core/base/digits.h"
#include "core/base/tehran_time.h"

namespace mizban::ctl {

namespace {

constexpr const char *referHelp =
    "refers the case to a post or unit; T is the instruction for it\n"
    "  --copy may stand several times: those posts follow the case and may note\n"
    "  back to an earlier holder T is mandatory, and says something new (S6)\n"
    "  --visit-with, --visit-at, --visit-why: only where the applicant has to go there himself; all three (4-4)";

constexpr const char *answerHelp =
    "answers; the text goes to the applicant and says what was done (001 §1.2)\n"
    "  of a complaint (003 §10): --fault found|none, --claimed and --awarded in rials, --paid-at";

constexpr const char *resolveHelp =
    "decides which of several acts made at once counts (invariant 12)\n"
    "  EVENT is one of those in 'openConflicts' of 'case show'; the others stay, overruled";

/// 0 where the option is absent.
Result<qint64> timeOf(const Arguments &arguments, const char *option, const char *field)
{
    if (!arguments.has(option))
        return qint64(0);
    auto time = fromIso8601(arguments.value(option));
    if (time)
        return time;
    return fieldError(ErrorCode::InvalidInput, QString::fromLatin1(field));
}

Result<EventId> eventOf(const Arguments &arguments, const char *option)
{
    if (!arguments.has(option))
        return EventId();
    const EventId event = EventId::fromHex(arguments.value(option));
    if (event.isValid())
        return event;
    return fieldError(ErrorCode::InvalidInput, QString::fromLatin1(option));
}

Result<qint64> rialsOf(const Arguments &arguments, const char *option)
{
    if (!arguments.has(option))
        return qint64(0);
    bool numeric = false;
    const qint64 rials = toAsciiDigits(arguments.value(option)).toLongLong(&numeric);
    if (numeric && rials >= 0 && rials <= maxRials)
        return rials;
    return fieldError(ErrorCode::InvalidInput, QString::fromLatin1(option), QStringLiteral("003 §10"));
}

Result<ReferralInput> referralOf(const Arguments &arguments)
{
    ReferralInput input;
    input.to = arguments.value("to");
    input.copies = arguments.values("copy");
    input.note = arguments.value("text");
    MIZBAN_LET(input.dueAtMs, timeOf(arguments, "due", "due"));
    if (!arguments.has("visit-with") && !arguments.has("visit-at") && !arguments.has("visit-why"))
        return input;
    Visit visit;
    visit.contact = arguments.value("visit-with");
    MIZBAN_LET(visit.atMs, timeOf(arguments, "visit-at", "visit.at"));
    visit.reason = arguments.value("visit-why");
    input.visit = visit;
    return input;
}

int refer(Invocation &invocation)
{
    CTL_LET(const ReferralInput input, referralOf(invocation.arguments));
    return actOnCase(invocation, {"to"}, [&](SeatWriter &writer, const StreamId &id) -> Result<EventId> {
        ReferralInput referral = input;
        MIZBAN_LET(referral.attachments, filesOf(invocation.arguments, writer));
        return writer.refer(id, referral);
    });
}

Result<std::optional<Compensation>> compensationOf(const Arguments &arguments)
{
    const bool any = arguments.has("fault") || arguments.has("claimed") || arguments.has("awarded");
    if (!any && !arguments.has("paid-at"))
        return std::optional<Compensation>();
    const QString fault = arguments.value("fault");
    if (!fault.isEmpty() && fault != QLatin1StringView("found") && fault != QLatin1StringView("none"))
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("fault"), QStringLiteral("003 §10"));
    Compensation outcome;
    outcome.faultFound = fault == QLatin1StringView("found");
    MIZBAN_LET(outcome.claimed, rialsOf(arguments, "claimed"));
    MIZBAN_LET(outcome.awarded, rialsOf(arguments, "awarded"));
    MIZBAN_LET(outcome.paidAtMs, timeOf(arguments, "paid-at", "paidAt"));
    return std::optional(outcome);
}

int answerCase(Invocation &invocation)
{
    const Arguments &arguments = invocation.arguments;
    CaseAnswered answer;
    answer.kind = arguments.has("not-done") ? AnswerKind::NotDone : AnswerKind::Done;
    answer.publicText = arguments.value("text");
    answer.reason = arguments.value("not-done");
    CTL_LET(answer.compensation, compensationOf(arguments));
    return actOnCase(invocation, {"text"}, [&](SeatWriter &writer, const StreamId &id) -> Result<EventId> {
        MIZBAN_LET(answer.attachments, filesOf(arguments, writer));
        return writer.answer(id, answer);
    });
}

int deliver(Invocation &invocation)
{
    const Arguments &arguments = invocation.arguments;
    DeliveredToApplicant delivery;
    const QString word = arguments.has("how") ? arguments.value("how") : QStringLiteral("InPerson");
    const auto means = parseDeliveryMeans(word);
    if (!means)
        return fail(fieldError(ErrorCode::InvalidInput, QStringLiteral("how")));
    delivery.means = *means;
    delivery.recipient = arguments.value("recipient");
    CTL_LET(delivery.atMs, timeOf(arguments, "at", "delivery.at"));
    CTL_LET(delivery.paid, rialsOf(arguments, "paid"));
    return actOnCase(invocation, {"recipient"},
                     [&](SeatWriter &writer, const StreamId &id) { return writer.deliver(id, delivery); });
}

int askTask(Invocation &invocation)
{
    CTL_LET(const qint64 due, timeOf(invocation.arguments, "due", "due"));
    const Arguments &arguments = invocation.arguments;
    const auto ask = [&](SeatWriter &writer, const StreamId &id) -> Result<EventId> {
        MIZBAN_LET(const QList<Attachment> files, filesOf(arguments, writer));
        return writer.askTask(id, arguments.value("to"), arguments.value("text"), due, files);
    };
    return actOnCase(invocation, {"to", "text"}, ask);
}

int answerTask(Invocation &invocation)
{
    CTL_LET(const EventId task, eventOf(invocation.arguments, "task"));
    return actOnCase(invocation, {"text"}, [&](SeatWriter &writer, const StreamId &id) -> Result<EventId> {
        MIZBAN_LET(const QList<Attachment> files, filesOf(invocation.arguments, writer));
        return writer.answerTask(id, task, invocation.arguments.value("text"), files);
    });
}

int inquire(Invocation &invocation)
{
    CTL_LET(const qint64 due, timeOf(invocation.arguments, "due", "due"));
    const Arguments &arguments = invocation.arguments;
    const auto ask = [&](SeatWriter &writer, const StreamId &id) -> Result<EventId> {
        MIZBAN_LET(const QList<Attachment> files, filesOf(arguments, writer));
        return writer.sendInquiry(id, arguments.value("to"), arguments.value("text"), due, files);
    };
    return actOnCase(invocation, {"to", "text"}, ask);
}

int reply(Invocation &invocation)
{
    CTL_LET(const EventId inquiry, eventOf(invocation.arguments, "inquiry"));
    return actOnCase(invocation, {"text"}, [&](SeatWriter &writer, const StreamId &id) -> Result<EventId> {
        MIZBAN_LET(const QList<Attachment> files, filesOf(invocation.arguments, writer));
        return writer.answerInquiry(id, inquiry, invocation.arguments.value("text"), files);
    });
}

int awaitApplicant(Invocation &invocation)
{
    CTL_LET(const qint64 until, timeOf(invocation.arguments, "until", "until"));
    return actOnCase(invocation, {"text"}, [&](SeatWriter &writer, const StreamId &id) {
        return writer.awaitApplicant(id, invocation.arguments.value("text"), until);
    });
}

int received(Invocation &invocation)
{
    return actOnCase(invocation, {}, [&](SeatWriter &writer, const StreamId &id) -> Result<EventId> {
        MIZBAN_LET(const QList<Attachment> files, filesOf(invocation.arguments, writer));
        return writer.applicantReplied(id, invocation.arguments.value("text"), files);
    });
}

int resolve(Invocation &invocation)
{
    CTL_LET(const EventId counts, eventOf(invocation.arguments, "counts"));
    return actOnCase(invocation, {"counts", "text"}, [&](SeatWriter &writer, const StreamId &id) {
        return writer.resolveConflict(id, counts, invocation.arguments.value("text"));
    });
}

int openCase(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolve(invocation.arguments.positional.first()));
    CTL_TRY(seat.writer->openCase(id));
    return invocation.answer(QJsonObject{{QStringLiteral("caseId"), id.hex()}}, id.hex());
}

int showTree(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolve(invocation.arguments.positional.first()));
    CTL_LET(const CaseDetails details, seat.reader->caseDetails(id));
    const qint64 nowMs = invocation.clock->nowMs();
    const DirectoryPtr directory = seat.reader->directory();
    return invocation.answer(treeJson(details.state, *directory, nowMs),
                             treeText(details.state, *directory, nowMs));
}

/// An act that takes the one text.
template <typename Act> auto withText(std::initializer_list<const char *> needed, Act perform)
{
    return [needed = QList<const char *>(needed), perform](Invocation &invocation) {
        const auto run = [&](SeatWriter &writer, const StreamId &id) {
            return (writer.*perform)(id, invocation.arguments.value("text"));
        };
        return needed.isEmpty() ? actOnCase(invocation, {}, run) : actOnCase(invocation, {"text"}, run);
    };
}

const Option file{"file", "FILE", "a file that goes with it; repeatable"};

QList<Command> handingOn()
{
    const Option text{"text", "T", "what to say"};
    const Option due{"due", "ISO8601", "until when it is asked for"};
    return {
        {"case refer",
         "ID",
         referHelp,
         {{"to", "POST", "post or unit; the owner"},
          text,
          {"copy", "POST", "gets a copy; repeatable"},
          due,
          file,
          {"visit-with", "NAME", "whom the applicant will meet"},
          {"visit-at", "ISO8601", "when"},
          {"visit-why", "T", "why he has to go himself"}},
         refer},
        {"case open", "ID", "stamps it as seen by this cartable (001 §4-16)", {}, openCase},
        {"case accept",
         "ID",
         "takes a referral up; it can no longer be returned",
         {},
         [](Invocation &invocation) {
             return actOnCase(invocation, {},
                              [](SeatWriter &writer, const StreamId &id) { return writer.accept(id); });
         }},
        {"case return",
         "ID",
         "returns a referral whose matter is not this agency's duty; a second return goes to the Center (S6)",
         {{"text", "REASON", "why"}},
         withText({"text"}, &SeatWriter::returnCase)},
        {"case recall",
         "ID",
         "takes the last referral back while its recipient has not seen it",
         {{"text", "REASON", "why"}},
         withText({}, &SeatWriter::recall)},
        {"case tree", "ID", "the referral tree: who kept it how long, seen and acted when", {}, showTree},
        {"case task",
         "ID",
         "asks work of another post or unit; the case stays (004 art.4-7)",
         {{"to", "POST", "post or unit"}, text, due, file},
         askTask},
        {"case task-done",
         "ID",
         "answers a task",
         {text, {"task", "EVENT", "which, where several are open"}, file},
         answerTask},
        {"case inquire",
         "ID",
         "a question to another agency, signed by the person (004 art.4-8)",
         {{"to", "POST", "post or unit"}, text, due, file},
         inquire},
        {"case reply",
         "ID",
         "answers an inquiry, signed by the person",
         {text, {"inquiry", "EVENT", "which, where several are open"}, file},
         reply},
        {"case resolve",
         "ID",
         resolveHelp,
         {{"counts", "EVENT", "the act that counts"}, {"text", "REASON", "why"}},
         resolve},
    };
}

QList<Command> closing()
{
    const Option text{"text", "T", "what to say"};
    return {
        {"case answer",
         "ID",
         answerHelp,
         {text,
          file,
          {"not-done", "REASON", "it was not done, and why (001 §1.2)"},
          {"fault", "found|none", "whether the agency was at fault"},
          {"claimed", "RIALS", "damage claimed"},
          {"awarded", "RIALS", "damage awarded"},
          {"paid-at", "ISO8601", "when it was paid"}},
         answerCase},
        {"case note", "ID", "adds an internal note", {text}, withText({"text"}, &SeatWriter::note)},
        {"case await",
         "ID",
         "something is needed from the applicant before it can go on; T tells him",
         {text, {"until", "ISO8601", "until when"}},
         awaitApplicant},
        {"case received", "ID", "the applicant has brought it; the review goes on", {text, file}, received},
        {"case deliver",
         "ID",
         "records that the answer reached the applicant",
         {{"recipient", "NAME", "to whom"},
          {"how", "MEANS", "InPerson Phone Sms Post Email Messenger"},
          {"at", "ISO8601", "when; now"},
          {"paid", "RIALS", "compensation handed over"}},
         deliver},
        {"case close",
         "ID",
         "closes an answered case: the applicant agrees",
         {text},
         withText({}, &SeatWriter::close)},
        {"case reopen",
         "ID",
         "reopens an answered or closed case: the applicant objects, within 30 days (S7)",
         {text},
         withText({"text"}, &SeatWriter::reopen)},
        {"case void",
         "ID",
         "voids a registration of the same clerk and day",
         {text},
         withText({"text"}, &SeatWriter::voidCase)},
    };
}

} // namespace

QList<Command> actCommands()
{
    return handingOn() + closing();
}

} // namespace mizban::ctl
