#pragma once

#include <QString>

namespace mizban {

// What the welcome asks of each field: an empty text, or what is wrong as a Persian sentence. No side
// effects but looking at the files named. Any thread.

/// `typed` with Persian digits made ASCII, blanks dropped and https:// put before it where nothing is.
[[nodiscard]] QString tidyUrl(const QString &typed);
[[nodiscard]] QString urlProblem(const QString &url);
[[nodiscard]] QString authorityProblem(const QString &path);
[[nodiscard]] QString codeProblem(const QString &code);
[[nodiscard]] QString postProblem(const QString &post);
[[nodiscard]] QString seatFileProblem(const QString &path);
[[nodiscard]] QString passwordProblem(const QString &password);
[[nodiscard]] QString passwordAgainProblem(const QString &password, const QString &again);

enum class Strength { Short, Fair, Good, Strong };
/// By length alone: what counts against guessing.
[[nodiscard]] Strength strengthOf(const QString &password);

} // namespace mizban
