#include "ui/registration/registration_page.h"

#include "core/base/digits.h"
#include "core/domain/referral_proposal.h"
#include "ui/registration/registration_form.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"

#include <QPushButton>

// What a RegistrationPage does where the case belongs elsewhere: guiding on, filing as another kind.

using namespace Qt::StringLiterals;

namespace mizban {

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
    const bool nobodys =
        !unitWithDuty(*directory, m_form->subject(), UnitCode(m_seat->identity().seatOf.text()));
    m_guide->showMessage(
        Tone::Warning,
        (nobodys
             ? tr("این موضوع در شرح وظایف هیچ دستگاهی نیست و در این میز ثبت نمی‌شود. نزدیک‌ترین میز: %1")
             : tr("این موضوع در شرح وظایف این دستگاه نیست و در این میز ثبت نمی‌شود. میز مربوط: %1"))
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

} // namespace mizban
