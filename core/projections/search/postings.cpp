#include "core/projections/search/postings.h"

#include <bit>
#include <cstring>

namespace mizban {

namespace {

// First byte: index of the container, and how it is packed: 0 a bitmap, 1 to 14 that many documents, 15
// the number follows.
constexpr int bitmapMark = 0;
constexpr int countFollows = 15;
constexpr qsizetype bitmapBytes = containerDocs / 8;

void putVarint(QByteArray &to, quint32 value)
{
    for (; value >= 0x80; value >>= 7)
        to.append(static_cast<char>(value | 0x80));
    to.append(static_cast<char>(value));
}

bool takeVarint(QByteArrayView &rest, quint32 &value)
{
    value = 0;
    for (int shift = 0; shift < 28; shift += 7) {
        if (rest.isEmpty())
            return false;
        const auto byte = static_cast<uchar>(rest.front());
        rest = rest.sliced(1);
        value |= static_cast<quint32>(byte & 0x7F) << shift;
        if (byte < 0x80)
            return true;
    }
    return false;
}

QByteArray distances(const quint64 *bits, int &count)
{
    QByteArray packed;
    count = 0;
    int next = 0; // smallest that may come
    for (int word = 0; word < containerWords; ++word) {
        for (quint64 left = bits[word]; left != 0; left &= left - 1) {
            const int at = word * 64 + std::countr_zero(left);
            putVarint(packed, static_cast<quint32>(at - next));
            next = at + 1;
            ++count;
        }
    }
    return packed;
}

} // namespace

int DocumentBits::lastFrom(int from) const
{
    if (from < 0)
        return -1;
    size_t word = static_cast<size_t>(from) / 64;
    quint64 left = m_words[word] & (~quint64(0) >> (63 - from % 64));
    for (;;) {
        if (left != 0)
            return static_cast<int>(word * 64) + 63 - std::countl_zero(left);
        if (word == 0)
            return -1;
        left = m_words[--word];
    }
}

void packContainer(QByteArray &to, int index, const quint64 *bits)
{
    int count = 0;
    const QByteArray list = distances(bits, count);
    if (count == 0)
        return;
    const int mark = list.size() >= bitmapBytes ? bitmapMark : count < countFollows ? count : countFollows;
    to.append(static_cast<char>(index << 4 | mark));
    if (mark == bitmapMark) {
        for (int word = 0; word < containerWords; ++word) {
            for (int byte = 0; byte < 8; ++byte)
                to.append(static_cast<char>(bits[word] >> (8 * byte)));
        }
        return;
    }
    if (mark == countFollows)
        putVarint(to, static_cast<quint32>(count));
    to.append(list);
}

bool takeContainer(QByteArrayView &rest, PackedContainer &container)
{
    if (rest.isEmpty())
        return false;
    const auto first = static_cast<uchar>(rest.front());
    rest = rest.sliced(1);
    container.index = first >> 4;
    int mark = first & 15;
    if (mark == bitmapMark) {
        if (rest.size() < bitmapBytes)
            return false;
        container.count = -1;
        container.data = rest.first(bitmapBytes);
        rest = rest.sliced(bitmapBytes);
        return true;
    }
    quint32 count = static_cast<quint32>(mark);
    if (mark == countFollows && !takeVarint(rest, count))
        return false;
    if (count > containerDocs)
        return false;
    // Every number ends with a byte below 0x80.
    qsizetype length = 0;
    for (quint32 left = count; left > 0; ++length) {
        if (length >= rest.size())
            return false;
        left -= static_cast<uchar>(rest[length]) < 0x80;
    }
    container.count = static_cast<int>(count);
    container.data = rest.first(length);
    rest = rest.sliced(length);
    return true;
}

void unpackContainer(const PackedContainer &container, quint64 *bits)
{
    if (container.count < 0) {
        for (int word = 0; word < containerWords; ++word) {
            quint64 value = 0;
            for (int byte = 0; byte < 8; ++byte)
                value |= static_cast<quint64>(static_cast<uchar>(container.data[word * 8 + byte]))
                         << (8 * byte);
            bits[word] |= value;
        }
        return;
    }
    QByteArrayView rest = container.data;
    quint32 next = 0;
    for (int i = 0; i < container.count; ++i) {
        quint32 distance = 0;
        if (!takeVarint(rest, distance))
            return;
        next += distance;
        if (next >= containerDocs)
            return;
        bits[next / 64] |= quint64(1) << (next % 64);
        ++next;
    }
}

bool unpackPostings(QByteArrayView row, DocumentBits &bits)
{
    while (!row.isEmpty()) {
        PackedContainer container;
        if (!takeContainer(row, container) || container.index >= bits.containers())
            return false;
        unpackContainer(container, bits.container(container.index));
    }
    return true;
}

} // namespace mizban
