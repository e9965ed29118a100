#pragma once

#include "core/domain/case_state.h"
#include "core/domain/directory.h"
#include "ui/case/act_panel.h"

namespace mizban {

class ConflictCards;

/// رفع تعارض: which of several acts made at once counts, and why (invariant 12).
class ResolvePanel : public ActPanel
{
    Q_OBJECT

public:
    explicit ResolvePanel(QWidget *parent = nullptr);

    void setCase(const CaseState &state, const Directory &directory);
    [[nodiscard]] EventId counts() const;
    [[nodiscard]] QString reason() const { return textOf(QStringLiteral("reason")).trimmed(); }

private:
    ConflictCards *m_cards = nullptr;
};

} // namespace mizban
