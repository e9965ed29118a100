#pragma once

#include "core/services/notice_ledger.h"
#include "ui/records/record_screen.h"

class QPushButton;

namespace mizban {

/// Cases of this desk, and sealed ones of this handler, whose applicants still have to be told what was done
/// (001 §4-5), who waits longest first: what each is to be told, and by which telephone. 1 told by telephone,
/// 2 told at the desk, 3 he does not answer, 4 the number is not his; Enter shows the case.
///
/// Object names: notices, notices.{phone,here,silent,wrong,case}; those of RecordScreen.
class NoticeScreen : public RecordScreen
{
    Q_OBJECT

public:
    explicit NoticeScreen(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);

Q_SIGNALS:
    void acted(); ///< something is to be sent
    void caseRequested(const mizban::StreamId &id);
    void shown(const mizban::StreamId &id); ///< what is to be said stands in the pane

protected:
    void recordShown(const StreamId &id) override;
    void recordOpened(const StreamId &id) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Ledger; ///< of the reader's thread, once it is open
    NoticeScreen(std::shared_ptr<Seat> seat, std::shared_ptr<Ledger> ledger, QWidget *parent);
    void openLedger();
    [[nodiscard]] QWidget *makeActions();
    void showSteps(const StreamId &id, const QList<EventId> &steps, const QString &text);
    void tell(DeliveryMeans means, NoticeState state, const QString &why, const QString &said);
    void toldByPhone();
    void toldHere();
    void notAnswered();
    void wrongNumber();

    std::shared_ptr<Ledger> m_ledger;
    QWidget *m_actions = nullptr;
    StreamId m_shown;       ///< what stands in the pane: only of this is anything recorded,
    QList<EventId> m_steps; ///< and only of the steps that could be read there
    bool m_saving = false;
};

} // namespace mizban
