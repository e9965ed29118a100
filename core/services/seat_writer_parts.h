#pragma once

#include "core/domain/delegation_rules.h"
#include "core/domain/intake.h"
#include "core/domain/proposal_rules.h"
#include "core/eventlog/authoring.h"
#include "core/projections/act_drafts.h"
#include "core/projections/sealed_over.h"
#include "core/services/directory_fold.h"
#include "core/services/sealed_act_drafts.h"
#include "core/services/seat_meta.h"
#include "core/services/seat_writer.h"
#include "core/services/tracking_counter.h"
#include "core/storage/sqlcipher/transaction.h"

#include <QSet>

#include <functional>

namespace mizban {

/// Part of the store's migrations.
extern const char *const purgeSchema;

/// Names attachments by their content.
[[nodiscard]] BlobStore::Digest sha256Digest();

/// What went wrong with a file that was to be taken in; `most`: how big one may be.
[[nodiscard]] Error ofAttachment(Error error, qint64 most);

/// Notes are found with their case: folds it again, where it is here.
[[nodiscard]] Status foldCaseOfNotes(EventLog &log, Projector &rows, const QList<DecodedEvent> &notes);

/// What a SeatWriter is made of; shared by the .cpp files that implement it.
struct SeatWriter::Parts
{
    Parts(OpenedSeat opened, Connection open, std::shared_ptr<const Clock> time,
          std::shared_ptr<DirectoryBoard> shown)
        : seat(std::move(opened))
        , connection(std::move(open))
        , clock(std::move(time))
        , board(std::move(shown))
    {
    }

    OpenedSeat seat;
    Connection connection;
    std::shared_ptr<const Clock> clock;
    std::shared_ptr<DirectoryBoard> board;
    SeatIdentity identity;
    VerifyKey centerKey;

    EventLog log{connection};
    ScopeLog scopes{connection};
    SeatMeta meta{connection};
    DraftStore drafts{connection};
    ActDraftStore actDrafts{connection};
    SealedActDrafts sealedActDrafts{connection, seat.bundle.sealing};
    QHash<BlobId, Attachment> sealedFiles; ///< of half-written acts: what each file became when it was closed
    BlobStore blobs{connection};
    TrackingCounter tracking{connection, identity.device};

    [[nodiscard]] Projector projector() { return Projector(connection, identity.seatOf); }
    [[nodiscard]] UnitCode deskUnit() const { return UnitCode(identity.seatOf.text()); }
    /// The person in his own post, or a deputy for the principal at whose seat he sits.
    [[nodiscard]] Actor actor() const
    {
        return actorAt(*board->get(), seat.person, seat.post, identity.seatOf, clock->nowMs());
    }

    /// Inserts an own new event, chains it and folds its stream; inside the caller's transaction.
    Status record(const Event &event);
    static Status fold(const Inserted &stream, Projector &rows);
    /// Folds the log anew where an older program folded it: its tables lack what this one shows.
    Status foldForThisProgram();
    /// Inserts and folds what a feed brings of one stream; the number of its events that were new.
    Result<int> take(const CheckedFeed::Stream &stream, Projector &rows);
    /// The directory as the center published it, and a sample seat's invented devices.
    Result<DirectoryPtr> loadDirectory();
    /// The events of a stream, and the state they fold to; NotFound when there is none.
    struct CaseAtHand
    {
        StreamRef stream;
        QList<Event> events;
        CaseState state;
        SecretBytes documentKey; ///< of a sealed one
    };
    Result<CaseAtHand> caseAtHand(const StreamId &id);
    CaseAtHand leaderOf(CaseAtHand found, const StreamId &butNot);
    /// Authors an event on a case after asking the rules.
    Result<EventId> act(const StreamId &id, const Payload &payload);
    /// The same for an act whose content depends on what the case is at that moment.
    using Make =
        std::function<Result<Payload>(const CaseState &state, const EventPlace &place, qint64 nowMs)>;
    Result<EventId> act(const StreamId &id, const Make &make);
    /// CMS by the person at the seat over an inquiry or reply that will stand at `place`.
    Result<QByteArray> signOwn(const EventPlace &place, const Payload &payload, qint64 nowMs);
    /// The person's signing key of his choice, if its certificate is sound and his (invariant 16).
    Result<std::unique_ptr<Signer>> signerOf(const SignerChoice &choice, qint64 nowMs);
    // Drafts of the office (seat_writer_proposals.cpp); only the principal of the seat decides.
    Result<Proposal> openProposal(const StreamId &caseId, const EventId &proposal);
    /// Inside the caller's transaction.
    Result<EventId> decideProposal(const Proposal &proposal, const ProposalDecided &decided);
    Result<EventPlace> placeInNotes(const StreamId &caseId);
    /// By its author, who has not sent it yet.
    Result<EventId> takeBackNote(const StreamId &caseId, const EventId &note);
    Result<EventId> takeBackDraft(const StreamId &stream, const EventId &draft);
    /// Inside the caller's transaction: an act that came of a draft is being taken back.
    Status takeBackDecision(const StreamId &caseId, const EventId &sent);
    /// What stands in the same commit as the next act, with its event; nothing: the act alone.
    std::function<Status(const EventId &act)> withNextAct;
    /// The end of every act on a case.
    Status commit(Transaction &transaction, const EventId &act);
    /// An act that carries its own signature: asked first, then signed.
    Result<EventId> actSigned(const StreamId &id, const SignerChoice &choice, const Make &make);
    Result<Attachment> addAttachment(const QString &path);
    /// N8: an exception names whom it asks, the desk's responsible.
    void nameApprover(Applicant &applicant) const;
    /// The draft with the case in which the identity was verified, where it needs one (N6, N8).
    Result<ServiceDraft> verified(ServiceDraft draft);
    // Items without identity (seat_writer_intake.cpp); acting inside the caller's transaction.
    struct IntakeAtHand
    {
        IntakeState state;
    };
    Result<IntakeAtHand> intakeAtHand(const StreamId &id);
    Result<EventId> actOnIntake(const IntakeState &state, const Payload &payload);
    // Sealed cases (seat_writer_sealed.cpp).
    Result<Registered> registerSealed(const CaseDraft &typed, qint64 draftId);
    Status keepStub(const CaseRegistered &registration, const QString &code, const Event &event);
    Result<CaseAtHand> sealedAtHand(const StreamRef &stream);
    /// Inside the caller's transaction.
    Result<EventId> actSealed(const CaseAtHand &found, const Payload &typed)
    {
        return actSealed(found, typed, clock->nowMs());
    }
    /// What carries its own signature was signed for this moment.
    Result<EventId> actSealed(const CaseAtHand &found, const Payload &typed, qint64 nowMs);
    Result<Payload> withSealedFiles(Payload payload);
    /// The files that arrived events of a sealed case name, where the person can open it.
    Status wantSealedFiles(const Inserted &stream);
    Result<Attachment> sealAttachment(const DraftAttachment &given);
    Result<QByteArray> contentOf(const BlobId &id);
    /// Drafts about officials lie under the person's own key; their ids are below zero.
    Result<qint64> saveSealedDraft(qint64 id, const CaseDraft &draft);
    Result<QSet<BlobId>> filesOfSealedDrafts();
    Result<bool> isActDraftClosed(const StreamId &caseId, const QString &act);
    Status saveSealedActDraft(const StreamId &caseId, const ActDraft &draft);
    // What the person is kept from by now (seat_writer_purge.cpp); inside the caller's transaction.
    Status closeScope(const Event &closure);
    Status wipeStream(const StreamRef &stream);
    Status wipeFiles(const QList<BlobId> &files);
    Status packOwnEvents(const StreamRef &stream, const QList<Event> &events);
    Result<bool> wipeStub(const StreamId &caseId);
    Status forgetStream(const StreamRef &stream);
    // An ordinary case that turns out to be about an official (seat_writer_continue.cpp); likewise.
    Result<EventId> sealOver(const CaseAtHand &found, const QList<About> &about);
    Result<QList<StreamRef>> streamsOfCase(const StreamRef &open);
    Result<SealedOver::Stubs> keepStubOf(const CaseState &open, const QList<Event> &events, quint64 sequence);
    Status refoldStreams(const QList<qint64> &rows);
    Status showAgain(quint64 sequence);
    Status wipeOpenStream(const StreamRef &stream, QList<BlobId> &files);
    Status wipeOpenFiles(const QList<BlobId> &files);
    /// An event is about to name these: they must be here whole, and are sent from now on.
    Status offer(const QList<Attachment> &attachments);
    Status removeDraft(qint64 id);
    /// The files that some draft names; an error where a newer version's draft cannot be read.
    Result<QSet<BlobId>> filesOfDrafts();
    /// Drops those of `files` that nothing names any more.
    Status dropUnnamed(const QList<BlobId> &files);
    /// Drops what an older epoch acknowledged; false when the center's epoch is behind ours.
    Result<bool> adoptEpoch(quint64 epoch);
};

} // namespace mizban
