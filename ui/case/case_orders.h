#pragma once

#include "ui/case/act_panel.h"

#include <QChar>

#include <optional>

class QKeyEvent;

namespace mizban {

class CaseView;

/// The keys that act on the case in the pane, wherever its list has the focus: R refer, A answer, N note,
/// C close, O reopen, P receipt and those of the rarer acts (see CartableScreen), also as they lie on a
/// Persian keyboard; Ctrl+Z undo. False for other keys.
/// `opened` becomes true where a panel now waits for typing.
[[nodiscard]] bool giveCaseOrder(CaseView &view, const QKeyEvent &event, bool &opened);

/// The Latin letter of a key, also where the keyboard writes Persian (ISIRI 9147).
[[nodiscard]] QChar orderLetter(const QKeyEvent &event);

/// The act of a key that may be done on many cases at once.
[[nodiscard]] std::optional<CaseAct> actForMany(const QKeyEvent &event);

/// Offers the same orders as commands of the pane, for the sheet of keys and the palette.
void addCaseCommands(CaseView &view);

} // namespace mizban
