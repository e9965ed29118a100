#pragma once

#include <memory>

namespace mizban {

/// Private to this room's sources: an OpenSSL object with the function that frees it.
template <auto freeFunction> struct FreeWith
{
    template <typename T> void operator()(T *object) const { freeFunction(object); }
};

template <typename T, auto freeFunction> using Owned = std::unique_ptr<T, FreeWith<freeFunction>>;

} // namespace mizban
