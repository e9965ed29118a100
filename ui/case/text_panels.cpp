#include "ui/case/text_panels.h"

#include "core/domain/payloads.h"
#include "ui/widgets/persian_text_edit.h"

using namespace Qt::StringLiterals;

namespace mizban {

TextPanel::TextPanel(CaseAct act, const QString &title, const QString &label, const QString &sendText,
                     QWidget *parent)
    : ActPanel(act, title, sendText, parent)
{
    auto *edit = new PersianTextEdit;
    edit->setLimit(maxTextLength);
    edit->setVisibleLines(3);
    addField(u"text"_s, label, edit, true);
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

} // namespace mizban
