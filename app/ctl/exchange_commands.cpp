#include "app/ctl/commands.h"
#include "app/ctl/invocation.h"
#include "core/services/error_text.h"
#include "core/services/sample_fill.h"
#include "core/wire/registration_json.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace mizban::ctl {

namespace {

constexpr qint64 maxLine = 8ll << 20;

struct ImportCounts
{
    qint64 imported = 0;
    qint64 rejected = 0;
    qint64 known = 0;
};

/// One line: registered, known by its reference, or why not.
Status importLine(const OpenSeat &seat, const QByteArray &line, const QString &folder, ImportCounts &counts)
{
    MIZBAN_LET(const CaseDraft draft, parseRegistration(line, folder, true));
    if (!draft.reference.isEmpty()) {
        MIZBAN_LET(const auto known, seat.reader->byReference(draft.reference));
        if (known) {
            ++counts.known;
            return {};
        }
    }
    MIZBAN_LET(const Registered saved, seat.writer->registerCase(draft));
    static_cast<void>(saved);
    ++counts.imported;
    return {};
}

/// Whether going on makes sense after this error: the store's troubles would meet every line.
bool concernsTheLine(const Error &error)
{
    return exitCodeOf(error) != exitUnreachable && error.code != ErrorCode::DiskFull;
}

Status writeReject(QSaveFile &rejects, qint64 number, const QByteArray &line, const Error &error)
{
    const QJsonObject reject{{QStringLiteral("line"), number},
                             {QStringLiteral("field"), error.field},
                             {QStringLiteral("rule"), error.rule},
                             {QStringLiteral("error"), describe(error)},
                             {QStringLiteral("content"), QString::fromUtf8(line)}};
    if (rejects.isOpen() && rejects.write(QJsonDocument(reject).toJson(QJsonDocument::Compact) + '\n') < 0)
        return makeError(ErrorCode::DiskFull, rejects.errorString());
    return {};
}

int importCases(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    const QString path = invocation.arguments.positional.first();
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(makeError(ErrorCode::UnreadableFile, path));
    QSaveFile rejects(invocation.arguments.value("rejects"));
    if (invocation.arguments.has("rejects") && !rejects.open(QIODevice::WriteOnly))
        return fail(makeError(ErrorCode::CannotOpen, rejects.errorString()));
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    ImportCounts counts;
    const QString folder = QFileInfo(path).absolutePath();
    for (qint64 number = 1; !file.atEnd(); ++number) {
        const QByteArray line = file.readLine(maxLine).trimmed();
        if (line.isEmpty())
            continue;
        const Status done = importLine(seat, line, folder, counts);
        if (done)
            continue;
        if (!concernsTheLine(done.error()))
            return fail(done.error());
        ++counts.rejected;
        CTL_TRY(writeReject(rejects, number, line, done.error()));
    }
    if (rejects.isOpen() && !rejects.commit())
        return fail(makeError(ErrorCode::DiskFull, rejects.errorString()));
    return invocation.answer(QJsonObject{{QStringLiteral("imported"), counts.imported},
                                         {QStringLiteral("rejected"), counts.rejected},
                                         {QStringLiteral("known"), counts.known}},
                             QStringLiteral("imported %1, rejected %2, known %3")
                                 .arg(counts.imported)
                                 .arg(counts.rejected)
                                 .arg(counts.known));
}

int sample(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "cases"}))
        return exitUsage;
    bool numeric = false;
    const qint64 cases = invocation.arguments.value("cases").toLongLong(&numeric);
    if (!numeric || cases < 1)
        return misuse(QStringLiteral("--cases takes a number above 0"));
    const quint64 seed = invocation.arguments.value("seed").toULongLong();
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    QElapsedTimer timer;
    timer.start();
    CTL_LET(const qint64 made, fillSample(*seat.writer, SampleShape{cases, seed}));
    return invocation.answer(
        QJsonObject{{QStringLiteral("cases"), made}, {QStringLiteral("elapsedMs"), timer.elapsed()}},
        QString::number(made));
}

} // namespace

QList<Command> exchangeCommands()
{
    return {
        {"import cases",
         "FILE.jsonl",
         "registers many cases, one JSON object a line; `reference` makes it repeatable",
         {{"rejects", "FILE", "lines that were not taken, with the reason"}},
         importCases},
        {"sample",
         "",
         "fills a training seat with invented cases; such a seat never syncs",
         {{"cases", "N", "how many"}, {"seed", "S", "equal seeds give equal cases"}},
         sample},
    };
}

} // namespace mizban::ctl
