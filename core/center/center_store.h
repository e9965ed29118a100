#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/center/submission.h"
#include "core/wire/messages.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace mizban {

/// What the center keeps about an enrolled device, beside its record in the directory.
struct DeviceRow
{
    DeviceId id;
    HolderCode seatOf;
    QString serial; ///< of its certificate
    bool revoked = false;
    bool frozen = false;
    quint64 sequence = 0; ///< of its last link here

    bool operator==(const DeviceRow &) const = default;
};

/// A one-time enrolment code; only its hash is kept.
struct Invite
{
    QByteArray codeHash;
    HolderCode seatOf;
    PostCode person; ///< empty: anybody who may sit there
    qint64 expiresAtMs = 0;
    qint64 usedAtMs = 0; ///< 0: not yet

    bool operator==(const Invite &) const = default;
};

/// A run of entries of one scope; their numbers follow each other from `first`.
struct FeedSlice
{
    quint64 first = 1;
    QList<Event> events;
    quint64 size = 0; ///< of the scope when it was read

    bool operator==(const FeedSlice &) const = default;
};

struct BlobState
{
    qint64 size = 0;
    qint64 received = 0;
    bool whole = false; ///< all there and its digest checked

    bool operator==(const BlobState &) const = default;
};

struct CenterCounts
{
    qint64 accepted = 0;
    qint64 quarantined = 0;
    qint64 devices = 0;
    qint64 scopes = 0;
};

/// All that the center remembers. Every call is one transaction of the store and none crosses two calls,
/// so that an embedded file and a distributed engine serve alike; there is no SQL outside the
/// implementations. Calls block and may come from any thread. What a call reports as done is durable.
/// Busy: come again. A judge must not call the store.
class CenterStore
{
public:
    virtual ~CenterStore() = default;

    // --- events ------------------------------------------------------------------------------------
    /// Judges and stores a batch in its order, all in one transaction: links, events, verdicts, entries
    /// of scopes with their Merkle nodes. A stream enters a scope whole, earlier events first, in
    /// canonical order; notes go where their case goes. One result for each submission.
    [[nodiscard]] virtual Result<QList<PushResult>> accept(const QList<Submission> &batch, const Judge &judge,
                                                           qint64 nowMs) = 0;
    /// Those that are neither in a stream nor kept apart nor held back (Submission::returned).
    [[nodiscard]] virtual Result<QList<EventId>> lacking(const QList<EventId> &ids) = 0;
    /// Appends an event of the center to the directory's stream and scope. Conflict when the directory
    /// has moved beyond `previousVersion`.
    [[nodiscard]] virtual Status appendDirectory(const Event &event, quint64 previousVersion) = 0;
    /// The directory's events with a counter above `afterVersion`, in order.
    [[nodiscard]] virtual Result<QList<Event>> directoryEvents(quint64 afterVersion) = 0;

    // --- what time does by itself ------------------------------------------------------------------
    /// A case on which time may act at this moment or later (E3, E4, E6): kept beside its stream at every
    /// change, by timeActsFrom().
    struct Watched
    {
        qint64 atMs = 0;
        StreamId caseId;
        qint64 heardAtMs = 0; ///< when the center got its first event

        bool operator==(const Watched &) const = default;
    };
    /// Those whose moment has come, in order of time and case, behind `after`.
    [[nodiscard]] virtual Result<QList<Watched>> watchedUntil(qint64 nowMs, const Watched &after,
                                                              int limit) = 0;
    /// All events of a stream of a case, sealed or not, or of summaries, in order of arrival; empty when
    /// there is none.
    [[nodiscard]] virtual Result<QList<Event>> caseEvents(const StreamId &caseId) = 0;
    /// The case that was registered, or goes on (C6), under a tracking id, sealed or not.
    [[nodiscard]] virtual Result<std::optional<StreamId>> caseByTracking(const QString &trackingId) = 0;
    /// Appends an event of the center to a case that holds exactly `held` events, and carries the stream to
    /// `reach`. Conflict when the case has moved on, which makes every act of time happen once.
    [[nodiscard]] virtual Status appendToCase(const Event &event, qsizetype held,
                                              const QList<HolderCode> &reach, qint64 nowMs) = 0;
    /// The same for a sealed case; `reach` are owners of sealed scopes (E3, E4; C5 prevails).
    [[nodiscard]] virtual Status appendToSealed(const Event &event, qsizetype held,
                                                const QList<HolderCode> &reach,
                                                const SealedFollowUp &followUp, qint64 nowMs) = 0;

    // --- scopes ------------------------------------------------------------------------------------
    /// The directory's scope, and the scope of `owner` if there is one.
    [[nodiscard]] virtual Result<QList<ScopeInfo>> scopesFor(const HolderCode &owner) = 0;
    /// Entries behind `after`, at most `limit` and about `maxBytes`, at least one if there is any.
    [[nodiscard]] virtual Result<FeedSlice> feed(const ScopeId &scope, quint64 after, int limit,
                                                 qsizetype maxBytes) = 0;
    /// Root of the scope's tree when it had `size` entries (invariant 15).
    [[nodiscard]] virtual Result<QByteArray> rootAt(const ScopeId &scope, quint64 size) = 0;
    [[nodiscard]] virtual Result<quint64> sizeOf(const ScopeId &scope) = 0;
    /// Called after each commit with the scopes that grew, on a thread of the store's choosing; it must
    /// be quick and must not call the store. Set before the first call, or empty.
    using Growth = std::function<void(const QList<ScopeId> &)>;
    virtual void setGrowthListener(Growth listener) = 0;

    // --- enrolment ---------------------------------------------------------------------------------
    [[nodiscard]] virtual Status addInvite(const Invite &invite) = 0;
    [[nodiscard]] virtual Result<std::optional<Invite>> invite(const QByteArray &codeHash) = 0;
    /// The next numbers for devices, five digits each, given once and never again (T2).
    [[nodiscard]] virtual Result<QStringList> allotNumbers(int count) = 0;

    struct Enrolment
    {
        QByteArray codeHash;
        qint64 nowMs = 0;
        DeviceRow device;
        Event directoryEvent;
        quint64 previousVersion = 0;
    };
    /// Spends the code, adds the device, opens its seat's scope and publishes, all or nothing. Refused: the
    /// code is spent or over; AlreadyDone: the device is enrolled; Conflict as in appendDirectory.
    [[nodiscard]] virtual Status enrol(const Enrolment &enrolment) = 0;
    [[nodiscard]] virtual Result<std::optional<DeviceRow>> device(const DeviceId &id) = 0;
    [[nodiscard]] virtual Result<QList<DeviceRow>> devices() = 0;
    /// A device that the directory knows and a restored store does not; nothing for one that is there.
    [[nodiscard]] virtual Status readmit(const DeviceRow &device) = 0;
    /// From the next request on. NotFound.
    [[nodiscard]] virtual Status revoke(const DeviceId &id) = 0;

    // --- attachments -------------------------------------------------------------------------------
    [[nodiscard]] virtual Result<std::optional<BlobState>> blob(const BlobId &id) = 0;
    /// Takes the piece at `offset`: Conflict unless that is what is held already.
    [[nodiscard]] virtual Result<BlobState> putPiece(const BlobId &id, qint64 size, qint64 offset,
                                                     const QByteArray &bytes) = 0;
    /// At most `length` bytes; empty behind the end.
    [[nodiscard]] virtual Result<QByteArray> readBlob(const BlobId &id, qint64 offset, qint64 length) = 0;
    [[nodiscard]] virtual Status markWhole(const BlobId &id) = 0;
    [[nodiscard]] virtual Status discardBlob(const BlobId &id) = 0;
    /// Whether an event in the scope of `owner` names the attachment.
    [[nodiscard]] virtual Result<bool> blobVisible(const BlobId &id, const HolderCode &owner) = 0;

    /// Whether an event that the seat of `owner` sent names the attachment, wherever it is kept.
    [[nodiscard]] virtual Result<bool> bringsBlob(const BlobId &id, const HolderCode &owner) = 0;

    // --- sealed cases (D4): one scope for each person in a post, owner "post|person" ------------------
    [[nodiscard]] virtual Result<std::optional<ScopeInfo>> sealedScope(const HolderCode &owner) = 0;
    /// Sealed streams that lie in the scope of somebody else in the post, and not in the one of `owner`.
    [[nodiscard]] virtual Result<QList<StreamId>> sealedOfOthers(const PostCode &post,
                                                                 const HolderCode &owner) = 0;
    /// Brings the streams into the scope, which is opened if it is not there yet.
    [[nodiscard]] virtual Status openSealedScope(const HolderCode &owner, const QList<StreamId> &streams) = 0;
    /// Every sealed case there is, in order of arrival.
    [[nodiscard]] virtual Result<QList<StreamId>> sealedCases() = 0;
    /// Appends a summary to a stream of summaries that holds exactly `held` events, and brings it to its
    /// supervisors. Conflict when another was given meanwhile.
    [[nodiscard]] virtual Status giveSummary(const SealedFollowUp &followUp, qsizetype held,
                                             qint64 nowMs) = 0;
    /// Whether an event in that scope names the attachment.
    [[nodiscard]] virtual Result<bool> sealedBlobVisible(const BlobId &id, const HolderCode &owner) = 0;

    // --- what has to be wiped (C6) ---------------------------------------------------------------------
    struct SealedHolding
    {
        ScopeInfo scope;
        QList<StreamId> streams;
    };
    /// The sealed scope of `owner`, or every one where it is empty, with the cases that lie or lay in it.
    [[nodiscard]] virtual Result<QList<SealedHolding>> sealedHoldings(const HolderCode &owner) = 0;
    /// Ends each scope and begins another of the same owner without what its closure takes away. What is
    /// closed already is left as it is.
    [[nodiscard]] virtual Status closeScopes(const QList<Closure> &closures, qint64 nowMs) = 0;
    /// ScopeClosed events that the device has not confirmed, oldest first.
    [[nodiscard]] virtual Result<QList<Event>> closuresFor(const DeviceId &device, int limit) = 0;
    /// The cases that those of `scopes` took away which the device has not confirmed yet.
    [[nodiscard]] virtual Result<QList<StreamId>> casesToConfirm(const DeviceId &device,
                                                                 const QList<ScopeId> &scopes) = 0;
    [[nodiscard]] virtual Status confirmClosures(const DeviceId &device, const QList<ScopeId> &scopes,
                                                 qint64 nowMs) = 0;
    /// Devices that may hold a copy of the case although its person was taken from it (Q28).
    [[nodiscard]] virtual Result<QList<Exposure>> exposures(const StreamId &caseId) = 0;

    // --- the center itself -------------------------------------------------------------------------
    [[nodiscard]] virtual Result<quint64> epoch() = 0;
    /// The store came back from a backup at this time. Conflict unless the epoch grows.
    [[nodiscard]] virtual Status raiseEpoch(quint64 to, qint64 nowMs) = 0;
    [[nodiscard]] virtual Result<StreamId> directoryStream() = 0;
    /// True while `owner` has the lease: taken now, prolonged, or left over by one whose time is up.
    [[nodiscard]] virtual Result<bool> lease(const QString &name, const QString &owner, int seconds,
                                             qint64 nowMs) = 0;
    [[nodiscard]] virtual Result<CenterCounts> counts() = 0;

    /// A consistent encrypted copy of the whole store into a new file.
    [[nodiscard]] virtual Status backup(const QString &file) = 0;
    /// Every row of every table as (table, row as JSON object), decrypted. Training centers only.
    [[nodiscard]] virtual Status dump(const std::function<Status(const QByteArray &jsonLine)> &line) = 0;
};

} // namespace mizban
