// Doing an act on many cases, and taking it back.

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "core/services/many_cases.h"
#include "ui/case/act_draft_keeper.h"
#include "ui/case/answer_panel.h"
#include "ui/case/bulk_panel.h"
#include "ui/case/draft_words.h"
#include "ui/case/refer_panel.h"
#include "ui/case/send_drafts_panel.h"
#include "ui/case/text_label.h"
#include "ui/case/text_panels.h"
#include "ui/widgets/busy_line.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

/// Of the key with which all of them are signed, or of the disk: a token that is asked again and again with a
/// wrong PIN locks itself.
bool isOfAll(const Error &error)
{
    return error.field == u"pin" || error.field == u"token" || error.field == u"certificate" ||
           error.code == ErrorCode::DiskFull;
}

} // namespace

/// What is typed now, for any case.
BulkPanel::Job BulkPanel::job() const
{
    if (m_act == CaseAct::SendDrafts)
        return jobOfSending();
    if (drafts())
        return [proposed = draftFrom(*m_form)](SeatWriter &writer, const StreamId &id) {
            return writer.proposeAct(id, proposed);
        };
    const auto seen = [](SeatWriter &writer, const StreamId &id) { return writer.openCase(id); };
    const auto *text = qobject_cast<const TextPanel *>(m_form);
    switch (m_act) {
    case CaseAct::Refer:
        return [=, input = static_cast<const ReferPanel *>(m_form)->input()](
                   SeatWriter &writer, const StreamId &id) -> Result<EventId> {
            MIZBAN_TRY(seen(writer, id));
            return writer.refer(id, input);
        };
    case CaseAct::Answer:
        return [=, answer = static_cast<const AnswerPanel *>(m_form)->answer()](
                   SeatWriter &writer, const StreamId &id) -> Result<EventId> {
            MIZBAN_TRY(seen(writer, id));
            return writer.answer(id, answer);
        };
    case CaseAct::Accept:
        return [=](SeatWriter &writer, const StreamId &id) -> Result<EventId> {
            MIZBAN_TRY(seen(writer, id));
            return writer.accept(id);
        };
    case CaseAct::Return:
        return [=, reason = text->text()](SeatWriter &writer, const StreamId &id) -> Result<EventId> {
            MIZBAN_TRY(seen(writer, id));
            return writer.returnCase(id, reason);
        };
    case CaseAct::Await:
        return [=, words = text->text(), until = static_cast<const AwaitPanel *>(m_form)->untilMs()](
                   SeatWriter &writer, const StreamId &id) -> Result<EventId> {
            MIZBAN_TRY(seen(writer, id));
            return writer.awaitApplicant(id, words, until);
        };
    default:
        return
            [words = text->text()](SeatWriter &writer, const StreamId &id) { return writer.note(id, words); };
    }
}

/// What stood in the preview, no draft that came since.
BulkPanel::Job BulkPanel::jobOfSending() const
{
    const auto *form = static_cast<const SendDraftsPanel *>(m_form);
    const SignerChoice signer = form->signer();
    if (form->isSigning())
        form->rememberSigner();
    return [drafts = m_toSend, signer](SeatWriter &writer, const StreamId &id) -> Result<EventId> {
        MIZBAN_TRY(writer.openCase(id)); // whoever acts has seen the case (4-16)
        return writer.sendProposal(id, drafts.value(id), signer);
    };
}

void BulkPanel::confirm()
{
    if (m_form && !m_form->isHidden())
        m_form->send();
}

void BulkPanel::send()
{
    if (m_running || m_able.isEmpty())
        return;
    if (const std::optional<Error> problem = m_form->problem()) {
        m_form->showError(*problem);
        return;
    }
    m_form->clearErrors();
    m_form->setSaving(true);
    m_running = true;
    m_stopping = false;
    m_outcome = {};
    m_notDone.clear();
    m_whyNotDone.reset();
    m_job = job();
    if (m_keptCases > 0)
        keepCases(m_able); // what was refused in the preview is not offered again
    m_busy->setBusy(true);
    runFrom(0);
}

/// Some cases at a time, so that what others do at the seat goes on in between.
void BulkPanel::runFrom(qsizetype at)
{
    if (at >= m_able.size() || m_stopping || m_outcome.stops) {
        finish(std::min(at, m_able.size()));
        return;
    }
    m_busy->setProgress(double(at) / double(m_able.size()));
    m_preview->setText(shownDigits(
        tr("%1 از %2 مورد انجام شد. توقف: %3").arg(at).arg(m_able.size()).arg(isolateLtr(u"Esc"_s))));
    m_seat
        ->write([job = m_job, cases = m_able.mid(at, perStep), act = wordOf(m_act), kept = m_keptCases,
                 at](SeatWriter &writer) -> Result<Outcome> {
            Outcome outcome;
            for (const StreamId &id : cases) {
                const Result<EventId> event = job(writer, id);
                if (event.ok())
                    outcome.done.append({id, *event});
                else
                    outcome.failed.append({id, event.error()});
                outcome.stops = !event.ok() && isOfAll(event.error());
                if (outcome.stops)
                    break;
            }
            if (kept > 0)
                (void)noteMarkedDone(writer, act, kept, at + outcome.done.size() + outcome.failed.size());
            return outcome;
        })
        .then(this, [this, at](const Result<Outcome> &outcome) {
            if (outcome.ok()) {
                m_outcome.done += outcome->done;
                m_outcome.failed += outcome->failed;
                m_outcome.stops = outcome->stops;
                Q_EMIT portionDone();
                runFrom(at + outcome->done.size() + outcome->failed.size());
            } else {
                m_outcome.failed.append({m_able.at(at), outcome.error()});
                m_outcome.stops = true;
                finish(at + 1);
            }
        });
}

/// `reached`: behind those that were tried.
void BulkPanel::finish(qsizetype reached)
{
    m_running = false;
    m_job = nullptr; // it may hold a PIN
    m_busy->setBusy(false);
    m_seat->announceChange();
    const auto done = static_cast<int>(m_outcome.done.size());
    const auto failed = static_cast<int>(m_outcome.failed.size());
    for (const Failed &each : std::as_const(m_outcome.failed))
        m_notDone << each.id;
    m_notDone += m_able.mid(reached);
    if (failed > 0)
        m_whyNotDone = (m_outcome.stops ? m_outcome.failed.last() : m_outcome.failed.first()).why;
    // What was typed stays, with the reason; and what was done before it can still be taken back.
    if (done == 0 && failed > 0) {
        m_preview->setText(shownDigits(sentenceOf(m_able.size())));
        m_form->setSaving(false);
        m_form->showError(*m_whyNotDone);
        if (m_keptCases > 0)
            keepCases(m_cases);
        noteTyped(); // what was typed while it ran
        return;
    }
    m_done = m_outcome.done;
    // A note cannot be taken back: it stays in the conversation; nor what was signed.
    if (m_act == CaseAct::Note && !drafts())
        m_done.clear();
    if (m_act == CaseAct::SendDrafts &&
        std::ranges::all_of(m_done, [this](const Done &each) { return m_lasting.contains(each.id); }))
        m_done.clear();
    m_doubtful.clear();
    if (m_notDone.isEmpty() || m_form->isBlank())
        m_left.remove(m_act);
    else
        m_left.insert(m_act, m_form->texts());
    drop();
    m_keeper->noteChange(wordOf(m_act));
    forgetCases();
    Q_EMIT finished(done, failed);
}

void BulkPanel::undo()
{
    if (m_running || m_done.isEmpty())
        return;
    m_running = true;
    Q_EMIT undoing(0, static_cast<int>(m_done.size()));
    takeBack(0, 0);
}

/// The last ones first, some at a time.
void BulkPanel::takeBack(int taken, int left)
{
    const qsizetype from = std::max<qsizetype>(0, m_done.size() - perStep);
    const auto asked = static_cast<int>(m_done.size() - from);
    m_seat
        ->write([last = m_done.mid(from)](SeatWriter &writer) -> Result<int> {
            int withdrawn = 0;
            for (auto act = last.crbegin(); act != last.crend(); ++act)
                withdrawn += writer.withdraw(act->id, act->event).ok() ? 1 : 0;
            return withdrawn;
        })
        .then(this, [this, from, taken, left, asked](const Result<int> &withdrawn) {
            const int now = taken + withdrawn.valueOr(0);
            int rest = left + asked - withdrawn.valueOr(0);
            if (!withdrawn.ok())
                rest += static_cast<int>(from);
            m_done.resize(withdrawn.ok() ? from : 0);
            if (!m_done.isEmpty()) {
                Q_EMIT undoing(now + rest, now + rest + static_cast<int>(m_done.size()));
                takeBack(now, rest);
                return;
            }
            m_running = false;
            m_seat->announceChange();
            Q_EMIT undone(now, rest);
        });
}

} // namespace mizban
