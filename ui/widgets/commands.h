#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>

#include <functional>

class QWidget;

namespace mizban {

/// What can be done on a part of the window, as actions of its widget: the sheet of keys is made of them and
/// the command palette runs them, so that neither can tell of something that is not there. An action's
/// object name is stable and English. GUI thread.

/// A command with a shortcut of its own that holds while the focus is in `part`; in the whole window where
/// `part` is the main window.
QAction *addCommand(QWidget *part, const QString &name, const QString &text, const QKeySequence &keys,
                    std::function<void()> act);

/// A command whose key the part hears by itself: `keys` is only shown («R (ق)»).
QAction *addHeardCommand(QWidget *part, const QString &name, const QString &text, const QString &keys,
                         std::function<void()> act);

/// A key that only means something where the cursor stands (Enter, Shift+Space): in the sheet, not in the
/// palette.
QAction *addKey(QWidget *part, const QString &name, const QString &text, const QString &keys);

/// Whether the person has it at all: what he has not is neither told nor offered.
void setHadWhen(QAction *command, std::function<bool()> had);
[[nodiscard]] bool isHad(const QAction *command);

/// Asked before a command is offered: what is refused now is left out.
void setAbleWhen(QAction *command, std::function<bool()> able);
[[nodiscard]] bool isAble(const QAction *command);

/// Whether the palette may run it.
[[nodiscard]] bool isRunnable(const QAction *command);

/// The key as it is shown; left to right, not yet isolated.
[[nodiscard]] QString keysOf(const QAction *command);

/// The commands of a part itself, in the order in which they were added.
[[nodiscard]] QList<QAction *> commandsOf(const QWidget *part);

/// What the part is called in the sheet and the palette; parts without a title have no group.
void setCommandTitle(QWidget *part, const QString &title);
[[nodiscard]] QString commandTitle(const QWidget *part);

/// The parts under `root` that have commands, `root` first, in the order of the tree.
[[nodiscard]] QList<QWidget *> commandParts(QWidget *root);

} // namespace mizban
