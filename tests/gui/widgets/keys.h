#pragma once

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>
#include <QtTest>

namespace mizban::keys {

/// Shows the window in front, with the keys in that field of it.
inline void begin(QWidget &window, QWidget *field)
{
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    QTRY_VERIFY(field->hasFocus());
}

/// Types any text: QTest::keyClicks() refuses what is not Latin.
inline void type(QWidget *field, const QString &text)
{
    for (const QChar sign : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(sign));
        QCoreApplication::sendEvent(field, &press);
        QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(sign));
        QCoreApplication::sendEvent(field, &release);
    }
}

inline void press(QWidget *field, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
                  const QString &text = {})
{
    QKeyEvent event(QEvent::KeyPress, key, modifiers, text);
    QCoreApplication::sendEvent(field, &event);
}

/// A widget leaves the focus only if another takes it.
inline void leave(QWidget *field)
{
    QFocusEvent out(QEvent::FocusOut, Qt::TabFocusReason);
    QCoreApplication::sendEvent(field, &out);
}

} // namespace mizban::keys
