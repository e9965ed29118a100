#pragma once

#include "ui/registration/form_part.h"

class QLineEdit;

namespace mizban {

class ChoiceBar;
class PersianTextEdit;

/// مشاوره و راهنمایی: topic, the rule cited, the advice given (001 §1.6); personal counsel needs
/// identity (N2).
class CounselSection : public FormPart
{
    Q_OBJECT

public:
    explicit CounselSection(QWidget *parent = nullptr);

    void load(const CaseDraft &draft) override;
    void collect(CaseDraft &draft) const override;
    [[nodiscard]] bool isBlank() const override;
    [[nodiscard]] bool isPersonal() const;

Q_SIGNALS:
    void personalChanged();

private:
    void unfold();

    ChoiceBar *m_personal = nullptr;
    QLineEdit *m_topic = nullptr;
    QLineEdit *m_rule = nullptr;
    PersianTextEdit *m_advice = nullptr;
};

} // namespace mizban
