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

// Complaints and reports about officials (D4): who handles them, and who must learn nothing of them (X).
// Pure; the desk asks before typing and on saving, the center again on acceptance.

/// Who handles a sealed case and who is kept from it.
struct SealedHandling
{
    PostCode handler;         ///< by table D4 and C2
    PostCode nextUp;          ///< for recovery; empty when there is none
    PostCode supervision;     ///< the Center's; empty when excluded
    QList<PersonId> subjects; ///< those complained of, as persons; sorted
    QList<PersonId> excluded; ///< X (C3): the subjects, their delegates and office staff; sorted

    [[nodiscard]] bool excludes(const PersonId &person) const { return excluded.contains(person); }
    /// Handler, next handler up and supervision, each once.
    [[nodiscard]] QList<PostCode> readers() const;
    bool operator==(const SealedHandling &) const = default;
};

/// InvalidInput (C1) for a post or unit that does not exist, TooLarge for more than `maxAbout` subjects,
/// NotAllowed (C2) when no handler outside X is left.
[[nodiscard]] Result<SealedHandling> sealedHandling(const Directory &directory, const QList<About> &about);

/// Kinds in which an official may be complained of or reported (C1).
[[nodiscard]] bool mayBeAbout(CaseKind kind);

/// The body complained of, where the form leaves it to the official who was named (001 §1.3).
[[nodiscard]] CaseDraft withBodyComplainedOf(CaseDraft draft, const Directory &directory);

/// X of these subjects by the directory as it stands: whatever posts they hold now, and whoever works for
/// them there (C3).
[[nodiscard]] QList<PersonId> excludedBy(const Directory &directory, const QList<PersonId> &subjects);

/// Who is meant: the holders of a post, all members of a desk, office or other unit, all members of the unit
/// that a free text names (C1, C3).
[[nodiscard]] QList<PersonId> personsMeant(const Directory &directory, const QList<About> &about);

/// The next handler up, occupied by someone outside `excluded`: farmandar, ostandar, head of the Center,
/// head of the Presidential Institution; minister, head of the Center (C2). Empty: none.
[[nodiscard]] PostCode nextHandlerUp(const Directory &directory, const PostCode &post,
                                     const QList<PersonId> &excluded);

/// Desks where such a case can be registered instead (Q27): someone outside `excluded` sits there; the
/// nearest first.
[[nodiscard]] QList<UnitCode> desksOutside(const Directory &directory, const UnitCode &from,
                                           const QList<PersonId> &excluded);

/// D5: the final answer time of a case about officials, whatever its kind.
[[nodiscard]] Deadline sealedDeadline(const DeadlinePolicy &policy, const WorkingCalendar &calendar,
                                      qint64 registeredAtMs);

/// C11: farmandar and ostandar handle sealed cases themselves; a minister or head may name one person.
[[nodiscard]] bool mayNameDelegate(const Directory &directory, const PostCode &handler);

/// X of a registered case by the directory as it stands.
[[nodiscard]] QList<PersonId> excludedFrom(const CaseRegistered &registration, const Directory &directory);

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

} // namespace mizban
