#pragma once

#include "core/center/server/exchange.h"

#include <QHash>
#include <QStringList>

namespace mizban::test {

/// What one seat was answered, reply by reply, so that the transcripts of two worlds are equal exactly when
/// nothing told the seat apart. Everything stands as it came: status, type, headers, sizes, structure of the
/// CBOR, every number, every text. Normalised is only what must differ between worlds that never shared their
/// chance:
///
/// - A byte string that is no CBOR itself, or as long as what is chance (id, hash, signature, nonce, key,
/// ciphertext) stands as its length
///   and the order in which it was first met: the same bytes later are the same number. So what refers to
///   what is compared, and that something new came; only the random bits are not.
/// - A list of ids sorted by their bytes (the parents of an event) stands in the order in which they were
///   met, since the order of random bytes says nothing.
/// - A body that was compressed is compared uncompressed: random bytes compress to sizes that differ by a few
///   bytes. That it was compressed is compared.
class Transcript
{
public:
    void add(const QByteArray &method, const QByteArray &path, const Reply &reply);
    [[nodiscard]] QStringList take();

private:
    [[nodiscard]] QString cbor(const QByteArray &bytes);
    [[nodiscard]] QString item(class CborWalk &walk);
    [[nodiscard]] QString opaque(const QByteArray &bytes);

    QStringList m_lines;
    QHash<QByteArray, qsizetype> m_met;
};

} // namespace mizban::test
