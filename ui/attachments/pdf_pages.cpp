#include "ui/attachments/pdf_pages.h"

#include <QCoreApplication>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

using Open = PdfPages *(*)(const QByteArray &bytes, const char **why);

/// As installed and as built, the library lies in the same place beside the programs.
Open loaded()
{
    QLibrary library(QCoreApplication::applicationDirPath() + u"/../lib/mizban/libmizban-pdf"_s);
    return reinterpret_cast<Open>(library.resolve("mizbanOpenPdf"));
}

} // namespace

std::unique_ptr<PdfPages> openPdf(const QByteArray &bytes, const char **why)
{
    static const Open open = loaded();
    if (!open) {
        *why = "libmizban-pdf is not installed";
        return nullptr;
    }
    return std::unique_ptr<PdfPages>(open(bytes, why));
}

} // namespace mizban
