#include "core/center/escrow.h"

#include "core/center/acceptance.h"
#include "core/center/sealed_acceptance.h"
#include "core/center/sealed_closing.h"
#include "core/domain/sealed_rules.h"
#include "core/services/sealing.h"

namespace mizban {

namespace {

constexpr int attempts = 8;

/// A reader and the certificate of his own key.
struct Bearer
{
    SealedReader reader;
    Certificate key;
};

struct Readers
{
    QList<Bearer> lacking;    ///< have a key, and no envelope for it
    bool someWithout = false; ///< have no key of their own yet
};

Result<Readers> readersOf(const CaseState &state, const QList<Event> &events, const Directory &directory)
{
    Readers found;
    for (const SealedReader &reader : personsReading(state.registration, directory, state.holder)) {
        const PersonCertificate *certificate = directory.certificate(reader.person);
        if (!certificate || certificate->sealing.isEmpty()) {
            found.someWithout = true;
            continue;
        }
        MIZBAN_LET(const Certificate key, Certificate::fromPem(certificate->sealing));
        if (!givesKeyTo(events, key))
            found.lacking.append(Bearer{reader, key});
    }
    return found;
}

/// One reader of one case; false where nobody is left who could be given it.
Result<bool> handOne(Center &center, const StreamId &caseId, const SigningKey &escrow,
                     const Certificate &escrowCertificate, EscrowOpened &outcome)
{
    const DirectoryView view = center.directory().view();
    const Directory &directory = view.current();
    MIZBAN_LET(const QList<Event> events, center.store().caseEvents(caseId));
    const SealedAtCenter sealed = sealedAtCenter(events, center.keys().service);
    if (!sealed.state.registered || !givesKeyTo(events, escrowCertificate))
        return false;
    MIZBAN_LET(const Readers readers, readersOf(sealed.state, events, directory));
    if (readers.lacking.isEmpty()) {
        outcome.waiting += readers.someWithout ? 1 : 0;
        return false;
    }
    const Bearer &bearer = readers.lacking.first();
    MIZBAN_LET(const SecretBytes documentKey, documentKeyOf(events, escrow, escrowCertificate));
    const EnvelopeRewrapped handing{bearer.reader.post, bearer.reader.person};
    MIZBAN_LET(const SealedAct act,
               sealAct(caseId, handing, documentKey, {bearer.key}, center.keys().service.publicKey()));
    const qint64 nowMs = center.clock().nowMs();
    const Event event =
        authorEvent(centerIdentity(center.keys()), centerActor(view.version()), sealed.place, act, nowMs);
    const bool follows = sealedFollowers(sealed.state, directory).contains(bearer.reader.post);
    const QList<HolderCode> reach =
        follows ? QList<HolderCode>{sealedOwner(bearer.reader.post, bearer.reader.person)}
                : QList<HolderCode>();
    MIZBAN_TRY(center.store().appendToSealed(event, events.size(), reach, SealedFollowUp{watchAsItIs, {}, {}},
                                             nowMs));
    ++outcome.handed;
    return true;
}

} // namespace

Result<EscrowOpened> openEscrow(Center &center, const SigningKey &escrow)
{
    MIZBAN_LET(const Certificate certificate, Certificate::fromPem(center.keys().escrowPem));
    if (!escrow.isValid() || escrow.publicKey() != certificate.publicKey())
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("key"), {},
                          QStringLiteral("not the escrow key of this center"));
    EscrowOpened outcome;
    QList<StreamId> cases;
    MIZBAN_LET(const auto holdings, center.store().sealedHoldings({}));
    for (const CenterStore::SealedHolding &holding : holdings) {
        for (const StreamId &stream : holding.streams) {
            if (!cases.contains(stream))
                cases.append(stream);
        }
    }
    for (const StreamId &caseId : std::as_const(cases)) {
        int conflicts = 0;
        for (;;) {
            const auto more = handOne(center, caseId, escrow, certificate, outcome);
            if (more && !*more)
                break;
            // The case moved on meanwhile: looked at again.
            if (!more && (more.error().code != ErrorCode::Conflict || ++conflicts == attempts))
                return more.error();
        }
    }
    return outcome;
}

} // namespace mizban
