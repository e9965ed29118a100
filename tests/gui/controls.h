#pragma once

#include <QAnyStringView>
#include <QLabel>
#include <QWidget>

namespace mizban::test {

/// The control of that object name in a window; the program ends where there is none.
template <typename Control> Control *controlIn(const QObject &window, QAnyStringView name)
{
    auto *found = window.findChild<Control *>(name.toString());
    if (!found)
        qFatal("no control %s", qPrintable(name.toString()));
    return found;
}

[[nodiscard]] inline bool isShownIn(const QObject &window, QAnyStringView name)
{
    const auto *found = window.findChild<QWidget *>(name.toString());
    return found && found->isVisible();
}

/// Whether a label in sight holds these words.
[[nodiscard]] inline bool isSaidIn(const QObject &window, const QString &words)
{
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

} // namespace mizban::test
