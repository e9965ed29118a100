#include "app/ctl/commands.h"
#include "app/ctl/invocation.h"
#include "core/base/digits.h"
#include "core/base/tehran_time.h"
#include "core/center/admin_commands.h"
#include "core/center/center_admin.h"
#include "core/crypto/locked_key.h"
#include "core/crypto/secret.h"
#include "core/services/error_text.h"
#include "core/storage/file_io.h"
#include "core/wire/directory_json.h"

#include <QFile>

namespace mizban::ctl {

namespace {

constexpr qint64 maxDirectoryFile = 256ll << 20;
constexpr qint64 maxPolicyFile = 1ll << 20;
constexpr qint64 maxKeyFile = 64ll << 10;
constexpr qint64 maxResultFile = 64ll << 20;
constexpr const char *policyHelp =
    "publishes the next version of the deadline policy\n"
    "  FILE holds one JSON object: {\"version\", \"firstActionDays\", \"officialDays\", \"warningDays\",\n"
    "  \"days\": {\"Request/County\": 10, …}, \"night\": {\"urgentHours\": 2, \"callHours\": 3}}, in working days,\n"
    "  those of the night in hours (1 to 24). `days` names every kind (Request, Complaint,\n"
    "  Criticism, ObservationReport, Idea, Suggestion, Plan, Thanks, Sentiment) at every level (County,\n"
    "  Province, Agency, National); 0: no deadline runs, as for Thanks and Sentiment always. What is missing\n"
    "  is refused by name. `version` is the next one and may be left out, as the single numbers may, which\n"
    "  then stay as they were. A promised time is never changed by a newer policy.";
constexpr const char *calendarHelp =
    "publishes the holidays of whole years\n"
    "  FILE has lines such as 1407/01/01,نوروز,official (or estimated). Without --province for the country:\n"
    "  dates in a year without such a table are shown as estimated. With it, closures of one province more.";

constexpr const char *identityHelp =
    "takes results of the registry of identities (N3)\n"
    "  FILE has one JSON object a line: {\"trackingId\", \"number\", \"result\": \"Verified\" or \"Mismatch\",\n"
    "  \"checkedAt\": ISO 8601, \"source\", \"detail\"}; the last three may be left out. `number` is what was\n"
    "  checked: the national number, legal id, comprehensive code, or PASSPORT/COUNTRY of the case's applicant.\n"
    "  A mismatch becomes a task of the desk; nothing is deleted. A file may be given again: what is known is\n"
    "  left out. Lines that are refused are named, the others are taken; exit 1 if any was refused.";
constexpr const char *attachmentsHelp =
    "publishes what one registration or act may carry; what is left out stays as it is\n"
    "  Programs never take more than 50 files or more than 50 MB in one.";

Result<DirectoryChange> directoryFrom(const Arguments &arguments)
{
    if (arguments.has("sample")) {
        QFile sample(QStringLiteral(":/directory/sample.json"));
        if (!sample.open(QIODevice::ReadOnly))
            return makeError(ErrorCode::Internal, QStringLiteral("the sample directory is not built in"));
        return parseDirectory(sample.readAll());
    }
    MIZBAN_LET(const QByteArray content, readWhole(arguments.value("directory"), maxDirectoryFile));
    return parseDirectory(content);
}

CenterAdmin adminOf(const Invocation &invocation)
{
    return CenterAdmin(invocation.arguments.value("dir"), invocation.clock);
}

int init(Invocation &invocation)
{
    if (!invocation.need({"dir"}))
        return exitUsage;
    if (invocation.arguments.has("sample") == invocation.arguments.has("directory"))
        return misuse(QStringLiteral("either --sample or --directory FILE is needed"));
    const bool training = invocation.arguments.has("training");
    if (invocation.arguments.has("now") && !training)
        return fail(fieldError(ErrorCode::NotAllowed, QStringLiteral("now")));
    CTL_LET(const DirectoryChange directory, directoryFrom(invocation.arguments));
    CTL_LET(const QString ca,
            adminOf(invocation).init(directory, training, invocation.arguments.value("store")));
    return invocation.answer(QJsonObject{{QStringLiteral("ca"), ca}}, ca);
}

int invite(Invocation &invocation)
{
    if (!invocation.need({"dir", "seat-of"}))
        return exitUsage;
    CTL_LET(const InviteReply invited, adminOf(invocation)
                                           .invite(HolderCode(invocation.arguments.value("seat-of")),
                                                   PostCode(invocation.arguments.value("person"))));
    return invocation.answer(QJsonObject{{QStringLiteral("code"), invited.code},
                                         {QStringLiteral("expiresAt"), toIso8601(invited.expiresAtMs)}},
                             invited.code);
}

int revoke(Invocation &invocation)
{
    if (!invocation.need({"dir", "device"}))
        return exitUsage;
    CTL_TRY(adminOf(invocation).revoke(DeviceId::fromHex(invocation.arguments.value("device"))));
    return invocation.answer(QJsonObject{{QStringLiteral("revoked"), invocation.arguments.value("device")}},
                             QStringLiteral("revoked"));
}

int publish(Invocation &invocation)
{
    if (!invocation.need({"dir", "directory"}))
        return exitUsage;
    CTL_LET(const DirectoryChange change, directoryFrom(invocation.arguments));
    CTL_LET(const quint64 version, adminOf(invocation).publishDirectory(change));
    return invocation.answer(QJsonObject{{QStringLiteral("version"), static_cast<qint64>(version)}},
                             QString::number(version));
}

int policy(Invocation &invocation)
{
    if (!invocation.need({"dir", "file"}))
        return exitUsage;
    CTL_LET(const QByteArray json, readWhole(invocation.arguments.value("file"), maxPolicyFile));
    CTL_LET(const CenterAdmin::Published published, adminOf(invocation).publishPolicy(json));
    return invocation.answer(
        QJsonObject{{QStringLiteral("version"), static_cast<qint64>(published.version)},
                    {QStringLiteral("policyVersion"), static_cast<qint64>(published.policyVersion)}},
        QString::number(published.policyVersion));
}

int calendar(Invocation &invocation)
{
    if (!invocation.need({"dir", "file"}))
        return exitUsage;
    CTL_LET(const QByteArray csv, readWhole(invocation.arguments.value("file"), maxPolicyFile));
    CTL_LET(const CenterAdmin::Published published,
            adminOf(invocation).publishCalendar(csv, UnitCode(invocation.arguments.value("province"))));
    QJsonArray years;
    QStringList plain;
    for (const int year : published.years) {
        years.append(year);
        plain.append(QString::number(year));
    }
    return invocation.answer(QJsonObject{{QStringLiteral("version"), static_cast<qint64>(published.version)},
                                         {QStringLiteral("years"), years}},
                             plain.join(u' '));
}

int identity(Invocation &invocation)
{
    if (!invocation.need({"dir", "file"}))
        return exitUsage;
    CTL_LET(const QByteArray lines, readWhole(invocation.arguments.value("file"), maxResultFile));
    CTL_LET(const QJsonObject report, adminOf(invocation).takeIdentities(lines));
    const QJsonArray refused = report.value(QStringLiteral("refused")).toArray();
    for (const auto &one : refused) {
        const QJsonObject line = one.toObject();
        const Error error = errorFromJson(line);
        complain(QStringLiteral("line %1: %2")
                     .arg(line.value(QStringLiteral("line")).toInteger())
                     .arg(describe(error)));
    }
    invocation.answer(report, QStringLiteral("verified %1, mismatch %2, known %3, refused %4")
                                  .arg(report.value(QStringLiteral("verified")).toInteger())
                                  .arg(report.value(QStringLiteral("mismatch")).toInteger())
                                  .arg(report.value(QStringLiteral("known")).toInteger())
                                  .arg(refused.size()));
    return refused.isEmpty() ? exitDone : exitRefused;
}

Result<qint64> countOf(const Arguments &arguments, const char *option)
{
    bool numeric = false;
    const qint64 count = toAsciiDigits(arguments.value(option)).toLongLong(&numeric);
    if (numeric && count > 0)
        return count;
    return fieldError(ErrorCode::InvalidInput, QString::fromLatin1(option));
}

int attachments(Invocation &invocation)
{
    if (!invocation.need({"dir"}))
        return exitUsage;
    const Arguments &arguments = invocation.arguments;
    QJsonObject limits;
    if (arguments.has("files")) {
        CTL_LET(const qint64 files, countOf(arguments, "files"));
        limits.insert(QStringLiteral("files"), files);
    }
    if (arguments.has("file-mb")) {
        CTL_LET(const qint64 megabytes, countOf(arguments, "file-mb"));
        limits.insert(QStringLiteral("fileBytes"), megabytes << 20);
    }
    if (arguments.has("total-mb")) {
        CTL_LET(const qint64 megabytes, countOf(arguments, "total-mb"));
        limits.insert(QStringLiteral("totalBytes"), megabytes << 20);
    }
    if (limits.isEmpty())
        return misuse(QStringLiteral("one of --files, --file-mb and --total-mb is needed"));
    CTL_LET(const QJsonObject published, adminOf(invocation).publishAttachmentLimits(limits));
    return invocation.answer(published,
                             QString::number(published.value(QStringLiteral("version")).toInteger()));
}

int authority(Invocation &invocation)
{
    if (!invocation.need({"dir", "file"}))
        return exitUsage;
    CTL_LET(const QByteArray pem, readWhole(invocation.arguments.value("file"), maxPolicyFile));
    CTL_LET(const QJsonObject published, adminOf(invocation).publishAuthority(pem));
    return invocation.answer(published, published.value(QStringLiteral("name")).toString());
}

int revocations(Invocation &invocation)
{
    if (!invocation.need({"dir", "file"}))
        return exitUsage;
    CTL_LET(const QByteArray list, readWhole(invocation.arguments.value("file"), maxPolicyFile));
    CTL_LET(const QJsonObject published, adminOf(invocation).publishRevocations(list));
    return invocation.answer(published,
                             QString::number(published.value(QStringLiteral("version")).toInteger()));
}

int backup(Invocation &invocation)
{
    if (!invocation.need({"dir"}))
        return exitUsage;
    CTL_LET(const quint64 epoch, adminOf(invocation).backup(invocation.arguments.positional.first()));
    return invocation.answer(QJsonObject{{QStringLiteral("epoch"), static_cast<qint64>(epoch)}},
                             QString::number(epoch));
}

int restore(Invocation &invocation)
{
    if (!invocation.need({"dir"}))
        return exitUsage;
    CTL_LET(const quint64 epoch, adminOf(invocation).restore(invocation.arguments.positional.first()));
    return invocation.answer(QJsonObject{{QStringLiteral("epoch"), static_cast<qint64>(epoch)}},
                             QString::number(epoch));
}

int dump(Invocation &invocation)
{
    if (!invocation.need({"dir", "out"}))
        return exitUsage;
    CTL_LET(const qint64 rows, adminOf(invocation).dump(invocation.arguments.value("out")));
    return invocation.answer(QJsonObject{{QStringLiteral("rows"), rows}}, QString::number(rows));
}

int escrow(Invocation &invocation)
{
    if (!invocation.need({"dir", "key"}))
        return exitUsage;
    QString secret;
    if (invocation.arguments.has("password-file")) {
        CTL_LET(const QByteArray password, invocation.password());
        secret = QString::fromUtf8(password);
    }
    CTL_LET(const CenterAdmin::Escrow opened,
            adminOf(invocation).openEscrow(invocation.arguments.value("key"), secret));
    return invocation.answer(
        QJsonObject{{QStringLiteral("handed"), opened.handed}, {QStringLiteral("waiting"), opened.waiting}},
        QStringLiteral("%1 %2").arg(opened.handed).arg(opened.waiting));
}

/// The same file from then on, readable by other programs that know PKCS#8.
int lockEscrow(Invocation &invocation)
{
    if (!invocation.need({"key", "password-file"}))
        return exitUsage;
    const QString path = invocation.arguments.value("key");
    CTL_LET(QByteArray password, invocation.password());
    auto pem = readWhole(path, maxKeyFile);
    if (!pem)
        return fail(fieldError(ErrorCode::UnreadableFile, QStringLiteral("key"), {}, path));
    const auto key = [&]() -> Result<SigningKey> {
        if (!isLockedKey(*pem))
            return SigningKey::fromPem(*pem);
        if (!invocation.arguments.has("old-password-file"))
            return fieldError(ErrorCode::WrongPassword, QStringLiteral("password"));
        MIZBAN_LET(QByteArray former, invocation.password("old-password-file"));
        auto opened = unlockKey(*pem, former);
        wipe(former);
        return opened;
    }();
    wipe(*pem);
    if (!key)
        return fail(key.error().code == ErrorCode::Malformed
                        ? fieldError(ErrorCode::InvalidInput, QStringLiteral("key"), {}, key.error().detail)
                        : key.error());
    auto locked = lockKey(*key, password);
    wipe(password);
    if (!locked)
        return fail(locked.error());
    CTL_TRY(writeDurably(path, *locked));
    return invocation.answer(QJsonObject{{QStringLiteral("locked"), path}}, path);
}

constexpr Option dir{"dir", "DIR", "the center's directory"};

} // namespace

QList<Command> centerCommands()
{
    return {
        {"center init",
         "",
         "creates certificates, escrow key, store and directory",
         {dir,
          {"sample", nullptr, "with the sample directory"},
          {"directory", "FILE", "with this directory (JSON)"},
          {"training", nullptr, "a center for training: its clock can be set, its store dumped"},
          {"store", "URL", "postgresql://… instead of the embedded store"}},
         init},
        {"center invite",
         "",
         "one-time enrolment code for a desk or a post's cartable",
         {dir, {"seat-of", "CODE", "desk unit or post"}, {"person", "POST", "who will sit there"}},
         invite},
        {"center revoke",
         "",
         "refuses a device from the next request on",
         {dir, {"device", "ID", "device id (hex)"}},
         revoke},
        {"center directory",
         "",
         "publishes a change of the directory",
         {dir, {"directory", "FILE", "the whole directory with the change in it (JSON), as for center init"}},
         publish},
        {"center policy", "", policyHelp, {dir, {"file", "FILE", "the policy (JSON)"}}, policy},
        {"center calendar",
         "",
         calendarHelp,
         {dir, {"file", "FILE", "the holidays (CSV)"}, {"province", "CODE", "for one province"}},
         calendar},
        {"center identity", "", identityHelp, {dir, {"file", "FILE", "the results (JSON lines)"}}, identity},
        {"center attachments",
         "",
         attachmentsHelp,
         {dir,
          {"files", "N", "files"},
          {"file-mb", "N", "megabytes of one file"},
          {"total-mb", "N", "megabytes of all together"}},
         attachments},
        {"center authority",
         "",
         "an official authority whose certificates count for marginal notes (001 §4-25)",
         {dir, {"file", "FILE", "its certificate (PEM)"}},
         authority},
        {"center revocations",
         "",
         "what such an authority has taken back; publish each new list as it comes",
         {dir, {"file", "FILE", "its CRL (PEM or DER)"}},
         revocations},
        {"center backup", "FILE", "an encrypted copy of the store", {dir}, backup},
        {"center restore",
         "FILE",
         "puts a backup in place and raises the epoch; the center must not run",
         {dir},
         restore},
        {"center escrow",
         "",
         "gives sealed cases that came before their reader had a key to those who have one now\n"
         "  FILE is the center's escrow.key, which may be kept away from the center. Each case notes it down.",
         {dir,
          {"key", "FILE", "the escrow key (PEM)"},
          {"password-file", "FILE", "its password, where it has one"}},
         escrow},
        {"center escrow-password",
         "",
         "keeps the escrow key under a password, or under another one; the file is written anew in its place",
         {{"key", "FILE", "the escrow key (PEM)"},
          {"password-file", "FILE", "the password from now on"},
          {"old-password-file", "FILE", "the one it has, where it has one"}},
         lockEscrow},
        {"center dump",
         "",
         "everything the store holds, decrypted, as JSON lines; training only",
         {dir, {"out", "FILE", "where to write"}},
         dump},
    };
}

} // namespace mizban::ctl
