#pragma once

#include "ui/case/act_panel.h"

namespace mizban {

class ChoiceBar;
class DigitLineEdit;

/// تحویل پاسخ: how and to whom the answer was given; of a complaint with the compensation paid (003 §10).
class DeliveryPanel : public ActPanel
{
    Q_OBJECT

public:
    explicit DeliveryPanel(QWidget *parent = nullptr);

    /// `awarded`: rials still to be paid; 0 hides the field. `applicant` is proposed as recipient.
    void setCase(qint64 awarded, const QString &applicant);
    [[nodiscard]] DeliveredToApplicant delivery() const;

private:
    ChoiceBar *m_means = nullptr;
    DigitLineEdit *m_paid = nullptr;
};

} // namespace mizban
