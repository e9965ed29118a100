#include "ui/case/custody_view.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "ui/case/text_label.h"
#include "ui/models/case_text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int deepestIndent = 6; ///< beyond it a narrow pane would have no room for words

QString roleText(const ReferralNode &node)
{
    switch (node.role) {
    case ReferralNode::Role::Holder:
        return {};
    case ReferralNode::Role::Copy:
        return CustodyView::tr("رونوشت");
    case ReferralNode::Role::Task:
        return CustodyView::tr("درخواست اقدام");
    case ReferralNode::Role::Inquiry:
        return CustodyView::tr("استعلام");
    }
    return {};
}

QString endingText(const ReferralNode &node)
{
    switch (node.endedBy) {
    case EventType::ReferralRecalled:
        return CustodyView::tr("پس گرفته شد");
    case EventType::CaseReturned:
        return CustodyView::tr("عودت داد");
    case EventType::CaseAnswered:
        return CustodyView::tr("پاسخ داد");
    default:
        return {};
    }
}

QString stamp(const QString &what, const QString &never, qint64 atMs)
{
    return atMs == 0 ? never : what.arg(formatJalaliDateTime(atMs));
}

} // namespace

CustodyView::CustodyView(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void CustodyView::setCase(const CaseState &state, const Directory &directory, qint64 nowMs)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_column->setSpacing(currentTheme().space8());
    for (const ReferralNode &node : referralTree(state))
        addNode(node, directory, nowMs, node.untilMs == 0 && node.role == ReferralNode::Role::Holder);
}

void CustodyView::addNode(const ReferralNode &node, const Directory &directory, qint64 nowMs, bool present)
{
    const Theme theme = currentTheme();
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->addSpacing(theme.space12() * qMin(node.depth, deepestIndent));
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    line->addLayout(lines, 1);

    const auto add = [lines](const QString &text, TypeStep step, TextLabel::Ink ink) {
        if (text.isEmpty())
            return;
        auto *label = new TextLabel(step, ink);
        label->setText(text);
        lines->addWidget(label);
    };
    const QString role = roleText(node);
    QStringList head{(node.depth > 0 ? u"↳ "_s : QString()) + isolate(directory.titleOf(node.holder))};
    head << role << endingText(node) << (node.accepted ? tr("پذیرفته") : QString());
    if (node.role != ReferralNode::Role::Copy)
        head << (present ? tr("اکنون %1").arg(durationText(node.keptMs(nowMs)))
                         : durationText(node.keptMs(nowMs)));
    head.removeAll(QString());
    add(head.join(u" — "_s), present ? TypeStep::Emphasis : TypeStep::Body, TextLabel::Ink::Text);

    QStringList stamps{tr("از %1").arg(formatJalaliDateTime(node.sinceMs)),
                       stamp(tr("دید: %1"), tr("هنوز ندیده"), node.openedMs)};
    if (node.role != ReferralNode::Role::Copy)
        stamps << stamp(tr("اقدام: %1"), tr("هنوز اقدام نکرده"), node.actedMs);
    if (node.dueAtMs != 0)
        stamps << tr("مهلت: %1").arg(formatJalaliLong(toJalali(tehranDate(node.dueAtMs))));
    add(stamps.join(u" · "_s), TypeStep::Small, TextLabel::Ink::Muted);
    if (!node.note.isEmpty())
        add(node.note, TypeStep::Small, TextLabel::Ink::Text);
    m_column->addWidget(box);
}

} // namespace mizban
