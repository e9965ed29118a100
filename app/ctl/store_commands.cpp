#include "app/ctl/commands.h"
#include "app/ctl/invocation.h"
#include "core/services/seat_dump.h"

#include <QElapsedTimer>

namespace mizban::ctl {

namespace {

int verify(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const SeatWriter::VerifyReport report, seat.writer->verify());
    static_cast<void>(invocation.answer(
        QJsonObject{{QStringLiteral("events"), report.events},
                    {QStringLiteral("ok"), report.ok},
                    {QStringLiteral("problems"), QJsonArray::fromStringList(report.problems)}},
        report.ok ? QStringLiteral("%1 events, ok").arg(report.events) : report.problems.join(u'\n')));
    return report.ok ? exitDone : exitRefused;
}

int rebuild(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    QElapsedTimer timer;
    timer.start();
    CTL_LET(const qint64 events, seat.writer->rebuild());
    return invocation.answer(
        QJsonObject{{QStringLiteral("events"), events}, {QStringLiteral("elapsedMs"), timer.elapsed()}},
        QString::number(events));
}

int dump(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "out"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    if (!seat.writer->identity().training)
        return fail(makeError(ErrorCode::NotAllowed, QStringLiteral("training only")));
    CTL_LET(const qint64 rows, dumpSeat(seat.writer->seat(), invocation.arguments.value("out")));
    return invocation.answer(QJsonObject{{QStringLiteral("rows"), rows}}, QString::number(rows));
}

} // namespace

QList<Command> storeCommands()
{
    return {
        {"verify", "", "chain, heads, signatures, and projections against a fresh fold", {}, verify},
        {"rebuild", "", "refolds all projections", {}, rebuild},
        {"dump",
         "",
         "everything the store holds, decrypted, as JSON lines; training only",
         {{"out", "FILE", "where to write"}},
         dump},
    };
}

} // namespace mizban::ctl
