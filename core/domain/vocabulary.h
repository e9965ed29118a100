#pragma once

#include "core/base/error.h"

#include <QString>

#include <optional>

namespace mizban {

// The fixed words of the decrees. Numbers are wire format; `wordOf` gives the English identifier of
// the glossary (JSON, command line), `parse…` reads it back; Persian names are in `words_fa.h`.

/// Nine kinds (001 §1.15).
enum class CaseKind : quint8 {
    Request = 1,
    Complaint,
    Criticism,
    ObservationReport,
    Idea,
    Suggestion,
    Plan,
    Thanks,
    Sentiment
};

/// How it was received (001 §1.1).
enum class Channel : quint8 {
    WalkIn = 1,
    PublicVisit,
    Phone111,
    SupervisionLine,
    CallCentre,
    Post,
    Email,
    Fax,
    Web,
    QuickReport,
    ProvincialTrip,
    Abroad,
    NightOffice
};

/// S7.
enum class CaseStatus : quint8 {
    Registered = 1,
    InReview,
    Referred,
    AwaitingApplicant,
    Escalated,
    InSession,
    Answered,
    Closed,
    Reopened,
    Void
};

enum class Level : quint8 { County = 1, Province, Agency, National };

enum class LocalityType : quint8 { Village = 1, District, City };

/// What a complaint says was breached (001 §1.3).
enum class Breach : quint8 { LawBreached = 1, LawDefective, RuleNotExecuted, BelowStandard };

/// For whom a request is made (001 §1.4).
enum class BeneficiaryKind : quint8 { Person = 1, Group };

/// What the desk tells the applicant at once (001 §4-4).
enum class OutcomeKind : quint8 { Done = 1, NextVisit, FinalDate };

/// How far the identity has been checked (N3).
enum class IdentityState : quint8 { Unverified = 1, Verified, Mismatch };

enum class ApplicantKind : quint8 { Iranian = 1, LegalPerson, Foreigner, Abroad, Anonymous, WithoutNumber };

/// Whom an observation report serves (001 §1.5).
enum class Benefits : quint8 { Reporter = 1, Others, Public };

/// To whom a sentiment is addressed (001 §1.7).
enum class Addressee : quint8 { Leader = 1, President };

enum class ArtForm : quint8 { Poem = 1, Painting, Recitation, Calligraphy, Other };

/// What is expected of an idea, a suggestion or a plan (001 §1.8).
enum class Effect : quint8 { Change = 1, Speed, Time, Cost };

/// 001 §1.2: "not done" needs a reason.
enum class AnswerKind : quint8 { Done = 1, NotDone };

/// How the answer reached the applicant.
enum class DeliveryMeans : quint8 { InPerson = 1, Phone, Sms, Post, Email, Messenger };

/// What became of a notice to the applicant (4-5).
enum class NoticeState : quint8 { Sent = 1, Failed };

/// Whose office an item of the night came from (001 §3-4).
enum class OriginatingOffice : quint8 { Leader = 1, President, FirstVicePresident, Other };

enum class NightUrgency : quint8 { Ordinary = 1, Urgent };

/// What came of a call to a unit on night duty.
enum class CallResult : quint8 { Reached = 1, NoAnswer, Busy, WrongNumber };

/// What became of an item in the course of a shift.
enum class NightItemStep : quint8 { Opened = 1, Carried, Offered, Acknowledged, Escalated, Resolved };

/// How a marginal note was written (001 §4-25).
enum class MarginalForm : quint8 { Text = 1, Picture, Sound };

/// What a request beyond the province's powers needs (4-10).
enum class EscalationNeed : quint8 { Permit = 1, Credit, Both };

enum class VerdictKind : quint8 { Quarantined = 1, Conflict };

enum class AgencyType : quint8 {
    Ministry = 1,
    Organization,
    Institution,
    StateCompany,
    Municipality,
    Bank,
    Insurer,
    NamedCompany,
    RevolutionaryFoundation,
    NonGovPublic,
    OtherPublicBudget
};

enum class UnitKind : quint8 {
    Center = 1,
    ProvincialGovernorate,
    CountyGovernorate,
    SpecialGovernorate,
    Ministry,
    Agency,
    ProvincialAgency,
    Department,
    Desk,
    PerformanceOffice,
    HeadquartersOffice,
    SpecialisedUnit,
    VicePresidency, ///< 4-24, with the next: what their desks register goes to the Center
    PresidentialOffice
};

enum class PostKind : quint8 {
    CenterHead = 1,
    CenterOfficer,
    GovernorGeneral,
    CountyGovernor,
    Minister,
    OrganizationHead,
    Deputy,
    DirectorGeneral,
    DepartmentHead,
    PerformanceDirector,
    DeskClerk,
    OfficeStaff,
    NightShiftManager,
    PresidentialHead ///< of the Presidential Institution, above the Center (D4)
};

#define MIZBAN_WORD(Enum)                                                                                    \
    [[nodiscard]] QString wordOf(Enum value);                                                                \
    [[nodiscard]] std::optional<Enum> parse##Enum(const QString &word);

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
MIZBAN_WORD(ErrorCode) // in verdicts and error replies; None has no word
#undef MIZBAN_WORD

/// True for 1…the last enumerator: what a decoder may accept.
template <typename Enum> [[nodiscard]] bool isKnown(Enum value)
{
    return !wordOf(value).isEmpty();
}

} // namespace mizban
