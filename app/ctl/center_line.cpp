#include "app/ctl/center_line.h"

#include "core/sync/https_transport.h"

namespace mizban::ctl {

Result<std::unique_ptr<Transport>> lineOf(const SeatIdentity &identity)
{
    HttpsOptions options;
    options.url = identity.centerUrl;
    options.authority = identity.authority;
    options.deviceCertificate = identity.deviceCertificate;
    options.deviceKey = identity.device.key;
    return makeHttpsTransport(options);
}

Result<SyncRound> syncOnce(SeatWriter &writer, const Clock &clock)
{
    const SeatIdentity &identity = writer.identity();
    if (identity.centerUrl.isEmpty())
        return makeError(ErrorCode::NotAllowed, QStringLiteral("a sample seat never syncs"));
    MIZBAN_LET(const auto transport, lineOf(identity));
    SyncEngine engine([&](const std::function<void(SeatWriter &)> &job) { job(writer); }, *transport, clock);
    return engine.round();
}

EnrolCall enrolmentAt(const QString &centerUrl, const QByteArray &authority)
{
    return [centerUrl, authority](const EnrolRequest &request) -> Result<EnrolReply> {
        HttpsOptions options;
        options.url = centerUrl;
        options.authority = authority;
        MIZBAN_LET(const auto transport, makeHttpsTransport(options));
        return transport->enrol(request);
    };
}

} // namespace mizban::ctl
