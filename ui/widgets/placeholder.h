#pragma once

class QLineEdit;
class QRect;

namespace mizban {

/// The words in an empty line, beside the caret: QLineEdit draws them under it, so that it covers the first
/// letter. The line itself then draws none.
void hideOwnPlaceholder(QLineEdit &line);
/// After the line has painted itself; `caret` is its cursorRect().
void paintPlaceholder(QLineEdit &line, const QRect &caret);

} // namespace mizban
