#pragma once

#include "core/domain/vocabulary.h"
#include "ui/case/act_panel.h"

namespace mizban {

class ChoiceBar;

/// پاسخ: what the applicant is told, done or not done; "not done" needs a reason (001 §1.2).
class AnswerPanel : public ActPanel
{
    Q_OBJECT

public:
    explicit AnswerPanel(QWidget *parent = nullptr);

    void setTexts(const PanelTexts &texts) override;
    [[nodiscard]] AnswerKind kind() const;
    [[nodiscard]] QString publicText() const;
    [[nodiscard]] QString reason() const; ///< empty unless not done

private:
    void showReason();

    ChoiceBar *m_kind = nullptr;
};

} // namespace mizban
