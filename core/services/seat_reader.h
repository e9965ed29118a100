#pragma once

#include "core/crypto/keys.h"
#include "core/domain/act_draft.h"
#include "core/domain/case_state.h"
#include "core/domain/directory.h"
#include "core/domain/draft.h"
#include "core/domain/due_explanation.h"
#include "core/domain/proposal_rules.h"
#include "core/domain/signature_standing.h"
#include "core/projections/cartable.h"
#include "core/projections/center_lists.h"
#include "core/projections/drafts.h"
#include "core/storage/blob_store.h"

#include <memory>

namespace mizban {

class CancelToken;
class SeatWriter;
struct CaseQuery;
struct CartableSections;
struct CartableView;
struct GroupPage;
struct HeldRow;
struct SavedView;
struct IntakePage;
struct IntakeState;
struct ServicePage;
struct MorningReport;
struct NightBoard;
struct NightItemState;
struct NightListState;
struct RosterState;
struct ShiftState;
struct Likeness;
struct SavedSearch;
struct SealedSummary;
struct SearchPage;
struct StockPhrase;

/// Advice given in the course of a case (001 §1.6).
struct CounselEntry
{
    StreamId id;
    qint64 atMs = 0;
    Actor actor;
    QString topic;
    QString ruleCited;
    QString advice;
};

/// A case as a screen shows it: its state with history and custody, its row, its notes.
struct CaseDetails
{
    CartableRow row;
    CaseState state;
    QList<HistoryEntry> notes;          ///< internal notes, oldest first
    QHash<EventId, bool> acknowledged;  ///< own events: whether the center has them durably
    QList<EventId> badSignatures;       ///< events whose author cannot be confirmed
    std::optional<CartableRow> leading; ///< the earlier case about the same matter (I7), where it is here
    QList<CartableRow> duplicates;      ///< later ones that are linked to this one
    QList<CounselEntry> counsels;       ///< given in this case, oldest first
    QHash<EventId, SignatureJudgement> signatures; ///< of marginal notes, acknowledgements and answers
    QList<Proposal> proposals;                     ///< of the office for the principal of this seat (1.13)
    QList<EventId> badInquiries; ///< inquiries and replies whose own signature fails (invariant 16)
};

/// Where the identities of the cases here stand (N3, N8).
struct IdentityCounts
{
    qint64 verified = 0;
    qint64 mismatch = 0;
    qint64 exceptionsAsked = 0;
    qint64 exceptionsApproved = 0;
    qint64 exceptionsRefused = 0;
};

/// One service record as lists show it (001 §1.16).
struct ServiceRow
{
    StreamId id;
    QString trackingId;
    QString serviceId;
    QString applicantName;
    PersonId clerk;
    qint64 startedMs = 0;
    qint64 deliveredMs = 0;
    qint64 recordedMs = 0;
    QString note = {};
    StreamId caseId = {}; ///< of the case it was delivered for
    qint64 row = 0;       ///< place in the list, with recordedMs
};

/// A request for explanation and the answer (C8); names no case.
struct Explanation
{
    StreamId id;
    PostCode from;
    PostCode to;
    QString text;
    qint64 atMs = 0;
    QString answer;
    qint64 answeredAtMs = 0;
};

/// Someone who may read a sealed case and whose key opens none of its envelopes: the successor in a post, or
/// the same person at a new seat. Names nothing of the case but its number.
struct AwaitedAccess
{
    StreamId caseId;
    QString trackingId;
    PostCode post;
    PersonId person;
    qint64 dueAtMs = 0;
};

/// What is printed on a receipt (T4).
struct ReceiptData
{
    QString trackingId;
    QString followUpCode;
    CaseKind kind = CaseKind::Request;
    QString topic;
    QString deskName;
    QString clerkName;
    QString applicantName;
    qint64 registeredAtMs = 0;
    qint64 dueAtMs = 0;
    Outcome outcome;
    QStringList documents;
    QString serviceId; ///< T4, where the case names one
    QString serviceTitle;
    QByteArray proof; ///< for the QR: tracking id, event id and the device's signature over the registration
    bool training = false;
    bool sealed = false; ///< the topic and the subjects are not named (C7)
};

/// Reading at a seat on a connection of its own; one thread. Never blocked by the writer.
class SeatReader
{
public:
    /// A connection of its own on the seat that `writer` has open.
    [[nodiscard]] static Result<std::unique_ptr<SeatReader>> open(const SeatWriter &writer);
    ~SeatReader();

    /// The calling thread owns the reader from now on.
    void adoptThread();

    [[nodiscard]] DirectoryPtr directory() const;
    [[nodiscard]] Result<CartablePage> page(Folder folder, std::optional<CartableKey> after, int limit,
                                            qint64 nowMs);
    /// See CartableReader.
    [[nodiscard]] Result<CartableSlice> slice(Folder folder, qint64 first, int count,
                                              std::optional<CartablePlace> near, qint64 nowMs);
    [[nodiscard]] Result<QList<qint64>> counters(qint64 nowMs);
    // Views of a folder (seat_reader_views.cpp): filters and groups.
    [[nodiscard]] Result<CartableSlice> slice(const CartableView &view, qint64 first, int count,
                                              std::optional<CartablePlace> near, qint64 nowMs);
    /// With rows that stay in their places; of a folder in which nothing sealed lies.
    [[nodiscard]] Result<CartableSlice> slice(const CartableView &view, const QList<HeldRow> &held,
                                              qint64 first, int count, std::optional<CartablePlace> near,
                                              qint64 nowMs);
    [[nodiscard]] Result<qint64> count(const CartableView &view, qint64 nowMs);
    /// Groups of the view behind the key `after`.
    [[nodiscard]] Result<GroupPage> groups(const CartableView &view, const std::optional<QString> &after,
                                           int limit, qint64 nowMs);
    /// The parts of the list of open cases.
    [[nodiscard]] Result<CartableSections> sections(qint64 nowMs);
    [[nodiscard]] Result<QList<SavedView>> savedViews(); ///< of the person, by name
    /// By tracking id (any digits) or case id in hex; NotFound.
    [[nodiscard]] Result<StreamId> resolve(const QString &id);
    [[nodiscard]] Result<CaseDetails> caseDetails(const StreamId &id);
    /// "Why this date?" of a case (D5).
    [[nodiscard]] Result<DueExplanation> why(const StreamId &id);
    /// The Center's lists (E4–E7), at a seat of the Center; counts by list, index 0 unused.
    [[nodiscard]] Result<CartablePage> centerList(CenterList list, std::optional<CartableKey> after,
                                                  int limit);
    [[nodiscard]] Result<QList<qint64>> centerCounts();
    /// What the person may see, newest first; the next page begins before `before`. Busy when cancelled.
    [[nodiscard]] Result<SearchPage> search(const CaseQuery &query, std::optional<qint64> before, int limit,
                                            const CancelToken &cancel);
    [[nodiscard]] Result<QList<SavedSearch>> savedSearches(); ///< of the person, by name
    /// The person's own phrases for an act, the most used first.
    [[nodiscard]] Result<QList<StockPhrase>> phrases(const QString &act);
    /// Cases that may be about the same matter as what is being typed (I7), and who else is at that number.
    [[nodiscard]] Result<Likeness> likenessOf(const CaseDraft &draft, qint64 nowMs);
    /// `key` is applicantKey() of an applicant of any sort.
    [[nodiscard]] Result<QList<CartableRow>> ofApplicant(const QString &key, int limit);
    /// A returning applicant as in the newest case.
    [[nodiscard]] Result<std::optional<Applicant>> knownApplicant(const QString &key);
    /// Services delivered at this desk, newest first.
    [[nodiscard]] Result<QList<ServiceRow>> services(int limit);
    /// The same by pages; the next begins behind `after`.
    [[nodiscard]] Result<ServicePage> servicePage(std::optional<CartableKey> after, int limit);
    /// The one that was given this tracking id (T1), fifteen digits.
    [[nodiscard]] Result<std::optional<ServiceRow>> serviceNumbered(const QString &trackingId);
    /// Items without identity at this desk (N10): those that wait, or all; newest first.
    [[nodiscard]] Result<IntakePage> intakePage(bool pendingOnly, std::optional<CartableKey> after, int limit,
                                                qint64 nowMs);
    /// By its number (any digits) or id in hex; NotFound.
    [[nodiscard]] Result<StreamId> resolveIntake(const QString &id);
    [[nodiscard]] Result<IntakeState> intake(const StreamId &id);
    // Night duty (001 §3-4; seat_reader_night.cpp).
    [[nodiscard]] Result<NightListState> nightList();
    [[nodiscard]] Result<RosterState> roster(const UnitCode &unit, const QString &period);
    /// Units of the approved list, among those this seat oversees, whose roster of that month is not here.
    [[nodiscard]] Result<QList<UnitCode>> missingRosters(const QString &period);
    /// Of the unit of the person's post: the one that is open, else the newest; none: not valid.
    [[nodiscard]] Result<StreamId> currentShift();
    [[nodiscard]] Result<StreamId> shiftOf(const UnitCode &unit, const QDate &night, int part = 1);
    [[nodiscard]] Result<ShiftState> shift(const StreamId &id);
    /// By tracking id (any digits) or id in hex; NotFound.
    [[nodiscard]] Result<StreamId> resolveNightItem(const QString &id);
    [[nodiscard]] Result<NightItemState> nightItem(const StreamId &id);
    [[nodiscard]] Result<QList<NightItemState>> nightItems(bool openOnly, int limit);
    [[nodiscard]] Result<NightBoard> nightBoard(const QDate &night, qint64 nowMs);
    [[nodiscard]] Result<MorningReport> morningReport(const StreamId &shift);
    /// The newest case in which this applicant's identity was verified (N3), or the exception approved (N8).
    [[nodiscard]] Result<std::optional<StreamId>> verifiedIn(const Applicant &applicant);
    [[nodiscard]] Result<IdentityCounts> identityCounts();
    /// How often general information was given since `sinceMs` (N2).
    [[nodiscard]] Result<qint64> generalCounsels(qint64 sinceMs);
    /// The case that was imported under this reference.
    [[nodiscard]] Result<std::optional<StreamId>> byReference(const QString &reference);
    [[nodiscard]] Result<ReceiptData> receipt(const StreamId &id);
    /// Requests for explanation that reached this cartable or were made here, newest first (C8).
    [[nodiscard]] Result<QList<Explanation>> explanations(int limit);
    /// Who waits for a rewrap that the person at this seat can give, by due time.
    [[nodiscard]] Result<QList<AwaitedAccess>> awaitedAccess();
    /// How the sealed cases that this person supervises stand, oldest first; no content (C9).
    [[nodiscard]] Result<QList<SealedSummary>> sealedSummaries();
    [[nodiscard]] Result<QList<SavedDraft>> drafts(int limit);
    [[nodiscard]] Result<QList<ActDraft>> actDrafts(const StreamId &caseId);
    /// Whether the center has an own event; true also for one that is not ours.
    [[nodiscard]] Result<bool> isAcknowledged(const EventId &event);
    /// How far each of these is on its way; those that the seat knows nothing of are left out.
    [[nodiscard]] Result<QHash<BlobId, BlobStore::Progress>> progressOf(const QList<BlobId> &files);
    [[nodiscard]] Result<QByteArray> attachment(const BlobId &id); ///< whole, up to maxAttachmentBytes
    /// Writes an attachment to a file the person chose.
    [[nodiscard]] Status exportAttachment(const BlobId &id, const QString &path);

private:
    struct Parts;
    explicit SeatReader(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m;
};

} // namespace mizban
