#include "core/domain/draft.h"

#include "core/base/national_id.h"
#include "core/domain/tracking_id.h"

namespace mizban {

namespace {

QString at(const char *field)
{
    return QString::fromLatin1(field);
}

/// Collects what is wrong, in the order of the form.
class Problems
{
public:
    void add(ErrorCode code, const char *field, const char *rule = "")
    {
        m_list.append(fieldError(code, at(field), QString::fromLatin1(rule)));
    }
    void demand(const QString &text, const char *field, const char *rule, int limit)
    {
        if (text.trimmed().isEmpty())
            add(ErrorCode::MissingInput, field, rule);
        bound(text, field, limit);
    }
    void bound(const QString &text, const char *field, int limit)
    {
        if (text.size() > limit)
            add(ErrorCode::TooLarge, field);
    }
    [[nodiscard]] QList<Error> take() { return std::move(m_list); }

private:
    QList<Error> m_list;
};

void checkNumber(Problems &problems, const Applicant &applicant, bool needed)
{
    constexpr auto field = "applicant.nationalNumber";
    switch (checkNationalNumber(applicant.nationalNumber)) {
    case NationalNumberVerdict::Valid:
    case NationalNumberVerdict::Repeated: // warned about on the screen (N1)
        break;
    case NationalNumberVerdict::Empty:
        if (needed)
            problems.add(ErrorCode::MissingInput, field, "N2");
        break;
    case NationalNumberVerdict::WrongLength:
    case NationalNumberVerdict::NotDigits:
    case NationalNumberVerdict::AllZero:
    case NationalNumberVerdict::WrongCheckDigit:
        problems.add(ErrorCode::InvalidInput, field, "N1");
        break;
    }
}

/// The other kinds of applicant need fields that no form has yet; null for those that are taken.
const char *ruleOfMissingForm(ApplicantKind kind)
{
    switch (kind) {
    case ApplicantKind::LegalPerson:
        return "N4";
    case ApplicantKind::Foreigner:
        return "N5";
    case ApplicantKind::Abroad:
        return "N6";
    case ApplicantKind::WithoutNumber:
        return "N8";
    case ApplicantKind::Iranian:
    case ApplicantKind::Anonymous:
        break;
    }
    return nullptr;
}

void checkAnonymous(Problems &problems, const Applicant &applicant, CaseKind kind)
{
    if (kind == CaseKind::Complaint)
        problems.add(ErrorCode::MissingInput, "applicant.nationalNumber", "N7");
    else if (needsIdentity(kind))
        problems.add(ErrorCode::MissingInput, "applicant.nationalNumber", "N2");
    else if (!applicant.nationalNumber.isEmpty())
        problems.add(ErrorCode::InvalidInput, "applicant.nationalNumber", "N7");
}

void checkNames(Problems &problems, const Applicant &applicant, bool needed)
{
    if (needed) {
        problems.demand(applicant.givenName, "applicant.givenName", "N2", maxShortTextLength);
        problems.demand(applicant.familyName, "applicant.familyName", "N2", maxShortTextLength);
        return;
    }
    problems.bound(applicant.givenName, "applicant.givenName", maxShortTextLength);
    problems.bound(applicant.familyName, "applicant.familyName", maxShortTextLength);
}

void checkApplicant(Problems &problems, const CaseDraft &draft)
{
    const Applicant &applicant = draft.applicant;
    const bool needed = needsIdentity(draft.kind);
    if (const char *rule = ruleOfMissingForm(applicant.kind))
        problems.add(ErrorCode::InvalidInput, "applicant.kind", rule);
    else if (applicant.kind == ApplicantKind::Anonymous)
        checkAnonymous(problems, applicant, draft.kind);
    else
        checkNumber(problems, applicant, needed);
    checkNames(problems, applicant, needed && applicant.kind != ApplicantKind::Anonymous);
    if (!applicant.mobile.isEmpty() && !isPlausibleMobile(applicant.mobile))
        problems.add(ErrorCode::InvalidInput, "applicant.mobile");
}

void checkSubject(Problems &problems, const CaseDraft &draft, const Directory &directory,
                  const UnitCode &desk)
{
    const Subject *subject = directory.subject(draft.subject);
    if (draft.subject.isEmpty())
        problems.add(ErrorCode::MissingInput, "subject");
    else if (!subject || subject->withdrawn)
        problems.add(ErrorCode::InvalidInput, "subject");
    else if (!isInScope(directory, desk, draft.subject))
        problems.add(ErrorCode::OutOfScope, "subject", "S3");
}

void checkAgainst(Problems &problems, const CaseDraft &draft, const Directory &directory)
{
    const Unit *unit = directory.unit(draft.against);
    if (draft.against.isEmpty()) {
        if (draft.kind == CaseKind::Complaint)
            problems.add(ErrorCode::MissingInput, "against", "1.3");
    } else if (!unit || unit->dissolved) {
        problems.add(ErrorCode::InvalidInput, "against", "1.3");
    }
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

/// What the kind itself demands (001 §1.3, §1.4).
void checkKindFields(Problems &problems, const CaseDraft &draft, const Directory &directory)
{
    if (draft.kind == CaseKind::Request)
        checkBeneficiary(problems, draft.beneficiary);
    if (draft.kind == CaseKind::Complaint && !draft.breach)
        problems.add(ErrorCode::MissingInput, "breach", "1.3");
    if (draft.kind != CaseKind::Request)
        checkAgainst(problems, draft, directory);
    if (draft.kind == CaseKind::Complaint)
        problems.demand(draft.redress, "redress", "1.3", maxTextLength);
}

void checkPapers(Problems &problems, const CaseDraft &draft)
{
    if (draft.documents.size() > maxDocuments)
        problems.add(ErrorCode::TooLarge, "documents");
    for (const QString &document : draft.documents)
        problems.bound(document, "documents", maxShortTextLength);
    if (draft.attachments.size() > maxAttachments)
        problems.add(ErrorCode::TooLarge, "attachments");
    for (const DraftAttachment &attachment : draft.attachments) {
        problems.bound(attachment.stored.name, "attachments", maxShortTextLength);
        if (attachment.stored.size > maxAttachmentBytes)
            problems.add(ErrorCode::TooLarge, "attachments");
    }
}

void checkOutcome(Problems &problems, const std::optional<Outcome> &outcome, qint64 nowMs)
{
    constexpr auto rule = "4-4";
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
    for (const Attachment &attachment : registration.attachments)
        draft.attachments.append({{}, attachment});
    return draft;
}

} // namespace

bool needsIdentity(CaseKind kind)
{
    switch (kind) {
    case CaseKind::Request:
    case CaseKind::Complaint:
    case CaseKind::Idea:
    case CaseKind::Suggestion:
    case CaseKind::Plan:
        return true;
    case CaseKind::Criticism:
    case CaseKind::ObservationReport:
    case CaseKind::Thanks:
    case CaseKind::Sentiment:
        break;
    }
    return false;
}

bool isOffered(CaseKind kind)
{
    return kind == CaseKind::Request || kind == CaseKind::Complaint || kind == CaseKind::Criticism ||
           kind == CaseKind::Thanks;
}

QList<Error> problemsOf(const CaseDraft &draft, const Directory &directory, const UnitCode &desk,
                        qint64 nowMs)
{
    Problems problems;
    if (!isOffered(draft.kind))
        problems.add(ErrorCode::InvalidInput, "kind", "1.15");
    if (!isKnown(draft.channel))
        problems.add(ErrorCode::InvalidInput, "channel", "1.1");
    problems.bound(draft.reference, "reference", maxShortTextLength);
    if (draft.registeredAtMs && *draft.registeredAtMs > nowMs)
        problems.add(ErrorCode::InvalidInput, "registeredAt");
    checkApplicant(problems, draft);
    checkSubject(problems, draft, directory, desk);
    problems.demand(draft.text, "text", "", maxTextLength);
    problems.bound(draft.locality.name, "locality.name", maxShortTextLength);
    checkKindFields(problems, draft, directory);
    checkPapers(problems, draft);
    checkOutcome(problems, draft.outcome, draft.registeredAtMs.value_or(nowMs));
    return problems.take();
}

QList<Error> problemsOf(const CounselDraft &draft)
{
    Problems problems;
    if (draft.personal) {
        if (const char *rule = ruleOfMissingForm(draft.applicant.kind))
            problems.add(ErrorCode::InvalidInput, "applicant.kind", rule);
        else
            checkNumber(problems, draft.applicant, true);
        checkNames(problems, draft.applicant, true);
    }
    problems.demand(draft.topic, "topic", "1.6", maxTextLength);
    problems.demand(draft.ruleCited, "ruleCited", "1.6", maxTextLength);
    problems.demand(draft.advice, "advice", "1.6", maxTextLength);
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
    return problems +
           problemsOf(draftOf(registration), directory, registration.desk, registration.registeredAtMs);
}

} // namespace mizban
