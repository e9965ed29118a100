#pragma once

#include "ui/night/night_feed.h"

namespace mizban {

class NightPane;
class ReportForm;

/// The morning reports: one's own, corrected and sent, and those that units sent. The window's thread; feed
/// and pane outlive it. What is read after another form was opened is not shown over it.
class ReportActs : public QObject
{
    Q_OBJECT

public:
    ReportActs(std::shared_ptr<Seat> seat, NightFeed *feed, NightPane *pane, QObject *parent);

    /// Written from the log as it is now, or as a person let it stand before.
    void write();
    /// What the unit sent this morning; it reaches the Center and the ostandari.
    void readOf(const UnitCode &unit);
    [[nodiscard]] ReportForm *form() const { return m_form; }

private:
    void show(const ShiftState &shift, const MorningReport &report, bool own);

    std::shared_ptr<Seat> m_seat;
    NightFeed *m_feed = nullptr;
    NightPane *m_pane = nullptr;
    ReportForm *m_form = nullptr;
};

} // namespace mizban
