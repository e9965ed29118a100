#include "ui/registration/outcome_section.h"

#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/services/error_text.h"
#include "core/services/words.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/jalali_date_edit.h"
#include "ui/widgets/persian_text_edit.h"
#include "ui/widgets/wrapped_label.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr qint64 noDate = 1; // something stands there that is no date to be promised: never saved as none

} // namespace

OutcomeSection::OutcomeSection(QWidget *parent)
    : FormPart(tr("نتیجه برای متقاضی *"), parent)
    , m_kind(new ChoiceBar)
    , m_done(new PersianTextEdit)
    , m_date(new JalaliDateEdit)
    , m_final(new JalaliDateEdit)
    , m_promise(new WrappedLabel)
{
    m_kind->setChoices({{wordOf(OutcomeKind::Done), tr("انجام شد"), u'1', u"check"_s},
                        {wordOf(OutcomeKind::NextVisit), tr("مراجعه بعدی"), u'2', u"calendar"_s},
                        {wordOf(OutcomeKind::FinalDate), tr("زمان پاسخ نهایی"), u'3', u"clock"_s}});
    m_done->setVisibleLines(2);
    m_done->setLimit(maxTextLength);
    m_done->setPlaceholderText(
        tr("کاری که انجام شد؛ به متقاضی نشان داده می‌شود"));
    m_promise->setObjectName(u"registration.promise"_s);
    m_promise->setTextFormat(Qt::PlainText);
    m_promise->setWordWrap(true);
    auto *kind = makeBareRow(u"outcome"_s, "outcome", tr("نتیجه برای متقاضی"), m_kind);
    auto *done = makeRow(u"outcome.text"_s, "outcomeText", tr("شرح نتیجه"), m_done, true);
    m_dateRow = makeRow(u"outcome.at"_s, "outcomeDate", tr("تاریخ مراجعه بعدی"), m_date, true);
    m_finalRow = makeRow(u"outcome.final"_s, "outcomeFinal",
                         tr("زودتر از آن، تا (اگر قول داده می‌شود)"), m_final);
    m_final->setProperty(passedOver, true);
    for (QWidget *widget : std::initializer_list<QWidget *>{kind, done, m_dateRow, m_promise, m_finalRow})
        addWidget(widget);
    connect(m_kind, &ChoiceBar::currentChanged, this, [this, kind] {
        kind->clearMessage();
        unfold();
        Q_EMIT edited();
    });
    auto *decided = new DecidedChoice(m_kind);
    connect(m_kind, &ChoiceBar::chosen, this, [this, decided] {
        if (decided->isDecided())
            chosenByPerson();
    });
    watchPaste(m_done, done);
    connect(m_done, &QPlainTextEdit::textChanged, this, [this, done] {
        done->clearMessage();
        Q_EMIT edited();
    });
    for (const auto &[edit, row] : {std::pair(m_date, m_dateRow), std::pair(m_final, m_finalRow)}) {
        connect(edit, &QLineEdit::textChanged, this, [this, date = edit, its = row] {
            judge(date, its);
            Q_EMIT edited();
        });
        connect(edit, &QLineEdit::editingFinished, this,
                [this, date = edit, its = row] { judge(date, its); });
    }
    unfold();
}

void OutcomeSection::judge(const JalaliDateEdit *edit, FieldRow *row)
{
    if (const QString message = edit->message(); !message.isEmpty())
        row->setError(message);
    else if (const std::optional<QDate> date = edit->date())
        row->setGood(formatJalaliLong(toJalali(*date)));
    else
        row->clearMessage();
}

QString OutcomeSection::current() const
{
    return m_kind->current();
}

void OutcomeSection::unfold()
{
    rowOf(u"outcome.text"_s)->setVisible(current() == wordOf(OutcomeKind::Done));
    const bool final = current() == wordOf(OutcomeKind::FinalDate);
    m_dateRow->setVisible(current() == wordOf(OutcomeKind::NextVisit));
    m_promise->setVisible(final);
    m_finalRow->setVisible(final);
    setRowOf(u"outcome.at"_s, final ? m_finalRow : m_dateRow);
}

void OutcomeSection::chosenByPerson()
{
    if (current() == wordOf(OutcomeKind::Done))
        m_done->setFocus(Qt::OtherFocusReason);
    else if (current() == wordOf(OutcomeKind::NextVisit))
        m_date->setFocus(Qt::OtherFocusReason);
}

void OutcomeSection::setPromise(qint64 dueAtMs, bool estimated)
{
    m_final->setEnabled(dueAtMs != 0);
    if (dueAtMs == 0) {
        m_final->setMaximum(std::nullopt);
        m_promise->setText(tr("برای این نوع، مهلت پاسخ تعیین نشده است."));
        return;
    }
    const QDate date = tehranDate(dueAtMs);
    m_final->setMaximum(date);
    const QString day = weekdayName(date.dayOfWeek()) + u' ' + formatJalali(toJalali(date));
    QString text = tr("پاسخ نهایی تا %1").arg(day);
    if (estimated)
        text = listed({text, tr("تعطیلات این دوره هنوز قطعی نیست")});
    m_promise->setText(text);
}

void OutcomeSection::setMayBeDone(const Status &may)
{
    m_kind->setChoiceEnabled(wordOf(OutcomeKind::Done), may.ok());
    rowOf(u"outcome"_s)->setHint(may.ok() ? QString() : describe(may.error()));
}

void OutcomeSection::setCalendar(const WorkingCalendar &calendar, QDate today)
{
    for (JalaliDateEdit *edit : {m_date, m_final}) {
        edit->setToday(today);
        edit->setMinimum(today);
        edit->setClosedDays([calendar](QDate date) -> std::optional<QString> {
            if (const auto holiday = calendar.holidayOn(date))
                return holiday->title;
            return calendar.isWorkingDay(date) ? std::nullopt : std::optional(QString());
        });
    }
}

void OutcomeSection::load(const CaseDraft &draft)
{
    const Outcome outcome = draft.outcome.value_or(Outcome{});
    m_kind->setCurrent(draft.outcome ? wordOf(outcome.kind) : QString());
    m_done->setPlainText(outcome.text);
    const bool visit = draft.outcome && outcome.kind == OutcomeKind::NextVisit && outcome.atMs != 0;
    m_date->setDate(visit ? std::optional(tehranDate(outcome.atMs)) : std::nullopt);
    const bool earlier = draft.outcome && outcome.kind == OutcomeKind::FinalDate && outcome.atMs > noDate;
    m_final->setDate(earlier ? std::optional(tehranDate(outcome.atMs)) : std::nullopt);
    clearProblems();
    unfold();
}

void OutcomeSection::collect(CaseDraft &draft) const
{
    const std::optional<OutcomeKind> kind = parseOutcomeKind(current());
    if (!kind)
        return;
    Outcome outcome{*kind, {}, 0};
    if (*kind == OutcomeKind::Done)
        outcome.text = m_done->toPlainText();
    // The visit may be on any hour of that day, today included.
    if (*kind == OutcomeKind::NextVisit && m_date->date())
        outcome.atMs = endOfDayMs(*m_date->date());
    if (*kind == OutcomeKind::FinalDate && m_final->date())
        outcome.atMs = endOfDayMs(*m_final->date());
    else if (*kind == OutcomeKind::FinalDate && !m_final->text().isEmpty())
        outcome.atMs = noDate;
    draft.outcome = outcome;
}

bool OutcomeSection::isBlank() const
{
    return current().isEmpty();
}

} // namespace mizban
