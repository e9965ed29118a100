#pragma once

#include "core/base/error.h"

#include <cassert>
#include <type_traits>
#include <utility>
#include <variant>

namespace mizban {

/// A value or the reason why there is none. Never throws; asking the wrong side is a programming
/// error (assert). Every Result must be looked at.
template <typename T, typename E = Error> class [[nodiscard]] Result
{
public:
    using Value = T;

    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(E error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }
    template <typename U>
    requires(std::is_convertible_v<U, T> && !std::is_same_v<std::remove_cvref_t<U>, T> &&
             !std::is_same_v<std::remove_cvref_t<U>, E> && !std::is_same_v<std::remove_cvref_t<U>, Result>)
        Result(U &&value)
        : m_state(std::in_place_index<0>, std::forward<U>(value))
    {
    }

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T &value() const &
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T &value() &
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    /// By value: what a loop walks through, or a reference is bound to, outlives the result it came from.
    [[nodiscard]] T value() &&
    {
        assert(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    [[nodiscard]] const E &error() const
    {
        assert(!ok());
        return *std::get_if<1>(&m_state);
    }

    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    [[nodiscard]] T valueOr(T other) const { return ok() ? value() : std::move(other); }

private:
    std::variant<T, E> m_state;
};

/// Success without a value, or the reason of failure.
template <typename E> class [[nodiscard]] Result<void, E>
{
public:
    using Value = void;

    Result() = default;
    Result(E error)
        : m_error(std::move(error))
        , m_ok(false)
    {
    }

    [[nodiscard]] bool ok() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    [[nodiscard]] const E &error() const
    {
        assert(!m_ok);
        return m_error;
    }

private:
    E m_error{};
    bool m_ok = true;
};

using Status = Result<void>;

#define MIZBAN_CONCAT_(a, b) a##b
#define MIZBAN_CONCAT(a, b) MIZBAN_CONCAT_(a, b)

/// Returns the error of a Result to the caller, or goes on.
#define MIZBAN_TRY(expression)                                                                               \
    do {                                                                                                     \
        if (auto mizbanOutcome = (expression); !mizbanOutcome.ok())                                          \
            return mizbanOutcome.error();                                                                    \
    } while (false)

/// `MIZBAN_LET(auto x, f())`: x is the value of f(), or the caller returns f()'s error.
#define MIZBAN_LET(declaration, expression)                                                                  \
    auto MIZBAN_CONCAT(mizbanOutcome, __LINE__) = (expression);                                              \
    if (!MIZBAN_CONCAT(mizbanOutcome, __LINE__).ok())                                                        \
        return MIZBAN_CONCAT(mizbanOutcome, __LINE__).error();                                               \
    declaration = std::move(MIZBAN_CONCAT(mizbanOutcome, __LINE__)).value()

} // namespace mizban
