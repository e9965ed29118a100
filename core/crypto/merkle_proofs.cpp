#include "core/crypto/merkle.h"

#include "core/crypto/digest.h"

#include <bit>

namespace mizban {
namespace {

/// The split of RFC 6962: the largest power of two smaller than n, for n > 1.
quint64 splitOf(quint64 n)
{
    return std::bit_floor(n - 1);
}

/// Hash over [start, start + count), where start is a multiple of a power of two not below count.
Result<QByteArray> rangeHash(quint64 start, quint64 count, const MerkleNodes &nodes)
{
    if (std::has_single_bit(count)) {
        const int level = std::countr_zero(count);
        MIZBAN_LET(QByteArray hash, nodes(level, start >> level));
        if (hash.size() != sha256Size)
            return makeError(ErrorCode::Corrupt, QStringLiteral("Merkle node of wrong length"));
        return hash;
    }
    const quint64 split = splitOf(count);
    MIZBAN_LET(const QByteArray left, rangeHash(start, split, nodes));
    MIZBAN_LET(const QByteArray right, rangeHash(start + split, count - split, nodes));
    return merkleNodeHash(left, right);
}

struct Part
{
    quint64 start;
    quint64 count;
};

Result<MerkleProof> hashesOf(const QList<Part> &parts, const MerkleNodes &nodes)
{
    MerkleProof proof;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        MIZBAN_LET(QByteArray hash, rangeHash(part->start, part->count, nodes));
        proof.append(std::move(hash));
    }
    return proof;
}

} // namespace

Result<QByteArray> rootAt(quint64 size, const MerkleNodes &nodes)
{
    return size == 0 ? Result<QByteArray>(sha256({})) : rangeHash(0, size, nodes);
}

// Both proofs walk down from the root and note the siblings; a proof lists them from the bottom up.
Result<MerkleProof> inclusionProof(quint64 index, quint64 size, const MerkleNodes &nodes)
{
    if (index >= size)
        return makeError(ErrorCode::InvalidInput, QStringLiteral("leaf outside the tree"));
    QList<Part> siblings;
    quint64 start = 0;
    for (quint64 count = size; count > 1;) {
        const quint64 split = splitOf(count);
        if (index - start < split) {
            siblings.append({start + split, count - split});
            count = split;
        } else {
            siblings.append({start, split});
            start += split;
            count -= split;
        }
    }
    return hashesOf(siblings, nodes);
}

Result<MerkleProof> consistencyProof(quint64 oldSize, quint64 newSize, const MerkleNodes &nodes)
{
    if (oldSize > newSize)
        return makeError(ErrorCode::InvalidInput, QStringLiteral("old tree larger than the new one"));
    if (oldSize == 0 || oldSize == newSize)
        return MerkleProof();
    QList<Part> siblings;
    quint64 start = 0;
    quint64 count = newSize;
    while (oldSize - start != count) {
        const quint64 split = splitOf(count);
        if (oldSize - start <= split) {
            siblings.append({start + split, count - split});
            count = split;
        } else {
            siblings.append({start, split});
            start += split;
            count -= split;
        }
    }
    // The old tree as a whole needs no naming: the verifier knows its root.
    if (start != 0)
        siblings.append({start, count});
    return hashesOf(siblings, nodes);
}

bool verifyInclusion(const QByteArray &leafHash, quint64 index, quint64 size, const QByteArray &root,
                     const MerkleProof &proof)
{
    if (index >= size || leafHash.size() != sha256Size)
        return false;
    quint64 node = index;
    quint64 last = size - 1;
    QByteArray hash = leafHash;
    for (const QByteArray &sibling : proof) {
        if (last == 0 || sibling.size() != sha256Size)
            return false;
        if ((node & 1) || node == last) {
            hash = merkleNodeHash(sibling, hash);
            for (; !(node & 1) && node != 0; node >>= 1)
                last >>= 1;
        } else {
            hash = merkleNodeHash(hash, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    return last == 0 && hash == root;
}

bool verifyConsistency(quint64 oldSize, const QByteArray &oldRoot, quint64 newSize, const QByteArray &newRoot,
                       const MerkleProof &proof)
{
    if (oldSize > newSize || oldRoot.size() != sha256Size || newRoot.size() != sha256Size)
        return false;
    if (oldSize == newSize)
        return proof.isEmpty() && oldRoot == newRoot && (oldSize > 0 || oldRoot == sha256({}));
    if (oldSize == 0)
        return proof.isEmpty() && oldRoot == sha256({});
    MerkleProof path = proof;
    if (std::has_single_bit(oldSize))
        path.prepend(oldRoot);
    if (path.isEmpty())
        return false;
    quint64 node = oldSize - 1;
    quint64 last = newSize - 1;
    for (; node & 1; node >>= 1)
        last >>= 1;
    QByteArray oldHash = path.takeFirst();
    if (oldHash.size() != sha256Size)
        return false;
    QByteArray newHash = oldHash;
    for (const QByteArray &sibling : path) {
        if (last == 0 || sibling.size() != sha256Size)
            return false;
        if ((node & 1) || node == last) {
            oldHash = merkleNodeHash(sibling, oldHash);
            newHash = merkleNodeHash(sibling, newHash);
            for (; !(node & 1) && node != 0; node >>= 1)
                last >>= 1;
        } else {
            newHash = merkleNodeHash(newHash, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    return last == 0 && oldHash == oldRoot && newHash == newRoot;
}

} // namespace mizban
