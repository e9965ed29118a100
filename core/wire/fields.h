#pragma once

#include "core/base/ids.h"
#include "core/domain/payloads.h"
#include "core/wire/cbor_reader.h"
#include "core/wire/cbor_writer.h"

#include <QDate>
#include <QList>
#include <QMap>

#include <concepts>
#include <optional>
#include <type_traits>
#include <utility>

namespace mizban {

// A struct on the wire is a map with small integer keys in ascending order. One function template
// `describe(fields, value)` per struct names its keys; FieldWriter and FieldReader run through the same
// description, so that both directions cannot differ. `always` writes a field whatever its value;
// `optional` leaves it out exactly when it is neutral (empty, zero, false), and a reader refuses a
// neutral value that was written: one value has one encoding.

/// T or const T.
template <typename V, typename T>
concept Either = std::same_as<std::remove_const_t<V>, T>;

inline constexpr qsizetype maxSmallBytes = 64 << 10; ///< keys, certificates, signatures
inline constexpr qsizetype maxListedBytes = 1 << 20; ///< one of a list, such as a list of what was revoked
inline constexpr qsizetype maxListItems = 1'000'000; ///< beyond the input's size, which bounds it sooner

template <typename T> struct IsList : std::false_type
{
};
template <typename T> struct IsList<QList<T>> : std::true_type
{
};

/// The bound of a field that names none: characters, bytes or items.
template <typename T> constexpr qsizetype usualLimit()
{
    if constexpr (std::is_same_v<T, QByteArray>)
        return maxSmallBytes;
    else if constexpr (IsList<T>::value)
        return maxListItems;
    else
        return maxShortTextLength;
}

template <typename T> [[nodiscard]] bool isNeutral(const T &value)
{
    if constexpr (std::is_arithmetic_v<T>)
        return value == T{};
    else if constexpr (requires { value.has_value(); })
        return !value.has_value();
    else if constexpr (requires { value.bytes(); })
        return value.bytes().isEmpty();
    else
        return value.isEmpty();
}

/// Writes one struct as a map.
class FieldWriter
{
public:
    static constexpr bool isReading = false;

    explicit FieldWriter(CborWriter &out)
        : m_out(out)
        , m_at(out.openMap())
    {
    }

    template <typename T> void always(int key, const T &value, qsizetype /*limit*/ = 0)
    {
        m_out.unsignedInteger(quint64(key));
        put(m_out, value);
        ++m_pairs;
    }
    template <typename T> void optional(int key, const T &value, qsizetype limit = 0)
    {
        if (!isNeutral(value))
            always(key, value, limit);
    }
    void check(bool) {}
    void bound(bool) {}
    void finish() { m_out.closeMap(m_at, m_pairs); }

private:
    CborWriter &m_out;
    qsizetype m_at;
    int m_pairs = 0;
};

/// Reads one struct from a map. `relaxed` lifts the limits of single texts, for drafts.
class FieldReader
{
public:
    static constexpr bool isReading = true;

    FieldReader(CborReader &in, bool relaxed)
        : m_in(in)
        , m_left(in.map())
        , m_relaxed(relaxed)
    {
    }

    /// Whether the next field is this one.
    [[nodiscard]] bool comes(int key) { return m_left > 0 && m_in.isNext(key); }
    template <typename T> void always(int key, T &value, qsizetype limit = usualLimit<T>())
    {
        if (m_left == 0 || !m_in.isNext(key)) {
            m_in.fail();
            return;
        }
        (void)m_in.unsignedInteger();
        --m_left;
        get(m_in, value, limit, m_relaxed);
    }
    template <typename T> void optional(int key, T &value, qsizetype limit = usualLimit<T>())
    {
        if (m_left == 0 || !m_in.isNext(key)) {
            value = T{};
            return;
        }
        always(key, value, limit);
        check(!isNeutral(value));
    }
    /// A condition that the values read must meet.
    void check(bool holds)
    {
        if (!holds)
            m_in.fail();
    }
    /// A bound on what was typed, which drafts may exceed.
    void bound(bool holds) { check(holds || m_relaxed); }
    void finish() { check(m_left == 0); }

private:
    CborReader &m_in;
    qsizetype m_left;
    bool m_relaxed;
};

// Single values.

template <std::integral T> void put(CborWriter &out, T value)
{
    if constexpr (std::is_same_v<T, bool>)
        out.boolean(value);
    else if constexpr (std::is_signed_v<T>)
        out.integer(value);
    else
        out.unsignedInteger(value);
}

template <std::integral T> void get(CborReader &in, T &value, qsizetype, bool)
{
    if constexpr (std::is_same_v<T, bool>) {
        value = in.boolean();
    } else if constexpr (std::is_signed_v<T>) {
        const qint64 number = in.integer();
        if (!std::in_range<T>(number))
            in.fail();
        value = T(number);
    } else {
        const quint64 number = in.unsignedInteger();
        if (!std::in_range<T>(number))
            in.fail();
        value = T(number);
    }
}

template <typename T>
requires std::is_enum_v<T>
void put(CborWriter &out, T value)
{
    out.unsignedInteger(quint64(value));
}

template <typename T>
requires std::is_enum_v<T>
void get(CborReader &in, T &value, qsizetype, bool)
{
    const quint64 number = in.unsignedInteger();
    if (!std::in_range<std::underlying_type_t<T>>(number) || !isKnown(T(number)))
        in.fail();
    else
        value = T(number);
}

inline void put(CborWriter &out, const QString &value)
{
    out.text(value);
}

inline void get(CborReader &in, QString &value, qsizetype limit, bool relaxed)
{
    value = in.text(relaxed ? maxListItems : limit);
}

inline void put(CborWriter &out, const QByteArray &value)
{
    out.bytes(value);
}

inline void get(CborReader &in, QByteArray &value, qsizetype limit, bool)
{
    value = in.bytes(limit);
}

template <typename Tag> void put(CborWriter &out, const CodeId<Tag> &value)
{
    out.text(value.text());
}

template <typename Tag> void get(CborReader &in, CodeId<Tag> &value, qsizetype limit, bool)
{
    value = CodeId<Tag>(in.text(limit));
}

template <typename Tag, int Size> void put(CborWriter &out, const BytesId<Tag, Size> &value)
{
    out.bytes(value.bytes());
}

template <typename Tag, int Size> void get(CborReader &in, BytesId<Tag, Size> &value, qsizetype, bool)
{
    value = BytesId<Tag, Size>(in.bytes(Size));
    if (!value.isValid())
        in.fail();
}

/// A day as its Julian day number, within the years that the Jalali calendar is known for.
inline void put(CborWriter &out, const QDate &value)
{
    out.integer(value.toJulianDay());
}

inline void get(CborReader &in, QDate &value, qsizetype, bool)
{
    const qint64 day = in.integer();
    if (day < 2'414'000 || day > 2'474'000)
        in.fail();
    else
        value = QDate::fromJulianDay(day);
}

template <typename T> void put(CborWriter &out, const std::optional<T> &value)
{
    put(out, *value);
}

template <typename T> void get(CborReader &in, std::optional<T> &value, qsizetype, bool relaxed)
{
    get(in, value.emplace(), usualLimit<T>(), relaxed);
}

// Structs with a description.

template <typename T>
requires requires(FieldWriter &fields, const T &value)
{
    describe(fields, value);
}
void put(CborWriter &out, const T &value)
{
    FieldWriter fields(out);
    describe(fields, value);
    fields.finish();
}

template <typename T>
requires requires(FieldReader &fields, T &value)
{
    describe(fields, value);
}
void get(CborReader &in, T &value, qsizetype, bool relaxed)
{
    FieldReader fields(in, relaxed);
    describe(fields, value);
    fields.finish();
}

// Lists and maps; a map is an array of pairs in ascending order of its keys.

template <typename T> void put(CborWriter &out, const QList<T> &list)
{
    out.array(quint64(list.size()));
    for (const T &item : list)
        put(out, item);
}

template <typename T> void get(CborReader &in, QList<T> &list, qsizetype limit, bool relaxed)
{
    const qsizetype count = in.array(limit);
    list.clear();
    list.reserve(qMin<qsizetype>(count, 1'000));
    constexpr qsizetype each = std::is_same_v<T, QByteArray> ? maxListedBytes : usualLimit<T>();
    for (qsizetype i = 0; i < count && in.ok(); ++i)
        get(in, list.emplaceBack(), each, relaxed);
}

template <typename K, typename V> void put(CborWriter &out, const QMap<K, V> &map)
{
    out.array(2 * quint64(map.size()));
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        put(out, it.key());
        put(out, it.value());
    }
}

template <typename K, typename V> void get(CborReader &in, QMap<K, V> &map, qsizetype, bool relaxed)
{
    const qsizetype count = in.array(maxListItems);
    if (count % 2 != 0)
        in.fail();
    map.clear();
    for (qsizetype i = 0; i < count && in.ok(); i += 2) {
        K key;
        V value{};
        get(in, key, usualLimit<K>(), relaxed);
        get(in, value, usualLimit<V>(), relaxed);
        if (!map.isEmpty() && !(map.lastKey() < key))
            in.fail();
        map.insert(map.cend(), key, value);
    }
}

/// The whole of `bytes` as one value, or Malformed with `what` as detail.
template <typename T>
[[nodiscard]] Result<T> readWhole(const QByteArray &bytes, const char *what, bool relaxed = false)
{
    CborReader in(bytes);
    T value{};
    get(in, value, usualLimit<T>(), relaxed);
    if (!in.finished())
        return makeError(ErrorCode::Malformed, QString::fromLatin1(what));
    return value;
}

} // namespace mizban
