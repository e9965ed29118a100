#include "core/wire/messages.h"

#include <zstd.h>

namespace mizban {

namespace {

constexpr int compressionLevel = 1;

Error malformed(const char *why)
{
    return makeError(ErrorCode::Malformed, QStringLiteral("zstd: ") + QString::fromLatin1(why));
}

} // namespace

QByteArray compress(const QByteArray &bytes)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(packed.data(), size_t(packed.size()), bytes.constData(),
                                      size_t(bytes.size()), compressionLevel);
    // With room for the worst case only a lack of memory is left to fail.
    Q_ASSERT(!ZSTD_isError(size));
    packed.resize(ZSTD_isError(size) ? 0 : qsizetype(size));
    return packed;
}

Result<QByteArray> decompress(const QByteArray &bytes, qsizetype limit)
{
    const unsigned long long size = ZSTD_getFrameContentSize(bytes.constData(), size_t(bytes.size()));
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN)
        return malformed("no content size");
    if (size > quint64(limit))
        return makeError(ErrorCode::TooLarge, QStringLiteral("zstd"));
    if (ZSTD_findFrameCompressedSize(bytes.constData(), size_t(bytes.size())) != size_t(bytes.size()))
        return malformed("not exactly one frame");
    QByteArray unpacked(qsizetype(size), Qt::Uninitialized);
    const size_t written =
        ZSTD_decompress(unpacked.data(), size_t(unpacked.size()), bytes.constData(), size_t(bytes.size()));
    if (ZSTD_isError(written) || written != size)
        return malformed("damaged frame");
    return unpacked;
}

} // namespace mizban
