#include "ui/case/text_panels.h"

#include "core/base/tehran_time.h"
#include "core/domain/payloads.h"
#include "ui/widgets/jalali_date_edit.h"
#include "ui/widgets/persian_text_edit.h"

using namespace Qt::StringLiterals;

namespace mizban {

TextPanel::TextPanel(CaseAct act, const QString &title, const QString &label, const QString &sendText,
                     QWidget *parent, bool required)
    : ActPanel(act, title, sendText, parent)
{
    auto *edit = new PersianTextEdit;
    edit->setLimit(maxTextLength);
    edit->setVisibleLines(3);
    addField(u"text"_s, label, edit, required);
}

NotePanel::NotePanel(QWidget *parent)
    : TextPanel(CaseAct::Note, tr("یادداشت داخلی"),
                tr("متن یادداشت؛ به متقاضی نشان داده نمی‌شود"),
                tr("ثبت یادداشت"), parent)
{
}

ClosePanel::ClosePanel(QWidget *parent)
    : TextPanel(CaseAct::Close, tr("مختومه کردن"),
                tr("توضیح؛ به متقاضی نشان داده می‌شود"), tr("مختومه شود"),
                parent)
{
}

ReopenPanel::ReopenPanel(QWidget *parent)
    : TextPanel(CaseAct::Reopen, tr("بازگشایی"),
                tr("دلیل بازگشایی؛ به متقاضی نشان داده می‌شود"),
                tr("بازگشایی شود"), parent)
{
}

ReturnPanel::ReturnPanel(QWidget *parent)
    : TextPanel(CaseAct::Return, tr("عودت ارجاع"), tr("چرا این موضوع در شرح وظایف شما نیست (داخلی)"),
                tr("عودت داده شود"), parent)
{
}

RecallPanel::RecallPanel(QWidget *parent)
    : TextPanel(CaseAct::Recall, tr("فراخوان ارجاع"), tr("علت (اختیاری، داخلی)"), tr("پس گرفته شود"), parent,
                false)
{
    setRemark(tr(
        "تا زمانی که گیرنده آن را ندیده باشد، ارجاع پس گرفته می‌شود."));
}

AwaitPanel::AwaitPanel(QWidget *parent)
    : TextPanel(CaseAct::Await, tr("درخواست از متقاضی"),
                tr("چه چیزی لازم است؛ به متقاضی نشان داده می‌شود"),
                tr("ثبت شود"), parent)
    , m_until(new JalaliDateEdit)
{
    addField(u"until"_s, tr("مهلت متقاضی (اختیاری)"), m_until, false);
}

qint64 AwaitPanel::untilMs() const
{
    return m_until->date() ? endOfDayMs(*m_until->date()) : 0;
}

ReceivedPanel::ReceivedPanel(QWidget *parent)
    : TextPanel(CaseAct::Received, tr("رسیدن پاسخ متقاضی"),
                tr("چه آورد (اختیاری)؛ به متقاضی نشان داده می‌شود"),
                tr("رسیدگی ادامه یابد"), parent, false)
{
}

AcceptPanel::AcceptPanel(QWidget *parent)
    : ActPanel(CaseAct::Accept, tr("پذیرش ارجاع"), tr("پذیرفته شود"), parent)
{
    setRemark(tr(
        "با پذیرش، رسیدگی با شماست و مورد دیگر عودت داده نمی‌شود."));
}

} // namespace mizban
