#pragma once

#include "core/services/seat.h"
#include "ui/case/act_panel.h"

#include <QStackedWidget>
#include <QTimer>

#include <functional>

namespace mizban {

class ActArea;
class ActionBar;
class AttachmentPreview;
class CaseBody;
class CaseReminder;
class EmptyState;
class FittedScroll;
class LinkStrip;
class Toast;

/// The reading pane: one case with all there is to know of it, and what can be done with it. The
/// window's thread; never waits for the seat.
///
/// Object names: case.subject, case.kind, case.status, case.left, case.waiting, case.quarantined,
/// case.conflict, case.sealed (chips); case.tracking, case.applicant, case.national, case.mobile,
/// case.holder, case.due, case.registered; case.body, case.text, case.outcome, case.attachments,
/// case.history, case.custody; case.action.{refer,answer,note,close,reopen,receipt};
/// case.refer.{to,note,send,cancel}, case.answer.{text,kind,reason,send,cancel},
/// case.action.{accept,return,recall,task,inquire,taskReply,await,received,deliver,resolve,correct,survey,tell}
/// and case.action.{ask-extension,extend,escalate,dispute,session,decide,evidence,refuse-decision,misconduct,
/// misconduct-result}, and on sealed cases case.action.{explain,board,add-subject}, each with its panel of
/// the same name (see the panels' fields);
/// case.action.{marginal,acknowledge,answer-note} with
/// case.marginal.{text,form,ink,take,to,due,pinned,signer}, case.answer-note.{text,note,signer},
/// case.acknowledge.{note,signer}, signer.{key,path,choose,pin}; case.marginals (see MarginalList);
/// case.refer.{more,copies,due,goes,visit.contact,visit.at,visit.hour,visit.reason};
/// case.answer.{fault,claimed,awarded}; case.role, case.undelivered (chips); case.note.{text,send,cancel},
/// case.close.{text,send,cancel}, case.reopen.{text,send,cancel}; case.preview with its parts (see
/// AttachmentPreview); case.empty; case.toast with toast.text and toast.action.
class CaseView : public QStackedWidget
{
    Q_OBJECT

public:
    explicit CaseView(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);
    ~CaseView() override;

    void showCase(const StreamId &id);
    void showNothing();
    /// What stands in the pane while no case does.
    void setEmptyText(const QString &sentence, const QString &next);
    [[nodiscard]] StreamId caseId() const { return m_id; }
    /// Nothing before the case has been read.
    [[nodiscard]] const CaseDetails *details() const;
    [[nodiscard]] bool isAllowed(CaseAct act) const;
    /// How long a case must be in sight before it counts as seen by its holder (4-16).
    void setSeenDelay(int milliseconds);
    /// Asks where to save an attachment; a file dialog unless replaced.
    using AskPath = std::function<QString(const QString &suggestedName)>;
    void setAskPath(AskPath ask);
    /// What is said of an act stands over this, which stays in sight where the pane does not.
    void setToastOver(QWidget *over);

public Q_SLOTS:
    void openAct(mizban::CaseAct act);
    /// Opens what the office prepared in its form; false where nothing waits, and says so.
    bool openPrepared();
    void requestReceipt();
    /// Explains the final answer time, or puts the explanation away.
    void toggleWhy();
    /// Takes back the last act while the center has not got it.
    void undo();
    void focusContent();
    /// Stores half-written acts and waits for it.
    Status flush();

Q_SIGNALS:
    void shown(const mizban::StreamId &id); ///< the case stands in the pane
    void receiptRequested(const mizban::StreamId &id);
    void acted(mizban::CaseAct act, const mizban::StreamId &id);
    void linkChanged();    ///< a link was made or taken away: something waits to be sent
    void leaveRequested(); ///< the panel was put away: back to the list
    void goOnRequested();  ///< the act is done: on to the next case

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct LastAct
    {
        CaseAct act;
        StreamId caseId;
        EventId event;
    };
    /// A case, how far its files are on their way, and what those complained of explained.
    struct Loaded
    {
        CaseDetails details;
        QHash<BlobId, BlobStore::Progress> files;
        QList<Explanation> explained; ///< what was asked in it and has been answered (C8)
    };

    void load();
    void take(const Loaded &loaded);
    [[nodiscard]] bool isSame(const Loaded &loaded) const;
    [[nodiscard]] std::optional<Actor> anotherActing(const CaseState &now) const;
    void waitForSeen();
    void stampSeen();
    void askWhetherSent();
    [[nodiscard]] QString draftText() const;
    void offerUndo(CaseAct act, const StreamId &caseId, const EventId &event);
    void openAttachment(const QString &id);
    void say(const QString &text);
    void arrange();
    void refresh();

    std::shared_ptr<Seat> m_seat;
    StreamId m_id;
    std::unique_ptr<CaseDetails> m_details;
    std::optional<LastAct> m_lastAct;
    ActionBar *m_actions = nullptr;
    CaseReminder *m_reminder = nullptr; ///< shown while a form has the body's room
    ActArea *m_acts = nullptr;
    FittedScroll *m_actsRoom = nullptr;
    CaseBody *m_body = nullptr;
    LinkStrip *m_links = nullptr;
    EmptyState *m_empty = nullptr;
    AttachmentPreview *m_preview = nullptr;
    Toast *m_toast = nullptr;
    QTimer m_seen;
    QHash<BlobId, BlobStore::Progress> m_files;
    qsizetype m_explained = 0; ///< explanations in sight
    QString m_emptySentence;
    QString m_emptyNext;
    bool m_loading = false;
    bool m_taking = false; ///< another state is being shown
    bool m_again = false;
};

} // namespace mizban
