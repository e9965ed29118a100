#include "ui/models/cartable_cells.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/tracking_id.h"
#include "core/services/words.h"
#include "ui/models/cartable_roles.h"
#include "ui/models/case_text.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

struct CartableSentence
{
    Q_DECLARE_TR_FUNCTIONS(CartableSentence)
};

std::optional<int> runningDays(const CartableRow &row, qint64 nowMs)
{
    const bool ended = row.status == CaseStatus::Answered || row.status == CaseStatus::Closed ||
                       row.status == CaseStatus::Void;
    return ended ? std::nullopt : daysLeft(row.dueAtMs, nowMs);
}

QString dueText(const CartableRow &row, qint64 nowMs)
{
    const std::optional<int> days = runningDays(row, nowMs);
    return days ? daysLeftText(*days) : QString();
}

QVariant timeCell(const CartableRow &row, int role, qint64 nowMs)
{
    switch (role) {
    case RegisteredAtRole:
        return row.registeredAtMs;
    case LastAtRole:
        return row.lastAtMs;
    case DueAtRole:
        return row.dueAtMs;
    case DueTextRole:
        return dueText(row, nowMs);
    case LastTextRole:
        return shortTimeText(row.lastAtMs, nowMs);
    case DueDaysRole: {
        const std::optional<int> days = runningDays(row, nowMs);
        return days ? QVariant(*days) : QVariant();
    }
    default:
        return {};
    }
}

/// In place of the subject, where a supervisor sees age and timeliness only (C9).
QString notShown()
{
    return CartableSentence::tr(
        "مورد محرمانه؛ تنها سن و مهلت آن دیده می‌شود");
}

/// In place of the text at the desk that took a complaint about an official (C4).
QString keptElsewhere()
{
    return CartableSentence::tr("متن نزد مرجع رسیدگی است");
}

QString newsText(News news)
{
    switch (news) {
    case News::TaskAnswer:
        return CartableSentence::tr("پاسخ درخواست اقدام رسید");
    case News::InquiryReply:
        return CartableSentence::tr("پاسخ استعلام رسید");
    case News::Explanation:
        return CartableSentence::tr("توضیح رسید");
    case News::None:
        break;
    }
    return {};
}

QVariant markCell(const CartableRow &row, int role, qint64 nowMs)
{
    switch (role) {
    case UnreadRole:
        return row.unread;
    case OverdueRole:
        return row.overdueAt(nowMs);
    case SealedRole:
        return row.sealed;
    case QuarantinedRole:
        return row.quarantined;
    case ConflictRole:
        return row.conflict;
    case WaitingRole:
        return row.waiting;
    case PinnedRole:
        return row.pinned;
    case LateRole:
        return row.isLateApplicant(nowMs);
    case NewsRole:
        return newsText(row.news);
    default:
        return timeCell(row, role, nowMs);
    }
}

} // namespace

QString stepText(Folder folder, qint64 atMs, qint64 nowMs)
{
    const std::optional<int> days = daysLeft(atMs, nowMs);
    if (!days)
        return {};
    const auto since = [ago = -*days] {
        return ago == 0 ? CartableSentence::tr("امروز")
                        : CartableSentence::tr("%1 روز پیش").arg(numberText(ago));
    };
    switch (folder) {
    case Folder::Disputes:
    case Folder::Sessions:
        return CartableSentence::tr("گام مرکز: %1").arg(daysLeftText(*days));
    case Folder::NonCompliant:
        return CartableSentence::tr("عدم اجرا: %1").arg(since());
    case Folder::Misconduct:
        return CartableSentence::tr("نامه تخلف: %1").arg(since());
    default:
        return {};
    }
}

bool isStepLate(Folder folder, qint64 atMs, qint64 nowMs)
{
    return (folder == Folder::Disputes || folder == Folder::Sessions) && atMs != 0 && atMs < nowMs;
}

QVariant CartableCells::cell(const CartableRow &row, int role, const DirectoryPtr &directory, qint64 nowMs)
{
    switch (role) {
    case Qt::AccessibleTextRole:
        return sentence(row, directory, nowMs);
    case CaseIdRole:
        return row.id.bytes();
    case DraftIdRole:
        return qint64(0);
    case TrackingIdRole:
        return row.trackingId;
    case TrackingTextRole:
        return row.summary ? QString() : isolateLtr(displayTrackingId(row.trackingId));
    case KindRole:
        return int(row.kind);
    case KindNameRole:
        return nameOf(row.kind);
    case SubjectRole:
        if (row.summary)
            return notShown();
        // A quick report or a sentiment may have none.
        return row.subject.isEmpty() ? nameOf(row.kind) : subjectText(*directory, row.subject);
    case ApplicantRole: // whom a supervisor asks is the holder (C9)
        return row.summary ? directory->titleOf(row.holder) : row.applicantName;
    case NationalNumberRole:
        return row.nationalNumber;
    case ExcerptRole:
        return row.sealed && !row.summary && row.excerpt.isEmpty() ? keptElsewhere() : row.excerpt;
    case HolderRole:
        return directory->titleOf(row.holder);
    case StatusRole:
        return int(row.statusAt(nowMs));
    case StatusNameRole:
        return nameOf(row.statusAt(nowMs));
    case WarningRole:
        return isNearDue(row, directory, nowMs);
    default:
        return markCell(row, role, nowMs);
    }
}

/// E2, in working days; a look at the calendar is spared where the day is far off.
bool CartableCells::isNearDue(const CartableRow &row, const DirectoryPtr &directory, qint64 nowMs)
{
    constexpr int longestLookAhead = 30;
    const std::optional<int> days = runningDays(row, nowMs);
    const DeadlinePolicy *policy = directory->policy();
    if (!days || *days < 0 || *days > longestLookAhead || !policy)
        return false;
    const Unit *unit = unitOfHolder(*directory, row.holder);
    return unit && dueStanding(row.dueAtMs, true, nowMs, calendarFor(unit->code, directory),
                               policy->warningDays) == DueStanding::Warning;
}

const WorkingCalendar &CartableCells::calendarFor(const UnitCode &unit, const DirectoryPtr &directory)
{
    if (m_known != directory) {
        m_known = directory;
        m_calendars.clear();
    }
    const UnitCode province = directory->provinceOf(unit);
    auto known = m_calendars.find(province);
    if (known == m_calendars.end())
        known = m_calendars.insert(province, directory->calendarFor(unit));
    return *known;
}

QString CartableCells::sentence(const CartableRow &row, const DirectoryPtr &directory, qint64 nowMs)
{
    QStringList parts{subjectText(*directory, row.subject), row.applicantName, nameOf(row.kind),
                      nameOf(row.statusAt(nowMs)), dueText(row, nowMs)};
    if (row.pinned)
        parts << CartableSentence::tr("پی‌نوشت رئیس‌جمهور");
    if (row.unread)
        parts << CartableSentence::tr("خوانده‌نشده");
    parts << newsText(row.news);
    if (row.overdueAt(nowMs))
        parts << CartableSentence::tr("از مهلت گذشته");
    else if (isNearDue(row, directory, nowMs))
        parts << CartableSentence::tr("نزدیک به مهلت");
    if (row.isLateApplicant(nowMs))
        parts << CartableSentence::tr("مهلت متقاضی گذشته است");
    if (row.waiting)
        parts << CartableSentence::tr("در صف ارسال");
    if (row.quarantined)
        parts << CartableSentence::tr("در حال بررسی مرکز");
    if (row.conflict)
        parts << CartableSentence::tr("دارای تعارض");
    if (row.summary)
        parts << notShown() << directory->titleOf(row.holder);
    parts << shownDigits(row.trackingId);
    parts.removeAll(QString());
    return listed(parts);
}

} // namespace mizban
