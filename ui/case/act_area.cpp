#include "ui/case/act_area.h"

#include "core/domain/act_directory_rules.h"
#include "core/domain/continued_case.h"
#include "core/domain/delegation_rules.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/marginal_rules.h"
#include "core/domain/notice_rules.h"
#include "core/domain/sealed_escalation.h"
#include "core/domain/sealed_rules.h"
#include "ui/attachments/attachment_field.h"
#include "ui/case/act_draft_keeper.h"
#include "ui/case/answer_panel.h"
#include "ui/case/applicant_panels.h"
#include "ui/case/deadline_panel.h"
#include "ui/case/delivery_panel.h"
#include "ui/case/exception_panel.h"
#include "ui/case/marginal_panels.h"
#include "ui/case/office_panel.h"
#include "ui/case/proposed_recipient.h"
#include "ui/case/refer_panel.h"
#include "ui/case/resolve_panel.h"
#include "ui/case/sealed_panels.h"
#include "ui/case/task_panels.h"
#include "ui/case/text_panels.h"

#include <QApplication>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr qsizetype recentKept = 8;

std::optional<CaseAct> actOfWord(const QString &word)
{
    for (size_t act = 0; act < caseActCount; ++act) {
        if (wordOf(static_cast<CaseAct>(act)) == word)
            return static_cast<CaseAct>(act);
    }
    return std::nullopt;
}

/// The panel of an act that is rare; null for the others.
ActPanel *rarePanel(CaseAct act)
{
    switch (act) {
    case CaseAct::DecideException:
        return new ExceptionPanel;
    case CaseAct::Correct:
        return new CorrectPanel;
    case CaseAct::Survey:
        return new SurveyPanel;
    case CaseAct::Tell:
        return new TellPanel;
    case CaseAct::GiveBack:
        return new GiveBackPanel;
    default:
        return nullptr;
    }
}

} // namespace

ActArea::ActArea(std::shared_ptr<Seat> seat, QWidget *parent)
    : QWidget(parent)
    , m_seat(std::move(seat))
    , m_refer(new ReferPanel)
    , m_answer(new AnswerPanel)
    , m_note(new NotePanel)
    , m_close(new ClosePanel)
    , m_reopen(new ReopenPanel)
    , m_explain(new ExplainPanel)
    , m_board(new BoardPanel)
    , m_addSubject(new AddSubjectPanel)
    , m_share(new SharePanel)
    , m_return(new ReturnPanel)
    , m_recall(new RecallPanel)
    , m_task(new TaskPanel)
    , m_inquire(new InquirePanel)
    , m_taskReply(new TaskReplyPanel)
    , m_await(new AwaitPanel)
    , m_received(new ReceivedPanel)
    , m_deliver(new DeliveryPanel)
    , m_resolve(new ResolvePanel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (ActPanel *each : std::initializer_list<ActPanel *>{
             m_refer, m_answer, m_note, m_close, m_reopen, new AcceptPanel, m_return, m_recall, m_task,
             m_inquire, m_taskReply, m_await, m_received, m_deliver, m_resolve, m_explain, m_board,
             m_addSubject, m_share})
        add(each);
    for (ActPanel *each :
         std::initializer_list<ActPanel *>{m_refer, m_answer, m_task, m_inquire, m_taskReply, m_received})
        addFiles(each);
    m_keeper = new ActDraftKeeper(
        m_seat, [this](const QString &act) { return draftOf(act); }, this);
    connect(m_keeper, &ActDraftKeeper::failed, this, &ActArea::keepingFailed);
    loadPhrases();
    hide();
}

ActPanel *ActArea::panel(CaseAct act)
{
    ActPanel *&place = m_panels.at(static_cast<size_t>(act));
    if (ActPanel *made = place ? nullptr : rarePanel(act)) {
        add(made);
        showStateTo(made);
    }
    if (!place && isMarginal(eventOf(act)))
        addNotePanel(act);
    if (!place && isDeadlineAct(act)) {
        auto *made = new DeadlinePanel(act);
        add(made);
        if (act == CaseAct::GiveEvidence)
            addFiles(made);
        showStateTo(made);
    }
    return place;
}

void ActArea::addNotePanel(CaseAct act)
{
    ActPanel *made =
        act == CaseAct::Marginal ? static_cast<ActPanel *>(new MarginalPanel) : new NoteReplyPanel(act);
    add(made);
    if (act != CaseAct::AcknowledgeNote)
        addFiles(made);
    showStateTo(made);
}

QList<ActPanel *> ActArea::panels() const
{
    QList<ActPanel *> made;
    for (ActPanel *each : m_panels) {
        if (each)
            made.append(each);
    }
    return made;
}

ActArea::~ActArea()
{
    m_keeper->flush();
}

void ActArea::add(ActPanel *panel)
{
    m_panels.at(static_cast<size_t>(panel->act())) = panel;
    layout()->addWidget(panel);
    panel->hide();
    connect(panel, &ActPanel::sendRequested, this, [this, panel] { send(panel->act()); });
    connect(panel, &ActPanel::dismissed, this, &ActArea::dismiss);
    watchPhrases(panel);
    connect(panel, &ActPanel::edited, this, [this, panel] {
        if (!m_filling)
            m_keeper->noteChange(wordOf(panel->act()));
    });
}

void ActArea::addFiles(ActPanel *panel)
{
    auto *files = new AttachmentField(m_seat);
    panel->setFileField(files);
    connect(files, &AttachmentField::openRequested, this, &ActArea::attachmentOpened);
    connect(files, &AttachmentField::filesTaken, this, [this, act = panel->act()] {
        if (m_waiting == act)
            send(act);
    });
}

void ActArea::setCase(const CaseState &state)
{
    if (state.id == m_state.id) {
        m_state = state;
        dropDecided();
        fillPanels();
        tellWhetherStillPossible();
        return;
    }
    finishFiles();
    keepTyped();
    m_keeper->flush();
    if (m_open)
        m_leftOpen.insert(m_state.id, *m_open);
    if (!m_prepared.isEmpty())
        m_leftPrepared.insert(m_state.id, m_prepared);
    m_state = state;
    m_impossible = false;
    m_prepared = m_leftPrepared.take(state.id);
    dropDecided();
    m_waiting.reset();
    m_filling = true;
    fillPanels();
    const Kept kept = m_kept.value(state.id);
    for (ActPanel *each : panels()) {
        const Content content = kept.value(each->act());
        each->setTexts(content.texts);
        each->setFiles(content.files);
        each->setSaving(false);
    }
    m_explain->setSubjects(*m_seat->directory(), state.registration);
    m_addSubject->setCase(state, m_seat->directory());
    m_share->setCase(state, *m_seat->directory());
    m_filling = false;
    const auto left = m_leftOpen.constFind(state.id);
    show(left != m_leftOpen.constEnd() && may(*left).ok() ? std::optional(*left) : std::nullopt);
    m_keeper->begin(state.id, [this](const QList<ActDraft> &drafts) { takeKept(drafts); });
}

/// Somebody else acted on the case while a form is open: said at once, not when all is written and sent.
void ActArea::tellWhetherStillPossible()
{
    ActPanel *form = m_open ? panel(*m_open) : nullptr;
    if (!form || form->isSaving())
        return;
    const Status still = may(*m_open);
    if (!still.ok())
        (void)form->tellError(still.error());
    else if (std::exchange(m_impossible, false))
        form->clearErrors();
    m_impossible = !still.ok();
}

/// What the panels know of the case beside what is typed.
void ActArea::fillPanels()
{
    const DirectoryPtr directory = m_seat->directory();
    const QStringList recent = QSettings().value(recentKey()).toStringList();
    m_refer->setSealed(isAboutOfficials(m_state) ? std::optional(sealedReferees(m_state, *directory))
                                                 : std::nullopt);
    m_refer->setDirectory(directory, m_state.holder, withProposed(recent, m_state, *directory));
    m_task->setDirectory(directory, m_state.holder, recent);
    m_inquire->setDirectory(directory, m_state.holder, recent);
    m_answer->setComplaint(m_state.registration.kind == CaseKind::Complaint);
    m_taskReply->setCase(m_state, m_seat->identity().seatOf, *directory);
    const Applicant &applicant = m_state.registration.applicant;
    const bool unpaid = m_state.compensation && m_state.compensation->paidAtMs == 0;
    m_deliver->setCase(unpaid ? m_state.compensation->awarded : 0,
                       QString(applicant.givenName + u' ' + applicant.familyName).trimmed(),
                       applicant.kind == ApplicantKind::Anonymous || isSealed());
    m_resolve->setCase(m_state, *directory);
    showStateToPanels();
}

void ActArea::showStateToPanels()
{
    for (ActPanel *each : panels())
        showStateTo(each);
}

void ActArea::showStateTo(ActPanel *panel)
{
    const DirectoryPtr directory = m_seat->directory();
    tellPanel(panel);
    if (auto *exception = qobject_cast<ExceptionPanel *>(panel))
        exception->setCase(m_state.registration.applicant);
    else if (auto *correct = qobject_cast<CorrectPanel *>(panel))
        correct->setCase(m_state);
    else if (auto *tell = qobject_cast<TellPanel *>(panel))
        tell->setCase(m_state);
    else if (auto *deadline = qobject_cast<DeadlinePanel *>(panel))
        deadline->setCase(m_state, directory, m_seat->post(), m_seat->clock().nowMs());
    else if (auto *note = qobject_cast<MarginalPanel *>(panel))
        note->setDirectory(directory, !isSealed() && mayPin(*directory, m_seat->actor().post));
    else if (auto *reply = qobject_cast<NoteReplyPanel *>(panel))
        reply->setCase(m_state, m_seat->identity().seatOf, *directory);
    else if (auto *back = qobject_cast<GiveBackPanel *>(panel))
        back->setProposals(newestWaiting(m_proposals));
}

/// What the seat kept, unless something newer is typed there already.
void ActArea::takeKept(const QList<ActDraft> &drafts)
{
    for (const ActDraft &draft : drafts) {
        const std::optional<CaseAct> act = actOfWord(draft.act);
        ActPanel *form = act ? panel(*act) : nullptr;
        if (!form || !form->isBlank())
            continue;
        m_filling = true;
        form->setTexts(PanelTexts(draft.texts.cbegin(), draft.texts.cend()));
        form->setFiles(draft.attachments);
        m_filling = false;
        if (draft.open && !m_open && may(*act).ok())
            show(*act);
    }
    if (!drafts.isEmpty())
        Q_EMIT openChanged(); // a button says that something waits behind it
}

std::optional<ActDraft> ActArea::draftOf(const QString &act) const
{
    for (const ActPanel *each : panels()) {
        if (wordOf(each->act()) != act || each->isBlank())
            continue;
        ActDraft draft{act, {}, each->files(), m_open == each->act()};
        const PanelTexts texts = each->texts();
        for (auto text = texts.begin(); text != texts.end(); ++text) {
            if (!text.value().isEmpty())
                draft.texts.insert(text.key(), text.value());
        }
        return draft;
    }
    return std::nullopt;
}

/// They belong to this case; what was said is not said again.
void ActArea::finishFiles()
{
    for (ActPanel *each : panels())
        each->finishFiles();
}

Status ActArea::flush()
{
    finishFiles();
    return m_keeper->flushAndWait();
}

void ActArea::noteOpenChanged(CaseAct act)
{
    if (!panel(act)->isBlank())
        m_keeper->noteChange(wordOf(act));
}

void ActArea::setNoCase()
{
    setCase({});
}

Status ActArea::may(CaseAct act) const
{
    const Actor actor = m_seat->actor();
    MIZBAN_TRY(mayActHere(*m_seat->directory(), m_seat->person(), m_seat->identity().seatOf,
                          m_seat->clock().nowMs()));
    if (drafts())
        return mayDraft(act);
    if (act == CaseAct::GiveBack)
        return mayGiveBack();
    if (act == CaseAct::Reopen)
        return mayReopen(m_state, actor, m_seat->clock().nowMs());
    if (act == CaseAct::TaskReply && !awaitsReply(m_state, m_seat->identity().seatOf))
        return fieldError(ErrorCode::NotFound, u"task"_s, u"004 art.4-7"_s);
    if (act == CaseAct::TaskReply)
        return {};
    if (isSealed() && !isKnownToSealed(eventOf(act)))
        return fieldError(ErrorCode::NotAllowed, {}, u"D4"_s, u"no act on a sealed case"_s);
    if (isDeadlineAct(act))
        return mayStartEscalation(m_state, eventOf(act), actor, *m_seat->directory());
    if (act == CaseAct::Tell && isToBeNotified(m_state) && noticesDue(m_state).isEmpty())
        return fieldError(ErrorCode::NotFound, u"about"_s, u"4-5"_s);
    if (act == CaseAct::Resolve)
        return mayResolveHere(*m_seat->directory(), m_state, actor);
    if (act == CaseAct::AddSubject)
        return isSealed() ? mayAddSubjects(m_state.registration, *m_seat->directory(), m_state.holder, actor)
                          : mayBeContinued(m_state, actor);
    if (act == CaseAct::Share && supervisorsToShareWith(m_state, *m_seat->directory()).isEmpty())
        return fieldError(ErrorCode::NotFound, u"to"_s, u"C9-nobody"_s);
    return mayAct(m_state, eventOf(act), actor);
}

void ActArea::open(CaseAct act)
{
    if (!may(act).ok() && !holdsText(act))
        return;
    if (m_open != act) {
        keepTyped();
        if (m_open)
            noteOpenChanged(*m_open);
        show(act);
        noteOpenChanged(act);
    }
    panel(act)->focusFirst();
}

void ActArea::dismiss()
{
    keepTyped();
    m_leftOpen.remove(m_state.id);
    if (m_open)
        noteOpenChanged(*m_open);
    show(std::nullopt);
}

bool ActArea::holdsText(CaseAct act) const
{
    const ActPanel *form = m_panels.at(static_cast<size_t>(act));
    return form && !form->isBlank();
}

void ActArea::show(std::optional<CaseAct> act)
{
    const bool hadFocus = m_open && isAncestorOf(QApplication::focusWidget());
    ActPanel *shown = act ? panel(*act) : nullptr; // made before it is shown
    if (qobject_cast<DeadlinePanel *>(shown))
        showStateTo(shown); // its days are bounded by today, and the day may have turned
    for (ActPanel *each : panels())
        each->setVisible(act == each->act());
    m_open = act;
    setVisible(act.has_value());
    Q_EMIT openChanged();
    if (hadFocus && !act)
        Q_EMIT focusFreed();
}

void ActArea::keepTyped()
{
    if (!m_state.id.isValid())
        return;
    Kept kept;
    for (const ActPanel *each : panels()) {
        if (!each->isBlank())
            kept.insert(each->act(), {each->texts(), each->files()});
    }
    if (kept.isEmpty())
        m_kept.remove(m_state.id);
    else
        m_kept.insert(m_state.id, kept);
}

void ActArea::send(CaseAct act)
{
    ActPanel *form = panel(act);
    m_waiting.reset();
    if (form->fileField() && form->fileField()->isTakingFiles()) {
        m_waiting = act;
        return;
    }
    if (const std::optional<Error> problem = form->problem()) {
        form->showError(*problem);
        return;
    }
    form->clearErrors();
    form->setSaving(true);
    const QString recipient = act == CaseAct::Refer     ? m_refer->recipient()
                              : act == CaseAct::Task    ? m_task->recipient()
                              : act == CaseAct::Inquire ? m_inquire->recipient()
                                                        : QString();
    m_keeper->finish(m_state.id, wordOf(act), jobOf(act))
        .then(this, [this, act, recipient, id = m_state.id,
                     phrases = takeWritten(*form)](const Result<EventId> &event) {
            if (event.ok())
                countPhrases(act, phrases);
            saved(act, id, recipient, event);
        });
}

void ActArea::saved(CaseAct act, const StreamId &caseId, const QString &recipient,
                    const Result<EventId> &event)
{
    const bool stillHere = m_state.id == caseId;
    if (!event.ok()) {
        if (stillHere) {
            panel(act)->setSaving(false);
            panel(act)->showError(event.error());
            m_keeper->noteChange(wordOf(act));
        } else {
            m_leftOpen.insert(caseId, act);
        }
        m_seat->announceChange(); // of a draft that was changed the words are there already
        return;
    }
    if (!recipient.isEmpty() && !drafts())
        rememberRecipient(recipient);
    m_kept[caseId].remove(act);
    m_leftOpen.remove(caseId);
    if (stillHere) {
        panel(act)->setSaving(false);
        m_filling = true;
        panel(act)->setTexts({});
        panel(act)->setFiles({});
        m_filling = false;
        m_prepared.remove(act);
        tellPanel(panel(act));
        show(std::nullopt);
    }
    m_seat->announceChange();
    Q_EMIT acted(act, caseId, *event);
    if (stillHere && panel(act)->goesOn())
        Q_EMIT goOnRequested();
}

void ActArea::withdraw(const StreamId &caseId, const EventId &event)
{
    m_seat->write([caseId, event](SeatWriter &writer) { return writer.withdraw(caseId, event); })
        .then(this, [this, caseId](const Result<EventId> &done) {
            if (!done.ok()) {
                Q_EMIT withdrawFailed(done.error());
                return;
            }
            m_seat->announceChange();
            Q_EMIT withdrawn(caseId);
        });
}

QString ActArea::recentKey() const
{
    return u"cartable/recent/"_s + m_seat->identity().seatOf.text();
}

void ActArea::rememberRecipient(const QString &code) const
{
    QSettings settings;
    QStringList recent = settings.value(recentKey()).toStringList();
    recent.removeAll(code);
    recent.prepend(code);
    settings.setValue(recentKey(), QStringList(recent.mid(0, recentKept)));
}

} // namespace mizban
