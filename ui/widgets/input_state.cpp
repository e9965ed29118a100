#include "ui/widgets/input_state.h"

#include <QVariant>
#include <QWidget>

namespace mizban {
namespace {
constexpr char stateProperty[] = "mizbanInputState";
}

void setInputState(QWidget *input, InputState state)
{
    if (inputState(input) == state)
        return;
    input->setProperty(stateProperty, static_cast<int>(state));
    input->update();
}

InputState inputState(const QWidget *input)
{
    return input ? static_cast<InputState>(input->property(stateProperty).toInt()) : InputState::Plain;
}

} // namespace mizban
