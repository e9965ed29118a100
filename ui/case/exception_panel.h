#pragma once

#include "core/domain/applicant.h"
#include "ui/case/act_panel.h"

namespace mizban {

class ChoiceBar;

/// Whether the desk's responsible accepts a registration without national number (N8).
class ExceptionPanel : public ActPanel
{
    Q_OBJECT

public:
    explicit ExceptionPanel(QWidget *parent = nullptr);

    void setCase(const Applicant &applicant);
    void setTexts(const PanelTexts &texts) override;
    [[nodiscard]] std::optional<Error> problem() const override;
    [[nodiscard]] bool isApproved() const;
    [[nodiscard]] QString reason() const; ///< of a refusal

private:
    void showReason();

    ChoiceBar *m_decision = nullptr;
};

} // namespace mizban
