#include "app/ctl/case_act.h"
#include "app/ctl/commands.h"
#include "core/base/digits.h"
#include "core/base/tehran_time.h"
#include "core/services/sealed_summary.h"

#include <algorithm>

namespace mizban::ctl {

namespace {

constexpr int explanationsShown = 1000;

int askExplanation(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "to", "text"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolve(invocation.arguments.positional.first()));
    CTL_LET(const EventId event, seat.writer->askExplanation(id, invocation.arguments.value("to"),
                                                             invocation.arguments.value("text")));
    return answerEvent(invocation, event);
}

int referToBoard(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "body", "letter"}))
        return exitUsage;
    BoardReferred letter;
    letter.body = invocation.arguments.value("body").trimmed();
    letter.letterNumber = invocation.arguments.value("letter").trimmed();
    letter.result = invocation.arguments.value("result").trimmed();
    if (invocation.arguments.has("letter-date")) {
        CTL_LET(letter.letterAtMs, fromIso8601(toAsciiDigits(invocation.arguments.value("letter-date"))));
    }
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolve(invocation.arguments.positional.first()));
    CTL_LET(const EventId event, seat.writer->referToBoard(id, letter));
    return answerEvent(invocation, event);
}

int listExplanations(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const QList<Explanation> found, seat.reader->explanations(explanationsShown));
    QJsonArray items;
    QString plain;
    for (const Explanation &one : found) {
        items.append(
            QJsonObject{{QStringLiteral("id"), one.id.hex()},
                        {QStringLiteral("from"), one.from.text()},
                        {QStringLiteral("to"), one.to.text()},
                        {QStringLiteral("text"), one.text},
                        {QStringLiteral("at"), toIso8601(one.atMs)},
                        {QStringLiteral("answer"), one.answer},
                        {QStringLiteral("answeredAt"),
                         one.answeredAtMs == 0 ? QJsonValue() : QJsonValue(toIso8601(one.answeredAtMs))}});
        plain += QStringLiteral("%1  %2\n%3\n").arg(toIso8601(one.atMs), one.text, one.answer);
    }
    return invocation.answer(items, plain);
}

int explain(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "text"}))
        return exitUsage;
    const StreamId id = StreamId::fromHex(invocation.arguments.positional.first().trimmed());
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const EventId event, seat.writer->explain(id, invocation.arguments.value("text")));
    return answerEvent(invocation, event);
}

int shareSealed(Invocation &invocation)
{
    return actOnCase(invocation, {"to"}, [&](SeatWriter &writer, const StreamId &id) {
        return writer.shareSealed(id, invocation.arguments.value("to"), invocation.arguments.value("text"));
    });
}

QJsonValue timeOrNull(qint64 ms)
{
    return ms == 0 ? QJsonValue() : QJsonValue(toIso8601(ms));
}

int listSealed(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const QList<SealedSummary> found, seat.reader->sealedSummaries());
    const qint64 nowMs = invocation.clock->nowMs();
    QJsonArray items;
    QString plain;
    for (const SealedSummary &one : found) {
        const bool overdue = one.isOverdueAt(nowMs);
        items.append(
            QJsonObject{{QStringLiteral("id"), one.id.hex()},
                        {QStringLiteral("holder"), one.holder.text()},
                        {QStringLiteral("status"), wordOf(one.status)},
                        {QStringLiteral("registeredAt"), toIso8601(one.registeredAtMs)},
                        {QStringLiteral("ageDays"), tehranDate(one.registeredAtMs).daysTo(tehranDate(nowMs))},
                        {QStringLiteral("dueAt"), timeOrNull(one.dueAtMs)},
                        {QStringLiteral("answeredAt"), timeOrNull(one.answeredAtMs)},
                        {QStringLiteral("overdue"), overdue}});
        plain += QStringLiteral("%1  %2  %3%4\n")
                     .arg(toIso8601(one.registeredAtMs), one.holder.text(), wordOf(one.status),
                          overdue ? QStringLiteral("  overdue") : QString());
    }
    const SealedTotals totals = totalsOf(found, nowMs);
    return invocation.answer(QJsonObject{{QStringLiteral("open"), totals.open},
                                         {QStringLiteral("overdue"), totals.overdue},
                                         {QStringLiteral("answered"), totals.answered},
                                         {QStringLiteral("late"), totals.late},
                                         {QStringLiteral("items"), items}},
                             plain);
}

int addSubject(Invocation &invocation)
{
    return actOnCase(invocation, {"about"}, [&](SeatWriter &writer, const StreamId &id) {
        const About one{invocation.arguments.value("about").trimmed(),
                        invocation.arguments.value("name").trimmed()};
        return writer.addSubjects(id, {one});
    });
}

int listAwaited(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const QList<AwaitedAccess> waiting, seat.reader->awaitedAccess());
    QJsonArray items;
    QString plain;
    for (const AwaitedAccess &one : waiting) {
        items.append(QJsonObject{{QStringLiteral("trackingId"), one.trackingId},
                                 {QStringLiteral("caseId"), one.caseId.hex()},
                                 {QStringLiteral("post"), one.post.text()},
                                 {QStringLiteral("person"), one.person.text()}});
        plain += QStringLiteral("%1  %2  %3\n").arg(one.trackingId, one.post.text(), one.person.text());
    }
    return invocation.answer(items, plain);
}

int rewrap(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "person"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    const QString id = toAsciiDigits(invocation.arguments.positional.first().trimmed());
    // Who only holds the key sees the case nowhere but among those that are waited for.
    CTL_LET(const QList<AwaitedAccess> waiting, seat.reader->awaitedAccess());
    const auto found = std::find_if(waiting.begin(), waiting.end(), [&](const AwaitedAccess &one) {
        return one.trackingId == id || one.caseId.hex() == id;
    });
    StreamId caseId;
    if (found != waiting.end()) {
        caseId = found->caseId;
    } else {
        CTL_LET(caseId, seat.reader->resolve(id));
    }
    CTL_LET(const EventId event,
            seat.writer->rewrap(caseId, PersonId(invocation.arguments.value("person").trimmed())));
    return answerEvent(invocation, event);
}

} // namespace

QList<Command> sealedCommands()
{
    return {
        {"case explain",
         "ID",
         "asks the subject of a sealed case for an explanation, in the handler's own words (C8)",
         {{"to", "POST", "post of someone complained of"}, {"text", "T", "what is asked"}},
         askExplanation},
        {"case board",
         "ID",
         "records a referral to the misconduct board; handling goes on (10-3 note)",
         {{"body", "B", "which board"},
          {"letter", "N", "number of the letter"},
          {"letter-date", "ISO8601", "its date"},
          {"result", "R", "its result, once known"}},
         referToBoard},
        {"case share",
         "ID",
         "lets a supervisor at or above the handler's level read a sealed case (C9)",
         {{"to", "POST", "whose holder may read it from now on"}, {"text", "T", "why"}},
         shareSealed},
        {"sealed list",
         "",
         "age and timeliness of the sealed cases that this post supervises, and their numbers; no content (C9)",
         {},
         listSealed},
        {"case add-subject",
         "ID",
         "names one more of those a sealed case is about: their copies of it are wiped; an ordinary complaint "
         "goes on sealed (C6)",
         {{"about", "CODE", "a post or unit"},
          {"name", "N", "a person of that unit whose post is not in the directory"}},
         addSubject},
        {"case awaiting",
         "",
         "who may read a sealed case and has no key for it yet, as far as this seat can give it",
         {},
         listAwaited},
        {"case rewrap",
         "ID",
         "gives the key of a sealed case to one who may read it: a successor, or one's own new seat",
         {{"person", "ID", "who waits, as in `case awaiting`"}},
         rewrap},
        {"explanation list", "", "requests for explanation made here or received", {}, listExplanations},
        {"explanation answer", "ID", "answers one", {{"text", "T", "the explanation"}}, explain},
    };
}

} // namespace mizban::ctl
