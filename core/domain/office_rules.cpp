#include "core/domain/office_rules.h"

#include "core/domain/delegation_rules.h"

#include <algorithm>

namespace mizban {

bool sitsInOffice(const Directory &directory, const PersonId &person, const HolderCode &seatOf)
{
    const PostCode principal(seatOf.text());
    if (!directory.post(principal) || directory.holds(person, principal))
        return false;
    const QList<PostCode> posts = directory.postsOf(person);
    return std::any_of(posts.begin(), posts.end(), [&](const PostCode &held) {
        const Post *post = directory.post(held);
        return post && !post->abolished && post->kind == PostKind::OfficeStaff &&
               post->principal == principal;
    });
}

Actor principalAt(const Directory &directory, const HolderCode &seatOf)
{
    const PostCode post(seatOf.text());
    const QList<PersonId> holders = directory.personsAt(post);
    return Actor{holders.isEmpty() ? PersonId() : holders.first(), post, directory.version(), {}};
}

bool decidesOnDrafts(const Actor &actor, const HolderCode &seatOf)
{
    return actor.post.text() == seatOf.text() && !actor.delegation.isValid();
}

std::optional<EventType> eventOfProposed(const QString &act)
{
    if (act == QStringLiteral("answer"))
        return EventType::CaseAnswered;
    if (act == QStringLiteral("refer"))
        return EventType::CaseReferred;
    if (act == QStringLiteral("note"))
        return EventType::NoteAdded;
    if (act == QStringLiteral("acknowledge"))
        return EventType::NoteAcknowledged;
    if (act == QStringLiteral("answer-note"))
        return EventType::NoteAnswered;
    return std::nullopt;
}

Status mayPropose(const CaseState &state, const QString &act, const Actor &principal)
{
    const std::optional<EventType> type = eventOfProposed(act);
    if (!type)
        return fieldError(ErrorCode::NotAllowed, QStringLiteral("office"), QStringLiteral("1.13"));
    return mayAct(state, *type, principal);
}

QList<PostCode> possibleDeputies(const Directory &directory, const Actor &principal)
{
    QList<PostCode> deputies;
    for (const Post *post : directory.posts()) {
        const QList<PersonId> holders = directory.personsAt(post->code);
        if (holders.isEmpty())
            continue;
        DelegationGiven given;
        given.from = principal.post;
        given.to = post->code;
        given.person = holders.first();
        given.untilMs = 1;
        const Status may = checkDelegation(directory, given, principal, 0);
        // Who is deputy already stands in the list: the days decide, and they are not typed yet.
        if (may.ok() || may.error().code == ErrorCode::AlreadyDone)
            deputies.append(post->code);
    }
    return deputies;
}

} // namespace mizban
