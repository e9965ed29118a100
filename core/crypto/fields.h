#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace mizban {

/// Private to this room's sources: big-endian numbers and byte strings with a length of four bytes.

void putU16(QByteArray &to, quint16 value);
void putU32(QByteArray &to, quint32 value);
void putField(QByteArray &to, QByteArrayView bytes);

/// Reads them back. Total: past the first thing that does not fit, everything reads as zero or empty and
/// failed() stays true.
class FieldReader
{
public:
    explicit FieldReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    [[nodiscard]] quint8 u8();
    [[nodiscard]] quint16 u16();
    [[nodiscard]] quint32 u32();
    /// Fails on a length outside these bounds.
    [[nodiscard]] QByteArrayView field(qsizetype least, qsizetype most);
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool atEnd() const { return !m_failed && m_rest.isEmpty(); }

private:
    QByteArrayView take(qsizetype size);

    QByteArrayView m_rest;
    bool m_failed = false;
};

} // namespace mizban
