#include "ui/case/bulk_panel.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "core/domain/office_rules.h"
#include "core/domain/tracking_id.h"
#include "core/services/error_text.h"
#include "ui/case/act_area.h"
#include "ui/case/answer_panel.h"
#include "ui/case/draft_words.h"
#include "ui/case/phrase_bar.h"
#include "ui/case/refer_panel.h"
#include "ui/case/stock_phrases.h"
#include "ui/case/text_label.h"
#include "ui/case/text_panels.h"
#include "ui/widgets/busy_line.h"

#include <QApplication>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr qsizetype perStep = 20;  // cases written before the window is heard again
constexpr qsizetype perLook = 200; // cases looked at in one reading
constexpr int refusedShown = 5;

} // namespace

bool isForMany(CaseAct act)
{
    switch (act) {
    case CaseAct::Refer:
    case CaseAct::Answer:
    case CaseAct::Note:
    case CaseAct::Accept:
    case CaseAct::Return:
    case CaseAct::Await:
        return true;
    default:
        return false;
    }
}

BulkPanel::BulkPanel(std::shared_ptr<Seat> seat, QWidget *parent)
    : QScrollArea(parent)
    , m_seat(std::move(seat))
    , m_title(new TextLabel(TypeStep::Title))
    , m_preview(new TextLabel)
    , m_busy(new BusyLine)
{
    setObjectName(u"bulk"_s);
    setAccessibleName(tr("کار روی همه موردهای نشان‌شده"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_title->setObjectName(u"bulk.title"_s);
    m_preview->setObjectName(u"bulk.preview"_s);
    auto *page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->addWidget(m_title);
    m_column->addWidget(m_preview);
    m_column->addWidget(m_busy);
    m_column->addStretch(1);
    const Theme theme = currentTheme();
    m_column->setContentsMargins(theme.space16(), theme.space16(), theme.space16(), theme.space16());
    m_column->setSpacing(theme.space12());
    setWidget(page);
}

ActPanel *BulkPanel::makeForm(CaseAct act) const
{
    switch (act) {
    case CaseAct::Refer: {
        auto *refer = new ReferPanel;
        const HolderCode self = m_seat->identity().seatOf;
        refer->setDirectory(m_seat->directory(), self,
                            QSettings().value(u"cartable/recent/"_s + self.text()).toStringList());
        return refer;
    }
    case CaseAct::Answer:
        return new AnswerPanel;
    case CaseAct::Accept:
        return new AcceptPanel;
    case CaseAct::Return:
        return new ReturnPanel;
    case CaseAct::Await:
        return new AwaitPanel;
    default:
        return new NotePanel;
    }
}

bool BulkPanel::drafts() const
{
    return sitsInOffice(*m_seat->directory(), m_seat->person(), m_seat->identity().seatOf);
}

/// What is typed now, for any case.
BulkPanel::Job BulkPanel::job() const
{
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

void BulkPanel::open(CaseAct act, const QList<StreamId> &cases)
{
    if (m_running)
        return;
    keepTyped();
    drop();
    m_act = act;
    m_cases = cases;
    m_able.clear();
    m_verdicts.clear();
    m_form = makeForm(act);
    // The same forms stand in the reading pane; here they have names of their own.
    const QString prefix = u"case."_s;
    const QList<QWidget *> parts = m_form->findChildren<QWidget *>();
    for (QWidget *part : QList<QWidget *>{m_form} + parts) {
        if (part->objectName().startsWith(prefix))
            part->setObjectName(u"bulk."_s + part->objectName().mid(prefix.size()));
    }
    if (m_form->phraseBar())
        m_form->phraseBar()->setPhrases({}, usualPhrases(act));
    connect(m_form, &ActPanel::sendRequested, this, &BulkPanel::send);
    connect(m_form, &ActPanel::dismissed, this, &BulkPanel::dismiss);
    m_column->insertWidget(m_column->count() - 1, m_form);
    m_form->show();
    m_form->setDrafting(drafts());
    if (const auto left = m_left.constFind(act); left != m_left.constEnd())
        m_form->setTexts(*left);
    m_title->setText(shownDigits(tr("%1 مورد").arg(cases.size())));
    m_preview->setText(tr("در حال بررسی موردها…"));
    m_form->setSaving(true); // until it is known what would be done
    m_form->focusFirst();
    if (drafts() && !eventOfProposed(wordOf(act))) { // one sentence, not one for each case
        m_preview->setText(describe(fieldError(ErrorCode::NotAllowed, u"office"_s, u"1.13"_s)));
        m_form->hide(); // there is nothing to write
        setFocus(Qt::OtherFocusReason);
        Q_EMIT previewed();
        return;
    }
    m_busy->setBusy(true);
    lookFrom(0, m_question);
}

/// Some cases at a time: whoever waits for very many sees how far it is, and may leave.
void BulkPanel::lookFrom(qsizetype at, quint64 question)
{
    const auto may =
        [act = m_act, drafting = drafts(), actor = m_seat->actor(),
         principal = principalAt(*m_seat->directory(), m_seat->identity().seatOf)](const CaseState &state) {
            return drafting ? mayPropose(state, wordOf(act), principal) : mayAct(state, eventOf(act), actor);
        };
    m_seat
        ->read([cases = m_cases.mid(at, perLook), may](SeatReader &reader) -> Result<QList<Verdict>> {
            QList<Verdict> verdicts;
            for (const StreamId &id : cases) {
                const Result<CaseDetails> details = reader.caseDetails(id);
                if (!details.ok())
                    verdicts.append({id, {}, details.error()});
                else
                    verdicts.append({id, details->state.registration.trackingId, may(details->state)});
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
            m_verdicts += *verdicts;
            m_busy->setProgress(double(m_verdicts.size()) / double(m_cases.size()));
            if (at + perLook < m_cases.size()) {
                lookFrom(at + perLook, question);
                return;
            }
            m_busy->setBusy(false);
            takePreview(std::exchange(m_verdicts, {}));
        });
}

QString BulkPanel::sentenceOf(qsizetype able) const
{
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

void BulkPanel::takePreview(const QList<Verdict> &verdicts)
{
    QStringList lines;
    QStringList refused;
    for (const Verdict &verdict : verdicts) {
        if (verdict.may.ok())
            m_able << verdict.id;
        else
            refused << tr("%1: %2").arg(isolateLtr(displayTrackingId(verdict.trackingId)),
                                        describe(verdict.may.error()));
    }
    lines << shownDigits(sentenceOf(m_able.size()));
    if (!refused.isEmpty())
        lines << shownDigits((drafts()
                                  ? tr("برای %1 مورد پیش‌نویس نوشته نمی‌شود:")
                                  : tr("روی %1 مورد انجام نمی‌شود:"))
                                 .arg(refused.size()))
              << refused.mid(0, refusedShown);
    if (refused.size() > refusedShown)
        lines << shownDigits(tr("و %1 مورد دیگر").arg(refused.size() - refusedShown));
    m_preview->setText(lines.join(u'\n'));
    m_form->setSaving(m_able.isEmpty());
    if (!m_form->isAncestorOf(QApplication::focusWidget())) // its button could not take the focus before
        m_form->focusFirst();
    Q_EMIT previewed();
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
    m_outcome = {};
    m_job = job();
    m_busy->setBusy(true);
    runFrom(0);
}

/// Some cases at a time, so that what others do at the seat goes on in between.
void BulkPanel::runFrom(qsizetype at)
{
    if (at >= m_able.size()) {
        finish();
        return;
    }
    m_busy->setProgress(double(at) / double(m_able.size()));
    m_seat
        ->write([job = m_job, cases = m_able.mid(at, perStep)](SeatWriter &writer) -> Result<Outcome> {
            Outcome outcome;
            for (const StreamId &id : cases) {
                const Result<EventId> event = job(writer, id);
                if (event.ok())
                    outcome.done.append({id, *event});
                else
                    outcome.failed.append(event.error());
            }
            return outcome;
        })
        .then(this, [this, at](const Result<Outcome> &outcome) {
            if (outcome.ok()) {
                m_outcome.done += outcome->done;
                m_outcome.failed += outcome->failed;
                runFrom(at + perStep);
            } else {
                m_outcome.failed.append(outcome.error());
                finish();
            }
        });
}

void BulkPanel::finish()
{
    m_running = false;
    m_busy->setBusy(false);
    m_seat->announceChange();
    const auto done = static_cast<int>(m_outcome.done.size());
    const auto failed = static_cast<int>(m_outcome.failed.size());
    // A note cannot be taken back: it stays in the conversation. A draft is replaced by a better one.
    m_done = m_act == CaseAct::Note || drafts() ? QList<Done>() : m_outcome.done;
    if (done == 0 && failed > 0) { // what was typed stays, with the reason
        m_form->setSaving(false);
        m_form->showError(m_outcome.failed.first());
        return;
    }
    m_left.remove(m_act);
    drop();
    Q_EMIT finished(done, failed);
}

void BulkPanel::undo()
{
    if (m_running || m_done.isEmpty())
        return;
    m_running = true;
    takeBack(0);
}

/// The last ones first, some at a time.
void BulkPanel::takeBack(int taken)
{
    const qsizetype left = std::max<qsizetype>(0, m_done.size() - perStep);
    m_seat
        ->write([last = m_done.mid(left)](SeatWriter &writer) -> Result<int> {
            int withdrawn = 0;
            for (auto act = last.crbegin(); act != last.crend(); ++act)
                withdrawn += writer.withdraw(act->id, act->event).ok() ? 1 : 0;
            return withdrawn;
        })
        .then(this, [this, left, taken](const Result<int> &withdrawn) {
            m_done.resize(withdrawn.ok() ? left : 0);
            const int now = taken + withdrawn.valueOr(0);
            if (!m_done.isEmpty()) {
                takeBack(now);
                return;
            }
            m_running = false;
            m_seat->announceChange();
            Q_EMIT undone(now);
        });
}

void BulkPanel::dismiss()
{
    if (m_running)
        return;
    keepTyped();
    drop();
    Q_EMIT dismissed();
}

void BulkPanel::keepTyped()
{
    if (m_form && m_form->isBlank())
        m_left.remove(m_act);
    else if (m_form)
        m_left.insert(m_act, m_form->texts());
}

void BulkPanel::drop()
{
    if (m_form) {
        m_form->hide();
        m_form->deleteLater();
    }
    m_form = nullptr;
    ++m_question;
    m_busy->setBusy(false);
}

} // namespace mizban
