#pragma once

#include "core/services/seat.h"

#include <QFuture>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QBoxLayout;
class QPushButton;

namespace mizban {

class ApplicantPanel;
class Banner;
class BusyLine;
class DraftKeeper;
class RegistrationForm;
class ResultStrip;
class ThemeLabel;

/// Registering at the desk (J1): one form for all kinds, what is known of the applicant beside it, and
/// after saving what to give him. Enter goes on, F2 or Ctrl+Enter saves, Ctrl+P saves and prints (or prints
/// the receipt just made), Ctrl+N begins a new form, Ctrl+D goes on with the last draft, Ctrl+O attaches,
/// F6 changes between form and panel, F7 goes to the sort of applicant, F8 unfolds the representative,
/// Ctrl+G records that the person was guided to the right desk, Ctrl+R makes an anonymous complaint an
/// observation report, Ctrl+Z takes back what was just added to an earlier case. The window's thread; never
/// waits for the seat.
///
/// Object names: registration.{nationalNumber,givenName,familyName,mobile,channel}; registration.{kind,
/// subject,localityType,locality,beneficiary,groupName,groupSize,against,breach}; registration.{text,
/// redress}; registration.{personal,topic,ruleCited,advice}; registration.{outcome,outcomeText,
/// outcomeDate,promise}; registration.{documents,attachments}; each with .row and .message;
/// registration.{save,saveAndPrint,new,draftState,problem,offer}; registration.result.{title,trackingId,
/// followUpCode,dueAt,duplicates,print,open,undo,close}; registration.panel.{state,duplicates,
/// visit,alike,promises,earlier,others}.
class RegistrationPage : public QWidget
{
    Q_OBJECT

public:
    explicit RegistrationPage(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);
    /// Hands what is typed to the writer thread as a draft.
    ~RegistrationPage() override;

    /// Goes on with a saved draft; what stands in the form now is kept as one first.
    void openDraft(qint64 id);
    /// Begins a form with what another screen knows already; what stands in it now is kept as a draft.
    void beginWith(const CaseDraft &draft);
    /// Typed since the last draft was stored.
    [[nodiscard]] bool hasUnsavedText() const;
    /// Stores what is typed; before locking or closing. May be waited for: it ends on the writer thread.
    QFuture<Result<qint64>> flushDraft();
    void focusFirst();
    /// Asks for files to attach; a file dialog unless replaced.
    void setAskFiles(std::function<QStringList()> ask);
    [[nodiscard]] bool isSaving() const { return m_saving; }

public Q_SLOTS:
    void save();
    /// Saves and prints; with nothing typed, prints the receipt made last.
    void saveAndPrint();
    /// Begins a new form; what stands in this one stays as a draft.
    void newForm();

Q_SIGNALS:
    void registered(const mizban::Registered &registered);
    void counselRecorded(const mizban::StreamId &id);
    void serviceRecorded(const mizban::StreamId &id);
    void visitAdded(const mizban::StreamId &id); ///< to a case that was there already
    void printRequested(const mizban::StreamId &id);
    void caseRequested(const mizban::StreamId &id);
    void applicantShown(const QString &nationalNumber); ///< what is known of him stands in the panel
    void draftOpened(qint64 id);
    void refused(); ///< nothing was saved; the page says why

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What went to an earlier case in place of a case of its own, and how to have it back.
    struct Visit
    {
        StreamId id;
        EventId note;
        CaseDraft typed;
        qint64 draft = 0; ///< that still stands, for its files
    };
    struct Known
    {
        QList<CartableRow> rows;
        std::optional<Applicant> applicant;
    };

    void build();
    QWidget *buildBar();
    void connectParts();
    void addCommands();
    void lookUp(const QString &nationalNumber);
    void lookAlike();
    void addVisit(const StreamId &id, const QString &trackingId);
    void undoVisit();
    void startSaving();
    void saveCase();
    void saveCounsel();
    void storeCounsel(const CounselDraft &counsel);
    void saveService();
    void recordGuidance();
    void judgeScope();
    void fileAsReport();
    void sayGeneralCounsels();
    void wasRegistered(const Registered &registered);
    void wasRefused(const QList<Error> &problems);
    void nextForm();
    void offerDraft();
    void loadDraft(const SavedDraft &draft);
    void loadRecentSubjects();
    void say(const Error &error);
    void sayDraftState(const QString &text);
    void switchSide();
    void arrange();
    void fitBar();
    void refresh();

    std::shared_ptr<Seat> m_seat;
    RegistrationForm *m_form = nullptr;
    ApplicantPanel *m_panel = nullptr;
    ResultStrip *m_result = nullptr;
    Banner *m_problem = nullptr;
    Banner *m_offer = nullptr;
    Banner *m_guide = nullptr; ///< out of scope (S3) or paper at the Center (5-4): guide the person on
    BusyLine *m_busy = nullptr;
    ThemeLabel *m_draftState = nullptr;
    QString m_draftText; ///< shown where the bar has room for it
    QPushButton *m_save = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_new = nullptr;
    QBoxLayout *m_body = nullptr;
    QBoxLayout *m_bar = nullptr;
    DraftKeeper *m_keeper = nullptr;
    QPointer<QWidget> m_inForm; ///< where F6 goes back to
    QPointer<QWidget> m_before; ///< where the focus was when saving began
    qint64 m_offered = 0;
    QString m_lookedUp;
    std::optional<Visit> m_visit; ///< the last one, until it is taken back
    QTimer m_likeness;            ///< the keys of one word come quickly
    QStringList m_recentSubjects;
    bool m_saving = false;
    bool m_waitingForFiles = false;
    bool m_printAfter = false;
    bool m_loading = false; ///< the form is being filled by the program
    bool m_narrow = false;
};

} // namespace mizban
