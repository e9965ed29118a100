#pragma once

#include "core/services/seat.h"
#include "ui/case/act_panel.h"

#include <QScrollArea>

#include <functional>

class QVBoxLayout;

namespace mizban {

class BusyLine;
class TextLabel;

/// Acts that may be done on many cases at once.
[[nodiscard]] bool isForMany(CaseAct act);

/// One act on all marked cases: says first which of them it will be done on and which not and why, then does
/// it case by case, each durable by itself, and takes all of it back with one undo while the center has none
/// of it. Where the office of a principal sits, each becomes a draft for him (001 §1.13). The window's
/// thread; never waits for the seat.
///
/// Object names: bulk, bulk.title, bulk.preview; bulk.<act>.<field>, bulk.<act>.send, …
class BulkPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit BulkPanel(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);

    /// Opens the form of the act; the preview follows.
    void open(CaseAct act, const QList<StreamId> &cases);
    [[nodiscard]] bool isOpen() const { return m_form != nullptr; }
    /// Acts are written or taken back; nothing else begins meanwhile.
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// What will be done, once `previewed` has been told.
    [[nodiscard]] QList<StreamId> able() const { return m_able; }
    /// The office writes for its principal here; there is nothing to undo before he sends.
    [[nodiscard]] bool drafts() const;
    [[nodiscard]] bool canUndo() const { return !m_done.isEmpty(); }
    void undo();
    void dismiss();

Q_SIGNALS:
    void previewed();
    void finished(int done, int failed); ///< also what was not done stays marked
    void dismissed();
    void undone(int taken);

private:
    struct Verdict
    {
        StreamId id;
        QString trackingId;
        Status may;
    };
    struct Done
    {
        StreamId id;
        EventId event;
    };
    struct Outcome
    {
        QList<Done> done;
        QList<Error> failed;
    };
    using Job = std::function<Result<EventId>(SeatWriter &, const StreamId &)>;

    [[nodiscard]] ActPanel *makeForm(CaseAct act) const;
    [[nodiscard]] Job job() const;
    [[nodiscard]] QString sentenceOf(qsizetype able) const;
    void lookFrom(qsizetype at, quint64 question);
    void takePreview(const QList<Verdict> &verdicts);
    void send();
    void runFrom(qsizetype at);
    void takeBack(int taken);
    void finish();
    void keepTyped();
    void drop();

    std::shared_ptr<Seat> m_seat;
    CaseAct m_act = CaseAct::Note;
    QList<StreamId> m_cases;
    QList<Verdict> m_verdicts;
    quint64 m_question = 0; ///< of the form that is open: an answer to an earlier one comes too late
    QList<StreamId> m_able;
    Job m_job;
    Outcome m_outcome;
    QList<Done> m_done; ///< of the last time, until it is undone
    bool m_running = false;
    ActPanel *m_form = nullptr;
    QHash<CaseAct, PanelTexts> m_left; ///< what was typed in a form that was left, for the next time
    TextLabel *m_title = nullptr;
    TextLabel *m_preview = nullptr;
    BusyLine *m_busy = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace mizban
