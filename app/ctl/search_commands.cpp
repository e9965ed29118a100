#include "app/ctl/case_act.h"
#include "app/ctl/case_json.h"
#include "app/ctl/commands.h"
#include "core/services/case_search.h"
#include "core/services/words.h"

#include <QElapsedTimer>

namespace mizban::ctl {

namespace {

constexpr int defaultResults = 50;
constexpr int mostResults = 10'000;

constexpr const char *searchHelp =
    "finds cases, newest first\n"
    "  QUERY holds words in any form (ی or ي, ک or ك, with or without half-space, digits of any script), the\n"
    "  last one as a beginning unless a space follows it; \"words in a row\"; and filters, in Persian or English:\n"
    "  نوع:شکایت       kind:Complaint\n"
    "  وضعیت:باز       status:open, or one state: InReview, Answered, Closed, …\n"
    "  از:۱۴۰۵/۰۱/۰۱   from:1405/01/01, a month (1405/01), a year, or 2026-03-21; also امروز, دیروز\n"
    "  تا:۱۴۰۵/۰۶      to:1405/06\n"
    "  دارنده:فرماندار  holder:CODE, or words of its title\n"
    "  نام:احمدی       name:… of the applicant\n"
    "  شماره:۰۹۱۲…     number:… tracking id, national number or mobile; a number alone needs no filter";

int searchCases(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    const Arguments &arguments = invocation.arguments;
    bool numeric = true;
    const int limit = arguments.has("limit") ? arguments.value("limit").toInt(&numeric) : defaultResults;
    if (!numeric || limit < 1 || limit > mostResults)
        return misuse(QStringLiteral("--limit takes 1 to %1").arg(mostResults));
    const qint64 nowMs = invocation.clock->nowMs();
    CTL_LET(const CaseQuery query, parseCaseQuery(arguments.positional.first(), nowMs));
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    QElapsedTimer timer;
    timer.start();
    CTL_LET(const SearchPage page, seat.reader->search(query, {}, limit, CancelToken()));
    const double elapsed = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    QJsonArray items;
    QString plain;
    for (const CartableRow &row : page.rows) {
        items.append(itemJson(row, *seat.reader->directory(), nowMs));
        plain += QStringLiteral("%1  %2  %3  %4\n")
                     .arg(row.trackingId, nameOf(row.kind), nameOf(row.status), row.subject.text());
    }
    return invocation.answer(
        QJsonObject{{QStringLiteral("items"), items}, {QStringLiteral("elapsedMs"), elapsed}}, plain);
}

int linkCases(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "to"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolve(invocation.arguments.positional.first()));
    CTL_LET(const StreamId to, seat.reader->resolve(invocation.arguments.value("to")));
    CTL_LET(const EventId event, seat.writer->linkDuplicate(id, to));
    return answerEvent(invocation, event);
}

int unlinkCase(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolve(invocation.arguments.positional.first()));
    CTL_LET(const EventId event, seat.writer->unlinkDuplicate(id));
    return answerEvent(invocation, event);
}

int mergeCase(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "into"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolve(invocation.arguments.positional.first()));
    CTL_LET(const StreamId into, seat.reader->resolve(invocation.arguments.value("into")));
    CTL_LET(const EventId event, seat.writer->mergeCase(id, into, invocation.arguments.value("text")));
    return answerEvent(invocation, event);
}

int undoMerge(Invocation &invocation)
{
    return actOnCase(invocation, {},
                     [](SeatWriter &writer, const StreamId &id) { return writer.undoMerge(id); });
}

} // namespace

QList<Command> searchCommands()
{
    return {
        {"search", "QUERY", searchHelp, {{"limit", "N", "cases at most (50)"}}, searchCases},
        {"case link",
         "ID",
         "links a case to another about the same matter; the one registered first leads",
         {{"to", "ID", "the other case"}},
         linkCases},
        {"case unlink", "ID", "takes the link of a case back", {}, unlinkCase},
        {"case merge",
         "ID",
         "ends a case held here as a duplicate of an earlier one; either tracking id finds the answer",
         {{"into", "ID", "the case that is kept"}, {"text", "T", "internal: why"}},
         mergeCase},
        {"case unmerge", "ID", "takes a merge back; the case is again what it was", {}, undoMerge},
    };
}

} // namespace mizban::ctl
