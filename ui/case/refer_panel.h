#pragma once

#include "core/domain/directory.h"
#include "core/services/seat_writer.h"
#include "ui/case/act_panel.h"

namespace mizban {

class ChoiceBar;
class CompletingCombo;
class JalaliDateEdit;
class RecipientList;

/// ارجاع: to a post or a unit, found by title or code, with an instruction for its holder, copies for
/// others and a date. Where the applicant has to go there himself it cannot be sent before contact person,
/// time and reason stand there (4-4).
class ReferPanel : public ActPanel
{
    Q_OBJECT

public:
    explicit ReferPanel(QWidget *parent = nullptr);

    /// Everyone but the present holder can be chosen; recent recipients come first.
    void setDirectory(const DirectoryPtr &directory, const HolderCode &holder, const QStringList &recent);
    /// A sealed case goes to one of these persons, not to his desk (C11); without a list it is none. Before
    /// `setDirectory`.
    void setSealed(const std::optional<QList<PostCode>> &referees);
    [[nodiscard]] QString recipient() const;
    [[nodiscard]] ReferralInput input() const;
    void setTexts(const PanelTexts &texts) override;
    [[nodiscard]] std::optional<Error> problem() const override;

private:
    void sayLanding(const QString &code);
    void showVisit();
    [[nodiscard]] bool sendsApplicant() const;
    [[nodiscard]] Visit visit() const;

    DirectoryPtr m_directory;
    std::optional<QList<PostCode>> m_referees; ///< of a sealed case
    CompletingCombo *m_to = nullptr;
    ChoiceBar *m_more = nullptr; ///< opens what few referrals need
    RecipientList *m_copies = nullptr;
    JalaliDateEdit *m_due = nullptr;
    ChoiceBar *m_goes = nullptr;
    JalaliDateEdit *m_visitDay = nullptr;
};

} // namespace mizban
