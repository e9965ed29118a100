#pragma once

#include <QByteArray>
#include <QImage>
#include <QSizeF>

#include <memory>

namespace mizban {

/// The pages of one PDF, as the library beside the program reads them (app/pdf). One thread at a time.
class PdfPages
{
public:
    virtual ~PdfPages() = default;
    PdfPages(const PdfPages &) = delete;
    PdfPages &operator=(const PdfPages &) = delete;

    [[nodiscard]] virtual int count() const = 0;
    [[nodiscard]] virtual QSizeF size(int page) const = 0; ///< in points; empty where it is damaged
    [[nodiscard]] virtual QImage image(int page, double dpi) const = 0;

protected:
    PdfPages() = default;
};

/// Nothing, and `why` in English, where it cannot be read or the library is not there. Loads the library
/// with the first PDF of the program's life. Any thread.
[[nodiscard]] std::unique_ptr<PdfPages> openPdf(const QByteArray &bytes, const char **why);

} // namespace mizban
