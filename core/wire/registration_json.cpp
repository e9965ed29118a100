#include "core/wire/registration_json.h"

#include "core/base/digits.h"
#include "core/base/national_id.h"
#include "core/base/tehran_time.h"
#include "core/wire/json_fields.h"

#include <QDir>

namespace mizban {

namespace {

/// Free text stays as typed, in composed form.
QString composed(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C);
}

QString name(const QString &text)
{
    return composed(text).simplified();
}

QString code(const QString &text)
{
    return toAsciiDigits(text.trimmed());
}

std::optional<qint64> time(JsonFields &fields, const char *field)
{
    if (!fields.has(field))
        return std::nullopt;
    const Result<qint64> moment = fromIso8601(toAsciiDigits(fields.text(field)));
    if (!moment.ok()) {
        fields.refuse(field, ErrorCode::InvalidInput, "", QStringLiteral("not ISO 8601 with an offset"));
        return std::nullopt;
    }
    return *moment;
}

Applicant applicantOf(std::optional<JsonFields> fields)
{
    Applicant applicant;
    if (!fields) {
        applicant.kind = ApplicantKind::Anonymous;
        return applicant;
    }
    applicant.nationalNumber = normaliseNationalNumber(fields->text("nationalNumber"));
    applicant.givenName = name(fields->text("givenName"));
    applicant.familyName = name(fields->text("familyName"));
    applicant.mobile = normaliseMobile(fields->text("mobile"));
    const bool nameless = applicant.givenName.isEmpty() && applicant.familyName.isEmpty();
    const bool unknown = applicant.nationalNumber.isEmpty() && nameless;
    applicant.kind = fields->word("kind", parseApplicantKind)
                         .value_or(unknown ? ApplicantKind::Anonymous : ApplicantKind::Iranian);
    fields->finish();
    return applicant;
}

Locality localityOf(std::optional<JsonFields> fields)
{
    Locality locality;
    if (!fields)
        return locality;
    locality.type = fields->needWord("type", parseLocalityType);
    locality.name = name(fields->needText("name"));
    fields->finish();
    return locality;
}

std::optional<Beneficiary> beneficiaryOf(std::optional<JsonFields> fields)
{
    if (!fields)
        return std::nullopt;
    Beneficiary beneficiary;
    beneficiary.kind = fields->needWord("kind", parseBeneficiaryKind);
    if (beneficiary.kind == BeneficiaryKind::Group) {
        beneficiary.name = name(fields->needText("name"));
        const qint64 size = fields->integer("size").value_or(0);
        if (size < 2 || size > maxBeneficiaries)
            fields->refuse("size", fields->has("size") ? ErrorCode::InvalidInput : ErrorCode::MissingInput,
                           "1.4");
        else
            beneficiary.size = int(size);
    }
    fields->finish();
    return beneficiary;
}

std::optional<Outcome> outcomeOf(std::optional<JsonFields> fields)
{
    if (!fields)
        return std::nullopt;
    Outcome outcome;
    outcome.kind = fields->needWord("kind", parseOutcomeKind);
    if (outcome.kind == OutcomeKind::Done)
        outcome.text = composed(fields->text("text"));
    else
        outcome.atMs = time(*fields, "at").value_or(0);
    fields->finish();
    return outcome;
}

QList<DraftAttachment> attachmentsOf(JsonFields &fields, const QString &baseDirectory)
{
    QList<DraftAttachment> attachments;
    const QDir base(baseDirectory);
    for (const QString &path : fields.texts("attachments"))
        attachments.append({QDir::cleanPath(base.absoluteFilePath(path)), {}});
    return attachments;
}

/// What only some kinds have; a field of another kind stays untaken and is refused by name.
void readKindFields(JsonFields &fields, CaseDraft &draft)
{
    if (draft.kind == CaseKind::Request)
        draft.beneficiary = beneficiaryOf(fields.object("beneficiary"));
    if (draft.kind == CaseKind::Complaint) {
        draft.breach = fields.word("breach", parseBreach);
        draft.redress = composed(fields.text("redress"));
    }
    if (draft.kind != CaseKind::Request)
        draft.against = UnitCode(code(fields.text("against")));
}

} // namespace

Result<CaseDraft> parseRegistration(const QByteArray &json, const QString &baseDirectory, bool forImport)
{
    MIZBAN_LET(const QJsonObject object, parseJsonObject(json));
    JsonFailure failure;
    JsonFields fields(object, {}, failure);
    CaseDraft draft;
    draft.kind = fields.needWord("kind", parseCaseKind);
    if (!isOffered(draft.kind))
        fields.refuse("kind", ErrorCode::InvalidInput, "1.15", QStringLiteral("no form for this kind"));
    draft.channel = fields.needWord("channel", parseChannel);
    draft.reference = code(fields.text("reference"));
    draft.applicant = applicantOf(fields.object("applicant"));
    draft.subject = SubjectCode(code(fields.text("subject")));
    draft.text = composed(fields.text("text"));
    draft.locality = localityOf(fields.object("locality"));
    readKindFields(fields, draft);
    if (!fields.array("about").isEmpty())
        fields.refuse("about", ErrorCode::InvalidInput, "C1",
                      QStringLiteral("cases about officials are not taken yet"));
    for (const QString &document : fields.texts("documents"))
        draft.documents.append(composed(document));
    draft.attachments = attachmentsOf(fields, baseDirectory);
    draft.outcome = outcomeOf(fields.object("outcome"));
    if (forImport)
        draft.registeredAtMs = time(fields, "registeredAt");
    fields.finish();
    if (failure.error())
        return *failure.error();
    return draft;
}

} // namespace mizban
