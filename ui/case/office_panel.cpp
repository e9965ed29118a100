#include "ui/case/office_panel.h"

#include "ui/widgets/choice_bar.h"
#include "ui/widgets/field_row.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

QString nameOfProposed(const QString &act)
{
    if (act == u"refer")
        return GiveBackPanel::tr("ارجاع");
    if (act == u"note")
        return GiveBackPanel::tr("یادداشت");
    if (act == u"acknowledge")
        return GiveBackPanel::tr("رؤیت پی‌نوشت");
    if (act == u"answer-note")
        return GiveBackPanel::tr("پاسخ پی‌نوشت");
    return GiveBackPanel::tr("پاسخ");
}

QList<Proposal> newestWaiting(const QList<Proposal> &proposals)
{
    QList<Proposal> waiting = proposals;
    waiting.removeIf([](const Proposal &each) { return !each.isOpen(); });
    std::stable_sort(waiting.begin(), waiting.end(),
                     [](const Proposal &a, const Proposal &b) { return a.atMs > b.atMs; });
    QSet<QString> acts;
    waiting.removeIf([&acts](const Proposal &each) {
        const bool known = acts.contains(each.act.act);
        acts.insert(each.act.act);
        return known;
    });
    return waiting;
}

GiveBackPanel::GiveBackPanel(QWidget *parent)
    : TextPanel(CaseAct::GiveBack, tr("بازگرداندن پیش‌نویس به دفتر"),
                tr("چه چیزی اصلاح شود (داخلی)"), tr("بازگردانده شود"), parent)
    , m_which(new ChoiceBar)
{
    addField(u"which"_s, tr("کدام پیش‌نویس"), m_which, true);
    row(u"which"_s)->hide();
}

void GiveBackPanel::setProposals(const QList<Proposal> &waiting)
{
    const QString before = m_which->current();
    QList<Choice> choices;
    for (const Proposal &each : waiting)
        choices << Choice{
            each.event.hex(), nameOfProposed(each.act.act), QChar(char16_t(u'1' + choices.size() % 9)), {}};
    m_which->setChoices(choices);
    m_which->setCurrent(before);
    if (m_which->current().isEmpty() && !choices.isEmpty())
        m_which->setCurrent(choices.first().id);
    row(u"which"_s)->setVisible(choices.size() > 1);
}

EventId GiveBackPanel::proposal() const
{
    return EventId::fromHex(m_which->current());
}

} // namespace mizban
