#include "core/services/enrolment.h"

#include "core/crypto/certificates.h"

#include <QFile>
#include <QFileInfo>

namespace mizban {

namespace {

Status checkInput(const EnrolInput &input)
{
    if (input.code.trimmed().isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("code"));
    if (input.post.isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("person"));
    if (QString::fromUtf8(input.password).size() < minPasswordLength)
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("password"), {},
                          QStringLiteral("too short"));
    if (QFile::exists(input.seatPath))
        return fieldError(ErrorCode::AlreadyDone, QStringLiteral("seat"), {},
                          QStringLiteral("the file exists"));
    const QFileInfo folder(QFileInfo(input.seatPath).absolutePath());
    if (!folder.isDir() || !folder.isWritable())
        return fieldError(ErrorCode::CannotOpen, QStringLiteral("seat"), {}, QStringLiteral("folder"));
    return {};
}

Result<EnrolRequest> requestFor(const EnrolInput &input, const SigningKey &deviceKey,
                                const PersonBundle &bundle)
{
    const QString name = input.post.text().left(64);
    EnrolRequest request;
    request.code = input.code.trimmed();
    request.post = input.post;
    MIZBAN_LET(request.deviceRequest, makeRequest(deviceKey, name));
    MIZBAN_LET(request.signingRequest, makeRequest(bundle.signing, name));
    MIZBAN_LET(request.sealingRequest, makeRequest(bundle.sealing, name));
    return request;
}

SeatIdentity identityFrom(const EnrolReply &reply, const EnrolInput &input, SigningKey deviceKey)
{
    SeatIdentity identity;
    identity.device.id = DeviceId(deviceKey.publicKey().fingerprint());
    identity.device.key = std::move(deviceKey);
    identity.device.number = reply.deviceNumber;
    identity.device.spareNumber = reply.spareNumber;
    identity.deviceCertificate = reply.deviceCertificate;
    identity.person = reply.person;
    identity.post = reply.post;
    identity.seatOf = reply.seatOf;
    identity.centerKey = reply.centerKey;
    identity.authority = input.authority;
    identity.centerUrl = input.centerUrl;
    identity.training = reply.training;
    return identity;
}

/// The certificate must be for the key that was asked for, by the pinned authority.
Status checkReply(const EnrolReply &reply, const EnrolInput &input, const SigningKey &deviceKey, qint64 nowMs)
{
    MIZBAN_LET(const Certificate certificate, Certificate::fromPem(reply.deviceCertificate));
    if (!(certificate.publicKey() == deviceKey.publicKey()))
        return makeError(ErrorCode::UntrustedCenter, QStringLiteral("a certificate for another key"));
    MIZBAN_TRY(verifyChain(certificate, input.authority, nowMs, CertificatePurpose::Client));
    const auto centerKey = VerifyKey::fromSpki(reply.centerKey);
    return centerKey ? Status() : Status(makeError(ErrorCode::Malformed, QStringLiteral("center key")));
}

/// Removes what a failed enrolment leaves.
class SeatFiles
{
public:
    explicit SeatFiles(QString path)
        : m_path(std::move(path))
    {
    }
    ~SeatFiles()
    {
        if (m_path.isEmpty())
            return;
        for (const char *suffix : {"", "-wal", "-shm", ".lock"})
            QFile::remove(m_path + QLatin1StringView(suffix));
    }
    SeatFiles(const SeatFiles &) = delete;
    SeatFiles &operator=(const SeatFiles &) = delete;
    void keep() { m_path.clear(); }

private:
    QString m_path;
};

} // namespace

Result<Admitted> askToEnrol(const EnrolInput &input, const EnrolCall &call, const PersonBundle &bundle,
                            const Clock &clock)
{
    SigningKey deviceKey = SigningKey::generate();
    MIZBAN_LET(const EnrolRequest request, requestFor(input, deviceKey, bundle));
    MIZBAN_LET(const EnrolReply reply, call(request));
    MIZBAN_TRY(checkReply(reply, input, deviceKey, clock.nowMs()));
    return Admitted{identityFrom(reply, input, std::move(deviceKey)), reply.scopes, reply.epoch};
}

Result<std::unique_ptr<SeatWriter>> enrol(const EnrolInput &input, const EnrolCall &call,
                                          std::shared_ptr<const Clock> clock, const Argon2Params &cost)
{
    MIZBAN_TRY(checkInput(input));
    PersonBundle bundle = PersonBundle::generate();
    MIZBAN_LET(const Admitted admitted, askToEnrol(input, call, bundle, *clock));
    const SeatIdentity &identity = admitted.identity;

    SeatFiles files(input.seatPath);
    MIZBAN_LET(OpenedSeat seat, seatfile::create(input.seatPath, identity.person, identity.post,
                                                 input.password, std::move(bundle), cost));
    MIZBAN_LET(auto writer, SeatWriter::establish(std::move(seat), identity, admitted.scopes, admitted.epoch,
                                                  std::move(clock)));
    files.keep();
    return writer;
}

} // namespace mizban
