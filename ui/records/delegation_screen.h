#pragma once

#include "core/services/office_shelf.h"
#include "ui/records/record_screen.h"

class QPushButton;

namespace mizban {

class DelegationForm;
class EndingForm;

/// Who acts for the principal of this cartable, from when until when (001 §1.13): given by himself, ended by
/// him or given back by the deputy. Ins a new one, E ends the chosen one before its day. The window's thread.
///
/// Object names: delegations, delegations.{new,end}; those of RecordScreen and its forms.
class DelegationScreen : public RecordScreen
{
    Q_OBJECT

public:
    explicit DelegationScreen(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);

public Q_SLOTS:
    void newDelegation();

Q_SIGNALS:
    void acted(); ///< something is to be sent

protected:
    void recordShown(const StreamId &id) override;
    void recordOpened(const StreamId &id) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Shelf; ///< of the reader's thread, once it is open
    DelegationScreen(std::shared_ptr<Seat> seat, std::shared_ptr<Shelf> shelf, QWidget *parent);
    void openShelf();
    [[nodiscard]] QWidget *makeActions();
    void openForm(QWidget *form);
    void leaveForm();
    void show(const std::optional<KnownDelegation> &one);
    [[nodiscard]] bool isPrincipal() const;
    [[nodiscard]] bool mayEnd(const KnownDelegation &one) const;
    void endChosen();
    void give();
    void end();
    void sayDone(const QString &sentence);

    std::shared_ptr<Shelf> m_shelf;
    std::optional<KnownDelegation> m_shown;
    QWidget *m_actions = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_end = nullptr;
    DelegationForm *m_form = nullptr;
    EndingForm *m_ending = nullptr;
};

} // namespace mizban
