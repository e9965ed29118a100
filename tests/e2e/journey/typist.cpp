#include "tests/e2e/journey/typist.h"

#include "core/base/digits.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace mizban::e2e {

namespace {

constexpr int longestTabbing = 80;

QString textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return edit->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    const QString shown = widget->property("text").toString();
    return shown.isEmpty() ? widget->accessibleName() : shown;
}

QString plain(QString text)
{
    static const QString marks = QStringLiteral("\u2066\u2067\u2068\u2069\u200e\u200f\u202a\u202b\u202c");
    for (const QChar mark : marks)
        text.remove(mark);
    return toAsciiDigits(text);
}

} // namespace

Typist::Typist(QWidget *window)
    : m_window(window)
{
}

/// A virtual screen without a window manager leaves no window active once a popup has closed.
void Typist::keepActive() const
{
    if (!QApplication::activePopupWidget() && QApplication::activeWindow() != m_window) {
        m_window->activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(m_window, 2000));
    }
}

QWidget *Typist::target() const
{
    keepActive();
    QWidget *popup = QApplication::activePopupWidget();
    if (popup)
        return popup->focusWidget() ? popup->focusWidget() : popup;
    return m_window->focusWidget() ? m_window->focusWidget() : m_window;
}

void Typist::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(target(), key, modifiers);
    QApplication::processEvents();
}

void Typist::type(const QString &text)
{
    for (const QChar letter : text) {
        QWidget *to = target();
        QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
        QApplication::sendEvent(to, &down);
        QKeyEvent up(QEvent::KeyRelease, 0, Qt::NoModifier, QString(letter));
        QApplication::sendEvent(to, &up);
    }
    QApplication::processEvents();
}

bool Typist::tabTo(const QString &objectName)
{
    for (int count = 0; count < longestTabbing; ++count) {
        for (const QWidget *at = m_window->focusWidget(); at && at != m_window; at = at->parentWidget()) {
            if (at->objectName() == objectName)
                return true;
        }
        press(Qt::Key_Tab);
    }
    return false;
}

bool Typist::waitFor(const std::function<bool()> &condition, int seconds)
{
    return QTest::qWaitFor(condition, seconds * 1000);
}

bool Typist::waitForSight(const QString &objectName, int seconds)
{
    return waitFor(
        [&] {
            const QWidget *found = find(objectName);
            return found && found->isVisible();
        },
        seconds);
}

QString Typist::read(const QString &objectName) const
{
    const QWidget *found = find(objectName);
    return found ? plain(textOf(found)) : QString();
}

QWidget *Typist::find(const QString &objectName) const
{
    QWidget *any = nullptr;
    const auto found = m_window->findChildren<QWidget *>(objectName);
    for (QWidget *candidate : found) {
        if (candidate->isVisible())
            return candidate;
        any = candidate;
    }
    return any;
}

void Typist::bringToFront()
{
    m_window->activateWindow();
    keepActive();
}

} // namespace mizban::e2e
