#include "core/crypto/merkle.h"

#include "core/crypto/digest.h"

#include <QtEndian>

#include <bit>

namespace mizban {
namespace {

constexpr int sizeBytes = 8;

QByteArray emptyRoot()
{
    return sha256({});
}

/// RFC 6962: each peak is the left child of what follows it.
QByteArray foldPeaks(const QList<QByteArray> &peaks)
{
    QByteArray hash = peaks.last();
    for (qsizetype i = peaks.size() - 1; i-- > 0;)
        hash = merkleNodeHash(peaks[i], hash);
    return hash;
}

} // namespace

QByteArray merkleLeafHash(QByteArrayView data)
{
    QByteArray bytes;
    bytes.reserve(1 + data.size());
    bytes.append('\0').append(data);
    return sha256(bytes);
}

QByteArray merkleNodeHash(QByteArrayView left, QByteArrayView right)
{
    QByteArray bytes;
    bytes.reserve(1 + left.size() + right.size());
    bytes.append('\1').append(left).append(right);
    return sha256(bytes);
}

QList<MerkleNode> MerkleEdge::append(const QByteArray &leafHash)
{
    Q_ASSERT(leafHash.size() == sha256Size);
    QList<MerkleNode> completed = nodesCompletedBy(m_size);
    completed.first().hash = leafHash;
    for (qsizetype i = 1; i < completed.size(); ++i)
        completed[i].hash = merkleNodeHash(m_peaks.takeLast(), completed[i - 1].hash);
    m_peaks.append(completed.last().hash);
    ++m_size;
    return completed;
}

QByteArray MerkleEdge::root() const
{
    return m_peaks.isEmpty() ? emptyRoot() : foldPeaks(m_peaks);
}

QByteArray MerkleEdge::serialize() const
{
    QByteArray bytes(sizeBytes, Qt::Uninitialized);
    qToBigEndian(m_size, bytes.data());
    for (const QByteArray &peak : m_peaks)
        bytes.append(peak);
    return bytes;
}

Result<MerkleEdge> MerkleEdge::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() < sizeBytes)
        return makeError(ErrorCode::Malformed, QStringLiteral("Merkle edge cut short"));
    MerkleEdge edge;
    edge.m_size = qFromBigEndian<quint64>(bytes.data());
    const int peaks = std::popcount(edge.m_size);
    if (bytes.size() != sizeBytes + qsizetype(peaks) * sha256Size)
        return makeError(ErrorCode::Malformed, QStringLiteral("Merkle edge of wrong length"));
    for (int i = 0; i < peaks; ++i)
        edge.m_peaks.append(bytes.sliced(sizeBytes + qsizetype(i) * sha256Size, sha256Size).toByteArray());
    return edge;
}

QList<MerkleNode> nodesCompletedBy(quint64 index)
{
    QList<MerkleNode> nodes{{0, index, {}}};
    for (; index & 1; index >>= 1)
        nodes.append({nodes.last().level + 1, index >> 1, {}});
    return nodes;
}

QByteArray rootOf(const QList<QByteArray> &leafHashes)
{
    MerkleEdge edge;
    for (const QByteArray &leaf : leafHashes)
        edge.append(leaf);
    return edge.root();
}

} // namespace mizban
