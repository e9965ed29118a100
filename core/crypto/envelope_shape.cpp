#include "core/crypto/envelope_shape.h"

#include <cstring>
#include <optional>

namespace mizban {
namespace {

// DER tags.
constexpr quint8 integerTag = 0x02;
constexpr quint8 octetsTag = 0x04;
constexpr quint8 oidTag = 0x06;
constexpr quint8 sequenceTag = 0x30;
constexpr quint8 setTag = 0x31;
constexpr quint8 explicit0Tag = 0xa0;
constexpr quint8 implicit0Tag = 0x80;

// id-ct-authEnvelopedData 1.2.840.113549.1.9.16.1.23, id-data 1.2.840.113549.1.7.1,
// id-aes256-GCM 2.16.840.1.101.3.4.1.46.
constexpr char authEnvelopedOid[] = "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x17";
constexpr char dataOid[] = "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01";
constexpr char aes256GcmOid[] = "\x60\x86\x48\x01\x65\x03\x04\x01\x2e";

constexpr int nonceSize = 12;
constexpr int tagSize = 16;

/// Reads one element after the other; after the first mismatch everything fails.
class DerReader
{
public:
    explicit DerReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    [[nodiscard]] std::optional<QByteArrayView> take(quint8 tag)
    {
        if (m_rest.size() < 2 || quint8(m_rest[0]) != tag)
            return std::nullopt;
        const quint8 first = quint8(m_rest[1]);
        qsizetype length = first;
        qsizetype header = 2;
        if (first & 0x80) {
            const int count = first & 0x7f;
            if (count < 1 || count > 4 || m_rest.size() < 2 + count)
                return std::nullopt;
            length = 0;
            for (int i = 0; i < count; ++i)
                length = length << 8 | quint8(m_rest[2 + i]);
            header += count;
        }
        if (length > m_rest.size() - header)
            return std::nullopt;
        const QByteArrayView content = m_rest.sliced(header, length);
        m_rest = m_rest.sliced(header + length);
        return content;
    }

    [[nodiscard]] bool takeOid(QByteArrayView oid)
    {
        const auto content = take(oidTag);
        return content && *content == oid;
    }

    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
};

template <size_t size> QByteArrayView oid(const char (&bytes)[size])
{
    return QByteArrayView(bytes, size - 1);
}

bool isGcm(QByteArrayView algorithm)
{
    DerReader reader(algorithm);
    if (!reader.takeOid(oid(aes256GcmOid)))
        return false;
    const auto parameters = reader.take(sequenceTag);
    if (!parameters || !reader.atEnd())
        return false;
    DerReader inner(*parameters);
    const auto nonce = inner.take(octetsTag);
    const auto tagLength = inner.take(integerTag);
    return nonce && nonce->size() == nonceSize && tagLength && tagLength->size() == 1 &&
           tagLength->at(0) == tagSize && inner.atEnd();
}

bool isEncryptedContent(QByteArrayView info)
{
    DerReader reader(info);
    if (!reader.takeOid(oid(dataOid)))
        return false;
    const auto algorithm = reader.take(sequenceTag);
    return algorithm && isGcm(*algorithm) && reader.take(implicit0Tag) && reader.atEnd();
}

} // namespace

bool isSealedEnvelope(QByteArrayView der)
{
    DerReader outer(der);
    const auto contentInfo = outer.take(sequenceTag);
    if (!contentInfo || !outer.atEnd())
        return false;
    DerReader typed(*contentInfo);
    if (!typed.takeOid(oid(authEnvelopedOid)))
        return false;
    const auto wrapped = typed.take(explicit0Tag);
    if (!wrapped || !typed.atEnd())
        return false;
    DerReader wrapper(*wrapped);
    const auto enveloped = wrapper.take(sequenceTag);
    if (!enveloped || !wrapper.atEnd())
        return false;
    DerReader reader(*enveloped);
    if (!reader.take(integerTag) || !reader.take(setTag))
        return false;
    const auto content = reader.take(sequenceTag);
    const auto tag = reader.take(octetsTag);
    return content && isEncryptedContent(*content) && tag && tag->size() == tagSize && reader.atEnd();
}

} // namespace mizban
