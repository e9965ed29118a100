#include "core/center/tracking_lookup.h"

#include "core/base/digits.h"
#include "core/base/national_id.h"
#include "core/center/acceptance.h"
#include "core/center/sealed_closing.h"
#include "core/domain/sealed_escalation.h"
#include "core/domain/sealed_handlers.h"
#include "core/domain/tracking_id.h"
#include "core/services/follow_up_code.h"
#include "core/wire/codec.h"

#include <algorithm>

namespace mizban {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qsizetype askedByOne = 60;    ///< a minute
constexpr qsizetype askedByAll = 3'000; ///< a minute

Error notFound()
{
    return fieldError(ErrorCode::NotFound, QStringLiteral("trackingId"), QStringLiteral("T6"));
}

Error later(qint64 seconds)
{
    Error error = fieldError(ErrorCode::Busy, QStringLiteral("trackingId"), QStringLiteral("T6"));
    error.retryAfterSeconds = int(seconds);
    return error;
}

/// Takes the same time wherever they differ.
bool isSame(const QString &one, const QString &other)
{
    const QByteArray a = one.toUtf8();
    const QByteArray b = other.toUtf8();
    if (a.isEmpty() || a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a.at(i) ^ b.at(i);
    return difference == 0;
}

/// C4, C5: at the seat of someone who is kept from a sealed case it is not there, whatever he was told at the
/// counter.
bool mayHear(const QString &asker, const CaseState &state, const Directory &directory)
{
    if (!isAboutOfficials(state))
        return true;
    const DeviceRecord *device = directory.device(DeviceId::fromHex(asker));
    const QList<PersonId> excluded = excludedFrom(state.registration, directory);
    return device && std::none_of(device->persons.begin(), device->persons.end(),
                                  [&](const PersonId &person) { return excluded.contains(person); });
}

} // namespace

TrackingLookup::TrackingLookup(CenterStore &store, DirectoryService &directory, const CenterKeys &keys,
                               std::shared_ptr<const Clock> clock)
    : m_store(store)
    , m_directory(directory)
    , m_keys(keys)
    , m_clock(std::move(clock))
{
}

Result<TrackReply> TrackingLookup::find(const TrackRequest &request, const QString &asker)
{
    const qint64 nowMs = m_clock->nowMs();
    const QString trackingId = toAsciiDigits(request.trackingId).simplified().remove(u' ');
    MIZBAN_TRY(admit(trackingId, asker, nowMs));
    MIZBAN_LET(const auto id, m_store.caseByTracking(trackingId));
    std::optional<CaseState> state;
    if (id) {
        MIZBAN_LET(state, stateOf(*id));
    }
    const DirectoryView view = m_directory.view();
    if (!state || !state->registered || !knows(request, *state) || !mayHear(asker, *state, view.current()) ||
        !isStillTracked(*state, nowMs)) {
        noteFailure(trackingId, nowMs);
        return notFound();
    }
    TrackReply reply{trackedCase(*state, view.current(), nowMs), {}, nowMs};
    if (state->merge) {
        MIZBAN_LET(const CaseState kept, stateOf(state->leading));
        if (kept.registered)
            reply.kept = trackedCase(kept, view.current(), nowMs);
    }
    return reply;
}

Status TrackingLookup::admit(const QString &trackingId, const QString &asker, qint64 nowMs)
{
    const std::lock_guard guard(m_guard);
    while (!m_asked.empty() && m_asked.front().first + minuteMs <= nowMs)
        m_asked.pop_front();
    const auto own = std::count_if(m_asked.begin(), m_asked.end(),
                                   [&asker](const auto &one) { return one.second == asker; });
    if (qsizetype(m_asked.size()) >= askedByAll || own >= askedByOne)
        return later(minuteMs / 1000);
    m_asked.emplace_back(nowMs, asker);
    return m_gate.admit(trackingId, nowMs);
}

void TrackingLookup::noteFailure(const QString &trackingId, qint64 nowMs)
{
    const std::lock_guard guard(m_guard);
    m_gate.noteFailure(trackingId, nowMs);
}

Result<CaseState> TrackingLookup::stateOf(const StreamId &id)
{
    MIZBAN_LET(const QList<Event> events, m_store.caseEvents(id));
    if (!events.isEmpty() && events.first().header.kind == StreamKind::Sealed)
        return sealedAtCenter(events, m_keys.service).state;
    QList<DecodedEvent> decoded;
    for (const Event &event : events) {
        DecodedEvent one{event, {}};
        if (!event.payloadErased) {
            MIZBAN_LET(one.payload, decodePayload(event.header.type, event.payloadBytes));
        }
        decoded.append(std::move(one));
    }
    return foldCase(id, std::move(decoded));
}

/// T6: the code of the receipt, or the applicant's number; who is anonymous, or complains of an official, has
/// the code alone.
bool TrackingLookup::knows(const TrackRequest &request, const CaseState &state) const
{
    const CaseRegistered &registration = state.registration;
    if (!request.code.isEmpty()) {
        const DirectoryView view = m_directory.view();
        const DeviceRecord *device = view.current().device(state.device);
        const auto key = device ? VerifyKey::fromSpki(device->publicKey)
                                : Result<VerifyKey>(makeError(ErrorCode::NotFound));
        if (!key)
            return false;
        const auto code =
            openFollowUpCode(m_keys.service, *key, registration.sealedFollowUpCode, registration.trackingId);
        return code && isSame(*code, toAsciiDigits(request.code).trimmed());
    }
    if (registration.applicant.kind == ApplicantKind::Anonymous || isAboutOfficials(state))
        return false;
    return isSame(registration.applicant.nationalNumber, toAsciiDigits(request.nationalNumber).trimmed());
}

} // namespace mizban
