#pragma once

#include "ui/registration/form_part.h"

namespace mizban {

class CompletingCombo;
class DigitLineEdit;

/// پیوندها: the service a case is about, and the earlier case whose handling it is about (4-23). All of it
/// may stay empty.
class LinksSection : public FormPart
{
    Q_OBJECT

public:
    explicit LinksSection(QWidget *parent = nullptr);

    void load(const CaseDraft &draft) override;
    void collect(CaseDraft &draft) const override;
    [[nodiscard]] bool isBlank() const override;

    void setDirectory(const Directory &directory);

private:
    CompletingCombo *m_service = nullptr;
    DigitLineEdit *m_handlingOf = nullptr;
};

} // namespace mizban
