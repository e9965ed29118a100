#include "core/services/seat_writer.h"

#include "core/domain/sealed_rules.h"
#include "core/services/clean_texts.h"
#include "core/services/sealing.h"
#include "core/services/seat_writer_parts.h"

#include <algorithm>

namespace mizban {

// Who is kept from a sealed case, and who is let in: subjects that come to light later (C6), and the key for
// those who may read it and cannot yet.

Result<EventId> SeatWriter::addSubjects(const StreamId &id, const QList<About> &typed)
{
    for (const About &one : typed) {
        if (one.name.size() > maxShortTextLength)
            return fieldError(ErrorCode::TooLarge, QStringLiteral("about"), QStringLiteral("C1"));
    }
    const QList<About> about = std::get<SubjectsAdded>(cleaned(Payload(SubjectsAdded{typed, {}, {}}))).about;
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const Parts::CaseAtHand found, m->caseAtHand(id));
    if (found.stream.kind != StreamKind::Sealed) {
        MIZBAN_LET(const EventId sealed, m->sealOver(found, about));
        MIZBAN_TRY(transaction.commit());
        return sealed;
    }
    const DirectoryPtr directory = m->board->get();
    const CaseState &state = found.state;
    MIZBAN_TRY(mayAddSubjects(state.registration, *directory, state.holder, m->actor()));
    MIZBAN_LET(const SubjectsAdded added, subjectsAdded(state.registration, *directory, state.holder, about));
    MIZBAN_LET(const EventId event, m->actSealed(found, added));
    MIZBAN_TRY(transaction.commit());
    return event;
}

Result<EventId> SeatWriter::rewrap(const StreamId &id, const PersonId &person)
{
    const auto refuse = [](ErrorCode code, const char *rule, const char *why) {
        return fieldError(code, QStringLiteral("person"), QString::fromLatin1(rule),
                          QString::fromLatin1(why));
    };
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const Parts::CaseAtHand found, m->caseAtHand(id));
    if (found.stream.kind != StreamKind::Sealed)
        return makeError(ErrorCode::NotFound, QStringLiteral("case"));
    const DirectoryPtr directory = m->board->get();
    const CaseState &state = found.state;
    const QList<SealedReader> reading = personsReading(state.registration, *directory, state.holder);
    const auto reader = std::find_if(reading.begin(), reading.end(),
                                     [&](const SealedReader &one) { return one.person == person; });
    if (reader == reading.end())
        return refuse(ErrorCode::NotAllowed, "C5", "no reader of the case, or kept from it");
    const PersonCertificate *certificate = directory->certificate(person);
    if (!certificate || certificate->sealing.isEmpty())
        return refuse(ErrorCode::MissingInput, "C4", "has no key yet");
    MIZBAN_LET(const Certificate key, Certificate::fromPem(certificate->sealing));
    if (givesKeyTo(found.events, key))
        return refuse(ErrorCode::AlreadyDone, "C4", "reads the case already");
    // The envelope of every act is for whoever reads the case now.
    MIZBAN_LET(const EventId event, m->actSealed(found, EnvelopeRewrapped{reader->post, person}));
    MIZBAN_TRY(transaction.commit());
    return event;
}

} // namespace mizban
