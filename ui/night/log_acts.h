#pragma once

#include "ui/night/night_feed.h"

namespace mizban {

class CheckForm;
class NightPane;
class WordForm;

/// What the person on duty writes into the log of the shift: calls, notes, and what stands right in place of
/// an older line. The window's thread; feed and pane outlive it.
class LogActs : public QObject
{
    Q_OBJECT

public:
    LogActs(std::shared_ptr<Seat> seat, NightFeed *feed, NightPane *pane, QObject *parent);

    /// A call to that unit, and what came of it.
    void check(const UnitCode &unit, CallResult result);
    void note();
    void correct(const EventId &line);

Q_SIGNALS:
    void called(); ///< a call is written; the next unit may be rung

private:
    std::shared_ptr<Seat> m_seat;
    NightFeed *m_feed = nullptr;
    NightPane *m_pane = nullptr;
    CheckForm *m_check = nullptr;
    WordForm *m_note = nullptr;
    WordForm *m_correct = nullptr;
};

} // namespace mizban
