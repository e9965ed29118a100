#include "ui/case/case_header.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/base/tehran_time.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/notice_rules.h"
#include "core/domain/tracking_id.h"
#include "core/services/due_explanation_text.h"
#include "core/services/words.h"
#include "ui/case/case_tones.h"
#include "ui/case/due_reason.h"
#include "ui/case/flow_layout.h"
#include "ui/case/last_act.h"
#include "ui/case/stub_case.h"
#include "ui/case/text_label.h"
#include "ui/models/case_text.h"
#include "ui/models/kind_text.h"
#include "ui/widgets/status_chip.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

/// Whoever sent it should not have to look for that in the history.
bool isLastActRefused(const CaseState &state)
{
    const HistoryEntry *last = lastAct(state);
    return last && last->flag == EventFlag::Quarantined;
}

} // namespace

CaseHeader::CaseHeader(QWidget *parent)
    : QWidget(parent)
    , m_subject(new TextLabel(TypeStep::Title))
    , m_chips(new FlowLayout)
    , m_facts(new FlowLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_subject);
    column->addLayout(m_chips);
    column->addLayout(m_facts);
    m_subject->setObjectName(u"case.subject"_s);
    m_subject->setWidthGiven(true);
    m_kind = addChip("case.kind");
    m_status = addChip("case.status");
    m_left = addChip("case.left");
    m_waiting = addChip("case.waiting");
    m_review = addChip("case.quarantined");
    m_conflict = addChip("case.conflict");
    m_sealed = addChip("case.sealed");
    m_role = addChip("case.role");
    m_undelivered = addChip("case.undelivered");
    m_late = addChip("case.applicantLate");
    m_told = addChip("case.told");
    m_merged = addChip("case.merged");
    m_tracking = addFact("case.tracking", tr("شناسه پیگیری"));
    m_applicant = addFact("case.applicant", tr("متقاضی"));
    m_national = addFact("case.national", tr("کد ملی"));
    m_mobile = addFact("case.mobile", tr("تلفن همراه"));
    m_holder = addFact("case.holder", tr("دارنده"));
    m_due = addFact("case.due", tr("مهلت پاسخ"));
    m_registered = addFact("case.registered", tr("زمان ثبت"));
    m_awaited = addFact("case.awaited", tr("مهلت متقاضی"));
    m_opinion = addFact("case.opinion", tr("نظر متقاضی"));
    m_why = new DueReason;
    column->addWidget(m_why);
    refresh();
}

StatusChip *CaseHeader::addChip(const char *name)
{
    auto *chip = new StatusChip;
    chip->setObjectName(QLatin1String(name));
    m_chips->addWidget(chip);
    return chip;
}

TextLabel *CaseHeader::addFact(const char *name, const QString &caption)
{
    auto *box = new QWidget;
    auto *lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto *title = new TextLabel(TypeStep::Small, TextLabel::Ink::Muted);
    title->setText(caption);
    title->setObjectName(u"caption"_s);
    auto *value = new TextLabel;
    value->setObjectName(QLatin1String(name));
    value->setSelectable(true);
    value->setFocusPolicy(Qt::ClickFocus);
    for (TextLabel *line : {title, value})
        line->setWidthGiven(true);
    lines->addWidget(title);
    lines->addWidget(value);
    m_facts->addWidget(box);
    return value;
}

void CaseHeader::setFact(TextLabel *value, const QString &text)
{
    value->setText(text);
    value->parentWidget()->setVisible(!text.isEmpty());
}

void CaseHeader::setCaption(TextLabel *value, const QString &caption)
{
    if (auto *title = value->parentWidget()->findChild<TextLabel *>(u"caption"_s))
        title->setText(caption);
}

void CaseHeader::setCase(const CaseDetails &details, const Directory &directory, qint64 nowMs)
{
    const CaseRegistered &registration = details.state.registration;
    // A quick report has a service in place of a subject (004 art.3-3).
    const Service *service = directory.service(registration.details.serviceId);
    const bool named = !registration.subject.isEmpty() || !service;
    const QString subject = named ? subjectText(directory, registration.subject) : service->title;
    m_subject->setText(subject.isEmpty() ? nameOf(registration.kind) : subject);
    m_kind->setText(nameOf(registration.kind));
    const CaseStatus status = details.state.statusAt(nowMs);
    m_status->setText(nameOf(status));
    m_status->setTone(toneOf(status));
    setMarks(details);
    setDue(details, directory, nowMs);
    const QString name = applicantName(registration.applicant);
    setFact(m_tracking, isolateLtr(displayTrackingId(registration.trackingId)));
    const bool kept = !details.row.summary && !isStub(details);
    setFact(m_applicant, !kept ? QString() : name.isEmpty() ? tr("ناشناس") : isolate(name));
    setFact(m_national, identityText(registration.applicant));
    setCaption(m_national, identityCaption(registration.applicant));
    setFact(m_mobile, idText(registration.applicant.mobile));
    const QString holder = directory.titleOf(details.state.holder);
    setFact(m_holder, holder.isEmpty() ? QString() : isolate(holder)); // not told of a sealed case
    setFact(m_registered, formatJalaliDateTime(registration.registeredAtMs));
    setAwaited(details.state, nowMs);
    setTold(details.state);
    const std::optional<Opinion> &opinion = details.state.opinion;
    setFact(m_opinion, opinion ? tr("%1 از ۵").arg(shownDigits(QString::number(opinion->score))) : QString());
    m_facts->invalidate();
    m_chips->invalidate();
}

void CaseHeader::setDue(const CaseDetails &details, const Directory &directory, qint64 nowMs)
{
    const CaseState &state = details.state;
    const std::optional<int> days = daysLeft(state.dueAtMs, nowMs);
    const DueExplanation why = explainDue(state, directory);
    const QString day = days ? formatJalaliLong(toJalali(tehranDate(state.dueAtMs))) : QString();
    setFact(m_due, days && why.estimated ? tr("%1 (برآورد)").arg(day) : day);
    m_why->setReason(state.id, days ? describe(why, directory) : QString());
    m_left->setVisible(days && state.isOpen());
    if (!days)
        return;
    const DeadlinePolicy *policy = directory.policy();
    const DueStanding standing = dueStanding(state.dueAtMs, state.isOpen(), nowMs,
                                             calendarOf(state, directory), policy ? policy->warningDays : 0);
    m_left->setText(daysLeftText(*days));
    m_left->setTone(toneOf(standing));
}

/// Until when something is awaited from the applicant, and that the day is over (S7).
void CaseHeader::setAwaited(const CaseState &state, qint64 nowMs)
{
    const bool dated = state.status == CaseStatus::AwaitingApplicant && state.awaitedUntilMs != 0;
    setFact(m_awaited, dated ? formatJalaliLong(toJalali(tehranDate(state.awaitedUntilMs))) : QString());
    m_late->setText(tr("مهلت متقاضی گذشته است"));
    m_late->setTone(Tone::Warning);
    m_late->setVisible(state.isLateApplicant(nowMs));
}

/// Whether the applicant knows what was done (4-5); says nothing as long as nothing was.
void CaseHeader::setTold(const CaseState &state)
{
    const bool any = std::any_of(state.history.begin(), state.history.end(),
                                 [&state](const HistoryEntry &entry) { return isNoticed(state, entry); });
    const NoticesOwed owed = noticesOwed(state);
    m_told->setVisible(any);
    m_told->setTone(owed.steps > 0 ? Tone::Warning : Tone::Success);
    m_told->setText(owed.steps > 0 ? shownDigits(tr("%1 اقدام به متقاضی گفته نشده").arg(owed.steps))
                                   : tr("متقاضی باخبر است"));
}

void CaseHeader::toggleWhy()
{
    m_why->toggle();
}

void CaseHeader::setMarks(const CaseDetails &details)
{
    m_waiting->setText(tr("در صف ارسال"));
    m_waiting->setTone(Tone::Info);
    m_waiting->setVisible(details.row.waiting);
    const bool refused = !details.state.quarantined && isLastActRefused(details.state);
    m_review->setText(refused ? tr("مرکز آخرین اقدام را نپذیرفت") : tr("در حال بررسی مرکز"));
    m_review->setTone(refused ? Tone::Danger : Tone::Warning);
    m_review->setVisible(details.state.quarantined || refused);
    m_conflict->setText(tr("دارای تعارض"));
    m_conflict->setTone(Tone::Warning);
    m_conflict->setVisible(details.state.conflicts > 0);
    m_sealed->setText(tr("محرمانه"));
    m_sealed->setTone(Tone::Danger);
    m_sealed->setVisible(details.row.sealed);
    const RowRole role = details.row.role;
    m_role->setText(role == RowRole::Task ? tr("از شما خواسته شده") : tr("رونوشت"));
    m_role->setTone(role == RowRole::Task ? Tone::Warning : Tone::Info);
    m_role->setVisible(role == RowRole::Task || role == RowRole::Copy);
    m_undelivered->setText(tr("به متقاضی اعلام نشده"));
    m_undelivered->setTone(Tone::Warning);
    m_undelivered->setVisible(details.state.status == CaseStatus::Answered &&
                              details.state.deliveredAtMs == 0 && !details.row.summary);
    m_merged->setText(tr("ادغام‌شده در مورد پیشین"));
    m_merged->setTone(Tone::Info);
    m_merged->setVisible(details.state.merge.has_value());
}

void CaseHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

void CaseHeader::refresh()
{
    const Theme theme = currentTheme();
    layout()->setSpacing(theme.space8());
    m_chips->setGap(theme.px(6));
    m_facts->setGap(theme.space12());
    m_facts->setColumnWidth(theme.px(130));
}

} // namespace mizban
