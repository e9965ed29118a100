#pragma once

#include "ui/night/night_feed.h"

namespace mizban {

class HandOverForm;
class NightPane;
class SettleForm;
class WordForm;

/// Whose the shift is: begun, taken over, settled between two starts, handed over and received. The window's
/// thread; feed and pane outlive it.
class ShiftActs : public QObject
{
    Q_OBJECT

public:
    ShiftActs(std::shared_ptr<Seat> seat, NightFeed *feed, NightPane *pane, QObject *parent);

    void start();
    void takeOver();
    void settle();
    void receive();
    void handOver();
    /// An item that came up while the words are written gets its row; what is typed stays.
    void refreshHandOver();

private:
    void beginHandOver();

    std::shared_ptr<Seat> m_seat;
    NightFeed *m_feed = nullptr;
    NightPane *m_pane = nullptr;
    WordForm *m_takeOver = nullptr;
    SettleForm *m_settle = nullptr;
    HandOverForm *m_handOver = nullptr;
};

} // namespace mizban
