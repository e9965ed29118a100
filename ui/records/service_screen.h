#pragma once

#include "core/services/seat_reader.h"
#include "ui/records/record_screen.h"

class QPushButton;

namespace mizban {

/// Services delivered at this desk (001 §1.16), newest first, each with what was delivered to whom, when and
/// by whom. Enter shows the case it was delivered for, Ins records another.
///
/// Object names: services, services.{new,case}; those of RecordScreen.
class ServiceScreen : public RecordScreen
{
    Q_OBJECT

public:
    explicit ServiceScreen(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);

Q_SIGNALS:
    void newServiceRequested();
    void caseRequested(const mizban::StreamId &id);

protected:
    void recordShown(const StreamId &id) override;
    void recordOpened(const StreamId &id) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Shown; ///< rows by id, as the reader gave them
    ServiceScreen(std::shared_ptr<Seat> seat, std::shared_ptr<Shown> shown, QWidget *parent);
    void showCase();

    std::shared_ptr<Shown> m_shown;
    QPushButton *m_new = nullptr;
    QPushButton *m_case = nullptr;
};

} // namespace mizban
