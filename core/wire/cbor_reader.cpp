#include "core/wire/cbor_reader.h"

#include <QUtf8StringView>

#include <limits>

namespace mizban {

namespace {

constexpr quint64 smallestFor(int following)
{
    return following == 1 ? 24 : quint64(1) << (4 * following);
}

static_assert(smallestFor(2) == 0x100 && smallestFor(4) == 0x10000 && smallestFor(8) == 0x100000000);

} // namespace

quint64 CborReader::head(int major)
{
    if (!m_ok || m_at == m_end || uchar(*m_at) >> 5 != major) {
        fail();
        return 0;
    }
    const int info = uchar(*m_at) & 31;
    if (info < 24) {
        ++m_at;
        return quint64(info);
    }
    const int following = 1 << (info - 24);
    if (info > 27 || m_end - m_at <= following) {
        fail();
        return 0;
    }
    quint64 value = 0;
    for (int i = 1; i <= following; ++i)
        value = value << 8 | uchar(m_at[i]);
    if (value < smallestFor(following)) {
        fail();
        return 0;
    }
    m_at += 1 + following;
    return value;
}

quint64 CborReader::unsignedInteger()
{
    return head(0);
}

qint64 CborReader::integer()
{
    const bool negative = m_ok && m_at < m_end && uchar(*m_at) >> 5 == 1;
    const quint64 value = head(negative ? 1 : 0);
    if (value > quint64(std::numeric_limits<qint64>::max())) {
        fail();
        return 0;
    }
    return negative && m_ok ? -1 - qint64(value) : qint64(value);
}

QByteArray CborReader::bytes(qsizetype limit)
{
    const quint64 size = head(2);
    if (!m_ok || size > quint64(limit) || size > quint64(m_end - m_at)) {
        fail();
        return {};
    }
    QByteArray value(m_at, qsizetype(size));
    m_at += size;
    return value;
}

QString CborReader::text(qsizetype limit)
{
    const quint64 size = head(3);
    if (!m_ok || size > quint64(m_end - m_at) || size > quint64(limit) * 3) {
        fail();
        return {};
    }
    const QUtf8StringView utf8(m_at, qsizetype(size));
    if (!utf8.isValidUtf8()) {
        fail();
        return {};
    }
    QString value = QString::fromUtf8(m_at, qsizetype(size));
    // Qt takes a first U+FEFF for a byte order mark and drops it; here it is text like any other.
    if (size >= 3 && uchar(m_at[0]) == 0xef && uchar(m_at[1]) == 0xbb && uchar(m_at[2]) == 0xbf)
        value.prepend(QChar(0xfeff));
    if (value.size() > limit) {
        fail();
        return {};
    }
    m_at += size;
    return value;
}

bool CborReader::boolean()
{
    if (!m_ok || m_at == m_end || (uchar(*m_at) & 0xfe) != 0xf4) {
        fail();
        return false;
    }
    return uchar(*m_at++) == 0xf5;
}

qsizetype CborReader::array(qsizetype limit)
{
    const quint64 count = head(4);
    // Every item takes a byte at least.
    if (count > quint64(limit) || count > quint64(m_end - m_at)) {
        fail();
        return 0;
    }
    return qsizetype(count);
}

qsizetype CborReader::map()
{
    const quint64 pairs = head(5);
    if (pairs > quint64(m_end - m_at) / 2) {
        fail();
        return 0;
    }
    return qsizetype(pairs);
}

bool CborReader::takeNull()
{
    if (!m_ok || m_at == m_end || uchar(*m_at) != 0xf6)
        return false;
    ++m_at;
    return true;
}

} // namespace mizban
