#pragma once

#include <QKeyEvent>
#include <QString>

#include <functional>

class QPushButton;

namespace mizban {

/// What a key does on the screen of the night, with the button that shows it.
struct NightOrder
{
    QString name;         ///< stable, English
    QString text;         ///< Persian
    QString icon;         ///< of themeIcon()
    char16_t letter = 0;  ///< of a Latin keyboard; 0: the Insert key
    char16_t persian = 0; ///< what the same key writes on a Persian one (ISIRI 9147)
    bool always = false;  ///< shown whenever it can be done; else only in the palette and the sheet of keys
    QString place;        ///< the list that it is about, where only one is to be seen; empty: any
    std::function<bool()> able;
    std::function<void()> act;
    QPushButton *button = nullptr;
};

/// «R (ق)», «Ins».
[[nodiscard]] QString keysOf(const NightOrder &order);
/// Whether a key without Ctrl or Alt means the order.
[[nodiscard]] bool isMeant(const NightOrder &order, const QKeyEvent &event);

} // namespace mizban
