#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QByteArrayView>
#include <QStringView>

#include <optional>
#include <type_traits>

struct sqlite3_stmt;

namespace mizban {

/// The columns of the row a statement stands on, counted from 0. Valid until the next step or
/// reset; the views without copy likewise. Reading SQL NULL yields 0 or empty: ask isNull() first.
class Columns
{
public:
    [[nodiscard]] int count() const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 int64(int column) const;
    [[nodiscard]] int integer(int column) const { return static_cast<int>(int64(column)); }
    [[nodiscard]] bool boolean(int column) const { return int64(column) != 0; }
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] QByteArrayView blobView(int column) const;
    [[nodiscard]] QByteArrayView utf8View(int column) const;

    /// Any type that Statement::bind() takes, ids, codes, enums and optionals (NULL) included.
    template <typename T> [[nodiscard]] T get(int column) const;

protected:
    explicit Columns(sqlite3_stmt *handle)
        : m_handle(handle)
    {
    }
    ~Columns() = default;

    sqlite3_stmt *m_handle = nullptr;
};

/// A prepared statement, owned. Thread of its connection; must not outlive it. Positions of
/// parameters count from 1. Values are copied when bound and forgotten at reset().
class Statement : public Columns
{
public:
    explicit Statement(sqlite3_stmt *handle)
        : Columns(handle)
    {
    }
    Statement(Statement &&other) noexcept
        : Columns(std::exchange(other.m_handle, nullptr))
    {
    }
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();

    /// Integers (save unsigned 64-bit ones), bool, enums, double, QString, QByteArray (empty stays
    /// an empty blob), their views, BytesId (blob), CodeId (text), std::optional and std::nullopt.
    template <typename T> Status bind(int position, const T &value);
    /// Binds all parameters in order; Internal if their number is another.
    template <typename... Args> Status bindAll(const Args &...args);

    /// True: on a row. False: done.
    Result<bool> step();
    /// Steps to the end and resets, also on failure.
    Status run();
    void reset();

private:
    Status bindNull(int position);
    Status bindInteger(int position, qint64 value);
    Status bindReal(int position, double value);
    Status bindText(int position, QStringView value);
    Status bindBlob(int position, QByteArrayView value);
    [[nodiscard]] Status expectParameters(int given) const;
};

namespace sql_types {

template <typename T> inline constexpr bool isOptional = false;
template <typename T> inline constexpr bool isOptional<std::optional<T>> = true;
template <typename T> inline constexpr bool isBytesId = false;
template <typename Tag, int Size> inline constexpr bool isBytesId<BytesId<Tag, Size>> = true;
template <typename T> inline constexpr bool isCodeId = false;
template <typename Tag> inline constexpr bool isCodeId<CodeId<Tag>> = true;
template <typename T>
inline constexpr bool isText = std::is_same_v<T, QString> || std::is_same_v<T, QStringView>;
template <typename T>
inline constexpr bool isBlob = std::is_same_v<T, QByteArray> || std::is_same_v<T, QByteArrayView>;
/// Fits a signed 64-bit column without change of sign.
template <typename T>
inline constexpr bool isInteger = std::is_integral_v<T> &&
                                  (std::is_signed_v<T> || sizeof(T) < sizeof(qint64));
template <typename> inline constexpr bool unsupported = false;

} // namespace sql_types

template <typename T> T Columns::get(int column) const
{
    using namespace sql_types;
    if constexpr (isOptional<T>) {
        return isNull(column) ? T() : T(get<typename T::value_type>(column));
    } else if constexpr (isBytesId<T>) {
        return T(blob(column));
    } else if constexpr (isCodeId<T> || std::is_same_v<T, QString>) {
        return T(text(column));
    } else if constexpr (std::is_same_v<T, QByteArray>) {
        return blob(column);
    } else if constexpr (std::is_same_v<T, bool>) {
        return boolean(column);
    } else if constexpr (std::is_enum_v<T> || isInteger<T>) {
        return static_cast<T>(int64(column));
    } else if constexpr (std::is_floating_point_v<T>) {
        return static_cast<T>(real(column));
    } else {
        static_assert(unsupported<T>, "no column holds this type");
    }
}

template <typename T> Status Statement::bind(int position, const T &value)
{
    using namespace sql_types;
    if constexpr (std::is_same_v<T, std::nullopt_t>) {
        return bindNull(position);
    } else if constexpr (isOptional<T>) {
        return value ? bind(position, *value) : bindNull(position);
    } else if constexpr (isBytesId<T>) {
        return bindBlob(position, value.bytes());
    } else if constexpr (isCodeId<T>) {
        return bindText(position, value.text());
    } else if constexpr (isText<T>) {
        return bindText(position, value);
    } else if constexpr (isBlob<T>) {
        return bindBlob(position, value);
    } else if constexpr (std::is_enum_v<T> || isInteger<T>) {
        return bindInteger(position, static_cast<qint64>(value));
    } else if constexpr (std::is_floating_point_v<T>) {
        return bindReal(position, static_cast<double>(value));
    } else {
        static_assert(unsupported<T>, "no parameter takes this type");
    }
}

template <typename... Args> Status Statement::bindAll(const Args &...args)
{
    MIZBAN_TRY(expectParameters(static_cast<int>(sizeof...(args))));
    Status status;
    int position = 0;
    static_cast<void>(((status = bind(++position, args), status.ok()) && ...));
    return status;
}

} // namespace mizban
