#pragma once

#include "ui/registration/form_part.h"

namespace mizban {

class PersianTextEdit;

/// شرح: what the applicant says and, of a complaint, the redress sought.
class TextSection : public FormPart
{
    Q_OBJECT

public:
    explicit TextSection(QWidget *parent = nullptr);

    void load(const CaseDraft &draft) override;
    void collect(CaseDraft &draft) const override;
    [[nodiscard]] bool isBlank() const override;
    void setKind(CaseKind kind);

private:
    PersianTextEdit *m_text = nullptr;
    PersianTextEdit *m_redress = nullptr;
};

} // namespace mizban
