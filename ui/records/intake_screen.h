#pragma once

#include "core/domain/intake.h"
#include "ui/records/record_screen.h"

#include <atomic>

class QPushButton;

namespace mizban {

class ChoiceBar;
class CompletionForm;
class IntakeForm;

/// Letters, messages and faxes that do not say whose they are (N10): those that wait or all, what is known
/// of each, and what is done next. Ins a new item, Enter registers it as a case, A asks the sender again, E
/// notes what has become known, C shows the case it became.
///
/// Object names: intake, intake.{which,new,register,ask,complete,case}; those of RecordScreen and its forms.
class IntakeScreen : public RecordScreen
{
    Q_OBJECT

public:
    explicit IntakeScreen(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);

    /// Asks for files to attach to a new item; a file dialog unless replaced.
    void setAskFiles(std::function<QStringList()> ask);

public Q_SLOTS:
    void newItem();

Q_SIGNALS:
    void acted(); ///< something is to be sent
    void registrationRequested(const mizban::CaseDraft &draft);
    void caseRequested(const mizban::StreamId &id);
    void shown(const mizban::StreamId &id); ///< what is known of the item stands in the pane

protected:
    void recordShown(const StreamId &id) override;
    void recordOpened(const StreamId &id) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    IntakeScreen(std::shared_ptr<Seat> seat, std::shared_ptr<std::atomic_bool> pendingOnly, QWidget *parent);
    [[nodiscard]] QWidget *makeActions();
    void openForm(QWidget *form);
    void leaveForm();
    [[nodiscard]] bool isWriting() const;
    void showItem(const IntakeState &state);
    void saveItem();
    void askAgain();
    void completeItem();
    void saveCompletion();
    void registerItem();
    void showCase();
    void done(const Status &status, const QString &sentence);

    ChoiceBar *m_which = nullptr;
    QWidget *m_actions = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_register = nullptr;
    QPushButton *m_ask = nullptr;
    QPushButton *m_complete = nullptr;
    QPushButton *m_case = nullptr;
    IntakeForm *m_form = nullptr;
    CompletionForm *m_completion = nullptr;
    std::shared_ptr<std::atomic_bool> m_pendingOnly;
    IntakeState m_state;
};

} // namespace mizban
