#include "app/desk/ports.h"

#include "core/base/digits.h"
#include "core/services/seat_file.h"
#include "core/sync/https_transport.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

Result<EnrolLine> enrolLine(const QString &url, const QByteArray &authority)
{
    HttpsOptions options;
    options.url = url;
    options.authority = authority;
    MIZBAN_LET(auto made, makeHttpsTransport(options));
    const std::shared_ptr<Transport> transport = std::move(made);
    return EnrolLine{[transport](const EnrolRequest &request) { return transport->enrol(request); },
                     [transport] { transport->cancel(); }};
}

Result<std::unique_ptr<Transport>> transportFor(const SeatIdentity &identity)
{
    HttpsOptions options;
    options.url = identity.centerUrl;
    options.authority = identity.authority;
    options.deviceCertificate = identity.deviceCertificate;
    options.deviceKey = identity.device.key;
    return makeHttpsTransport(options);
}

/// Before it is open a seat tells nobody's name, and its posts by codes only: nothing to be shown.
Status examine(const QString &path)
{
    const Result<QStringList> persons = seatfile::persons(path);
    return persons.ok() ? Status() : Status(persons.error());
}

/// A set clock is for training only, which a seat tells once it is open.
Status admitSetClock(const Seat &seat)
{
    if (seat.identity().training)
        return {};
    QCoreApplication::exit(complain({1, u"--now is for training seats only."_s}));
    return makeError(ErrorCode::NotAllowed, u"--now"_s);
}

} // namespace

ShellPorts portsFor(const DeskOptions &options)
{
    ShellPorts ports;
    ports.clock = clockFrom(options.nowMs);
    ports.startOffline = options.offline;
    ports.examine = examine;
    ports.openSeat = [clock = ports.clock](const QString &path, const QByteArray &password) {
        return Seat::openAsync(path, password, clock);
    };
    if (options.nowMs)
        ports.admit = admitSetClock;
    ports.enrolLine = enrolLine;
    ports.transport = transportFor;
    return ports;
}

} // namespace mizban
