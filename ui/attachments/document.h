#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QSizeF>

#include <memory>

namespace mizban {

/// An attachment that can be looked at: a PDF or a picture, from memory and never from a file. What it is
/// comes from its bytes, not from its name. One thread at a time.
class Document
{
public:
    /// UnreadableFile for what is neither, is damaged or asks for a password.
    [[nodiscard]] static Result<std::shared_ptr<Document>> open(const QByteArray &bytes);
    virtual ~Document() = default;
    Document(const Document &) = delete;
    Document &operator=(const Document &) = delete;

    [[nodiscard]] virtual int pages() const = 0;
    /// Of a page, in points (1/72 inch) or pixels.
    [[nodiscard]] virtual QSizeF pageSize(int page) const = 0;
    /// A page at `scale` times its size; smaller where that would be a picture beyond all measure.
    [[nodiscard]] virtual Result<QImage> render(int page, double scale) const = 0;

protected:
    Document() = default;
};

/// Whether an attachment of this media type may be shown inside the program.
[[nodiscard]] bool canBeShown(const QString &mediaType);

/// The scale at which a page has no more pixels than a screen needs.
[[nodiscard]] double boundedScale(QSizeF page, double scale);

} // namespace mizban
