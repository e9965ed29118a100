#include "core/center/identity_results.h"

#include "core/base/tehran_time.h"
#include "core/center/acceptance.h"
#include "core/domain/tracking_id.h"
#include "core/eventlog/authoring.h"
#include "core/wire/codec.h"
#include "core/wire/json_fields.h"

namespace mizban {

namespace {

constexpr int attempts = 8;

struct ResultLine
{
    QString trackingId;
    IdentityChecked result;
};

/// What the applicant is told (T7); not what the registry holds.
QString publicTextOf(IdentityState state)
{
    return state == IdentityState::Verified
               ? QStringLiteral("هویت متقاضی تأیید شد.")
               : QStringLiteral(
                     "مشخصات هویتی نیاز به بررسی دارد؛ میز ارتباطات مردمی پیگیری می‌کند.");
}

Result<ResultLine> readLine(const QByteArray &json, qint64 nowMs)
{
    MIZBAN_LET(const QJsonObject object, parseJsonObject(json));
    JsonFailure failure;
    JsonFields fields(object, {}, failure);
    ResultLine line;
    const auto tracking = parseTrackingId(fields.needText("trackingId"));
    if (tracking.ok())
        line.trackingId = *tracking;
    else
        fields.refuse("trackingId", ErrorCode::InvalidInput, "T2");
    line.result.key = fields.needText("number").trimmed();
    line.result.state = fields.needWord("result", parseIdentityState);
    if (line.result.state == IdentityState::Unverified)
        fields.refuse("result", ErrorCode::InvalidInput, "N3");
    line.result.source = fields.text("source");
    line.result.detail = fields.text("detail");
    line.result.checkedAtMs = nowMs;
    if (fields.has("checkedAt")) {
        const auto atMs = fromIso8601(fields.text("checkedAt"));
        if (!atMs || *atMs > nowMs)
            fields.refuse("checkedAt", ErrorCode::InvalidInput, "N3");
        else
            line.result.checkedAtMs = *atMs;
    }
    if (line.result.source.size() > maxShortTextLength)
        fields.refuse("source", ErrorCode::TooLarge);
    if (line.result.detail.size() > maxTextLength)
        fields.refuse("detail", ErrorCode::TooLarge);
    fields.finish();
    if (failure.error())
        return *failure.error();
    line.result.publicText = publicTextOf(line.result.state);
    return line;
}

QList<DecodedEvent> decoded(const QList<Event> &events)
{
    QList<DecodedEvent> all;
    for (const Event &event : events) {
        DecodedEvent one{event, {}};
        if (!event.payloadErased) {
            auto payload = decodePayload(event.header.type, event.payloadBytes);
            if (!payload.ok())
                continue;
            one.payload = std::move(payload).value();
        }
        all.append(std::move(one));
    }
    return all;
}

/// Whether the event was needed; the case may move on meanwhile, then it is looked at again.
Result<bool> take(Center &center, const ResultLine &line)
{
    MIZBAN_LET(const auto caseId, center.store().caseByTracking(line.trackingId));
    if (!caseId)
        return fieldError(ErrorCode::NotFound, QStringLiteral("trackingId"), QStringLiteral("N3"));
    for (int attempt = 0; attempt < attempts; ++attempt) {
        MIZBAN_LET(const QList<Event> events, center.store().caseEvents(*caseId));
        // Of a sealed case the center has no applicant, and whoever asks learns of none (C5).
        if (!events.isEmpty() && events.first().header.kind == StreamKind::Sealed)
            return fieldError(ErrorCode::NotFound, QStringLiteral("trackingId"), QStringLiteral("N3"));
        const CaseState state = foldCase(*caseId, decoded(events));
        const IdentityChecked &result = line.result;
        const bool isOlder = result.checkedAtMs < state.identityCheckedMs; // and says nothing any more
        if (isOlder)
            return false;
        if (state.identity == result.state && applicantKey(state.registration.applicant) == result.key)
            return false;
        const quint64 version = center.directory().view().version();
        const EventPlace place{StreamKind::Case, *caseId, state.heads, state.headCounter};
        const qint64 nowMs = center.clock().nowMs();
        const DecodedEvent checked{
            authorEvent(centerIdentity(center.keys()), centerActor(version), place, Payload(result), nowMs),
            Payload(result)};
        MIZBAN_TRY(mayApply(state, checked));
        const Status appended = center.store().appendToCase(checked.event, events.size(), {}, nowMs);
        if (appended.ok())
            return true;
        if (appended.error().code != ErrorCode::Conflict)
            return appended.error();
    }
    return makeError(ErrorCode::Busy, QStringLiteral("the case keeps moving"));
}

} // namespace

Result<IdentityReport> takeIdentityResults(Center &center, const QByteArray &jsonLines)
{
    IdentityReport report;
    qint64 number = 0;
    for (const QByteArray &json : jsonLines.split('\n')) {
        ++number;
        if (json.trimmed().isEmpty())
            continue;
        const auto line = readLine(json.trimmed(), center.clock().nowMs());
        const auto taken = line.ok() ? take(center, *line) : Result<bool>(line.error());
        if (!taken.ok()) {
            report.refused.append(number);
            report.refusedWhy.append(taken.error());
        } else if (!*taken) {
            ++report.known;
        } else {
            ++(line->result.state == IdentityState::Verified ? report.verified : report.mismatch);
        }
    }
    return report;
}

} // namespace mizban
