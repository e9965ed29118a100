#include "core/center/server/tls_context.h"

#include <openssl/ssl.h>

namespace mizban {

namespace {

/// Trust is decided at each request; TLS has shown that the client holds the key.
int takeAnyCertificate(int, X509_STORE_CTX *)
{
    return 1;
}

} // namespace

Result<ssl_ctx_st *> makeServerContext(const TlsIdentity &identity)
{
    MIZBAN_LET(const Certificate own, Certificate::fromPem(identity.certificatePem));
    MIZBAN_LET(const Certificate authority, Certificate::fromPem(identity.authorityPem));
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(SSL_CTX_new(TLS_server_method()),
                                                              &SSL_CTX_free);
    const bool done = context && SSL_CTX_set_min_proto_version(context.get(), TLS1_3_VERSION) == 1 &&
                      SSL_CTX_use_certificate(context.get(), own.native()) == 1 &&
                      SSL_CTX_use_PrivateKey(context.get(), identity.key.native()) == 1 &&
                      SSL_CTX_check_private_key(context.get()) == 1 &&
                      SSL_CTX_add_client_CA(context.get(), authority.native()) == 1;
    if (!done)
        return makeError(ErrorCode::Internal, QStringLiteral("TLS context"));
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context.get(), 0);
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, takeAnyCertificate);
    return context.release();
}

Certificate peerCertificate(const ssl_st *connection)
{
    std::shared_ptr<X509> shown(SSL_get1_peer_certificate(connection), X509_free);
    if (!shown)
        return {};
    return Certificate::fromNative(std::move(shown)).valueOr(Certificate());
}

} // namespace mizban
