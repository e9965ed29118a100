#include "app/ctl/case_act.h"
#include "app/ctl/commands.h"
#include "app/ctl/marginal_json.h"
#include "core/base/tehran_time.h"
#include "core/services/delegation_input.h"
#include "core/services/marginal_input.h"
#include "core/services/signer_choice.h"
#include "core/storage/file_io.h"

namespace mizban::ctl {

namespace {

constexpr qint64 maxPinFile = 4096;

constexpr const char *marginalHelp =
    "writes a marginal note on the case, signed by the person; it can never be taken back (001 §4-25)\n"
    "  one of --text, --picture and --sound; with the last two, --text says what it is about\n"
    "  --to may stand several times: those acknowledge and answer it\n"
    "  --pinned: the President's, served by the Center; it stays before them until both are done\n"
    "  signed with the key of the seat, or --p12 FILE, or --token MODULE (the token's PKCS#11 library)";

Result<EventId> eventOf(const Arguments &arguments, const char *option)
{
    if (!arguments.has(option))
        return EventId();
    const EventId event = EventId::fromHex(arguments.value(option));
    return event.isValid()
               ? Result<EventId>(event)
               : Result<EventId>(fieldError(ErrorCode::InvalidInput, QString::fromLatin1(option)));
}

Result<qint64> timeOf(const Arguments &arguments, const char *option)
{
    if (!arguments.has(option))
        return qint64(0);
    const auto time = fromIso8601(arguments.value(option));
    return time ? time : Result<qint64>(fieldError(ErrorCode::InvalidInput, QString::fromLatin1(option)));
}

/// A password or PIN is its file's first line.
Result<QString> pinOf(const Arguments &arguments)
{
    if (!arguments.has("pin-file"))
        return QString();
    const QString path = arguments.value("pin-file");
    const auto bytes = readWhole(path, maxPinFile);
    if (!bytes)
        return makeError(ErrorCode::UnreadableFile, path);
    return QString::fromUtf8(bytes->left(bytes->indexOf('\n') < 0 ? bytes->size() : bytes->indexOf('\n')))
        .trimmed();
}

Result<SignerChoice> signerOf(const Arguments &arguments)
{
    SignerChoice choice;
    if (arguments.has("p12")) {
        choice.source = SignerChoice::Source::File;
        choice.path = arguments.value("p12");
    } else if (arguments.has("token")) {
        choice.source = SignerChoice::Source::Token;
        choice.path = arguments.value("token");
        choice.label = arguments.value("token-label");
    }
    MIZBAN_LET(choice.pin, pinOf(arguments));
    return choice;
}

Result<MarginalInput> inputOf(const Arguments &arguments, SeatWriter &writer)
{
    MarginalInput input;
    input.text = arguments.value("text");
    input.to = arguments.values("to");
    input.pinned = arguments.has("pinned");
    MIZBAN_LET(input.dueAtMs, timeOf(arguments, "due"));
    const bool picture = arguments.has("picture");
    if (picture || arguments.has("sound")) {
        input.form = picture ? MarginalForm::Picture : MarginalForm::Sound;
        MIZBAN_LET(const Attachment file,
                   writer.addAttachment(arguments.value(picture ? "picture" : "sound")));
        input.files.append(file);
    }
    MIZBAN_LET(const QList<Attachment> more, filesOf(arguments, writer));
    input.files += more;
    return input;
}

int writeNote(Invocation &invocation)
{
    CTL_LET(const SignerChoice signer, signerOf(invocation.arguments));
    return actOnCase(invocation, {}, [&](SeatWriter &writer, const StreamId &id) -> Result<EventId> {
        MIZBAN_LET(const MarginalInput input, inputOf(invocation.arguments, writer));
        return writer.writeMarginal(id, input, signer);
    });
}

int acknowledge(Invocation &invocation)
{
    CTL_LET(const SignerChoice signer, signerOf(invocation.arguments));
    CTL_LET(const EventId note, eventOf(invocation.arguments, "note"));
    return actOnCase(invocation, {}, [&](SeatWriter &writer, const StreamId &id) {
        return writer.acknowledgeMarginal(id, note, signer);
    });
}

int answerNote(Invocation &invocation)
{
    CTL_LET(const SignerChoice signer, signerOf(invocation.arguments));
    CTL_LET(const EventId note, eventOf(invocation.arguments, "note"));
    return actOnCase(invocation, {"text"}, [&](SeatWriter &writer, const StreamId &id) -> Result<EventId> {
        MIZBAN_LET(const QList<Attachment> files, filesOf(invocation.arguments, writer));
        return writer.answerMarginal(id, note, invocation.arguments.value("text"), files, signer);
    });
}

int propose(Invocation &invocation)
{
    const Arguments &arguments = invocation.arguments;
    return actOnCase(invocation, {"act"}, [&](SeatWriter &writer, const StreamId &id) -> Result<EventId> {
        ActProposed proposed;
        proposed.act = arguments.value("act");
        proposed.remark = arguments.value("remark");
        for (const char *field : {"to", "text", "reason"}) {
            if (arguments.has(field))
                proposed.texts.append({QString::fromLatin1(field), arguments.value(field)});
        }
        MIZBAN_LET(proposed.attachments, filesOf(arguments, writer));
        return writer.proposeAct(id, proposed);
    });
}

int sendProposal(Invocation &invocation)
{
    CTL_LET(const SignerChoice signer, signerOf(invocation.arguments));
    CTL_LET(const EventId proposal, eventOf(invocation.arguments, "proposal"));
    return actOnCase(invocation, {"proposal"}, [&](SeatWriter &writer, const StreamId &id) {
        return writer.sendProposal(id, proposal, signer);
    });
}

int declineProposal(Invocation &invocation)
{
    CTL_LET(const EventId proposal, eventOf(invocation.arguments, "proposal"));
    return actOnCase(invocation, {"proposal", "text"}, [&](SeatWriter &writer, const StreamId &id) {
        return writer.declineProposal(id, proposal, invocation.arguments.value("text"));
    });
}

Result<QList<CaseKind>> kindsOf(const QStringList &words)
{
    QList<CaseKind> kinds;
    for (const QString &word : words) {
        const auto kind = parseCaseKind(word);
        if (!kind)
            return fieldError(ErrorCode::InvalidInput, QStringLiteral("without"), {}, word);
        kinds.append(*kind);
    }
    return kinds;
}

int delegate(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "to", "until"}))
        return exitUsage;
    const Arguments &arguments = invocation.arguments;
    DelegationInput input;
    input.to = arguments.value("to");
    input.reason = arguments.value("text");
    CTL_LET(input.fromMs, timeOf(arguments, "from"));
    CTL_LET(input.untilMs, timeOf(arguments, "until"));
    CTL_LET(input.without, kindsOf(arguments.values("without")));
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId given, seat.writer->delegate(input));
    return invocation.answer(QJsonObject{{QStringLiteral("delegation"), given.hex()}}, given.hex());
}

int endDelegation(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    const StreamId id = StreamId::fromHex(invocation.arguments.positional.first());
    if (!id.isValid())
        return fail(fieldError(ErrorCode::InvalidInput, QStringLiteral("id")));
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const EventId ended, seat.writer->endDelegation(id, invocation.arguments.value("text")));
    return answerEvent(invocation, ended);
}

/// Those that concern the seat: given from its post, or to its person.
int listDelegations(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    const DirectoryPtr directory = seat.reader->directory();
    QList<const Delegation *> all = directory->delegationsOf(PostCode(seat.writer->identity().seatOf.text()));
    for (const Delegation *one : directory->delegationsTo(seat.writer->actor().person)) {
        if (!all.contains(one))
            all.append(one);
    }
    QJsonArray json;
    QString plain;
    for (const Delegation *one : std::as_const(all)) {
        json.append(delegationJson(*one, *directory, invocation.clock->nowMs()));
        plain += QStringLiteral("%1  %2 -> %3  %4 .. %5\n")
                     .arg(one->id.hex(), one->from.text(), one->to.text(), toIso8601(one->fromMs),
                          toIso8601(one->endMs()));
    }
    return invocation.answer(json, plain);
}

} // namespace

QList<Command> marginalCommands()
{
    const Option text{"text", "T", "what to say"};
    const Option file{"file", "FILE", "a file that goes with it; repeatable"};
    const Option note{"note", "EVENT", "which, where several wait"};
    const Option p12{"p12", "FILE", "sign with the key in this PKCS#12 file"};
    const Option token{"token", "MODULE", "sign with the key on a token, through this PKCS#11 library"};
    const Option label{"token-label", "NAME", "which token, where several are plugged in"};
    const Option pin{"pin-file", "FILE", "password of the file, or PIN of the token: its first line"};
    return {
        {"case marginal",
         "ID",
         marginalHelp,
         {text,
          {"picture", "FILE", "what was written by hand"},
          {"sound", "FILE", "what was dictated"},
          {"to", "POST", "post or unit that acknowledges and answers; repeatable"},
          {"due", "ISO8601", "until when an answer is asked for"},
          {"pinned", nullptr, "the President's"},
          file,
          p12,
          token,
          label,
          pin},
         writeNote},
        {"case acknowledge",
         "ID",
         "acknowledges a marginal note, signed by the person (001 §4-25)",
         {note, p12, token, label, pin},
         acknowledge},
        {"case answer-note",
         "ID",
         "answers a marginal note, signed by the person (001 §4-25)",
         {text, note, file, p12, token, label, pin},
         answerNote},
        {"office propose",
         "ID",
         "drafts an act for the principal of this cartable (001 §1.13); only he sends it\n"
         "  NAME is answer, refer, note, acknowledge or answer-note",
         {{"act", "NAME", "which act"},
          text,
          {"to", "POST", "of a referral"},
          {"reason", "T", "of an answer: it was not done, and why"},
          {"remark", "T", "to the principal"},
          file},
         propose},
        {"office send",
         "ID",
         "the principal sends what his office drafted, signed with his own key",
         {{"proposal", "EVENT", "of 'proposals' in 'case show'"}, p12, token, label, pin},
         sendProposal},
        {"office decline",
         "ID",
         "the principal does not send it, and says why",
         {{"proposal", "EVENT", "of 'proposals' in 'case show'"}, text},
         declineProposal},
        {"delegation give",
         "",
         "lets a deputy act in the post of this seat until the given moment (001 §1.13); sealed cases never (C11)\n"
         "  in force once the center has it; the deputy's own seat: center invite --seat-of POST --person DEPUTY",
         {{"to", "POST", "the deputy's own post"},
          {"from", "ISO8601", "from when; now"},
          {"until", "ISO8601", "until when"},
          {"without", "KIND", "a kind of cases that stays with the principal; repeatable"},
          text},
         delegate},
        {"delegation end", "ID", "ends a delegation early, or gives it back", {text}, endDelegation},
        {"delegation list", "", "delegations of this seat's post and to its person", {}, listDelegations},
    };
}

} // namespace mizban::ctl
