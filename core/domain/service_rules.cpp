#include "core/domain/service_rules.h"

#include "core/domain/applicant_rules.h"
#include "core/domain/center_rules.h"
#include "core/domain/identity_rules.h"
#include "core/domain/tracking_id.h"

#include <algorithm>

namespace mizban {

namespace {

constexpr int deepest = 32; // a tree of units that runs in a circle ends here

bool liesUnder(const QString &code, const QString &body)
{
    return code == body || code.startsWith(body + u'.');
}

void checkTimes(Problems &problems, const ServiceDraft &draft, qint64 nowMs)
{
    constexpr auto rule = "1.16";
    if (draft.startedMs == 0)
        problems.add(ErrorCode::MissingInput, "startedAt", rule);
    else if (draft.startedMs > nowMs)
        problems.add(ErrorCode::InvalidInput, "startedAt", rule);
    if (draft.deliveredMs == 0)
        problems.add(ErrorCode::MissingInput, "deliveredAt", rule);
    else if (draft.deliveredMs > nowMs || (draft.startedMs != 0 && draft.deliveredMs < draft.startedMs))
        problems.add(ErrorCode::InvalidInput, "deliveredAt", rule);
}

} // namespace

/// By code, as the county's departments lie under the county, or by the tree, as they lie under their
/// provincial agency.
bool isOwnService(const Directory &directory, const UnitCode &desk, const Service &service)
{
    const Unit *body = bodyOfDesk(directory, desk);
    if (!body || service.withdrawn)
        return false;
    if (liesUnder(service.unit.text(), body->code.text()))
        return true;
    const Unit *unit = directory.unit(service.unit);
    for (int depth = 0; unit && depth < deepest; ++depth) {
        if (unit->code == body->code)
            return body->kind != UnitKind::Center;
        unit = directory.unit(unit->parent);
    }
    return false;
}

QList<const Service *> servicesOf(const Directory &directory, const UnitCode &desk)
{
    QList<const Service *> own = directory.services();
    own.removeIf([&](const Service *service) {
        return service->electronicOnly || !isOwnService(directory, desk, *service);
    });
    std::stable_sort(own.begin(), own.end(), [](const Service *a, const Service *b) {
        const bool citizens = a->audience == QLatin1StringView("G2C");
        const bool others = b->audience == QLatin1StringView("G2C");
        return citizens != others ? citizens : a->title.localeAwareCompare(b->title) < 0;
    });
    return own;
}

QList<Error> problemsOf(const ServiceDraft &draft, const Directory &directory, const UnitCode &desk,
                        qint64 nowMs)
{
    Problems problems;
    const Unit *unit = directory.unit(desk);
    const Applicant &applicant = draft.applicant;
    checkApplicant(problems, applicant, {true, "N2", unit ? unit->responsible : PostCode()});
    // Whoever lives abroad waits until the identity is verified (N6), whoever has no number until the
    // exception is approved (N8): in a case, which the record names.
    if (needsVerifiedCase(applicant) && !draft.verifiedIn.isValid())
        problems.add(ErrorCode::NotAllowed, "applicant.identity",
                     applicant.kind == ApplicantKind::Abroad ? "N6" : "N8");
    const Service *service = directory.service(draft.serviceId);
    if (draft.serviceId.isEmpty())
        problems.add(ErrorCode::MissingInput, "serviceId", "1.16");
    else if (!service || service->withdrawn)
        problems.add(ErrorCode::InvalidInput, "serviceId", "1.16");
    else if (service->electronicOnly || !isOwnService(directory, desk, *service))
        problems.add(ErrorCode::OutOfScope, "serviceId", "4-3");
    checkTimes(problems, draft, nowMs);
    problems.bound(draft.note, "note", maxTextLength);
    return problems.take();
}

QList<Error> problemsOf(const ServiceRecorded &record, const Directory &directory)
{
    QList<Error> problems;
    if (record.trackingId.isEmpty() || parseTrackingId(record.trackingId).valueOr({}) != record.trackingId)
        problems.append(
            fieldError(ErrorCode::InvalidInput, QStringLiteral("trackingId"), QStringLiteral("T2")));
    const Unit *desk = directory.unit(record.desk);
    if (!desk || desk->dissolved || desk->kind != UnitKind::Desk)
        problems.append(fieldError(ErrorCode::InvalidInput, QStringLiteral("desk"), QStringLiteral("3-5")));
    const ServiceDraft draft{record.serviceId, record.applicant, record.startedMs, record.deliveredMs,
                             record.caseId,    record.note,      record.verifiedIn};
    return problems + problemsOf(draft, directory, record.desk, record.recordedAtMs);
}

} // namespace mizban
