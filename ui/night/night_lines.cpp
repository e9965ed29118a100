#include "ui/night/night_lines.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "core/base/tehran_time.h"
#include "core/domain/night_directory.h"
#include "core/domain/tracking_id.h"
#include "core/services/night_words.h"
#include "ui/models/case_text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

struct NightLines
{
    Q_DECLARE_TR_FUNCTIONS(NightLines)
};

Tone toneOf(NightStanding standing)
{
    switch (standing) {
    case NightStanding::NoRoster:
    case NightStanding::NotReached:
        return Tone::Danger;
    case NightStanding::Late:
        return Tone::Warning;
    case NightStanding::NotCalled:
        return Tone::Neutral;
    case NightStanding::Reached:
        return Tone::Success;
    }
    return Tone::Neutral;
}

QString onDutyText(const QList<NightTurn> &turns)
{
    QStringList people;
    for (const NightTurn &turn : turns)
        people << isolate(turn.name) + u' ' + idText(turn.phone);
    return people.isEmpty() ? NightLines::tr("کسی برای امشب نام برده نشده است") : people.join(u"؛ "_s);
}

NightLine lineOf(const NightBoardRow &row, const UnitCode &next, const Directory &directory)
{
    NightLine line;
    line.key = row.unit.text();
    line.title = unitTitle(directory, row.unit);
    line.detail = onDutyText(row.turns);
    line.mark = nameOf(row.standing);
    line.tone = toneOf(row.standing);
    if (row.calledAtMs != 0)
        line.time = hourText(row.calledAtMs);
    if (row.unit == next)
        line.time = line.time.isEmpty() ? NightLines::tr("تماس بعدی")
                                        : NightLines::tr("تماس بعدی، پیشین %1").arg(line.time);
    return line;
}

/// How many of a province stand how.
QString countsText(const NightBoardRow *first, const NightBoardRow *end)
{
    QStringList parts;
    for (const NightStanding standing :
         {NightStanding::NoRoster, NightStanding::NotReached, NightStanding::Late, NightStanding::NotCalled,
          NightStanding::Reached}) {
        const auto count = std::count_if(
            first, end, [standing](const NightBoardRow &row) { return row.standing == standing; });
        if (count > 0)
            parts << numberText(count) + u' ' + nameOf(standing);
    }
    return listed(parts);
}

NightLine lineOf(const NightItemState &item, const Directory &directory, qint64 nowMs)
{
    const NightItemRegistered &said = item.registration;
    NightLine line;
    line.key = item.id.hex();
    line.title = nameOf(said.office) + u": "_s + isolate(said.text.simplified());
    const QString owner = isolate(directory.titleOf(item.owner));
    QStringList facts{displayTrackingId(said.trackingId)};
    // Whose it is to act now stands first: the line may be cut after it.
    if (item.escalatedAtMs != 0)
        facts << NightLines::tr("به %1 گزارش شد").arg(isolate(directory.titleOf(item.escalatedTo)));
    facts << (actsForNightOwner(directory, item.owner)
                  ? NightLines::tr("نزد %1").arg(owner)
                  : NightLines::tr("نزد %1، که اکنون کسی در آن نیست").arg(owner));
    if (!item.offeredTo.isEmpty())
        facts << NightLines::tr("سپرده به %1، هنوز نپذیرفته").arg(isolate(directory.titleOf(item.offeredTo)));
    line.detail = facts.join(u"؛ "_s);
    line.time = hourText(said.registeredAtMs);
    const qint64 left = said.dueAtMs - nowMs;
    const bool runOut = item.isRunOut(nowMs); // the center may say so before the clock of this seat does
    line.mark = left < 0 ? NightLines::tr("%1 گذشته").arg(durationText(-left))
                : runOut ? NightLines::tr("مهلت گذشته")
                         : NightLines::tr("%1 مانده").arg(durationText(left));
    if (item.isUrgent())
        line.mark = nameOf(said.urgency) + u"، "_s + line.mark;
    line.tone = runOut ? Tone::Danger : item.isUrgent() ? Tone::Warning : Tone::Info;
    return line;
}

QString titleOf(const ShiftEntry &entry, const Directory &directory)
{
    switch (entry.type) {
    case EventType::ShiftStarted:
        return NightLines::tr("نوبت آغاز شد");
    case EventType::ShiftTakenOver:
        return NightLines::tr("نوبت در دست گرفته شد");
    case EventType::ConflictResolved:
        return NightLines::tr("آغاز درست نوبت مشخص شد");
    case EventType::ReachabilityChecked:
        return NightLines::tr("تماس با %1: %2")
            .arg(isolate(unitTitle(directory, entry.unit)), nameOf(entry.result));
    case EventType::ShiftItemNoted:
        return nameOf(entry.step) + u" "_s + displayTrackingId(entry.trackingId);
    case EventType::ShiftHandedOver:
        return NightLines::tr("نوبت تحویل داده شد");
    case EventType::ShiftReceived:
        return NightLines::tr("نوبت تحویل گرفته شد");
    case EventType::MorningReported:
        return NightLines::tr("گزارش صبح ثبت شد");
    default:
        return isolate(entry.text.simplified());
    }
}

NightLine lineOf(const ShiftEntry &entry, const ShiftState &shift, const Directory &directory, qint64 nowMs)
{
    NightLine line;
    line.key = entry.event.hex();
    line.title = titleOf(entry, directory);
    line.time = hourText(entry.atMs);
    QStringList facts{isolate(directory.personName(entry.actor.person))};
    if (!entry.number.isEmpty())
        facts << idText(entry.number);
    if (entry.type != EventType::ShiftNoted && !entry.text.isEmpty())
        facts << isolate(entry.text.simplified());
    if (const ShiftEntry *old = entry.corrects.isValid() ? shift.entry(entry.corrects) : nullptr)
        facts << NightLines::tr("اصلاح سطر ساعت %1: %2").arg(hourText(old->atMs), titleOf(*old, directory));
    line.detail = facts.join(u"؛ "_s);
    if (entry.correctedBy.isValid()) {
        line.mark = NightLines::tr("اصلاح شد");
        line.tone = Tone::Warning;
    } else if (isClockDoubtful(entry, nowMs)) {
        line.mark = NightLines::tr("ساعت ناهمخوان");
        line.tone = Tone::Danger;
    } else if (entry.corrects.isValid()) {
        line.mark = NightLines::tr("اصلاحیه");
        line.tone = Tone::Info;
    }
    return line;
}

const NightItemState *itemOf(const NightBoard &board, const StreamId &id)
{
    for (const NightItemState &item : board.items) {
        if (item.id == id)
            return &item;
    }
    return nullptr;
}

QString needTitle(const NightNeed &need, const NightBoard &board, const Directory &directory)
{
    const NightItemState *item = itemOf(board, need.item);
    const QString what = item ? isolate(item->registration.text.simplified()) : QString();
    switch (need.kind) {
    case NightNeedKind::TwoStarts:
        return NightLines::tr(
            "دو نفر این نوبت را آغاز کرده‌اند؛ یکی را برگزینید");
    case NightNeedKind::SignHandOver:
        return NightLines::tr("نوبت برای تحویل گرفتن و امضای شما آماده است");
    case NightNeedKind::LeftBehind:
        return NightLines::tr("نوبت پیشین تحویل داده نشده است");
    case NightNeedKind::RunOut:
        return NightLines::tr("مهلت گذشت: %1").arg(what);
    case NightNeedKind::Offered:
        return NightLines::tr("به شما سپرده شد: %1").arg(what);
    case NightNeedKind::Unanswered:
        return NightLines::tr("هنوز نپذیرفته‌اند: %1").arg(what);
    case NightNeedKind::LeftOut:
        return NightLines::tr("در دفتر این نوبت نیست: %1").arg(what);
    case NightNeedKind::CallNext:
        return NightLines::tr("تماس بعدی: %1").arg(isolate(unitTitle(directory, need.unit)));
    case NightNeedKind::RostersMissing:
        return NightLines::tr("لوح کشیک %1 از %2 واحد نرسیده است")
            .arg(shownDigits(need.period), numberText(need.count));
    }
    return {};
}

Tone toneOf(NightNeedKind kind)
{
    switch (kind) {
    case NightNeedKind::TwoStarts:
    case NightNeedKind::LeftBehind:
    case NightNeedKind::RunOut:
        return Tone::Danger;
    case NightNeedKind::SignHandOver:
    case NightNeedKind::Offered:
    case NightNeedKind::Unanswered:
    case NightNeedKind::LeftOut:
    case NightNeedKind::RostersMissing:
        return Tone::Warning;
    case NightNeedKind::CallNext:
        return Tone::Info;
    }
    return Tone::Info;
}

} // namespace

QList<NightLine> boardLines(const NightBoard &board, const Directory &directory)
{
    QList<NightLine> lines;
    lines.reserve(board.rows.size() + 40);
    const NightBoardRow *const end = board.rows.constData() + board.rows.size();
    for (const NightBoardRow *first = board.rows.constData(); first != end;) {
        const NightBoardRow *last = first;
        while (last != end && last->province == first->province)
            ++last;
        NightLine heading;
        heading.heading = true;
        heading.title = unitTitle(directory, first->province);
        heading.detail = countsText(first, last);
        lines.append(heading);
        for (; first != last; ++first)
            lines.append(lineOf(*first, board.next, directory));
    }
    return lines;
}

QList<NightLine> itemLines(const NightBoard &board, const Directory &directory, qint64 nowMs)
{
    QList<NightLine> lines;
    for (const NightItemState &item : board.items)
        lines.append(lineOf(item, directory, nowMs));
    return lines;
}

QList<NightLine> logLines(const ShiftState &shift, const Directory &directory, qint64 nowMs)
{
    QList<NightLine> lines;
    lines.reserve(shift.log.size());
    for (const ShiftEntry &entry : shift.log)
        lines.append(lineOf(entry, shift, directory, nowMs));
    return lines;
}

QList<NightLine> needLines(const QList<NightNeed> &needs, const NightBoard &board, const Directory &directory,
                           qint64 nowMs)
{
    QList<NightLine> lines;
    for (const NightNeed &need : needs) {
        NightLine line;
        line.key = keyOf(need);
        line.title = needTitle(need, board, directory);
        line.tone = toneOf(need.kind);
        if (need.sinceMs != 0)
            line.mark = NightLines::tr("از %1 پیش").arg(durationText(qMax<qint64>(0, nowMs - need.sinceMs)));
        lines.append(line);
    }
    return lines;
}

QString unitTitle(const Directory &directory, const UnitCode &code)
{
    const Unit *unit = directory.unit(code);
    return unit ? unit->name : code.text();
}

QString hourText(qint64 atMs)
{
    return shownDigits(tehranTime(atMs).toString(u"HH:mm"_s));
}

QString keyOf(const NightNeed &need)
{
    return QString::number(static_cast<int>(need.kind)) + u'/' + need.item.hex() + need.unit.text() +
           need.period;
}

} // namespace mizban
