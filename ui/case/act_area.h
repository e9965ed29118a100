#pragma once

#include "core/services/seat.h"
#include "core/services/stock_phrase.h"
#include "ui/case/act_panel.h"

#include <QWidget>

#include <array>

namespace mizban {

class ActDraftKeeper;
class AddSubjectPanel;
class SharePanel;
class AnswerPanel;
class BoardPanel;
class ClosePanel;
class ExplainPanel;
class NotePanel;
class ReferPanel;
class ReopenPanel;
class AwaitPanel;
class DeliveryPanel;
class InquirePanel;
class RecallPanel;
class ReceivedPanel;
class ResolvePanel;
class ReturnPanel;
class TaskPanel;
class TaskReplyPanel;

/// The panels of the acts, at most one of them open, and the saving of what they hold. What was typed
/// for a case stays with that case until it is saved: in the seat too, so that neither lock nor crash
/// takes it.
class ActArea : public QWidget
{
    Q_OBJECT

public:
    explicit ActArea(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);
    ~ActArea() override;

    /// Goes over to another state or another case; a panel left open comes back with its case.
    void setCase(const CaseState &state);
    void setNoCase();
    /// Whether the person may do this now (S5, S7).
    [[nodiscard]] Status may(CaseAct act) const;
    /// Whether the case is sealed and open to the person (D4).
    [[nodiscard]] bool isSealed() const { return !m_state.registration.about.isEmpty(); }
    /// Whether the person drafts here for the principal of the seat instead of acting (001 §1.13).
    [[nodiscard]] bool drafts() const;
    /// What the office prepared for this case; before setCase.
    void setProposals(const QList<Proposal> &proposals);
    /// Opens the form of what waits, filled with it where nothing else stands there; the next one if one is
    /// open. The office itself goes on with what it wrote last.
    Status openPrepared();
    /// Opens the panel and gives it the focus; does nothing where may() refuses, unless something is written
    /// there, which the person may want to read.
    void open(CaseAct act);
    /// Closes the panel and keeps what was typed.
    void dismiss();
    [[nodiscard]] std::optional<CaseAct> openAct() const { return m_open; }
    /// Whether something half-typed waits in that panel for this case.
    [[nodiscard]] bool holdsText(CaseAct act) const;
    /// Stores what is half-written now and waits for it.
    Status flush();
    /// Takes back an own act.
    void withdraw(const StreamId &caseId, const EventId &event);

Q_SIGNALS:
    void openChanged(); ///< a panel was opened or closed
    void focusFreed();  ///< the panel that had the focus is gone
    void acted(mizban::CaseAct act, const mizban::StreamId &caseId, const mizban::EventId &event);
    void goOnRequested(); ///< the act is done, and the person wants the next case
    void attachmentOpened(const mizban::Attachment &attachment);
    void withdrawn(const mizban::StreamId &caseId);
    void withdrawFailed(const mizban::Error &error);
    void keepingFailed(const mizban::Error &error); ///< what is typed is only on the screen

private:
    struct Content
    {
        PanelTexts texts;
        QList<Attachment> files;
    };
    using Kept = QHash<CaseAct, Content>;
    using Job = std::function<Result<EventId>(SeatWriter &)>;
    using Seeing = std::function<Status(SeatWriter &)>;

    /// Made when first wanted where the act is a rare one.
    [[nodiscard]] ActPanel *panel(CaseAct act);
    [[nodiscard]] QList<ActPanel *> panels() const; ///< those made so far
    void add(ActPanel *panel);
    void showStateToPanels();
    void addNotePanel(CaseAct act);
    void showStateTo(ActPanel *panel);
    void addFiles(ActPanel *panel);
    void send(CaseAct act);
    void tellWhetherStillPossible();
    void fillPanels();
    void saved(CaseAct act, const StreamId &caseId, const QString &recipient, const Result<EventId> &event);
    void finishFiles();
    void keepTyped();
    [[nodiscard]] std::optional<ActDraft> draftOf(const QString &act) const;
    void takeKept(const QList<ActDraft> &drafts);
    void noteOpenChanged(CaseAct act);
    void show(std::optional<CaseAct> act);
    [[nodiscard]] QString recentKey() const;
    void rememberRecipient(const QString &code) const;
    // Drafts of the office (act_area_office.cpp).
    [[nodiscard]] Status mayDraft(CaseAct act) const;
    [[nodiscard]] Status mayGiveBack() const;
    void fill(CaseAct act, const Proposal &proposal);
    void dropDecided();
    void tellPanel(ActPanel *panel) const;
    [[nodiscard]] Job jobOfDraft(CaseAct act) const;
    [[nodiscard]] Job jobOfPrepared(CaseAct act, const Proposal &prepared) const;
    [[nodiscard]] Job jobOfGivingBack() const;
    // What the acts write (act_area_jobs.cpp).
    /// Whoever acts has seen the case (4-16).
    [[nodiscard]] Seeing seeing() const;
    [[nodiscard]] Job jobOf(CaseAct act) const;
    [[nodiscard]] Job jobBetweenHolders(CaseAct act) const;
    [[nodiscard]] Job jobForApplicant(CaseAct act) const;
    [[nodiscard]] Job jobOfNote(CaseAct act) const;
    // Ready sentences (act_area_phrases.cpp).
    void watchPhrases(ActPanel *panel);
    void loadPhrases();
    void showPhrases(ActPanel *panel) const;
    void keepPhrase(CaseAct act, const QString &text);
    /// Those that were written and still stand in the text.
    [[nodiscard]] QStringList takeWritten(const ActPanel &panel);
    void countPhrases(CaseAct act, const QStringList &phrases);

    std::shared_ptr<Seat> m_seat;
    std::array<ActPanel *, caseActCount> m_panels{};
    ReferPanel *m_refer = nullptr;
    AnswerPanel *m_answer = nullptr;
    NotePanel *m_note = nullptr;
    ClosePanel *m_close = nullptr;
    ReopenPanel *m_reopen = nullptr;
    ExplainPanel *m_explain = nullptr;
    BoardPanel *m_board = nullptr;
    AddSubjectPanel *m_addSubject = nullptr;
    SharePanel *m_share = nullptr;
    ReturnPanel *m_return = nullptr;
    RecallPanel *m_recall = nullptr;
    TaskPanel *m_task = nullptr;
    InquirePanel *m_inquire = nullptr;
    TaskReplyPanel *m_taskReply = nullptr;
    AwaitPanel *m_await = nullptr;
    ReceivedPanel *m_received = nullptr;
    DeliveryPanel *m_deliver = nullptr;
    ResolvePanel *m_resolve = nullptr;
    CaseState m_state;
    std::optional<CaseAct> m_open;
    QHash<StreamId, Kept> m_kept;
    QHash<StreamId, CaseAct> m_leftOpen;
    QList<Proposal> m_proposals;
    QHash<CaseAct, Proposal> m_prepared; ///< what stands in the form is, or came of, this draft
    QHash<StreamId, QHash<CaseAct, Proposal>> m_leftPrepared;
    std::optional<CaseAct> m_waiting; ///< to be sent when its files have been taken in
    ActDraftKeeper *m_keeper = nullptr;
    QHash<CaseAct, QList<StockPhrase>> m_phrases; ///< the person's own
    QHash<CaseAct, QStringList> m_written;        ///< since the panel was last sent
    bool m_filling = false;                       ///< the panels are being filled, not typed into
    bool m_impossible = false;                    ///< and the open form says so: another acted meanwhile
};

[[nodiscard]] EventType eventOf(CaseAct act);

} // namespace mizban
