#pragma once

#include "core/base/error.h"

#include <QString>

namespace mizban {

/// Sentences about what somebody wrote into a file by hand: a name that is not known there, with the one that
/// was most likely meant, and the table of deadlines (D5); empty for others. Any thread.
[[nodiscard]] QString sentenceOfFile(const Error &error);

} // namespace mizban
