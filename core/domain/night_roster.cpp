#include "core/domain/night_roster.h"

#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/domain/event_graph.h"
#include "core/domain/night_directory.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace mizban {

namespace {

constexpr qint64 noonMs = 12LL * 3600 * 1000;
constexpr int fewestPhoneDigits = 3; // 110, 125

Error refused(ErrorCode code, const char *field, const char *detail)
{
    return fieldError(code, QString::fromLatin1(field), QStringLiteral("3-4"), QString::fromLatin1(detail));
}

bool isPhone(const QString &phone)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9]{3,15}$"));
    return phone.size() >= fewestPhoneDigits && digits.match(phone).hasMatch();
}

Status checkTurn(const NightTurn &turn, const NightPeriod &period)
{
    if (turn.night < period.first || turn.night > period.last)
        return refused(ErrorCode::InvalidInput, "turns.night", "outside the month of the roster");
    if (turn.name.trimmed().isEmpty())
        return refused(ErrorCode::MissingInput, "turns.name", "name");
    if (!isPhone(turn.phone))
        return refused(turn.phone.isEmpty() ? ErrorCode::MissingInput : ErrorCode::InvalidInput,
                       "turns.phone", "phone");
    return {};
}

/// What stands in the log was taken: older programs let the same person stand in one night under his code and
/// under his name, and such a roster is not dropped when it is read.
enum class RosterUse { Read, Written };

/// The same person twice in one night, under his code, or his name and number.
Status checkTwice(const QList<NightTurn> &turns, RosterUse use)
{
    QSet<QString> seen;
    for (const NightTurn &turn : turns) {
        const QStringList clashing = use == RosterUse::Read ? QStringList{turnKey(turn)} : clashingKeys(turn);
        for (const QString &key : clashing) {
            if (seen.contains(key))
                return refused(ErrorCode::Conflict, "turns.person", "twice in one night");
        }
        for (const QString &key : turnKeys(turn))
            seen.insert(key);
    }
    return {};
}

void sortTurns(QList<NightTurn> &turns)
{
    std::sort(turns.begin(), turns.end(), [](const NightTurn &a, const NightTurn &b) {
        return a.night != b.night ? a.night < b.night : turnKey(a) < turnKey(b);
    });
}

Status maySubmit(const RosterState &state, const RosterSubmitted &roster, RosterUse use)
{
    const auto period = nightPeriod(roster.period);
    if (!period)
        return refused(ErrorCode::InvalidInput, "period", "a Jalali month like 1405/09");
    if (state.submitted && (state.unit != roster.unit || state.period != roster.period))
        return refused(ErrorCode::Conflict, "unit", "another roster's stream");
    if (roster.turns.isEmpty())
        return refused(ErrorCode::MissingInput, "turns", "nobody is on duty");
    for (const NightTurn &turn : roster.turns)
        MIZBAN_TRY(checkTurn(turn, *period));
    return checkTwice(roster.turns, use);
}

/// The roster after a change, or why it may not be.
Result<QList<NightTurn>> changed(const RosterState &state, const RosterChanged &change, RosterUse use)
{
    if (!state.submitted)
        return refused(ErrorCode::WrongStatus, "unit", "no roster yet");
    if (change.reason.trimmed().isEmpty())
        return refused(ErrorCode::MissingInput, "reason", "why");
    if (change.out.isEmpty() || change.in.isEmpty())
        return refused(ErrorCode::MissingInput, "turns", "who goes and who comes");
    const auto period = nightPeriod(state.period);
    QList<NightTurn> turns = state.turns;
    QSet<QDate> nights;
    for (const NightTurn &out : change.out) {
        const auto at = std::find_if(turns.begin(), turns.end(),
                                     [&out](const NightTurn &held) { return turnKey(held) == turnKey(out); });
        if (at == turns.end())
            return refused(ErrorCode::NotFound, "out", "not on this roster");
        nights.insert(at->night);
        turns.erase(at);
    }
    for (const NightTurn &in : change.in) {
        MIZBAN_TRY(checkTurn(in, *period));
        turns.append(in);
    }
    for (const QDate &night : std::as_const(nights)) {
        const bool covered = std::any_of(turns.cbegin(), turns.cend(),
                                         [&night](const NightTurn &held) { return held.night == night; });
        if (!covered)
            return refused(ErrorCode::MissingInput, "in", "a night would be left without anybody");
    }
    MIZBAN_TRY(checkTwice(turns, use));
    sortTurns(turns);
    return turns;
}

Status mayTake(const RosterState &state, const Payload &payload, RosterUse use)
{
    if (const auto *roster = std::get_if<RosterSubmitted>(&payload))
        return maySubmit(state, *roster, use);
    if (const auto *change = std::get_if<RosterChanged>(&payload)) {
        const auto turns = changed(state, *change, use);
        return turns ? Status() : Status(turns.error());
    }
    return refused(ErrorCode::Malformed, "", "not an event of this stream");
}

template <typename State, typename Apply>
void run(State &state, const QList<DecodedEvent> &stream, const Apply &apply)
{
    const EventGraph graph(stream);
    state.heads = graph.heads();
    const QList<DecodedEvent> counting = nightEventsInOrder(stream);
    for (const DecodedEvent &event : counting) {
        if (std::holds_alternative<VerdictGiven>(event.payload))
            continue;
        const Status applied = apply(event);
        if (!applied.ok())
            state.refused.append(
                {event.event.id, applied.error(), graph.isConcurrent(graph.find(event.event.id))});
    }
    for (const DecodedEvent &event : stream)
        state.headCounter = std::max(state.headCounter, event.event.header.counter);
}

} // namespace

QList<DecodedEvent> nightEventsInOrder(const QList<DecodedEvent> &stream)
{
    const EventGraph graph(stream);
    const QSet<EventId> apart = keptApart(stream);
    QList<DecodedEvent> counting;
    for (size_t i = 0; i < graph.size(); ++i) {
        if (!apart.contains(graph.at(i).event.id) && !graph.at(i).event.payloadErased)
            counting.append(graph.at(i));
    }
    return counting;
}

QList<DecodedEvent> nightEventsBefore(const Event &event, const QList<DecodedEvent> &stream)
{
    const EventGraph graph(stream);
    const EventSet past = graph.pastOf(event.header.parents, graph.size());
    QList<DecodedEvent> seen;
    for (size_t i = 0; i < graph.size(); ++i) {
        if (past.has(i))
            seen.append(graph.at(i));
    }
    return seen;
}

NightListState foldNightList(const QList<DecodedEvent> &stream)
{
    NightListState state;
    run(state, stream, [&state](const DecodedEvent &event) -> Status {
        MIZBAN_TRY(mayNightList(state, event.payload));
        if (const auto *draft = std::get_if<NightListDrafted>(&event.payload)) {
            state.draft = event.event.id;
            state.drafted = draft->units;
            state.status = NightListStatus::Draft;
        } else if (const auto *sent = std::get_if<NightListSubmitted>(&event.payload)) {
            state.status = NightListStatus::Submitted;
            state.letterNumber = sent->letterNumber;
        } else if (const auto *approved = std::get_if<NightListApproved>(&event.payload)) {
            state.status = NightListStatus::Approved;
            state.letterNumber = approved->letterNumber;
            state.approvedDraft = state.draft;
            state.approved = state.drafted;
            state.approvedAtMs = event.event.header.wallTimeMs;
        }
        return {};
    });
    return state;
}

Status mayNightList(const NightListState &state, const Payload &payload)
{
    if (const auto *draft = std::get_if<NightListDrafted>(&payload)) {
        if (draft->units.isEmpty())
            return refused(ErrorCode::MissingInput, "units", "no unit");
        const QSet<UnitCode> once(draft->units.begin(), draft->units.end());
        if (once.size() != draft->units.size())
            return refused(ErrorCode::InvalidInput, "units", "a unit is named twice");
        return {};
    }
    const bool submits = std::holds_alternative<NightListSubmitted>(payload);
    const auto *approved = std::get_if<NightListApproved>(&payload);
    if (!submits && !approved)
        return refused(ErrorCode::Malformed, "", "not an event of this stream");
    const EventId draft = approved ? approved->draft : std::get<NightListSubmitted>(payload).draft;
    if (state.status == NightListStatus::None)
        return refused(ErrorCode::WrongStatus, "units", "no draft");
    if (draft != state.draft)
        return refused(ErrorCode::Conflict, "units", "a newer draft is there");
    const NightListStatus before = approved ? NightListStatus::Submitted : NightListStatus::Draft;
    if (state.status != before)
        return refused(state.status > before ? ErrorCode::AlreadyDone : ErrorCode::WrongStatus, "units",
                       "draft, submitted, approved");
    const QString letter =
        approved ? approved->letterNumber : std::get<NightListSubmitted>(payload).letterNumber;
    if (letter.trimmed().isEmpty())
        return refused(ErrorCode::MissingInput, "letter", "number of the letter");
    return {};
}

Status checkNightList(const Directory &directory, const Actor &actor, const Payload &payload)
{
    if (!keepsNightList(directory, actor.post))
        return refused(ErrorCode::NotAllowed, "units", "only the Center keeps the list");
    const bool approves = std::holds_alternative<NightListApproved>(payload);
    if (approves && directory.post(actor.post)->kind != PostKind::CenterHead)
        return refused(ErrorCode::NotAllowed, "letter", "the head of the Center records the approval");
    const auto *draft = std::get_if<NightListDrafted>(&payload);
    if (!draft)
        return {};
    for (const UnitCode &code : draft->units) {
        const Unit *listed = directory.unit(code);
        if (!listed)
            return fieldError(ErrorCode::NotFound, QStringLiteral("units"), QStringLiteral("3-4"),
                              code.text());
        if (listed->dissolved)
            return fieldError(ErrorCode::WrongStatus, QStringLiteral("units"), QStringLiteral("3-4"),
                              code.text());
    }
    return {};
}

QList<NightTurn> RosterState::on(const QDate &night) const
{
    QList<NightTurn> found;
    for (const NightTurn &turn : turns) {
        if (turn.night == night)
            found.append(turn);
    }
    return found;
}

RosterState foldRoster(const QList<DecodedEvent> &stream)
{
    RosterState state;
    run(state, stream, [&state](const DecodedEvent &event) -> Status {
        MIZBAN_TRY(mayTake(state, event.payload, RosterUse::Read));
        if (const auto *roster = std::get_if<RosterSubmitted>(&event.payload)) {
            // Of two that were sent without knowledge of each other the first counts.
            const bool knew = !state.submitted || !event.event.header.parents.isEmpty();
            if (!knew)
                return refused(ErrorCode::Conflict, "unit", "another roster was sent at the same time");
            state.unit = roster->unit;
            state.period = roster->period;
            state.turns = roster->turns;
            sortTurns(state.turns);
            state.submitted = true;
        } else {
            MIZBAN_LET(state.turns, changed(state, std::get<RosterChanged>(event.payload), RosterUse::Read));
        }
        state.atMs = event.event.header.wallTimeMs;
        return {};
    });
    return state;
}

Status mayRosterAct(const RosterState &state, const Payload &payload)
{
    return mayTake(state, payload, RosterUse::Written);
}

Status checkRoster(const Directory &directory, const Actor &actor, const UnitCode &unit,
                   const Payload &payload)
{
    const Unit *found = directory.unit(unit);
    if (!found)
        return refused(ErrorCode::NotFound, "unit", "no such unit");
    if (found->dissolved)
        return refused(ErrorCode::WrongStatus, "unit", "the unit was dissolved");
    if (!mayRoster(directory, actor.post, unit))
        return refused(ErrorCode::NotAllowed, "unit", "not the unit's responsible, county or province");
    for (const NightTurn &turn : turnsIn(payload)) {
        if (!turn.person.isEmpty() && !directory.person(turn.person))
            return fieldError(ErrorCode::NotFound, QStringLiteral("turns.person"), QStringLiteral("3-4"),
                              turn.person.text());
    }
    return {};
}

namespace {

QString keyOf(const NightTurn &turn, const QString &who)
{
    return turn.night.toString(Qt::ISODate) + u' ' + who;
}

/// `mark`: '#' where that is all that is known of the person, '+' where his code is known too.
QString keyByName(const NightTurn &turn, QChar mark)
{
    return keyOf(turn, mark + turn.phone + u' ' + turn.name.simplified());
}

} // namespace

QString turnKey(const NightTurn &turn)
{
    return turn.person.isEmpty() ? keyByName(turn, u'#') : keyOf(turn, turn.person.text());
}

QStringList turnKeys(const NightTurn &turn)
{
    return turn.person.isEmpty() ? QStringList{turnKey(turn)}
                                 : QStringList{turnKey(turn), keyByName(turn, u'+')};
}

QStringList clashingKeys(const NightTurn &turn)
{
    return {turnKey(turn), keyByName(turn, turn.person.isEmpty() ? u'+' : u'#')};
}

QList<NightTurn> turnsIn(const Payload &payload)
{
    if (const auto *roster = std::get_if<RosterSubmitted>(&payload))
        return roster->turns;
    if (const auto *change = std::get_if<RosterChanged>(&payload))
        return change->in;
    return {};
}

std::optional<NightPeriod> nightPeriod(const QString &period)
{
    static const QRegularExpression shape(QStringLiteral("^([0-9]{4})/([0-9]{2})$"));
    const QRegularExpressionMatch match = shape.match(period);
    if (!match.hasMatch())
        return std::nullopt;
    const int year = match.captured(1).toInt();
    const int month = match.captured(2).toInt();
    const int days = daysInJalaliMonth(year, month);
    if (days == 0)
        return std::nullopt;
    return NightPeriod{toGregorian({year, month, 1}), toGregorian({year, month, days})};
}

QString periodOf(const QDate &night)
{
    const JalaliDate day = toJalali(night);
    return QStringLiteral("%1/%2").arg(day.year, 4, 10, QChar(u'0')).arg(day.month, 2, 10, QChar(u'0'));
}

QDate nightOf(qint64 atMs)
{
    return tehranDate(atMs - noonMs);
}

} // namespace mizban
