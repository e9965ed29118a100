#include "core/wire/applicant_json.h"

#include "core/base/digits.h"
#include "core/base/national_id.h"
#include "core/domain/applicant_rules.h"

namespace mizban {

namespace {

/// A name stays as typed, in composed form.
QString name(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).simplified();
}

QString code(const QString &text)
{
    return toAsciiDigits(text).remove(u' ').toUpper();
}

Representative representativeOf(std::optional<JsonFields> fields, bool legal)
{
    Representative by;
    if (!fields)
        return by;
    by.nationalNumber = normaliseNationalNumber(fields->text("nationalNumber"));
    by.givenName = name(fields->text("givenName"));
    by.familyName = name(fields->text("familyName"));
    by.relation = name(fields->text(legal ? "capacity" : "relation"));
    fields->finish();
    return by;
}

void readException(std::optional<JsonFields> fields, Applicant &applicant)
{
    if (!fields)
        return;
    applicant.exceptionReason = name(fields->text("reason"));
    applicant.exceptionApprovedBy = PostCode(fields->text("approvedBy").trimmed());
    fields->finish();
}

/// The kind when it is not named: whoever says nothing about himself is anonymous.
ApplicantKind usualKind(const JsonFields &fields)
{
    for (const char *field :
         {"nationalNumber", "givenName", "familyName", "mobile", "email", "representative"}) {
        if (fields.has(field))
            return ApplicantKind::Iranian;
    }
    return ApplicantKind::Anonymous;
}

} // namespace

Applicant applicantOf(std::optional<JsonFields> fields)
{
    Applicant applicant;
    if (!fields) {
        applicant.kind = ApplicantKind::Anonymous;
        return applicant;
    }
    applicant.kind = fields->word("kind", parseApplicantKind).value_or(usualKind(*fields));
    const bool legal = applicant.kind == ApplicantKind::LegalPerson;
    const bool foreigner = applicant.kind == ApplicantKind::Foreigner;
    const auto has = [&](const char *field) { return hasApplicantField(applicant.kind, field); };
    if (has("nationalNumber"))
        applicant.nationalNumber = normaliseNationalNumber(fields->text("nationalNumber"));
    if (has("givenName")) {
        applicant.givenName = name(fields->text("givenName"));
        applicant.familyName = name(fields->text("familyName"));
    }
    if (has("legalId")) {
        applicant.legalId = normaliseLegalPersonId(fields->text("legalId"));
        applicant.organization = name(fields->text("name"));
    }
    if (has("comprehensiveCode"))
        applicant.comprehensiveCode = code(fields->text("comprehensiveCode"));
    if (has("passport")) {
        applicant.passport = code(fields->text("passport"));
        applicant.country = name(fields->text(foreigner ? "nationality" : "country"));
    }
    if (has("guardianNumber")) {
        applicant.guardianNumber = normaliseNationalNumber(fields->text("guardianNumber"));
        readException(fields->object("exception"), applicant);
    }
    if (has("mobile")) {
        applicant.mobile = normaliseMobile(fields->text("mobile"));
        applicant.email = fields->text("email").trimmed();
        applicant.representative = representativeOf(fields->object("representative"), legal);
    }
    fields->finish();
    return applicant;
}

QJsonObject applicantJson(const Applicant &applicant)
{
    const bool legal = applicant.kind == ApplicantKind::LegalPerson;
    QJsonObject json{
        {QStringLiteral("kind"), wordOf(applicant.kind)},
        {QStringLiteral("nationalNumber"), applicant.nationalNumber},
        {QStringLiteral("givenName"), applicant.givenName},
        {QStringLiteral("familyName"), applicant.familyName},
        {QStringLiteral("mobile"), applicant.mobile},
        {QStringLiteral("identity"), wordOf(applicant.identity)},
    };
    const auto put = [&json](const char *field, const QString &text) {
        if (!text.isEmpty())
            json.insert(QLatin1StringView(field), text);
    };
    put("legalId", applicant.legalId);
    put("name", applicant.organization);
    put("comprehensiveCode", applicant.comprehensiveCode);
    put("passport", applicant.passport);
    put(applicant.kind == ApplicantKind::Foreigner ? "nationality" : "country", applicant.country);
    put("guardianNumber", applicant.guardianNumber);
    put("email", applicant.email);
    if (!applicant.exceptionReason.isEmpty()) {
        json.insert(QStringLiteral("exception"),
                    QJsonObject{{QStringLiteral("reason"), applicant.exceptionReason},
                                {QStringLiteral("approvedBy"), applicant.exceptionApprovedBy.text()}});
    }
    const Representative &by = applicant.representative;
    if (!by.isEmpty()) {
        json.insert(
            QStringLiteral("representative"),
            QJsonObject{{QStringLiteral("nationalNumber"), by.nationalNumber},
                        {QStringLiteral("givenName"), by.givenName},
                        {QStringLiteral("familyName"), by.familyName},
                        {legal ? QStringLiteral("capacity") : QStringLiteral("relation"), by.relation}});
    }
    return json;
}

} // namespace mizban
