#include "core/crypto/fields.h"

#include <QtEndian>

namespace mizban {
namespace {

template <typename Number> void putNumber(QByteArray &to, Number value)
{
    const Number swapped = qToBigEndian(value);
    to.append(reinterpret_cast<const char *>(&swapped), sizeof swapped);
}

} // namespace

void putU16(QByteArray &to, quint16 value)
{
    putNumber(to, value);
}
void putU32(QByteArray &to, quint32 value)
{
    putNumber(to, value);
}

void putField(QByteArray &to, QByteArrayView bytes)
{
    putU32(to, quint32(bytes.size()));
    to.append(bytes);
}

QByteArrayView FieldReader::take(qsizetype size)
{
    if (m_failed || size > m_rest.size()) {
        m_failed = true;
        return {};
    }
    const QByteArrayView taken = m_rest.first(size);
    m_rest = m_rest.sliced(size);
    return taken;
}

quint8 FieldReader::u8()
{
    const QByteArrayView bytes = take(1);
    return m_failed ? 0 : quint8(bytes[0]);
}

quint16 FieldReader::u16()
{
    const QByteArrayView bytes = take(2);
    return m_failed ? 0 : qFromBigEndian<quint16>(bytes.data());
}

quint32 FieldReader::u32()
{
    const QByteArrayView bytes = take(4);
    return m_failed ? 0 : qFromBigEndian<quint32>(bytes.data());
}

QByteArrayView FieldReader::field(qsizetype least, qsizetype most)
{
    const qsizetype size = u32();
    if (size < least || size > most)
        m_failed = true;
    return take(size);
}

} // namespace mizban
