#include "core/crypto/sequence_cipher.h"

#include "core/crypto/digest.h"

#include <QByteArray>
#include <QtEndian>

namespace mizban {
namespace {

constexpr quint32 halfMask = 0x3ff;

/// One HMAC gives the round's values for sixteen neighbouring halves.
QByteArray roundValues(QByteArrayView key, int round, int group)
{
    QByteArray input("mizban sequence");
    input.append(char(round)).append(char(group));
    return hmacSha256(key, input);
}

} // namespace

SequenceCipher::SequenceCipher(QByteArrayView key)
{
    Q_ASSERT(key.size() == 32);
    constexpr int perGroup = sha256Size / int(sizeof(quint16));
    for (int round = 0; round < rounds; ++round) {
        for (int group = 0; group < (1 << halfBits) / perGroup; ++group) {
            const QByteArray values = roundValues(key, round, group);
            for (int i = 0; i < perGroup; ++i)
                m_rounds[size_t(round)][size_t(group * perGroup + i)] =
                    quint16(qFromBigEndian<quint16>(values.constData() + 2 * i) & halfMask);
        }
    }
}

quint32 SequenceCipher::encrypt(quint32 block) const
{
    quint32 left = block >> halfBits;
    quint32 right = block & halfMask;
    for (const Round &round : m_rounds) {
        const quint32 next = left ^ round[right];
        left = right;
        right = next;
    }
    return left << halfBits | right;
}

quint32 SequenceCipher::decrypt(quint32 block) const
{
    quint32 left = block >> halfBits;
    quint32 right = block & halfMask;
    for (auto round = m_rounds.rbegin(); round != m_rounds.rend(); ++round) {
        const quint32 before = right ^ (*round)[left];
        right = left;
        left = before;
    }
    return left << halfBits | right;
}

// Outside the range the walk goes on; it always ends, since a permutation's cycle leads back to its start.
quint32 SequenceCipher::permute(quint32 counter) const
{
    Q_ASSERT(counter < range);
    quint32 block = encrypt(counter);
    while (block >= range)
        block = encrypt(block);
    return block;
}

quint32 SequenceCipher::invert(quint32 sequence) const
{
    Q_ASSERT(sequence < range);
    quint32 block = decrypt(sequence);
    while (block >= range)
        block = decrypt(block);
    return block;
}

} // namespace mizban
