#pragma once

#include "core/services/seat.h"

#include <QObject>

namespace mizban {

class NightDutyForm;
class NightPane;
class RosterForm;

/// Who is on duty when, and which units need anybody at all: the rosters and the Center's list. The window's
/// thread; the pane outlives it. What is read after another form was opened is not shown over it.
class RosterActs : public QObject
{
    Q_OBJECT

public:
    RosterActs(std::shared_ptr<Seat> seat, NightPane *pane, QObject *parent);

    void roster(const QString &period = {}); ///< of a Jalali month; empty: this one
    /// The form names them beside the own roster; who sends none is told their names alone.
    void missing(const QString &period);
    /// The Center's list of the units that need a night shift, as it stands.
    void dutyList();

private:
    void saveRoster();
    void saveDutyList();

    std::shared_ptr<Seat> m_seat;
    NightPane *m_pane = nullptr;
    RosterForm *m_roster = nullptr;
    NightDutyForm *m_duty = nullptr;
};

} // namespace mizban
