#include "core/services/tracking_here.h"

#include "core/base/digits.h"

namespace mizban {

namespace {

Error notFound()
{
    return fieldError(ErrorCode::NotFound, QStringLiteral("trackingId"), QStringLiteral("T6"));
}

Result<bool> knows(SeatReader &reader, const TrackRequest &request, const CaseState &state)
{
    if (!request.code.isEmpty()) {
        MIZBAN_LET(const ReceiptData receipt, reader.receipt(state.id));
        return !receipt.followUpCode.isEmpty() &&
               receipt.followUpCode == toAsciiDigits(request.code).trimmed();
    }
    const Applicant &applicant = state.registration.applicant;
    return applicant.kind != ApplicantKind::Anonymous && state.registration.about.isEmpty() &&
           !applicant.nationalNumber.isEmpty() &&
           applicant.nationalNumber == toAsciiDigits(request.nationalNumber).trimmed();
}

} // namespace

Result<TrackReply> trackHere(SeatReader &reader, const TrackRequest &request, qint64 lastSyncMs, qint64 nowMs)
{
    const auto id = reader.resolve(request.trackingId);
    if (!id)
        return notFound();
    MIZBAN_LET(const CaseDetails details, reader.caseDetails(*id));
    MIZBAN_LET(const bool known, knows(reader, request, details.state));
    if (!known || !isStillTracked(details.state, nowMs))
        return notFound();
    const DirectoryPtr directory = reader.directory();
    TrackReply reply{trackedCase(details.state, *directory, nowMs), {}, lastSyncMs};
    if (details.state.merge && details.leading) {
        MIZBAN_LET(const CaseDetails kept, reader.caseDetails(details.leading->id));
        reply.kept = trackedCase(kept.state, *directory, nowMs);
    }
    return reply;
}

} // namespace mizban
