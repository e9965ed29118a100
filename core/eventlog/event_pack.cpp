#include "core/eventlog/event_pack.h"

#include "core/eventlog/verify.h"
#include "core/wire/codec.h"

#include <QtEndian>

namespace mizban {

namespace {

constexpr qsizetype lengthBytes = 4;

} // namespace

void appendToPack(QByteArray &chunk, const Event &event)
{
    const QByteArray body = encodeEvent(event);
    char length[lengthBytes];
    qToLittleEndian(static_cast<quint32>(body.size()), length);
    chunk.append(length, lengthBytes).append(body);
}

Status unpack(QByteArrayView chunk, QList<Event> &events)
{
    while (!chunk.isEmpty()) {
        if (chunk.size() < lengthBytes)
            return makeError(ErrorCode::Corrupt, QStringLiteral("event pack is cut"));
        const auto length = static_cast<qsizetype>(qFromLittleEndian<quint32>(chunk.data()));
        chunk = chunk.sliced(lengthBytes);
        if (length > chunk.size())
            return makeError(ErrorCode::Corrupt, QStringLiteral("event pack is cut"));
        auto event = readEvent(chunk.first(length).toByteArray());
        if (!event)
            return makeError(ErrorCode::Corrupt, event.error().detail);
        events.append(std::move(event).value());
        chunk = chunk.sliced(length);
    }
    return {};
}

} // namespace mizban
