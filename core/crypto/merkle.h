#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <functional>

namespace mizban {

/// Merkle trees of scopes (RFC 6962 §2.1). Hashes are 32 bytes; sizes and indexes count leaves from 0.
/// Everything here is reentrant.

/// A complete subtree: level 0 is a leaf hash, level l spans leaves [index << l, (index + 1) << l).
struct MerkleNode
{
    int level = 0;
    quint64 index = 0;
    QByteArray hash;

    bool operator==(const MerkleNode &) const = default;
};

/// Gives the stored hash of a complete subtree, or why it is not there.
using MerkleNodes = std::function<Result<QByteArray>(int level, quint64 index)>;

using MerkleProof = QList<QByteArray>;

[[nodiscard]] QByteArray merkleLeafHash(QByteArrayView data);
[[nodiscard]] QByteArray merkleNodeHash(QByteArrayView left, QByteArrayView right);

/// The right edge of a growing tree: all that is needed to append and to know the root.
/// One thread at a time.
class MerkleEdge
{
public:
    /// Adds a leaf and returns the subtrees it completes, leaf first: what a store keeps so that
    /// rootAt and the proofs below find their nodes. The hash must have 32 bytes.
    QList<MerkleNode> append(const QByteArray &leafHash);

    [[nodiscard]] quint64 size() const { return m_size; }
    /// SHA-256 of nothing for the empty tree.
    [[nodiscard]] QByteArray root() const;

    /// Size as 8 bytes big-endian, then the hashes of the edge from left to right.
    [[nodiscard]] QByteArray serialize() const;
    [[nodiscard]] static Result<MerkleEdge> fromBytes(QByteArrayView bytes);

    bool operator==(const MerkleEdge &) const = default;

private:
    quint64 m_size = 0;
    QList<QByteArray> m_peaks; ///< complete subtrees from left to right, one for each bit of m_size
};

/// Which subtrees the leaf `index` completes (hashes empty), leaf first.
[[nodiscard]] QList<MerkleNode> nodesCompletedBy(quint64 index);

[[nodiscard]] QByteArray rootOf(const QList<QByteArray> &leafHashes);

/// The root when the tree had `size` leaves, from O(log size) stored nodes.
[[nodiscard]] Result<QByteArray> rootAt(quint64 size, const MerkleNodes &nodes);

/// RFC 6962 §2.1.1; InvalidInput unless index < size.
[[nodiscard]] Result<MerkleProof> inclusionProof(quint64 index, quint64 size, const MerkleNodes &nodes);
/// RFC 6962 §2.1.2; InvalidInput unless oldSize <= newSize. Empty for 0 and for equal sizes.
[[nodiscard]] Result<MerkleProof> consistencyProof(quint64 oldSize, quint64 newSize,
                                                   const MerkleNodes &nodes);

/// Whether the leaf lies at `index` of the tree with this size and root (RFC 9162 §2.1.3.2).
[[nodiscard]] bool verifyInclusion(const QByteArray &leafHash, quint64 index, quint64 size,
                                   const QByteArray &root, const MerkleProof &proof);
/// Whether the new tree extends the old one (RFC 9162 §2.1.4.2). The empty tree, whose root must be the
/// hash of nothing, is extended by any.
[[nodiscard]] bool verifyConsistency(quint64 oldSize, const QByteArray &oldRoot, quint64 newSize,
                                     const QByteArray &newRoot, const MerkleProof &proof);

} // namespace mizban
