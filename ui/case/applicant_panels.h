#pragma once

#include "core/domain/case_state.h"
#include "ui/case/act_panel.h"

namespace mizban {

class ChoiceBar;
class DigitLineEdit;

// Acts that concern the applicant himself; rare ones, made when first wanted.

/// اصلاح مشخصات متقاضی after the registry found a mismatch (N3). What is left empty stays as it is.
class CorrectPanel : public ActPanel
{
    Q_OBJECT

public:
    explicit CorrectPanel(QWidget *parent = nullptr);

    void setCase(const CaseState &state);
    [[nodiscard]] std::optional<Error> problem() const override;
    [[nodiscard]] Applicant applicant() const; ///< the case's, with what was typed in place
    [[nodiscard]] QString reason() const { return textOf(QStringLiteral("reason")).trimmed(); }

private:
    void showFields();

    Applicant m_before;
    DigitLineEdit *m_number = nullptr;
};

/// نظر متقاضی, asked on the telephone or at the desk once he has his answer (J13, I6).
class SurveyPanel : public ActPanel
{
    Q_OBJECT

public:
    explicit SurveyPanel(QWidget *parent = nullptr);

    void setTexts(const PanelTexts &texts) override;
    [[nodiscard]] std::optional<Error> problem() const override;
    [[nodiscard]] int score() const;
    [[nodiscard]] QString opinion() const { return textOf(QStringLiteral("opinion")).trimmed(); }

private:
    ChoiceBar *m_score = nullptr;
};

/// اطلاع‌رسانی: that the applicant was told of all that was done, or could not be reached (4-5).
class TellPanel : public ActPanel
{
    Q_OBJECT

public:
    explicit TellPanel(QWidget *parent = nullptr);

    void setCase(const CaseState &state);
    void setTexts(const PanelTexts &texts) override;
    [[nodiscard]] std::optional<Error> problem() const override;
    [[nodiscard]] DeliveryMeans means() const;
    [[nodiscard]] NoticeState state() const;
    [[nodiscard]] QString detail() const;

private:
    void showWhy();

    ChoiceBar *m_means = nullptr;
    ChoiceBar *m_reached = nullptr;
};

} // namespace mizban
