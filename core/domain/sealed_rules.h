#pragma once

#include "core/base/result.h"
#include "core/domain/deadline.h"
#include "core/domain/directory.h"
#include "core/domain/draft.h"
#include "core/domain/event.h"
#include "core/domain/payloads.h"

#include <QList>

namespace mizban {

struct CaseState;

// What may be done with complaints and reports about officials (D4), and who may read them. Who handles them
// and who is kept from them (X): sealed_handlers.
// Pure; the desk asks before typing and on saving, the center again on acceptance.

/// Kinds in which an official may be complained of or reported (C1).
[[nodiscard]] bool mayBeAbout(CaseKind kind);

/// A complaint of such a unit is about it as one of an official is about him (C1).
[[nodiscard]] bool isDeskOrOffice(const Unit &unit);

/// The body complained of, where the form leaves it to the official who was named (001 §1.3).
[[nodiscard]] CaseDraft withBodyComplainedOf(CaseDraft draft, const Directory &directory);

/// D5: the final answer time of a case about officials, whatever its kind.
[[nodiscard]] Deadline sealedDeadline(const DeadlinePolicy &policy, const WorkingCalendar &calendar,
                                      qint64 registeredAtMs);

/// Acts that a sealed case knows at all: none that hands it, or a copy, to anyone beside the handlers (C5).
[[nodiscard]] Status mayBeSealed(const Payload &payload);
/// The same before there is anything to send.
[[nodiscard]] bool isKnownToSealed(EventType type);

/// What naming more of those complained of brings about (C6): the persons meant, and the handler from now on.
/// He who has the case keeps it unless he is kept from it, or the table gives it to someone higher (C2).
/// As sealedHandling(), and AlreadyDone where all of them are named.
[[nodiscard]] Result<SubjectsAdded> subjectsAdded(const CaseRegistered &registration,
                                                  const Directory &directory, const HolderCode &holder,
                                                  const QList<About> &about);

/// The registration as the act leaves it: with the subjects that it names, and their handler (C6).
[[nodiscard]] CaseRegistered registrationAfter(const CaseState &before, const Payload &act);

/// Who may name them: the holder, and the Center's supervision (C6, C9).
[[nodiscard]] Status mayAddSubjects(const CaseRegistered &registration, const Directory &directory,
                                    const HolderCode &holder, const Actor &actor);

/// Someone who may read a sealed case for the sake of his post.
struct SealedReader
{
    PostCode post;
    PersonId person;

    bool operator==(const SealedReader &) const = default;
};
/// Everybody in the posts of sealedReaders() who is not kept from the case.
[[nodiscard]] QList<SealedReader> personsReading(const CaseRegistered &registration,
                                                 const Directory &directory, const HolderCode &holder);

/// The document key goes only to those who may read the case; never to anyone in X (C5).
[[nodiscard]] Status mayRewrap(const CaseRegistered &registration, const Directory &directory,
                               const HolderCode &holder, const EnvelopeRewrapped &rewrapped);

/// Who reads on while `holder` has it: he, the next handler up, the Center's supervision (C4).
[[nodiscard]] QList<PostCode> sealedReaders(const CaseRegistered &registration, const Directory &directory,
                                            const HolderCode &holder);

/// Whether the holder may pass a sealed case on: up to the next handler, back to the handler by table, or, a
/// minister or head, to one person of his (C11); never to anyone in X (C5). `held`: who held it so far.
[[nodiscard]] Status mayReferSealed(const CaseRegistered &registration, const Directory &directory,
                                    const HolderCode &from, const PostCode &to,
                                    const QList<HolderCode> &held);

/// All to whom its holder may pass it on now, by the same rules.
[[nodiscard]] QList<PostCode> sealedReferees(const CaseState &state, const Directory &directory);

/// Who held it so far, the present holder last.
[[nodiscard]] QList<HolderCode> holdersOf(const CaseState &state);

} // namespace mizban
