#include "core/domain/night_item.h"

#include "core/base/tehran_time.h"
#include "core/domain/event_graph.h"
#include "core/domain/night_directory.h"
#include "core/domain/night_times.h"

#include <algorithm>

namespace mizban {

namespace {

Error refused(ErrorCode code, const char *field, const char *detail)
{
    return fieldError(code, QString::fromLatin1(field), QStringLiteral("3-4"), QString::fromLatin1(detail));
}

UnitCode unitOf(const HolderCode &post)
{
    return unitOfPost(PostCode(post.text()));
}

class Advance
{
public:
    Advance(NightItemState &state, const Event &event)
        : m_state(state)
        , m_event(event)
    {
    }
    void operator()(const NightItemRegistered &registered)
    {
        m_state.registered = true;
        m_state.registration = registered;
        m_state.registeredBy = m_event.header.actor;
        m_state.owner = registered.owner;
    }
    void operator()(const NightItemOffered &offered)
    {
        m_state.offeredTo = offered.to;
        m_state.offeredAtMs = m_event.header.wallTimeMs;
        say(offered.text);
    }
    void operator()(const NightItemAcknowledged &acknowledged)
    {
        m_state.owner = HolderCode(m_event.header.actor.post.text());
        m_state.offeredTo = {};
        m_state.acknowledgedAtMs = m_event.header.wallTimeMs;
        m_state.acknowledgedBy = m_event.header.actor;
        m_state.takenSince = !m_state.escalatedTo.isEmpty();
        say(acknowledged.text);
    }
    void operator()(const NightItemEscalated &escalated)
    {
        m_state.escalatedFor = escalated.dueAtMs;
        m_state.ranOut = m_state.ranOut || escalated.dueAtMs == m_state.registration.dueAtMs;
        m_state.escalatedAtMs = m_event.header.wallTimeMs;
        m_state.escalatedTo = escalated.to;
        m_state.takenSince = false;
    }
    void operator()(const NightItemResolved &resolved)
    {
        m_state.resolvedAtMs = m_event.header.wallTimeMs;
        m_state.result = resolved.text;
        m_state.offeredTo = {};
    }
    template <typename Other> void operator()(const Other &) {}

private:
    void say(const QString &text)
    {
        if (!text.trimmed().isEmpty())
            m_state.words.append(text.trimmed());
    }
    NightItemState &m_state;
    const Event &m_event;
};

Status mayRegister(const NightItemState &state, const NightItemRegistered &item)
{
    if (state.registered)
        return refused(ErrorCode::AlreadyDone, "id", "registered already");
    if (item.text.trimmed().isEmpty())
        return refused(ErrorCode::MissingInput, "text", "what is asked");
    if (item.owner.isEmpty())
        return refused(ErrorCode::MissingInput, "owner", "an item has an owner at every moment");
    if (item.dueAtMs <= item.registeredAtMs)
        return refused(ErrorCode::InvalidInput, "due", "behind the registration");
    return {};
}

} // namespace

NightItemState foldNightItem(const StreamId &id, const QList<DecodedEvent> &stream)
{
    NightItemState state;
    state.id = id;
    const EventGraph graph(stream);
    state.heads = graph.heads();
    for (const DecodedEvent &event : stream)
        state.headCounter = std::max(state.headCounter, event.event.header.counter);
    for (const DecodedEvent &event : nightEventsInOrder(stream)) {
        if (std::holds_alternative<VerdictGiven>(event.payload))
            continue;
        const Status may = mayNightItem(state, event);
        if (may.ok())
            std::visit(Advance(state, event.event), event.payload);
        else
            state.refused.append(
                {event.event.id, may.error(), graph.isConcurrent(graph.find(event.event.id))});
    }
    return state;
}

Status mayNightItem(const NightItemState &state, const DecodedEvent &event)
{
    const Payload &payload = event.payload;
    const PostCode &post = event.event.header.actor.post;
    if (const auto *item = std::get_if<NightItemRegistered>(&payload))
        return mayRegister(state, *item);
    if (!state.registered)
        return refused(ErrorCode::NotFound, "id", "no such item");
    if (!state.isOpen())
        return refused(ErrorCode::WrongStatus, "id", "resolved already");
    if (const auto *escalated = std::get_if<NightItemEscalated>(&payload)) {
        if (escalated->to.isEmpty())
            return refused(ErrorCode::MissingInput, "to", "to whom");
        const bool again = state.escalatedFor == escalated->dueAtMs ||
                           (state.ranOut && escalated->dueAtMs == state.registration.dueAtMs);
        return again ? Status(refused(ErrorCode::AlreadyDone, "id", "escalated already")) : Status();
    }
    // A unit's night managers follow each other and act for one another.
    const bool owns = state.owner.text() == post.text() || unitOf(state.owner) == unitOfPost(post);
    if (const auto *offered = std::get_if<NightItemOffered>(&payload)) {
        if (!owns)
            return refused(ErrorCode::NotHolder, "id", "not the owner");
        if (offered->to.isEmpty())
            return refused(ErrorCode::MissingInput, "to", "to whom");
        return offered->to == state.owner ? Status(refused(ErrorCode::Conflict, "to", "he has it already"))
                                          : Status();
    }
    if (std::holds_alternative<NightItemAcknowledged>(payload)) {
        if (state.offeredTo.text() == post.text())
            return {};
        if (state.owner.text() == post.text())
            return refused(ErrorCode::AlreadyDone, "id", "it is his already");
        if (state.escalatedTo.text() == post.text())
            return {};
        return owns ? Status() : Status(refused(ErrorCode::NotAllowed, "id", "offered to another"));
    }
    if (const auto *resolved = std::get_if<NightItemResolved>(&payload)) {
        if (!owns)
            return refused(ErrorCode::NotHolder, "id", "not the owner");
        return resolved->text.trimmed().isEmpty() ? Status(refused(ErrorCode::MissingInput, "text", "result"))
                                                  : Status();
    }
    return refused(ErrorCode::Malformed, "", "not an event of this stream");
}

Status checkNightItem(const Directory &directory, const NightItemState &, const DecodedEvent &event)
{
    const Actor &actor = event.event.header.actor;
    if (const auto *item = std::get_if<NightItemRegistered>(&event.payload)) {
        if (!isOnDutyRole(directory, actor.post) || unitOfPost(actor.post) != item->unit)
            return refused(ErrorCode::NotAllowed, "id", "a night manager, for the own unit");
        if (item->owner.text() != actor.post.text())
            return refused(ErrorCode::InvalidInput, "owner", "its first owner is who registers it");
        const qint64 latest = nightItemDueMs(directory, item->unit, item->urgency, item->registeredAtMs);
        if (item->dueAtMs > latest)
            return refused(ErrorCode::InvalidInput, "due", "later than the rule allows");
    }
    if (const auto *offered = std::get_if<NightItemOffered>(&event.payload)) {
        MIZBAN_LET(const HolderCode to, nightHolderFor(directory, offered->to.text()));
        if (to != offered->to)
            return refused(ErrorCode::InvalidInput, "to", "a post");
    }
    return {};
}

qint64 nightItemDueMs(const WorkingCalendar &calendar, NightUrgency urgency, qint64 atMs)
{
    if (urgency == NightUrgency::Urgent)
        return atMs + urgentItemMs;
    return endOfDayMs(calendar.addWorkingDays(tehranDate(atMs), 1).date);
}

qint64 nightTimeActsFrom(const NightItemState &state)
{
    return state.isOpen() ? 1 : 0;
}

qint64 nightDueAtCenter(const NightItemState &state, qint64 heardAtMs)
{
    const NightItemRegistered &said = state.registration;
    const bool ahead = heardAtMs != 0 && said.registeredAtMs > heardAtMs;
    return ahead ? heardAtMs + (said.dueAtMs - said.registeredAtMs) : said.dueAtMs;
}

std::optional<NightItemEscalated> nightActOfTime(const NightItemState &state, const Directory &directory,
                                                 qint64 nowMs, qint64 heardAtMs)
{
    if (!state.isOpen())
        return std::nullopt;
    const bool runsOut = !state.ranOut && nowMs > nightDueAtCenter(state, heardAtMs);
    // Whom it went up to answers for it until somebody has it again.
    const bool told = !state.takenSince && actsForNightOwner(directory, state.escalatedTo);
    const bool forsaken = !told && !actsForNightOwner(directory, state.owner);
    if (!runsOut && !forsaken)
        return std::nullopt;
    const HolderCode to = nightSuperiorOf(directory, state.owner);
    const bool again = !runsOut && !state.takenSince && to == state.escalatedTo; // nobody else is above
    if (to.isEmpty() || again)
        return std::nullopt;
    return NightItemEscalated{to, runsOut ? state.registration.dueAtMs : nowMs};
}

} // namespace mizban
