#include "core/center/sealed_recipients.h"

#include "core/crypto/envelope.h"
#include "core/domain/sealed_handlers.h"
#include "core/domain/sealed_rules.h"
#include "core/domain/sealed_supervision.h"
#include "core/services/sealing.h"
#include "core/wire/codec.h"

namespace mizban {

namespace {

Status wrongRecipients(const char *why)
{
    return fieldError(ErrorCode::NotAllowed, QStringLiteral("recipients"), QStringLiteral("C4"),
                      QString::fromLatin1(why));
}

Status checkSealedTo(const Submission &submission, const QList<PostCode> &posts,
                     const QList<PersonId> &excluded, const Directory &rules)
{
    const Event &event = submission.item.event;
    MIZBAN_LET(const Payload payload, decodePayload(event.header.type, event.payloadBytes));
    const auto *act = std::get_if<SealedAct>(&payload);
    if (!act || act->envelope.isEmpty())
        return wrongRecipients("sealed to nobody");
    MIZBAN_LET(const QList<Certificate> named, sealRecipients(rules, posts, excluded));
    const auto exactly = isSealedToExactly(act->envelope, named);
    if (!exactly)
        return wrongRecipients("not an envelope");
    return *exactly ? Status() : wrongRecipients("not those whom the rules name");
}

} // namespace

Status checkRecipients(const Submission &submission, const CaseState &before, const Directory &rules)
{
    return checkSealedTo(submission, readersAfter(before, *submission.payload, rules),
                         excludedFrom(registrationAfter(before, *submission.payload), rules), rules);
}

Status checkRecipients(const Submission &submission, const CaseRegistered &registered, const Directory &rules)
{
    return checkSealedTo(submission, sealedReaders(registered, rules, registered.holder),
                         excludedFrom(registered, rules), rules);
}

} // namespace mizban
