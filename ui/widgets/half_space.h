#pragma once

#include <QKeyEvent>

namespace mizban {

inline constexpr QChar halfSpace(u'\u200c');

/// Shift+Space, the Persian half-space, also where the system's keyboard layout does not know it.
[[nodiscard]] inline bool isHalfSpaceKey(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Space && event->modifiers() == Qt::ShiftModifier;
}

} // namespace mizban
