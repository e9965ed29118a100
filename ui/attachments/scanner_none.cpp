// Where the system has no SANE.

#ifndef MIZBAN_SCANNING

#include "ui/attachments/scanner.h"

namespace mizban::scanning {

bool isBuiltIn()
{
    return false;
}

Result<QList<ScannerInfo>> scanners()
{
    return QList<ScannerInfo>();
}

Status scan(const ScanWish &, const std::atomic<bool> &, const TakePage &)
{
    return makeError(ErrorCode::NotFound, QStringLiteral("built without SANE"));
}

} // namespace mizban::scanning

#endif
