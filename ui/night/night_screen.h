#pragma once

#include "ui/night/night_feed.h"
#include "ui/night/night_orders.h"

#include <QHash>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace mizban {

class ActDraftKeeper;
class Banner;
class CheckForm;
class ChoiceBar;
class FlowLayout;
class HandOverForm;
class ItemForm;
class NightBell;
class NightForm;
class NightDutyForm;
class NightList;
class NightWatch;
class OfferForm;
class ReportForm;
class RosterForm;
class SettleForm;
class WordForm;

/// The night desk (001 §3-4): what needs somebody now on top, under it the units on duty by province, the
/// open items and the log of the shift, side by side where there is room. Letters and digits are orders; a
/// form opens beside the lists. Drawn in large type.
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
    [[nodiscard]] ReportForm *reportForm() const { return m_report; }
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
    void buildForms();
    void addOrders();
    void addOrder(NightOrder order);
    void showNight();
    void showHead();
    void elideTitle();
    void showOrders();
    void arrange();
    [[nodiscard]] bool isNarrow() const;
    void refresh();
    void nextList();
    void needChosen(const QString &key);
    void unitChosen(const QString &key);
    void nextStepOfItem();
    void connectWords();
    void keepFor(const StreamId &shift);
    void refreshHandOver();

    // What is asked of the person (night_screen_acts.cpp).
    void open(NightForm *form, const QString &about = {});
    void dismiss();
    void startShift();
    void takeOver();
    void settle();
    void receive();
    void beginCheck(CallResult result);
    void saveCheck();
    void newItem();
    void saveItem();
    void beginOffer();
    void saveOffer();
    void acknowledge();
    void resolve();
    void note();
    void correct();
    void handOver();
    void report();
    void unitReport();
    void showReport(const ShiftState &shift, const MorningReport &report, bool own);
    void roster(const QString &period = {});
    void saveRoster();
    void dutyList();
    void saveDutyList();
    void missingRosters(const QString &period);
    /// Runs `job` on the writer's thread; the form goes when it is done and says what is wrong otherwise.
    template <typename Job> void send(NightForm *form, const QString &done, Job job);
    void sent(NightForm *form, const QString &act, const Status &status, const QString &done);
    void restoreDrafts(const QList<ActDraft> &drafts);
    [[nodiscard]] QString actOf(const NightForm *form) const;
    [[nodiscard]] bool isOwnShift() const;
    [[nodiscard]] bool isOnDuty() const;
    [[nodiscard]] const NightItemState *itemAtHand() const;

    std::shared_ptr<Seat> m_seat;
    NightWatch *m_watch = nullptr;
    NightFeed *m_feed = nullptr; ///< the watch's
    ActDraftKeeper *m_keeper = nullptr;
    StreamId m_keptFor;                             ///< the shift that half-written texts belong to
    QHash<QString, QMap<QString, QString>> m_texts; ///< half-written, by form and what it is about
    QList<NightOrder> m_orders;
    NightForm *m_open = nullptr;
    bool m_goingOn = false; ///< a call was saved: the next unit is chosen as soon as it is known
    QString m_about;        ///< item, entry or unit that the open form is about

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
    QScrollArea *m_pane = nullptr;
    QVBoxLayout *m_paneColumn = nullptr;

    CheckForm *m_check = nullptr;
    ItemForm *m_item = nullptr;
    OfferForm *m_offer = nullptr;
    WordForm *m_acknowledge = nullptr;
    WordForm *m_resolve = nullptr;
    WordForm *m_note = nullptr;
    WordForm *m_correct = nullptr;
    WordForm *m_takeOver = nullptr;
    SettleForm *m_settle = nullptr;
    HandOverForm *m_handOver = nullptr;
    ReportForm *m_report = nullptr;
    RosterForm *m_roster = nullptr;
    NightDutyForm *m_duty = nullptr;
};

} // namespace mizban
