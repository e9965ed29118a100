// The only place that knows Poppler.

#include "ui/attachments/pdf_pages.h"

#include <poppler-qt6.h>

namespace mizban {

namespace {

class Pages final : public PdfPages
{
public:
    explicit Pages(std::unique_ptr<Poppler::Document> read)
        : m_read(std::move(read))
    {
    }

    [[nodiscard]] int count() const override { return m_read->numPages(); }
    [[nodiscard]] QSizeF size(int page) const override
    {
        const std::unique_ptr<Poppler::Page> found = m_read->page(page);
        return found ? found->pageSizeF() : QSizeF();
    }
    [[nodiscard]] QImage image(int page, double dpi) const override
    {
        const std::unique_ptr<Poppler::Page> found = m_read->page(page);
        return found ? found->renderToImage(dpi, dpi) : QImage();
    }

private:
    std::unique_ptr<Poppler::Document> m_read;
};

} // namespace

extern "C" Q_DECL_EXPORT PdfPages *mizbanOpenPdf(const QByteArray &bytes, const char **why)
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
    std::unique_ptr<Poppler::Document> read = Poppler::Document::loadFromData(bytes);
    if (!read)
        *why = "not a PDF";
    else if (read->isLocked())
        *why = "the PDF asks for a password";
    else if (read->numPages() < 1)
        *why = "a PDF without pages";
    else {
        read->setRenderHint(Poppler::Document::Antialiasing);
        read->setRenderHint(Poppler::Document::TextAntialiasing);
        return new Pages(std::move(read));
    }
    return nullptr;
}

} // namespace mizban
