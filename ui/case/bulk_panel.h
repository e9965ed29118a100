#pragma once

#include "core/services/seat.h"
#include "ui/case/act_panel.h"

#include <QScrollArea>
#include <QSet>

#include <functional>

class QVBoxLayout;

namespace mizban {

class ActDraftKeeper;
class BusyLine;
class TextLabel;
struct ActDraft;

/// Acts that may be done on many cases at once.
[[nodiscard]] bool isForMany(CaseAct act);

/// One act on all marked cases: says first which of them it will be done on and which not and why, then does
/// it case by case, each durable by itself, and takes all of it back with one undo while the center has none
/// of it. Esc stops it: what is not done stays marked. Where the office of a principal sits, each becomes a
/// draft for him; he sends at once what it drafted for the marked cases, each signed as if it were sent alone
/// (001 §1.13). However many they are, they are taken in portions. What is half-written is kept in the seat
/// with the cases it is for, and offered again (many_cases.h). The window's thread; never waits for the seat
/// but in flush().
///
/// Object names: bulk, bulk.title, bulk.preview, bulk.busy; bulk.<act>.<field>, bulk.<act>.send, …
class BulkPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit BulkPanel(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);
    ~BulkPanel() override;

    /// Whether the form that opens takes the keys.
    enum class Keys { Take, Leave };
    /// Opens the form of the act; the preview follows.
    void open(CaseAct act, const QList<StreamId> &cases, Keys keys = Keys::Take);
    [[nodiscard]] bool isOpen() const { return m_form != nullptr; }
    /// Acts are written or taken back; nothing else begins meanwhile.
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// What will be done, once `previewed` has been told.
    [[nodiscard]] QList<StreamId> able() const { return m_able; }
    /// The office writes for its principal here.
    [[nodiscard]] bool drafts() const;
    /// Whether the principal himself sits here, who sends what his office drafted.
    [[nodiscard]] bool sendsDrafts() const;
    [[nodiscard]] CaseAct lastAct() const { return m_act; }
    /// Of what was previewed and not done, because it was refused after all or stopped; and why: what stopped
    /// all of them, else what the first was refused for.
    [[nodiscard]] QList<StreamId> notDone() const { return m_notDone; }
    [[nodiscard]] const std::optional<Error> &whyNotDone() const { return m_whyNotDone; }
    [[nodiscard]] bool canUndo() const { return !m_done.isEmpty(); }
    void undo();
    /// Does what the preview says, as the button of the form does; before there is one it says so.
    void confirm();
    /// Puts the form away, keeping what is typed; stops what is running.
    void dismiss();
    /// Stores what is half-written now, and waits for it.
    Status flush();

Q_SIGNALS:
    void previewed();
    void finished(int done, int failed); ///< failed: refused after all; see notDone()
    void dismissed();
    void portionDone();               ///< more is done and can be taken back
    void undoing(int taken, int all); ///< so many of them so far
    void undone(int taken, int left); ///< left: sent by then, or signed
    /// What was half-written when the seat was closed, for whoever shows it again.
    void restored(mizban::CaseAct act, const QList<mizban::StreamId> &cases);
    void keepingFailed(const mizban::Error &error); ///< what is typed is only on the screen

private:
    struct Verdict
    {
        StreamId id;
        QString trackingId;
        Status may;
        EventId draft; ///< what is sent, where drafts are
        QString act;   ///< of the draft
        QString words; ///< what it says
    };
    struct Done
    {
        StreamId id;
        EventId event;
    };
    struct Failed
    {
        StreamId id;
        Error why;
    };
    struct Outcome
    {
        QList<Done> done;
        QList<Failed> failed;
        bool stops = false; ///< what was refused would be refused for all that follow
    };
    using Judge = std::function<Verdict(const CaseDetails &)>;
    using Job = std::function<Result<EventId>(SeatWriter &, const StreamId &)>;

    [[nodiscard]] ActPanel *makeForm(CaseAct act) const;
    void fillForm();
    /// Why it can be done on none of them, whichever they are.
    [[nodiscard]] std::optional<Error> refusalOfAll() const;
    // What would be done (bulk_preview.cpp).
    [[nodiscard]] Judge judge() const;
    [[nodiscard]] Judge judgeOfDrafts() const;
    void lookFrom(qsizetype at, quint64 question);
    void take(const QList<Verdict> &verdicts);
    [[nodiscard]] bool isLooking() const;
    void sayLooking();
    void showPreview();
    [[nodiscard]] QString sentenceOf(qsizetype able) const;
    [[nodiscard]] QStringList draftLines() const;
    // Doing and undoing it (bulk_run.cpp).
    [[nodiscard]] Job job() const;
    [[nodiscard]] Job jobOfSending() const;
    void send();
    void runFrom(qsizetype at);
    void takeBack(int taken, int left);
    void finish(qsizetype reached);
    // What is half-written (bulk_keeping.cpp).
    void keepTyped();
    void noteTyped();
    void keepCases(const QList<StreamId> &cases);
    void forgetCases();
    [[nodiscard]] std::optional<ActDraft> draftOf(const QString &act) const;
    void takeKept(const QList<ActDraft> &kept);
    void drop();

    /// Cases written before the window is heard again; so many may be done and not noted when the seat
    /// closes.
    static constexpr qsizetype perStep = 20;

    std::shared_ptr<Seat> m_seat;
    ActDraftKeeper *m_keeper = nullptr;
    CaseAct m_act = CaseAct::Note;
    QList<StreamId> m_cases;
    quint64 m_question = 0; ///< of the form that is open: an answer to an earlier one comes too late
    QList<StreamId> m_able;
    qsizetype m_looked = 0;
    qsizetype m_refused = 0;
    QStringList m_refusals; ///< of the first ones
    QHash<StreamId, EventId> m_toSend;
    QSet<StreamId> m_lasting;    ///< of those: signed or said, never taken back
    QHash<QString, int> m_kinds; ///< how many drafts of each act
    QStringList m_words;         ///< what the first of them say
    Job m_job;
    Outcome m_outcome;
    QList<Done> m_done; ///< of the last time, until it is undone
    QList<StreamId> m_notDone;
    std::optional<Error> m_whyNotDone;
    bool m_takesKeys = true;
    bool m_running = false;
    bool m_stopping = false;
    ActPanel *m_form = nullptr;
    bool m_filling = false;            ///< the form is being filled, not typed into
    QHash<CaseAct, PanelTexts> m_left; ///< what was typed in a form that was left, for the next time
    qsizetype m_keptCases = 0;         ///< so many are kept with what is typed
    qsizetype m_mostKept = 0;          ///< of all that were kept and not forgotten yet
    QSet<StreamId> m_doubtful;         ///< may have been done when the seat was closed
    TextLabel *m_title = nullptr;
    TextLabel *m_preview = nullptr;
    BusyLine *m_busy = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace mizban
