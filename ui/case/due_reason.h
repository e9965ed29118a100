#pragma once

#include "core/domain/due_explanation.h"

#include <QFrame>

class QPushButton;

namespace mizban {

class TextLabel;

/// «چرا این تاریخ؟»: a small button, and below it the paragraph that explains the final answer time.
///
/// Object names: case.why (button), case.why.text.
class DueReason : public QFrame
{
    Q_OBJECT

public:
    explicit DueReason(QWidget *parent = nullptr);

    /// `text` is the paragraph; it closes again when another case comes.
    void setReason(const StreamId &caseId, const QString &text);
    void toggle();
    [[nodiscard]] bool isOpen() const;

private:
    StreamId m_case;
    QPushButton *m_button = nullptr;
    TextLabel *m_text = nullptr;
};

} // namespace mizban
