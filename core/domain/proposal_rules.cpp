#include "core/domain/proposal_rules.h"

#include "core/domain/event_graph.h"

#include <algorithm>

namespace mizban {

namespace {

constexpr auto rule = "1.13";

Error refuse(ErrorCode code, const char *field, const QString &detail = {})
{
    return fieldError(code, QString::fromLatin1(field), QString::fromLatin1(rule), detail);
}

QString fieldOf(const ActProposed &proposed, const QString &field)
{
    for (const ProposedText &each : proposed.texts) {
        if (each.field == field)
            return each.text.trimmed();
    }
    return {};
}

/// Drafts and decisions that their own authors took back before they were sent: nothing of them ever was.
QSet<EventId> takenBack(const QList<DecodedEvent> &events)
{
    QHash<EventId, const EventHeader *> headers;
    for (const DecodedEvent &each : events)
        headers.insert(each.event.id, &each.event.header);
    QSet<EventId> back;
    for (const DecodedEvent &each : events) {
        const auto *withdrawn = std::get_if<Withdrawn>(&each.payload);
        const EventHeader *target = withdrawn ? headers.value(withdrawn->target) : nullptr;
        const EventHeader &header = each.event.header;
        if (target && target->device == header.device && target->actor.person == header.actor.person)
            back.insert(withdrawn->target);
    }
    return back;
}

} // namespace

QStringList proposableActs()
{
    return {QStringLiteral("answer"), QStringLiteral("refer"), QStringLiteral("note"),
            QStringLiteral("acknowledge"), QStringLiteral("answer-note")};
}

QString Proposal::textOf(const QString &field) const
{
    return fieldOf(act, field);
}

QList<Proposal> foldProposals(QList<DecodedEvent> events)
{
    std::sort(events.begin(), events.end(),
              [](const DecodedEvent &a, const DecodedEvent &b) { return canonicalLess(a.event, b.event); });
    const QSet<EventId> apart = keptApart(events);
    events.removeIf([&apart](const DecodedEvent &each) { return apart.contains(each.event.id); });
    const QSet<EventId> back = takenBack(events);
    events.removeIf([&back](const DecodedEvent &each) { return back.contains(each.event.id); });
    QList<Proposal> proposals;
    for (const DecodedEvent &decoded : std::as_const(events)) {
        const EventHeader &header = decoded.event.header;
        if (const auto *proposed = std::get_if<ActProposed>(&decoded.payload)) {
            proposals.append(
                Proposal{decoded.event.id, header.actor, header.wallTimeMs, *proposed, 0, {}, {}});
        } else if (const auto *decided = std::get_if<ProposalDecided>(&decoded.payload)) {
            for (Proposal &each : proposals) {
                if (!each.isOpen())
                    continue;
                each.decidedMs = header.wallTimeMs;
                each.sent = decided->sent;
                each.reason = decided->reason;
            }
        }
    }
    return proposals;
}

Status checkProposed(const ActProposed &proposed)
{
    if (!proposableActs().contains(proposed.act))
        return refuse(ErrorCode::NotAllowed, "act", proposed.act);
    const bool refers = proposed.act == QStringLiteral("refer");
    if (refers && fieldOf(proposed, QStringLiteral("to")).isEmpty())
        return refuse(ErrorCode::MissingInput, "proposal.to");
    const bool says = !refers && proposed.act != QStringLiteral("acknowledge");
    if (says && fieldOf(proposed, QStringLiteral("text")).isEmpty())
        return refuse(ErrorCode::MissingInput, "proposal.text");
    return {};
}

Status checkDecided(const QList<Proposal> &proposals, const ProposalDecided &decided)
{
    const bool waits =
        std::any_of(proposals.begin(), proposals.end(), [](const Proposal &each) { return each.isOpen(); });
    if (!waits)
        return refuse(proposals.isEmpty() ? ErrorCode::NotFound : ErrorCode::AlreadyDone, "proposal");
    if (!decided.sent.isValid() && decided.reason.trimmed().isEmpty())
        return refuse(ErrorCode::MissingInput, "proposal.reason");
    return {};
}

} // namespace mizban
