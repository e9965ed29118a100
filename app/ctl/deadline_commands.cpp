#include "app/ctl/case_act.h"
#include "app/ctl/commands.h"
#include "app/ctl/invocation.h"
#include "app/ctl/supervision_json.h"
#include "core/base/tehran_time.h"
#include "core/domain/escalation_rules.h"
#include "core/services/due_explanation_text.h"

namespace mizban::ctl {

namespace {

/// A whole number of days; an error names the option.
Result<int> daysIn(const Arguments &arguments, const char *option, int absent)
{
    if (!arguments.has(option))
        return absent;
    bool numeric = false;
    const int days = arguments.value(option).toInt(&numeric);
    if (!numeric || days < 1)
        return fieldError(ErrorCode::InvalidInput, QString::fromLatin1(option), QStringLiteral("D5"));
    return days;
}

Result<qint64> timeIn(const Arguments &arguments, const char *option)
{
    auto time = fromIso8601(arguments.value(option));
    if (!time)
        return fieldError(ErrorCode::InvalidInput, QString::fromLatin1(option), {}, time.error().detail);
    return time;
}

/// The event that the option names; without it the only one there is that `fits`.
template <typename Record, typename Fits>
Result<EventId> eventIn(const Arguments &arguments, const char *option, const QList<Record> &records,
                        Fits fits)
{
    if (arguments.has(option)) {
        const EventId id = EventId::fromHex(arguments.value(option));
        if (id.isValid())
            return id;
        return fieldError(ErrorCode::InvalidInput, QString::fromLatin1(option), {},
                          QStringLiteral("an event id as `case show --json` gives it"));
    }
    QList<EventId> fitting;
    for (const Record &record : records) {
        if (fits(record))
            fitting.append(record.event);
    }
    if (fitting.size() == 1)
        return fitting.first();
    return fieldError(fitting.isEmpty() ? ErrorCode::NotFound : ErrorCode::MissingInput,
                      QString::fromLatin1(option), QStringLiteral("E6"),
                      QStringLiteral("%1 of them fit").arg(fitting.size()));
}

/// As actOnCase(), with what was done about the case so far.
template <typename Act>
int actKnowing(Invocation &invocation, std::initializer_list<const char *> needed, Act perform)
{
    if (!invocation.need({"seat", "password-file"}) || !invocation.need(needed))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolve(invocation.arguments.positional.first()));
    CTL_LET(const CaseDetails details, seat.reader->caseDetails(id));
    CTL_LET(const EventId event, perform(*seat.writer, id, details.state.supervision));
    return answerEvent(invocation, event);
}

int why(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolve(invocation.arguments.positional.first()));
    CTL_LET(const DueExplanation explanation, seat.reader->why(id));
    const QString text = describe(explanation, *seat.reader->directory());
    return invocation.answer(whyJson(explanation, text), text);
}

int askExtension(Invocation &invocation)
{
    return actOnCase(invocation, {"days", "text"},
                     [&](SeatWriter &writer, const StreamId &id) -> Result<EventId> {
                         MIZBAN_LET(const int days, daysIn(invocation.arguments, "days", 0));
                         return writer.askExtension(id, days, invocation.arguments.value("text"));
                     });
}

int extend(Invocation &invocation)
{
    if (invocation.arguments.has("days") == invocation.arguments.has("to"))
        return misuse(QStringLiteral("either --days N or --to ISO8601 is needed"));
    return actOnCase(invocation, {"text"}, [&](SeatWriter &writer, const StreamId &id) -> Result<EventId> {
        const QString reason = invocation.arguments.value("text");
        if (invocation.arguments.has("to")) {
            MIZBAN_LET(const qint64 toMs, timeIn(invocation.arguments, "to"));
            return writer.extendTo(id, toMs, reason);
        }
        MIZBAN_LET(const int days, daysIn(invocation.arguments, "days", 0));
        return writer.extendByDays(id, days, reason);
    });
}

int escalate(Invocation &invocation)
{
    return actOnCase(
        invocation, {"need", "text"}, [&](SeatWriter &writer, const StreamId &id) -> Result<EventId> {
            const auto need = parseEscalationNeed(invocation.arguments.value("need"));
            if (!need)
                return fieldError(ErrorCode::InvalidInput, QStringLiteral("need"), QStringLiteral("E1"),
                                  QStringLiteral("Permit, Credit or Both"));
            bool numeric = true;
            const qint64 amount = invocation.arguments.has("amount")
                                      ? invocation.arguments.value("amount").toLongLong(&numeric)
                                      : 0;
            if (!numeric)
                return fieldError(ErrorCode::InvalidInput, QStringLiteral("amount"), QStringLiteral("E1"));
            return writer.escalate(id, *need, amount, invocation.arguments.value("text"));
        });
}

int dispute(Invocation &invocation)
{
    const bool yes = invocation.arguments.has("yes");
    if (yes == invocation.arguments.has("no"))
        return misuse(QStringLiteral("either --yes or --no is needed"));
    return actOnCase(invocation, {"text"}, [&](SeatWriter &writer, const StreamId &id) -> Result<EventId> {
        MIZBAN_LET(const int days, daysIn(invocation.arguments, "days", finalDays));
        return writer.recordDispute(id, yes, days, invocation.arguments.value("text"));
    });
}

int session(Invocation &invocation)
{
    return actOnCase(
        invocation, {"at", "invite", "text"}, [&](SeatWriter &writer, const StreamId &id) -> Result<EventId> {
            MIZBAN_LET(const qint64 atMs, timeIn(invocation.arguments, "at"));
            const QStringList invite = invocation.arguments.value("invite").split(u',', Qt::SkipEmptyParts);
            return writer.callSession(id, atMs, invite, invocation.arguments.value("text"));
        });
}

int decide(Invocation &invocation)
{
    return actOnCase(invocation, {"owner", "due", "text"},
                     [&](SeatWriter &writer, const StreamId &id) -> Result<EventId> {
                         MIZBAN_LET(const qint64 dueMs, timeIn(invocation.arguments, "due"));
                         return writer.decide(id, invocation.arguments.value("owner"), dueMs,
                                              invocation.arguments.value("text"));
                     });
}

int evidence(Invocation &invocation)
{
    const auto perform = [&](SeatWriter &writer, const StreamId &id,
                             const Supervision &now) -> Result<EventId> {
        MIZBAN_LET(const EventId decision,
                   eventIn(invocation.arguments, "decision", now.decisions,
                           [](const SessionDecision &one) { return one.evidenceAtMs == 0 && !one.refused; }));
        MIZBAN_LET(const QList<Attachment> files, filesOf(invocation.arguments, writer));
        return writer.giveEvidence(id, decision, invocation.arguments.value("text"), files);
    };
    return actKnowing(invocation, {"text"}, perform);
}

int refuseDecision(Invocation &invocation)
{
    const auto perform = [&](SeatWriter &writer, const StreamId &id,
                             const Supervision &now) -> Result<EventId> {
        MIZBAN_LET(const EventId decision,
                   eventIn(invocation.arguments, "decision", now.decisions,
                           [](const SessionDecision &one) { return one.isPending(); }));
        return writer.refuseDecision(id, decision, invocation.arguments.value("text"));
    };
    return actKnowing(invocation, {"text"}, perform);
}

int misconduct(Invocation &invocation)
{
    const auto perform = [&](SeatWriter &writer, const StreamId &id,
                             const Supervision &now) -> Result<EventId> {
        MIZBAN_LET(const EventId decision, eventIn(invocation.arguments, "decision", now.decisions,
                                                   [&now](const SessionDecision &one) {
                                                       return one.isNonCompliant() &&
                                                              !now.referralOf(one.event);
                                                   }));
        MIZBAN_LET(const qint64 dateMs, timeIn(invocation.arguments, "date"));
        return writer.referMisconduct(id, decision, invocation.arguments.value("body"),
                                      invocation.arguments.value("letter"), dateMs,
                                      invocation.arguments.value("text"));
    };
    return actKnowing(invocation, {"body", "letter", "date"}, perform);
}

int misconductResult(Invocation &invocation)
{
    const auto perform = [&](SeatWriter &writer, const StreamId &id,
                             const Supervision &now) -> Result<EventId> {
        MIZBAN_LET(const EventId referral,
                   eventIn(invocation.arguments, "referral", now.misconduct,
                           [](const MisconductReferral &one) { return one.isOpen(); }));
        return writer.resolveMisconduct(id, referral, invocation.arguments.value("text"));
    };
    return actKnowing(invocation, {"text"}, perform);
}

} // namespace

QList<Command> deadlineCommands()
{
    const Option text{"text", "T", "what to say"};
    const Option reason{"text", "T", "the reason; it is told to the applicant"};
    const Option decision{"decision", "EVENT",
                          "the decision's event, as case show gives it; needed where there are several"};
    return {
        {"case why", "ID", "why this date: everything that made the final answer time what it is", {}, why},
        {"case ask-extension",
         "ID",
         "asks the holder's superior for more time",
         {{"days", "N", "working days"}, text},
         askExtension},
        {"case extend",
         "ID",
         "extends the final answer time, once, by the holder's superior",
         {{"days", "N", "by working days"}, {"to", "ISO8601", "to the end of that day"}, reason},
         extend},
        {"case escalate",
         "ID",
         "a provincial agency's request beyond its powers, to the ministry (4-10)",
         {{"need", "Permit|Credit|Both", "what it needs"},
          {"amount", "N", "rials, with Credit and Both"},
          {"text", "T", "the reason"}},
         escalate},
        {"case dispute",
         "ID",
         "the Center: dispute yes (session within ten working days) or no (fresh final deadline)",
         {{"yes", nullptr, "there is a dispute"},
          {"no", nullptr, "there is none"},
          {"days", "N", "with --no: working days of the final deadline, at most 5"},
          text},
         dispute},
        {"case session",
         "ID",
         "the Center: calls a problem-solving session",
         {{"at", "ISO8601", "when"},
          {"invite", "POST[,POST…]", "posts or units; the agency's representative among them"},
          text},
         session},
        {"case decide",
         "ID",
         "the Center: records a decision of the session",
         {{"owner", "POST", "post or unit that carries it out"},
          {"due", "ISO8601", "until the end of that day"},
          text},
         decide},
        {"case evidence",
         "ID",
         "gives the evidence that a decision was carried out",
         {decision, text, {"file", "FILE", "a file that shows it; repeatable"}},
         evidence},
        {"case refuse-decision",
         "ID",
         "records that a decision is refused",
         {decision, text},
         refuseDecision},
        {"case misconduct",
         "ID",
         "the Center: refers a non-compliant decision to a disciplinary body",
         {decision,
          {"body", "B", "the body"},
          {"letter", "N", "number of the letter"},
          {"date", "ISO8601", "of the letter"},
          text},
         misconduct},
        {"case misconduct-result",
         "ID",
         "the Center: the result of such a referral",
         {{"referral", "EVENT", "the referral's event"}, text},
         misconductResult},
    };
}

} // namespace mizban::ctl
