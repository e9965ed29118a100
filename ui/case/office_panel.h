#pragma once

#include "core/domain/directory.h"
#include "core/domain/proposal_rules.h"
#include "ui/case/text_panels.h"

namespace mizban {

class ChoiceBar;

/// بازگرداندن پیش‌نویس: with a word, so that the office can write a better one (001
/// §1.13).
class GiveBackPanel : public TextPanel
{
    Q_OBJECT

public:
    explicit GiveBackPanel(QWidget *parent = nullptr);

    /// Those that wait, the newest of each act; with several the person chooses.
    void setProposals(const QList<Proposal> &waiting);
    [[nodiscard]] EventId proposal() const;

private:
    ChoiceBar *m_which = nullptr;
};

/// Of those that wait the newest of each act, the newest first.
[[nodiscard]] QList<Proposal> newestWaiting(const QList<Proposal> &proposals);

/// «پاسخ»، «ارجاع»، …: of which act this is a draft.
[[nodiscard]] QString nameOfProposed(const QString &act);

} // namespace mizban
