#include "core/center/admin_commands.h"

#include "core/center/escrow.h"
#include "core/center/identity_results.h"
#include "core/crypto/certificate_standing.h"
#include "core/crypto/locked_key.h"
#include "core/crypto/secret.h"
#include "core/domain/attachment_rules.h"
#include "core/domain/deadline.h"
#include "core/storage/file_io.h"
#include "core/wire/codec.h"
#include "core/wire/fields.h"
#include "core/wire/policy_json.h"

#include <QJsonArray>
#include <QSaveFile>

namespace mizban {

namespace {

constexpr qint64 maxKeyFile = 64 << 10;

QString textOf(const QJsonObject &request, const char *name)
{
    return request.value(QLatin1String(name)).toString();
}

/// A published policy never changes (E8): the same again is left out, another under its number is refused.
Status keepPolicies(DirectoryChange &change, const Directory &directory, qint64 nowMs)
{
    QList<DeadlinePolicy> fresh;
    for (DeadlinePolicy policy : std::as_const(change.policies)) {
        const DeadlinePolicy *known = directory.policy(policy.version);
        policy.publishedAtMs = known ? known->publishedAtMs : nowMs;
        DeadlinePolicy usual = defaultDeadlinePolicy(); // what a directory without a policy is read with
        usual.publishedAtMs = policy.publishedAtMs;
        if (known && (*known == policy || usual == policy))
            continue;
        if (known)
            return fieldError(ErrorCode::Conflict, QStringLiteral("policy.version"), QStringLiteral("E8"),
                              QStringLiteral("version %1 is published already").arg(policy.version));
        MIZBAN_TRY(checkPolicy(policy, directory.policy()));
        fresh.append(policy);
    }
    change.policies = fresh;
    return {};
}

} // namespace

QJsonObject errorToJson(const Error &error)
{
    return QJsonObject{{QStringLiteral("error"), wordOf(error.code)},
                       {QStringLiteral("field"), error.field},
                       {QStringLiteral("detail"), error.detail},
                       {QStringLiteral("rule"), error.rule}};
}

Error errorFromJson(const QJsonObject &answer)
{
    const QString word = textOf(answer, "error");
    if (word.isEmpty())
        return {};
    return Error{parseErrorCode(word).value_or(ErrorCode::Internal), textOf(answer, "field"),
                 textOf(answer, "detail"), textOf(answer, "rule"), 0};
}

QJsonObject AdminCommands::run(const QJsonObject &request)
{
    const Result<QJsonObject> outcome = dispatch(request);
    return outcome.ok() ? *outcome : errorToJson(outcome.error());
}

Result<QJsonObject> AdminCommands::dispatch(const QJsonObject &request)
{
    const QString command = textOf(request, "command");
    if (command == QStringLiteral("invite"))
        return invite(request);
    if (command == QStringLiteral("revoke"))
        return revoke(request);
    if (command == QStringLiteral("backup"))
        return backup(request);
    if (command == QStringLiteral("dump"))
        return dump(request);
    if (command == QStringLiteral("publish"))
        return publish(request);
    if (command == QStringLiteral("policy"))
        return policy(request);
    if (command == QStringLiteral("calendar"))
        return calendar(request);
    if (command == QStringLiteral("identity"))
        return identity(request);
    if (command == QStringLiteral("attachments"))
        return attachments(request);
    if (command == QStringLiteral("authority"))
        return authority(request);
    if (command == QStringLiteral("revocations"))
        return revocations(request);
    if (command == QStringLiteral("escrow"))
        return escrow(request);
    if (command == QStringLiteral("status"))
        return status();
    return fieldError(ErrorCode::UnknownField, QStringLiteral("command"));
}

Result<QJsonObject> AdminCommands::invite(const QJsonObject &request)
{
    MIZBAN_LET(const InviteReply reply, m_center.enrolment().invite(HolderCode(textOf(request, "seatOf")),
                                                                    PostCode(textOf(request, "person"))));
    return QJsonObject{{QStringLiteral("code"), reply.code},
                       {QStringLiteral("expiresAt"), reply.expiresAtMs}};
}

Result<QJsonObject> AdminCommands::revoke(const QJsonObject &request)
{
    const DeviceId id = DeviceId::fromHex(textOf(request, "device"));
    if (!id.isValid())
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("device"));
    MIZBAN_TRY(m_center.revoke(id));
    return QJsonObject();
}

Result<QJsonObject> AdminCommands::backup(const QJsonObject &request)
{
    MIZBAN_LET(const quint64 epoch, m_center.store().epoch());
    MIZBAN_TRY(m_center.store().backup(textOf(request, "file")));
    return QJsonObject{{QStringLiteral("epoch"), qint64(epoch)}};
}

Result<QJsonObject> AdminCommands::dump(const QJsonObject &request)
{
    if (!m_center.isTraining())
        return makeError(ErrorCode::NotAllowed, QStringLiteral("only a training center shows what it holds"));
    const QString path = textOf(request, "file");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return makeError(ErrorCode::CannotOpen, path);
    qint64 rows = 0;
    MIZBAN_TRY(m_center.store().dump([&](const QByteArray &line) -> Status {
        ++rows;
        if (file.write(line + '\n') != line.size() + 1)
            return makeError(ErrorCode::DiskFull, path);
        return {};
    }));
    if (!file.commit())
        return makeError(ErrorCode::DiskFull, path);
    return QJsonObject{{QStringLiteral("rows"), rows}};
}

Result<QJsonObject> AdminCommands::publish(const QJsonObject &request)
{
    const QByteArray bytes = QByteArray::fromBase64(textOf(request, "change").toLatin1());
    MIZBAN_LET(const Payload payload, decodePayload(EventType::DirectoryChanged, bytes));
    DirectoryChange change = std::get<DirectoryChange>(payload);
    change.training = false;
    change.serviceKey.clear();
    change.escrow.clear();
    if (!change.devices.isEmpty())
        return fieldError(ErrorCode::NotAllowed, QStringLiteral("devices"), {},
                          QStringLiteral("devices come through enrolment only"));
    MIZBAN_TRY(keepPolicies(change, m_center.directory().view().current(), m_center.clock().nowMs()));
    MIZBAN_LET(const quint64 version, m_center.directory().publish(change));
    return QJsonObject{{QStringLiteral("version"), qint64(version)}};
}

Result<QJsonObject> AdminCommands::escrow(const QJsonObject &request)
{
    const QString path = textOf(request, "key");
    auto pem = readWhole(path, maxKeyFile);
    if (!pem)
        return makeError(ErrorCode::UnreadableFile, path);
    const bool locked = isLockedKey(*pem);
    QByteArray password = textOf(request, "password").toUtf8();
    const auto key = locked ? unlockKey(*pem, password) : SigningKey::fromPem(*pem);
    wipe(*pem);
    wipe(password);
    if (!key && locked && key.error().code != ErrorCode::Malformed)
        return key.error();
    if (!key)
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("key"), {}, key.error().detail);
    MIZBAN_LET(const EscrowOpened opened, openEscrow(m_center, *key));
    return QJsonObject{{QStringLiteral("handed"), opened.handed},
                       {QStringLiteral("waiting"), opened.waiting}};
}

Result<QJsonObject> AdminCommands::policy(const QJsonObject &request)
{
    const DirectoryView view = m_center.directory().view();
    DirectoryChange change;
    MIZBAN_LET(DeadlinePolicy policy, parsePolicy(textOf(request, "json").toUtf8(), view.current().policy()));
    policy.publishedAtMs = m_center.clock().nowMs();
    change.policies = {policy};
    MIZBAN_LET(const quint64 version, m_center.directory().publish(change));
    return QJsonObject{{QStringLiteral("version"), qint64(version)},
                       {QStringLiteral("policyVersion"), qint64(policy.version)}};
}

Result<QJsonObject> AdminCommands::calendar(const QJsonObject &request)
{
    const UnitCode province(textOf(request, "province"));
    const DirectoryView view = m_center.directory().view();
    const Unit *unit = view.current().unit(province);
    if (!province.isEmpty() && (!unit || unit->kind != UnitKind::ProvincialGovernorate))
        return fieldError(ErrorCode::NotFound, QStringLiteral("province"), QStringLiteral("D5"),
                          province.text());
    DirectoryChange change;
    MIZBAN_LET(change.holidays, parseCalendar(textOf(request, "csv").toUtf8(), province));
    QJsonArray years;
    for (const YearHolidays &year : std::as_const(change.holidays))
        years.append(year.jalaliYear);
    MIZBAN_LET(const quint64 version, m_center.directory().publish(change));
    return QJsonObject{{QStringLiteral("version"), qint64(version)}, {QStringLiteral("years"), years}};
}

Result<QJsonObject> AdminCommands::identity(const QJsonObject &request)
{
    MIZBAN_LET(const IdentityReport report, takeIdentityResults(m_center, textOf(request, "lines").toUtf8()));
    QJsonArray refused;
    for (qsizetype i = 0; i < report.refused.size(); ++i) {
        QJsonObject one = errorToJson(report.refusedWhy.at(i));
        one.insert(QStringLiteral("line"), report.refused.at(i));
        refused.append(one);
    }
    return QJsonObject{{QStringLiteral("verified"), report.verified},
                       {QStringLiteral("mismatch"), report.mismatch},
                       {QStringLiteral("known"), report.known},
                       {QStringLiteral("refused"), refused}};
}

/// What is left out stays as it is.
Result<QJsonObject> AdminCommands::attachments(const QJsonObject &request)
{
    const DirectoryView view = m_center.directory().view();
    AttachmentLimits limits = view.current().attachmentLimits();
    limits.version += 1;
    limits.files = request.value(QStringLiteral("files")).toInt(limits.files);
    limits.fileBytes = request.value(QStringLiteral("fileBytes")).toInteger(limits.fileBytes);
    limits.totalBytes = request.value(QStringLiteral("totalBytes")).toInteger(limits.totalBytes);
    MIZBAN_TRY(checkLimits(limits));
    DirectoryChange change;
    change.attachmentLimits = {limits};
    MIZBAN_LET(const quint64 version, m_center.directory().publish(change));
    return QJsonObject{{QStringLiteral("version"), qint64(version)},
                       {QStringLiteral("limitsVersion"), qint64(limits.version)},
                       {QStringLiteral("files"), limits.files},
                       {QStringLiteral("fileBytes"), limits.fileBytes},
                       {QStringLiteral("totalBytes"), limits.totalBytes}};
}

/// Whose signatures count beside those of this center's seats (invariant 16).
Result<QJsonObject> AdminCommands::authority(const QJsonObject &request)
{
    const QByteArray pem = textOf(request, "pem").toUtf8();
    if (const Status sound = checkAuthority(pem); !sound.ok())
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("authority"), QStringLiteral("inv16"),
                          sound.error().detail);
    MIZBAN_LET(const Certificate certificate, Certificate::fromPem(pem));
    DirectoryChange change;
    change.authorities = {certificate.toPem()};
    if (m_center.directory().view().current().authorities().contains(change.authorities.first()))
        return fieldError(ErrorCode::AlreadyDone, QStringLiteral("authority"), QStringLiteral("inv16"));
    MIZBAN_LET(const quint64 version, m_center.directory().publish(change));
    return QJsonObject{{QStringLiteral("version"), qint64(version)},
                       {QStringLiteral("name"), certificate.subjectCommonName()}};
}

Result<QJsonObject> AdminCommands::revocations(const QJsonObject &request)
{
    const QByteArray bytes = QByteArray::fromBase64(textOf(request, "list").toLatin1());
    const QList<QByteArray> known = m_center.directory().view().current().authorities() +
                                    QList{m_center.keys().authority.certificate().toPem()};
    auto list = readRevocations(bytes, known);
    if (!list)
        return fieldError(list.error().code, QStringLiteral("revocations"), QStringLiteral("inv16"),
                          list.error().detail);
    // Published, a larger one could not be read by anybody, nor any change after it.
    if (list->size() > maxListedBytes)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("revocations"), QStringLiteral("inv16"));
    DirectoryChange change;
    change.revocations = {std::move(list).value()};
    MIZBAN_LET(const quint64 version, m_center.directory().publish(change));
    return QJsonObject{{QStringLiteral("version"), qint64(version)}};
}

Result<QJsonObject> AdminCommands::status()
{
    MIZBAN_LET(const quint64 epoch, m_center.store().epoch());
    MIZBAN_LET(const CenterCounts counts, m_center.store().counts());
    return QJsonObject{{QStringLiteral("epoch"), qint64(epoch)},
                       {QStringLiteral("training"), m_center.isTraining()},
                       {QStringLiteral("directoryVersion"), qint64(m_center.directory().view().version())},
                       {QStringLiteral("accepted"), counts.accepted},
                       {QStringLiteral("quarantined"), counts.quarantined},
                       {QStringLiteral("devices"), counts.devices},
                       {QStringLiteral("scopes"), counts.scopes}};
}

} // namespace mizban
