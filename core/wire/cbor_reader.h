#pragma once

#include <QByteArray>
#include <QString>

namespace mizban {

/// Reads the deterministic CBOR of CborWriter and nothing else: longer heads than needed, indefinite
/// lengths, tags, floats and invalid UTF-8 are failures. A failure sticks: every later read gives an
/// empty value, so that callers look once at the end. Nothing is allocated beyond the input's size.
/// Works on the caller's bytes without copying them; they must outlive it. One thread.
class CborReader
{
public:
    explicit CborReader(const QByteArray &bytes)
        : m_at(bytes.constData())
        , m_end(bytes.constData() + bytes.size())
    {
    }

    [[nodiscard]] quint64 unsignedInteger();
    [[nodiscard]] qint64 integer();
    /// At most `limit` bytes.
    [[nodiscard]] QByteArray bytes(qsizetype limit);
    /// At most `limit` UTF-16 units.
    [[nodiscard]] QString text(qsizetype limit);
    [[nodiscard]] bool boolean();
    /// Number of items of an array, of pairs of a map.
    [[nodiscard]] qsizetype array(qsizetype limit);
    [[nodiscard]] qsizetype map();
    /// Takes a null if one is next.
    [[nodiscard]] bool takeNull();
    /// Whether the next item is this small unsigned integer (a key below 256); it stays where it is.
    [[nodiscard]] bool isNext(int key) const
    {
        constexpr int oneByteMore = 24;
        if (!m_ok || m_at == m_end)
            return false;
        if (key < oneByteMore)
            return uchar(*m_at) == uchar(key);
        return m_end - m_at > 1 && uchar(*m_at) == oneByteMore && uchar(m_at[1]) == uchar(key);
    }

    void fail() { m_ok = false; }
    [[nodiscard]] bool ok() const { return m_ok; }
    /// Whether everything was read, and without failure.
    [[nodiscard]] bool finished() const { return m_ok && m_at == m_end; }

private:
    [[nodiscard]] quint64 head(int major);

    const char *m_at;
    const char *m_end;
    bool m_ok = true;
};

} // namespace mizban
