#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

namespace mizban {

class Signer;

/// With which of his keys a person signs.
struct SignerChoice
{
    enum class Source { Seat, File, Token };

    Source source = Source::Seat;
    QString path;  ///< of the PKCS#12 file, or of the token's PKCS#11 module
    QString label; ///< of the token, where several are plugged in
    QString pin;   ///< password of the file, PIN of the token; never kept
};

/// Of a file or a token; not on the window's thread. See core/crypto/signer.h.
[[nodiscard]] Result<std::unique_ptr<Signer>> openSigner(const SignerChoice &choice);

} // namespace mizban
