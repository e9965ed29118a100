#include "app/ctl/night_json.h"

#include "app/ctl/case_json.h"
#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/services/words.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mizban::ctl {

namespace {

QJsonValue time(qint64 atMs)
{
    return atMs == 0 ? QJsonValue() : QJsonValue(toIso8601(atMs));
}

QString day(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

QJsonArray codes(const QList<UnitCode> &units)
{
    QJsonArray list;
    for (const UnitCode &unit : units)
        list.append(unit.text());
    return list;
}

QJsonObject turnJson(const NightTurn &turn)
{
    return {{u"night"_s, day(turn.night)},
            {u"person"_s, turn.person.text()},
            {u"name"_s, turn.name},
            {u"phone"_s, turn.phone}};
}

QJsonArray turnsJson(const QList<NightTurn> &turns)
{
    QJsonArray list;
    for (const NightTurn &turn : turns)
        list.append(turnJson(turn));
    return list;
}

QJsonArray refusedJson(const QList<NightRefusal> &refused)
{
    QJsonArray list;
    for (const NightRefusal &refusal : refused)
        list.append(QJsonObject{{u"event"_s, refusal.event.hex()},
                                {u"code"_s, wordOf(refusal.why.code)},
                                {u"concurrent"_s, refusal.concurrent}});
    return list;
}

QJsonArray carriedJson(const QList<CarriedItem> &items)
{
    QJsonArray list;
    for (const CarriedItem &item : items)
        list.append(QJsonObject{{u"id"_s, item.item.hex()},
                                {u"trackingId"_s, item.trackingId},
                                {u"owner"_s, item.owner.text()},
                                {u"urgency"_s, wordOf(item.urgency)},
                                {u"word"_s, item.word}});
    return list;
}

QJsonObject entryJson(const ShiftEntry &entry, qint64 nowMs)
{
    QJsonObject json{{u"event"_s, entry.event.hex()},      {u"type"_s, wordOfType(entry.type)},
                     {u"at"_s, time(entry.atMs)},          {u"person"_s, entry.actor.person.text()},
                     {u"post"_s, entry.actor.post.text()}, {u"text"_s, entry.text}};
    if (entry.type == EventType::ReachabilityChecked) {
        json.insert(u"unit"_s, entry.unit.text());
        json.insert(u"number"_s, entry.number);
        json.insert(u"result"_s, wordOf(entry.result));
    }
    if (entry.type == EventType::ShiftItemNoted) {
        json.insert(u"item"_s, entry.item.hex());
        json.insert(u"trackingId"_s, entry.trackingId);
        json.insert(u"step"_s, wordOf(entry.step));
    }
    if (entry.corrects.isValid())
        json.insert(u"corrects"_s, entry.corrects.hex());
    if (entry.correctedBy.isValid())
        json.insert(u"correctedBy"_s, entry.correctedBy.hex());
    if (isClockDoubtful(entry, nowMs))
        json.insert(u"clockDoubtful"_s, true);
    return json;
}

QJsonObject figuresJson(const NightFigures &figures)
{
    return {{u"required"_s, figures.required},
            {u"rostered"_s, figures.rostered},
            {u"checks"_s, figures.checks},
            {u"unanswered"_s, figures.unanswered},
            {u"leader"_s, figures.leader},
            {u"president"_s, figures.president},
            {u"firstVicePresident"_s, figures.firstVicePresident},
            {u"other"_s, figures.other},
            {u"open"_s, figures.open}};
}

QString statusWord(NightListStatus status)
{
    switch (status) {
    case NightListStatus::None:
        return u"None"_s;
    case NightListStatus::Draft:
        return u"Draft"_s;
    case NightListStatus::Submitted:
        return u"Submitted"_s;
    case NightListStatus::Approved:
        return u"Approved"_s;
    }
    return {};
}

Error unknownField(const QString &field)
{
    return fieldError(ErrorCode::UnknownField, field, u"3-4"_s);
}

Result<NightTurn> turnFromJson(const QJsonObject &json)
{
    NightTurn turn;
    for (auto field = json.begin(); field != json.end(); ++field) {
        if (!field->isString())
            return fieldError(ErrorCode::InvalidInput, u"turns."_s + field.key(), u"3-4"_s);
        if (field.key() == u"night"_s) {
            MIZBAN_LET(turn.night, nightFrom(field->toString(), u"turns.night"_s));
        } else if (field.key() == u"person"_s) {
            turn.person = PersonId(field->toString());
        } else if (field.key() == u"name"_s) {
            turn.name = field->toString();
        } else if (field.key() == u"phone"_s) {
            turn.phone = field->toString();
        } else {
            return unknownField(u"turns."_s + field.key());
        }
    }
    if (!turn.night.isValid())
        return fieldError(ErrorCode::MissingInput, u"turns.night"_s, u"3-4"_s);
    return turn;
}

} // namespace

QJsonObject toJson(const NightListState &list)
{
    return {{u"status"_s, statusWord(list.status)}, {u"drafted"_s, codes(list.drafted)},
            {u"approved"_s, codes(list.approved)},  {u"approvedAt"_s, time(list.approvedAtMs)},
            {u"letter"_s, list.letterNumber},       {u"refused"_s, refusedJson(list.refused)}};
}

QJsonObject toJson(const RosterState &roster)
{
    return {{u"unit"_s, roster.unit.text()},
            {u"period"_s, roster.period},
            {u"at"_s, time(roster.atMs)},
            {u"turns"_s, turnsJson(roster.turns)},
            {u"refused"_s, refusedJson(roster.refused)}};
}

QJsonObject toJson(const ShiftState &shift, qint64 nowMs)
{
    QJsonArray log;
    for (const ShiftEntry &entry : shift.log)
        log.append(entryJson(entry, nowMs));
    QJsonArray rivals;
    for (const EventId &rival : shift.rivals)
        rivals.append(rival.hex());
    QJsonObject json{{u"id"_s, shift.id.hex()},
                     {u"unit"_s, shift.unit.text()},
                     {u"night"_s, day(shift.night)},
                     {u"part"_s, shift.part},
                     {u"manager"_s, shift.manager.person.text()},
                     {u"post"_s, shift.manager.post.text()},
                     {u"start"_s, shift.start.hex()},
                     {u"startedAt"_s, time(shift.startedAtMs)},
                     {u"closed"_s, shift.closed},
                     {u"conflictingStarts"_s, rivals},
                     {u"openItems"_s, carriedJson(shift.openItems)},
                     {u"log"_s, log},
                     {u"refused"_s, refusedJson(shift.refused)}};
    if (shift.handOver) {
        const ShiftHandOver &given = *shift.handOver;
        json.insert(u"handOver"_s, QJsonObject{{u"event"_s, given.event.hex()},
                                               {u"to"_s, given.to.text()},
                                               {u"post"_s, given.post.text()},
                                               {u"at"_s, time(given.atMs)},
                                               {u"summary"_s, given.summary},
                                               {u"items"_s, carriedJson(given.items)},
                                               {u"receivedAt"_s, time(given.receivedAtMs)}});
    }
    return json;
}

QJsonObject toJson(const NightItemState &item, qint64 nowMs)
{
    const NightItemRegistered &registration = item.registration;
    return {{u"id"_s, item.id.hex()},
            {u"trackingId"_s, registration.trackingId},
            {u"office"_s, wordOf(registration.office)},
            {u"urgency"_s, wordOf(registration.urgency)},
            {u"unit"_s, registration.unit.text()},
            {u"night"_s, day(registration.night)},
            {u"caller"_s, registration.caller},
            {u"text"_s, registration.text},
            {u"owner"_s, item.owner.text()},
            {u"offeredTo"_s, item.offeredTo.text()},
            {u"acknowledgedAt"_s, time(item.acknowledgedAtMs)},
            {u"acknowledgedBy"_s, item.acknowledgedBy.person.text()},
            {u"registeredAt"_s, time(registration.registeredAtMs)},
            {u"dueAt"_s, time(registration.dueAtMs)},
            {u"runOut"_s, item.isRunOut(nowMs)},
            {u"escalatedTo"_s, item.escalatedTo.text()},
            {u"resolvedAt"_s, time(item.resolvedAtMs)},
            {u"result"_s, item.result},
            {u"open"_s, item.isOpen()},
            {u"refused"_s, refusedJson(item.refused)}};
}

QJsonObject toJson(const NightBoard &board, qint64 nowMs)
{
    QJsonArray rows;
    for (const NightBoardRow &row : board.rows)
        rows.append(
            QJsonObject{{u"unit"_s, row.unit.text()},
                        {u"province"_s, row.province.text()},
                        {u"state"_s, wordOf(row.standing)},
                        {u"onDuty"_s, turnsJson(row.turns)},
                        {u"calledAt"_s, time(row.calledAtMs)},
                        {u"number"_s, row.number},
                        {u"result"_s, row.calledAtMs == 0 ? QJsonValue() : QJsonValue(wordOf(row.result))}});
    QJsonArray items;
    for (const NightItemState &item : board.items)
        items.append(toJson(item, nowMs));
    QJsonArray leftOut;
    for (const StreamId &id : board.leftOut)
        leftOut.append(id.hex());
    return {{u"night"_s, day(board.night)},
            {u"units"_s, rows},
            {u"next"_s, board.next.text()},
            {u"items"_s, items},
            {u"leftOut"_s, leftOut},
            {u"unlisted"_s, codes(board.unlisted)},
            {u"leftBehind"_s, board.leftBehind}};
}

QJsonObject toJson(const MorningReport &report)
{
    return {{u"unit"_s, report.unit.text()},
            {u"night"_s, day(report.night)},
            {u"figures"_s, figuresJson(report.figures)},
            {u"text"_s, report.text},
            {u"corrected"_s, report.corrected}};
}

QString logText(const ShiftState &shift, const Directory &directory)
{
    QString text;
    for (const ShiftEntry &entry : shift.log) {
        text += toIso8601(entry.atMs) + u"  "_s + nameOf(entry.type) + u"  "_s +
                directory.personName(entry.actor.person);
        if (!entry.unit.isEmpty())
            text += u"  "_s + entry.unit.text() + u"  "_s + entry.number + u"  "_s + wordOf(entry.result);
        if (!entry.trackingId.isEmpty())
            text += u"  "_s + entry.trackingId + u"  "_s + wordOf(entry.step);
        if (!entry.text.isEmpty())
            text += u"  "_s + entry.text;
        if (entry.corrects.isValid())
            text += u"  ← "_s + entry.corrects.hex().first(12);
        text += u'\n';
    }
    return text;
}

Result<QDate> nightFrom(const QString &typed, const QString &field)
{
    const QString digits = toAsciiDigits(typed.trimmed());
    const QDate gregorian = QDate::fromString(digits, Qt::ISODate);
    if (gregorian.isValid() && gregorian.year() > 1900)
        return gregorian;
    if (const auto jalali = parseJalali(digits))
        return toGregorian(*jalali);
    return fieldError(ErrorCode::InvalidInput, field, u"3-4"_s, u"2026-11-25 or 1405/09/04"_s);
}

Result<RosterSubmitted> rosterFromJson(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (!document.isObject())
        return fieldError(ErrorCode::InvalidInput, u"file"_s, {}, problem.errorString());
    const QJsonObject json = document.object();
    RosterSubmitted roster;
    for (auto field = json.begin(); field != json.end(); ++field) {
        if (field.key() == u"unit"_s && field->isString()) {
            roster.unit = UnitCode(field->toString());
        } else if (field.key() == u"period"_s && field->isString()) {
            roster.period = field->toString();
        } else if (field.key() == u"turns"_s && field->isArray()) {
            for (const QJsonValue &turn : field->toArray()) {
                MIZBAN_LET(const NightTurn read, turnFromJson(turn.toObject()));
                roster.turns.append(read);
            }
        } else {
            return unknownField(field.key());
        }
    }
    return roster;
}

Result<NightTurn> turnFrom(const QString &typed, const char *option)
{
    const qsizetype equals = typed.indexOf(u'=');
    NightTurn turn;
    MIZBAN_LET(turn.night, nightFrom(typed.first(qMax<qsizetype>(equals, 0)), QString::fromLatin1(option)));
    const QStringList who = typed.sliced(equals + 1).split(u',');
    // A person of the directory, with his number where it is given.
    const bool person = !who.first().contains(u' ') && who.first().contains(u'.');
    if (person)
        turn.person = PersonId(who.first().trimmed());
    else
        turn.name = who.first();
    if (who.size() > 1)
        turn.phone = who.at(1);
    return turn;
}

} // namespace mizban::ctl
