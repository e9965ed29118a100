#pragma once

#include "app/ctl/invocation.h"

namespace mizban::ctl {

/// Takes the files that --file names into the store.
[[nodiscard]] inline Result<QList<Attachment>> filesOf(const Arguments &arguments, SeatWriter &writer)
{
    QList<Attachment> files;
    const QStringList paths = arguments.values("file");
    if (paths.size() > maxAttachments)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("attachments"), QStringLiteral("files"),
                          QString::number(maxAttachments));
    for (const QString &path : paths) {
        MIZBAN_LET(const Attachment file, writer.addAttachment(path));
        files.append(file);
    }
    return files;
}

/// The answer of an act: its event.
inline int answerEvent(const Invocation &invocation, const EventId &event)
{
    return invocation.answer(QJsonObject{{QStringLiteral("event"), event.hex()}}, event.hex());
}

/// Runs an act on the case that the operand names, and answers with its event.
template <typename Act>
int actOnCase(Invocation &invocation, std::initializer_list<const char *> needed, Act perform)
{
    if (!invocation.need({"seat", "password-file"}) || !invocation.need(needed))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolve(invocation.arguments.positional.first()));
    CTL_LET(const EventId event, perform(*seat.writer, id));
    return answerEvent(invocation, event);
}

} // namespace mizban::ctl
