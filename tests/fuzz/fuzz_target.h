#pragma once

#include <QByteArray>
#include <QList>

#include <cstddef>
#include <cstdint>

/// What libFuzzer calls, and the replay program in ordinary builds.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

/// Valid inputs that mutations start from.
QList<QByteArray> fuzzSeeds();

inline QByteArray fuzzInput(const std::uint8_t *data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
}
