#pragma once

#include "core/base/clock.h"
#include "core/eventlog/event_log.h"
#include "core/projections/act_drafts.h"
#include "core/projections/view_reader.h"
#include "core/services/case_search.h"
#include "core/services/directory_fold.h"
#include "core/services/overseen_nights.h"
#include "core/services/sealed_act_drafts.h"
#include "core/services/sealed_shelf.h"
#include "core/services/seat_file.h"
#include "core/services/seat_reader.h"

#include <functional>

namespace mizban {

/// What the QR of a receipt proves: tracking id, event and the device's signature over it.
[[nodiscard]] QByteArray proofOf(const QString &trackingId, const EventId &event,
                                 const QByteArray &signature);

/// What a SeatReader is made of; shared by the .cpp files that implement it.
struct SeatReader::Parts
{
    Parts(Connection open, const SeatIdentity &identity, const OpenedSeat &seat,
          std::shared_ptr<const DirectoryBoard> shown, std::shared_ptr<const Clock> time)
        : connection(std::move(open))
        , clock(std::move(time))
        , device(identity.device)
        , person(seat.person)
        , seatOf(identity.seatOf)
        , authority(identity.authority)
        , board(std::move(shown))
        , sealedActDrafts(connection, seat.bundle.sealing)
        , shelf(connection, seat.person, seat.bundle.sealing, identity.seatOf)
    {
    }

    Connection connection;
    std::shared_ptr<const Clock> clock;
    DeviceIdentity device;
    PersonId person;
    HolderCode seatOf;
    QByteArray authority; ///< PEM that certificates must lead to
    std::shared_ptr<const DirectoryBoard> board;
    EventLog log{connection};
    CartableReader cartable{connection};
    ViewReader views{connection};
    DraftStore draftStore{connection};
    ActDraftStore actDraftStore{connection};
    SealedActDrafts sealedActDrafts;
    BlobStore blobs{connection};
    SearchReader searcher{connection};
    SealedShelf shelf;
    OverseenNights overseenNights{log, seatOf};

    Result<QStringList> textsOf(qint64 row);
    Result<bool> holdsPhrases(qint64 row, const SearchPlan &plan);
    Status readLinks(CaseDetails &details);
    Status readCounsels(CaseDetails &details);
    Result<QList<CartableRow>> alsoAtNumber(const CaseDraft &draft);
    Status readNotes(const StreamId &id, CaseDetails &details);
    Status readDelivery(const StreamRef &stream, CaseDetails &details);
    [[nodiscard]] QList<EventId> badSignatures(const QList<Event> &events) const;
    [[nodiscard]] QList<EventId> badInquiries(const QList<Event> &events) const;
    /// Drafts of the office about this case (1.13).
    Status readProposals(const StreamId &id, CaseDetails &details);
    /// How the signatures of marginal notes stand (invariant 16); after readDelivery.
    void judgeNotes(const QList<DecodedEvent> &events, qint64 nowMs, CaseDetails &details) const;
    Status writeAttachment(const BlobId &id, const std::function<bool(const QByteArray &)> &write);

    /// Inside the caller's snapshot.
    Result<NightBoard> nightBoard(const Directory &directory, const ShiftState &shift, const QDate &night,
                                  qint64 nowMs);

    // Sealed cases (seat_reader_sealed.cpp); inside the caller's snapshot.
    Status refreshShelf();
    [[nodiscard]] QList<CartableRow> sealedIn(Folder folder, qint64 nowMs) const;
    [[nodiscard]] QList<CartableRow> sealedIn(const CartableView &view, qint64 nowMs) const;
    /// What a search finds among them, newest first.
    [[nodiscard]] QList<CartableRow> sealedThatFit(const SearchPlan &plan) const;
    Result<CartablePage> pageWithSealed(const CartableView &view, std::optional<CartableKey> after, int limit,
                                        qint64 nowMs);
    Result<CartablePage> pageOf(const CartableView &view, std::optional<CartableKey> after, int limit,
                                qint64 nowMs);
    Result<CartableSlice> sliceWithSealed(const CartableView &view, qint64 first, int count,
                                          std::optional<CartablePlace> near, qint64 nowMs);
    /// C6: that the center refused to seal this case, and why, for whoever asked for it.
    Status readRefusedSealing(const StreamRef &stream, CaseDetails &details);
    Result<CaseDetails> sealedDetails(const SealedCase &found);
    [[nodiscard]] Result<ReceiptData> sealedReceipt(const SealedCase &found, const PersonId &clerk) const;
    /// The bytes as the clerk attached them.
    Result<QByteArray> openAttachment(const BlobId &id, QByteArray content);
};

} // namespace mizban
