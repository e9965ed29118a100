#pragma once

#include "core/services/seat_reader.h"
#include "ui/print/page_flow.h"

#include <QStringList>

namespace mizban {

/// What stands in an answer letter (ISIRI 379), in the order of the sheet.
struct LetterData
{
    QStringList letterhead; ///< unit above, unit of the answering official
    QString number;         ///< of the letter: the case's tracking id
    qint64 atMs = 0;        ///< of the answer
    int attachments = 0;
    QString addressee; ///< with honorific
    QString subject;
    QString opening; ///< what is answered
    QString text;    ///< the public answer, and nothing internal (T7)
    QString objection;
    QString signerName;
    QString signerPost;
    QStringList copies; ///< «… ؛ جهت آگاهی»
    bool training = false;
};

enum class LetterPaper { A4, A5 };

/// «جناب آقای / سرکار خانم»: what a letter says where nobody chose.
[[nodiscard]] QString usualHonorific(const Applicant &applicant);
/// A few to choose from; anything else may be typed.
[[nodiscard]] QStringList honorifics();

/// The answer that stands, as a letter of the official who gave it. Of a sealed case neither topic nor copies
/// are named (C7). WrongStatus while no answer stands; NotAllowed (N7) where there is nobody to write to.
[[nodiscard]] Result<LetterData> answerLetter(const CaseDetails &details, const Directory &directory,
                                              const QString &honorific, qint64 nowMs);
[[nodiscard]] std::unique_ptr<PageFlow> letterSheet(const LetterData &letter, LetterPaper paper);

} // namespace mizban
