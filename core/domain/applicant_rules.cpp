#include "core/domain/applicant_rules.h"

#include "core/base/national_id.h"
#include "core/domain/draft.h"

#include <algorithm>
#include <cstring>

namespace mizban {

namespace {

bool isOneOf(const char *field, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(),
                       [field](const char *name) { return std::strcmp(field, name) == 0; });
}

bool isAsciiDigits(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Letters and digits as they stand in passports; which country's is not known here.
bool isPlausiblePassport(const QString &text)
{
    return text.size() >= 5 && text.size() <= 15 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z');
           });
}

/// کد فراگیر has no public checksum (N5).
bool isPlausibleComprehensiveCode(const QString &text)
{
    return text.size() >= 10 && text.size() <= 16 && isAsciiDigits(text);
}

bool isPlausibleEmail(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && text.count(u'@') == 1 && text.indexOf(u'.', at + 2) > 0 && !text.endsWith(u'.') &&
           !text.contains(u' ');
}

bool isPlausiblePhoneAbroad(const QString &text)
{
    const QString digits = text.startsWith(u'+') ? text.mid(1) : text;
    return digits.size() >= 7 && digits.size() <= 17 && isAsciiDigits(digits);
}

/// `missingRule` names why a number is needed; null: it may be empty.
void checkNumber(Problems &problems, const QString &number, const char *field, const char *missingRule)
{
    switch (checkNationalNumber(number)) {
    case NationalNumberVerdict::Valid:
    case NationalNumberVerdict::Repeated: // warned about on the screen (N1)
        break;
    case NationalNumberVerdict::Empty:
        if (missingRule)
            problems.add(ErrorCode::MissingInput, field, missingRule);
        break;
    case NationalNumberVerdict::WrongLength:
    case NationalNumberVerdict::NotDigits:
    case NationalNumberVerdict::AllZero:
    case NationalNumberVerdict::WrongCheckDigit:
        problems.add(ErrorCode::InvalidInput, field, "N1");
        break;
    }
}

void checkNames(Problems &problems, const Applicant &applicant, const char *neededBy)
{
    if (neededBy) {
        problems.demand(applicant.givenName, "applicant.givenName", neededBy, maxShortTextLength);
        problems.demand(applicant.familyName, "applicant.familyName", neededBy, maxShortTextLength);
        return;
    }
    problems.bound(applicant.givenName, "applicant.givenName", maxShortTextLength);
    problems.bound(applicant.familyName, "applicant.familyName", maxShortTextLength);
}

void checkLegalPerson(Problems &problems, const Applicant &applicant)
{
    if (applicant.legalId.isEmpty())
        problems.add(ErrorCode::MissingInput, "applicant.legalId", "N4");
    else if (!isValidLegalPersonId(applicant.legalId))
        problems.add(ErrorCode::InvalidInput, "applicant.legalId", "N4");
    problems.demand(applicant.organization, "applicant.name", "N4", maxShortTextLength);
}

void checkPassport(Problems &problems, const Applicant &applicant, const char *countryField, const char *rule)
{
    if (!isPlausiblePassport(applicant.passport))
        problems.add(ErrorCode::InvalidInput, "applicant.passport", rule);
    problems.demand(applicant.country, countryField, rule, maxShortTextLength);
}

void checkForeigner(Problems &problems, const Applicant &applicant)
{
    const QString &code = applicant.comprehensiveCode;
    if (code.isEmpty() && applicant.passport.isEmpty())
        problems.add(ErrorCode::MissingInput, "applicant.comprehensiveCode", "N5");
    if (!code.isEmpty() && !isPlausibleComprehensiveCode(code))
        problems.add(ErrorCode::InvalidInput, "applicant.comprehensiveCode", "N5");
    if (!applicant.passport.isEmpty())
        checkPassport(problems, applicant, "applicant.nationality", "N5");
    else
        problems.bound(applicant.country, "applicant.nationality", maxShortTextLength);
    checkNames(problems, applicant, "N5");
}

void checkAbroad(Problems &problems, const Applicant &applicant)
{
    checkNumber(problems, applicant.nationalNumber, "applicant.nationalNumber",
                applicant.passport.isEmpty() ? "N6" : nullptr);
    if (!applicant.passport.isEmpty())
        checkPassport(problems, applicant, "applicant.country", "N6");
    else
        problems.bound(applicant.country, "applicant.country", maxShortTextLength);
    checkNames(problems, applicant, "N6");
}

void checkWithoutNumber(Problems &problems, const Applicant &applicant, const PostCode &responsible)
{
    const QString &reason = applicant.exceptionReason;
    const bool exception = !reason.trimmed().isEmpty() || !applicant.exceptionApprovedBy.isEmpty();
    checkNumber(problems, applicant.guardianNumber, "applicant.guardianNumber", exception ? nullptr : "N8");
    if (exception) {
        problems.demand(reason, "applicant.exception.reason", "N8", maxShortTextLength);
        if (applicant.exceptionApprovedBy.isEmpty())
            problems.add(ErrorCode::MissingInput, "applicant.exception.approvedBy", "N8");
        else if (applicant.exceptionApprovedBy != responsible)
            problems.add(ErrorCode::NotAllowed, "applicant.exception.approvedBy", "N8");
    }
    checkNames(problems, applicant, "N8");
}

/// N9; of a legal person there must be one (N4).
void checkRepresentative(Problems &problems, const Applicant &applicant)
{
    const Representative &by = applicant.representative;
    const bool legal = applicant.kind == ApplicantKind::LegalPerson;
    if (by.isEmpty() && !legal)
        return;
    const char *rule = legal ? "N4" : "N9";
    checkNumber(problems, by.nationalNumber, "applicant.representative.nationalNumber", rule);
    if (!by.nationalNumber.isEmpty() && by.nationalNumber == applicant.nationalNumber)
        problems.add(ErrorCode::InvalidInput, "applicant.representative.nationalNumber", rule);
    problems.demand(by.givenName, "applicant.representative.givenName", rule, maxShortTextLength);
    problems.demand(by.familyName, "applicant.representative.familyName", rule, maxShortTextLength);
    problems.demand(by.relation,
                    legal ? "applicant.representative.capacity" : "applicant.representative.relation", rule,
                    maxShortTextLength);
}

void checkWays(Problems &problems, const Applicant &applicant)
{
    const QString &mobile = applicant.mobile;
    const bool abroad = applicant.kind == ApplicantKind::Abroad && isPlausiblePhoneAbroad(mobile);
    if (!mobile.isEmpty() && !isPlausibleMobile(mobile) && !abroad)
        problems.add(ErrorCode::InvalidInput, "applicant.mobile");
    problems.bound(applicant.email, "applicant.email", maxShortTextLength);
    if (!applicant.email.isEmpty() && !isPlausibleEmail(applicant.email))
        problems.add(ErrorCode::InvalidInput, "applicant.email");
}

/// A field that the kind does not have stays empty; an anonymous applicant gives none at all.
void checkForeignFields(Problems &problems, const Applicant &applicant)
{
    const auto refuse = [&](const char *field, const char *path, bool isEmpty) {
        if (isEmpty || hasApplicantField(applicant.kind, field))
            return;
        const bool anonymous = applicant.kind == ApplicantKind::Anonymous;
        problems.add(anonymous ? ErrorCode::InvalidInput : ErrorCode::UnknownField, path,
                     anonymous ? "N7" : "");
    };
    refuse("nationalNumber", "applicant.nationalNumber", applicant.nationalNumber.isEmpty());
    refuse("givenName", "applicant.givenName", applicant.givenName.isEmpty());
    refuse("familyName", "applicant.familyName", applicant.familyName.isEmpty());
    refuse("mobile", "applicant.mobile", applicant.mobile.isEmpty());
    refuse("email", "applicant.email", applicant.email.isEmpty());
    refuse("legalId", "applicant.legalId", applicant.legalId.isEmpty());
    refuse("name", "applicant.name", applicant.organization.isEmpty());
    refuse("comprehensiveCode", "applicant.comprehensiveCode", applicant.comprehensiveCode.isEmpty());
    refuse("passport", "applicant.passport", applicant.passport.isEmpty());
    refuse("country", "applicant.country", applicant.country.isEmpty());
    refuse("guardianNumber", "applicant.guardianNumber", applicant.guardianNumber.isEmpty());
    refuse("exception", "applicant.exception",
           applicant.exceptionReason.isEmpty() && applicant.exceptionApprovedBy.isEmpty());
    refuse("representative", "applicant.representative", applicant.representative.isEmpty());
}

} // namespace

QString applicantKey(const Applicant &applicant)
{
    const QString papers =
        applicant.passport.isEmpty() ? QString() : applicant.passport + u'/' + applicant.country;
    switch (applicant.kind) {
    case ApplicantKind::Iranian:
        return applicant.nationalNumber;
    case ApplicantKind::LegalPerson:
        return applicant.legalId;
    case ApplicantKind::Foreigner:
        return applicant.comprehensiveCode.isEmpty() ? papers : applicant.comprehensiveCode;
    case ApplicantKind::Abroad:
        return applicant.nationalNumber.isEmpty() ? papers : applicant.nationalNumber;
    case ApplicantKind::WithoutNumber:
    case ApplicantKind::Anonymous:
        break;
    }
    return {};
}

QString applicantName(const Applicant &applicant)
{
    if (applicant.kind == ApplicantKind::LegalPerson)
        return applicant.organization;
    return QString(applicant.givenName + u' ' + applicant.familyName).trimmed();
}

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

ApplicantDemand demandOf(CaseKind kind, const PostCode &responsible)
{
    if (!needsIdentity(kind))
        return {false, nullptr, responsible};
    return {true, kind == CaseKind::Complaint ? "N7" : "N2", responsible};
}

bool hasApplicantField(ApplicantKind kind, const char *field)
{
    if (kind == ApplicantKind::Anonymous)
        return false;
    if (isOneOf(field, {"mobile", "email", "representative"}))
        return true;
    switch (kind) {
    case ApplicantKind::Iranian:
        return isOneOf(field, {"nationalNumber", "givenName", "familyName"});
    case ApplicantKind::LegalPerson:
        return isOneOf(field, {"legalId", "name"});
    case ApplicantKind::Foreigner:
        return isOneOf(field, {"comprehensiveCode", "passport", "country", "givenName", "familyName"});
    case ApplicantKind::Abroad:
        return isOneOf(field, {"nationalNumber", "passport", "country", "givenName", "familyName"});
    case ApplicantKind::WithoutNumber:
        return isOneOf(field, {"guardianNumber", "exception", "givenName", "familyName"});
    case ApplicantKind::Anonymous:
        break;
    }
    return false;
}

void checkApplicant(Problems &problems, const Applicant &applicant, const ApplicantDemand &demand)
{
    switch (applicant.kind) {
    case ApplicantKind::Iranian:
        checkNumber(problems, applicant.nationalNumber, "applicant.nationalNumber",
                    demand.identityNeeded ? "N2" : nullptr);
        checkNames(problems, applicant, demand.identityNeeded ? "N2" : nullptr);
        break;
    case ApplicantKind::LegalPerson:
        checkLegalPerson(problems, applicant);
        break;
    case ApplicantKind::Foreigner:
        checkForeigner(problems, applicant);
        break;
    case ApplicantKind::Abroad:
        checkAbroad(problems, applicant);
        break;
    case ApplicantKind::WithoutNumber:
        checkWithoutNumber(problems, applicant, demand.responsible);
        break;
    case ApplicantKind::Anonymous:
        if (demand.anonymousRule)
            problems.add(ErrorCode::MissingInput, "applicant.nationalNumber", demand.anonymousRule);
        break;
    }
    if (applicant.kind != ApplicantKind::Anonymous)
        checkRepresentative(problems, applicant);
    if (applicant.kind != ApplicantKind::Anonymous)
        checkWays(problems, applicant);
    checkForeignFields(problems, applicant);
}

} // namespace mizban
