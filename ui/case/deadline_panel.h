#pragma once

#include "core/domain/case_state.h"
#include "core/domain/directory.h"
#include "core/services/seat_writer.h"
#include "ui/case/act_panel.h"

#include <functional>

namespace mizban {

/// The form of one act about the promised time (D5): extension, escalation, and what the Center records.
/// Its fields are named as in errors and on the command line: days, text, need, amount, dispute, at, hour,
/// invite, others, owner, due, body, letter, date; decision where several are open.
class DeadlinePanel : public ActPanel
{
    Q_OBJECT

public:
    explicit DeadlinePanel(CaseAct act, QWidget *parent = nullptr);

    /// What the act is about; the remark below the fields says where it leads.
    void setCase(const CaseState &state, const DirectoryPtr &directory, const PostCode &post, qint64 nowMs);
    void setTexts(const PanelTexts &texts) override;
    /// The act as typed now.
    using Job = std::function<Result<EventId>(SeatWriter &)>;
    [[nodiscard]] Job job() const;

protected:
    void phraseWritten() override;

private:
    void addText(const QString &label, bool required, int lines);
    void addDays(const QString &label);
    void addHolder(const QString &key, const QString &label, bool required);
    void addDate(const QString &key, const QString &label);
    void addLine(const QString &key, const QString &label);
    void addExtension();
    void addEscalation();
    void addDispute();
    void addSession();
    void addDecision();
    void addMisconduct();
    void fillHolders();
    void sayWhere();
    [[nodiscard]] QString whereTo() const;
    [[nodiscard]] qint64 timeOf(const QString &key, int hour) const;
    [[nodiscard]] int days() const;
    void addWhich();
    void fillWhich();
    void boundDates();
    /// The decisions that evidence, refusal, referral or its result may be about.
    [[nodiscard]] QList<const SessionDecision *> decisions() const;
    /// The one that is meant: chosen where there are several, else the one due first.
    [[nodiscard]] const SessionDecision *decision() const;
    [[nodiscard]] const MisconductReferral *openReferral() const;
    [[nodiscard]] QString decisionText() const;

    CaseState m_state;
    DirectoryPtr m_directory;
    PostCode m_post;
    qint64 m_nowMs = 0;
};

} // namespace mizban
