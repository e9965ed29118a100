#pragma once

class QWidget;

namespace mizban {

/// How an input stands: the style draws its outline accordingly.
enum class InputState { Plain, Good, Warning, Wrong };

/// Marks any line edit, text edit, combo box or control of this folder. GUI thread.
void setInputState(QWidget *input, InputState state);
[[nodiscard]] InputState inputState(const QWidget *input);

} // namespace mizban
