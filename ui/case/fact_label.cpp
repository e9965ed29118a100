#include "ui/case/fact_label.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr qsizetype longestCaption = 28; // what is longer is a sentence that happens to hold a colon

QString ofColour(const QString &text, const QColor &colour)
{
    return u"<span style=\"color:%1\">%2</span>"_s.arg(colour.name(), text);
}

/// Where the caption of a fact ends; below nothing where the line is none.
qsizetype captionEnd(const QString &line)
{
    const qsizetype at = line.indexOf(u": "_s);
    return at > longestCaption ? -1 : at;
}

QString formatted(const QString &line, const QColor &quiet)
{
    if (line.size() > 1 && line.endsWith(u':'))
        return u"<b>%1</b>"_s.arg(line.toHtmlEscaped());
    const qsizetype caption = captionEnd(line);
    if (caption <= 0)
        return line.isEmpty() ? u"<span style=\"font-size:4pt\">&nbsp;</span>"_s : line.toHtmlEscaped();
    return ofColour(line.left(caption + 1).toHtmlEscaped(), quiet) + u' ' +
           line.mid(caption + 2).toHtmlEscaped();
}

} // namespace

FactLabel::FactLabel(QWidget *parent)
    : TextLabel(TypeStep::Body, Ink::Text, parent)
{
    setTextFormat(Qt::RichText);
}

void FactLabel::setFacts(const QString &lines)
{
    m_lines = lines;
    setAccessibleName(lines);
    render();
}

void FactLabel::changeEvent(QEvent *event)
{
    TextLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange)
        render();
}

void FactLabel::render()
{
    if (m_lines.isEmpty()) {
        clear();
        return;
    }
    const Theme theme = currentTheme();
    const QString paragraph = u"<p dir=\"%1\" style=\"margin:0px 0px %2px 0px\">%3</p>"_s.arg(
        isRightToLeft() ? u"rtl"_s : u"ltr"_s);
    const QStringList lines = m_lines.split(u'\n');
    const QFont heading = theme.font(TypeStep::Heading);
    QString html =
        paragraph.arg(theme.space8())
            .arg(u"<span style=\"font-size:%1pt;font-weight:600\">%2</span>"_s.arg(heading.pointSizeF())
                     .arg(lines.constFirst().toHtmlEscaped()));
    for (const QString &line : lines.mid(1))
        html += paragraph.arg(theme.space4()).arg(formatted(line, theme.colours().muted));
    setText(html);
}

} // namespace mizban
