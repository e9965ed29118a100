#pragma once

#include "core/base/result.h"
#include "core/domain/directory.h"
#include "core/domain/payloads.h"

#include <QList>
#include <QSet>

namespace mizban {

// Complaints and reports about officials (D4): who is meant by them, who must learn nothing of them (X), and
// the ladder of those who handle them. What may then be done with such a case: sealed_rules.

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

/// C1: between one and `maxAbout` subjects, each a post or unit that stands.
[[nodiscard]] Status checkAbout(const Directory &directory, const QList<About> &about);

/// Who is meant: the holders of a post, all members of a desk, office or other unit, all members of the unit
/// that a free text names (C1, C3).
[[nodiscard]] QList<PersonId> personsMeant(const Directory &directory, const QList<About> &about);
/// As lists of subjects and of X are kept: sorted.
[[nodiscard]] QList<PersonId> inOrder(const QSet<PersonId> &persons);

/// X of these subjects by the directory as it stands: whatever posts they hold now, and whoever works for
/// them there (C3).
[[nodiscard]] QList<PersonId> excludedBy(const Directory &directory, const QList<PersonId> &subjects);
/// X of a registered case by the directory as it stands.
[[nodiscard]] QList<PersonId> excludedFrom(const CaseRegistered &registration, const Directory &directory);

/// Whether somebody of `excluded` sits at the post.
[[nodiscard]] bool isHeldByAny(const Directory &directory, const PostCode &post,
                               const QList<PersonId> &excluded);

/// The next handler up, occupied by someone outside `excluded`: farmandar, ostandar, head of the Center,
/// head of the Presidential Institution; minister, head of the Center (C2). Empty: none.
[[nodiscard]] PostCode nextHandlerUp(const Directory &directory, const PostCode &post,
                                     const QList<PersonId> &excluded);

/// Who handles a case after more were named in it (C6): `present`, who has it, unless he is kept from it, or
/// the table, by which it was `table` so far, gives it to someone higher than him (C2). Empty: none.
[[nodiscard]] PostCode handlerAfterNaming(const Directory &directory, const PostCode &table,
                                          const PostCode &present, const QList<About> &added,
                                          const QList<PersonId> &excluded);

/// Empty where the directory has none.
[[nodiscard]] PostCode headOfCenter(const Directory &directory);
/// The Center's supervision of a case (C4): its head; empty when he is excluded or the post is vacant.
[[nodiscard]] PostCode sealedSupervision(const Directory &directory, const QList<PersonId> &excluded);

/// Desks where such a case can be registered instead (Q27): someone outside `excluded` sits there; the
/// nearest first.
[[nodiscard]] QList<UnitCode> desksOutside(const Directory &directory, const UnitCode &from,
                                           const QList<PersonId> &excluded);

/// C11: farmandar and ostandar handle sealed cases themselves; a minister or head may name one person.
[[nodiscard]] bool mayNameDelegate(const Directory &directory, const PostCode &handler);
/// Whether table D4 gives complaints about people of this unit to this handler.
[[nodiscard]] bool isOverUnit(const Directory &directory, const PostCode &handler, const Unit &unit);

} // namespace mizban
