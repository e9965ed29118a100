#include "ui/registration/theme_label.h"

#include <QEvent>

namespace mizban {

ThemeLabel::ThemeLabel(TypeStep step, QWidget *parent)
    : WrappedLabel(parent)
    , m_step(step)
{
    setTextFormat(Qt::PlainText);
    refresh();
}

void ThemeLabel::setQuiet(bool quiet)
{
    m_quiet = quiet;
    refresh();
}

void ThemeLabel::setTone(Tone tone)
{
    m_tone = tone;
    refresh();
}

void ThemeLabel::refresh()
{
    const Theme theme = currentTheme();
    setFont(theme.font(m_step));
    const ThemeColours &colours = theme.colours();
    QPalette own = theme.palette();
    own.setColor(QPalette::WindowText, m_tone != Tone::Neutral ? theme.tone(m_tone).text
                                       : m_quiet               ? colours.muted
                                                               : colours.text);
    setPalette(own);
}

void ThemeLabel::changeEvent(QEvent *event)
{
    WrappedLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace mizban
