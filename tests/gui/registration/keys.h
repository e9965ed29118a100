#pragma once

#include <QApplication>
#include <QKeyEvent>
#include <QtTest>

namespace mizban::tests {

/// Types as a person does, into whatever has the focus; QTest::keyClicks knows no Persian.
inline void type(const QString &text)
{
    for (const QChar sign : text) {
        QWidget *to = QApplication::focusWidget();
        QVERIFY2(to, "nothing has the focus");
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(sign));
        QApplication::sendEvent(to, &press);
        QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(sign));
        QApplication::sendEvent(to, &release);
    }
}

/// Single presses, counted: what a form costs beside free text.
class KeyCounter
{
public:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_count;
        QWidget *to = QApplication::focusWidget();
        QVERIFY2(to, "nothing has the focus");
        QTest::keyClick(to, key, modifiers);
    }
    void pressSign(QChar sign)
    {
        ++m_count;
        type(QString(sign));
    }
    [[nodiscard]] int count() const { return m_count; }

private:
    int m_count = 0;
};

} // namespace mizban::tests
