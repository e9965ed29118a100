#include "core/domain/sealed_escalation.h"

#include "core/domain/responsibility.h"
#include "core/domain/sealed_handlers.h"
#include "core/domain/sealed_supervision.h"

namespace mizban {

bool isAboutOfficials(const CaseState &state)
{
    return !state.registration.about.isEmpty();
}

PostCode extenderOf(const CaseState &state, const Directory &directory)
{
    if (!isAboutOfficials(state))
        return superiorOf(directory, state.holder);
    const PostCode above =
        nextHandlerUp(directory, PostCode(state.holder.text()), excludedFrom(state.registration, directory));
    // A minister's delegate stands on no step of the ladder: the minister extends (C11).
    return above.isEmpty() && state.holder != state.registration.holder
               ? PostCode(state.registration.holder.text())
               : above;
}

QList<PostCode> awaitedExtenders(const CaseState &state)
{
    const Extension &extension = state.supervision.extension;
    const bool awaited = state.isOpen() && extension.isPending() && !extension.askedOf.isEmpty();
    return awaited ? QList{PostCode(extension.askedOf.text())} : QList<PostCode>();
}

Status mayTakePart(const CaseState &state, const Directory &directory, const HolderCode &holder,
                   const char *field, const char *rule)
{
    const PostCode post(holder.text());
    const bool reads = !isAboutOfficials(state) ||
                       readersAfter(state, NoteAdded{}, directory).contains(post) ||
                       state.supervision.followers.contains(holder);
    return reads ? Status()
                 : Status(fieldError(ErrorCode::NotAllowed, QString::fromLatin1(field),
                                     QString::fromLatin1(rule) + QStringLiteral("-sealed"),
                                     QStringLiteral("does not read the sealed case")));
}

} // namespace mizban
