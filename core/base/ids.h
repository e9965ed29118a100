#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <compare>

namespace mizban {

/// Bytes of a fixed length with a meaning of their own: an EventId is not a StreamId.
template <typename Tag, int Size> class BytesId
{
public:
    static constexpr int size = Size;

    BytesId() = default;
    explicit BytesId(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    [[nodiscard]] bool isValid() const { return m_bytes.size() == Size; }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] QString hex() const { return QString::fromLatin1(m_bytes.toHex()); }
    [[nodiscard]] static BytesId fromHex(const QString &text)
    {
        return BytesId(QByteArray::fromHex(text.toLatin1()));
    }

    friend bool operator==(const BytesId &a, const BytesId &b) { return a.m_bytes == b.m_bytes; }
    friend bool operator<(const BytesId &a, const BytesId &b) { return a.m_bytes < b.m_bytes; }
    friend size_t qHash(const BytesId &id, size_t seed = 0) { return qHash(id.m_bytes, seed); }

private:
    QByteArray m_bytes;
};

/// A text code with a meaning of its own: a PostCode is not a UnitCode.
template <typename Tag> class CodeId
{
public:
    CodeId() = default;
    explicit CodeId(QString code)
        : m_code(std::move(code))
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_code.isEmpty(); }
    [[nodiscard]] const QString &text() const { return m_code; }

    friend bool operator==(const CodeId &a, const CodeId &b) { return a.m_code == b.m_code; }
    friend bool operator<(const CodeId &a, const CodeId &b) { return a.m_code < b.m_code; }
    friend size_t qHash(const CodeId &id, size_t seed = 0) { return qHash(id.m_code, seed); }

private:
    QString m_code;
};

using EventId = BytesId<struct EventIdTag, 32>; ///< SHA-256 of the signed header bytes
using PayloadHash = BytesId<struct PayloadHashTag, 32>;
using LinkId = BytesId<struct LinkIdTag, 32>;     ///< SHA-256 of the signed link bytes
using StreamId = BytesId<struct StreamIdTag, 16>; ///< random; a case's id is its stream's id
using ScopeId = BytesId<struct ScopeIdTag, 16>;   ///< random; a scope can be closed and followed by another
using DeviceId =
    BytesId<struct DeviceIdTag, 32>;          ///< SHA-256 of the device's public key (SubjectPublicKeyInfo)
using BlobId = BytesId<struct BlobIdTag, 32>; ///< SHA-256 of the attachment's content

using PersonId = CodeId<struct PersonIdTag>;       ///< stable code of a person in the directory
using PostCode = CodeId<struct PostCodeTag>;       ///< `semnan.damghan.governor`
using UnitCode = CodeId<struct UnitCodeTag>;       ///< `semnan.damghan.desk`
using SubjectCode = CodeId<struct SubjectCodeTag>; ///< `water.pressure`
using HolderCode = CodeId<struct HolderCodeTag>;   ///< a post or a desk unit that holds a case (S5)

/// The part of a dotted code before its last dot: the unit of a post.
[[nodiscard]] inline UnitCode unitOfPost(const PostCode &post)
{
    return UnitCode(post.text().section(QLatin1Char('.'), 0, -2));
}

} // namespace mizban
