#pragma once

#include "ui/widgets/digit_line_edit.h"

namespace mizban {

/// A mobile number: 09xxxxxxxxx; +98… and 0098… are turned into it.
class MobileEdit : public DigitLineEdit
{
    Q_OBJECT

public:
    explicit MobileEdit(QWidget *parent = nullptr);

    /// Eleven digits beginning with 09.
    [[nodiscard]] bool isComplete() const;
    /// Empty fields are no error; whether one is required is the form's affair.
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    /// `complete` is true for a number that can be sent to.
    void mobileChanged(const QString &ascii, bool complete);

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void judge(bool left);
};

} // namespace mizban
