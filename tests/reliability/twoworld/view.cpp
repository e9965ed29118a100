#include "tests/reliability/twoworld/view.h"

#include "core/base/cancel.h"
#include "core/services/case_search.h"
#include "core/services/likeness.h"
#include "core/services/notice_ledger.h"
#include "core/services/sealed_summary.h"
#include "tests/fixtures/seats.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>

namespace mizban::test {

namespace {

constexpr int commandMs = 120'000;

template <typename T> T expect(Result<T> result, const char *what)
{
    if (!result.ok())
        qFatal("%s: error %d %s %s", what, static_cast<int>(result.error().code),
               qPrintable(result.error().field), qPrintable(result.error().detail));
    return std::move(result).value();
}

QString rowText(const CartableRow &row)
{
    return QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8 %9 %10")
        .arg(row.trackingId)
        .arg(static_cast<int>(row.kind))
        .arg(static_cast<int>(row.status))
        .arg(row.holder.text(), row.applicantName, row.excerpt)
        .arg(row.dueAtMs)
        .arg(row.unread)
        .arg(row.waiting)
        .arg(static_cast<int>(row.role));
}

QStringList rowTexts(const QList<CartableRow> &rows)
{
    QStringList texts;
    for (const CartableRow &row : rows)
        texts.append(rowText(row));
    std::sort(texts.begin(), texts.end()); // equal moments are ordered by random ids
    return texts;
}

QString caseText(const CaseDetails &details)
{
    QStringList lines{rowText(details.row), details.state.registration.text};
    for (const HistoryEntry &entry : details.state.history)
        lines.append(QStringLiteral("  %1 %2 %3 %4 %5")
                         .arg(static_cast<int>(entry.type))
                         .arg(entry.atMs)
                         .arg(entry.actor.post.text(), entry.publicText, entry.note));
    for (const HistoryEntry &note : details.notes)
        lines.append(QStringLiteral("  note %1 %2").arg(note.atMs).arg(note.note));
    lines.append(QStringLiteral("  %1 linked, %2 bad")
                     .arg(details.duplicates.size())
                     .arg(details.badSignatures.size()));
    return lines.join(u'\n');
}

/// Bytes are random or hold what is; their number is not. Rows are numbered as random ids sort.
QString storedText(const QByteArray &line)
{
    static const QStringList numbers{QStringLiteral("row"), QStringLiteral("stream"), QStringLiteral("key")};
    const QJsonObject row = QJsonDocument::fromJson(line).object();
    QStringList cells;
    for (auto cell = row.begin(); cell != row.end(); ++cell) {
        if (numbers.contains(cell.key()))
            continue;
        if (row.contains(cell.key() + QStringLiteral(".text")))
            cells.append(cell.key() + u'#' + QString::number(cell.value().toString().size()));
        else if (!cell.key().endsWith(QStringLiteral(".text")))
            cells.append(cell.key() + u'=' + cell.value().toString());
    }
    return cells.join(u' ');
}

QStringList found(SeatReader &reader, const QString &typed, qint64 nowMs)
{
    const auto query = parseCaseQuery(typed, nowMs);
    if (!query)
        return {QStringLiteral("not understood")};
    CancelToken never;
    const auto page = reader.search(*query, std::nullopt, 1000, never);
    if (!page)
        return {
            QStringLiteral("error %1 %2").arg(static_cast<int>(page.error().code)).arg(page.error().field)};
    return rowTexts(page->rows);
}

QString errorText(const Error &error)
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(static_cast<int>(error.code))
        .arg(error.field, error.rule, error.detail);
}

QStringList resolved(SeatReader &reader, const Sought &sought)
{
    QStringList lines;
    for (const QString &id : {sought.trackingId, sought.caseId.hex()}) {
        const auto known = reader.resolve(id);
        lines.append(known ? QStringLiteral("known") : errorText(known.error()));
    }
    const auto details = reader.caseDetails(sought.caseId);
    lines.append(details ? QStringLiteral("open") : errorText(details.error()));
    const auto receipt = reader.receipt(sought.caseId);
    lines.append(receipt ? QStringLiteral("receipt") : errorText(receipt.error()));
    const auto file = reader.attachment(sought.file);
    lines.append(file ? QStringLiteral("file") : errorText(file.error()));
    return lines;
}

/// Whose applicant is to be told of what (4-5): the list and its counter.
QStringList noticesAt(const SeatWriter &writer)
{
    const auto ledger = expect(NoticeLedger::open(writer), "notices");
    const NoticePage page = expect(ledger->page({}, 1000), "notices");
    QStringList lines;
    for (const NoticeRow &row : page.rows)
        lines.append(QStringLiteral("%1 %2 %3 %4 %5 %6")
                         .arg(row.trackingId, row.applicantName, row.mobile, row.owed.text)
                         .arg(row.owed.steps)
                         .arg(row.owed.sinceMs));
    std::sort(lines.begin(), lines.end());
    return QStringList(QStringLiteral("%1 to be told").arg(page.total)) + lines;
}

QStringList dumped(World &world, const QString &seat)
{
    QStringList lines;
    for (const QByteArray &line : world.dump(seat))
        lines.append(storedText(line));
    std::sort(lines.begin(), lines.end());
    return lines;
}

/// Ids of events and cases are random, and how long it took is nobody's.
QString withoutChance(const QByteArray &printed)
{
    static const QRegularExpression hex(QStringLiteral("[0-9a-f]{32,64}"));
    static const QRegularExpression elapsed(QStringLiteral("\"elapsedMs\":[0-9.e+-]+"));
    QString text = QString::fromUtf8(printed);
    text.replace(hex, QStringLiteral("#"));
    text.replace(elapsed, QStringLiteral("\"elapsedMs\":_"));
    return text;
}

QStringList sortedLines(const QByteArray &content)
{
    QStringList lines;
    for (const QByteArray &line : content.split('\n'))
        lines.append(withoutChance(line));
    std::sort(lines.begin(), lines.end());
    return lines;
}

class CommandLine
{
public:
    CommandLine(QString seatFile, QString now)
        : m_seat(std::move(seatFile))
        , m_now(std::move(now))
    {
        QFile password(m_seat + QStringLiteral(".password"));
        if (!password.open(QIODevice::WriteOnly) || password.write(fixtures::seatPassword) < 0)
            qFatal("no password file");
    }

    [[nodiscard]] QStringList run(const QStringList &arguments) const
    {
        QProcess process;
        process.start(QStringLiteral(MIZBAN_CTL),
                      arguments + QStringList{QStringLiteral("--seat"), m_seat,
                                              QStringLiteral("--password-file"),
                                              m_seat + QStringLiteral(".password"), QStringLiteral("--now"),
                                              m_now, QStringLiteral("--json")});
        if (!process.waitForFinished(commandMs) || process.exitStatus() != QProcess::NormalExit)
            qFatal("mizbanctl %s did not end", qPrintable(arguments.join(u' ')));
        return {QStringLiteral("exit %1").arg(process.exitCode()),
                withoutChance(process.readAllStandardOutput()),
                withoutChance(process.readAllStandardError())};
    }

    /// What it printed, and the file it wrote.
    [[nodiscard]] QStringList runInto(const QStringList &arguments, const QString &name) const
    {
        const QString path = m_seat + name;
        QFile::remove(path);
        const QStringList printed = run(arguments + QStringList{path});
        QFile file(path);
        return printed + (file.open(QIODevice::ReadOnly) ? sortedLines(file.readAll()) : QStringList());
    }

    [[nodiscard]] QString fileOf(const QString &name) const { return m_seat + name; }

private:
    QString m_seat;
    QString m_now;
};

QStringList words(const char *line)
{
    return QString::fromLatin1(line).split(u' ');
}

} // namespace

View viewOf(World &world, const QString &seat, const Sought &sought)
{
    View view;
    // Before the replies are taken: an attempt to fetch what is not one's own must be answered alike.
    world.at(seat).line->probe(sought.file);
    for (const TrackRequest &request : sought.asked)
        world.at(seat).line->probe(request);
    view[QStringLiteral("replies")] = world.at(seat).line->takeAnswers();
    SeatReader &reader = world.reader(seat);
    const qint64 nowMs = world.clock().nowMs();
    for (const qint64 count : expect(reader.counters(nowMs), "counters"))
        view[QStringLiteral("counters")].append(QString::number(count));
    QStringList &lists = view[QStringLiteral("lists")];
    QStringList &cases = view[QStringLiteral("cases")];
    for (int folder = 1; folder <= folderCount; ++folder) {
        const auto page = expect(reader.page(static_cast<Folder>(folder), {}, 1000, nowMs), "page");
        lists.append(QStringLiteral("folder %1: %2").arg(folder).arg(page.total));
        lists += rowTexts(page.rows);
        for (const CartableRow &row : page.rows) {
            const auto details = reader.caseDetails(row.id);
            if (folder == static_cast<int>(Folder::All))
                cases.append(details ? caseText(*details) : errorText(details.error()));
        }
    }
    std::sort(cases.begin(), cases.end());
    for (const QString &typed : {History::marker(), sought.trackingId, sought.trackingId.left(8),
                                 QStringLiteral("احمدی"), fixtures::sampleNationalNumber(complainant),
                                 QStringLiteral("نوع:شکایت"), QStringLiteral("رفتار نادرست")})
        view[QStringLiteral("search")] += QStringList(u'?' + typed) + found(reader, typed, nowMs);
    view[QStringLiteral("ids")] = resolved(reader, sought);
    CaseDraft draft = complaintAbout({}, History::marker());
    const Likeness like = expect(reader.likenessOf(draft, nowMs), "likeness");
    QStringList &duplicates = view[QStringLiteral("duplicates")];
    duplicates = rowTexts(like.sameMatter) + rowTexts(like.sameWords);
    // Some of those with the number, as many as fit: which of equal age they are is chance.
    duplicates.append(QStringLiteral("%1 at the number").arg(like.alsoAtNumber.size()));
    duplicates +=
        rowTexts(expect(reader.ofApplicant(fixtures::sampleNationalNumber(complainant), 50), "applicant"));
    view[QStringLiteral("beside")] = {
        QStringLiteral("drafts %1").arg(expect(reader.drafts(1000), "drafts").size()),
        QStringLiteral("explanations %1").arg(expect(reader.explanations(50), "explanations").size()),
        QStringLiteral("summaries %1").arg(expect(reader.sealedSummaries(), "summaries").size()),
        QStringLiteral("waiting %1").arg(expect(world.writer(seat).syncSummary(), "sync").waiting)};
    view[QStringLiteral("notices")] = noticesAt(world.writer(seat));
    view[QStringLiteral("dump")] = dumped(world, seat);
    const auto report = expect(world.writer(seat).verify(), "verify");
    view[QStringLiteral("verify")] =
        QStringList{QString::number(report.events), QString::number(report.ok)} + report.problems;
    return view;
}

View commandsAt(const QString &seatFile, const QString &now, const Sought &sought)
{
    const CommandLine seat(seatFile, now);
    View view;
    view[QStringLiteral("export jsonl")] =
        seat.runInto(words("export cases --out"), QStringLiteral(".jsonl"));
    view[QStringLiteral("export csv")] = seat.runInto(words("export cases --out"), QStringLiteral(".csv"));
    view[QStringLiteral("mizbanctl list")] = seat.run(words("cartable list --folder all --limit 1000"));
    view[QStringLiteral("mizbanctl list")] += seat.run(words("cartable list --folder sealed"));
    view[QStringLiteral("mizbanctl notices")] = seat.run(words("notices list --limit 1000"));
    view[QStringLiteral("mizbanctl search")] =
        seat.run(QStringList{QStringLiteral("search"), History::marker()});
    view[QStringLiteral("mizbanctl show")] =
        seat.run(words("case show") + QStringList{sought.trackingId}) +
        seat.run(words("case receipt") + QStringList{sought.trackingId, QStringLiteral("--out"),
                                                     seat.fileOf(QStringLiteral(".pdf"))});
    view[QStringLiteral("mizbanctl verify")] = seat.run(words("verify"));
    QFile::remove(seat.fileOf(QStringLiteral(".backup")));
    view[QStringLiteral("backup")] =
        seat.run(QStringList{QStringLiteral("backup"), seat.fileOf(QStringLiteral(".backup"))}).first(1);
    const qint64 size = QFileInfo(seat.fileOf(QStringLiteral(".backup"))).size();
    view[QStringLiteral("backup")].append(QString::number(size));
    return view;
}

QByteArray lineWithTrace(World &world, const QString &seat, const QList<QByteArray> &traces)
{
    for (const QByteArray &line : world.dump(seat)) {
        for (const QByteArray &trace : traces) {
            if (line.contains(trace))
                return line;
        }
    }
    return {};
}

} // namespace mizban::test
