#pragma once

#include <QString>

namespace mizban {

/// The key under which an applicant's cases lie together, groups in the order of the Persian alphabet:
/// family name, given name and what finds him again (applicantKey()). Empty where nobody is named.
[[nodiscard]] QString applicantGroupKey(const QString &familyName, const QString &givenName,
                                        const QString &number);
/// The same of a name that is being typed: where the groups begin whose names begin so.
[[nodiscard]] QString alphabetKey(const QString &name);

// The same as applicantGroupKey() over the columns of case_row, for stores from before.
#define MIZBAN_APPLICANT_NAME "trim(family_name || ' ' || given_name)"
#define MIZBAN_APPLICANT_GROUP_SQL                                                                                \
    "CASE WHEN number = '' AND " MIZBAN_APPLICANT_NAME " = '' THEN '' ELSE "                                      \
    "replace(replace(replace(replace(replace(replace(replace(" MIZBAN_APPLICANT_NAME                              \
    ", 'پ', 'ب' || char(1791)), 'چ', 'ج' || char(1791)), 'ژ', 'ز' || char(1791)),"                          \
    " 'ک', 'ق' || char(1790)), 'گ', 'ق' || char(1791)), 'ی', 'و' || char(1791)), 'ه', 'و' || char(1790))" \
    " || char(31) || number END"

} // namespace mizban
