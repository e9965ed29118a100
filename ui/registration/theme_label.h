#pragma once

#include "ui/widgets/theme.h"
#include "ui/widgets/wrapped_label.h"

namespace mizban {

/// Plain text in a step of the type scale; follows the theme.
class ThemeLabel : public WrappedLabel
{
    Q_OBJECT

public:
    explicit ThemeLabel(TypeStep step, QWidget *parent = nullptr);

    /// Secondary text.
    void setQuiet(bool quiet);
    /// On a strip of that tone.
    void setTone(Tone tone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    TypeStep m_step;
    Tone m_tone = Tone::Neutral;
    bool m_quiet = false;
};

} // namespace mizban
