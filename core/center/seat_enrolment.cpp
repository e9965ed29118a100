#include "core/center/seat_enrolment.h"

#include "core/base/digits.h"
#include "core/base/random.h"
#include "core/center/sealed_scopes.h"
#include "core/crypto/digest.h"
#include "core/domain/delegation_rules.h"

#include <algorithm>

namespace mizban {

namespace {

constexpr int codeGroups = 8;
constexpr int groupDigits = 3;
constexpr qint64 inviteMs = 7ll * 24 * 3600 * 1000;
constexpr int certificateDays = 5 * 365;
constexpr qint64 failureMemoryMs = 10ll * 60 * 1000;
constexpr int failuresPerPeer = 10;
constexpr size_t failuresAltogether = 200;
constexpr int retrySeconds = 60;

QString newCode()
{
    SystemRandom chance;
    QStringList groups;
    for (int group = 0; group < codeGroups; ++group)
        groups.append(QStringLiteral("%1").arg(chance.below(1000), groupDigits, 10, QLatin1Char('0')));
    return groups.join(u'-');
}

/// Whatever digits and separators it was typed with.
QByteArray hashOf(const QString &code)
{
    QString digits;
    for (const QChar c : toAsciiDigits(code)) {
        if (c >= u'0' && c <= u'9')
            digits.append(c);
    }
    return sha256("mizban enrolment code " + digits.toLatin1());
}

Error refused()
{
    return makeError(ErrorCode::Refused, QStringLiteral("the code is wrong, used or expired"));
}

} // namespace

bool SeatEnrolment::Failures::tooMany(const QString &peer, qint64 nowMs)
{
    forget(nowMs);
    const auto found = m_byPeer.find(peer);
    return m_recent.size() >= failuresAltogether ||
           (found != m_byPeer.end() && found->second >= failuresPerPeer);
}

void SeatEnrolment::Failures::note(const QString &peer, qint64 nowMs)
{
    m_recent.emplace_back(nowMs, peer);
    ++m_byPeer[peer];
}

void SeatEnrolment::Failures::forget(qint64 nowMs)
{
    while (!m_recent.empty() && m_recent.front().first < nowMs - failureMemoryMs) {
        const auto peer = m_byPeer.find(m_recent.front().second);
        if (--peer->second == 0)
            m_byPeer.erase(peer);
        m_recent.pop_front();
    }
}

SeatEnrolment::SeatEnrolment(CenterStore &store, DirectoryService &directory, const CenterKeys &keys,
                             std::shared_ptr<const Clock> clock)
    : m_store(store)
    , m_directory(directory)
    , m_keys(keys)
    , m_clock(std::move(clock))
{
}

Result<InviteReply> SeatEnrolment::invite(const HolderCode &seatOf, const PostCode &person)
{
    const DirectoryView view = m_directory.view();
    if (!view.current().isHolder(seatOf))
        return fieldError(ErrorCode::NotFound, QStringLiteral("seat-of"), {},
                          QStringLiteral("no desk or post %1").arg(seatOf.text()));
    Invite invite;
    invite.seatOf = seatOf;
    invite.person = person;
    invite.expiresAtMs = m_clock->nowMs() + inviteMs;
    if (!person.isEmpty())
        MIZBAN_TRY(personFor(invite, person));
    const QString code = newCode();
    invite.codeHash = hashOf(code);
    MIZBAN_TRY(m_store.addInvite(invite));
    return InviteReply{code, invite.expiresAtMs};
}

Result<EnrolReply> SeatEnrolment::enrol(const EnrolRequest &request, const QString &peer)
{
    {
        const std::lock_guard guard(m_guard);
        if (m_failures.tooMany(peer, m_clock->nowMs()))
            return Error{ErrorCode::Busy, {}, QStringLiteral("too many wrong codes"), {}, retrySeconds};
    }
    const Result<Invite> invite = usableInvite(request.code);
    if (!invite.ok()) {
        if (invite.error().code == ErrorCode::Refused) {
            const std::lock_guard guard(m_guard);
            m_failures.note(peer, m_clock->nowMs());
        }
        return invite.error();
    }
    MIZBAN_LET(const PersonId person, personFor(*invite, request.post));
    return admit(request, *invite, person);
}

Result<Invite> SeatEnrolment::usableInvite(const QString &code)
{
    MIZBAN_LET(const auto invite, m_store.invite(hashOf(code)));
    if (!invite || invite->usedAtMs != 0 || invite->expiresAtMs <= m_clock->nowMs())
        return refused();
    return *invite;
}

Result<PersonId> SeatEnrolment::personFor(const Invite &invite, const PostCode &post) const
{
    if (!invite.person.isEmpty() && invite.person != post)
        return fieldError(ErrorCode::NotAllowed, QStringLiteral("person"), {},
                          QStringLiteral("the code was made for another post"));
    const DirectoryView view = m_directory.view();
    const QList<PersonId> persons = view.current().personsAt(post);
    if (persons.isEmpty())
        return fieldError(ErrorCode::NotFound, QStringLiteral("person"), {},
                          QStringLiteral("nobody holds %1").arg(post.text()));
    const PersonId person = *std::min_element(persons.begin(), persons.end());
    MIZBAN_TRY(maySitAt(view.current(), person, invite.seatOf, m_clock->nowMs()));
    return person;
}

Result<DirectoryChange> SeatEnrolment::records(const EnrolRequest &request, const PersonId &person,
                                               const DeviceRecord &device) const
{
    MIZBAN_LET(const CertificateRequest signing, parseRequest(request.signingRequest));
    MIZBAN_LET(const CertificateRequest sealing, parseRequest(request.sealingRequest));
    const Validity validity{m_clock->nowMs(), certificateDays};
    MIZBAN_LET(const Certificate signer,
               m_keys.authority.issueSigner(signing.publicKey, person.text(), validity));
    MIZBAN_LET(const Certificate recipient,
               m_keys.authority.issueRecipient(sealing.publicKey, person.text(), validity));
    DirectoryChange change;
    change.devices = {device};
    change.certificates = {PersonCertificate{person, signer.toPem(), recipient.toPem()}};
    return change;
}

Result<EnrolReply> SeatEnrolment::admit(const EnrolRequest &request, const Invite &invite,
                                        const PersonId &person)
{
    MIZBAN_LET(const CertificateRequest own, parseRequest(request.deviceRequest));
    DeviceRecord device;
    device.id = DeviceId(own.publicKey.fingerprint());
    device.publicKey = own.publicKey.spki();
    device.seatOf = invite.seatOf;
    device.persons = {person};
    MIZBAN_LET(const auto known, m_store.device(device.id));
    if (known || m_directory.view().current().device(device.id))
        return makeError(ErrorCode::AlreadyDone, QStringLiteral("the device is enrolled"));
    MIZBAN_LET(const Certificate certificate,
               m_keys.authority.issueClient(request.deviceRequest, device.id.hex(),
                                            Validity{m_clock->nowMs(), certificateDays}));
    MIZBAN_LET(const QStringList numbers, m_store.allotNumbers(2));
    device.number = numbers.at(0);
    device.spareNumber = numbers.at(1);
    MIZBAN_LET(const DirectoryChange change, records(request, person, device));

    CenterStore::Enrolment enrolment;
    enrolment.codeHash = invite.codeHash;
    enrolment.device = DeviceRow{device.id, device.seatOf, certificate.serialHex(), false, false, 0};
    const auto commit = [&](const Event &event, quint64 previousVersion) {
        enrolment.nowMs = m_clock->nowMs();
        enrolment.directoryEvent = event;
        enrolment.previousVersion = previousVersion;
        return m_store.enrol(enrolment);
    };
    const Result<quint64> published = m_directory.publish(change, commit);
    if (!published.ok())
        return published.error().code == ErrorCode::Refused ? refused() : published.error();

    EnrolReply reply;
    MIZBAN_LET(reply.epoch, m_store.epoch());
    reply.deviceCertificate = certificate.toPem();
    reply.deviceNumber = device.number;
    reply.spareNumber = device.spareNumber;
    reply.person = person;
    reply.post = request.post;
    reply.seatOf = invite.seatOf;
    reply.centerKey = m_keys.signer.publicKey().spki();
    const DirectoryPtr now = m_directory.view().shared();
    MIZBAN_LET(reply.scopes, scopesOf(m_store, *now, m_keys.service, enrolment.device));
    reply.training = m_directory.view().current().isTraining();
    return reply;
}

} // namespace mizban
