#include "ui/registration/registration_page.h"

#include "core/services/likeness.h"
#include "ui/registration/applicant_panel.h"
#include "ui/registration/draft_keeper.h"
#include "ui/registration/registration_form.h"
#include "ui/registration/result_strip.h"

// What a RegistrationPage finds out while the form is filled: who it is, and what resembles it (I7, T1).

using namespace Qt::StringLiterals;

namespace mizban {

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

} // namespace mizban
