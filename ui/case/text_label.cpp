#include "ui/case/text_label.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QPainter>

#include <cmath>
#include <utility>

namespace mizban {

namespace {
constexpr Qt::TextInteractionFlags marking = Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard;
} // namespace

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
    m_selectable = selectable;
    setFocusPolicy(selectable ? Qt::ClickFocus : Qt::NoFocus);
    if (selectable)
        setCursor(Qt::IBeamCursor);
    else
        unsetCursor();
    turnInto(Qt::NoTextInteraction);
}

/// The subclass that shows markup is left to QLabel.
bool TextLabel::isPlain() const
{
    return textFormat() == Qt::PlainText && wordWrap();
}

const Paragraphs &TextLabel::paragraphs(qreal width) const
{
    const Qt::AlignmentFlag side = alignment() & Qt::AlignRight ? Qt::AlignRight : Qt::AlignLeft;
    if (!m_last.isLaid(text(), font(), side, width)) {
        std::swap(m_last, m_before);
        m_last.lay(text(), font(), side, width);
    }
    return m_last;
}

int TextLabel::heightForWidth(int width) const
{
    if (!isPlain())
        return WrappedLabel::heightForWidth(width);
    const QMargins around = contentsMargins() + QMargins(margin(), margin(), margin(), margin());
    const qreal height = paragraphs(width - around.left() - around.right()).height();
    return int(std::ceil(height)) + around.top() + around.bottom();
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (!isPlain() || (textInteractionFlags() & marking)) {
        WrappedLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    drawFrame(&painter);
    const QRect room = contentsRect().marginsRemoved({margin(), margin(), margin(), margin()});
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    paragraphs(room.width()).draw(painter, room.topLeft());
}

/// QLabel takes the focus policy from what can be done with it.
void TextLabel::turnInto(Qt::TextInteractionFlags flags)
{
    if (textInteractionFlags() == flags)
        return;
    const Qt::FocusPolicy policy = focusPolicy();
    setTextInteractionFlags(flags);
    setFocusPolicy(policy);
}

void TextLabel::mousePressEvent(QMouseEvent *event)
{
    if (m_selectable)
        turnInto(marking);
    WrappedLabel::mousePressEvent(event);
}

void TextLabel::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_selectable)
        turnInto(marking);
    WrappedLabel::contextMenuEvent(event);
}

void TextLabel::focusInEvent(QFocusEvent *event)
{
    if (m_selectable)
        turnInto(marking);
    WrappedLabel::focusInEvent(event);
}

/// What is marked stays marked, as in QLabel.
void TextLabel::focusOutEvent(QFocusEvent *event)
{
    WrappedLabel::focusOutEvent(event);
    if (m_selectable && !hasSelectedText() && event->reason() != Qt::PopupFocusReason)
        turnInto(Qt::NoTextInteraction);
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
