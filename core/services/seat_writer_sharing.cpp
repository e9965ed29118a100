#include "core/services/seat_writer.h"
#include "core/services/seat_writer_parts.h"

namespace mizban {

Result<EventId> SeatWriter::shareSealed(const StreamId &id, const QString &to, const QString &note)
{
    if (to.trimmed().isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("to"), QStringLiteral("C9"));
    if (note.size() > maxTextLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("text"), QStringLiteral("C9"));
    MIZBAN_LET(const auto stream, m->log.find(id));
    if (!stream || stream->kind != StreamKind::Sealed)
        return makeError(ErrorCode::NotFound, QStringLiteral("case"));
    return m->act(id, SealedShared{HolderCode(to.trimmed()), note.trimmed()});
}

} // namespace mizban
