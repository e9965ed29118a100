#include "core/center/directory_service.h"

#include "core/center/acceptance.h"
#include "core/center/directory_parts.h"
#include "core/eventlog/verify.h"
#include "core/wire/codec.h"

namespace mizban {

namespace {

constexpr int attempts = 8;
constexpr qsizetype nonceBytes = 16;

Status checkSize(const DirectoryChange &part)
{
    if (encodePayload(Payload(part), QByteArray(nonceBytes, '\0')).size() <= maxPayloadBytes)
        return {};
    return makeError(ErrorCode::TooLarge, QStringLiteral("a record of the directory is above 4 MiB"));
}

} // namespace

DirectoryService::DirectoryService(CenterStore &store, DeviceIdentity center,
                                   std::shared_ptr<const Clock> clock)
    : m_store(store)
    , m_center(std::move(center))
    , m_clock(std::move(clock))
{
}

Status DirectoryService::refresh()
{
    const std::lock_guard guard(m_guard);
    return refreshLocked();
}

Status DirectoryService::refreshLocked()
{
    if (!m_stream.isValid()) {
        MIZBAN_LET(m_stream, m_store.directoryStream());
    }
    MIZBAN_LET(const QList<Event> events, m_store.directoryEvents(m_view.version()));
    for (const Event &event : events) {
        MIZBAN_LET(const Payload payload, decodePayload(event.header.type, event.payloadBytes));
        if (const auto *change = std::get_if<DirectoryChange>(&payload))
            m_view.apply(*change, event.header.counter);
        m_head = event.id;
    }
    return {};
}

DirectoryView DirectoryService::view() const
{
    const std::lock_guard guard(m_guard);
    return m_view;
}

Result<Event> DirectoryService::author(const DirectoryChange &change) const
{
    const std::lock_guard guard(m_guard);
    EventPlace place{StreamKind::Directory, m_stream, {}, m_view.version()};
    if (m_head.isValid())
        place.parents.append(m_head);
    return authorEvent(m_center, centerActor(m_view.version()), place, Payload(change), m_clock->nowMs());
}

Result<quint64> DirectoryService::publish(const DirectoryChange &change)
{
    const auto append = [this](const Event &event, quint64 previousVersion) {
        return m_store.appendDirectory(event, previousVersion);
    };
    const QList<DirectoryChange> parts = partsOf(change, maxPayloadBytes);
    for (const DirectoryChange &part : parts)
        MIZBAN_TRY(checkSize(part));
    quint64 version = 0;
    for (const DirectoryChange &part : parts) {
        MIZBAN_LET(version, publish(part, append));
    }
    return version;
}

Result<quint64> DirectoryService::publish(const DirectoryChange &change, const Commit &commit)
{
    const std::lock_guard turn(m_publishing);
    for (int attempt = 0; attempt < attempts; ++attempt) {
        MIZBAN_TRY(refresh());
        MIZBAN_LET(const Event event, author(change));
        if (event.payloadBytes.size() > maxPayloadBytes)
            return makeError(ErrorCode::TooLarge,
                             QStringLiteral("a change of the directory holds at most 4 MiB"));
        const Status done = commit(event, event.header.counter - 1);
        if (!done.ok() && done.error().code == ErrorCode::Conflict)
            continue;
        MIZBAN_TRY(done);
        MIZBAN_TRY(refresh());
        return event.header.counter;
    }
    return makeError(ErrorCode::Busy, QStringLiteral("the directory keeps changing"));
}

Status DirectoryService::takeBack(Event event)
{
    const std::lock_guard turn(m_publishing);
    MIZBAN_TRY(refresh());
    {
        const std::lock_guard guard(m_guard);
        const bool isNext = event.header.device == m_center.id && event.header.stream == m_stream &&
                            event.header.counter == m_view.version() + 1 &&
                            event.header.parents == QList<EventId>{m_head};
        const bool isOurs = isNext && !event.payloadErased && completeEvent(event).ok() &&
                            verifyAuthor(event, m_center.key.publicKey()).ok() &&
                            decodePayload(event.header.type, event.payloadBytes).ok();
        if (!isOurs)
            return {};
    }
    const Status done = m_store.appendDirectory(event, event.header.counter - 1);
    if (!done.ok() && done.error().code != ErrorCode::Conflict)
        return done;
    return refresh();
}

} // namespace mizban
