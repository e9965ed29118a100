#include "ui/attachments/document.h"

#include "ui/attachments/pdf_pages.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr double mostPixels = 24e6; // a page of 4000 × 6000
constexpr double pointsPerInch = 72;
constexpr int mostPages = 5'000;
constexpr int mostMegabytes = 512; // of a picture while it is read: A3 at 600 dpi in colour

Error unreadable(const char *why)
{
    return makeError(ErrorCode::UnreadableFile, QString::fromLatin1(why));
}

class Picture final : public Document
{
public:
    static Result<std::shared_ptr<Document>> open(const QByteArray &bytes)
    {
        static const bool limited = [] {
            QImageReader::setAllocationLimit(mostMegabytes);
            return true;
        }();
        Q_UNUSED(limited)
        QBuffer source;
        source.setData(bytes);
        source.open(QIODevice::ReadOnly);
        QImageReader reader(&source);
        reader.setDecideFormatFromContent(true);
        reader.setAutoTransform(true);
        const QSize size = reader.size();
        // One that is larger than any screen is made smaller while it is read, before it takes the memory.
        if (size.isValid()) {
            const double scale = boundedScale(size, 1);
            if (scale < 1)
                reader.setScaledSize((QSizeF(size) * scale).toSize().expandedTo(QSize(1, 1)));
        }
        const QImage image = reader.read();
        if (image.isNull())
            return unreadable("not a picture");
        return std::shared_ptr<Document>(new Picture(image));
    }

    [[nodiscard]] int pages() const override { return 1; }
    [[nodiscard]] QSizeF pageSize(int) const override { return m_image.size(); }
    [[nodiscard]] Result<QImage> render(int, double scale) const override
    {
        const QSize size = (QSizeF(m_image.size()) * boundedScale(m_image.size(), scale)).toSize();
        return m_image.scaled(size.expandedTo(QSize(1, 1)), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }

private:
    explicit Picture(const QImage &image)
        : m_image(image)
    {
    }

    QImage m_image;
};

class Pdf final : public Document
{
public:
    static Result<std::shared_ptr<Document>> open(const QByteArray &bytes)
    {
        const char *why = "";
        std::unique_ptr<PdfPages> read = openPdf(bytes, &why);
        if (!read)
            return unreadable(why);
        return std::shared_ptr<Document>(new Pdf(std::move(read)));
    }

    [[nodiscard]] int pages() const override { return std::min(m_read->count(), mostPages); }
    [[nodiscard]] QSizeF pageSize(int page) const override { return m_read->size(page); }
    [[nodiscard]] Result<QImage> render(int page, double scale) const override
    {
        const QSizeF size = m_read->size(page);
        if (size.isEmpty())
            return unreadable("a damaged page");
        QImage image = m_read->image(page, pointsPerInch * boundedScale(size, scale));
        if (image.isNull())
            return unreadable("a damaged page");
        return image;
    }

private:
    explicit Pdf(std::unique_ptr<PdfPages> read)
        : m_read(std::move(read))
    {
    }

    std::unique_ptr<PdfPages> m_read;
};

} // namespace

Result<std::shared_ptr<Document>> Document::open(const QByteArray &bytes)
{
    constexpr qsizetype headAmong = 1024; // where readers look for it
    if (bytes.left(headAmong).contains("%PDF-"))
        return Pdf::open(bytes);
    return Picture::open(bytes);
}

bool canBeShown(const QString &mediaType)
{
    return mediaType.startsWith(u"image/"_s) || mediaType == "application/pdf"_L1;
}

double boundedScale(QSizeF page, double scale)
{
    const double pixels = page.width() * page.height() * scale * scale;
    return pixels > mostPixels ? scale * std::sqrt(mostPixels / pixels) : scale;
}

} // namespace mizban
