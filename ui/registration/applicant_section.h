#pragma once

#include "ui/registration/form_part.h"

class QLineEdit;

namespace mizban {

class CalmCombo;
class MobileEdit;
class NationalIdEdit;
class ThemeLabel;

/// متقاضی: the national number first; a returning applicant's name and mobile fill themselves in.
class ApplicantSection : public FormPart
{
    Q_OBJECT

public:
    explicit ApplicantSection(QWidget *parent = nullptr);

    void load(const CaseDraft &draft) override;
    void collect(CaseDraft &draft) const override;
    [[nodiscard]] bool isBlank() const override;

    /// Criticism and thanks may come without identity (N7), general counsel too (N2).
    void setIdentityNeeded(bool needed);
    /// Fills what is still empty, marked as filled in; it stays editable.
    void fillKnown(const Applicant &known);
    /// Ten digits that may be looked up; empty otherwise.
    [[nodiscard]] QString acceptedNumber() const;
    [[nodiscard]] Channel channel() const;
    void setChannel(Channel channel);
    void focusNumber();

Q_SIGNALS:
    /// A number that passes N1, or empty again.
    void numberAccepted(const QString &nationalNumber);

private:
    void judgeNumber();
    void numberEntered();
    void dropFilled();
    void sayWhetherNeeded();
    [[nodiscard]] bool isNamed() const;

    NationalIdEdit *m_number = nullptr;
    QLineEdit *m_given = nullptr;
    QLineEdit *m_family = nullptr;
    MobileEdit *m_mobile = nullptr;
    CalmCombo *m_channel = nullptr;
    ThemeLabel *m_note = nullptr;
    bool m_needed = true;
    QString m_accepted;
    Applicant m_filled; ///< what stands in the fields by itself
};

} // namespace mizban
