#pragma once

#include "ui/case/act_panel.h"

namespace mizban {

class ChoiceBar;
class DigitLineEdit;

/// تحویل پاسخ: how and to whom the answer was given; of a complaint with the compensation paid (003 §10).
/// Who has the applicant before him asks what he thinks of the handling (J13, I6).
class DeliveryPanel : public ActPanel
{
    Q_OBJECT

public:
    explicit DeliveryPanel(QWidget *parent = nullptr);

    /// `awarded`: rials still to be paid; 0 hides the field. `applicant` is proposed as recipient; nobody
    /// asks who is anonymous (N7).
    void setCase(qint64 awarded, const QString &applicant, bool anonymous);
    void setTexts(const PanelTexts &texts) override;
    [[nodiscard]] DeliveredToApplicant delivery() const;
    [[nodiscard]] int score() const; ///< 0: not asked
    [[nodiscard]] QString opinion() const;

private:
    void showOpinion();

    ChoiceBar *m_means = nullptr;
    ChoiceBar *m_score = nullptr;
    DigitLineEdit *m_paid = nullptr;
};

} // namespace mizban
