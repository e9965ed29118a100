#include "core/center/night_acceptance.h"

#include "core/center/night_succession.h"
#include "core/domain/night_directory.h"
#include "core/domain/night_item.h"
#include "core/domain/night_shift.h"
#include "core/eventlog/inquiry_signature.h"
#include "core/eventlog/night_streams.h"

namespace mizban {

namespace {

Error ruleError(ErrorCode code, const char *field, const char *detail)
{
    return fieldError(code, QString::fromLatin1(field), QStringLiteral("3-4"), QString::fromLatin1(detail));
}

/// Nobody writes into a stream under another's name.
Status checkName(const StreamId &stream, const StreamId &named)
{
    return stream == named ? Status() : Status(ruleError(ErrorCode::Malformed, "", "name of the stream"));
}

Status checkRosterAct(const DecodedEvent &act, const QList<DecodedEvent> &before, const Circumstances &around,
                      const Directory &directory)
{
    const RosterState state = foldRoster(before);
    const auto *submitted = std::get_if<RosterSubmitted>(&act.payload);
    const UnitCode unit = submitted ? submitted->unit : state.unit;
    if (submitted)
        MIZBAN_TRY(checkName(act.event.header.stream, rosterStreamOf(unit, submitted->period)));
    MIZBAN_TRY(mayRosterAct(state, act.payload));
    MIZBAN_TRY(checkRoster(directory, act.event.header.actor, unit, act.payload));
    if (!foldNightList(around.nightList).isListed(unit))
        return ruleError(ErrorCode::OutOfScope, "unit", "not on the list of units on night duty");
    if (!around.onDutyElsewhere.isEmpty())
        return fieldError(ErrorCode::Conflict, QStringLiteral("turns.person"), QStringLiteral("3-4"));
    return {};
}

Status checkShiftAct(const DecodedEvent &act, const QList<DecodedEvent> &before, const Circumstances &around,
                     const Directory &directory, const Directory &current)
{
    const StreamId &stream = act.event.header.stream;
    if (const auto *started = std::get_if<ShiftStarted>(&act.payload))
        MIZBAN_TRY(checkName(stream, shiftStreamOf(started->unit, started->night, started->part)));
    const ShiftState state = foldShift(stream, before);
    MIZBAN_TRY(mayShift(state, act));
    MIZBAN_TRY(checkShift(directory, state, act));
    if (const auto *started = std::get_if<ShiftStarted>(&act.payload))
        return checkSuccession(*started, act.event.header, around);
    if (const auto *noted = std::get_if<ShiftItemNoted>(&act.payload))
        return checkItemNoted(*noted, around);
    const bool bySignature = std::holds_alternative<ShiftHandedOver>(act.payload) ||
                             std::holds_alternative<ShiftReceived>(act.payload);
    if (!bySignature)
        return {};
    // Said as what it is: the signature under a hand-over, not under an inquiry.
    const Status isSigned = verifyInquiry(act.event, act.payload, current, {});
    return isSigned.ok() ? Status()
                         : Status(fieldError(ErrorCode::BadSignature, QStringLiteral("signature"),
                                             QStringLiteral("3-4"), isSigned.error().detail));
}

QList<HolderCode> holders(const QList<PostCode> &posts)
{
    QList<HolderCode> found;
    for (const PostCode &post : posts)
        found.append(HolderCode(post.text()));
    return found;
}

} // namespace

bool isNightKind(StreamKind kind)
{
    return kind == StreamKind::Shift || kind == StreamKind::NightItem || kind == StreamKind::NightList ||
           kind == StreamKind::Roster;
}

bool mayBeginTwice(StreamKind kind)
{
    return kind == StreamKind::Notes || kind == StreamKind::Shift || kind == StreamKind::NightList ||
           kind == StreamKind::Roster || kind == StreamKind::Proposal;
}

Status checkNight(const Submission &submission, const Circumstances &around, const DirectoryView &view)
{
    const DecodedEvent act{submission.item.event, *submission.payload};
    const EventHeader &header = act.event.header;
    const Directory &directory = view.reliedOn(header.actor.directoryVersion);
    const QList<DecodedEvent> before = nightEventsBefore(act.event, around.stream);
    switch (header.kind) {
    case StreamKind::NightList:
        MIZBAN_TRY(checkName(header.stream, nightListStream()));
        MIZBAN_TRY(checkNightList(directory, header.actor, act.payload));
        return mayNightList(foldNightList(before), act.payload);
    case StreamKind::Roster:
        return checkRosterAct(act, before, around, directory);
    case StreamKind::Shift:
        return checkShiftAct(act, before, around, directory, view.current());
    default: {
        const NightItemState state = foldNightItem(header.stream, before);
        MIZBAN_TRY(mayNightItem(state, act));
        return checkNightItem(directory, state, act);
    }
    }
}

QList<HolderCode> reachOfNight(const Submission &submission, const Circumstances &around,
                               const Directory &directory)
{
    const Event &event = submission.item.event;
    const Payload &payload = *submission.payload;
    if (event.header.kind == StreamKind::NightList) {
        const bool approves = std::holds_alternative<NightListApproved>(payload);
        const NightListState list =
            approves ? foldNightList(nightEventsBefore(event, around.stream)) : NightListState();
        return rosterReaders(directory, list.drafted); // without units: the Center
    }
    if (const auto *roster = std::get_if<RosterSubmitted>(&payload))
        return rosterReaders(directory, {roster->unit});
    if (const auto *started = std::get_if<ShiftStarted>(&payload))
        return shiftReaders(directory, started->unit);
    if (const auto *handed = std::get_if<ShiftHandedOver>(&payload))
        return {HolderCode(handed->post.text())};
    if (std::holds_alternative<MorningReported>(payload)) {
        const ShiftState shift = foldShift(event.header.stream, around.stream);
        return rosterReaders(directory, {shift.unit});
    }
    if (const auto *item = std::get_if<NightItemRegistered>(&payload))
        return QList<HolderCode>{item->owner} + shiftReaders(directory, item->unit);
    if (const auto *offered = std::get_if<NightItemOffered>(&payload))
        return QList<HolderCode>{offered->to} +
               holders(nightPostsOf(directory, unitOfPost(PostCode(offered->to.text()))));
    return {};
}

} // namespace mizban
