#include "ui/registration/registration_page.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/services/error_text.h"
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
    m_form->focusFirst();
}

RegistrationPage::~RegistrationPage()
{
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
    for (QWidget *widget : std::initializer_list<QWidget *>{m_result, m_offer, m_problem, m_busy})
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
        m_keeper->noteChange();
        sayDraftState({});
    });
    connect(m_form, &RegistrationForm::numberAccepted, this, &RegistrationPage::lookUp);
    connect(m_form, &RegistrationForm::matterChanged, this,
            [this] { m_panel->setMatter(m_form->kind(), m_form->subject()); });
    connect(m_form, &RegistrationForm::filesTaken, this, [this] {
        if (std::exchange(m_waitingForFiles, false))
            startSaving();
    });
    auto *preview = new AttachmentPreview(m_seat, objectName(), this);
    connect(m_form, &RegistrationForm::attachmentOpened, preview, &AttachmentPreview::open);
    connect(preview, &AttachmentPreview::said, this, &RegistrationPage::sayDraftState);
    connect(m_panel, &ApplicantPanel::caseRequested, this, &RegistrationPage::caseRequested);
    connect(m_result, &ResultStrip::caseRequested, this, &RegistrationPage::caseRequested);
    connect(m_result, &ResultStrip::printRequested, this, &RegistrationPage::printRequested);
    connect(m_offer, &Banner::actionTriggered, this, [this] { openDraft(m_offered); });
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
            Q_EMIT applicantShown(nationalNumber);
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
        draft.counsel ? problemsOf(*draft.counsel, *m_seat->directory(), desk)
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
    const CounselDraft counsel = m_form->draftToSave().counsel.value_or(CounselDraft{});
    m_keeper
        ->finish([counsel](SeatWriter &writer, qint64 draftId) -> Result<StreamId> {
            MIZBAN_LET(const StreamId id, writer.recordCounsel(counsel));
            if (draftId != 0)
                MIZBAN_TRY(writer.removeDraft(draftId));
            return id;
        })
        .then(this, [this](const Result<StreamId> &done) {
            m_saving = false;
            m_busy->setBusy(false);
            m_form->setEnabled(true);
            if (!done.ok()) {
                wasRefused({done.error()});
                return;
            }
            m_result->showCounsel();
            nextForm();
            Q_EMIT counselRecorded(*done);
        });
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
