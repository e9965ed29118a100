#include "ui/registration/registration_page.h"

#include "core/services/likeness.h"
#include "ui/registration/applicant_panel.h"
#include "ui/registration/draft_keeper.h"
#include "ui/registration/registration_form.h"
#include "ui/registration/result_strip.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

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

/// T1: a return visit is logged under the case it belongs to; what was typed goes there as a note. Files do
/// not go into a note: with any, the draft stays.
void RegistrationPage::addVisit(const StreamId &id, const QString &trackingId)
{
    if (m_saving)
        return;
    const CaseDraft typed = m_form->draftToSave();
    const QString text = typed.text.trimmed();
    const QString note = text.isEmpty() ? tr("مراجعه دوباره درباره همین مورد.")
                                        : tr("مراجعه دوباره درباره همین مورد: %1").arg(text);
    m_saving = true;
    m_keeper
        ->finish([id, note, typed](SeatWriter &writer, qint64 draftId) -> Result<Visit> {
            Visit visit{id, {}, typed, 0};
            MIZBAN_LET(visit.note, writer.note(id, note));
            if (!typed.attachments.isEmpty()) {
                MIZBAN_LET(visit.draft, writer.saveDraft(draftId, typed));
            } else if (draftId != 0) {
                MIZBAN_TRY(writer.removeDraft(draftId));
            }
            return visit;
        })
        .then(this, [this, trackingId](const Result<Visit> &done) {
            m_saving = false;
            if (!done.ok()) {
                wasRefused({done.error()}); // what was typed stays
                return;
            }
            m_visit = *done;
            m_result->showVisit(done->id, trackingId);
            nextForm();
            if (done->draft != 0)
                sayDraftState(tr("پیوست‌ها در پیش‌نویس‌ها نگه داشته شد"));
            qApp->installEventFilter(this); // for Ctrl+Z, which fields keep to themselves
            m_seat->announceChange();
            Q_EMIT visitAdded(done->id);
        });
}

/// The note is taken back and the form is as it was; where something else stands in it by now, what was typed
/// waits among the drafts.
void RegistrationPage::undoVisit()
{
    if (!m_visit || m_saving || !m_result->offersUndo())
        return;
    m_saving = true;
    m_seat
        ->write([visit = *std::exchange(m_visit, std::nullopt)](SeatWriter &writer) -> Result<qint64> {
            MIZBAN_LET(const EventId undone, writer.withdraw(visit.id, visit.note));
            Q_UNUSED(undone)
            return visit.draft != 0 ? Result<qint64>(visit.draft) : writer.saveDraft(0, visit.typed);
        })
        .then(this, [this](const Result<qint64> &draft) {
            m_saving = false;
            m_result->hide();
            if (!draft.ok()) {
                say(draft.error());
                return;
            }
            if (m_form->isBlank())
                openDraft(*draft);
            else
                sayDraftState(tr("واگرد شد؛ فرم پیشین در پیش‌نویس‌هاست"));
            m_seat->announceChange();
        });
}

/// A field that has something to take back itself keeps its Ctrl+Z.
bool RegistrationPage::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_visit)
        qApp->removeEventFilter(this);
    if (event->type() != QEvent::KeyPress || !m_visit || !m_result->offersUndo() ||
        !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo))
        return QWidget::eventFilter(watched, event);
    const auto *field = qobject_cast<QWidget *>(watched);
    const auto *line = qobject_cast<QLineEdit *>(watched);
    const auto *text = qobject_cast<QPlainTextEdit *>(watched);
    const bool own = (line && line->isUndoAvailable()) || (text && text->document()->isUndoAvailable());
    if ((own && !m_form->isBlank()) || !field || !isAncestorOf(field))
        return QWidget::eventFilter(watched, event);
    undoVisit();
    return true;
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
