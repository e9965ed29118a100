#include "ui/case/answer_panel.h"

#include "core/domain/payloads.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/persian_text_edit.h"

using namespace Qt::StringLiterals;

namespace mizban {

AnswerPanel::AnswerPanel(QWidget *parent)
    : ActPanel(CaseAct::Answer, tr("پاسخ به متقاضی"), tr("ثبت پاسخ"), parent)
    , m_kind(new ChoiceBar)
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
    connect(m_kind, &ChoiceBar::currentChanged, this, &AnswerPanel::showReason);
    showReason();
}

void AnswerPanel::setTexts(const PanelTexts &texts)
{
    m_kind->setCurrent(wordOf(AnswerKind::Done));
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
}

} // namespace mizban
