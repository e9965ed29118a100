#pragma once

#include <QStringList>

class QWidget;

namespace mizban::pictures {

/// What cannot be read or reached of a window as it stands: labels, buttons, fields and choices narrower than
/// their words, controls that reach out of what holds them, and controls that lie over one another. Empty for
/// a sound window. Rows of lists may shorten their words; they are not looked at.
[[nodiscard]] QStringList cutsIn(const QWidget &window);

} // namespace mizban::pictures
