#include "core/domain/night_board.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/domain/night_directory.h"
#include "core/domain/night_times.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace mizban {

namespace {

NightStanding standingOf(const NightBoardRow &row, const ShiftState &shift, qint64 nowMs, qint64 everyMs)
{
    if (row.turns.isEmpty())
        return NightStanding::NoRoster;
    if (row.calledAtMs != 0 && row.result != CallResult::Reached)
        return NightStanding::NotReached;
    const qint64 since = row.calledAtMs != 0 ? row.calledAtMs : shift.startedAtMs;
    // A call that has not come yet was noted by a clock that runs ahead: nobody knows how long ago it was.
    if (since != 0 && (nowMs - since > everyMs || row.calledAtMs > nowMs + clockToleranceMs))
        return NightStanding::Late;
    return row.calledAtMs != 0 ? NightStanding::Reached : NightStanding::NotCalled;
}

/// Provinces of many units: what stands in one county and below one agency lies in the same.
class Provinces
{
public:
    explicit Provinces(const Directory &directory)
        : m_directory(directory)
    {
    }

    [[nodiscard]] UnitCode of(const UnitCode &code)
    {
        const Unit *unit = m_directory.unit(code);
        if (!unit || unit->kind == UnitKind::ProvincialGovernorate)
            return provinceOfNight(m_directory, code);
        const QString above = code.text().section(u'.', 0, -2) + u'\n' + unit->parent.text();
        const auto known = m_known.constFind(above);
        if (known != m_known.cend())
            return known->isEmpty() ? code : *known;
        const UnitCode province = provinceOfNight(m_directory, code);
        m_known.insert(above, province == code ? UnitCode() : province);
        return province;
    }

private:
    const Directory &m_directory;
    QHash<QString, UnitCode> m_known; ///< empty: outside all provinces
};

/// Within their provinces; units that stand alike stay in their order.
void sortByStanding(QList<NightBoardRow> &rows)
{
    for (auto first = rows.begin(); first != rows.end();) {
        const auto last = std::find_if(
            first, rows.end(), [first](const NightBoardRow &row) { return row.province != first->province; });
        std::stable_sort(first, last, [](const NightBoardRow &a, const NightBoardRow &b) {
            return a.standing < b.standing;
        });
        first = last;
    }
}

/// Never called before, then whoever was called longest ago: by the log, not by clocks that may disagree.
UnitCode nextToCall(const QList<NightBoardRow> &rows)
{
    const NightBoardRow *next = nullptr;
    for (const NightBoardRow &row : rows) {
        if (row.turns.isEmpty())
            continue;
        if (!next || std::tie(row.calledAt, row.unit) < std::tie(next->calledAt, next->unit))
            next = &row;
    }
    return next ? next->unit : UnitCode();
}

} // namespace

QString wordOf(NightStanding standing)
{
    switch (standing) {
    case NightStanding::NoRoster:
        return QStringLiteral("NoRoster");
    case NightStanding::NotReached:
        return QStringLiteral("NotReached");
    case NightStanding::Late:
        return QStringLiteral("Late");
    case NightStanding::NotCalled:
        return QStringLiteral("NotCalled");
    case NightStanding::Reached:
        return QStringLiteral("Reached");
    }
    return {};
}

int NightBoard::count(NightStanding standing) const
{
    return int(std::count_if(rows.begin(), rows.end(),
                             [standing](const NightBoardRow &row) { return row.standing == standing; }));
}

QList<NightPlace> nightPlaces(const QList<UnitCode> &units, const Directory &directory)
{
    Provinces provinces(directory);
    QList<NightPlace> places;
    places.reserve(units.size());
    for (const UnitCode &unit : units)
        places.append({unit, provinces.of(unit)});
    std::sort(places.begin(), places.end(), [](const NightPlace &a, const NightPlace &b) {
        return std::tie(a.province, a.unit) < std::tie(b.province, b.unit);
    });
    return places;
}

NightBoard boardOf(const NightMaterial &material, const Directory &directory)
{
    NightBoard board;
    board.night = material.night;
    board.leftBehind = isLeftBehind(material.shift, material.nowMs);
    QHash<UnitCode, qsizetype> places;
    places.reserve(material.places.size());
    board.rows.reserve(material.places.size());
    for (const NightPlace &place : material.places) {
        places.insert(place.unit, board.rows.size());
        board.rows.append(
            {place.unit, place.province, NightStanding::NoRoster, {}, 0, {}, CallResult::Reached, 0});
    }
    QSet<UnitCode> unlisted;
    for (const DutyTurn &duty : material.turns) {
        if (const auto place = places.constFind(duty.unit); place != places.cend())
            board.rows[*place].turns.append(duty.turn);
        else
            unlisted.insert(duty.unit);
    }
    board.unlisted = QList<UnitCode>(unlisted.begin(), unlisted.end());
    std::sort(board.unlisted.begin(), board.unlisted.end());
    int at = 0;
    for (const ShiftEntry &entry : material.shift.log) {
        ++at;
        const auto place = places.constFind(entry.unit);
        if (entry.type != EventType::ReachabilityChecked || place == places.cend())
            continue;
        NightBoardRow &row = board.rows[*place];
        row.calledAt = at;
        row.calledAtMs = entry.atMs;
        row.number = entry.number;
        row.result = entry.result;
    }
    const qint64 everyMs = nightTimesOf(directory).callHours * 3600LL * 1000;
    for (NightBoardRow &row : board.rows)
        row.standing = standingOf(row, material.shift, material.nowMs, everyMs);
    sortByStanding(board.rows);
    board.next = nextToCall(board.rows);
    board.items = material.items;
    for (const NightItemState &item : material.items) {
        if (isLeftOut(material.shift, item))
            board.leftOut.append(item.id);
    }
    const qint64 nowMs = material.nowMs;
    std::sort(board.items.begin(), board.items.end(),
              [nowMs](const NightItemState &a, const NightItemState &b) {
                  const auto rank = [nowMs](const NightItemState &item) {
                      return std::tuple(!item.isRunOut(nowMs), !item.isUrgent(), item.registration.dueAtMs);
                  };
                  return rank(a) != rank(b) ? rank(a) < rank(b) : a.id < b.id;
              });
    return board;
}

bool isLeftOut(const ShiftState &shift, const NightItemState &item)
{
    return shift.started && !shift.closed && item.isOpen() &&
           unitOfPost(PostCode(item.owner.text())) == shift.unit && !shift.item(item.id);
}

CarriedItem carriedOf(const NightItemState &item)
{
    return {item.id, item.registration.trackingId, item.owner, item.registration.urgency, {}};
}

QList<CarriedItem> toBeHandedOver(const ShiftState &shift, const NightBoard &board)
{
    QList<CarriedItem> items = shift.openItems;
    for (const NightItemState &item : board.items) {
        if (board.leftOut.contains(item.id))
            items.append(carriedOf(item));
    }
    return items;
}

MorningReport morningReportOf(const ShiftState &shift, const NightBoard &board)
{
    MorningReport report;
    report.night = shift.night;
    report.unit = shift.unit;
    report.figures = figuresOf(shift);
    report.figures.required = int(board.rows.size());
    report.figures.rostered = report.figures.required - board.count(NightStanding::NoRoster);
    report.text = QStringLiteral("گزارش شب %1. ").arg(formatJalaliLong(toJalali(shift.night))) +
                  toPersianDigits(QStringLiteral("از %1 واحد فهرست کشیک، %2 واحد لوح داشت. ")
                                      .arg(report.figures.required)
                                      .arg(report.figures.rostered)) +
                  summaryOf(shift);
    if (shift.report) {
        report.corrected = shift.report->text != report.text;
        report.figures = shift.report->figures;
        report.text = shift.report->text;
    }
    return report;
}

} // namespace mizban
