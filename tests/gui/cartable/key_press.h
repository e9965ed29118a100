#pragma once

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace mizban::fixtures {

/// Types any text, Persian too, into whatever has the focus.
inline void type(const QString &text)
{
    for (const QChar letter : text) {
        QWidget *focus = QApplication::focusWidget();
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
        QApplication::sendEvent(focus, &press);
        QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(letter));
        QApplication::sendEvent(QApplication::focusWidget(), &release);
    }
}

/// Presses a key where the focus is.
inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QKeyEvent down(QEvent::KeyPress, key, modifiers);
    QApplication::sendEvent(QApplication::focusWidget(), &down);
    if (QApplication::focusWidget()) {
        QKeyEvent up(QEvent::KeyRelease, key, modifiers);
        QApplication::sendEvent(QApplication::focusWidget(), &up);
    }
}

} // namespace mizban::fixtures
