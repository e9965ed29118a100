#include "core/services/sealed_summary.h"

#include "core/crypto/envelope.h"
#include "core/services/sealing.h"
#include "core/wire/codec.h"
#include "core/wire/sealed_codec.h"

#include <algorithm>

namespace mizban {

std::optional<SealedSummary> openSummary(const QList<Event> &events, const SigningKey &own,
                                         const Directory &directory, const PersonId &person)
{
    const auto newest = std::max_element(events.begin(), events.end(), canonicalLess);
    const auto mine = certificateFor(directory, person, own);
    if (newest == events.end() || !mine)
        return {};
    const auto payload = decodePayload(newest->header.type, newest->payloadBytes);
    const auto *given = payload ? std::get_if<SummaryGiven>(&*payload) : nullptr;
    if (!given)
        return {};
    const auto content = openEnvelope(given->envelope, own, *mine);
    auto summary = content ? decodeSummary(content->view()) : Result<SealedSummary>(content.error());
    return summary ? std::optional(std::move(summary).value()) : std::nullopt;
}

SealedTotals totalsOf(const QList<SealedSummary> &summaries, qint64 nowMs)
{
    SealedTotals totals;
    for (const SealedSummary &one : summaries) {
        if (one.isOpen()) {
            ++totals.open;
            totals.overdue += one.isOverdueAt(nowMs) ? 1 : 0;
        } else {
            ++totals.answered;
            totals.late += one.dueAtMs != 0 && one.answeredAtMs > one.dueAtMs ? 1 : 0;
        }
    }
    return totals;
}

} // namespace mizban
