#pragma once

#include "core/domain/applicant.h"
#include "core/domain/problems.h"

namespace mizban {

/// What is demanded of the applicant of one entry.
struct ApplicantDemand
{
    bool identityNeeded = true;          ///< N2
    const char *anonymousRule = nullptr; ///< why an anonymous applicant is refused; null: it is taken (N7)
    PostCode responsible;                ///< of the desk: approves an exception (N8)
};

/// What is demanded where a case of `kind` is registered.
[[nodiscard]] ApplicantDemand demandOf(CaseKind kind, const PostCode &responsible);

/// N1–N9: the fields that the applicant's kind demands, and none that do not belong to it.
void checkApplicant(Problems &problems, const Applicant &applicant, const ApplicantDemand &demand);

/// Whether a field of `Applicant`, named as in interfaces.md without "applicant.", belongs to the kind.
[[nodiscard]] bool hasApplicantField(ApplicantKind kind, const char *field);

} // namespace mizban
