#include "tests/reliability/world/transcript.h"

#include "core/wire/messages.h"

#include <algorithm>

namespace mizban::test {

/// Reads CBOR without knowing what it means.
class CborWalk
{
public:
    explicit CborWalk(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    struct Head
    {
        int major = 0;
        quint64 value = 0;
    };
    [[nodiscard]] Head head()
    {
        const uchar first = byte();
        Head head{first >> 5, quint64(first & 31)};
        if (head.value < 24)
            return head;
        const int more = head.value <= 27 ? 1 << (head.value - 24) : 0;
        if (more == 0)
            m_ok = false;
        head.value = 0;
        for (int i = 0; i < more; ++i)
            head.value = head.value << 8 | byte();
        return head;
    }
    [[nodiscard]] QByteArray bytes(quint64 count)
    {
        if (count > quint64(m_bytes.size() - m_at)) {
            m_ok = false;
            return {};
        }
        const QByteArray part = m_bytes.mid(m_at, qsizetype(count));
        m_at += part.size();
        return part;
    }
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_at == m_bytes.size(); }

private:
    uchar byte()
    {
        if (m_at >= m_bytes.size()) {
            m_ok = false;
            return 0;
        }
        return uchar(m_bytes.at(m_at++));
    }

    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

namespace {

constexpr quint64 mostItems = 1'000'000;

/// The sizes of ids, hashes, keys and signatures: what they hold is chance, even where it reads as CBOR.
bool isChance(qsizetype size)
{
    return size == 16 || size == 32 || size == 64;
}

/// Only a map or an array is taken for CBOR within CBOR: ids that happen to begin like a number are not.
bool isNested(const QByteArray &bytes)
{
    if (isChance(bytes.size()))
        return false;
    if (bytes.isEmpty() || (uchar(bytes.front()) >> 5 != 4 && uchar(bytes.front()) >> 5 != 5))
        return false;
    CborWalk walk(bytes);
    quint64 left = 1;
    while (left > 0 && walk.ok()) {
        const CborWalk::Head head = walk.head();
        --left;
        if (head.value > mostItems && (head.major == 4 || head.major == 5))
            return false;
        if (head.major == 2 || head.major == 3)
            static_cast<void>(walk.bytes(head.value));
        else if (head.major == 4)
            left += head.value;
        else if (head.major == 5)
            left += 2 * head.value;
    }
    return walk.ok() && walk.atEnd();
}

} // namespace

QString Transcript::opaque(const QByteArray &bytes)
{
    const auto known = m_met.constFind(bytes);
    const qsizetype number = known != m_met.cend() ? *known : m_met.size();
    if (known == m_met.cend())
        m_met.insert(bytes, number);
    return QStringLiteral("b%1#%2").arg(bytes.size()).arg(number);
}

QString Transcript::item(CborWalk &walk)
{
    const CborWalk::Head head = walk.head();
    if (!walk.ok())
        return {};
    switch (head.major) {
    case 0:
        return QString::number(head.value);
    case 1:
        return QStringLiteral("-%1").arg(head.value + 1);
    case 2: {
        const QByteArray bytes = walk.bytes(head.value);
        return isNested(bytes) ? QStringLiteral("b%1").arg(bytes.size()) + cbor(bytes) : opaque(bytes);
    }
    case 3:
        return u'"' + QString::fromUtf8(walk.bytes(head.value)) + u'"';
    case 4: {
        QStringList items;
        for (quint64 i = 0; i < head.value && walk.ok(); ++i)
            items.append(item(walk));
        const bool ids = std::all_of(items.begin(), items.end(),
                                     [](const QString &one) { return one.startsWith(u"b32#"); });
        if (ids) // sorted by random bytes
            std::sort(items.begin(), items.end(), [](const QString &a, const QString &b) {
                return a.mid(4).toLongLong() < b.mid(4).toLongLong();
            });
        return u'[' + items.join(u' ') + u']';
    }
    case 5: {
        QStringList pairs;
        for (quint64 i = 0; i < head.value && walk.ok(); ++i) {
            const QString key = item(walk);
            pairs.append(key + u':' + item(walk));
        }
        return u'{' + pairs.join(u' ') + u'}';
    }
    default:
        return QStringLiteral("simple %1").arg(head.value);
    }
}

QString Transcript::cbor(const QByteArray &bytes)
{
    CborWalk walk(bytes);
    return item(walk);
}

void Transcript::add(const QByteArray &method, const QByteArray &path, const Reply &reply)
{
    QByteArray body = reply.body;
    QStringList headers;
    for (const auto &[name, value] : reply.headers) {
        headers.append(QString::fromLatin1(name + ": " + value));
        if (value == "zstd")
            body = decompress(body, maxMessageBytes).value();
    }
    const QString content = isNested(body) ? cbor(body) : opaque(body);
    // An id in a path is as random as in a body.
    const qsizetype last = path.lastIndexOf('/');
    const QByteArray id = QByteArray::fromHex(path.mid(last + 1));
    const QString where = id.size() == BlobId::size ? QString::fromLatin1(path.first(last + 1)) + opaque(id)
                                                    : QString::fromLatin1(path);
    m_lines.append(QStringLiteral("%1 %2 -> %3 %4 %5 [%6] %7")
                       .arg(QString::fromLatin1(method), where)
                       .arg(reply.status)
                       .arg(QString::fromLatin1(reply.type))
                       .arg(body.size())
                       .arg(headers.join(u' '), content));
}

QStringList Transcript::take()
{
    return std::exchange(m_lines, {});
}

} // namespace mizban::test
