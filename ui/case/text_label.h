#pragma once

#include "ui/widgets/theme.h"
#include "ui/widgets/wrapped_label.h"

namespace mizban {

/// Text that was typed by people: plain, never read as markup, wrapped, selectable on request.
/// Follows the theme.
class TextLabel : public WrappedLabel
{
    Q_OBJECT

public:
    enum class Ink { Text, Muted };

    explicit TextLabel(TypeStep step = TypeStep::Body, Ink ink = Ink::Text, QWidget *parent = nullptr);

    /// Marking and copying by mouse and keyboard; the label then takes the focus.
    void setSelectable(bool selectable);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    TypeStep m_step;
    Ink m_ink;
};

} // namespace mizban
