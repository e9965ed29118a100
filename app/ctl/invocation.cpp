#include "app/ctl/invocation.h"

#include "core/base/tehran_time.h"
#include "core/services/error_text.h"
#include "core/services/seat_file.h"
#include "core/storage/file_io.h"

#include <QJsonDocument>

#include <cstdio>

namespace mizban::ctl {

namespace {

constexpr qint64 maxPasswordFile = 64 << 10;

void print(std::FILE *to, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), to);
    if (!text.endsWith(u'\n'))
        std::fputc('\n', to);
    std::fflush(to);
}

} // namespace

Result<QByteArray> Invocation::password(const char *option) const
{
    auto content = readWhole(arguments.value(option), maxPasswordFile);
    if (!content)
        return fieldError(ErrorCode::UnreadableFile, QStringLiteral("password"), {}, content.error().detail);
    QByteArray line = content->split('\n').first();
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

Result<OpenSeat> Invocation::openSeat() const
{
    MIZBAN_LET(QByteArray secret, password());
    auto opened = seatfile::open(arguments.value("seat"), secret);
    wipe(secret);
    if (!opened) {
        Error error = opened.error();
        if (error.code == ErrorCode::UnreadableFile)
            error = fieldError(ErrorCode::CannotOpen, QStringLiteral("seat"), {}, error.detail);
        return error;
    }
    OpenSeat seat;
    MIZBAN_LET(seat.writer, SeatWriter::open(std::move(opened).value(), clock));
    if (arguments.has("now") && !seat.writer->identity().training)
        return fieldError(ErrorCode::NotAllowed, QStringLiteral("now"), {},
                          QStringLiteral("not a training seat"));
    MIZBAN_LET(seat.reader, SeatReader::open(*seat.writer));
    return seat;
}

bool Invocation::need(std::initializer_list<const char *> options) const
{
    for (const char *option : options) {
        if (!arguments.has(option)) {
            misuse(QStringLiteral("option --%1 is needed").arg(QLatin1StringView(option)));
            return false;
        }
    }
    return true;
}

int Invocation::answer(const QJsonObject &object, const QString &plain) const
{
    print(stdout, json ? QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) : plain);
    return exitDone;
}

int Invocation::answer(const QJsonArray &array, const QString &plain) const
{
    print(stdout, json ? QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)) : plain);
    return exitDone;
}

int exitCodeOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotASeat:
    case ErrorCode::InUse:
    case ErrorCode::CannotOpen:
    case ErrorCode::NewerFormat:
    case ErrorCode::Corrupt:
    case ErrorCode::StorageFailed:
    case ErrorCode::Unreachable:
    case ErrorCode::UntrustedCenter:
    case ErrorCode::Busy:
        return exitUnreachable;
    default:
        return exitRefused;
    }
}

int fail(const Error &error)
{
    QString sentence = describe(error);
    QStringList more;
    if (!error.field.isEmpty())
        more.append(error.field);
    if (!error.rule.isEmpty())
        more.append(error.rule);
    if (!error.detail.isEmpty())
        more.append(error.detail);
    if (!more.isEmpty())
        sentence += QStringLiteral(" [%1]").arg(more.join(QStringLiteral(", ")));
    print(stderr, sentence);
    return exitCodeOf(error);
}

void complain(const QString &sentence)
{
    print(stderr, sentence);
}

int misuse(const QString &complaint)
{
    print(stderr, QStringLiteral("mizbanctl: ") + complaint);
    return exitUsage;
}

} // namespace mizban::ctl
