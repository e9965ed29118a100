#pragma once

#include "core/base/ids.h"
#include "core/domain/vocabulary.h"

namespace mizban {

/// Who speaks for the applicant: always for a legal person (N4), or for anyone who sent someone (N9). The
/// applicant stays the beneficiary.
struct Representative
{
    QString nationalNumber;
    QString givenName;
    QString familyName;
    QString relation; ///< to the applicant (N9); the capacity in a legal person (N4)

    [[nodiscard]] bool isEmpty() const { return *this == Representative(); }
    bool operator==(const Representative &) const = default;
};

/// Whoever raises a case: which of the fields stand depends on the kind (N1–N9).
struct Applicant
{
    ApplicantKind kind = ApplicantKind::Iranian;
    QString nationalNumber; ///< ten ASCII digits (N1); Abroad: if there is one (N6)
    QString givenName;
    QString familyName;
    QString mobile; ///< 09xxxxxxxxx or empty
    IdentityState identity = IdentityState::Unverified;
    QString legalId = {};              ///< LegalPerson: eleven ASCII digits (N4)
    QString organization = {};         ///< LegalPerson: its name
    QString comprehensiveCode = {};    ///< Foreigner: کد فراگیر (N5)
    QString passport = {};             ///< Foreigner and Abroad
    QString country = {};              ///< of the foreigner's nationality, or where the Iranian lives
    QString guardianNumber = {};       ///< WithoutNumber: the guardian's national number (N8)
    QString exceptionReason = {};      ///< WithoutNumber: or why none can be given,
    PostCode exceptionApprovedBy = {}; ///< and the desk's responsible, who decides on it (ExceptionDecided)
    Representative representative = {};
    QString email = {};

    bool operator==(const Applicant &) const = default;
};

/// What identifies an applicant of any sort in lists and look-ups; empty for those without identity.
[[nodiscard]] QString applicantKey(const Applicant &applicant);

/// Name for lists: the person's or the organisation's.
[[nodiscard]] QString applicantName(const Applicant &applicant);

} // namespace mizban
