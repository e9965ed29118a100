#pragma once

#include "core/domain/case_state.h"
#include "core/domain/directory.h"
#include "ui/case/act_panel.h"

namespace mizban {

class CompletingCombo;

// Acts that only sealed cases know (D4).

/// درخواست توضیح: the handler's own words to someone complained of (C8).
class ExplainPanel : public ActPanel
{
    Q_OBJECT

public:
    explicit ExplainPanel(QWidget *parent = nullptr);

    /// The posts of those complained of.
    void setSubjects(const Directory &directory, const CaseRegistered &registration);
    [[nodiscard]] QString recipient() const;
    [[nodiscard]] QString text() const { return textOf(QStringLiteral("text")).trimmed(); }

private:
    CompletingCombo *m_to = nullptr;
};

/// نامه هیأت: that it was referred to the misconduct board; handling goes on (C10).
class BoardPanel : public ActPanel
{
    Q_OBJECT

public:
    explicit BoardPanel(QWidget *parent = nullptr);

    [[nodiscard]] BoardReferred letter() const;
};

/// افزودن شخص موضوع شکایت: someone who came to light later (C6).
class AddSubjectPanel : public ActPanel
{
    Q_OBJECT

public:
    explicit AddSubjectPanel(QWidget *parent = nullptr);

    void setCase(const CaseState &state, const DirectoryPtr &directory);
    /// One post or unit, or a person of a unit.
    [[nodiscard]] QList<About> about() const;

private:
    void sayWhereItGoes();

    CompletingCombo *m_subject = nullptr;
    CaseRegistered m_registration;
    HolderCode m_holder;
    DirectoryPtr m_directory;
};

/// Posts that see age and timeliness of a sealed case and may be let read it (C9).
[[nodiscard]] QList<PostCode> supervisorsToShareWith(const CaseState &state, const Directory &directory);

/// گشودن برای مقام ناظر: the handler lets a supervisor read what is in the case (C9).
class SharePanel : public ActPanel
{
    Q_OBJECT

public:
    explicit SharePanel(QWidget *parent = nullptr);

    /// A supervisor who is the only one is chosen already.
    void setCase(const CaseState &state, const Directory &directory);
    [[nodiscard]] QString recipient() const;
    [[nodiscard]] QString text() const { return textOf(QStringLiteral("text")).trimmed(); }

private:
    CompletingCombo *m_to = nullptr;
};

} // namespace mizban
