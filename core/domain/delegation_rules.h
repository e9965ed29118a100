#pragma once

#include "core/domain/case_state.h"
#include "core/domain/directory.h"

namespace mizban {

// Acting for another (001 §1.13, J5). A delegation is an event of the principal; once the center has accepted
// it, it stands in the directory, and only then anyone acts by it. Pure: the desk asks before typing and on
// saving, the center again on acceptance, each by its own clock (invariant 14).

inline constexpr qint64 longestDelegationMs = 366ll * 24 * 3600 * 1000;

/// The delegation by which the person may act in the post at that moment; null: none.
[[nodiscard]] const Delegation *delegationInForce(const Directory &directory, const PersonId &person,
                                                  const PostCode &principal, qint64 atMs);

/// Who acts when this person sits at a seat: in his own post, or for the principal whose seat it is.
[[nodiscard]] Actor actorAt(const Directory &directory, const PersonId &person, const PostCode &own,
                            const HolderCode &seatOf, qint64 atMs);

/// As Directory::maySit, and for a deputy as long as some delegation of his has not ended.
[[nodiscard]] Status maySitAt(const Directory &directory, const PersonId &person, const HolderCode &seatOf,
                              qint64 atMs);

/// Of a seat to which only a delegation gives the person a right: that it is in force. The detail of the
/// error is its end, or its beginning.
[[nodiscard]] Status mayActHere(const Directory &directory, const PersonId &person, const HolderCode &seatOf,
                                qint64 atMs);

/// Whether the seat is one of a deputy whose delegations are over: nothing more of the principal's reaches
/// it.
[[nodiscard]] bool isSeatOfFormerDeputy(const Directory &directory, const DeviceRecord &device, qint64 atMs);

/// Whether the act may be done by the delegation that its actor names: in force, his, for that post, and not
/// about what stays with the principal; never in a sealed case (C11).
[[nodiscard]] Status checkActingFor(const Directory &directory, const Actor &actor, const CaseState &state,
                                    qint64 atMs);

/// By the principal himself, to someone below him in his own unit or its parts, for days to come.
[[nodiscard]] Status checkDelegation(const Directory &directory, const DelegationGiven &given,
                                     const Actor &actor, qint64 nowMs);

/// A delegation as its stream says; the first of each counts, and nothing that the center kept apart.
struct DelegationState
{
    StreamId id;
    bool isGiven = false;
    DelegationGiven given;
    Actor by;
    qint64 endedMs = 0;
    QString endReason; ///< why early; may be empty
    QList<EventId> heads;
    quint64 headCounter = 0;

    [[nodiscard]] Delegation record() const;
};

[[nodiscard]] DelegationState foldDelegation(const StreamId &id, const QList<DecodedEvent> &events);

/// By the principal or by the deputy, once, before it is over.
[[nodiscard]] Status checkEnd(const DelegationState &state, const Actor &actor, qint64 nowMs);

} // namespace mizban
