#include "ui/widgets/enter_advances_filter.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QChildEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace mizban {
namespace {

bool takesNewLines(const QWidget *field)
{
    return qobject_cast<const QPlainTextEdit *>(field) || qobject_cast<const QTextEdit *>(field);
}

bool canTakeFocus(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isEnabled() &&
           widget->isVisible() && !widget->focusProxy();
}

} // namespace

EnterAdvancesFilter::EnterAdvancesFilter(QWidget *form)
    : QObject(form)
    , m_form(form)
{
    watch(form);
}

void EnterAdvancesFilter::watch(QObject *object)
{
    object->removeEventFilter(this);
    object->installEventFilter(this);
    for (QObject *child : object->children()) {
        if (child->isWidgetType())
            watch(child);
    }
}

bool EnterAdvancesFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ChildAdded || event->type() == QEvent::ChildPolished) {
        QObject *child = static_cast<QChildEvent *>(event)->child();
        if (child->isWidgetType() && !static_cast<QWidget *>(child)->isWindow())
            watch(child);
        return false;
    }
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    auto *field = static_cast<QWidget *>(watched);
    if ((key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter) || !field->hasFocus())
        return false;
    return enterPressed(field, key);
}

bool EnterAdvancesFilter::enterPressed(QWidget *field, QKeyEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        Q_EMIT submitted();
        return true;
    }
    if (takesNewLines(field))
        return false;
    // Space ticks a box; Enter would say something nobody meant to say, and never get on.
    if (qobject_cast<QCheckBox *>(field)) {
        advance(field);
        return true;
    }
    if (auto *button = qobject_cast<QAbstractButton *>(field)) {
        button->click();
        return true;
    }
    // The field hears the Enter itself (scanners, completion) but not the dialog above it.
    QKeyEvent heard(QEvent::KeyPress, event->key(), event->modifiers(), event->text());
    heard.ignore();
    const QPointer<QWidget> still(field);
    static_cast<QObject *>(field)->event(&heard);
    if (still && still->hasFocus())
        advance(still);
    return true;
}

void EnterAdvancesFilter::advance(QWidget *from)
{
    bool wrapped = false;
    for (QWidget *next = from->nextInFocusChain(); next && next != from; next = next->nextInFocusChain()) {
        if (next == m_form || next == m_form->window())
            wrapped = true;
        if (!m_form->isAncestorOf(next) || !canTakeFocus(next))
            continue;
        if (wrapped)
            break;
        next->setFocus(Qt::TabFocusReason);
        if (auto *line = qobject_cast<QLineEdit *>(next))
            line->selectAll();
        return;
    }
    Q_EMIT endReached();
}

} // namespace mizban
