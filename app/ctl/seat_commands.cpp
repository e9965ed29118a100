#include "app/ctl/center_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/invocation.h"
#include "core/services/enrolment.h"
#include "core/services/seat_file.h"
#include "core/storage/file_io.h"

namespace mizban::ctl {

namespace {

constexpr qint64 maxAuthorityFile = 1 << 20;

int enrolSeat(Invocation &invocation)
{
    if (!invocation.need({"center", "ca", "code", "person", "seat", "password-file"}))
        return exitUsage;
    const Arguments &arguments = invocation.arguments;
    EnrolInput input;
    input.centerUrl = arguments.value("center");
    input.code = arguments.value("code");
    input.post = PostCode(arguments.value("person"));
    input.seatPath = arguments.value("seat");
    CTL_LET(input.authority, readWhole(arguments.value("ca"), maxAuthorityFile));
    CTL_LET(input.password, invocation.password());
    CTL_LET(const auto writer, enrol(input, enrolmentAt(input.centerUrl, input.authority), invocation.clock));
    wipe(input.password);
    // Without the directory nobody could register: it comes with the enrolment.
    CTL_LET(const SyncRound first, syncOnce(*writer, *invocation.clock));
    static_cast<void>(first);
    CTL_LET(const QList<ScopeCursor> scopes, writer->cursors());
    QJsonArray ids;
    for (const ScopeCursor &scope : scopes)
        ids.append(scope.scope.hex());
    const QString device = writer->identity().device.id.hex();
    return invocation.answer(QJsonObject{{QStringLiteral("device"), device},
                                         {QStringLiteral("deviceNumber"), writer->identity().device.number},
                                         {QStringLiteral("scopes"), ids}},
                             device);
}

int listSlots(Invocation &invocation)
{
    if (!invocation.need({"seat"}))
        return exitUsage;
    CTL_LET(const QStringList persons, seatfile::persons(invocation.arguments.value("seat")));
    QJsonArray found;
    for (const QString &person : persons)
        found.append(QJsonObject{{QStringLiteral("person"), person.section(u'|', 0, 0)},
                                 {QStringLiteral("post"), person.section(u'|', 1)}});
    return invocation.answer(QJsonObject{{QStringLiteral("slots"), found}}, persons.join(u'\n'));
}

int sync(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const SyncRound round, syncOnce(*seat.writer, *invocation.clock));
    return invocation.answer(QJsonObject{{QStringLiteral("pushed"), round.pushed},
                                         {QStringLiteral("pulled"), round.pulled},
                                         {QStringLiteral("quarantined"), round.quarantined},
                                         {QStringLiteral("elapsedMs"), round.elapsedMs}},
                             QStringLiteral("pushed %1, pulled %2, quarantined %3")
                                 .arg(round.pushed)
                                 .arg(round.pulled)
                                 .arg(round.quarantined));
}

} // namespace

QList<Command> seatCommands()
{
    return {
        {"seat enrol",
         "",
         "creates an encrypted seat enrolled at a center",
         {{"center", "URL", "https://HOST:PORT"},
          {"ca", "FILE", "the center's certificate"},
          {"code", "CODE", "one-time code of the invitation"},
          {"person", "POST", "who will sit here"}},
         enrolSeat},
        {"seat slots", "", "who can open the seat", {}, listSlots},
        {"sync", "", "one round: push, pull, attachments", {}, sync},
    };
}

} // namespace mizban::ctl
