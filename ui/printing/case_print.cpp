#include "ui/printing/case_print.h"

#include "ui/print/answer_letter.h"
#include "ui/print/case_file.h"
#include "ui/print/envelope.h"
#include "ui/print/print_record.h"

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

QString wordsOf(const PageFlow &flow)
{
    QStringList words;
    for (int page = 0; page < flow.pages(); ++page)
        words << flow.textOf(page);
    return words.join(u'\n');
}

CasePrint ofFlow(std::unique_ptr<PageFlow> flow, const QString &name, const QString &word)
{
    const QString words = wordsOf(*flow);
    const QString file = flow->title() + u'-' + word + u".pdf"_s;
    return {std::move(flow), name, file, words};
}

} // namespace

Result<CasePrint> makeCasePrint(const CaseDetails &details, const DirectoryPtr &directory,
                                const CasePrintChoice &choice, const PrintingPerson &person)
{
    const bool sealed = details.row.sealed;
    CasePrint print;
    switch (choice.kind) {
    case CasePrintKind::File:
        print = ofFlow(caseFile(details, directory, {person.nowMs, person.name, !choice.variant}),
                       caseFileName(), u"file"_s);
        print.recorded = sealed;
        break;
    case CasePrintKind::Letter: {
        MIZBAN_LET(const LetterData letter,
                   answerLetter(details, *directory, choice.honorific, person.nowMs));
        print = ofFlow(letterSheet(letter, choice.variant ? LetterPaper::A5 : LetterPaper::A4), letterName(),
                       u"letter"_s);
        print.recorded = sealed;
        break;
    }
    case CasePrintKind::Envelope: {
        MIZBAN_LET(EnvelopeData data,
                   envelopeFor(details, *directory, choice.honorific, choice.address, choice.postalCode));
        const QString file = data.number + u"-envelope.pdf"_s;
        auto sheet = std::make_shared<EnvelopeSheet>(std::move(data),
                                                     choice.variant ? EnvelopePaper::C5 : EnvelopePaper::DL);
        print = {sheet, envelopeName(), file, sheet->text()};
        break;
    }
    }
    return print;
}

} // namespace mizban
