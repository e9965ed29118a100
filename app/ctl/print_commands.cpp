#include "app/ctl/commands.h"
#include "app/ctl/invocation.h"
#include "ui/models/case_text.h"
#include "ui/print/answer_letter.h"
#include "ui/print/case_file.h"
#include "ui/print/envelope.h"
#include "ui/print/print_record.h"

namespace mizban::ctl {

namespace {

constexpr const char *printHelp =
    "prints a case as PDF: its file, the answer as a letter, an envelope\n"
    "  --what file      A4: everything the person may see; --public leaves notes and instructions out\n"
    "  --what letter    the answer that stands, in official form; --paper A4 (usual) or A5\n"
    "  --what envelope  --paper DL (usual) or C5; --address and --postal-code, else lines to write on\n"
    "  A print of a sealed case's file or letter is noted in its history; who may not note may not print.";

struct Wanted
{
    std::unique_ptr<PrintedDocument> document;
    QString name;
    bool content = true; ///< says what the case is about
};

QString honorificOf(const Arguments &arguments, const CaseDetails &details)
{
    return arguments.has("honorific") ? arguments.value("honorific")
                                      : usualHonorific(details.state.registration.applicant);
}

Result<Wanted> makeFile(const Invocation &invocation, const OpenSeat &seat, const CaseDetails &details)
{
    const DirectoryPtr directory = seat.reader->directory();
    const CaseFileOptions options{invocation.clock->nowMs(), actorText(*directory, seat.writer->actor()),
                                  !invocation.arguments.has("public")};
    return Wanted{caseFile(details, directory, options), caseFileName()};
}

Result<Wanted> makeLetter(const Invocation &invocation, const OpenSeat &seat, const CaseDetails &details)
{
    const Arguments &arguments = invocation.arguments;
    MIZBAN_LET(const LetterData letter,
               answerLetter(details, *seat.reader->directory(), honorificOf(arguments, details),
                            invocation.clock->nowMs()));
    const bool small = arguments.value("paper").toUpper() == QLatin1StringView("A5");
    return Wanted{letterSheet(letter, small ? LetterPaper::A5 : LetterPaper::A4), letterName()};
}

Result<Wanted> makeEnvelope(const Invocation &invocation, const OpenSeat &seat, const CaseDetails &details)
{
    const Arguments &arguments = invocation.arguments;
    MIZBAN_LET(EnvelopeData data,
               envelopeFor(details, *seat.reader->directory(), honorificOf(arguments, details),
                           arguments.value("address"), arguments.value("postal-code")));
    const bool large = arguments.value("paper").toUpper() == QLatin1StringView("C5");
    return Wanted{
        std::make_unique<EnvelopeSheet>(std::move(data), large ? EnvelopePaper::C5 : EnvelopePaper::DL),
        envelopeName(), false};
}

bool isPaperOf(const QString &what, const QString &paper)
{
    static const QHash<QString, QStringList> papers{
        {QStringLiteral("file"), {QStringLiteral("A4")}},
        {QStringLiteral("letter"), {QStringLiteral("A4"), QStringLiteral("A5")}},
        {QStringLiteral("envelope"), {QStringLiteral("DL"), QStringLiteral("C5")}},
    };
    return paper.isEmpty() || papers.value(what).contains(paper.toUpper());
}

int print(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "what", "out"}))
        return exitUsage;
    using Make = Result<Wanted> (*)(const Invocation &, const OpenSeat &, const CaseDetails &);
    static const QHash<QString, Make> makers{{QStringLiteral("file"), makeFile},
                                             {QStringLiteral("letter"), makeLetter},
                                             {QStringLiteral("envelope"), makeEnvelope}};
    const QString what = invocation.arguments.value("what");
    const Make make = makers.value(what);
    if (!make)
        return misuse(QStringLiteral("--what takes file, letter or envelope"));
    if (!isPaperOf(what, invocation.arguments.value("paper")))
        return misuse(
            QStringLiteral("--paper: A4 for a file, A4 or A5 for a letter, DL or C5 for an envelope"));
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolve(invocation.arguments.positional.first()));
    CTL_LET(const CaseDetails details, seat.reader->caseDetails(id));
    CTL_LET(const Wanted wanted, make(invocation, seat, details));
    const int pages = wanted.document->pages();
    if (details.row.sealed && wanted.content)
        CTL_TRY(seat.writer->note(id, printRecord(wanted.name, pages)));
    const QString out = invocation.arguments.value("out");
    CTL_TRY(writePdf(out, *wanted.document));
    return invocation.answer(QJsonObject{{QStringLiteral("out"), out}, {QStringLiteral("pages"), pages}},
                             out);
}

} // namespace

QList<Command> printCommands()
{
    return {
        {"case print",
         "ID",
         printHelp,
         {{"what", "file|letter|envelope", "what to print"},
          {"out", "FILE.pdf", "where to write"},
          {"paper", "A4|A5|DL|C5", "paper"},
          {"public", nullptr, "of a file: without internal notes"},
          {"honorific", "WORDS", "before the applicant's name"},
          {"address", "TEXT", "on the envelope"},
          {"postal-code", "DIGITS", "on the envelope"}},
         print},
    };
}

} // namespace mizban::ctl
