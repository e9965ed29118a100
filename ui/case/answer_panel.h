#pragma once

#include "core/domain/vocabulary.h"
#include "ui/case/act_panel.h"

namespace mizban {

class ChoiceBar;
class DigitLineEdit;
class JalaliDateEdit;

/// پاسخ: what the applicant is told, done or not done; "not done" needs a reason (001 §1.2). Of a complaint
/// also whether the agency was at fault and what is paid for it (003 §10).
class AnswerPanel : public ActPanel
{
    Q_OBJECT

public:
    explicit AnswerPanel(QWidget *parent = nullptr);

    void setTexts(const PanelTexts &texts) override;
    [[nodiscard]] AnswerKind kind() const;
    [[nodiscard]] QString publicText() const;
    [[nodiscard]] QString reason() const; ///< empty unless not done
    [[nodiscard]] CaseAnswered answer() const;
    /// Only a complaint has an outcome for damage.
    void setComplaint(bool complaint);

private:
    void showReason();

    ChoiceBar *m_kind = nullptr;
    ChoiceBar *m_fault = nullptr;
    DigitLineEdit *m_claimed = nullptr;
    DigitLineEdit *m_awarded = nullptr;
    JalaliDateEdit *m_paidAt = nullptr;
    bool m_complaint = false;
};

} // namespace mizban
