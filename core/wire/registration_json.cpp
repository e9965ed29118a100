#include "core/wire/registration_json.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/domain/kind_rules.h"
#include "core/wire/applicant_json.h"
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

/// A day: ISO 8601, or Jalali as people write it (1405/08/29).
std::optional<QDate> day(JsonFields &fields, const char *field)
{
    if (!fields.has(field))
        return std::nullopt;
    const QString text = code(fields.text(field));
    // Qt would read 1405/08/29 as a day of the year 1405 AD.
    const bool iso = !text.contains(u'/');
    if (const QDate date = QDate::fromString(text, Qt::ISODate); iso && date.isValid())
        return date;
    if (const auto jalali = parseJalali(text))
        return toGregorian(*jalali);
    fields.refuse(field, ErrorCode::InvalidInput, "1.5", QStringLiteral("neither 2026-11-20 nor 1405/08/29"));
    return std::nullopt;
}

QList<Effect> effectsOf(JsonFields &fields)
{
    QList<Effect> effects;
    for (const QString &word : fields.texts("effects")) {
        if (const auto effect = parseEffect(word))
            effects.append(*effect);
        else
            fields.refuse("effects", ErrorCode::InvalidInput, "1.8");
    }
    return effects;
}

/// What only some kinds have; a field of another kind stays untaken and is refused by name.
void readKindFields(JsonFields &fields, CaseDraft &draft)
{
    KindDetails &details = draft.details;
    const auto has = [&draft](const char *field) { return hasDetail(draft.kind, field); };
    if (draft.kind == CaseKind::Request)
        draft.beneficiary = beneficiaryOf(fields.object("beneficiary"));
    if (draft.kind == CaseKind::Complaint) {
        draft.breach = fields.word("breach", parseBreach);
        draft.redress = composed(fields.text("redress"));
    }
    if (has("against"))
        draft.against = UnitCode(code(fields.text("against")));
    if (has("person"))
        details.person = name(fields.text("person"));
    if (has("place")) {
        details.place = name(fields.text("place"));
        details.observedOn = day(fields, "date");
        details.benefits = fields.word("benefits", parseBenefits);
    }
    if (has("addressee")) {
        details.addressee = fields.word("addressee", parseAddressee);
        details.artForm = fields.word("artForm", parseArtForm);
    }
    if (has("effects"))
        details.effects = effectsOf(fields);
    if (has("serviceId"))
        details.serviceId = code(fields.text("serviceId"));
    if (has("handlingOf"))
        details.handlingOf = code(fields.text("handlingOf"));
    details.guidedFirst = fields.boolean("guidedFirst");
}

/// Post and unit codes, or a name with the unit it belongs to (C1).
QList<About> aboutOf(JsonFields &fields, CaseKind kind, JsonFailure &failure)
{
    QList<About> about;
    const QJsonArray items = fields.array("about");
    const bool allowed =
        kind == CaseKind::Complaint || kind == CaseKind::Criticism || kind == CaseKind::ObservationReport;
    if (!items.isEmpty() && !allowed)
        fields.refuse("about", ErrorCode::UnknownField, "C1");
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (items.at(i).isString()) {
            about.append(About{code(items.at(i).toString()), {}});
            continue;
        }
        if (!items.at(i).isObject()) {
            fields.refuse("about", ErrorCode::InvalidInput, "C1");
            continue;
        }
        JsonFields named(items.at(i).toObject(), QStringLiteral("about[%1]").arg(i), failure);
        const QString who = name(named.needText("name"));
        about.append(About{code(named.needText("unit")), who});
        named.finish();
    }
    return about;
}

} // namespace

Result<CounselDraft> parseCounsel(const QByteArray &json)
{
    MIZBAN_LET(const QJsonObject object, parseJsonObject(json));
    JsonFailure failure;
    JsonFields fields(object, {}, failure);
    CounselDraft draft;
    draft.channel = fields.needWord("channel", parseChannel);
    draft.personal = fields.boolean("personal");
    draft.guidedTo = UnitCode(code(fields.text("guidedTo")));
    const bool guided = !draft.guidedTo.isEmpty();
    if (draft.personal)
        draft.applicant = applicantOf(fields.object("applicant"));
    if (draft.personal || guided) {
        draft.topic = composed(fields.text("topic"));
        draft.ruleCited = composed(fields.text("ruleCited"));
        draft.advice = composed(fields.text("advice"));
    }
    if (guided)
        draft.subject = SubjectCode(code(fields.text("subject")));
    fields.finish();
    if (failure.error())
        return *failure.error();
    return draft;
}

Result<ServiceDraft> parseService(const QByteArray &json)
{
    MIZBAN_LET(const QJsonObject object, parseJsonObject(json));
    JsonFailure failure;
    JsonFields fields(object, {}, failure);
    ServiceDraft draft;
    draft.serviceId = code(fields.text("serviceId"));
    draft.applicant = applicantOf(fields.object("applicant"));
    draft.startedMs = time(fields, "startedAt").value_or(0);
    draft.deliveredMs = time(fields, "deliveredAt").value_or(0);
    draft.note = composed(fields.text("note"));
    fields.finish();
    if (failure.error())
        return *failure.error();
    return draft;
}

Result<CaseDraft> parseRegistration(const QByteArray &json, const QString &baseDirectory, bool forImport)
{
    MIZBAN_LET(const QJsonObject object, parseJsonObject(json));
    JsonFailure failure;
    JsonFields fields(object, {}, failure);
    CaseDraft draft;
    draft.kind = fields.needWord("kind", parseCaseKind);
    draft.channel = fields.needWord("channel", parseChannel);
    draft.reference = code(fields.text("reference"));
    draft.applicant = applicantOf(fields.object("applicant"));
    draft.subject = SubjectCode(code(fields.text("subject")));
    draft.text = composed(fields.text("text"));
    draft.locality = localityOf(fields.object("locality"));
    readKindFields(fields, draft);
    draft.about = aboutOf(fields, draft.kind, failure);
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
