#include "app/ctl/case_act.h"
#include "app/ctl/commands.h"
#include "app/ctl/night_json.h"
#include "core/base/digits.h"
#include "core/base/tehran_time.h"

namespace mizban::ctl {

namespace {

constexpr int itemsShown = 1000;

Error unknownWord(const char *option)
{
    return fieldError(ErrorCode::InvalidInput, QString::fromLatin1(option), QStringLiteral("3-4"),
                      QStringLiteral("see --help"));
}

Result<int> partIn(const Arguments &arguments)
{
    if (!arguments.has("part"))
        return 1;
    bool numeric = false;
    const int part = toAsciiDigits(arguments.value("part")).toInt(&numeric);
    return numeric ? Result<int>(part) : Result<int>(unknownWord("part"));
}

Result<EventId> eventFrom(const QString &typed, const char *option)
{
    const EventId id = EventId::fromHex(typed.trimmed());
    if (id.isValid())
        return id;
    return fieldError(ErrorCode::InvalidInput, QString::fromLatin1(option), QStringLiteral("3-4"),
                      QStringLiteral("an event id as `shift log --json` gives it"));
}

/// The shift that --night (and --unit, --part) names; without it the one that is open, else the newest.
Result<StreamId> shiftIn(const Invocation &invocation, SeatReader &reader)
{
    const Arguments &arguments = invocation.arguments;
    if (!arguments.has("night") && !arguments.has("unit")) {
        MIZBAN_LET(const StreamId current, reader.currentShift());
        if (!current.isValid())
            return fieldError(ErrorCode::NotFound, QStringLiteral("shift"), QStringLiteral("3-4"));
        return current;
    }
    QDate night = nightOf(invocation.clock->nowMs());
    if (arguments.has("night")) {
        MIZBAN_LET(night, nightFrom(arguments.value("night"), QStringLiteral("night")));
    }
    MIZBAN_LET(const int part, partIn(arguments));
    return reader.shiftOf(UnitCode(arguments.value("unit")), night, part);
}

int start(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const int part, partIn(invocation.arguments));
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.writer->startShift(part));
    CTL_LET(const ShiftState shift, seat.reader->shift(id));
    return invocation.answer(toJson(shift, invocation.clock->nowMs()), id.hex());
}

int takeOver(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "reason"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, shiftIn(invocation, *seat.reader));
    CTL_LET(const EventId event, seat.writer->takeOverShift(id, invocation.arguments.value("reason")));
    return answerEvent(invocation, event);
}

int settle(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "counts", "reason"}))
        return exitUsage;
    CTL_LET(const EventId counts, eventFrom(invocation.arguments.value("counts"), "counts"));
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, shiftIn(invocation, *seat.reader));
    CTL_LET(const EventId event, seat.writer->settleShift(id, counts, invocation.arguments.value("reason")));
    return answerEvent(invocation, event);
}

int showLog(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, shiftIn(invocation, *seat.reader));
    CTL_LET(const ShiftState shift, seat.reader->shift(id));
    return invocation.answer(toJson(shift, invocation.clock->nowMs()),
                             logText(shift, *seat.reader->directory()));
}

int note(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "text"}))
        return exitUsage;
    EventId corrects;
    if (invocation.arguments.has("corrects")) {
        CTL_LET(corrects, eventFrom(invocation.arguments.value("corrects"), "corrects"));
    }
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const EventId event, seat.writer->noteShift(invocation.arguments.value("text"), corrects));
    return answerEvent(invocation, event);
}

int check(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "number", "result"}))
        return exitUsage;
    const auto result = parseCallResult(invocation.arguments.value("result"));
    if (!result)
        return fail(unknownWord("result"));
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const EventId event,
            seat.writer->checkReachable({UnitCode(invocation.arguments.positional.first()),
                                         invocation.arguments.value("number"), *result,
                                         invocation.arguments.value("note")}));
    return answerEvent(invocation, event);
}

int item(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "office", "text"}))
        return exitUsage;
    NightItemInput input;
    const auto office = parseOriginatingOffice(invocation.arguments.value("office"));
    if (!office)
        return fail(unknownWord("office"));
    input.office = *office;
    input.urgency = invocation.arguments.has("urgent") ? NightUrgency::Urgent : NightUrgency::Ordinary;
    input.caller = invocation.arguments.value("caller");
    input.text = invocation.arguments.value("text");
    if (invocation.arguments.has("due")) {
        CTL_LET(input.dueAtMs, fromIso8601(toAsciiDigits(invocation.arguments.value("due"))));
    }
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const RegisteredNightItem saved, seat.writer->registerNightItem(input));
    return invocation.answer(QJsonObject{{QStringLiteral("id"), saved.id.hex()},
                                         {QStringLiteral("trackingId"), saved.trackingId},
                                         {QStringLiteral("dueAt"), toIso8601(saved.dueAtMs)},
                                         {QStringLiteral("owner"), saved.owner.text()}},
                             saved.trackingId);
}

/// Runs an act on the item that the operand names.
template <typename Act> int actOnItem(Invocation &invocation, Act perform)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolveNightItem(invocation.arguments.positional.first()));
    CTL_LET(const EventId event, perform(*seat.writer, id));
    return answerEvent(invocation, event);
}

int refer(Invocation &invocation)
{
    if (!invocation.need({"to"}))
        return exitUsage;
    return actOnItem(invocation, [&invocation](SeatWriter &writer, const StreamId &id) {
        return writer.offerNightItem(id, invocation.arguments.value("to"),
                                     invocation.arguments.value("text"));
    });
}

int acknowledge(Invocation &invocation)
{
    return actOnItem(invocation, [&invocation](SeatWriter &writer, const StreamId &id) {
        return writer.acknowledgeNightItem(id, invocation.arguments.value("text"));
    });
}

int resolve(Invocation &invocation)
{
    if (!invocation.need({"text"}))
        return exitUsage;
    return actOnItem(invocation, [&invocation](SeatWriter &writer, const StreamId &id) {
        return writer.resolveNightItem(id, invocation.arguments.value("text"));
    });
}

int listItems(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const QList<NightItemState> items,
            seat.reader->nightItems(!invocation.arguments.has("all"), itemsShown));
    QJsonArray json;
    QString plain;
    for (const NightItemState &one : items) {
        json.append(toJson(one, invocation.clock->nowMs()));
        plain += one.registration.trackingId + u' ' + one.owner.text() + u' ' + one.registration.text + u'\n';
    }
    return invocation.answer(json, plain);
}

int handOver(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "to"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    ShiftWords words;
    words.to = invocation.arguments.value("to");
    words.summary = invocation.arguments.value("summary");
    for (const QString &typed : invocation.arguments.values("word")) {
        CTL_LET(const StreamId id, seat.reader->resolveNightItem(typed.section(u'=', 0, 0)));
        words.on.insert(id, typed.section(u'=', 1));
    }
    CTL_LET(const EventId event, seat.writer->handOverShift(words));
    return answerEvent(invocation, event);
}

int receive(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, shiftIn(invocation, *seat.reader));
    CTL_LET(const EventId event, seat.writer->receiveShift(id));
    return answerEvent(invocation, event);
}

int report(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, shiftIn(invocation, *seat.reader));
    if (invocation.arguments.has("text") || invocation.arguments.has("send")) {
        CTL_LET(const EventId event, seat.writer->reportMorning(id, invocation.arguments.value("text")));
        Q_UNUSED(event)
    }
    CTL_LET(const MorningReport made, seat.reader->morningReport(id));
    return invocation.answer(toJson(made), made.text);
}

int board(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    const qint64 nowMs = invocation.clock->nowMs();
    QDate night = nightOf(nowMs);
    if (invocation.arguments.has("night")) {
        CTL_LET(night, nightFrom(invocation.arguments.value("night"), QStringLiteral("night")));
    }
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const NightBoard shown, seat.reader->nightBoard(night, nowMs));
    QString plain;
    for (const NightBoardRow &row : shown.rows)
        plain += row.unit.text() + u' ' + wordOf(row.standing) + u'\n';
    return invocation.answer(toJson(shown, nowMs), plain);
}

} // namespace

QList<Command> shiftCommands()
{
    const Option part{"part", "N", "part of the night, where several shifts follow each other (1)"};
    const Option night{"night", "DATE", "evening the night began on: 2026-11-25 or 1405/09/04"};
    const Option unit{"unit", "UNIT", "whose shift; the seat's own"};
    const Option text{"text", "T", "in words"};
    return {
        {"shift start", "", "begins tonight's shift of the own unit with what was left open", {part}, start},
        {"shift take-over",
         "",
         "takes the shift of a manager who vanished over",
         {{"reason", "R", "why"}, night, unit, part},
         takeOver},
        {"shift settle",
         "",
         "of two who started one shift: whose start counts",
         {{"counts", "EVENT", "the start that counts"}, {"reason", "R", "why"}, night, unit, part},
         settle},
        {"shift log",
         "",
         "everything of a shift in order; nothing in it is ever edited",
         {night, unit, part},
         showLog},
        {"shift note",
         "",
         "adds an entry; a correction names the entry that was wrong",
         {text, {"corrects", "EVENT", "the entry it corrects"}},
         note},
        {"shift check",
         "UNIT",
         "records a call to a unit on night duty",
         {{"number", "N", "the number that was called"},
          {"result", "R", "Reached, NoAnswer, Busy, WrongNumber"},
          {"note", "T", "what else there is to say"}},
         check},
        {"shift board", "", "tonight's units, whom to call next, what needs somebody now", {night}, board},
        {"shift item",
         "",
         "registers an item of the night; answers with its tracking id",
         {{"office", "O", "Leader, President, FirstVicePresident, Other"},
          {"urgent", nullptr, "runs in hours, not days"},
          {"caller", "W", "who asked, or the letter"},
          text,
          {"due", "ISO8601", "until when; never later than the rule"}},
         item},
        {"shift items",
         "",
         "items of the night, open ones",
         {{"all", nullptr, "closed ones too"}},
         listItems},
        {"shift refer",
         "ID",
         "hands an item to an agency's night manager, who owns it once he acknowledges",
         {{"to", "CODE", "a unit or a post"}, text},
         refer},
        {"shift acknowledge", "ID", "takes an item that was handed on", {text}, acknowledge},
        {"shift resolve", "ID", "ends an item with its result", {text}, resolve},
        {"shift hand-over",
         "",
         "hands the shift over, signed by the own key, with a word on every open item",
         {{"to", "WHO", "a post of the unit or a person in one"},
          {"word", "ID=TEXT", "a word on an open item; once for each"},
          {"summary", "T", "written from the log without it"}},
         handOver},
        {"shift receive",
         "",
         "receives the shift, signed by the own key; it is closed then",
         {night, unit, part},
         receive},
        {"shift report",
         "",
         "the morning report, written from the log; sent with --send or in other words with --text",
         {{"send", nullptr, "sends it as the log says it"}, text, night, unit, part},
         report},
    };
}

} // namespace mizban::ctl
