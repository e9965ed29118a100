#pragma once

#include "ui/registration/form_part.h"

namespace mizban {

class CalmCombo;
class ChoiceBar;
class CompletingCombo;
class DecidedChoice;
class DigitLineEdit;
class FieldLine;
class PersianLineEdit;

/// موضوع: what kind of case it is, or counsel or a service; of what, where, whom it concerns (001 §1.3,
/// §1.4).
class MatterSection : public FormPart
{
    Q_OBJECT

public:
    explicit MatterSection(QWidget *parent = nullptr);

    void load(const CaseDraft &draft) override;
    void collect(CaseDraft &draft) const override;
    [[nodiscard]] bool isBlank() const override;

    /// Subjects, units and the town that is filled in first; `recent` subjects come first in the list.
    void setDirectory(const DirectoryPtr &directory, const UnitCode &desk, const QStringList &recent);
    /// The place typed last is what the next form begins with.
    void keepLocality();
    [[nodiscard]] bool isCounsel() const;
    [[nodiscard]] bool isService() const;
    [[nodiscard]] bool isQuickReport() const; ///< 004 art.3-3
    [[nodiscard]] CaseKind kind() const;      ///< Request for counsel and services
    void setKind(CaseKind kind);
    [[nodiscard]] bool isInScope() const; ///< S3; true while no subject is picked
    [[nodiscard]] SubjectCode subject() const;

Q_SIGNALS:
    void kindChanged();
    void subjectChanged();
    void againstChanged(const mizban::UnitCode &unit); ///< empty while none is picked

private:
    [[nodiscard]] bool hasSubject() const;
    void addKinds();
    void addSubjectLine();
    void addBeneficiary();
    void addComplaint();
    void unfold();
    void judgeSubject();
    void kindChosen();
    void setLocality(const Locality &locality);

    DirectoryPtr m_directory;
    UnitCode m_desk;
    Locality m_home; ///< what a new form holds: the last one used
    ChoiceBar *m_kind = nullptr;
    DecidedChoice *m_decided = nullptr;
    CompletingCombo *m_subject = nullptr;
    CalmCombo *m_localityType = nullptr;
    PersianLineEdit *m_locality = nullptr;
    FieldLine *m_subjectLine = nullptr;
    ChoiceBar *m_beneficiary = nullptr;
    PersianLineEdit *m_groupName = nullptr;
    DigitLineEdit *m_groupSize = nullptr;
    FieldLine *m_beneficiaryLine = nullptr;
    FieldLine *m_groupLine = nullptr;
    ChoiceBar *m_breach = nullptr;
    CompletingCombo *m_against = nullptr;
};

} // namespace mizban
