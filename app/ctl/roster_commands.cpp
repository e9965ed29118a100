#include "app/ctl/case_act.h"
#include "app/ctl/commands.h"
#include "app/ctl/night_json.h"
#include "core/storage/file_io.h"

namespace mizban::ctl {

namespace {

constexpr qint64 maxRosterFile = 2 << 20;

/// An act on the list that takes one option and answers with its event.
template <typename Act> int actOnList(Invocation &invocation, const char *needed, Act perform)
{
    if (!invocation.need({"seat", "password-file", needed}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const EventId event, perform(*seat.writer, invocation.arguments));
    return answerEvent(invocation, event);
}

int draftList(Invocation &invocation)
{
    return actOnList(invocation, "unit", [](SeatWriter &writer, const Arguments &arguments) {
        return writer.draftNightList(arguments.values("unit"));
    });
}

int submitList(Invocation &invocation)
{
    return actOnList(invocation, "letter", [](SeatWriter &writer, const Arguments &arguments) {
        return writer.submitNightList(arguments.value("letter"));
    });
}

int approveList(Invocation &invocation)
{
    return actOnList(invocation, "letter", [](SeatWriter &writer, const Arguments &arguments) {
        return writer.approveNightList(arguments.value("letter"));
    });
}

int showList(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const NightListState list, seat.reader->nightList());
    QStringList units;
    for (const UnitCode &unit : list.approved)
        units.append(unit.text());
    return invocation.answer(toJson(list), units.join(u'\n'));
}

int submitRoster(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "file"}))
        return exitUsage;
    CTL_LET(const QByteArray bytes, readWhole(invocation.arguments.value("file"), maxRosterFile));
    CTL_LET(const RosterSubmitted roster, rosterFromJson(bytes));
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const EventId event, seat.writer->submitRoster(roster));
    return answerEvent(invocation, event);
}

int changeRoster(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "period", "out", "in", "reason"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    const UnitCode unit(invocation.arguments.positional.first());
    CTL_LET(const RosterState held, seat.reader->roster(unit, invocation.arguments.value("period")));
    RosterChanged change;
    change.reason = invocation.arguments.value("reason");
    for (const QString &typed : invocation.arguments.values("out")) {
        CTL_LET(NightTurn out, turnFrom(typed, "out"));
        // As the roster has it: who is typed by his name or code alone is meant with his number.
        for (const NightTurn &turn : held.on(out.night)) {
            const bool same =
                out.person.isEmpty() ? turn.name == out.name.simplified() : turn.person == out.person;
            if (same)
                out = turn;
        }
        change.out.append(out);
    }
    for (const QString &typed : invocation.arguments.values("in")) {
        CTL_LET(NightTurn in, turnFrom(typed, "in"));
        for (const NightTurn &turn : held.turns) {
            const bool known = !in.person.isEmpty() && turn.person == in.person && in.phone.isEmpty();
            if (known)
                in.phone = turn.phone;
        }
        change.in.append(in);
    }
    CTL_LET(const EventId event,
            seat.writer->changeRoster(unit, invocation.arguments.value("period"), change));
    return answerEvent(invocation, event);
}

int showRoster(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "period"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const RosterState roster, seat.reader->roster(UnitCode(invocation.arguments.positional.first()),
                                                          invocation.arguments.value("period")));
    QString plain;
    for (const NightTurn &turn : roster.turns)
        plain += turn.night.toString(Qt::ISODate) + u' ' + turn.name + u' ' + turn.phone + u'\n';
    return invocation.answer(toJson(roster), plain);
}

int missingRosters(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "period"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const QList<UnitCode> missing, seat.reader->missingRosters(invocation.arguments.value("period")));
    QJsonArray units;
    QStringList plain;
    for (const UnitCode &unit : missing) {
        units.append(unit.text());
        plain.append(unit.text());
    }
    return invocation.answer(units, plain.join(u'\n'));
}

} // namespace

QList<Command> rosterCommands()
{
    const Option letter{"letter", "N", "number of the letter"};
    const Option period{"period", "YYYY/MM", "Jalali month, such as 1405/09"};
    return {
        {"night-list draft",
         "",
         "drafts the list of units that need a night shift; the Center only (001 §3-4)",
         {{"unit", "UNIT", "a unit; as often as there are units"}},
         draftList},
        {"night-list submit", "", "sends the newest draft for approval", {letter}, submitList},
        {"night-list approve",
         "",
         "records its approval; the head of the Center only",
         {letter},
         approveList},
        {"night-list show", "", "the newest draft and the list in force", {}, showList},
        {"roster submit",
         "",
         "sends who is on duty when, for one unit and month; checked against the list\n"
         "  FILE holds one JSON object {unit, period: \"1405/09\", turns: [{night, person, name, phone}]}; night\n"
         "  2026-11-25 or 1405/09/04; person: a code of the directory, or name and phone alone",
         {{"file", "FILE", "the roster"}},
         submitRoster},
        {"roster change",
         "UNIT",
         "a substitute (one out, one in) or a swap (two out, two in)",
         {period,
          {"out", "NIGHT=WHO", "who goes: a person's code or name"},
          {"in", "NIGHT=WHO[,PHONE]", "who comes"},
          {"reason", "R", "why"}},
         changeRoster},
        {"roster show", "UNIT", "the roster of a unit as it stands", {period}, showRoster},
        {"roster missing",
         "",
         "listed units whose roster of that month has not come",
         {period},
         missingRosters},
    };
}

} // namespace mizban::ctl
