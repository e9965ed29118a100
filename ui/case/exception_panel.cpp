#include "ui/case/exception_panel.h"

#include "core/base/digits.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/persian_text_edit.h"

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

const QString approve = u"approve"_s;
const QString refuse = u"refuse"_s;

} // namespace

ExceptionPanel::ExceptionPanel(QWidget *parent)
    : ActPanel(CaseAct::DecideException, tr("ثبت بدون کد ملی"), tr("امضا و ثبت تصمیم"), parent)
    , m_decision(new ChoiceBar)
{
    m_decision->setChoices({{approve, tr("پذیرفته می‌شود"), u'1', {}},
                            {refuse, tr("پذیرفته نمی‌شود"), u'2', {}}});
    auto *reason = new PersianTextEdit;
    reason->setLimit(maxTextLength);
    reason->setVisibleLines(2);
    addField(u"decision"_s, tr("تصمیم مسئول میز"), m_decision, true);
    addField(u"reason"_s, tr("علت، و مدرکی که متقاضی باید بیاورد (داخلی)"), reason, true);
    connect(m_decision, &ChoiceBar::currentChanged, this, &ExceptionPanel::showReason);
    showReason();
}

void ExceptionPanel::setCase(const Applicant &applicant)
{
    setRemark(tr("%1 کد ملی ندارد: %2").arg(isolate(applicantName(applicant)), applicant.exceptionReason));
}

void ExceptionPanel::setTexts(const PanelTexts &texts)
{
    m_decision->setCurrent({});
    ActPanel::setTexts(texts);
    showReason();
}

std::optional<Error> ExceptionPanel::problem() const
{
    if (m_decision->current().isEmpty())
        return fieldError(ErrorCode::MissingInput, u"decision"_s, u"N8"_s);
    if (!isApproved() && reason().isEmpty())
        return fieldError(ErrorCode::MissingInput, u"reason"_s, u"N8"_s);
    return std::nullopt;
}

bool ExceptionPanel::isApproved() const
{
    return m_decision->current() == approve;
}

QString ExceptionPanel::reason() const
{
    return isApproved() ? QString() : textOf(u"reason"_s).trimmed();
}

void ExceptionPanel::showReason()
{
    row(u"reason"_s)->setVisible(m_decision->current() == refuse);
}

} // namespace mizban
