#pragma once

#include <QByteArray>
#include <QString>

namespace mizban {

/// Appends deterministic CBOR (RFC 8949 §4.2.1) to a byte array: shortest heads, definite lengths.
/// Keys are the caller's business, see fields.h. One thread.
class CborWriter
{
public:
    explicit CborWriter(qsizetype expectedBytes = 256) { m_bytes.reserve(expectedBytes); }

    void unsignedInteger(quint64 value) { head(0, value); }
    void integer(qint64 value)
    {
        if (value >= 0)
            head(0, quint64(value));
        else
            head(1, quint64(-(value + 1)));
    }
    void bytes(const QByteArray &value)
    {
        head(2, quint64(value.size()));
        m_bytes.append(value);
    }
    void text(const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        head(3, quint64(utf8.size()));
        m_bytes.append(utf8);
    }
    void array(quint64 count) { head(4, count); }
    void boolean(bool value) { m_bytes.append(char(value ? 0xf5 : 0xf4)); }
    void null() { m_bytes.append(char(0xf6)); }

    /// A map whose pairs are counted while they are written: `closeMap` puts the count (at most 255) in.
    [[nodiscard]] qsizetype openMap()
    {
        m_bytes.append(char(0xa0));
        return m_bytes.size() - 1;
    }
    void closeMap(qsizetype at, int pairs)
    {
        constexpr int mostInOneByte = 23;
        Q_ASSERT(pairs <= 0xff);
        m_bytes[at] = char(pairs > mostInOneByte ? 0xb8 : 0xa0 | pairs);
        if (pairs > mostInOneByte)
            m_bytes.insert(at + 1, char(pairs));
    }

    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    void head(int major, quint64 value);

    QByteArray m_bytes;
};

} // namespace mizban
