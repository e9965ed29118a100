#include "ui/case/text_label.h"

#include <QEvent>

namespace mizban {

TextLabel::TextLabel(TypeStep step, Ink ink, QWidget *parent)
    : WrappedLabel(parent)
    , m_step(step)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    refresh();
}

void TextLabel::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::NoTextInteraction);
}

void TextLabel::changeEvent(QEvent *event)
{
    WrappedLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange)
        refresh();
}

void TextLabel::refresh()
{
    // By the side of the window, not of the text: an id that runs left to right stands at the right too.
    setAlignment(Qt::AlignTop | Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    const Theme theme = currentTheme();
    setFont(theme.font(m_step));
    QPalette palette = theme.palette();
    if (m_ink == Ink::Muted)
        palette.setColor(QPalette::WindowText, theme.colours().muted);
    setPalette(palette);
}

} // namespace mizban
