#pragma once

#include "core/domain/case_state.h"
#include "core/domain/directory.h"
#include "ui/case/act_panel.h"

namespace mizban {

class ChoiceBar;
class CompletingCombo;
class JalaliDateEdit;

/// Something asked of another post or unit while the case stays here: work (004 art.4-7) or a signed
/// answer (004 art.4-8).
class AskPanel : public ActPanel
{
    Q_OBJECT

public:
    void setDirectory(const DirectoryPtr &directory, const HolderCode &holder, const QStringList &recent);
    [[nodiscard]] QString recipient() const;
    [[nodiscard]] QString words() const;
    [[nodiscard]] qint64 dueAtMs() const; ///< end of the day; 0: no date

protected:
    AskPanel(CaseAct act, const QString &title, const QString &label, const QString &sendText,
             const QString &key, QWidget *parent);

private:
    QString m_key;
    DirectoryPtr m_directory;
    CompletingCombo *m_to = nullptr;
    JalaliDateEdit *m_due = nullptr;
};

class TaskPanel : public AskPanel
{
    Q_OBJECT

public:
    explicit TaskPanel(QWidget *parent = nullptr);
};

class InquirePanel : public AskPanel
{
    Q_OBJECT

public:
    explicit InquirePanel(QWidget *parent = nullptr);
};

/// What was asked of this cartable, and its answer.
class TaskReplyPanel : public ActPanel
{
    Q_OBJECT

public:
    explicit TaskReplyPanel(QWidget *parent = nullptr);

    /// The tasks and inquiries that wait here; with several the person chooses.
    void setCase(const CaseState &state, const HolderCode &self, const Directory &directory);
    [[nodiscard]] EventId task() const;
    [[nodiscard]] bool isInquiry() const;
    [[nodiscard]] QString words() const { return textOf(QStringLiteral("text")).trimmed(); }

private:
    void sayAsked();

    QList<CaseTask> m_open;
    QStringList m_askers;
    ChoiceBar *m_which = nullptr;
};

/// Whether something asked of `self` is still to be answered.
[[nodiscard]] bool awaitsReply(const CaseState &state, const HolderCode &self);

} // namespace mizban
