#pragma once

#include <QGuiApplication>
#include <QString>

namespace mizban {

/// A sentence that keeps the direction of the program even when it begins with a Latin word:
/// «Shift+F9 متن‌های آماده را نشان می‌دهد.» would otherwise run left to right.
[[nodiscard]] inline QString inReadingOrder(const QString &sentence)
{
    constexpr QChar rightToLeftMark(0x200f);
    constexpr QChar leftToRightMark(0x200e);
    if (sentence.isEmpty())
        return sentence;
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    return (mirrored ? rightToLeftMark : leftToRightMark) + sentence;
}

} // namespace mizban
