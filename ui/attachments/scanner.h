#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QList>

#include <atomic>
#include <functional>

namespace mizban {

struct ScannerInfo
{
    QString name;  ///< as the system knows it
    QString title; ///< maker and model
};

struct ScanWish
{
    QString scanner;
    int dpi = 200;
    bool colour = false;
    bool feeder = false; ///< sheet after sheet until it is empty
};

/// Scanners of the machine, through SANE. Calls take long and belong on one thread of their own.
namespace scanning {

/// Whether this build can scan at all.
[[nodiscard]] bool isBuiltIn();
[[nodiscard]] Result<QList<ScannerInfo>> scanners();
/// Called with each page as it comes; false ends the scan. Errors: NotFound (no such scanner, no paper),
/// Busy, Unreachable (scanner gone), Refused (jam, cover open; the detail says which).
using TakePage = std::function<bool(const QImage &page)>;
[[nodiscard]] Status scan(const ScanWish &wish, const std::atomic<bool> &cancelled, const TakePage &take);

} // namespace scanning

/// Pages as one PDF, each in its own size. Empty where it cannot be made.
[[nodiscard]] QByteArray pdfOf(const QList<QImage> &pages);
[[nodiscard]] QByteArray jpegOf(const QImage &page);

} // namespace mizban
