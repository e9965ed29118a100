#pragma once

#include "core/services/seat_reader.h"
#include "ui/print/printed_document.h"

#include <memory>

namespace mizban {

enum class CasePrintKind : quint8 { File, Letter, Envelope };

/// What a person chose to print of a case.
struct CasePrintChoice
{
    CasePrintKind kind = CasePrintKind::File;
    bool variant = false; ///< the second of its choices: without notes, A5, C5
    QString honorific;
    QString address;
    QString postalCode;
};

struct CasePrint
{
    std::shared_ptr<PrintedDocument> document;
    QString name; ///< «پرونده»
    QString fileName;
    QString words;         ///< of the pages, for those who cannot see them
    bool recorded = false; ///< of a sealed case: its history keeps that it was printed
};

struct PrintingPerson
{
    QString name; ///< with post
    qint64 nowMs = 0;
};

/// Any thread that may use fonts. Errors as those of the letter and the envelope.
[[nodiscard]] Result<CasePrint> makeCasePrint(const CaseDetails &details, const DirectoryPtr &directory,
                                              const CasePrintChoice &choice, const PrintingPerson &person);

} // namespace mizban
