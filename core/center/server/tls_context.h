#pragma once

#include "core/center/server/http_server.h"

struct ssl_ctx_st;
struct ssl_st;

namespace mizban {

/// A context for TLS 1.3 servers, without resumption, so that each connection shows its certificate anew.
/// The caller owns it. Internal when OpenSSL refuses the key or certificate.
[[nodiscard]] Result<ssl_ctx_st *> makeServerContext(const TlsIdentity &identity);

/// The certificate the client has shown; not valid if none, or none of our kind.
[[nodiscard]] Certificate peerCertificate(const ssl_st *connection);

} // namespace mizban
