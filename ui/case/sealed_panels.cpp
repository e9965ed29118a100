#include "ui/case/sealed_panels.h"

#include "ui/widgets/completing_combo.h"
#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/persian_text_edit.h"

using namespace Qt::StringLiterals;

namespace mizban {

ExplainPanel::ExplainPanel(QWidget *parent)
    : ActPanel(CaseAct::Explain, tr("درخواست توضیح"), tr("فرستاده شود"), parent)
    , m_to(new CompletingCombo)
{
    auto *text = new PersianTextEdit;
    text->setLimit(maxTextLength);
    text->setVisibleLines(3);
    addField(u"to"_s, tr("از"), m_to, true);
    addField(u"text"_s,
             tr("آنچه پرسیده می‌شود؛ بی نام متقاضی و شناسه پیگیری"),
             text, true);
    setRemark(tr("تنها همین متن به کارتابل او می‌رسد."));
}

void ExplainPanel::setSubjects(const Directory &directory, const CaseRegistered &registration)
{
    QList<CompletionEntry> entries;
    for (const PersonId &person : registration.subjects) {
        for (const PostCode &post : directory.postsOf(person))
            entries.append(
                {post.text(), directory.titleOf(HolderCode(post.text())), directory.personName(person), {}});
    }
    m_to->setEntries(entries);
    if (entries.size() == 1)
        m_to->setCode(entries.first().code);
}

QString ExplainPanel::recipient() const
{
    return m_to->code();
}

BoardPanel::BoardPanel(QWidget *parent)
    : ActPanel(CaseAct::Board, tr("نامه به هیأت رسیدگی به تخلفات اداری"), tr("ثبت نامه"), parent)
{
    auto *body = new PersianLineEdit;
    body->setMaxLength(maxShortTextLength);
    auto *number = new PersianLineEdit;
    number->setMaxLength(maxShortTextLength);
    addField(u"body"_s, tr("هیأت"), body, true);
    addField(u"letter"_s, tr("شماره نامه"), number, true);
    setRemark(tr("رسیدگی به شکایت با این نامه پایان نمی‌یابد."));
}

BoardReferred BoardPanel::letter() const
{
    return BoardReferred{textOf(u"body"_s).trimmed(), textOf(u"letter"_s).trimmed(), 0, {}};
}

} // namespace mizban
