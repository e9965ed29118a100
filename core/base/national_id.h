#pragma once

#include <QString>

namespace mizban {

/// What the checksum says about a national number (N1). It proves no identity: that is `Verified` (N3).
enum class NationalNumberVerdict {
    Valid,
    Repeated, ///< the sum is right but all digits are the same: warn, do not refuse
    Empty,
    WrongLength,
    NotDigits,
    AllZero,
    WrongCheckDigit,
};

/// Judges a number as typed; it is normalised first (N1).
[[nodiscard]] NationalNumberVerdict checkNationalNumber(const QString &typed);

/// The form that is stored: ASCII digits without spaces and dashes, padded from 8 or 9 digits to ten.
/// What is no number comes back without its spaces and dashes only.
[[nodiscard]] QString normaliseNationalNumber(const QString &typed);

/// Eleven digits with the right check digit (N4); Persian digits, spaces and dashes are accepted.
[[nodiscard]] bool isValidLegalPersonId(const QString &typed);

/// The form that is stored: ASCII digits, without spaces and dashes.
[[nodiscard]] QString normaliseLegalPersonId(const QString &typed);

/// Whether the text is an Iranian mobile number in any usual spelling; says nothing about its being in use.
[[nodiscard]] bool isPlausibleMobile(const QString &typed);

/// 09xxxxxxxxx from +98, 0098, 98 or the bare ten digits; other text comes back with ASCII digits and
/// without separators.
[[nodiscard]] QString normaliseMobile(const QString &typed);

} // namespace mizban
