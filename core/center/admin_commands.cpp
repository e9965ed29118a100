#include "core/center/admin_commands.h"

#include "core/wire/codec.h"

#include <QSaveFile>

namespace mizban {

namespace {

QString textOf(const QJsonObject &request, const char *name)
{
    return request.value(QLatin1String(name)).toString();
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
