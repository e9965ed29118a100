#include "ui/case/resolve_panel.h"

#include "core/domain/conflict_rules.h"
#include "ui/case/conflict_cards.h"
#include "ui/widgets/persian_text_edit.h"

using namespace Qt::StringLiterals;

namespace mizban {

ResolvePanel::ResolvePanel(QWidget *parent)
    : ActPanel(CaseAct::Resolve, tr("رفع تعارض"), tr("ثبت تصمیم"), parent)
    , m_cards(new ConflictCards)
{
    auto *reason = new PersianTextEdit;
    reason->setLimit(maxTextLength);
    reason->setVisibleLines(2);
    addField(
        u"counts"_s,
        tr("این اقدام‌ها هم‌زمان ثبت شده‌اند؛ کدام معتبر است؟"),
        m_cards, true);
    addField(u"reason"_s, tr("دلیل تصمیم (داخلی)"), reason, true);
    setRemark(tr("اقدام دیگر پاک نمی‌شود و در سابقه می‌ماند."));
}

void ResolvePanel::setCase(const CaseState &state, const Directory &directory)
{
    const QList<CaseConflict> open = openConflicts(state);
    if (!open.isEmpty())
        m_cards->setConflict(open.first(), directory);
}

EventId ResolvePanel::counts() const
{
    return EventId::fromHex(textOf(u"counts"_s));
}

} // namespace mizban
