#include "core/center/submission.h"

namespace mizban {

std::optional<StreamId> Submission::caseOfNote() const
{
    if (!payload)
        return std::nullopt;
    const auto *note = std::get_if<NoteAdded>(&*payload);
    return note ? std::optional(note->caseId) : std::nullopt;
}

QString Submission::trackingId() const
{
    if (!payload)
        return {};
    const auto *registered = std::get_if<CaseRegistered>(&*payload);
    return registered ? registered->trackingId : QString();
}

QList<Attachment> Submission::attachments() const
{
    if (!payload)
        return {};
    return std::visit(
        [](const auto &body) -> QList<Attachment> {
            if constexpr (requires { body.attachments; })
                return body.attachments;
            else
                return {};
        },
        *payload);
}

} // namespace mizban
