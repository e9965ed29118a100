#include "ui/registration/registration_page.h"

#include "core/base/tehran_time.h"
#include "core/services/error_text.h"
#include "ui/registration/draft_keeper.h"
#include "ui/registration/registration_form.h"
#include "ui/registration/result_strip.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"

// How a RegistrationPage saves what stands in it: a case, counsel or a service, and what follows.

using namespace Qt::StringLiterals;

namespace mizban {

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
    const QList<Error> unwritten = m_form->unwritten();
    const QList<Error> broken =
        draft.counsel   ? problemsOf(*draft.counsel, *m_seat->directory(), desk)
        : draft.service ? problemsOf(*draft.service, *m_seat->directory(), desk, m_seat->clock().nowMs())
                        : problemsOf(draft, *m_seat->directory(), desk, m_seat->clock().nowMs());
    if (const QList<Error> problems = broken + unwritten; !problems.isEmpty()) {
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
                m_result->showCounsel(!counsel.guidedTo.isEmpty());
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

} // namespace mizban
