#pragma once

#include "ui/night/night_feed.h"
#include "ui/night/night_orders.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QVBoxLayout;

namespace mizban {

class Banner;
class ChoiceBar;
class FlowLayout;
class ItemActs;
class LogActs;
class NightBell;
class NightList;
class NightPane;
class NightWatch;
class ReportActs;
class ReportForm;
class RosterActs;
class ShiftActs;

/// The night desk (001 §3-4): what needs somebody now on top, under it the units on duty by province, the
/// open items and the log of the shift, side by side where there is room. Letters and digits are orders; a
/// form opens beside the lists. Drawn in large type. What is done by them is in the acts: of the shift, its
/// log, items, reports and rosters. The window's thread.
///
/// Object names: night, night.{title,clock,counts,problem,which,needs,board,items,log}, night.order.NAME;
/// those of its lists and forms.
class NightScreen : public QWidget
{
    Q_OBJECT

public:
    /// `watch` follows the night beyond the screen; without one the screen has its own.
    explicit NightScreen(std::shared_ptr<Seat> seat, NightWatch *watch = nullptr, QWidget *parent = nullptr);
    ~NightScreen() override;

    void focusList();
    [[nodiscard]] const NightPicture &picture() const { return m_feed->picture(); }
    [[nodiscard]] ReportForm *reportForm() const;
    [[nodiscard]] NightBell *bell() const;
    /// Stores what is half-written and waits for it.
    Status flush();

Q_SIGNALS:
    void acted();                      ///< something was written that the center should have
    void inFrontChanged(bool inFront); ///< the screen is looked at, or no more
    void lookToggled();                ///< another look for the night is wanted
    void shown();                      ///< what was read is on the screen

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void buildLists();
    void buildPane();
    void addOrder(NightOrder order);
    void showNight();
    void showHead();
    void elideTitle();
    void showOrders();
    void arrange();
    [[nodiscard]] bool isNarrow() const;
    void refresh();
    void focusShown();
    void nextList();
    // What keys do (night_screen_orders.cpp).
    void addOrders();
    void needChosen(const QString &key);
    void itemChosen();
    void beginCheck(CallResult result);
    /// Of the item at hand, where there is one.
    void withItem(void (ItemActs::*act)(const NightItemState &));
    [[nodiscard]] bool mayAcknowledge() const;
    [[nodiscard]] bool isOfOwnUnit(const NightItemState &item) const;
    [[nodiscard]] bool isOwnShift() const;
    [[nodiscard]] bool isOnDuty() const;
    [[nodiscard]] const NightItemState *itemAtHand() const;

    std::shared_ptr<Seat> m_seat;
    NightWatch *m_watch = nullptr;
    NightFeed *m_feed = nullptr; ///< the watch's
    QList<NightOrder> m_orders;
    bool m_goingOn = false; ///< a call was saved: the next unit is chosen as soon as it is known

    QLabel *m_title = nullptr;
    QLabel *m_clock = nullptr;
    QLabel *m_counts = nullptr;
    Banner *m_problem = nullptr;
    QWidget *m_bar = nullptr;
    FlowLayout *m_flow = nullptr;
    ChoiceBar *m_which = nullptr;
    NightList *m_needs = nullptr;
    NightList *m_board = nullptr;
    NightList *m_items = nullptr;
    NightList *m_log = nullptr;
    QWidget *m_second = nullptr;
    QBoxLayout *m_secondLine = nullptr;
    QBoxLayout *m_line = nullptr;
    QVBoxLayout *m_column = nullptr;
    NightPane *m_pane = nullptr;

    ItemActs *m_itemActs = nullptr;
    LogActs *m_logActs = nullptr;
    ReportActs *m_reportActs = nullptr;
    RosterActs *m_rosterActs = nullptr;
    ShiftActs *m_shiftActs = nullptr;
};

} // namespace mizban
