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

Status checkSealedTo(const Submission &submission, const QList<Certificate> &named)
{
    const Event &event = submission.item.event;
    MIZBAN_LET(const Payload payload, decodePayload(event.header.type, event.payloadBytes));
    const auto *act = std::get_if<SealedAct>(&payload);
    if (!act || act->envelope.isEmpty())
        return wrongRecipients("sealed to nobody");
    const auto exactly = isSealedToExactly(act->envelope, named);
    if (!exactly)
        return wrongRecipients("not an envelope");
    return *exactly ? Status() : wrongRecipients("not those whom the rules name");
}

/// `readers` and `excluded` by one directory.
template <typename Readers, typename Excluded>
Status check(const Submission &submission, const DirectoryView &directory, const Readers &readers,
             const Excluded &excluded)
{
    const quint64 version = submission.item.event.header.actor.directoryVersion;
    const Directory &rules = directory.reliedOn(version);
    const auto then = sealRecipients(rules, readers(rules), excluded(rules), [&](const PersonId &person) {
        return directory.certificatesOf(person, version);
    });
    if (then.ok() && checkSealedTo(submission, *then).ok())
        return {};
    const Directory &now = directory.current();
    MIZBAN_LET(const QList<Certificate> today, sealRecipients(now, readers(now), excluded(now)));
    return checkSealedTo(submission, today);
}

} // namespace

Status checkRecipients(const Submission &submission, const CaseState &before, const DirectoryView &directory)
{
    return check(
        submission, directory,
        [&](const Directory &rules) { return readersAfter(before, *submission.payload, rules); },
        [&](const Directory &rules) {
            return excludedFrom(registrationAfter(before, *submission.payload), rules);
        });
}

Status checkRecipients(const Submission &submission, const CaseRegistered &registered,
                       const DirectoryView &directory)
{
    return check(
        submission, directory,
        [&](const Directory &rules) { return sealedReaders(registered, rules, registered.holder); },
        [&](const Directory &rules) { return excludedFrom(registered, rules); });
}

} // namespace mizban
