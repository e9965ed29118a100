#include "core/domain/vocabulary.h"

#include <span>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

using Words = std::span<const QString>;

// One list per enumeration, in the order of its numbers.

Words wordsOf(CaseKind)
{
    static const QString words[] = {u"Request"_s,  u"Complaint"_s,  u"Criticism"_s, u"ObservationReport"_s,
                                    u"Idea"_s,     u"Suggestion"_s, u"Plan"_s,      u"Thanks"_s,
                                    u"Sentiment"_s};
    return words;
}

Words wordsOf(Channel)
{
    static const QString words[] = {
        u"WalkIn"_s,     u"PublicVisit"_s, u"Phone111"_s,       u"SupervisionLine"_s,
        u"CallCentre"_s, u"Post"_s,        u"Email"_s,          u"Fax"_s,
        u"Web"_s,        u"QuickReport"_s, u"ProvincialTrip"_s, u"Abroad"_s,
        u"NightOffice"_s};
    return words;
}

Words wordsOf(CaseStatus)
{
    static const QString words[] = {u"Registered"_s, u"InReview"_s,  u"Referred"_s, u"AwaitingApplicant"_s,
                                    u"Escalated"_s,  u"InSession"_s, u"Answered"_s, u"Closed"_s,
                                    u"Reopened"_s,   u"Void"_s};
    return words;
}

Words wordsOf(Level)
{
    static const QString words[] = {u"County"_s, u"Province"_s, u"Agency"_s, u"National"_s};
    return words;
}

Words wordsOf(LocalityType)
{
    static const QString words[] = {u"Village"_s, u"District"_s, u"City"_s};
    return words;
}

Words wordsOf(Breach)
{
    static const QString words[] = {u"LawBreached"_s, u"LawDefective"_s, u"RuleNotExecuted"_s,
                                    u"BelowStandard"_s};
    return words;
}

Words wordsOf(BeneficiaryKind)
{
    static const QString words[] = {u"Person"_s, u"Group"_s};
    return words;
}

Words wordsOf(OutcomeKind)
{
    static const QString words[] = {u"Done"_s, u"NextVisit"_s, u"FinalDate"_s};
    return words;
}

Words wordsOf(IdentityState)
{
    static const QString words[] = {u"Unverified"_s, u"Verified"_s, u"Mismatch"_s};
    return words;
}

Words wordsOf(ApplicantKind)
{
    static const QString words[] = {u"Iranian"_s, u"LegalPerson"_s, u"Foreigner"_s,
                                    u"Abroad"_s,  u"Anonymous"_s,   u"WithoutNumber"_s};
    return words;
}

Words wordsOf(Benefits)
{
    static const QString words[] = {u"Reporter"_s, u"Others"_s, u"Public"_s};
    return words;
}

Words wordsOf(Addressee)
{
    static const QString words[] = {u"Leader"_s, u"President"_s};
    return words;
}

Words wordsOf(ArtForm)
{
    static const QString words[] = {u"Poem"_s, u"Painting"_s, u"Recitation"_s, u"Calligraphy"_s, u"Other"_s};
    return words;
}

Words wordsOf(Effect)
{
    static const QString words[] = {u"Change"_s, u"Speed"_s, u"Time"_s, u"Cost"_s};
    return words;
}

Words wordsOf(AnswerKind)
{
    static const QString words[] = {u"Done"_s, u"NotDone"_s};
    return words;
}

Words wordsOf(DeliveryMeans)
{
    static const QString words[] = {u"InPerson"_s, u"Phone"_s, u"Sms"_s,
                                    u"Post"_s,     u"Email"_s, u"Messenger"_s};
    return words;
}

Words wordsOf(NoticeState)
{
    static const QString words[] = {u"Sent"_s, u"Failed"_s};
    return words;
}

Words wordsOf(OriginatingOffice)
{
    static const QString words[] = {u"Leader"_s, u"President"_s, u"FirstVicePresident"_s, u"Other"_s};
    return words;
}

Words wordsOf(NightUrgency)
{
    static const QString words[] = {u"Ordinary"_s, u"Urgent"_s};
    return words;
}

Words wordsOf(CallResult)
{
    static const QString words[] = {u"Reached"_s, u"NoAnswer"_s, u"Busy"_s, u"WrongNumber"_s};
    return words;
}

Words wordsOf(NightItemStep)
{
    static const QString words[] = {u"Opened"_s,       u"Carried"_s,   u"Offered"_s,
                                    u"Acknowledged"_s, u"Escalated"_s, u"Resolved"_s};
    return words;
}

Words wordsOf(MarginalForm)
{
    static const QString words[] = {u"Text"_s, u"Picture"_s, u"Sound"_s};
    return words;
}

Words wordsOf(EscalationNeed)
{
    static const QString words[] = {u"Permit"_s, u"Credit"_s, u"Both"_s};
    return words;
}

Words wordsOf(VerdictKind)
{
    static const QString words[] = {u"Quarantined"_s, u"Conflict"_s};
    return words;
}

Words wordsOf(AgencyType)
{
    static const QString words[] = {u"Ministry"_s,     u"Organization"_s,     u"Institution"_s,
                                    u"StateCompany"_s, u"Municipality"_s,     u"Bank"_s,
                                    u"Insurer"_s,      u"NamedCompany"_s,     u"RevolutionaryFoundation"_s,
                                    u"NonGovPublic"_s, u"OtherPublicBudget"_s};
    return words;
}

Words wordsOf(UnitKind)
{
    static const QString words[] = {u"Center"_s,
                                    u"ProvincialGovernorate"_s,
                                    u"CountyGovernorate"_s,
                                    u"SpecialGovernorate"_s,
                                    u"Ministry"_s,
                                    u"Agency"_s,
                                    u"ProvincialAgency"_s,
                                    u"Department"_s,
                                    u"Desk"_s,
                                    u"PerformanceOffice"_s,
                                    u"HeadquartersOffice"_s,
                                    u"SpecialisedUnit"_s,
                                    u"VicePresidency"_s,
                                    u"PresidentialOffice"_s};
    return words;
}

Words wordsOf(PostKind)
{
    static const QString words[] = {
        u"CenterHead"_s,        u"CenterOfficer"_s,       u"GovernorGeneral"_s, u"CountyGovernor"_s,
        u"Minister"_s,          u"OrganizationHead"_s,    u"Deputy"_s,          u"DirectorGeneral"_s,
        u"DepartmentHead"_s,    u"PerformanceDirector"_s, u"DeskClerk"_s,       u"OfficeStaff"_s,
        u"NightShiftManager"_s, u"PresidentialHead"_s};
    return words;
}

Words wordsOf(ErrorCode)
{
    static const QString words[] = {
        u"InvalidInput"_s,   u"MissingInput"_s, u"UnknownField"_s, u"TooLarge"_s,        u"EmptyFile"_s,
        u"UnreadableFile"_s, u"NotAllowed"_s,   u"NotHolder"_s,    u"OutOfScope"_s,      u"WrongStatus"_s,
        u"NotFound"_s,       u"AlreadyDone"_s,  u"Conflict"_s,     u"Revoked"_s,         u"WrongPassword"_s,
        u"NotASeat"_s,       u"InUse"_s,        u"CannotOpen"_s,   u"NewerFormat"_s,     u"DiskFull"_s,
        u"StorageFailed"_s,  u"Corrupt"_s,      u"Unreachable"_s,  u"UntrustedCenter"_s, u"Malformed"_s,
        u"BadSignature"_s,   u"Fork"_s,         u"HeadMismatch"_s, u"Refused"_s,         u"Busy"_s,
        u"Internal"_s};
    static_assert(std::size(words) == size_t(ErrorCode::Internal));
    return words;
}

template <typename Enum> QString wordFor(Enum value)
{
    const Words words = wordsOf(value);
    const size_t number = size_t(value);
    return number >= 1 && number <= words.size() ? words[number - 1] : QString();
}

template <typename Enum> std::optional<Enum> valueFor(const QString &word)
{
    const Words words = wordsOf(Enum{});
    for (size_t i = 0; i < words.size(); ++i) {
        if (words[i] == word)
            return Enum(i + 1);
    }
    return std::nullopt;
}

} // namespace

#define MIZBAN_WORD(Enum)                                                                                    \
    QString wordOf(Enum value)                                                                               \
    {                                                                                                        \
        return wordFor(value);                                                                               \
    }                                                                                                        \
    std::optional<Enum> parse##Enum(const QString &word)                                                     \
    {                                                                                                        \
        return valueFor<Enum>(word);                                                                         \
    }

MIZBAN_WORD(CaseKind)
MIZBAN_WORD(Channel)
MIZBAN_WORD(CaseStatus)
MIZBAN_WORD(Level)
MIZBAN_WORD(LocalityType)
MIZBAN_WORD(Breach)
MIZBAN_WORD(BeneficiaryKind)
MIZBAN_WORD(OutcomeKind)
MIZBAN_WORD(IdentityState)
MIZBAN_WORD(ApplicantKind)
MIZBAN_WORD(Benefits)
MIZBAN_WORD(Addressee)
MIZBAN_WORD(ArtForm)
MIZBAN_WORD(Effect)
MIZBAN_WORD(AnswerKind)
MIZBAN_WORD(DeliveryMeans)
MIZBAN_WORD(NoticeState)
MIZBAN_WORD(OriginatingOffice)
MIZBAN_WORD(NightUrgency)
MIZBAN_WORD(CallResult)
MIZBAN_WORD(NightItemStep)
MIZBAN_WORD(MarginalForm)
MIZBAN_WORD(EscalationNeed)
MIZBAN_WORD(VerdictKind)
MIZBAN_WORD(AgencyType)
MIZBAN_WORD(UnitKind)
MIZBAN_WORD(PostKind)
MIZBAN_WORD(ErrorCode)
#undef MIZBAN_WORD

} // namespace mizban
