#include "core/center/submission.h"

namespace mizban {

std::optional<StreamId> Submission::caseOfNote() const
{
    if (!payload)
        return std::nullopt;
    const auto *note = std::get_if<NoteAdded>(&*payload);
    return note && !isSealed() ? std::optional(note->caseId) : std::nullopt;
}

std::optional<StreamId> Submission::caseNamed() const
{
    if (!payload)
        return std::nullopt;
    if (continued)
        return continued->former;
    const auto *service = std::get_if<ServiceRecorded>(&*payload);
    if (service && service->verifiedIn.isValid())
        return service->verifiedIn;
    const auto *link = std::get_if<DuplicateLinked>(&*payload);
    if (link)
        return link->leading;
    const auto *merged = std::get_if<CaseMerged>(&*payload);
    return merged ? std::optional(merged->leading) : caseOfNote();
}

QString Submission::trackingId() const
{
    if (!payload)
        return {};
    if (const auto *registered = std::get_if<CaseRegistered>(&*payload))
        return registered->trackingId;
    if (const auto *letter = std::get_if<IntakeReceived>(&*payload)) // its own number, of another length
        return letter->number;
    if (const auto *ofTheNight = std::get_if<NightItemRegistered>(&*payload))
        return ofTheNight->trackingId;
    // What was delivered for a case goes by that case's id (T1).
    const auto *service = std::get_if<ServiceRecorded>(&*payload);
    return service && !service->caseId.isValid() ? service->trackingId : QString();
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
