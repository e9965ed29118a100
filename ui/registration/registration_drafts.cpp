#include "ui/registration/registration_page.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "ui/registration/draft_keeper.h"
#include "ui/registration/registration_form.h"
#include "ui/registration/result_strip.h"
#include "ui/widgets/banner.h"

// How a RegistrationPage goes on with what was half typed, or with what another screen began.

using namespace Qt::StringLiterals;

namespace mizban {

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

void RegistrationPage::beginWith(const CaseDraft &draft)
{
    if (m_saving)
        return;
    if (m_keeper->hasUnsaved())
        (void)m_keeper->flush();
    m_loading = true;
    m_keeper->begin(0);
    m_form->load(draft);
    m_loading = false;
    m_offer->hide();
    m_result->hide();
    m_problem->hide();
    m_keeper->noteChange();
    sayDraftState(draft.intake.isValid() ? tr("از قلم ورودی؛ با ثبت، مورد می‌شود")
                                         : QString());
    m_form->focusFirst();
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

} // namespace mizban
