#include "ui/registration/registration_page.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/domain/referral_proposal.h"
#include "core/services/error_text.h"
#include "core/services/likeness.h"
#include "ui/attachments/attachment_preview.h"
#include "ui/registration/applicant_panel.h"
#include "ui/registration/draft_keeper.h"
#include "ui/registration/registration_form.h"
#include "ui/registration/result_strip.h"
#include "ui/registration/theme_label.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/enter_advances_filter.h"
#include "ui/widgets/icons.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {
constexpr int likenessAfterMs = 400;
constexpr int panelWidth = 290;    // logical pixels
constexpr int narrowestForm = 520; // beside the panel
} // namespace

RegistrationPage::RegistrationPage(std::shared_ptr<Seat> seat, QWidget *parent)
    : QWidget(parent)
    , m_seat(std::move(seat))
    , m_form(new RegistrationForm(m_seat))
    , m_panel(new ApplicantPanel(this)) // with its parent from the start, or it would show as a window
    , m_result(new ResultStrip)
    , m_problem(new Banner)
    , m_offer(new Banner)
    , m_guide(new Banner)
    , m_busy(new BusyLine)
    , m_draftState(new ThemeLabel(TypeStep::Small))
{
    setObjectName(u"registration"_s);
    build();
    m_keeper = new DraftKeeper(
        m_seat, [this] { return m_form->isBlank() ? std::nullopt : std::optional(m_form->draft()); }, this);
    connectParts();
    refresh();
    loadRecentSubjects();
    offerDraft();
    judgeScope();
    m_form->focusFirst();
}

RegistrationPage::~RegistrationPage()
{
    // The form outlives what it would speak to: a field that loses the focus with it still settles its text.
    m_form->disconnect(this);
    if (m_keeper->hasUnsaved())
        (void)m_keeper->flush();
}

void RegistrationPage::build()
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_result, m_offer, m_guide, m_problem, m_busy})
        column->addWidget(widget);
    column->addWidget(m_form, 1);
    column->addWidget(buildBar());
    m_body = new QHBoxLayout;
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    m_body->addWidget(side, 1);
    m_body->addWidget(m_panel);
    page->addLayout(m_body, 1);
    m_problem->setObjectName(u"registration.problem"_s);
    m_problem->setClosable(true);
    m_offer->setObjectName(u"registration.offer"_s);
    m_offer->setClosable(true);
    m_guide->setObjectName(u"registration.guide"_s);
    m_guide->hide();
    auto *enter = new EnterAdvancesFilter(side);
    connect(enter, &EnterAdvancesFilter::submitted, this, &RegistrationPage::save);
    connect(enter, &EnterAdvancesFilter::endReached, m_save, [this] { m_save->setFocus(); });
}

QWidget *RegistrationPage::buildBar()
{
    auto *bar = new QWidget;
    m_bar = new QHBoxLayout(bar);
    m_save = new QPushButton(tr("ثبت (F2)"));
    m_print = new QPushButton(tr("ثبت و چاپ (Ctrl+P)"));
    m_new = new QPushButton(tr("فرم تازه (Ctrl+N)"));
    m_save->setObjectName(u"registration.save"_s);
    m_print->setObjectName(u"registration.saveAndPrint"_s);
    m_new->setObjectName(u"registration.new"_s);
    m_draftState->setObjectName(u"registration.draftState"_s);
    m_draftState->setQuiet(true);
    m_save->setDefault(true);
    m_bar->addWidget(m_save);
    m_bar->addWidget(m_print);
    m_bar->addWidget(m_draftState, 1);
    m_bar->addWidget(m_new);
    connect(m_save, &QPushButton::clicked, this, &RegistrationPage::save);
    connect(m_print, &QPushButton::clicked, this, &RegistrationPage::saveAndPrint);
    connect(m_new, &QPushButton::clicked, this, &RegistrationPage::newForm);
    return bar;
}

void RegistrationPage::connectParts()
{
    connect(m_form, &RegistrationForm::edited, this, [this] {
        if (m_loading)
            return;
        m_offer->hide();
        m_likeness.start();
        m_keeper->noteChange();
        sayDraftState({});
    });
    connect(m_form, &RegistrationForm::numberAccepted, this, &RegistrationPage::lookUp);
    connect(m_form, &RegistrationForm::matterChanged, this, [this] {
        m_panel->setMatter(m_form->kind(), m_form->subject());
        judgeScope();
    });
    connect(m_form, &RegistrationForm::filesTaken, this, [this] {
        if (std::exchange(m_waitingForFiles, false))
            startSaving();
    });
    auto *preview = new AttachmentPreview(m_seat, objectName(), this);
    connect(m_form, &RegistrationForm::attachmentOpened, preview, &AttachmentPreview::open);
    connect(preview, &AttachmentPreview::said, this, &RegistrationPage::sayDraftState);
    m_likeness.setSingleShot(true);
    m_likeness.setInterval(likenessAfterMs);
    connect(&m_likeness, &QTimer::timeout, this, &RegistrationPage::lookAlike);
    connect(m_panel, &ApplicantPanel::visitRequested, this, &RegistrationPage::addVisit);
    connect(m_panel, &ApplicantPanel::caseRequested, this, &RegistrationPage::caseRequested);
    connect(m_result, &ResultStrip::caseRequested, this, &RegistrationPage::caseRequested);
    connect(m_result, &ResultStrip::printRequested, this, &RegistrationPage::printRequested);
    connect(m_offer, &Banner::actionTriggered, this, [this] { openDraft(m_offered); });
    connect(m_guide, &Banner::actionTriggered, this, &RegistrationPage::recordGuidance);
    connect(m_problem, &Banner::actionTriggered, this, &RegistrationPage::fileAsReport);
    connect(m_keeper, &DraftKeeper::stored, this, [this] {
        sayDraftState(m_form->isBlank() ? QString() : tr("پیش‌نویس ذخیره شد"));
    });
    connect(m_keeper, &DraftKeeper::failed, this, &RegistrationPage::say);
    connect(m_seat.get(), &Seat::changed, this, [this] {
        m_form->refreshDirectory(m_recentSubjects);
        if (!m_lookedUp.isEmpty())
            lookUp(m_lookedUp);
    });
    addShortcut(Qt::Key_F2, [this] { save(); });
    addShortcut(Qt::CTRL | Qt::Key_P, [this] { saveAndPrint(); });
    addShortcut(Qt::CTRL | Qt::Key_N, [this] { newForm(); });
    addShortcut(Qt::CTRL | Qt::Key_O, [this] { m_form->chooseFiles(); });
    addShortcut(Qt::CTRL | Qt::Key_D, [this] {
        if (m_offered != 0 && m_offer->isVisible())
            openDraft(m_offered);
    });
    addShortcut(Qt::Key_F6, [this] { switchSide(); });
    addShortcut(Qt::Key_F7, [this] { m_form->focusSort(); });
    addShortcut(Qt::Key_F8, [this] { m_form->toggleRepresented(); });
    addShortcut(Qt::CTRL | Qt::Key_G, [this] { recordGuidance(); });
    addShortcut(Qt::CTRL | Qt::Key_R, [this] { fileAsReport(); });
}

void RegistrationPage::addShortcut(const QKeySequence &keys, std::function<void()> act)
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, std::move(act));
}

// --- the applicant at the counter -------------------------------------------------------------------

void RegistrationPage::lookUp(const QString &nationalNumber)
{
    const bool again = nationalNumber == m_lookedUp;
    m_lookedUp = nationalNumber;
    if (nationalNumber.isEmpty()) {
        m_panel->setNothing();
        return;
    }
    constexpr int casesShown = 30;
    m_seat
        ->read([nationalNumber](SeatReader &reader) -> Result<Known> {
            Known known;
            MIZBAN_LET(known.rows, reader.ofApplicant(nationalNumber, casesShown));
            MIZBAN_LET(known.applicant, reader.knownApplicant(nationalNumber));
            return known;
        })
        .then(this, [this, nationalNumber, again](const Result<Known> &known) {
            if (nationalNumber != m_lookedUp)
                return; // another number stands there by now
            if (!known.ok()) {
                say(known.error());
                return;
            }
            m_panel->setMatter(m_form->kind(), m_form->subject());
            m_panel->setCases(known->rows, m_seat->directory(), m_seat->clock().nowMs());
            if (known->applicant && !again)
                m_form->fillKnown(*known->applicant);
            m_likeness.start();
            Q_EMIT applicantShown(nationalNumber);
        });
}

/// While the text grows: what it resembles, and who else is at that number (I7).
void RegistrationPage::lookAlike()
{
    const CaseDraft draft = m_form->draftToSave();
    if (draft.counsel || (m_lookedUp.isEmpty() && draft.applicant.mobile.isEmpty()))
        return;
    m_seat
        ->read([draft, nowMs = m_seat->clock().nowMs()](SeatReader &reader) {
            return reader.likenessOf(draft, nowMs);
        })
        .then(this, [this, number = m_lookedUp](const Result<Likeness> &likeness) {
            if (likeness.ok() && number == m_lookedUp)
                m_panel->setLikeness(likeness->sameWords, likeness->alsoAtNumber);
        });
}

/// T1: a return visit is logged under the case it belongs to; what was typed goes there as a note.
void RegistrationPage::addVisit(const StreamId &id)
{
    if (m_saving)
        return;
    const QString typed = m_form->draftToSave().text.trimmed();
    const QString note = typed.isEmpty() ? tr("مراجعه دوباره درباره همین مورد.")
                                         : tr("مراجعه دوباره درباره همین مورد: %1").arg(typed);
    m_saving = true;
    m_keeper
        ->finish([id, note](SeatWriter &writer, qint64 draftId) -> Result<EventId> {
            MIZBAN_LET(const EventId event, writer.note(id, note));
            if (draftId != 0)
                MIZBAN_TRY(writer.removeDraft(draftId));
            return event;
        })
        .then(this, [this, id](const Result<EventId> &done) {
            m_saving = false;
            if (!done.ok()) {
                wasRefused({done.error()}); // what was typed stays
                return;
            }
            m_result->showVisit(id);
            nextForm();
            m_seat->announceChange();
            Q_EMIT visitAdded(id);
        });
}

/// What this desk registers most lately comes first among the subjects.
void RegistrationPage::loadRecentSubjects()
{
    constexpr int casesLookedAt = 50;
    m_seat
        ->read([nowMs = m_seat->clock().nowMs()](SeatReader &reader) {
            return reader.page(Folder::All, std::nullopt, casesLookedAt, nowMs);
        })
        .then(this, [this](const Result<CartablePage> &page) {
            if (!page.ok())
                return; // a convenience only
            for (const CartableRow &row : page->rows) {
                if (!m_recentSubjects.contains(row.subject.text()))
                    m_recentSubjects.append(row.subject.text());
            }
            m_form->refreshDirectory(m_recentSubjects);
        });
}

// --- saving -----------------------------------------------------------------------------------------

void RegistrationPage::save()
{
    if (m_saving || m_waitingForFiles)
        return;
    m_printAfter = false;
    startSaving();
}

void RegistrationPage::saveAndPrint()
{
    if (m_saving || m_waitingForFiles)
        return;
    if (m_form->isBlank() && m_result->isVisible() && m_result->caseId().isValid()) {
        Q_EMIT printRequested(m_result->caseId());
        return;
    }
    m_printAfter = true;
    startSaving();
}

void RegistrationPage::startSaving()
{
    m_problem->hide();
    m_form->clearProblems();
    if (m_form->isTakingFiles()) {
        m_waitingForFiles = true;
        sayDraftState(tr("در انتظار افزوده شدن پیوست‌ها…"));
        return;
    }
    const CaseDraft draft = m_form->draftToSave();
    const UnitCode desk(m_seat->identity().seatOf.text());
    const QList<Error> problems =
        draft.counsel   ? problemsOf(*draft.counsel, *m_seat->directory(), desk)
        : draft.service ? problemsOf(*draft.service, *m_seat->directory(), desk, m_seat->clock().nowMs())
                        : problemsOf(draft, *m_seat->directory(), desk, m_seat->clock().nowMs());
    if (!problems.isEmpty()) {
        wasRefused(problems);
        return;
    }
    m_saving = true;
    m_before = focusWidget();
    m_busy->setBusy(true);
    m_form->setEnabled(false);
    if (draft.counsel)
        saveCounsel();
    else if (draft.service)
        saveService();
    else
        saveCase();
}

void RegistrationPage::saveCase()
{
    m_keeper
        ->finish([draft = m_form->draftToSave()](SeatWriter &writer, qint64 draftId) {
            return writer.registerCase(draft, draftId);
        })
        .then(this, [this](const Result<Registered> &done) {
            m_saving = false;
            m_busy->setBusy(false);
            m_form->setEnabled(true);
            if (done.ok())
                wasRegistered(*done);
            else
                wasRefused({done.error()});
        });
}

void RegistrationPage::saveCounsel()
{
    storeCounsel(m_form->draftToSave().counsel.value_or(CounselDraft{}));
}

void RegistrationPage::storeCounsel(const CounselDraft &counsel)
{
    m_keeper
        ->finish([counsel](SeatWriter &writer, qint64 draftId) -> Result<StreamId> {
            MIZBAN_LET(const StreamId id, writer.recordCounsel(counsel));
            if (draftId != 0)
                MIZBAN_TRY(writer.removeDraft(draftId));
            return id;
        })
        .then(this, [this, counsel](const Result<StreamId> &done) {
            m_saving = false;
            m_busy->setBusy(false);
            m_form->setEnabled(true);
            if (!done.ok()) {
                wasRefused({done.error()});
                return;
            }
            if (counsel.personal || !counsel.guidedTo.isEmpty())
                m_result->showCounsel();
            else
                sayGeneralCounsels();
            nextForm();
            Q_EMIT counselRecorded(*done);
        });
}

/// General information is a count and nothing else (N2).
void RegistrationPage::sayGeneralCounsels()
{
    m_result->showGeneralCounsel(0);
    const qint64 since = tehranMidnightMs(tehranDate(m_seat->clock().nowMs()));
    m_seat->read([since](SeatReader &reader) { return reader.generalCounsels(since); })
        .then(this, [this](const Result<qint64> &count) {
            if (count.ok())
                m_result->showGeneralCounsel(*count);
        });
}

void RegistrationPage::saveService()
{
    const ServiceDraft service = m_form->draftToSave().service.value_or(ServiceDraft{});
    m_keeper
        ->finish([service](SeatWriter &writer, qint64 draftId) -> Result<RecordedService> {
            MIZBAN_LET(const RecordedService saved, writer.recordService(service));
            if (draftId != 0)
                MIZBAN_TRY(writer.removeDraft(draftId));
            return saved;
        })
        .then(this, [this](const Result<RecordedService> &done) {
            m_saving = false;
            m_busy->setBusy(false);
            m_form->setEnabled(true);
            if (!done.ok()) {
                wasRefused({done.error()});
                return;
            }
            m_result->showService(done->trackingId);
            nextForm();
            Q_EMIT serviceRecorded(done->id);
        });
}

// --- guiding on -------------------------------------------------------------------------------------

/// Out of scope nothing is registered: the person is guided to the desk that may (S3). Paper at the Center
/// is guided to Samad and 111 first (5-4).
void RegistrationPage::judgeScope()
{
    const bool outside = !m_form->isInScope();
    m_save->setEnabled(!outside);
    m_print->setEnabled(!outside);
    const bool paper = m_form->isPaperAtCenter() && !m_form->isCounsel() && !m_form->isService();
    if (!outside && !paper) {
        m_guide->hide();
        return;
    }
    const QString action = tr("ثبت راهنمایی (Ctrl+G)");
    if (!outside) {
        m_guide->showMessage(Tone::Info,
                             tr("نامه دستی در مرکز: نخست متقاضی را به سامانه سامد و تلفن ۱۱۱ راهنمایی کنید."),
                             action);
        return;
    }
    const DirectoryPtr directory = m_seat->directory();
    const QList<UnitCode> right =
        rightDesks(*directory, UnitCode(m_seat->identity().seatOf.text()), m_form->subject());
    const QString name =
        right.isEmpty() ? tr("تلفن ۱۱۱") : directory->titleOf(HolderCode(right.first().text()));
    m_guide->showMessage(
        Tone::Warning,
        tr("این موضوع در شرح وظایف این دستگاه نیست و در این میز ثبت نمی‌شود. میز مربوط: %1")
            .arg(isolate(name)),
        action);
}

void RegistrationPage::recordGuidance()
{
    if (m_saving || !m_guide->isVisible())
        return;
    const DirectoryPtr directory = m_seat->directory();
    const UnitCode desk(m_seat->identity().seatOf.text());
    const bool outside = !m_form->isInScope();
    const QList<UnitCode> right = outside ? rightDesks(*directory, desk, m_form->subject()) : QList{desk};
    const CaseDraft draft = m_form->draftToSave();
    CounselDraft counsel;
    counsel.channel = draft.channel;
    counsel.subject = draft.subject;
    counsel.guidedTo = right.isEmpty() ? desk : right.first();
    const Subject *subject = directory->subject(draft.subject);
    counsel.topic = subject ? subject->title : tr("ثبت نامه در مرکز");
    counsel.ruleCited = outside ? tr("بندهای ۴-۸ و ۴-۱۵ نظام‌نامه")
                                : tr("بند ۵-۴ نظام‌نامه");
    counsel.advice =
        outside
            ? tr("برای ثبت به %1 راهنمایی شد.").arg(directory->titleOf(HolderCode(counsel.guidedTo.text())))
            : tr("به سامانه سامد و تلفن ۱۱۱ راهنمایی شد.");
    counsel.applicant = draft.applicant;
    counsel.personal = true;
    if (!problemsOf(counsel, *directory, desk).isEmpty())
        counsel.personal = false; // without identity the guidance alone is kept
    m_saving = true;
    m_before = focusWidget();
    m_busy->setBusy(true);
    m_form->setEnabled(false);
    storeCounsel(counsel);
}

/// N7: an anonymous complaint may be filed as an observation report.
void RegistrationPage::fileAsReport()
{
    if (m_saving || m_form->kind() != CaseKind::Complaint || !m_problem->isVisible())
        return;
    m_problem->hide();
    m_form->clearProblems();
    m_form->setKind(CaseKind::ObservationReport);
}

void RegistrationPage::wasRegistered(const Registered &registered)
{
    m_result->showRegistered(registered);
    const QString subject = m_form->subject().text();
    m_recentSubjects.removeAll(subject);
    m_recentSubjects.prepend(subject);
    m_form->keepLocality();
    nextForm();
    m_seat->announceChange();
    Q_EMIT this->registered(registered);
    if (std::exchange(m_printAfter, false))
        Q_EMIT printRequested(registered.caseId);
}

/// Nothing typed is touched; the draft goes on being kept.
void RegistrationPage::wasRefused(const QList<Error> &problems)
{
    m_printAfter = false;
    const QList<Error> homeless = m_form->showProblems(problems);
    if (!homeless.isEmpty())
        say(homeless.first());
    const bool nameless = std::any_of(problems.begin(), problems.end(), [](const Error &error) {
        return error.field == u"applicant.nationalNumber" && error.code == ErrorCode::MissingInput;
    });
    if (nameless && m_form->kind() == CaseKind::Complaint) {
        m_problem->showMessage(
            Tone::Warning,
            describe(fieldError(ErrorCode::MissingInput, u"applicant.nationalNumber"_s, u"N7"_s)),
            tr("ثبت به‌صورت گزارش مردمی (Ctrl+R)"));
    }
    if (homeless.size() == problems.size() && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    if (m_keeper->hasUnsaved())
        m_keeper->noteChange();
    Q_EMIT refused();
}

void RegistrationPage::nextForm()
{
    m_loading = true;
    m_keeper->begin(0);
    m_form->clear();
    m_form->refreshDirectory(m_recentSubjects);
    m_loading = false;
    m_offer->hide();
    m_problem->hide();
    judgeScope();
    sayDraftState({});
    m_form->focusFirst();
}

void RegistrationPage::newForm()
{
    if (m_saving)
        return;
    m_waitingForFiles = false;
    if (m_keeper->hasUnsaved())
        (void)m_keeper->flush();
    const bool kept = !m_form->isBlank();
    m_result->hide();
    nextForm();
    if (kept)
        sayDraftState(tr("فرم پیشین در پیش‌نویس‌ها نگه داشته شد"));
}

// --- drafts -----------------------------------------------------------------------------------------

void RegistrationPage::offerDraft()
{
    m_seat->read([](SeatReader &reader) { return reader.drafts(1); })
        .then(this, [this](const Result<QList<SavedDraft>> &drafts) {
            if (!drafts.ok() || drafts->isEmpty() || !m_form->isBlank())
                return;
            const SavedDraft &last = drafts->first();
            const Applicant &applicant = last.draft.applicant;
            const QString name = QString(applicant.givenName + u' ' + applicant.familyName).trimmed();
            m_offered = last.id;
            const QString time = formatJalaliDateTime(last.savedAtMs);
            m_offer->showMessage(
                Tone::Info,
                name.isEmpty() ? tr("پیش‌نویس ناتمامی از %1 مانده است.").arg(time)
                               : tr("پیش‌نویس ناتمامی برای %1 از %2 مانده است.")
                                     .arg(isolate(name), time),
                tr("ادامه (Ctrl+D)"));
        });
}

void RegistrationPage::openDraft(qint64 id)
{
    if (m_saving || id == 0)
        return;
    if (m_keeper->hasUnsaved())
        (void)m_keeper->flush();
    constexpr int draftsHeld = 1000;
    m_seat->read([](SeatReader &reader) { return reader.drafts(draftsHeld); })
        .then(this, [this, id](const Result<QList<SavedDraft>> &drafts) {
            if (!drafts.ok()) {
                say(drafts.error());
                return;
            }
            const auto found = std::find_if(drafts->begin(), drafts->end(),
                                            [id](const SavedDraft &draft) { return draft.id == id; });
            if (found == drafts->end())
                say(fieldError(ErrorCode::NotFound, u"draft"_s));
            else
                loadDraft(*found);
        });
}

void RegistrationPage::loadDraft(const SavedDraft &draft)
{
    if (m_keeper->hasUnsaved())
        (void)m_keeper->flush();
    m_loading = true;
    m_keeper->begin(draft.id);
    m_form->load(draft.draft);
    m_loading = false;
    m_offer->hide();
    m_result->hide();
    sayDraftState(tr("پیش‌نویس %1").arg(formatJalaliDateTime(draft.savedAtMs)));
    m_form->focusFirst();
    Q_EMIT draftOpened(draft.id);
}

bool RegistrationPage::hasUnsavedText() const
{
    return m_keeper->hasUnsaved() && !m_form->isBlank();
}

QFuture<Result<qint64>> RegistrationPage::flushDraft()
{
    return m_keeper->flush();
}

// --- the page ---------------------------------------------------------------------------------------

void RegistrationPage::focusFirst()
{
    m_form->focusFirst();
}

void RegistrationPage::setAskFiles(std::function<QStringList()> ask)
{
    m_form->setAskFiles(std::move(ask));
}

void RegistrationPage::say(const Error &error)
{
    m_problem->showMessage(Tone::Danger, describe(error));
}

void RegistrationPage::sayDraftState(const QString &text)
{
    m_draftState->setText(text);
}

/// From the form into the panel's first case and back to where the form was.
void RegistrationPage::switchSide()
{
    const bool inPanel = m_panel->isAncestorOf(focusWidget());
    if (inPanel) {
        if (m_inForm)
            m_inForm->setFocus(Qt::ShortcutFocusReason);
        else
            focusFirst();
        return;
    }
    if (auto *card = m_panel->findChild<QAbstractButton *>()) {
        m_inForm = focusWidget();
        card->setFocus(Qt::ShortcutFocusReason);
    }
}

void RegistrationPage::arrange()
{
    const Theme theme = currentTheme();
    const bool narrow = width() < theme.px(panelWidth + narrowestForm);
    if (narrow != m_narrow) {
        m_narrow = narrow;
        if (narrow)
            m_form->setInset(m_panel);
        else
            m_body->addWidget(m_panel);
        m_panel->setInset(narrow);
    }
    m_panel->setMinimumWidth(narrow ? 0 : theme.px(panelWidth));
    m_panel->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : theme.px(panelWidth));
}

void RegistrationPage::refresh()
{
    const Theme theme = currentTheme();
    m_bar->setContentsMargins(theme.space24(), theme.space12(), theme.space24(), theme.space12());
    m_bar->setSpacing(theme.space12());
    m_save->setIcon(themeIcon(u"save"));
    m_print->setIcon(themeIcon(u"print"));
    m_new->setIcon(themeIcon(u"plus"));
    m_form->setMinimumHeight(theme.px(120));
    arrange();
}

void RegistrationPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void RegistrationPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_keeper->hasUnsaved())
        (void)m_keeper->flush();
}

void RegistrationPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_bar)
        refresh();
}

/// Escape leaves nothing: a dialog or window above must not take it as "close".
void RegistrationPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        event->accept();
    else
        QWidget::keyPressEvent(event);
}

} // namespace mizban
