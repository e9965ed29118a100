#include "ui/case/act_area.h"

#include "core/domain/act_directory_rules.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/sealed_rules.h"
#include "ui/attachments/attachment_field.h"
#include "ui/case/act_draft_keeper.h"
#include "ui/case/answer_panel.h"
#include "ui/case/deadline_panel.h"
#include "ui/case/delivery_panel.h"
#include "ui/case/exception_panel.h"
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

} // namespace

EventType eventOf(CaseAct act)
{
    switch (act) {
    case CaseAct::Refer:
        return EventType::CaseReferred;
    case CaseAct::Answer:
        return EventType::CaseAnswered;
    case CaseAct::Note:
        return EventType::NoteAdded;
    case CaseAct::Close:
        return EventType::CaseClosed;
    case CaseAct::Reopen:
        return EventType::CaseReopened;
    case CaseAct::Explain:
        return EventType::ExplanationAsked;
    case CaseAct::Board:
        return EventType::BoardReferred;
    case CaseAct::AddSubject:
        return EventType::SubjectsAdded;
    case CaseAct::Accept:
        return EventType::CaseAccepted;
    case CaseAct::Return:
        return EventType::CaseReturned;
    case CaseAct::Recall:
        return EventType::ReferralRecalled;
    case CaseAct::Task:
        return EventType::TaskAsked;
    case CaseAct::Inquire:
        return EventType::InquirySent;
    case CaseAct::TaskReply:
        return EventType::TaskAnswered;
    case CaseAct::Await:
        return EventType::ApplicantAwaited;
    case CaseAct::Received:
        return EventType::ApplicantReplied;
    case CaseAct::Deliver:
        return EventType::DeliveredToApplicant;
    case CaseAct::Resolve:
        return EventType::ConflictResolved;
    case CaseAct::DecideException:
        return EventType::ExceptionDecided;
    case CaseAct::AskExtension:
        return EventType::ExtensionAsked;
    case CaseAct::Extend:
        return EventType::DeadlineExtended;
    case CaseAct::Escalate:
        return EventType::CaseEscalated;
    case CaseAct::Dispute:
        return EventType::DisputeRecorded;
    case CaseAct::CallSession:
        return EventType::SessionCalled;
    case CaseAct::Decide:
        return EventType::SessionDecided;
    case CaseAct::GiveEvidence:
        return EventType::EvidenceGiven;
    case CaseAct::RefuseDecision:
        return EventType::DecisionRefused;
    case CaseAct::ReferMisconduct:
        return EventType::MisconductReferred;
    case CaseAct::ResolveMisconduct:
        return EventType::MisconductResolved;
    }
    return EventType::NoteAdded;
}

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
             m_addSubject})
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
    if (!place && act == CaseAct::DecideException) {
        auto *made = new ExceptionPanel;
        add(made);
        made->setCase(m_state.registration.applicant);
    }
    if (!place && isDeadlineAct(act)) {
        auto *made = new DeadlinePanel(act);
        add(made);
        if (act == CaseAct::GiveEvidence)
            addFiles(made);
        made->setCase(m_state, m_seat->directory(), m_seat->post(), m_seat->clock().nowMs());
    }
    return place;
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
        fillPanels();
        return;
    }
    keepTyped();
    m_keeper->flush();
    if (m_open)
        m_leftOpen.insert(m_state.id, *m_open);
    m_state = state;
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
    m_filling = false;
    const auto left = m_leftOpen.constFind(state.id);
    show(left != m_leftOpen.constEnd() && may(*left).ok() ? std::optional(*left) : std::nullopt);
    m_keeper->begin(state.id, [this](const QList<ActDraft> &drafts) { takeKept(drafts); });
}

/// What the panels know of the case beside what is typed.
void ActArea::fillPanels()
{
    const DirectoryPtr directory = m_seat->directory();
    const QStringList recent = QSettings().value(recentKey()).toStringList();
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
    for (ActPanel *each : panels()) {
        if (auto *exception = qobject_cast<ExceptionPanel *>(each))
            exception->setCase(m_state.registration.applicant);
        if (auto *deadline = qobject_cast<DeadlinePanel *>(each))
            deadline->setCase(m_state, m_seat->directory(), m_seat->post(), m_seat->clock().nowMs());
    }
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
    Q_EMIT openChanged();
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

Status ActArea::flush()
{
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
    const Actor actor{m_seat->person(), m_seat->post(), m_seat->directory()->version()};
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
    if (act == CaseAct::Resolve)
        return mayResolveHere(*m_seat->directory(), m_state, actor);
    if (act == CaseAct::AddSubject && isSealed())
        return mayAddSubjects(m_state.registration, *m_seat->directory(), m_state.holder, actor);
    return mayAct(m_state, eventOf(act), actor);
}

void ActArea::open(CaseAct act)
{
    if (!may(act).ok())
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
    if (act)
        (void)panel(*act); // made before it is shown
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

ActArea::Job ActArea::jobOf(CaseAct act) const
{
    // Whoever acts has seen the case (4-16).
    const bool first = m_state.isUnseenBy(m_seat->identity().seatOf) &&
                       mayAct(m_state, EventType::CaseOpened, {m_seat->person(), m_seat->post(), 0}).ok();
    const auto seen = [id = m_state.id, first](SeatWriter &writer) {
        return first ? writer.openCase(id) : Status();
    };
    const StreamId id = m_state.id;
    if (isDeadlineAct(act)) {
        const auto *form = static_cast<const DeadlinePanel *>(m_panels.at(static_cast<size_t>(act)));
        return [=, job = form->job()](SeatWriter &writer) -> Result<EventId> {
            MIZBAN_TRY(seen(writer));
            return job(writer);
        };
    }
    switch (act) {
    case CaseAct::Refer:
        return [=, input = m_refer->input()](SeatWriter &writer) -> Result<EventId> {
            MIZBAN_TRY(seen(writer));
            return writer.refer(id, input);
        };
    case CaseAct::Answer:
        return [=, answer = m_answer->answer()](SeatWriter &writer) -> Result<EventId> {
            MIZBAN_TRY(seen(writer));
            return writer.answer(id, answer);
        };
    case CaseAct::Note:
        return [id, text = m_note->text()](SeatWriter &writer) { return writer.note(id, text); };
    case CaseAct::Close:
        return [id, text = m_close->text()](SeatWriter &writer) { return writer.close(id, text); };
    case CaseAct::Reopen:
        return [id, text = m_reopen->text()](SeatWriter &writer) { return writer.reopen(id, text); };
    case CaseAct::Explain:
        return [=, to = m_explain->recipient(),
                text = m_explain->text()](SeatWriter &writer) -> Result<EventId> {
            MIZBAN_TRY(seen(writer));
            return writer.askExplanation(id, to, text);
        };
    case CaseAct::Board:
        return [=, letter = m_board->letter()](SeatWriter &writer) -> Result<EventId> {
            MIZBAN_TRY(seen(writer));
            return writer.referToBoard(id, letter);
        };
    case CaseAct::AddSubject:
        return [=, about = m_addSubject->about()](SeatWriter &writer) -> Result<EventId> {
            MIZBAN_TRY(seen(writer));
            return writer.addSubjects(id, about);
        };
    default:
        break;
    }
    return [=, job = jobBetweenHolders(act)](SeatWriter &writer) -> Result<EventId> {
        MIZBAN_TRY(seen(writer));
        return job(writer);
    };
}

ActArea::Job ActArea::jobBetweenHolders(CaseAct act) const
{
    const StreamId id = m_state.id;
    switch (act) {
    case CaseAct::Accept:
        return [id](SeatWriter &writer) { return writer.accept(id); };
    case CaseAct::Return:
        return [id, reason = m_return->text()](SeatWriter &writer) { return writer.returnCase(id, reason); };
    case CaseAct::Recall:
        return [id, reason = m_recall->text()](SeatWriter &writer) { return writer.recall(id, reason); };
    case CaseAct::Task:
        return [id, to = m_task->recipient(), text = m_task->words(), due = m_task->dueAtMs(),
                files = m_task->files()](SeatWriter &writer) {
            return writer.askTask(id, to, text, due, files);
        };
    case CaseAct::Inquire:
        return [id, to = m_inquire->recipient(), text = m_inquire->words(), due = m_inquire->dueAtMs(),
                files = m_inquire->files()](SeatWriter &writer) {
            return writer.sendInquiry(id, to, text, due, files);
        };
    case CaseAct::TaskReply:
        return [id, task = m_taskReply->task(), inquiry = m_taskReply->isInquiry(),
                text = m_taskReply->words(), files = m_taskReply->files()](SeatWriter &writer) {
            return inquiry ? writer.answerInquiry(id, task, text, files)
                           : writer.answerTask(id, task, text, files);
        };
    case CaseAct::Await:
        return [id, text = m_await->text(), until = m_await->untilMs()](SeatWriter &writer) {
            return writer.awaitApplicant(id, text, until);
        };
    case CaseAct::Received:
        return [id, text = m_received->text(), files = m_received->files()](SeatWriter &writer) {
            return writer.applicantReplied(id, text, files);
        };
    case CaseAct::Deliver:
        return [id, delivery = m_deliver->delivery(), score = m_deliver->score(),
                opinion = m_deliver->opinion()](SeatWriter &writer) -> Result<EventId> {
            MIZBAN_LET(const EventId delivered, writer.deliver(id, delivery));
            if (score > 0) {
                MIZBAN_LET([[maybe_unused]] const EventId survey, writer.recordSurvey(id, score, opinion));
            }
            return delivered;
        };
    case CaseAct::Resolve:
        return [id, counts = m_resolve->counts(), reason = m_resolve->reason()](SeatWriter &writer) {
            return writer.resolveConflict(id, counts, reason);
        };
    case CaseAct::DecideException: {
        const auto *form =
            static_cast<const ExceptionPanel *>(m_panels.at(static_cast<size_t>(CaseAct::DecideException)));
        return [id, approved = form->isApproved(), reason = form->reason()](SeatWriter &writer) {
            return writer.decideException(id, approved, reason);
        };
    }
    default:
        return [](SeatWriter &) -> Result<EventId> { return makeError(ErrorCode::Internal); };
    }
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
        return;
    }
    if (!recipient.isEmpty())
        rememberRecipient(recipient);
    m_kept[caseId].remove(act);
    m_leftOpen.remove(caseId);
    if (stillHere) {
        panel(act)->setSaving(false);
        m_filling = true;
        panel(act)->setTexts({});
        panel(act)->setFiles({});
        m_filling = false;
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
