#pragma once

#include "core/services/seat_reader.h"
#include "ui/print/page_flow.h"

namespace mizban {

struct CaseFileOptions
{
    qint64 nowMs = 0;
    QString printedBy;    ///< name and post of who prints
    bool internal = true; ///< notes and instructions too; without them it may be shown to the applicant (T7)
};

/// The file of a case on A4: head, applicant, text, attachments, history with time and responsible, referral
/// tree with the days each kept it (004 art.4-6). Nothing that `details` does not hold, so nothing that its
/// reader may not see.
[[nodiscard]] std::unique_ptr<PageFlow> caseFile(const CaseDetails &details, const DirectoryPtr &directory,
                                                 const CaseFileOptions &options);

} // namespace mizban
