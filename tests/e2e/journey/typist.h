#pragma once

#include <QString>
#include <QWidget>

#include <functional>

namespace mizban::e2e {

/// Hands on the keyboard of one real window: key presses go where the focus is, as from a person. Every
/// step waits for what it expects to see. The window's thread.
class Typist
{
public:
    explicit Typist(QWidget *window);

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Types text of any script, a key for each character.
    void type(const QString &text);
    /// Tab until the named control has the focus; false when it never comes.
    [[nodiscard]] bool tabTo(const QString &objectName);
    /// Waits for a condition, at most `seconds`.
    [[nodiscard]] static bool waitFor(const std::function<bool()> &condition, int seconds = 20);
    /// Waits for a named control to be in sight.
    [[nodiscard]] bool waitForSight(const QString &objectName, int seconds = 20);
    /// What a named label, field or button says, digits in ASCII and without marks of direction.
    [[nodiscard]] QString read(const QString &objectName) const;
    [[nodiscard]] QWidget *find(const QString &objectName) const; ///< one in sight first

    void bringToFront();

private:
    void keepActive() const;
    [[nodiscard]] QWidget *target() const;

    QWidget *m_window;
};

} // namespace mizban::e2e
