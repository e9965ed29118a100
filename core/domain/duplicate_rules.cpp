#include "core/domain/duplicate_rules.h"

namespace mizban {

namespace {

Error refuse(ErrorCode code, const char *why)
{
    return fieldError(code, QStringLiteral("duplicate"), QStringLiteral("I7"), QString::fromLatin1(why));
}

/// By time of registration, then by id: an order, so that no chain of links comes back to itself.
template <typename Link> bool leads(const Link &link, const CaseState &state)
{
    const qint64 registeredAtMs = state.registration.registeredAtMs;
    if (link.leadingRegisteredAtMs != registeredAtMs)
        return link.leadingRegisteredAtMs < registeredAtMs;
    return link.leading < state.id;
}

template <typename Link> Status checkLeading(const CaseState &state, const Link &link)
{
    if (!link.leading.isValid() || link.leading == state.id)
        return refuse(ErrorCode::InvalidInput, "a case is not its own duplicate");
    if (!leads(link, state))
        return refuse(ErrorCode::Conflict, "the case registered first leads");
    return {};
}

} // namespace

Status mayLink(const CaseState &state, const Actor &actor, const DuplicateLinked &link)
{
    MIZBAN_TRY(mayAct(state, EventType::DuplicateLinked, actor));
    if (state.leading.isValid())
        return refuse(ErrorCode::AlreadyDone, "the case is linked already");
    return checkLeading(state, link);
}

Status mayUnlink(const CaseState &state, const Actor &actor, const DuplicateUnlinked &link)
{
    MIZBAN_TRY(mayAct(state, EventType::DuplicateUnlinked, actor));
    if (!state.leading.isValid() || state.leading != link.leading)
        return refuse(ErrorCode::WrongStatus, "there is no such link");
    if (state.merge)
        return refuse(ErrorCode::WrongStatus, "the case is merged: the merge is undone instead");
    return {};
}

Status mayMerge(const CaseState &state, const Actor &actor, const CaseMerged &merged)
{
    MIZBAN_TRY(mayAct(state, EventType::CaseMerged, actor));
    MIZBAN_TRY(checkLeading(state, merged));
    if (state.leading.isValid() && state.leading != merged.leading)
        return refuse(ErrorCode::Conflict, "the case is linked to another");
    if (merged.publicText.trimmed().isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("text"), QStringLiteral("T7"));
    return {};
}

Status mayUndoMerge(const CaseState &state, const Actor &actor, const MergeUndone &undone)
{
    MIZBAN_TRY(mayAct(state, EventType::MergeUndone, actor));
    if (state.leading != undone.leading)
        return refuse(ErrorCode::NotFound, "merged into another case");
    return {};
}

void applyMerge(CaseState &state, const DecodedEvent &event)
{
    if (const auto *merged = std::get_if<CaseMerged>(&event.payload)) {
        state.merge = Merge{event.event.id, state.status, state.leading.isValid()};
        state.leading = merged->leading;
        state.leadingTrackingId = merged->leadingTrackingId;
        state.status = CaseStatus::Closed;
        state.closedAtMs = event.event.header.wallTimeMs;
        return;
    }
    if (!state.merge)
        return;
    state.status = state.merge->statusBefore;
    state.closedAtMs = 0;
    if (!state.merge->linkedBefore) {
        state.leading = {};
        state.leadingTrackingId.clear();
    }
    state.merge.reset();
}

} // namespace mizban
