#pragma once

#include <QStringList>

namespace mizban {

/// Digits as the language of the window writes them: Persian ones, or ASCII where the texts are English.
/// Stored values stay ASCII. Any thread.
[[nodiscard]] QString shownDigits(QString text);

/// «الف، ب، پ», or "a, b, c".
[[nodiscard]] QString listed(const QStringList &parts);

} // namespace mizban
