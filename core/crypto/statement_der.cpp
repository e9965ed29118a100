#include "core/crypto/statement_der.h"

#include "core/crypto/digest.h"
#include "core/crypto/openssl_error.h"
#include "core/crypto/owned.h"

#include <openssl/ecdsa.h>
#include <openssl/x509.h>

namespace mizban {
namespace {

enum Tag : unsigned char { Integer = 0x02, Octets = 0x04, Sequence = 0x30, Set = 0x31, Tagged0 = 0xA0 };

QByteArray element(Tag tag, const QByteArray &content)
{
    QByteArray der(1, char(tag));
    const qsizetype size = content.size();
    if (size < 0x80) {
        der.append(char(size));
    } else if (size < 0x100) {
        der.append(char(0x81)).append(char(size));
    } else {
        der.append(char(0x82)).append(char(size >> 8)).append(char(size & 0xFF));
    }
    return der + content;
}

QByteArray oid(const char *hex)
{
    return QByteArray::fromHex(hex);
}

// The object identifiers with their tag and length.
const char *const dataOid = "06092a864886f70d010701";
const char *const signedDataOid = "06092a864886f70d010702";
const char *const contentTypeOid = "06092a864886f70d010903";
const char *const messageDigestOid = "06092a864886f70d010904";
const char *const sha256Oid = "0609608648016503040201";
const char *const ecdsaSha256Oid = "06082a8648ce3d040302";

template <typename Object, typename Write> QByteArray derOf(const Object *object, Write write)
{
    unsigned char *der = nullptr;
    const int size = write(object, &der);
    const QByteArray bytes = size > 0 ? QByteArray(reinterpret_cast<char *>(der), size) : QByteArray();
    OPENSSL_free(der);
    return bytes;
}

QByteArray issuerAndSerial(const Certificate &signer)
{
    return element(Sequence, derOf(X509_get_issuer_name(signer.native()), i2d_X509_NAME) +
                                 derOf(X509_get0_serialNumber(signer.native()), i2d_ASN1_INTEGER));
}

QByteArray ecdsaValue(QByteArrayView raw)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(raw.data());
    const Owned<ECDSA_SIG, ECDSA_SIG_free> value(ECDSA_SIG_new());
    BIGNUM *r = BN_bin2bn(bytes, signatureSize / 2, nullptr);
    BIGNUM *s = BN_bin2bn(bytes + signatureSize / 2, signatureSize / 2, nullptr);
    if (!value || !r || !s || ECDSA_SIG_set0(value.get(), r, s) != 1)
        cryptoFailed("ECDSA value");
    return derOf(value.get(), i2d_ECDSA_SIG);
}

} // namespace

QByteArray signedAttributes(QByteArrayView content)
{
    // In the order of their encoding, as a SET OF has to be.
    return element(
        Set, element(Sequence, oid(contentTypeOid) + element(Set, oid(dataOid))) +
                 element(Sequence, oid(messageDigestOid) + element(Set, element(Octets, sha256(content)))));
}

QByteArray signedData(const Certificate &signer, QByteArray attributes, QByteArrayView signature)
{
    attributes[0] = char(Tagged0); // implicit where it stands, a SET where it is signed
    const QByteArray version = element(Integer, QByteArray(1, '\1'));
    const QByteArray digest = element(Sequence, oid(sha256Oid));
    const QByteArray info = element(Sequence, version + issuerAndSerial(signer) + digest + attributes +
                                                  element(Sequence, oid(ecdsaSha256Oid)) +
                                                  element(Octets, ecdsaValue(signature)));
    const QByteArray data = element(Sequence, version + element(Set, digest) +
                                                  element(Sequence, oid(dataOid)) + element(Set, info));
    return element(Sequence, oid(signedDataOid) + element(Tagged0, data));
}

} // namespace mizban
