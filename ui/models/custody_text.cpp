#include "ui/models/custody_text.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "ui/models/case_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

struct CustodyText
{
    Q_DECLARE_TR_FUNCTIONS(CustodyText)
};

QString roleText(const ReferralNode &node)
{
    switch (node.role) {
    case ReferralNode::Role::Holder:
        return {};
    case ReferralNode::Role::Copy:
        return CustodyText::tr("رونوشت");
    case ReferralNode::Role::Task:
        return CustodyText::tr("درخواست اقدام");
    case ReferralNode::Role::Inquiry:
        return CustodyText::tr("استعلام");
    }
    return {};
}

QString endingText(const ReferralNode &node)
{
    switch (node.endedBy) {
    case EventType::ReferralRecalled:
        return CustodyText::tr("پس گرفته شد");
    case EventType::CaseReturned:
        return CustodyText::tr("عودت داد");
    case EventType::CaseAnswered:
        return CustodyText::tr("پاسخ داد");
    default:
        return {};
    }
}

QString stamp(const QString &what, const QString &never, qint64 atMs)
{
    return atMs == 0 ? never : what.arg(formatJalaliDateTime(atMs));
}

} // namespace

bool isPresent(const ReferralNode &node)
{
    return node.untilMs == 0 && node.role == ReferralNode::Role::Holder;
}

QString custodyHead(const ReferralNode &node, const Directory &directory, qint64 nowMs)
{
    QStringList head{(node.depth > 0 ? u"↳ "_s : QString()) + isolate(directory.titleOf(node.holder))};
    head << roleText(node) << endingText(node) << (node.accepted ? CustodyText::tr("پذیرفته") : QString());
    const QString kept = durationText(node.keptMs(nowMs));
    if (node.role != ReferralNode::Role::Copy)
        head << (isPresent(node) ? CustodyText::tr("اکنون %1").arg(kept) : kept);
    head.removeAll(QString());
    return head.join(u" — "_s);
}

QString custodyStamps(const ReferralNode &node)
{
    QStringList stamps{CustodyText::tr("از %1").arg(formatJalaliDateTime(node.sinceMs)),
                       stamp(CustodyText::tr("دید: %1"), CustodyText::tr("هنوز ندیده"), node.openedMs)};
    if (node.role != ReferralNode::Role::Copy)
        stamps << stamp(CustodyText::tr("اقدام: %1"), CustodyText::tr("هنوز اقدام نکرده"), node.actedMs);
    if (node.dueAtMs != 0)
        stamps << CustodyText::tr("مهلت: %1").arg(formatJalaliLong(toJalali(tehranDate(node.dueAtMs))));
    return stamps.join(u" · "_s);
}

} // namespace mizban
