#include "core/domain/continued_case.h"

#include "core/domain/case_effects.h"
#include "core/domain/note_rules.h"
#include "core/domain/sealed_handlers.h"
#include "core/domain/sealed_rules.h"

#include <algorithm>

namespace mizban {

namespace {

Status refuse(ErrorCode code, const char *field, const char *rule, const char *why)
{
    return fieldError(code, QString::fromLatin1(field), QString::fromLatin1(rule), QString::fromLatin1(why));
}

} // namespace

Status mayBeContinued(const CaseState &open, const Actor &actor)
{
    const CaseRegistered &registration = open.registration;
    if (!open.registered || open.quarantined)
        return refuse(ErrorCode::NotFound, "", "C6", "no such case");
    if (!mayBeAbout(registration.kind))
        return refuse(ErrorCode::NotAllowed, "about", "C6",
                      "not a kind in which an official is complained of");
    if (!actsForHolder(actor.post, open.holder) &&
        !actsForHolder(actor.post, HolderCode(registration.desk.text())))
        return refuse(ErrorCode::NotHolder, "open", "C6", "neither holder nor the desk that registered it");
    if (open.status == CaseStatus::Void || open.status == CaseStatus::Closed || open.merge)
        return refuse(ErrorCode::WrongStatus, "about", "C6", "void, closed or merged into another");
    return {};
}

Result<CaseRegistered> continuedRegistration(const CaseState &open, const Directory &directory,
                                             const QList<About> &about)
{
    MIZBAN_LET(const SealedHandling handling, sealedHandling(directory, about));
    CaseRegistered registration = open.registration;
    registration.about = about;
    registration.subjects = handling.subjects;
    registration.holder = HolderCode(handling.handler.text());
    return registration;
}

Status checkContinued(const CaseRegistered &continued, const ContinuedCase &with, const CaseState &open)
{
    const CaseRegistered &former = open.registration;
    const bool sameCase = continued.trackingId == former.trackingId && continued.kind == former.kind &&
                          continued.desk == former.desk && continued.subject == former.subject &&
                          continued.registeredAtMs == former.registeredAtMs &&
                          continued.sealedFollowUpCode == former.sealedFollowUpCode;
    if (!sameCase || with.registrar != open.registrar || with.device != open.device)
        return refuse(ErrorCode::InvalidInput, "trackingId", "C6", "not what was registered");
    if (continued.dueAtMs != former.dueAtMs || continued.policyVersion != former.policyVersion)
        return refuse(ErrorCode::InvalidInput, "dueAt", "E8", "not what was promised");
    return {};
}

QList<HistoryEntry> earlierHistory(const StreamId &former, QList<DecodedEvent> earlier)
{
    QList<HistoryEntry> notes;
    QList<DecodedEvent> acts;
    const QSet<EventId> takenBack = notesTakenBack(earlier);
    for (DecodedEvent &event : earlier) {
        if (event.event.header.stream == former)
            acts.append(std::move(event));
        else if (std::holds_alternative<NoteAdded>(event.payload) && !takenBack.contains(event.event.id))
            notes.append(historyOf(event));
    }
    QList<HistoryEntry> history = foldCase(former, std::move(acts)).history + notes;
    std::stable_sort(history.begin(), history.end(),
                     [](const HistoryEntry &a, const HistoryEntry &b) { return a.atMs < b.atMs; });
    return history;
}

} // namespace mizban
