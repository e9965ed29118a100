// What an act on many cases would do, before it does anything.

#include "core/base/digits.h"
#include "core/base/persian_text.h"
#include "core/base/shown_digits.h"
#include "core/domain/office_rules.h"
#include "core/domain/tracking_id.h"
#include "core/services/error_text.h"
#include "ui/case/act_area.h"
#include "ui/case/bulk_panel.h"
#include "ui/case/draft_words.h"
#include "ui/case/office_panel.h"
#include "ui/case/send_drafts_panel.h"
#include "ui/case/text_label.h"
#include "ui/widgets/busy_line.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr qsizetype perLook = 200; // cases looked at in one reading
constexpr qsizetype refusedShown = 5;
constexpr qsizetype draftsShown = 20;
constexpr qsizetype wordsShown = 90; // of each

/// As the words stand once they are written, without what comes along with a pasted text.
ActProposed asWritten(ActProposed words)
{
    for (ProposedText &each : words.texts)
        each.text = cleanFreeText(each.text).trimmed();
    return words;
}

/// What was written with the seat closing on it: whether the note, or the draft, stands there already.
Status notThereYet(const CaseDetails &details, const ActProposed &words, const PersonId &self, bool drafting)
{
    const auto same = [&words](const QString &text) {
        return std::ranges::any_of(words.texts, [&text](const ProposedText &each) {
            return each.field == u"text" && each.text == text;
        });
    };
    const bool noted = std::ranges::any_of(details.notes, [&](const HistoryEntry &note) {
        return note.actor.person == self && same(note.note);
    });
    const bool drafted = std::ranges::any_of(details.proposals, [&](const Proposal &each) {
        return each.isOpen() && each.by.person == self && each.act.act == words.act &&
               each.act.texts == words.texts;
    });
    return (drafting ? drafted : words.act == u"note" && noted)
               ? Status(fieldError(ErrorCode::AlreadyDone, u"bulk"_s))
               : Status();
}

} // namespace

BulkPanel::Judge BulkPanel::judge() const
{
    if (m_act == CaseAct::SendDrafts)
        return judgeOfDrafts();
    return [act = m_act, drafting = drafts(), actor = m_seat->actor(),
            principal = principalAt(*m_seat->directory(), m_seat->identity().seatOf), doubtful = m_doubtful,
            words = asWritten(draftFrom(*m_form)), self = m_seat->person()](const CaseDetails &details) {
        const CaseState &state = details.state;
        Verdict verdict{state.id, state.registration.trackingId, {}, {}, {}, {}};
        verdict.may =
            drafting ? mayPropose(state, wordOf(act), principal) : mayAct(state, eventOf(act), actor);
        if (verdict.may.ok() && doubtful.contains(state.id))
            verdict.may = notThereYet(details, words, self, drafting);
        return verdict;
    };
}

/// Of several drafts of one case the principal chooses himself, at the case.
BulkPanel::Judge BulkPanel::judgeOfDrafts() const
{
    return [actor = m_seat->actor(), directory = m_seat->directory()](const CaseDetails &details) {
        const CaseState &state = details.state;
        Verdict verdict{state.id, state.registration.trackingId, {}, {}, {}, {}};
        const QList<Proposal> waiting = newestWaiting(details.proposals);
        if (waiting.size() != 1) {
            verdict.may = fieldError(waiting.isEmpty() ? ErrorCode::NotFound : ErrorCode::Conflict,
                                     u"proposal"_s, u"1.13"_s);
            return verdict;
        }
        const Proposal &draft = waiting.first();
        const std::optional<EventType> event = eventOfProposed(draft.act.act);
        verdict.may = event ? mayAct(state, *event, actor)
                            : Status(fieldError(ErrorCode::NotAllowed, u"act"_s, u"1.13"_s));
        verdict.draft = draft.event;
        verdict.act = draft.act.act;
        verdict.words = draft.textOf(u"text"_s).simplified();
        if (verdict.act == u"refer")
            verdict.words = tr("به %1").arg(isolate(directory->titleOf(HolderCode(draft.textOf(u"to"_s))))) +
                            (verdict.words.isEmpty() ? QString() : u" — "_s + verdict.words);
        return verdict;
    };
}

/// Some cases at a time: whoever waits for very many sees how far it is, and may leave.
void BulkPanel::lookFrom(qsizetype at, quint64 question)
{
    m_seat
        ->read([cases = m_cases.mid(at, perLook),
                judge = judge()](SeatReader &reader) -> Result<QList<Verdict>> {
            QList<Verdict> verdicts;
            for (const StreamId &id : cases) {
                const Result<CaseDetails> details = reader.caseDetails(id);
                if (!details.ok())
                    verdicts.append({id, {}, details.error(), {}, {}, {}});
                else
                    verdicts.append(judge(*details));
            }
            return verdicts;
        })
        .then(this, [this, at, question](const Result<QList<Verdict>> &verdicts) {
            if (question != m_question)
                return;
            if (!verdicts.ok()) {
                m_busy->setBusy(false);
                m_preview->setText(describe(verdicts.error()));
                return;
            }
            take(*verdicts);
            m_busy->setProgress(double(m_looked) / double(m_cases.size()));
            if (at + perLook < m_cases.size()) {
                lookFrom(at + perLook, question);
                return;
            }
            m_busy->setBusy(false);
            showPreview();
        });
}

/// Of very many only what is shown is kept.
void BulkPanel::take(const QList<Verdict> &verdicts)
{
    m_looked += verdicts.size();
    for (const Verdict &verdict : verdicts) {
        const QString number = isolateLtr(displayTrackingId(verdict.trackingId));
        if (!verdict.may.ok()) {
            if (m_refusals.size() < refusedShown)
                m_refusals << tr("%1: %2").arg(number, describe(verdict.may.error()));
            ++m_refused;
            continue;
        }
        m_able << verdict.id;
        if (!verdict.draft.isValid())
            continue;
        m_toSend.insert(verdict.id, verdict.draft);
        ++m_kinds[verdict.act];
        if (m_words.size() < draftsShown)
            m_words << tr("%1 — %2: %3")
                           .arg(number, nameOfProposed(verdict.act), isolate(verdict.words.left(wordsShown)));
        if (verdict.act != u"answer" && verdict.act != u"refer")
            m_lasting.insert(verdict.id);
    }
}

bool BulkPanel::isLooking() const
{
    return m_form && !m_running && m_looked < m_cases.size();
}

/// What was asked for too soon is not done behind the back of whoever has not read what it would be.
void BulkPanel::sayLooking()
{
    if (isLooking() && !m_form->isHidden())
        m_preview->setText(tr("در حال بررسی موردها… پس از آن %1 را بزنید.").arg(isolateLtr(u"Ctrl+Enter"_s)));
}

QString BulkPanel::sentenceOf(qsizetype able) const
{
    if (m_act == CaseAct::SendDrafts)
        return able == 0
                   ? tr("در موردهای نشان‌شده پیش‌نویسی نیست که بتوان فرستاد.")
                   : tr("%1 پیش‌نویس دفتر به نام شما فرستاده می‌شود.")
                         .arg(able);
    if (able == 0)
        return drafts()
                   ? tr("برای هیچ‌یک از این موردها پیش‌نویسی نمی‌توان نوشت.")
                   : tr("این کار روی هیچ‌یک از این موردها شدنی نیست.");
    if (!drafts())
        return tr("روی %1 مورد انجام می‌شود.").arg(able);
    const QString principal = isolate(m_seat->directory()->titleOf(m_seat->identity().seatOf));
    return tr("برای %1 مورد پیش‌نویس نوشته می‌شود؛ تا %2 آن‌ها را نفرستد اثری ندارد.")
        .arg(able)
        .arg(principal);
}

/// Whoever sends them under his name reads them first.
QStringList BulkPanel::draftLines() const
{
    QStringList lines;
    QStringList kinds = m_kinds.keys();
    kinds.sort();
    QStringList counts;
    for (const QString &kind : std::as_const(kinds))
        counts << tr("%1: %2").arg(nameOfProposed(kind)).arg(m_kinds.value(kind));
    if (counts.size() > 1)
        lines << shownDigits(counts.join(u"، "_s));
    lines << m_words;
    if (m_able.size() > m_words.size() && !m_words.isEmpty())
        lines << shownDigits(tr("و %1 پیش‌نویس دیگر").arg(m_able.size() - m_words.size()));
    return lines;
}

void BulkPanel::showPreview()
{
    QStringList lines{shownDigits(sentenceOf(m_able.size()))};
    lines << draftLines();
    if (m_refused > 0)
        lines << shownDigits((m_act == CaseAct::SendDrafts ? tr("%1 مورد فرستاده نمی‌شود:")
                              : drafts()
                                  ? tr("برای %1 مورد پیش‌نویس نوشته نمی‌شود:")
                                  : tr("روی %1 مورد انجام نمی‌شود:"))
                                 .arg(m_refused))
              << m_refusals;
    if (m_refused > m_refusals.size())
        lines << shownDigits(tr("و %1 مورد دیگر").arg(m_refused - m_refusals.size()));
    m_preview->setText(lines.join(u'\n'));
    if (auto *drafts = qobject_cast<SendDraftsPanel *>(m_form))
        drafts->setSigning(
            std::ranges::any_of(m_able, [this](const StreamId &id) { return m_lasting.contains(id); }));
    m_form->setSaving(m_able.isEmpty());
    if (m_takesKeys && !m_form->isAncestorOf(QApplication::focusWidget()))
        m_form->focusFirst(); // its button could not take the focus before
    Q_EMIT previewed();
}

} // namespace mizban
