#pragma once

#include <QString>

namespace mizban {

/// What a signature is worth (invariant 16).
enum class SignatureStanding : quint8 {
    Valid = 1,
    Invalid,      ///< it is wrong, and stays wrong
    Unverifiable, ///< what is needed to judge it is not here
};

/// Why it is not valid.
enum class SignatureReason : quint8 {
    None,
    Altered,           ///< not what was signed: another content, case, place, time or person
    OtherPerson,       ///< somebody else's certificate
    NotYetInForce,     ///< signed before the certificate began
    Expired,           ///< signed after it ended
    Revoked,           ///< taken back before it was signed or received
    Forged,            ///< not made by the authority that it names
    UnknownAuthority,  ///< made by one that the directory does not know
    NoCertificate,     ///< the directory does not have it yet
    RevocationUnknown, ///< no list of revoked certificates, or an old one
};

struct SignatureJudgement
{
    SignatureStanding standing = SignatureStanding::Invalid;
    SignatureReason reason = SignatureReason::None;
    QString signer;   ///< name in the certificate
    bool own = false; ///< by an official's own certificate, not by the key of a seat

    [[nodiscard]] bool isValid() const { return standing == SignatureStanding::Valid; }
    bool operator==(const SignatureJudgement &) const = default;
};

[[nodiscard]] SignatureStanding standingOf(SignatureReason reason);
/// For JSON and the command line.
[[nodiscard]] QString wordOf(SignatureStanding standing);
[[nodiscard]] QString wordOf(SignatureReason reason); ///< empty for None

} // namespace mizban
