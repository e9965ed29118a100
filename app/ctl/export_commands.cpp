#include "app/ctl/case_json.h"
#include "app/ctl/commands.h"
#include "app/ctl/invocation.h"
#include "core/base/jalali.h"
#include "core/services/spreadsheet.h"
#include "core/services/words.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSaveFile>

namespace mizban::ctl {

namespace {

constexpr int exportPage = 500;

/// What becomes of each case, in the format that was asked for.
class CaseOutput
{
public:
    virtual ~CaseOutput() = default;
    virtual Status add(const CaseDetails &details, const Directory &directory, qint64 nowMs) = 0;
    virtual Status finish() = 0;
};

/// RFC 4180, and no cell that a spreadsheet would run as a formula.
QByteArray csvCell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    text.replace(u'"', QStringLiteral("\"\""));
    return '"' + text.toUtf8() + '"';
}

QByteArray csvLine(const QJsonObject &json)
{
    const QJsonObject applicant = json.value(QStringLiteral("applicant")).toObject();
    QByteArray line;
    for (const char *key : {"trackingId", "kind", "subject", "status", "holder", "registeredAt", "dueAt"})
        line += csvCell(json.value(QLatin1StringView(key)).toString()) + ',';
    for (const char *key : {"nationalNumber", "givenName", "familyName", "mobile"})
        line += csvCell(applicant.value(QLatin1StringView(key)).toString()) + ',';
    return line + csvCell(json.value(QStringLiteral("text")).toString()) + ',' +
           csvCell(json.value(QStringLiteral("answer")).toString()) + "\r\n";
}

constexpr char csvHead[] =
    "\xEF\xBB\xBF"
    "trackingId,kind,subject,status,holder,registeredAt,dueAt,nationalNumber,givenName,"
    "familyName,mobile,text,answer\r\n";

/// One line a case, for programs.
class LineOutput final : public CaseOutput
{
public:
    static Result<std::unique_ptr<CaseOutput>> create(const QString &path, bool csv)
    {
        auto made = std::make_unique<LineOutput>(path, csv);
        if (!made->m_file.open(QIODevice::WriteOnly))
            return makeError(ErrorCode::CannotOpen, made->m_file.errorString());
        if (csv)
            made->m_file.write(csvHead);
        return std::unique_ptr<CaseOutput>(std::move(made));
    }
    LineOutput(const QString &path, bool csv)
        : m_file(path)
        , m_csv(csv)
    {
    }
    Status add(const CaseDetails &details, const Directory &directory, qint64 nowMs) override
    {
        const QJsonObject json = exportJson(details, directory, nowMs);
        m_file.write(m_csv ? csvLine(json) : QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
        return {};
    }
    Status finish() override
    {
        return m_file.commit() ? Status() : Status(makeError(ErrorCode::DiskFull, m_file.errorString()));
    }

private:
    QSaveFile m_file;
    bool m_csv;
};

QString say(const char *text)
{
    return QCoreApplication::translate("Export", text);
}

QString subjectTitle(const SubjectCode &code, const Directory &directory)
{
    const Subject *known = directory.subject(code);
    return known ? known->title : code.text();
}

/// A sheet for people: headings and words as on the screens.
class SheetOutput final : public CaseOutput
{
public:
    static Result<std::unique_ptr<CaseOutput>> create(const QString &path)
    {
        const QStringList headings = {say(QT_TRANSLATE_NOOP("Export", "شناسه پیگیری")),
                                      say(QT_TRANSLATE_NOOP("Export", "نوع مورد")),
                                      say(QT_TRANSLATE_NOOP("Export", "موضوع")),
                                      say(QT_TRANSLATE_NOOP("Export", "وضعیت")),
                                      say(QT_TRANSLATE_NOOP("Export", "دارنده")),
                                      say(QT_TRANSLATE_NOOP("Export", "زمان ثبت")),
                                      say(QT_TRANSLATE_NOOP("Export", "زمان پاسخ نهایی")),
                                      say(QT_TRANSLATE_NOOP("Export", "کد ملی")),
                                      say(QT_TRANSLATE_NOOP("Export", "نام")),
                                      say(QT_TRANSLATE_NOOP("Export", "نام خانوادگی")),
                                      say(QT_TRANSLATE_NOOP("Export", "تلفن همراه")),
                                      say(QT_TRANSLATE_NOOP("Export", "شرح")),
                                      say(QT_TRANSLATE_NOOP("Export", "پاسخ"))};
        MIZBAN_LET(Spreadsheet sheet,
                   Spreadsheet::create(path, say(QT_TRANSLATE_NOOP("Export", "موردها")), headings));
        return std::unique_ptr<CaseOutput>(std::make_unique<SheetOutput>(std::move(sheet)));
    }
    explicit SheetOutput(Spreadsheet sheet)
        : m_sheet(std::move(sheet))
    {
    }
    Status add(const CaseDetails &details, const Directory &directory, qint64 nowMs) override
    {
        const QJsonObject json = exportJson(details, directory, nowMs);
        const QJsonObject applicant = json.value(QStringLiteral("applicant")).toObject();
        const auto text = [&](const char *key) { return json.value(QLatin1StringView(key)).toString(); };
        const auto ofApplicant = [&](const char *key) {
            return applicant.value(QLatin1StringView(key)).toString();
        };
        const auto when = [](qint64 atMs) { return atMs == 0 ? QString() : formatJalaliDateTime(atMs); };
        const CartableRow &row = details.row;
        return m_sheet.add({text("trackingId"), nameOf(row.kind), subjectTitle(row.subject, directory),
                            nameOf(row.statusAt(nowMs)), directory.titleOf(row.holder),
                            when(row.registeredAtMs), when(row.dueAtMs), ofApplicant("nationalNumber"),
                            ofApplicant("givenName"), ofApplicant("familyName"), ofApplicant("mobile"),
                            text("text"), text("answer")});
    }
    Status finish() override { return m_sheet.finish(); }

private:
    Spreadsheet m_sheet;
};

Result<std::unique_ptr<CaseOutput>> outputTo(const QString &path)
{
    if (path.endsWith(QLatin1StringView(".xlsx")))
        return SheetOutput::create(path);
    return LineOutput::create(path, path.endsWith(QLatin1StringView(".csv")));
}

int exportCases(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "out"}))
        return exitUsage;
    const QString out = invocation.arguments.value("out");
    const bool known = out.endsWith(QLatin1StringView(".jsonl")) || out.endsWith(QLatin1StringView(".csv")) ||
                       out.endsWith(QLatin1StringView(".xlsx"));
    if (!known)
        return misuse(QStringLiteral("--out takes a file ending in .jsonl, .xlsx or .csv"));
    CTL_LET(const std::unique_ptr<CaseOutput> output, outputTo(out));
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    const DirectoryPtr directory = seat.reader->directory();
    const qint64 nowMs = invocation.clock->nowMs();
    qint64 exported = 0;
    std::optional<CartableKey> after;
    do {
        CTL_LET(const CartablePage page, seat.reader->page(Folder::All, after, exportPage, nowMs));
        for (const CartableRow &row : page.rows) {
            CTL_LET(const CaseDetails details, seat.reader->caseDetails(row.id));
            CTL_TRY(output->add(details, *directory, nowMs));
            ++exported;
        }
        after = page.next;
    } while (after);
    CTL_TRY(output->finish());
    return invocation.answer(QJsonObject{{QStringLiteral("exported"), exported}}, QString::number(exported));
}

} // namespace

QList<Command> exportCommands()
{
    return {
        {"export cases",
         "",
         "what the person may see, for programs (.jsonl, .csv) or as a sheet for people (.xlsx)",
         {{"out", "FILE", "ends in .jsonl, .xlsx or .csv"}},
         exportCases},
    };
}

} // namespace mizban::ctl
