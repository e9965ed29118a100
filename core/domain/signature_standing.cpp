#include "core/domain/signature_standing.h"

namespace mizban {

SignatureStanding standingOf(SignatureReason reason)
{
    switch (reason) {
    case SignatureReason::None:
        return SignatureStanding::Valid;
    case SignatureReason::UnknownAuthority:
    case SignatureReason::NoCertificate:
    case SignatureReason::RevocationUnknown:
        return SignatureStanding::Unverifiable;
    case SignatureReason::Altered:
    case SignatureReason::OtherPerson:
    case SignatureReason::NotYetInForce:
    case SignatureReason::Expired:
    case SignatureReason::Revoked:
    case SignatureReason::Forged:
        return SignatureStanding::Invalid;
    }
    return SignatureStanding::Invalid;
}

QString wordOf(SignatureStanding standing)
{
    switch (standing) {
    case SignatureStanding::Valid:
        return QStringLiteral("valid");
    case SignatureStanding::Invalid:
        return QStringLiteral("invalid");
    case SignatureStanding::Unverifiable:
        return QStringLiteral("unverifiable");
    }
    return {};
}

QString wordOf(SignatureReason reason)
{
    switch (reason) {
    case SignatureReason::None:
        return {};
    case SignatureReason::Altered:
        return QStringLiteral("Altered");
    case SignatureReason::OtherPerson:
        return QStringLiteral("OtherPerson");
    case SignatureReason::NotYetInForce:
        return QStringLiteral("NotYetInForce");
    case SignatureReason::Expired:
        return QStringLiteral("Expired");
    case SignatureReason::Revoked:
        return QStringLiteral("Revoked");
    case SignatureReason::Forged:
        return QStringLiteral("Forged");
    case SignatureReason::UnknownAuthority:
        return QStringLiteral("UnknownAuthority");
    case SignatureReason::NoCertificate:
        return QStringLiteral("NoCertificate");
    case SignatureReason::RevocationUnknown:
        return QStringLiteral("RevocationUnknown");
    }
    return {};
}

} // namespace mizban
