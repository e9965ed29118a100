#include "ui/case/answer_panel.h"

#include "core/base/tehran_time.h"
#include "core/domain/payloads.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/digit_line_edit.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/jalali_date_edit.h"
#include "ui/widgets/persian_text_edit.h"

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

const QString unsaid = u"unsaid"_s;
const QString noFault = u"none"_s;
const QString fault = u"found"_s;

} // namespace

AnswerPanel::AnswerPanel(QWidget *parent)
    : ActPanel(CaseAct::Answer, tr("پاسخ به متقاضی"), tr("ثبت پاسخ"), parent)
    , m_kind(new ChoiceBar)
    , m_fault(new ChoiceBar)
    , m_claimed(new DigitLineEdit)
    , m_awarded(new DigitLineEdit)
    , m_paidAt(new JalaliDateEdit)
{
    auto *text = new PersianTextEdit;
    text->setLimit(maxTextLength);
    text->setVisibleLines(4);
    auto *reason = new PersianTextEdit;
    reason->setLimit(maxTextLength);
    reason->setVisibleLines(2);
    m_kind->setChoices({{wordOf(AnswerKind::Done), tr("انجام شد"), u'1', {}},
                        {wordOf(AnswerKind::NotDone), tr("انجام نشد"), u'2', {}}});
    m_kind->setCurrent(wordOf(AnswerKind::Done));
    addField(u"text"_s, tr("متن پاسخ؛ به متقاضی نشان داده می‌شود"), text,
             true);
    addField(u"kind"_s, tr("نتیجه"), m_kind, true);
    addField(u"reason"_s, tr("دلیل انجام نشدن"), reason, true);
    m_fault->setChoices({{unsaid, tr("بررسی نشد"), u'1', {}},
                         {noFault, tr("قصوری نبود"), u'2', {}},
                         {fault, tr("قصور احراز شد"), u'3', {}}});
    m_fault->setCurrent(unsaid);
    m_claimed->setMaximumDigits(15);
    m_awarded->setMaximumDigits(15);
    addField(u"fault"_s, tr("قصور دستگاه و جبران خسارت"), m_fault, true);
    addField(u"claimed"_s, tr("خسارت ادعاشده، ریال (اختیاری)"), m_claimed, false);
    addField(u"awarded"_s, tr("خسارت تعیین‌شده، ریال (اختیاری)"), m_awarded,
             false);
    addField(u"paidAt"_s, tr("تاریخ پرداخت، اگر پرداخت شده است"), m_paidAt, false);
    connect(m_kind, &ChoiceBar::currentChanged, this, &AnswerPanel::showReason);
    connect(m_fault, &ChoiceBar::currentChanged, this, &AnswerPanel::showReason);
    showReason();
}

void AnswerPanel::setTexts(const PanelTexts &texts)
{
    m_kind->setCurrent(wordOf(AnswerKind::Done));
    m_fault->setCurrent(unsaid);
    ActPanel::setTexts(texts);
    showReason();
}

AnswerKind AnswerPanel::kind() const
{
    return parseAnswerKind(m_kind->current()).value_or(AnswerKind::Done);
}

QString AnswerPanel::publicText() const
{
    return textOf(u"text"_s).trimmed();
}

QString AnswerPanel::reason() const
{
    return kind() == AnswerKind::NotDone ? textOf(u"reason"_s).trimmed() : QString();
}

void AnswerPanel::showReason()
{
    row(u"reason"_s)->setVisible(kind() == AnswerKind::NotDone);
    row(u"fault"_s)->setVisible(m_complaint);
    const bool damage = m_complaint && m_fault->current() == fault;
    row(u"claimed"_s)->setVisible(damage);
    row(u"awarded"_s)->setVisible(damage);
    row(u"paidAt"_s)->setVisible(damage);
}

void AnswerPanel::setComplaint(bool complaint)
{
    m_complaint = complaint;
    showReason();
}

CaseAnswered AnswerPanel::answer() const
{
    CaseAnswered answer{kind(), publicText(), reason(), files(), {}};
    if (m_complaint && m_fault->current() != unsaid) {
        Compensation outcome;
        outcome.faultFound = m_fault->current() == fault;
        if (outcome.faultFound) {
            outcome.claimed = m_claimed->asciiText().toLongLong();
            outcome.awarded = m_awarded->asciiText().toLongLong();
            if (const std::optional<QDate> paid = m_paidAt->date())
                outcome.paidAtMs = tehranMidnightMs(*paid);
        }
        answer.compensation = outcome;
    }
    return answer;
}

} // namespace mizban
