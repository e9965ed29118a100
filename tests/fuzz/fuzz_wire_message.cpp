#include "tests/fuzz/fuzz_target.h"
#include "tests/unit/wire/random_messages.h"

#include <cstdlib>

using namespace mizban;

namespace {

template <typename Decoded> void needSame(const Decoded &decoded, const QByteArray &bytes)
{
    if (decoded.ok() && encode(*decoded) != bytes)
        std::abort();
}

} // namespace

/// The first byte chooses the decoder.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = fuzzInput(data + 1, size - 1);
    constexpr qsizetype unpackedLimit = 1 << 20;
    switch (data[0] % 10) {
    case 0:
        needSame(decodeEnrolRequest(bytes), bytes);
        break;
    case 1:
        needSame(decodeEnrolReply(bytes), bytes);
        break;
    case 2:
        needSame(decodePushRequest(bytes), bytes);
        break;
    case 3:
        needSame(decodePushReply(bytes), bytes);
        break;
    case 4:
        needSame(decodeFeedRequest(bytes), bytes);
        break;
    case 5:
        needSame(decodeFeedReply(bytes), bytes);
        break;
    case 6: // words of newer peers are taken as Internal, so that the bytes need not come back
        (void)decodeErrorReply(bytes).ok();
        break;
    case 8:
        needSame(decodeReturnRequest(bytes), bytes);
        break;
    case 9:
        needSame(decodeReturnReply(bytes), bytes);
        break;
    default:
        if (const auto unpacked = decompress(bytes, unpackedLimit);
            unpacked.ok() && unpacked->size() > unpackedLimit)
            std::abort();
    }
    return 0;
}

QList<QByteArray> fuzzSeeds()
{
    QList<QByteArray> seeds;
    for (quint64 i = 0; i < 30; ++i) {
        test::RandomMessages values(i);
        const QByteArray messages[] = {encode(values.enrolRequest()),  encode(values.enrolReply()),
                                       encode(values.pushRequest()),   encode(values.pushReply()),
                                       encode(values.feedRequest()),   encode(values.feedReply()),
                                       encode(values.errorReply()),    compress(encode(values.feedReply())),
                                       encode(values.returnRequest()), encode(values.returnReply())};
        for (size_t kind = 0; kind < std::size(messages); ++kind)
            seeds.append(QByteArray(1, char(kind)) + messages[kind]);
    }
    return seeds;
}
