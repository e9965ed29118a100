#pragma once

#include "core/base/error.h"

#include <QString>

namespace mizban {

/// Sentences about what somebody wrote into a file by hand: a name that is not known there, with the one that
/// was most likely meant, the table of deadlines (D5), and the line of a file of holidays; empty for others.
/// Any thread.
[[nodiscard]] QString sentenceOfFile(const Error &error);

} // namespace mizban
