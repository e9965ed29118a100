#include "core/center/center_admin.h"

#include "core/base/random.h"
#include "core/center/admin_commands.h"
#include "core/center/admin_socket.h"
#include "core/center/directory_parts.h"
#include "core/center/embedded/embedded_store.h"
#include "core/wire/codec.h"
#include "core/wire/policy_json.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace mizban {

namespace {

constexpr int nonceBytes = 16;

QJsonObject request(const char *command, QJsonObject fields = {})
{
    fields.insert(QStringLiteral("command"), QString::fromLatin1(command));
    return fields;
}

Result<quint64> epochOf(const QString &path, const SecretBytes &key)
{
    MIZBAN_LET(const auto store, EmbeddedStore::open(path, key.copy()));
    return store->epoch();
}

void removeStore(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", ".lock"})
        QFile::remove(path + QLatin1String(suffix));
}

/// The former store moves aside with its WAL, so that a failed restore loses nothing.
Status moveStore(const QString &from, const QString &to)
{
    removeStore(to);
    for (const char *suffix : {"-wal", "-shm", ""}) {
        const QString source = from + QLatin1String(suffix);
        if (QFile::exists(source) && !QFile::rename(source, to + QLatin1String(suffix)))
            return makeError(ErrorCode::CannotOpen, source);
    }
    return {};
}

} // namespace

CenterAdmin::CenterAdmin(QString dir, std::shared_ptr<const Clock> clock)
    : m_dir(QFileInfo(dir).absoluteFilePath())
    , m_clock(std::move(clock))
{
}

Result<QString> CenterAdmin::init(const DirectoryChange &directory, bool training, const QString &storeUrl)
{
    if (!storeUrl.isEmpty())
        return fieldError(ErrorCode::NotAllowed, QStringLiteral("store"), {},
                          QStringLiteral("this build serves the embedded store only"));
    MIZBAN_TRY(Center::create(m_dir, directory, training, *m_clock));
    return CenterFiles{m_dir}.authority();
}

Result<QJsonObject> CenterAdmin::ask(const QJsonObject &question, bool *running)
{
    const auto told = [](const QJsonObject &answer) -> Result<QJsonObject> {
        const Error error = errorFromJson(answer);
        if (error.code != ErrorCode::None)
            return error;
        return answer;
    };
    const Result<QJsonObject> answer = AdminSocket::ask(CenterFiles{m_dir}.adminSocket(), question);
    if (running)
        *running = answer.ok();
    if (answer.ok())
        return told(*answer);
    MIZBAN_LET(const auto center, Center::open(m_dir, m_clock));
    return told(AdminCommands(*center).run(question));
}

Result<InviteReply> CenterAdmin::invite(const HolderCode &seatOf, const PostCode &person)
{
    MIZBAN_LET(const QJsonObject answer, ask(request("invite", {{QStringLiteral("seatOf"), seatOf.text()},
                                                                {QStringLiteral("person"), person.text()}})));
    return InviteReply{answer.value(QStringLiteral("code")).toString(),
                       answer.value(QStringLiteral("expiresAt")).toInteger()};
}

Status CenterAdmin::revoke(const DeviceId &device)
{
    MIZBAN_TRY(ask(request("revoke", {{QStringLiteral("device"), device.hex()}})));
    return {};
}

Result<quint64> CenterAdmin::backup(const QString &file)
{
    const QString target = QFileInfo(file).absoluteFilePath();
    MIZBAN_LET(const QJsonObject answer, ask(request("backup", {{QStringLiteral("file"), target}})));
    return quint64(answer.value(QStringLiteral("epoch")).toInteger());
}

Result<quint64> CenterAdmin::restore(const QString &file)
{
    const CenterFiles files{m_dir};
    if (!QFileInfo(file).isFile())
        return makeError(ErrorCode::UnreadableFile, file);
    MIZBAN_LET(const SecretBytes key, loadStoreKey(files));
    const QString incoming = files.path("store.db.incoming");
    const QString former = files.path("store.db.replaced");
    quint64 epoch = 1;
    {
        // Held over the exchange: no center starts on a store that is about to go.
        MIZBAN_LET(const FileLock lock, FileLock::acquire(files.store()));
        removeStore(incoming);
        if (!QFile::copy(file, incoming))
            return makeError(ErrorCode::UnreadableFile, file);
        const Result<quint64> backedUp = epochOf(incoming, key);
        if (!backedUp.ok()) {
            removeStore(incoming);
            return backedUp.error();
        }
        if (QFile::exists(files.store()))
            MIZBAN_TRY(moveStore(files.store(), former));
        // A former store that cannot be read any more may have had a higher epoch; time tells them apart.
        const Result<quint64> before =
            QFile::exists(former) ? epochOf(former, key) : Result<quint64>(quint64(0));
        epoch = std::max(*backedUp, before.valueOr(quint64(m_clock->nowMs() / 1000))) + 1;
        {
            MIZBAN_LET(const auto store, EmbeddedStore::open(incoming, key.copy()));
            MIZBAN_TRY(store->raiseEpoch(epoch, m_clock->nowMs()));
        }
        MIZBAN_TRY(moveStore(incoming, files.store()));
        removeStore(incoming);
        QFile::remove(former + QStringLiteral(".lock"));
    }
    return epoch;
}

Result<qint64> CenterAdmin::dump(const QString &file)
{
    const QString target = QFileInfo(file).absoluteFilePath();
    MIZBAN_LET(const QJsonObject answer, ask(request("dump", {{QStringLiteral("file"), target}})));
    return answer.value(QStringLiteral("rows")).toInteger();
}

Result<quint64> CenterAdmin::publishDirectory(const DirectoryChange &change)
{
    quint64 version = 0;
    for (const DirectoryChange &part : partsOf(change, maxPayloadBytes)) {
        const QByteArray bytes = encodePayload(Payload(part), randomBytes(nonceBytes));
        MIZBAN_LET(
            const QJsonObject answer,
            ask(request("publish", {{QStringLiteral("change"), QString::fromLatin1(bytes.toBase64())}})));
        version = quint64(answer.value(QStringLiteral("version")).toInteger());
    }
    return version;
}

Result<CenterAdmin::Published> CenterAdmin::publishPolicy(const QByteArray &json)
{
    MIZBAN_LET(const QJsonObject answer,
               ask(request("policy", {{QStringLiteral("json"), QString::fromUtf8(json)}})));
    return Published{quint64(answer.value(QStringLiteral("version")).toInteger()),
                     quint64(answer.value(QStringLiteral("policyVersion")).toInteger()),
                     {}};
}

Result<CenterAdmin::Published> CenterAdmin::publishCalendar(const QByteArray &csv, const UnitCode &province)
{
    MIZBAN_TRY(parseCalendar(csv, province)); // before bytes that are no text are lost on the way
    MIZBAN_LET(const QJsonObject answer,
               ask(request("calendar", {{QStringLiteral("csv"), QString::fromUtf8(csv)},
                                        {QStringLiteral("province"), province.text()}})));
    Published published{quint64(answer.value(QStringLiteral("version")).toInteger()), 0, {}};
    for (const QJsonValue &year : answer.value(QStringLiteral("years")).toArray())
        published.years.append(year.toInt());
    return published;
}

/// In parts, so that a running center answers each in its time.
Result<QJsonObject> CenterAdmin::takeIdentities(const QByteArray &jsonLines)
{
    constexpr qsizetype linesAtOnce = 200;
    const QList<QByteArray> lines = jsonLines.split('\n');
    qint64 verified = 0;
    qint64 mismatch = 0;
    qint64 known = 0;
    QJsonArray refused;
    for (qsizetype from = 0; from < lines.size(); from += linesAtOnce) {
        const QByteArray part = lines.mid(from, linesAtOnce).join('\n');
        if (part.trimmed().isEmpty())
            continue;
        MIZBAN_LET(const QJsonObject answer,
                   ask(request("identity", {{QStringLiteral("lines"), QString::fromUtf8(part)}})));
        verified += answer.value(QStringLiteral("verified")).toInteger();
        mismatch += answer.value(QStringLiteral("mismatch")).toInteger();
        known += answer.value(QStringLiteral("known")).toInteger();
        for (const QJsonValue &one : answer.value(QStringLiteral("refused")).toArray()) {
            QJsonObject line = one.toObject();
            line.insert(QStringLiteral("line"), from + line.value(QStringLiteral("line")).toInteger());
            refused.append(line);
        }
    }
    return QJsonObject{{QStringLiteral("verified"), verified},
                       {QStringLiteral("mismatch"), mismatch},
                       {QStringLiteral("known"), known},
                       {QStringLiteral("refused"), refused}};
}

Result<QJsonObject> CenterAdmin::publishAttachmentLimits(const QJsonObject &limits)
{
    return ask(request("attachments", limits));
}

Result<QJsonObject> CenterAdmin::publishAuthority(const QByteArray &pem)
{
    return ask(request("authority", {{QStringLiteral("pem"), QString::fromLatin1(pem)}}));
}

Result<QJsonObject> CenterAdmin::publishRevocations(const QByteArray &list)
{
    return ask(request("revocations", {{QStringLiteral("list"), QString::fromLatin1(list.toBase64())}}));
}

Result<CenterAdmin::Escrow> CenterAdmin::openEscrow(const QString &keyFile, const QString &password)
{
    const QString path = QFileInfo(keyFile).absoluteFilePath();
    MIZBAN_LET(const QJsonObject answer, ask(request("escrow", {{QStringLiteral("key"), path},
                                                                {QStringLiteral("password"), password}})));
    return Escrow{answer.value(QStringLiteral("handed")).toInt(),
                  answer.value(QStringLiteral("waiting")).toInt()};
}

Result<CenterStatus> CenterAdmin::status()
{
    CenterStatus status;
    MIZBAN_LET(const QJsonObject answer, ask(request("status"), &status.running));
    status.epoch = quint64(answer.value(QStringLiteral("epoch")).toInteger());
    status.training = answer.value(QStringLiteral("training")).toBool();
    status.directoryVersion = quint64(answer.value(QStringLiteral("directoryVersion")).toInteger());
    status.counts = CenterCounts{answer.value(QStringLiteral("accepted")).toInteger(),
                                 answer.value(QStringLiteral("quarantined")).toInteger(),
                                 answer.value(QStringLiteral("devices")).toInteger(),
                                 answer.value(QStringLiteral("scopes")).toInteger()};
    return status;
}

} // namespace mizban
