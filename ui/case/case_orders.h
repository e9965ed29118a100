#pragma once

#include <QChar>

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

} // namespace mizban
