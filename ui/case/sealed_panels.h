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

} // namespace mizban
