#include "core/domain/act_directory_rules.h"

#include "core/domain/conflict_rules.h"
#include "core/domain/marginal_rules.h"

#include <algorithm>

namespace mizban {

namespace {

constexpr int deepest = 32; // a tree of units that runs in a circle ends here

const Unit *unitOf(const Directory &directory, const HolderCode &holder)
{
    if (const Unit *unit = directory.unit(UnitCode(holder.text())))
        return unit;
    return directory.unit(unitOfPost(PostCode(holder.text())));
}

bool isGovernorate(UnitKind kind)
{
    return kind == UnitKind::CountyGovernorate || kind == UnitKind::SpecialGovernorate ||
           kind == UnitKind::ProvincialGovernorate || kind == UnitKind::Center;
}

bool isAgency(UnitKind kind)
{
    return kind == UnitKind::ProvincialAgency || kind == UnitKind::Agency || kind == UnitKind::Ministry;
}

Result<HolderCode> center(const Directory &directory)
{
    for (const Unit *unit : directory.units()) {
        if (unit->kind == UnitKind::Center && !unit->dissolved)
            return directory.holderFor(unit->code.text());
    }
    return fieldError(ErrorCode::NotFound, QStringLiteral("to"), QStringLiteral("S6"),
                      QStringLiteral("no Center in the directory"));
}

Status needHolder(const Directory &directory, const HolderCode &holder, const char *field)
{
    const auto meant = directory.holderFor(holder.text());
    if (meant && *meant == holder) // neither a clerk in place of his desk nor a unit in place of its head
        return {};
    return fieldError(ErrorCode::NotFound, QString::fromLatin1(field), QStringLiteral("S5"), holder.text());
}

/// Invariant 12: one of the sides, or who answers for a unit above one of those that had the case.
Status mayDecide(const Directory &directory, const CaseState &state, const Actor &actor,
                 const ConflictResolved &resolution)
{
    const auto above = [&](const Custody &custody) {
        return isResponsibleAbove(directory, actor.post, custody.holder);
    };
    if (!decidesFromAbove(state, actor, resolution) ||
        std::any_of(state.custody.begin(), state.custody.end(), above))
        return {};
    return fieldError(ErrorCode::NotHolder, {}, QStringLiteral("inv12"),
                      QStringLiteral("neither a side nor responsible above one"));
}

} // namespace

bool hasDuty(const Directory &directory, const HolderCode &holder, const SubjectCode &subject)
{
    const Unit *unit = unitOf(directory, holder);
    // A department stands below its governorate by code only; its duties are its agency's.
    const bool department = unit && unit->kind == UnitKind::Department;
    for (int depth = 0; unit && depth < deepest; ++depth) {
        if (directory.dutiesOf(unit->code).contains(subject.text()))
            return true;
        if (isGovernorate(unit->kind))
            return !department;
        if (isAgency(unit->kind))
            return false;
        unit = directory.unit(unit->parent);
    }
    return false;
}

Status mayReturnTo(const Directory &directory, const CaseState &state, const HolderCode &to)
{
    if (hasDuty(directory, state.holder, state.registration.subject))
        return fieldError(ErrorCode::OutOfScope, QStringLiteral("return"), QStringLiteral("S6"),
                          QStringLiteral("the matter lies with this holder"));
    if (state.returns == 0)
        return {};
    MIZBAN_LET(const HolderCode right, center(directory));
    if (to != right)
        return fieldError(ErrorCode::NotAllowed, QStringLiteral("to"), QStringLiteral("S6"),
                          QStringLiteral("a second return goes to the Center"));
    return {};
}

Result<HolderCode> returnsTo(const Directory &directory, const CaseState &state)
{
    if (state.returns > 0)
        return center(directory);
    if (state.custody.size() < 2)
        return fieldError(ErrorCode::WrongStatus, {}, QStringLiteral("S6"));
    // Where an older seat gave it to a clerk's post, his desk has it: every clerk of it acts (S5).
    return directory.holderFor(state.custody.at(state.custody.size() - 2).holder.text());
}

bool isResponsibleAbove(const Directory &directory, const PostCode &post, const HolderCode &holder)
{
    const Unit *unit = unitOf(directory, holder);
    for (int depth = 0; unit && depth < deepest; ++depth) {
        if (unit->responsible == post)
            return true;
        unit = directory.unit(unit->parent);
    }
    return false;
}

Status mayResolveHere(const Directory &directory, const CaseState &state, const Actor &actor)
{
    MIZBAN_TRY(mayAct(state, EventType::ConflictResolved, actor));
    Status refused;
    for (const CaseConflict &conflict : openConflicts(state)) {
        MIZBAN_LET(const ConflictResolved resolution, resolutionFor(state, conflict.counts.event));
        refused = mayDecide(directory, state, actor, resolution);
        if (refused.ok())
            return {};
    }
    return refused;
}

Status checkByDirectory(const Directory &directory, const CaseState &before, const DecodedEvent &event)
{
    if (const auto *referred = std::get_if<CaseReferred>(&event.payload)) {
        MIZBAN_TRY(needHolder(directory, referred->to, "to"));
        for (const HolderCode &copy : referred->copies)
            MIZBAN_TRY(needHolder(directory, copy, "copies"));
        return {};
    }
    if (const auto *returned = std::get_if<CaseReturned>(&event.payload)) {
        MIZBAN_TRY(needHolder(directory, returned->to, "to"));
        return mayReturnTo(directory, before, returned->to);
    }
    if (const auto *task = std::get_if<TaskAsked>(&event.payload))
        return needHolder(directory, task->to, "to");
    if (const auto *inquiry = std::get_if<InquirySent>(&event.payload))
        return needHolder(directory, inquiry->to, "to");
    if (const auto *note = std::get_if<MarginalNoted>(&event.payload))
        return checkMarginalTargets(directory, *note, event.event.header.actor.post);
    if (const auto *resolution = std::get_if<ConflictResolved>(&event.payload)) {
        return mayDecide(directory, before, event.event.header.actor, *resolution);
    }
    return {};
}

} // namespace mizban
