#include "core/domain/draft.h"

#include "core/domain/applicant_rules.h"
#include "core/domain/attachment_rules.h"
#include "core/domain/center_rules.h"
#include "core/domain/kind_rules.h"
#include "core/domain/referral_proposal.h"
#include "core/domain/tracking_id.h"

namespace mizban {

namespace {

QString at(const char *field)
{
    return QString::fromLatin1(field);
}

/// Where the person is to be guided (S3).
QString rightDeskOf(const Directory &directory, const UnitCode &desk, const SubjectCode &subject)
{
    const QList<UnitCode> right = rightDesks(directory, desk, subject);
    QStringList found;
    if (!unitWithDuty(directory, subject, desk))
        found << QString(nobodysDuty);
    if (!right.isEmpty())
        found << QStringLiteral("right desk: ") + right.first().text();
    return found.join(QStringLiteral("; "));
}

void checkSubject(Problems &problems, const CaseDraft &draft, const Directory &directory,
                  const UnitCode &desk)
{
    const Subject *subject = directory.subject(draft.subject);
    // A quick report names its service instead; a sentiment is about nothing that a unit has to do.
    const bool optional = isQuickReport(draft.kind, draft.channel) ||
                          (draft.kind == CaseKind::Sentiment && isInScope(directory, desk, {}));
    if (draft.subject.isEmpty() && optional)
        return;
    if (draft.subject.isEmpty())
        problems.add(ErrorCode::MissingInput, "subject");
    else if (!subject || subject->withdrawn)
        problems.add(ErrorCode::InvalidInput, "subject");
    else if (!isInScope(directory, desk, draft.subject))
        problems.explain(ErrorCode::OutOfScope, "subject", "S3", rightDeskOf(directory, desk, draft.subject));
}

void checkPapers(Problems &problems, const CaseDraft &draft, const AttachmentLimits &limits)
{
    if (draft.documents.size() > maxDocuments)
        problems.add(ErrorCode::TooLarge, "documents");
    for (const QString &document : draft.documents)
        problems.bound(document, "documents", maxShortTextLength);
    QList<Attachment> files;
    for (const DraftAttachment &attachment : draft.attachments) {
        problems.bound(attachment.stored.name, "attachments", maxShortTextLength);
        files.append(attachment.stored);
    }
    if (const Status fit = checkAttachments(files, limits); !fit.ok())
        problems.explain(fit.error().code, "attachments", fit.error().rule.toLatin1().constData(),
                         fit.error().detail);
}

void checkOutcome(Problems &problems, const CaseDraft &draft, qint64 nowMs)
{
    constexpr auto rule = "4-4";
    const std::optional<Outcome> &outcome = draft.outcome;
    if (!outcome && isQuickReport(draft.kind, draft.channel))
        return; // the policy's date (3-3)
    if (!outcome) {
        problems.add(ErrorCode::MissingInput, "outcome", rule);
        return;
    }
    problems.bound(outcome->text, "outcome.text", maxTextLength);
    const bool hasTime = outcome->kind != OutcomeKind::Done;
    if (!hasTime && outcome->text.trimmed().isEmpty())
        problems.add(ErrorCode::MissingInput, "outcome.text", rule);
    if (outcome->kind == OutcomeKind::NextVisit && outcome->atMs == 0)
        problems.add(ErrorCode::MissingInput, "outcome.at", rule);
    else if (hasTime && outcome->atMs != 0 && outcome->atMs < nowMs)
        problems.add(ErrorCode::InvalidInput, "outcome.at", rule);
}

/// What only the Center may do, and what is the Center's to do (4-18, 4-24, 5-4).
void checkCenter(Problems &problems, const CaseDraft &draft, const Directory &directory, const UnitCode &desk)
{
    const KindDetails &details = draft.details;
    if (isPaperAtCenter(directory, desk, draft.channel) && !details.guidedFirst)
        problems.add(ErrorCode::MissingInput, "guidedFirst", "5-4");
    if (!draft.outcome || draft.outcome->kind != OutcomeKind::Done)
        return;
    CaseRegistered registration = registrationFrom(draft);
    registration.desk = desk;
    if (const Status may = mayBeDoneAtOnce(registration, directory); !may.ok())
        problems.add(may.error().code, "outcome", qPrintable(may.error().rule));
}

CaseDraft draftOf(const CaseRegistered &registration)
{
    CaseDraft draft;
    draft.kind = registration.kind;
    draft.channel = registration.channel;
    draft.reference = registration.reference;
    draft.applicant = registration.applicant;
    draft.subject = registration.subject;
    draft.text = registration.text;
    draft.locality = registration.locality;
    draft.beneficiary = registration.beneficiary;
    draft.breach = registration.breach;
    draft.against = registration.against;
    draft.redress = registration.redress;
    draft.documents = registration.documents;
    draft.outcome = registration.outcome;
    draft.details = registration.details;
    for (const Attachment &attachment : registration.attachments)
        draft.attachments.append({{}, attachment});
    return draft;
}

} // namespace

CaseRegistered registrationFrom(const CaseDraft &draft)
{
    CaseRegistered registration;
    registration.reference = draft.reference;
    registration.kind = draft.kind;
    registration.channel = draft.channel;
    registration.applicant = draft.applicant;
    registration.subject = draft.subject;
    registration.text = draft.text;
    registration.locality = draft.locality;
    registration.beneficiary = draft.beneficiary.value_or(Beneficiary{});
    registration.breach = draft.breach.value_or(Breach::LawBreached);
    registration.against = draft.against;
    registration.redress = draft.redress;
    registration.documents = draft.documents;
    registration.outcome = draft.outcome.value_or(Outcome{});
    registration.details = draft.details;
    return registration;
}

QList<Error> problemsOf(const CaseDraft &draft, const Directory &directory, const UnitCode &desk,
                        qint64 nowMs)
{
    Problems problems;
    const Unit *unit = directory.unit(desk);
    const qint64 atMs = draft.registeredAtMs.value_or(nowMs);
    if (!isKnown(draft.channel))
        problems.add(ErrorCode::InvalidInput, "channel", "1.1");
    problems.bound(draft.reference, "reference", maxShortTextLength);
    if (draft.registeredAtMs && *draft.registeredAtMs > nowMs)
        problems.add(ErrorCode::InvalidInput, "registeredAt");
    checkApplicant(problems, draft.applicant, demandOf(draft.kind, unit ? unit->responsible : PostCode()));
    checkSubject(problems, draft, directory, desk);
    if (draft.kind == CaseKind::Sentiment)
        problems.bound(draft.text, "text", maxTextLength);
    else
        problems.demand(draft.text, "text", "", maxTextLength);
    problems.bound(draft.locality.name, "locality.name", maxShortTextLength);
    checkKindFields(problems, draft, directory, desk, atMs);
    checkPapers(problems, draft, directory.attachmentLimits());
    checkKindAttachments(problems, draft);
    checkOutcome(problems, draft, atMs);
    checkCenter(problems, draft, directory, desk);
    return problems.take();
}

QList<Error> problemsOf(const CounselDraft &draft, const Directory &directory, const UnitCode &desk)
{
    Problems problems;
    const Unit *unit = directory.unit(desk);
    const bool guided = !draft.guidedTo.isEmpty();
    if (draft.personal)
        checkApplicant(problems, draft.applicant, {true, "N2", unit ? unit->responsible : PostCode()});
    const Unit *to = directory.unit(draft.guidedTo);
    if (guided && (!to || to->dissolved))
        problems.add(ErrorCode::InvalidInput, "guidedTo", "S3");
    const auto take = [&](const QString &text, const char *field, bool needed) {
        if (needed)
            problems.demand(text, field, "1.6", maxTextLength);
        else
            problems.bound(text, field, maxTextLength);
    };
    take(draft.topic, "topic", draft.personal || guided);
    take(draft.ruleCited, "ruleCited", draft.personal);
    take(draft.advice, "advice", draft.personal || guided);
    return problems.take();
}

QList<Error> problemsOf(const CounselRecorded &counsel, const Directory &directory)
{
    CounselDraft draft;
    draft.channel = counsel.channel;
    draft.personal = counsel.personal;
    draft.applicant = counsel.applicant;
    draft.topic = counsel.topic;
    draft.ruleCited = counsel.ruleCited;
    draft.advice = counsel.advice;
    draft.guidedTo = counsel.guidedTo;
    draft.subject = counsel.subject;
    draft.caseId = counsel.caseId;
    return problemsOf(draft, directory, counsel.desk);
}

QList<Error> problemsOfAttachments(const CaseRegistered &registration)
{
    Problems problems;
    checkKindAttachments(problems, draftOf(registration));
    return problems.take();
}

QList<Error> problemsOf(const CaseRegistered &registration, const Directory &directory)
{
    QList<Error> problems;
    if (parseTrackingId(registration.trackingId).valueOr({}) != registration.trackingId ||
        registration.trackingId.isEmpty())
        problems.append(fieldError(ErrorCode::InvalidInput, at("trackingId"), at("T2")));
    const Unit *desk = directory.unit(registration.desk);
    if (!desk || desk->dissolved || desk->kind != UnitKind::Desk)
        problems.append(fieldError(ErrorCode::InvalidInput, at("desk"), at("3-5")));
    if (registration.applicant.identity != IdentityState::Unverified) // only the center says more (N3)
        problems.append(fieldError(ErrorCode::NotAllowed, at("applicant.identity"), at("N3")));
    const HolderCode first = firstHolder(registration, directory);
    const HolderCode named =
        registration.holder.isEmpty() ? HolderCode(registration.desk.text()) : registration.holder;
    if (first != named)
        problems.append(fieldError(ErrorCode::InvalidInput, at("holder"), at("10-2")));
    return problems +
           problemsOf(draftOf(registration), directory, registration.desk, registration.registeredAtMs);
}

} // namespace mizban
