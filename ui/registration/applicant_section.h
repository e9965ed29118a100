#pragma once

#include "ui/registration/form_part.h"

class QCheckBox;
class QLineEdit;

namespace mizban {

class CalmCombo;
class DigitLineEdit;
class FieldLine;
class MobileEdit;
class NationalIdEdit;
class PersianLineEdit;
class ThemeLabel;

/// متقاضی: the national number first; the other sorts (N4–N8) unfold their own fields in its place. A
/// returning applicant of any sort fills in by himself.
class ApplicantSection : public FormPart
{
    Q_OBJECT

public:
    explicit ApplicantSection(QWidget *parent = nullptr);

    void load(const CaseDraft &draft) override;
    void collect(CaseDraft &draft) const override;
    [[nodiscard]] bool isBlank() const override;

    /// Criticism, thanks, reports and sentiments may come without identity (N7), general counsel too (N2).
    void setIdentityNeeded(bool needed);
    /// The post that decides on an exception (N8).
    void setResponsible(const PostCode &post, const QString &title);
    /// Fills what is still empty, marked as filled in; it stays editable.
    void fillKnown(const Applicant &known);
    /// What may be looked up: applicantKey() of what stands here; empty while it is not right.
    [[nodiscard]] QString acceptedNumber() const;
    [[nodiscard]] Channel channel() const;
    [[nodiscard]] ApplicantKind sort() const;
    /// Someone speaks for the applicant (N9); always for a legal person (N4).
    [[nodiscard]] bool isRepresented() const;
    void setChannel(Channel channel);
    void focusNumber();
    void toggleRepresented();

Q_SIGNALS:
    /// A key that may be looked up, or empty again.
    void numberAccepted(const QString &key);
    void representedChanged();
    void channelChanged();

private:
    void addIdentity();
    void addPapers();
    void addWays();
    void watch(QLineEdit *edit, const QString &field);
    void unfold();
    void sortChosen();
    void judgeNumber();
    void judgeKey();
    void numberEntered();
    void dropFilled();
    void sayWhetherNeeded();
    [[nodiscard]] bool isNamed() const;
    [[nodiscard]] Applicant typed() const;

    CalmCombo *m_sort = nullptr;
    NationalIdEdit *m_number = nullptr;
    DigitLineEdit *m_legalId = nullptr;
    PersianLineEdit *m_organization = nullptr;
    DigitLineEdit *m_code = nullptr;
    QLineEdit *m_given = nullptr;
    QLineEdit *m_family = nullptr;
    QLineEdit *m_passport = nullptr;
    PersianLineEdit *m_nationality = nullptr;
    PersianLineEdit *m_country = nullptr;
    NationalIdEdit *m_guardian = nullptr;
    PersianLineEdit *m_reason = nullptr;
    QLineEdit *m_email = nullptr;
    MobileEdit *m_mobile = nullptr;
    CalmCombo *m_channel = nullptr;
    QCheckBox *m_represented = nullptr;
    ThemeLabel *m_note = nullptr;
    FieldLine *m_identity = nullptr;
    FieldLine *m_papers = nullptr;
    FieldLine *m_ways = nullptr;
    FieldLine *m_exception = nullptr;
    PostCode m_responsible;
    QString m_responsibleTitle;
    bool m_needed = true;
    QString m_accepted;
    Applicant m_filled; ///< what stands in the fields by itself
};

} // namespace mizban
