#pragma once

#include "core/base/clock.h"
#include "core/domain/act_draft.h"
#include "core/domain/case_state.h"
#include "core/domain/directory.h"
#include "core/domain/draft.h"
#include "core/eventlog/event_log.h"
#include "core/eventlog/scope_log.h"
#include "core/projections/drafts.h"
#include "core/projections/projector.h"
#include "core/services/checked_feed.h"
#include "core/services/seat_file.h"
#include "core/storage/blob_store.h"

#include <memory>

namespace mizban {

class DirectoryBoard;
struct IntakeDraft;
struct DelegationInput;
struct MarginalInput;
struct NightItemInput;
struct RegisteredNightItem;
struct ShiftWords;
struct SignerChoice;
class Signer;

/// What the clerk gets when a case is saved: durable from this moment (invariant 1).
struct Registered
{
    StreamId caseId;
    QString trackingId;
    QString followUpCode; ///< six ASCII digits, for the receipt
    qint64 registeredAtMs = 0;
    qint64 dueAtMs = 0;
    HolderCode holder;
    QStringList duplicates; ///< tracking ids of look-alikes (I7); they only warn
};

/// What the clerk gets when a delivered service is recorded.
struct RecordedService
{
    StreamId id;
    QString trackingId;
};

/// What the clerk gets when an item without identity is kept (N10).
struct ReceivedIntake
{
    StreamId id;
    QString number;
    bool asked = false; ///< the sender was asked at once
};

/// A referral as it is typed. Posts or units everywhere.
struct ReferralInput
{
    QString to;
    QStringList copies; ///< they follow the case and may note
    QString note;       ///< internal instruction
    qint64 dueAtMs = 0; ///< 0: no date
    std::optional<Visit> visit;
    QList<Attachment> attachments;
};

/// How often and for how long the seat synced; shown in the window.
struct SyncSummary
{
    qint64 lastSyncMs = 0; ///< 0: never
    int waiting = 0;       ///< own events not yet acknowledged
    int attachments = 0;   ///< that the center does not have yet
    quint64 epoch = 0;
    bool returning = false; ///< the center was restored: what others wrote is still to be offered to it
};

/// All writing at a seat: one object, one connection, one thread (design §5). Every call appends its
/// events, folds them and commits in one transaction, and only then returns success.
class SeatWriter
{
public:
    [[nodiscard]] static Result<std::unique_ptr<SeatWriter>> open(OpenedSeat seat,
                                                                  std::shared_ptr<const Clock> clock);
    /// First writing at a new seat: stores its identity.
    [[nodiscard]] static Result<std::unique_ptr<SeatWriter>>
    establish(OpenedSeat seat, const SeatIdentity &identity, const QList<ScopeInfo> &scopes, quint64 epoch,
              std::shared_ptr<const Clock> clock);
    ~SeatWriter();
    SeatWriter(const SeatWriter &) = delete;
    SeatWriter &operator=(const SeatWriter &) = delete;

    [[nodiscard]] const SeatIdentity &identity() const;
    [[nodiscard]] Actor actor() const; ///< the person at the seat, with the directory as held now
    [[nodiscard]] DirectoryPtr directory() const;
    [[nodiscard]] qint64 nowMs() const;
    [[nodiscard]] std::shared_ptr<const Clock> clock() const;
    /// For readers and screens: always the newest, from any thread.
    [[nodiscard]] std::shared_ptr<const DirectoryBoard> directoryBoard() const;
    /// The calling thread owns the writer from now on.
    void adoptThread();
    /// The rest of what `open` was given, to open readers with.
    [[nodiscard]] const OpenedSeat &seat() const;

    // --- cases -----------------------------------------------------------------------------------
    /// Registers a case (J1). The first of problemsOf() is the error. `draftId` is removed with it.
    [[nodiscard]] Result<Registered> registerCase(const CaseDraft &draft, qint64 draftId = 0);
    /// Stamps "seen" once when the holder opens a case (4-16); does nothing otherwise.
    [[nodiscard]] Status openCase(const StreamId &id);
    /// `to`: a post or a unit. Internal `note`; the public text is made from the recipient's name.
    [[nodiscard]] Result<EventId> refer(const StreamId &id, const QString &to, const QString &note);
    [[nodiscard]] Result<EventId> refer(const StreamId &id, const ReferralInput &input);
    /// S6: to whoever referred it, the second time to the Center; not where the duty lies.
    [[nodiscard]] Result<EventId> returnCase(const StreamId &id, const QString &reason);
    /// Takes the last referral back while its recipient has not seen it; unsent, it is withdrawn.
    [[nodiscard]] Result<EventId> recall(const StreamId &id, const QString &reason);
    [[nodiscard]] Result<EventId> accept(const StreamId &id);
    /// 1.2: public text is mandatory and says something (public_phrases.h); NotDone needs a reason.
    [[nodiscard]] Result<EventId> answer(const StreamId &id, CaseAnswered answer);
    /// The same in short: 1.2: public text is mandatory; NotDone needs a reason.
    [[nodiscard]] Result<EventId> answer(const StreamId &id, AnswerKind kind, const QString &publicText,
                                         const QString &reason = {},
                                         const QList<Attachment> &attachments = {});
    [[nodiscard]] Result<EventId> close(const StreamId &id, const QString &publicText);
    [[nodiscard]] Result<EventId> reopen(const StreamId &id, const QString &publicText);
    [[nodiscard]] Result<EventId> deliver(const StreamId &id, DeliveredToApplicant delivery);
    [[nodiscard]] Result<EventId> awaitApplicant(const StreamId &id, const QString &publicText,
                                                 qint64 untilMs = 0);
    [[nodiscard]] Result<EventId> applicantReplied(const StreamId &id, const QString &publicText,
                                                   const QList<Attachment> &attachments = {});
    /// Work asked of a post or unit while the case stays here (004 art.4-7).
    [[nodiscard]] Result<EventId> askTask(const StreamId &id, const QString &to, const QString &text,
                                          qint64 dueAtMs = 0, const QList<Attachment> &attachments = {});
    /// `task` empty: the one task asked of this seat that is still open.
    [[nodiscard]] Result<EventId> answerTask(const StreamId &id, const EventId &task, const QString &text,
                                             const QList<Attachment> &attachments = {});
    /// Signed by the person's own key (004 art.4-8).
    [[nodiscard]] Result<EventId> sendInquiry(const StreamId &id, const QString &to, const QString &question,
                                              qint64 dueAtMs = 0, const QList<Attachment> &attachments = {});
    [[nodiscard]] Result<EventId> answerInquiry(const StreamId &id, const EventId &inquiry,
                                                const QString &text,
                                                const QList<Attachment> &attachments = {});
    /// Invariant 12. `counts` decides against everything it stands against.
    [[nodiscard]] Result<EventId> resolveConflict(const StreamId &id, const EventId &counts,
                                                  const QString &reason);
    [[nodiscard]] Result<EventId> voidCase(const StreamId &id, const QString &reason);
    [[nodiscard]] Result<EventId> note(const StreamId &id, const QString &text);
    /// General information is counted only (N2); personal counsel and guidance are kept (001 §1.6, S3).
    [[nodiscard]] Result<StreamId> recordCounsel(const CounselDraft &draft);
    /// I7: says that two cases are about the same matter. The one registered first leads; the event stands
    /// on the other. Either may be named first.
    [[nodiscard]] Result<EventId> linkDuplicate(const StreamId &one, const StreamId &other);
    [[nodiscard]] Result<EventId> unlinkDuplicate(const StreamId &id);
    /// I7: ends `id`, which is held here, as a duplicate of `kept`, the earlier of the two.
    [[nodiscard]] Result<EventId> mergeCase(const StreamId &id, const StreamId &kept,
                                            const QString &reason = {});
    [[nodiscard]] Result<EventId> undoMerge(const StreamId &id);
    /// J13: the applicant's word on the handling, 1 to 5 (I6).
    [[nodiscard]] Result<EventId> recordSurvey(const StreamId &id, int score, const QString &text);
    /// 4-5: the applicant was told of the step `about`, or could not be reached.
    [[nodiscard]] Result<EventId> recordNotice(const StreamId &id, const ApplicantNotified &notice);
    /// A service delivered (001 §1.16), under its own tracking id or that of its case (T1).
    [[nodiscard]] Result<RecordedService> recordService(const ServiceDraft &draft);
    /// Takes back an own act that the center has not acknowledged yet.
    [[nodiscard]] Result<EventId> withdraw(const StreamId &id, const EventId &target);

    // --- marginal notes (001 §4-25; seat_writer_marginal.cpp), signed by the person's own key ------------
    [[nodiscard]] Result<EventId> writeMarginal(const StreamId &id, const MarginalInput &input,
                                                const SignerChoice &signer);
    /// `note` not valid: the only one that waits for this seat.
    [[nodiscard]] Result<EventId> acknowledgeMarginal(const StreamId &id, const EventId &note,
                                                      const SignerChoice &signer);
    [[nodiscard]] Result<EventId> answerMarginal(const StreamId &id, const EventId &note, const QString &text,
                                                 const QList<Attachment> &files, const SignerChoice &signer);

    // --- acting for another (001 §1.13; seat_writer_delegation.cpp) ---------------------------------
    /// By the principal at his own seat; in force once the center has it and its time has come.
    [[nodiscard]] Result<StreamId> delegate(const DelegationInput &input);
    /// Early; also by the deputy, who gives it back.
    [[nodiscard]] Result<EventId> endDelegation(const StreamId &delegation, const QString &reason);

    /// The office drafts an act for its principal; at his own seat too. Drafts wait with the case.
    [[nodiscard]] Result<EventId> proposeAct(const StreamId &caseId, const ActProposed &proposed);
    /// By the principal: does what is proposed, as if he had written it, and signs it where it is signed.
    [[nodiscard]] Result<EventId> sendProposal(const StreamId &caseId, const EventId &proposal,
                                               const SignerChoice &signer);
    [[nodiscard]] Result<EventId> declineProposal(const StreamId &caseId, const EventId &proposal,
                                                  const QString &reason);

    // --- promised times (seat_writer_deadlines.cpp) -------------------------------------------------
    /// The holder asks his superior for more time.
    [[nodiscard]] Result<EventId> askExtension(const StreamId &id, int workingDays, const QString &reason);
    /// E8: once, by the holder's superior; by working days, or to the end of the day of `toMs`.
    [[nodiscard]] Result<EventId> extendByDays(const StreamId &id, int workingDays, const QString &reason);
    [[nodiscard]] Result<EventId> extendTo(const StreamId &id, qint64 toMs, const QString &reason);
    /// E1: to the top official of the ministry; `amount` in rials where credit is needed.
    [[nodiscard]] Result<EventId> escalate(const StreamId &id, EscalationNeed need, qint64 amount,
                                           const QString &reason);
    /// E5: with `dispute` a session within ten working days; else a fresh final deadline of `finalDays`.
    [[nodiscard]] Result<EventId> recordDispute(const StreamId &id, bool dispute, int finalDays,
                                                const QString &text);
    [[nodiscard]] Result<EventId> callSession(const StreamId &id, qint64 atMs, const QStringList &invite,
                                              const QString &text);
    /// E6: `owner` is a post or a unit; due at the end of the day of `dueAtMs`.
    [[nodiscard]] Result<EventId> decide(const StreamId &id, const QString &owner, qint64 dueAtMs,
                                         const QString &text);
    [[nodiscard]] Result<EventId> giveEvidence(const StreamId &id, const EventId &decision,
                                               const QString &text,
                                               const QList<Attachment> &attachments = {});
    [[nodiscard]] Result<EventId> refuseDecision(const StreamId &id, const EventId &decision,
                                                 const QString &reason);
    /// E7: `text` in the letter's words.
    [[nodiscard]] Result<EventId> referMisconduct(const StreamId &id, const EventId &decision,
                                                  const QString &body, const QString &letterNumber,
                                                  qint64 letterAtMs, const QString &text);
    [[nodiscard]] Result<EventId> resolveMisconduct(const StreamId &id, const EventId &referral,
                                                    const QString &result);
    // --- identity (N3, N8) and items that lack it (N10) ------------------------------------------------
    /// By the desk's responsible himself; a refusal needs a reason.
    [[nodiscard]] Result<EventId> decideException(const StreamId &id, bool approved, const QString &reason);
    /// Keeps the item under its own number and asks its sender at once where there is an address.
    [[nodiscard]] Result<ReceivedIntake> receiveIntake(const IntakeDraft &draft);
    /// `text` empty: the usual words.
    [[nodiscard]] Result<EventId> askIntake(const StreamId &id, DeliveryMeans means,
                                            const QString &text = {});
    /// What has become known of who sent an item; registering a draft that names the item makes it a case. Of
    /// a case, what is right where the registry found that it does not fit (N3); the former stays in words.
    [[nodiscard]] Result<EventId> completeIntake(const StreamId &id, const Applicant &applicant,
                                                 const QString &note);
    // --- sealed cases (D4); the acts above work on them too --------------------------------------------
    /// C4, Q27: NotAllowed when the person at the seat may not register a case about these.
    [[nodiscard]] Status mayRegisterAbout(const QList<About> &about) const;
    /// C8: asks the subject in the handler's own words; `to` is a post complained of.
    [[nodiscard]] Result<EventId> askExplanation(const StreamId &id, const QString &to, const QString &text);
    [[nodiscard]] Result<EventId> explain(const StreamId &explanation, const QString &text);
    /// C9: lets a supervisor outside X, at or above the handler's level, read the case; `to` is a post.
    [[nodiscard]] Result<EventId> shareSealed(const StreamId &id, const QString &to, const QString &note);
    [[nodiscard]] Result<EventId> referToBoard(const StreamId &id, const BoardReferred &letter); ///< C10
    /// C6: names more of those complained of; the case goes on to another handler where C2 says so.
    [[nodiscard]] Result<EventId> addSubjects(const StreamId &id, const QList<About> &about);
    /// The document key for someone who may read the case and cannot yet: a successor, or one's own new seat.
    [[nodiscard]] Result<EventId> rewrap(const StreamId &id, const PersonId &person);

    // --- night duty (001 §3-4; seat_writer_night.cpp, seat_writer_shift.cpp) ---------------------------
    [[nodiscard]] Result<EventId> draftNightList(const QStringList &units);
    [[nodiscard]] Result<EventId> submitNightList(const QString &letterNumber);
    [[nodiscard]] Result<EventId> approveNightList(const QString &letterNumber);
    [[nodiscard]] Result<EventId> submitRoster(RosterSubmitted roster);
    [[nodiscard]] Result<EventId> changeRoster(const UnitCode &unit, const QString &period,
                                               RosterChanged change);
    /// Begins tonight's log of the unit of the person's post, with what the shift before left open.
    [[nodiscard]] Result<StreamId> startShift(int part = 1);
    /// Of a shift whose manager vanished; `shift` of the own unit.
    [[nodiscard]] Result<EventId> takeOverShift(const StreamId &shift, const QString &reason);
    /// Two managers started one shift: whose start counts (invariant 12).
    [[nodiscard]] Result<EventId> settleShift(const StreamId &shift, const EventId &counts,
                                              const QString &reason);
    /// These work on the open shift of the unit.
    [[nodiscard]] Result<EventId> checkReachable(ReachabilityChecked check);
    [[nodiscard]] Result<EventId> noteShift(const QString &text, const EventId &corrects = {});
    [[nodiscard]] Result<RegisteredNightItem> registerNightItem(const NightItemInput &input);
    /// `to`: a unit, whose night manager it goes to, or a post.
    [[nodiscard]] Result<EventId> offerNightItem(const StreamId &item, const QString &to,
                                                 const QString &text);
    [[nodiscard]] Result<EventId> acknowledgeNightItem(const StreamId &item, const QString &text);
    [[nodiscard]] Result<EventId> resolveNightItem(const StreamId &item, const QString &text);
    /// Signed by the person's own key; an empty summary is written from the log.
    [[nodiscard]] Result<EventId> handOverShift(const ShiftWords &words);
    [[nodiscard]] Result<EventId> receiveShift(const StreamId &shift);
    /// `text` empty: as the log says it.
    [[nodiscard]] Result<EventId> reportMorning(const StreamId &shift, const QString &text);

    // --- drafts and attachments ------------------------------------------------------------------
    [[nodiscard]] Result<qint64> saveDraft(qint64 id, const CaseDraft &draft);
    /// Files that no draft and no event names any more go with it.
    [[nodiscard]] Status removeDraft(qint64 id);
    /// Keeps a search under a name, in place of the person's earlier one of that name; returns its id.
    [[nodiscard]] Result<qint64> saveSearch(const QString &name, const QString &query);
    [[nodiscard]] Status removeSearch(qint64 id);
    /// The same for a view of the cartable.
    [[nodiscard]] Result<qint64> saveView(const QString &name, const CartableView &view);
    [[nodiscard]] Status removeView(qint64 id);
    /// Keeps a phrase of the person's own for an act ("answer", "refer", …); one that is there counts as
    /// used once more. Returns its id.
    [[nodiscard]] Result<qint64> keepPhrase(const QString &act, const QString &text);
    [[nodiscard]] Status removePhrase(qint64 id);
    /// A half-written act on a case; the act itself does not remove it.
    [[nodiscard]] Status saveActDraft(const StreamId &caseId, const ActDraft &draft);
    [[nodiscard]] Status removeActDraft(const StreamId &caseId, const QString &act);
    /// Takes a file into the store at once, so that nothing is lost if the original goes.
    [[nodiscard]] Result<Attachment> addAttachment(const QString &path);
    /// The same for what was never a file, such as scanned pages.
    [[nodiscard]] Result<Attachment> addAttachment(const QString &name, const QString &mediaType,
                                                   const QByteArray &content);
    /// Drops files that were added and are named by nothing, as a crash may leave them; for a seat that
    /// was just opened, while nobody is adding any. Returns how many.
    [[nodiscard]] Result<int> sweepAttachments();

    // --- sync (core/sync calls these) -------------------------------------------------------------
    [[nodiscard]] Result<QList<PushItem>> waiting(int limit, qsizetype maxBytes);
    /// Marks what the center answered as durable; a changed epoch makes everything wait again. `chain`: the
    /// device whose links were sent, this seat's own unless it was restored from a backup.
    [[nodiscard]] Status acknowledge(const PushReply &reply, const DeviceId &chain = {});
    /// What others wrote and this seat holds, for a center that was restored (invariant 9): whole streams,
    /// from where the last call of noteReturned left off, about `limit` ids.
    struct HeldOfOthers
    {
        QList<EventId> ids;
        qint64 from = 0;   ///< streams behind this one …
        qint64 upTo = 0;   ///< … up to this one
        bool last = false; ///< nothing is left behind them
    };
    [[nodiscard]] Result<HeldOfOthers> heldOfOthers(int limit);
    /// Those of a span that the center lacks, in the order of their streams.
    [[nodiscard]] Result<QList<Event>> heldEvents(const HeldOfOthers &span, const QList<EventId> &lacking);
    [[nodiscard]] Status noteReturned(const HeldOfOthers &span);
    [[nodiscard]] Result<QList<ScopeCursor>> cursors();
    /// One transaction: checks hashes, signatures of the head, inserts, folds, moves the cursors.
    /// A page that fails its checks is refused whole and nothing is stored (inv 7, 15).
    /// Returns the number of events that were new.
    [[nodiscard]] Result<int> applyFeed(FeedReply reply);
    [[nodiscard]] Result<int> applyFeed(const CheckedFeed &feed);
    /// Completes what a closed scope demands: nothing of it stays in any file of the seat (C6). Busy while a
    /// reader is looking; nothing to do is success.
    [[nodiscard]] Status finishPurge();
    /// Scopes that are wiped and of which the center was not told yet.
    [[nodiscard]] Result<QList<ScopeId>> wipedScopes();
    [[nodiscard]] Status markConfirmed(const QList<ScopeId> &scopes);
    [[nodiscard]] Status noteSynced(qint64 atMs);
    [[nodiscard]] Result<SyncSummary> syncSummary();
    [[nodiscard]] Result<QList<BlobStore::Info>> unsentBlobs(int limit);
    [[nodiscard]] Result<QList<BlobStore::Info>> missingBlobs(int limit);
    [[nodiscard]] Result<QByteArray> blobPiece(const BlobId &id, int index);
    [[nodiscard]] Status receiveBlob(const BlobId &id, qint64 size, qint64 offset, const QByteArray &bytes);
    [[nodiscard]] Status markBlobSent(const BlobId &id);
    /// Why an attachment did not go or come; forgotten when it does.
    [[nodiscard]] Status noteBlobProblem(const BlobId &id, ErrorCode code);

    // --- administration ---------------------------------------------------------------------------
    struct VerifyReport
    {
        qint64 events = 0;
        bool ok = true;
        QStringList problems;
    };
    /// Chain, hashes, author signatures, heads, and the projections against a fresh fold.
    [[nodiscard]] Result<VerifyReport> verify();
    /// Refolds everything; returns the number of events.
    [[nodiscard]] Result<qint64> rebuild();
    [[nodiscard]] Status checkpoint();
    /// Goes on as another device, after a restore (design §5): the former chain stays as it is and is sent
    /// to its end before the new one.
    [[nodiscard]] Status adoptDevice(const SeatIdentity &identity, const QList<ScopeInfo> &scopes,
                                     quint64 epoch);
    /// Turns an unused training seat into one that holds invented cases and never syncs (`sample`).
    [[nodiscard]] Status becomeSample(const QList<DeviceRecord> &devices);
    /// Takes whole streams by invented devices, in one transaction; sample seats only.
    [[nodiscard]] Status takeSample(const QList<QList<Event>> &streams);

private:
    struct Parts;
    explicit SeatWriter(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m;
};

} // namespace mizban
