#include "core/crypto/openssl_error.h"

#include <QtGlobal>

#include <openssl/err.h>

#include <cstdlib>

namespace mizban {

Error opensslError(ErrorCode code, const char *what)
{
    QString detail = QString::fromLatin1(what);
    if (const unsigned long reason = ERR_peek_last_error()) {
        char text[256];
        ERR_error_string_n(reason, text, sizeof text);
        detail += QLatin1String(": ") + QString::fromLatin1(text);
    }
    ERR_clear_error();
    return makeError(code, detail);
}

void cryptoFailed(const char *what)
{
    qCritical("cryptography unavailable: %s", what);
    std::abort();
}

} // namespace mizban
