#pragma once

#include "core/base/result.h"
#include "core/domain/continued_case.h"
#include "core/domain/event.h"
#include "core/domain/payloads.h"
#include "core/domain/sealed_supervision.h"

#include <QByteArrayView>

namespace mizban {

/// What lies in an envelope or goes to the center: an ordinary payload with its type.
[[nodiscard]] QByteArray encodeSealed(const Payload &payload, const QByteArray &nonce);
[[nodiscard]] Result<Payload> decodeSealed(QByteArrayView bytes);
/// The same of a case that began as an ordinary one (C6).
[[nodiscard]] QByteArray encodeContinued(const Payload &registration, const ContinuedCase &continued,
                                         const QByteArray &nonce);
/// Nothing for what begins or continues any other sealed case.
[[nodiscard]] Result<std::optional<ContinuedCase>> decodeContinued(QByteArrayView bytes);

/// What the clerk who registered a sealed case keeps of it (C4): enough for the receipt and its reprint
/// (T4, T8); no applicant, no text, no subject, no handler.
struct SealedStub
{
    StreamId caseId;
    QString trackingId;
    QString followUpCode;
    CaseKind kind = CaseKind::Complaint;
    UnitCode desk;
    QString reference; ///< of an imported record, which makes importing repeatable
    qint64 registeredAtMs = 0;
    qint64 dueAtMs = 0;
    Outcome outcome; ///< without its text
    EventId event;
    QByteArray signature; ///< over the event's header, for the receipt's proof
    quint64 sequence = 0; ///< in the device's chain: whether it was sent

    bool operator==(const SealedStub &) const = default;
};

/// What lies in the envelope of a summary (C9).
[[nodiscard]] QByteArray encodeSummary(const SealedSummary &summary);
[[nodiscard]] Result<SealedSummary> decodeSummary(QByteArrayView bytes);

/// Why a parcel was refused, closed to each of its author's keys (C5): he alone learns of it.
[[nodiscard]] QByteArray encodeReasons(const QList<QByteArray> &parcels);
[[nodiscard]] Result<QList<QByteArray>> decodeReasons(QByteArrayView bytes);

[[nodiscard]] QByteArray encodeStub(const SealedStub &stub);
[[nodiscard]] Result<SealedStub> decodeStub(QByteArrayView bytes);

} // namespace mizban
