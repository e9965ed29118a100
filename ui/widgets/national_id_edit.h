#pragma once

#include "core/base/national_id.h"
#include "ui/widgets/digit_line_edit.h"

namespace mizban {

/// The national number of a natural person (N1). Says nothing while digits are still missing;
/// names what is wrong once ten are there or the field is left. Eight and nine digits are filled
/// up with zeros when the field is left.
class NationalIdEdit : public DigitLineEdit
{
    Q_OBJECT

public:
    enum class State { Empty, Incomplete, Valid, Warned, Wrong };
    Q_ENUM(State)

    explicit NationalIdEdit(QWidget *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    /// Valid or only warned about.
    [[nodiscard]] bool isAcceptable() const { return m_state == State::Valid || m_state == State::Warned; }
    /// Persian sentence for the state; empty when there is nothing to say.
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void numberChanged(const QString &ascii, mizban::NationalNumberVerdict verdict);
    void stateChanged(mizban::NationalIdEdit::State state);

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void judge(bool left);
    void showState();

    State m_state = State::Empty;
    QAction *m_mark = nullptr;
};

} // namespace mizban
