#include "core/domain/kind_rules.h"

#include "core/base/tehran_time.h"
#include "core/domain/draft.h"
#include "core/domain/sealed_rules.h"
#include "core/domain/service_rules.h"
#include "core/domain/tracking_id.h"

#include <algorithm>
#include <cstring>

namespace mizban {

namespace {

bool is(const char *field, const char *name)
{
    return std::strcmp(field, name) == 0;
}

bool isProposal(CaseKind kind)
{
    return kind == CaseKind::Idea || kind == CaseKind::Suggestion || kind == CaseKind::Plan;
}

void checkBeneficiary(Problems &problems, const std::optional<Beneficiary> &beneficiary)
{
    if (!beneficiary) {
        problems.add(ErrorCode::MissingInput, "beneficiary", "1.4");
        return;
    }
    problems.bound(beneficiary->name, "beneficiary.name", maxShortTextLength);
    if (beneficiary->kind == BeneficiaryKind::Person)
        return;
    if (beneficiary->name.trimmed().isEmpty())
        problems.add(ErrorCode::MissingInput, "beneficiary.name", "1.4");
    if (beneficiary->size < 2 || beneficiary->size > maxBeneficiaries)
        problems.add(ErrorCode::InvalidInput, "beneficiary.size", "1.4");
}

/// The body complained of (001 §1.3); of a criticism the unit meant, of thanks the unit or the person.
void checkAgainst(Problems &problems, const CaseDraft &draft, const Directory &directory)
{
    const char *rule = draft.kind == CaseKind::Complaint ? "1.3" : "1.15";
    const Unit *unit = directory.unit(draft.against);
    const bool person = draft.kind == CaseKind::Thanks && !draft.details.person.trimmed().isEmpty();
    if (draft.against.isEmpty()) {
        if (!person)
            problems.add(ErrorCode::MissingInput, "against", rule);
    } else if (!unit || unit->dissolved) {
        problems.add(ErrorCode::InvalidInput, "against", rule);
    } else if (draft.kind == CaseKind::Complaint && draft.about.isEmpty() && isDeskOrOffice(*unit)) {
        // Stored for its own members to read otherwise (C4).
        problems.add(ErrorCode::NotAllowed, "about", "C1");
    }
}

void checkObservation(Problems &problems, const CaseDraft &draft, qint64 nowMs)
{
    constexpr auto rule = "1.5";
    constexpr int oldestYears = 50;
    const KindDetails &details = draft.details;
    const bool quick = isQuickReport(draft.kind, draft.channel);
    if (!quick)
        problems.demand(details.place, "place", rule, maxShortTextLength);
    const QDate today = tehranDate(nowMs);
    if (!details.observedOn && !quick)
        problems.add(ErrorCode::MissingInput, "date", rule);
    else if (details.observedOn &&
             (*details.observedOn > today || *details.observedOn < today.addYears(-oldestYears)))
        problems.add(ErrorCode::InvalidInput, "date", rule);
    if (!details.benefits && !quick)
        problems.add(ErrorCode::MissingInput, "benefits", rule);
}

void checkSentiment(Problems &problems, const KindDetails &details)
{
    if (!details.addressee)
        problems.add(ErrorCode::MissingInput, "addressee", "1.7");
    if (!details.artForm)
        problems.add(ErrorCode::MissingInput, "artForm", "1.7");
}

void checkEffects(Problems &problems, const QList<Effect> &effects)
{
    if (effects.isEmpty())
        problems.add(ErrorCode::MissingInput, "effects", "1.8");
    for (const Effect effect : effects) {
        if (!isKnown(effect) || effects.count(effect) > 1) {
            problems.add(ErrorCode::InvalidInput, "effects", "1.8");
            return;
        }
    }
}

void checkService(Problems &problems, const CaseDraft &draft, const Directory &directory,
                  const UnitCode &desk)
{
    const QString &id = draft.details.serviceId;
    const bool quick = isQuickReport(draft.kind, draft.channel);
    if (id.isEmpty()) {
        if (quick)
            problems.add(ErrorCode::MissingInput, "serviceId", "3-3");
        return;
    }
    const Service *service = directory.service(id);
    if (!service || service->withdrawn)
        problems.add(ErrorCode::InvalidInput, "serviceId", "1.16");
    else if (quick && !isOwnService(directory, desk, *service))
        problems.add(ErrorCode::OutOfScope, "serviceId", "4-3");
}

void checkForeignDetails(Problems &problems, const CaseDraft &draft)
{
    const KindDetails &details = draft.details;
    const auto refuse = [&](const char *field, bool isEmpty) {
        if (!isEmpty && !hasDetail(draft.kind, field))
            problems.add(ErrorCode::UnknownField, field);
    };
    refuse("place", details.place.isEmpty());
    refuse("date", !details.observedOn);
    refuse("benefits", !details.benefits);
    refuse("addressee", !details.addressee);
    refuse("artForm", !details.artForm);
    refuse("effects", details.effects.isEmpty());
    refuse("person", details.person.isEmpty());
    refuse("serviceId", details.serviceId.isEmpty());
    refuse("handlingOf", details.handlingOf.isEmpty());
}

/// Text, image or audio (001 §1.7); a page of text may come as PDF.
bool isArtMedia(const QString &mediaType)
{
    for (const QLatin1StringView kind :
         {QLatin1StringView("text/"), QLatin1StringView("image/"), QLatin1StringView("audio/")}) {
        if (mediaType.startsWith(kind))
            return true;
    }
    return mediaType == QLatin1StringView("application/pdf");
}

} // namespace

bool isQuickReport(CaseKind kind, Channel channel)
{
    return kind == CaseKind::ObservationReport && channel == Channel::QuickReport;
}

bool hasDetail(CaseKind kind, const char *field)
{
    if (is(field, "serviceId") || is(field, "handlingOf"))
        return kind != CaseKind::Sentiment;
    if (is(field, "guidedFirst"))
        return true;
    if (is(field, "place") || is(field, "date") || is(field, "benefits"))
        return kind == CaseKind::ObservationReport;
    if (is(field, "addressee") || is(field, "artForm"))
        return kind == CaseKind::Sentiment;
    if (is(field, "effects"))
        return isProposal(kind);
    if (is(field, "person"))
        return kind == CaseKind::Thanks;
    if (is(field, "against"))
        return kind == CaseKind::Complaint || kind == CaseKind::Criticism || kind == CaseKind::Thanks;
    return false;
}

void checkKindFields(Problems &problems, const CaseDraft &draft, const Directory &directory,
                     const UnitCode &desk, qint64 nowMs)
{
    const KindDetails &details = draft.details;
    checkService(problems, draft, directory, desk);
    if (draft.kind == CaseKind::Request)
        checkBeneficiary(problems, draft.beneficiary);
    if (draft.kind == CaseKind::Complaint && !draft.breach)
        problems.add(ErrorCode::MissingInput, "breach", "1.3");
    if (hasDetail(draft.kind, "against"))
        checkAgainst(problems, draft, directory);
    else if (!draft.against.isEmpty())
        problems.add(ErrorCode::UnknownField, "against");
    problems.bound(details.person, "person", maxShortTextLength);
    if (draft.kind == CaseKind::Complaint)
        problems.demand(draft.redress, "redress", "1.3", maxTextLength);
    if (draft.kind == CaseKind::ObservationReport)
        checkObservation(problems, draft, nowMs);
    if (draft.kind == CaseKind::Sentiment)
        checkSentiment(problems, details);
    if (isProposal(draft.kind))
        checkEffects(problems, details.effects);
    if (!details.handlingOf.isEmpty() &&
        parseTrackingId(details.handlingOf).valueOr({}) != details.handlingOf)
        problems.add(ErrorCode::InvalidInput, "handlingOf", "4-23");
    checkForeignDetails(problems, draft);
}

void checkKindAttachments(Problems &problems, const CaseDraft &draft)
{
    if (draft.kind == CaseKind::Plan && draft.attachments.isEmpty())
        problems.add(ErrorCode::MissingInput, "attachments", "1.8");
    if (draft.kind != CaseKind::Sentiment)
        return;
    if (draft.attachments.isEmpty() && draft.text.trimmed().isEmpty())
        problems.add(ErrorCode::MissingInput, "text", "1.7");
    const bool other =
        std::any_of(draft.attachments.begin(), draft.attachments.end(), [](const DraftAttachment &one) {
            return !one.stored.mediaType.isEmpty() && !isArtMedia(one.stored.mediaType);
        });
    if (other)
        problems.add(ErrorCode::InvalidInput, "attachments", "1.7");
}

} // namespace mizban
