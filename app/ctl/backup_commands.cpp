#include "app/ctl/center_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/invocation.h"
#include "core/services/seat_backup.h"
#include "core/storage/file_io.h"

namespace mizban::ctl {

namespace {

constexpr qint64 maxAuthorityFile = 1 << 20;
constexpr const char *restoreHelp =
    "makes a seat of a backup and enrols it as a new device\n"
    "  --seat names the seat to make, --password-file the password it had. --code is a new invitation for the\n"
    "  same unit or post and the same person (mizbanctl center invite); a sample seat needs none. What the\n"
    "  former device had not sent yet is sent now, or stays waiting if the center cannot be reached: `waiting`\n"
    "  says how much. The former device goes on to work unless it is revoked (mizbanctl center revoke).";

int backup(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(QByteArray secret, invocation.password());
    const auto written =
        backupSeat(invocation.arguments.value("seat"), secret, invocation.arguments.positional.first());
    wipe(secret);
    CTL_LET(const qint64 bytes, written);
    return invocation.answer(QJsonObject{{QStringLiteral("bytes"), bytes}}, QString::number(bytes));
}

int restore(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    const Arguments &arguments = invocation.arguments;
    RestoreInput input;
    input.file = arguments.positional.first();
    input.seatPath = arguments.value("seat");
    input.code = arguments.value("code");
    input.centerUrl = arguments.value("center");
    if (arguments.has("ca")) {
        CTL_LET(input.authority, readWhole(arguments.value("ca"), maxAuthorityFile));
    }
    CTL_LET(input.password, invocation.password());
    const auto callTo = [](const RestoreInput &found) {
        return enrolmentAt(found.centerUrl, found.authority);
    };
    auto restored = restoreSeat(input, callTo, invocation.clock);
    wipe(input.password);
    CTL_LET(const auto writer, std::move(restored));
    // What waited goes at once where that can be; the seat stands in any case, and says what still waits.
    const bool sample = writer->identity().centerUrl.isEmpty();
    if (const auto round = syncOnce(*writer, *invocation.clock); !round && !sample)
        static_cast<void>(fail(round.error()));
    CTL_LET(const SyncSummary summary, writer->syncSummary());
    const QString device = writer->identity().device.id.hex();
    return invocation.answer(QJsonObject{{QStringLiteral("device"), device},
                                         {QStringLiteral("deviceNumber"), writer->identity().device.number},
                                         {QStringLiteral("waiting"), summary.waiting}},
                             QStringLiteral("%1, waiting %2").arg(device).arg(summary.waiting));
}

} // namespace

QList<Command> backupCommands()
{
    return {
        {"backup",
         "FILE",
         "an encrypted copy of the seat, which its passwords open; the seat must not be open elsewhere",
         {},
         backup},
        {"restore",
         "FILE",
         restoreHelp,
         {{"code", "CODE", "one-time code of the invitation"},
          {"center", "URL", "where the center is now, if it has moved"},
          {"ca", "FILE", "its certificate, if that is another"}},
         restore},
    };
}

} // namespace mizban::ctl
