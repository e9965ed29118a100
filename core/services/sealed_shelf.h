#pragma once

#include "core/crypto/keys.h"
#include "core/domain/case_state.h"
#include "core/domain/directory.h"
#include "core/eventlog/event_log.h"
#include "core/projections/cartable.h"
#include "core/projections/drafts.h"
#include "core/wire/sealed_codec.h"

namespace mizban {

/// A sealed case opened by the key of the person at the seat, or the stub he keeps of one he registered.
struct SealedCase
{
    CartableRow row;
    CaseState state;
    QList<Event> events;                  ///< empty for a stub
    QList<Event> earlier;                 ///< of one that was an ordinary case before (C6)
    QByteArray words;                     ///< under which a search finds it; in memory only
    std::optional<SealedStub> stub;       ///< of a case that somebody else handles
    std::optional<SealedSummary> summary; ///< of a case whose content is not shown to the person (C9)
    bool keyOnly = false;                 ///< here for a rewrap; nothing of it is shown
};

/// Explanations that the holder asked for in this case, that were given and that he has not read (C8).
[[nodiscard]] Result<QList<StreamId>> unreadExplanations(Connection &connection, const CaseState &state,
                                                         const HolderCode &self);

struct AwaitedAccess;

/// What a person's own key opens in a seat (D4, design §5). Sealed cases are never folded into the store's
/// rows: they are opened here, in memory, and gone with this object when the seat is locked. On the thread of
/// its connection, inside the caller's snapshot.
class SealedShelf
{
public:
    SealedShelf(Connection &connection, PersonId person, SigningKey sealing, HolderCode self);

    /// Opens what is new. Cases of which the person must learn nothing are left out (C5).
    Status refresh(const Directory &directory);

    /// Open cases by due time, then the answered ones, newest first.
    [[nodiscard]] const QList<SealedCase> &cases() const { return m_cases; }
    /// Newest first.
    [[nodiscard]] const QList<SealedCase> &stubs() const { return m_stubs; }
    /// How the cases stand that the person supervises without seeing them (C9); by due time, open ones first.
    [[nodiscard]] const QList<SealedCase> &summaries() const { return m_summaries; }
    [[nodiscard]] const SealedCase *find(const StreamId &id) const;
    /// Whether it lies before the person, as holder or because time brought it to him (E3, E4).
    [[nodiscard]] bool isBefore(const SealedCase &one) const;
    [[nodiscard]] const SealedCase *findTracking(const QString &trackingId) const;
    /// Readers of these cases whose keys open none of their envelopes, by due time.
    [[nodiscard]] Result<QList<AwaitedAccess>> awaited(const Directory &directory) const;
    /// Its events as ordinary ones of a case; empty where they do not open.
    [[nodiscard]] QList<DecodedEvent> decoded(const SealedCase &one, const Directory &directory) const;
    /// The key of an attachment of a sealed case or draft; empty for any other.
    [[nodiscard]] Result<QByteArray> keyOf(const BlobId &blob) const;

    /// Why the center refused the parcel, where the person is its author.
    [[nodiscard]] Result<std::optional<VerdictGiven>> refusalOf(quint64 sequence) const;
    /// Own drafts about officials, newest first; ids below zero.
    [[nodiscard]] Result<QList<SavedDraft>> drafts() const;

private:
    struct Opened
    {
        StreamId id; ///< rows are used again after a purge
        qint64 events = 0;
        quint64 directoryVersion = 0;
        std::optional<SealedCase> content; ///< none: sealed to others
    };

    Status addAnswered(SealedCase &one) const;
    Status openStubs();
    Status openRefusal(const SealedStub &stub, SealedCase &kept) const;
    Status openSummaries(const Directory &directory);
    Result<Opened> open(StreamRow row, const StreamId &id, qint64 events, const Directory &directory) const;

    Connection &m_connection;
    PersonId m_person;
    SigningKey m_sealing;
    HolderCode m_self;
    QHash<StreamRow, Opened> m_opened;
    QHash<QByteArray, std::optional<SealedStub>> m_openedStubs; ///< by what lies in the store
    QList<SealedCase> m_cases;
    QList<SealedCase> m_stubs;
    QHash<StreamRow, Opened> m_openedSummaries;
    QList<SealedCase> m_summaries;
    QList<SealedCase> m_keyOnly;
};

} // namespace mizban
