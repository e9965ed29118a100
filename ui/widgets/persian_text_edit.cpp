#include "ui/widgets/persian_text_edit.h"

#include "core/base/shown_digits.h"
#include "ui/widgets/half_space.h"
#include "ui/widgets/input_state.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextOption>

namespace mizban {

namespace {
constexpr qsizetype pasteFactor = 3;
}

PersianTextEdit::PersianTextEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_counter(new QLabel(this))
{
    setLayoutDirection(Qt::RightToLeft);
    QTextOption option(Qt::AlignRight | Qt::AlignAbsolute);
    option.setTextDirection(Qt::RightToLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDefaultTextOption(option);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_counter->setTextFormat(Qt::PlainText);
    m_counter->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_counter->hide();
    connect(this, &QPlainTextEdit::textChanged, this, &PersianTextEdit::countAgain);
    // Its bar has come or gone once the lines are laid out.
    connect(
        verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] { placeCounter(); },
        Qt::QueuedConnection);
}

void PersianTextEdit::setLimit(int characters)
{
    m_limit = characters;
    m_counter->setVisible(m_limit > 0);
    countAgain();
    placeCounter();
}

int PersianTextEdit::count() const
{
    return document()->characterCount() - 1; // the document ends with a paragraph mark of its own
}

void PersianTextEdit::setVisibleLines(int lines)
{
    m_lines = qMax(1, lines);
    updateGeometry();
}

void PersianTextEdit::insertPhrase(const QString &phrase)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    if (!before.isEmpty() && !before.back().isSpace())
        cursor.insertText(QStringLiteral(" "));
    cursor.insertText(phrase);
    cursor.endEditBlock();
    setTextCursor(cursor);
}

int PersianTextEdit::heightFor(int lines) const
{
    const int margin = int(document()->documentMargin());
    return fontMetrics().lineSpacing() * lines + 2 * (margin + frameWidth()) + viewportMargins().bottom();
}

QSize PersianTextEdit::sizeHint() const
{
    return {currentTheme().px(280), heightFor(m_lines)};
}

QSize PersianTextEdit::minimumSizeHint() const
{
    return {currentTheme().px(120), heightFor(qMin(m_lines, 3))};
}

void PersianTextEdit::countAgain()
{
    const bool over = isOverLimit();
    if (m_limit > 0) {
        const QString shown = over ? tr("%1 نویسه بیش از اندازه").arg(count() - m_limit)
                                   : tr("%1 از %2 نویسه").arg(count()).arg(m_limit);
        m_counter->setText(shownDigits(shown));
        const Theme theme = currentTheme();
        QPalette palette = m_counter->palette();
        palette.setColor(QPalette::WindowText, over ? theme.tone(Tone::Danger).text : theme.colours().muted);
        m_counter->setPalette(palette);
        placeCounter();
    }
    if (over == m_over)
        return;
    m_over = over;
    setInputState(this, over ? InputState::Wrong : InputState::Plain);
    Q_EMIT overLimitChanged(over);
}

void PersianTextEdit::placeCounter()
{
    const Theme theme = currentTheme();
    m_counter->setFont(theme.font(TypeStep::Small));
    m_counter->setContentsMargins(theme.space4(), 0, theme.space4(), 0); // letters reach out of their advance
    m_counter->adjustSize();
    const int strip = m_limit > 0 ? m_counter->height() : 0;
    if (viewportMargins().bottom() != strip) {
        setViewportMargins(0, 0, 0, strip);
        updateGeometry();
    }
    // Beside the scroll bar, which would hide the last letters.
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0;
    m_counter->move(theme.space4() + bar, height() - frameWidth() - m_counter->height());
}

void PersianTextEdit::keyPressEvent(QKeyEvent *event)
{
    if (isHalfSpaceKey(event)) {
        insertPlainText(QString(halfSpace));
        event->accept();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void PersianTextEdit::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText())
        return;
    const QString text = source->text();
    if (m_limit > 0 && text.size() > pasteFactor * m_limit)
        Q_EMIT pasteRefused(text.size());
    else
        insertPlainText(text);
}

void PersianTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeCounter();
}

void PersianTextEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (m_counter && (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)) {
        countAgain();
        placeCounter();
        updateGeometry();
    }
}

bool PersianTextEdit::event(QEvent *event)
{
    // The outline shows the focus, but only the viewport is repainted for it.
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QPlainTextEdit::event(event);
}

} // namespace mizban
