#include "core/crypto/digest.h"
#include "core/crypto/merkle.h"

#include <QHash>
#include <QTest>

using namespace mizban;

namespace {

/// The eight leaves and roots of the Certificate Transparency project's reference tests.
const QList<QByteArray> &leaves()
{
    static const QList<QByteArray> data = [] {
        QList<QByteArray> list;
        for (const char *hex : {"", "00", "10", "2021", "3031", "40414243", "5051525354555657",
                                "606162636465666768696a6b6c6d6e6f"})
            list.append(QByteArray::fromHex(hex));
        return list;
    }();
    return data;
}

constexpr const char *roots[] = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                                 "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                 "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                 "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                 "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                 "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                 "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                 "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                 "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

/// Root by the recursive definition, to compare with.
QByteArray rootByDefinition(const QList<QByteArray> &hashes)
{
    if (hashes.isEmpty())
        return sha256({});
    if (hashes.size() == 1)
        return hashes.first();
    qsizetype split = 1;
    while (split * 2 < hashes.size())
        split *= 2;
    return merkleNodeHash(rootByDefinition(hashes.first(split)), rootByDefinition(hashes.sliced(split)));
}

QByteArray leafAt(quint64 index)
{
    return merkleLeafHash(QByteArray::number(index));
}

/// What a store would keep.
class Store
{
public:
    void grow(quint64 size)
    {
        while (m_edge.size() < size) {
            for (const MerkleNode &node : m_edge.append(leafAt(m_edge.size())))
                m_hashes.insert({node.level, node.index}, node.hash);
            m_roots.append(m_edge.root());
        }
    }
    [[nodiscard]] MerkleNodes nodes() const
    {
        return [this](int level, quint64 index) -> Result<QByteArray> {
            const auto at = m_hashes.constFind({level, index});
            if (at == m_hashes.cend())
                return makeError(ErrorCode::NotFound);
            ++m_reads;
            return at.value();
        };
    }
    [[nodiscard]] const QByteArray &root(quint64 size) const { return m_roots[qsizetype(size)]; }
    [[nodiscard]] int takeReads() const { return std::exchange(m_reads, 0); }

private:
    MerkleEdge m_edge;
    QHash<QPair<int, quint64>, QByteArray> m_hashes;
    QList<QByteArray> m_roots{sha256({})};
    mutable int m_reads = 0;
};

} // namespace

class MerkleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rfc6962_roots();
    void rfc6962_knownInclusionProof();
    void rfc6962_knownConsistencyProof();
    void edgeFollowsTheDefinition();
    void edgeSurvivesBytes();
    void hostileEdgesAreRefused();
    void completedNodesAreThoseThatEnd();
    void inv15_rootAtEveryEarlierSize();
    void everyInclusionProofHolds();
    void inv15_everyConsistencyProofHolds();
    void inv15_alteredProofsFail();
    void inv15_otherHistoryIsRefused();
    void missingAndDamagedNodesAreErrors();
    void proofsOutsideTheTreeAreErrors();
    void largeSizesEnd();
};

void MerkleTest::rfc6962_roots()
{
    MerkleEdge edge;
    QCOMPARE(edge.root().toHex(), QByteArray(roots[0]));
    QList<QByteArray> hashes;
    for (int i = 0; i < 8; ++i) {
        hashes.append(merkleLeafHash(leaves()[i]));
        edge.append(hashes.last());
        QCOMPARE(edge.root().toHex(), QByteArray(roots[i + 1]));
        QCOMPARE(rootOf(hashes), edge.root());
    }
}

void MerkleTest::rfc6962_knownInclusionProof()
{
    const MerkleProof proof{
        QByteArray::fromHex("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"),
        QByteArray::fromHex("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"),
        QByteArray::fromHex("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")};
    QVERIFY(verifyInclusion(merkleLeafHash(leaves()[5]), 5, 8, QByteArray::fromHex(roots[8]), proof));
    QVERIFY(!verifyInclusion(merkleLeafHash(leaves()[4]), 5, 8, QByteArray::fromHex(roots[8]), proof));
}

void MerkleTest::rfc6962_knownConsistencyProof()
{
    const MerkleProof proof{
        QByteArray::fromHex("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"),
        QByteArray::fromHex("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"),
        QByteArray::fromHex("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")};
    QVERIFY(verifyConsistency(6, QByteArray::fromHex(roots[6]), 8, QByteArray::fromHex(roots[8]), proof));
}

void MerkleTest::edgeFollowsTheDefinition()
{
    MerkleEdge edge;
    QList<QByteArray> hashes;
    for (quint64 i = 0; i < 200; ++i) {
        hashes.append(leafAt(i));
        edge.append(hashes.last());
        QCOMPARE(edge.root(), rootByDefinition(hashes));
    }
}

void MerkleTest::edgeSurvivesBytes()
{
    MerkleEdge edge;
    for (quint64 i = 0; i < 77; ++i) {
        const auto again = MerkleEdge::fromBytes(edge.serialize());
        QVERIFY(again);
        QCOMPARE(again.value(), edge);
        MerkleEdge onward = again.value();
        const auto completed = edge.append(leafAt(i));
        QCOMPARE(onward.append(leafAt(i)), completed);
        QCOMPARE(onward.root(), edge.root());
    }
}

void MerkleTest::hostileEdgesAreRefused()
{
    QVERIFY(!MerkleEdge::fromBytes({}));
    QVERIFY(!MerkleEdge::fromBytes(QByteArray(7, '\0')));
    QVERIFY(!MerkleEdge::fromBytes(QByteArray(8, '\xff')));
    MerkleEdge edge;
    edge.append(leafAt(0));
    QVERIFY(!MerkleEdge::fromBytes(edge.serialize() + '\0'));
    QVERIFY(!MerkleEdge::fromBytes(edge.serialize().chopped(1)));
}

void MerkleTest::completedNodesAreThoseThatEnd()
{
    MerkleEdge edge;
    for (quint64 i = 0; i < 300; ++i) {
        QList<MerkleNode> expected;
        for (int level = 0; ((i + 1) >> level) << level == i + 1 && (i + 1) >> level != 0; ++level)
            expected.append({level, i >> level, {}});
        QCOMPARE(nodesCompletedBy(i), expected);
        QList<MerkleNode> appended = edge.append(leafAt(i));
        for (MerkleNode &node : appended) {
            QCOMPARE(node.hash.size(), sha256Size);
            node.hash.clear();
        }
        QCOMPARE(appended, expected);
    }
}

void MerkleTest::inv15_rootAtEveryEarlierSize()
{
    Store store;
    store.grow(1000);
    for (quint64 size = 0; size <= 1000; ++size) {
        QCOMPARE(rootAt(size, store.nodes()).value(), store.root(size));
        QVERIFY(store.takeReads() <= 10);
    }
}

void MerkleTest::everyInclusionProofHolds()
{
    Store store;
    store.grow(70);
    for (quint64 size = 1; size <= 70; ++size) {
        for (quint64 index = 0; index < size; ++index) {
            const auto proof = inclusionProof(index, size, store.nodes());
            QVERIFY(proof);
            QVERIFY(verifyInclusion(leafAt(index), index, size, store.root(size), proof.value()));
            QVERIFY(!verifyInclusion(leafAt(index + 1), index, size, store.root(size), proof.value()));
            QVERIFY(!verifyInclusion(leafAt(index), index, size, store.root(size - 1), proof.value()));
            if (size > 1)
                QVERIFY(!verifyInclusion(leafAt(index), index ^ 1, size, store.root(size), proof.value()));
        }
    }
}

void MerkleTest::inv15_everyConsistencyProofHolds()
{
    Store store;
    store.grow(70);
    for (quint64 newSize = 0; newSize <= 70; ++newSize) {
        for (quint64 oldSize = 0; oldSize <= newSize; ++oldSize) {
            const auto proof = consistencyProof(oldSize, newSize, store.nodes());
            QVERIFY(proof);
            QVERIFY(
                verifyConsistency(oldSize, store.root(oldSize), newSize, store.root(newSize), proof.value()));
            if (oldSize > 0)
                QVERIFY(!verifyConsistency(oldSize, store.root(oldSize - 1), newSize, store.root(newSize),
                                           proof.value()));
            if (oldSize > 0 && oldSize < newSize)
                QVERIFY(!verifyConsistency(oldSize, store.root(oldSize), newSize, store.root(newSize - 1),
                                           proof.value()));
        }
    }
}

void MerkleTest::inv15_alteredProofsFail()
{
    Store store;
    store.grow(100);
    const MerkleProof proof = consistencyProof(45, 100, store.nodes()).value();
    const auto holds = [&](const MerkleProof &altered) {
        return verifyConsistency(45, store.root(45), 100, store.root(100), altered);
    };
    QVERIFY(holds(proof));
    for (qsizetype i = 0; i < proof.size(); ++i) {
        for (int byte = 0; byte < sha256Size; ++byte) {
            MerkleProof altered = proof;
            altered[i][byte] = char(altered[i][byte] ^ 0x20);
            QVERIFY(!holds(altered));
        }
        MerkleProof shorter = proof;
        shorter.removeAt(i);
        QVERIFY(!holds(shorter));
        MerkleProof longer = proof;
        longer.insert(i, proof[i]);
        QVERIFY(!holds(longer));
        MerkleProof damaged = proof;
        damaged[i].chop(1);
        QVERIFY(!holds(damaged));
    }
    QVERIFY(!holds({}));
    QVERIFY(!holds(proof + proof));
}

void MerkleTest::inv15_otherHistoryIsRefused()
{
    Store store;
    store.grow(64);
    MerkleEdge forged;
    for (quint64 i = 0; i < 40; ++i)
        forged.append(leafAt(i == 13 ? 1000 : i));
    const MerkleProof proof = consistencyProof(40, 64, store.nodes()).value();
    QVERIFY(!verifyConsistency(40, forged.root(), 64, store.root(64), proof));
    QVERIFY(!verifyConsistency(64, store.root(64), 40, store.root(40), proof));
    QVERIFY(!verifyConsistency(40, store.root(40), 40, forged.root(), {}));
    QVERIFY(!verifyConsistency(0, store.root(1), 64, store.root(64), {}));
}

void MerkleTest::missingAndDamagedNodesAreErrors()
{
    Store store;
    store.grow(10);
    QCOMPARE(rootAt(11, store.nodes()).error().code, ErrorCode::NotFound);
    const MerkleNodes damaged = [](int, quint64) -> Result<QByteArray> { return QByteArray("short"); };
    QCOMPARE(rootAt(3, damaged).error().code, ErrorCode::Corrupt);
    QCOMPARE(consistencyProof(3, 7, damaged).error().code, ErrorCode::Corrupt);
}

void MerkleTest::proofsOutsideTheTreeAreErrors()
{
    Store store;
    store.grow(10);
    QCOMPARE(inclusionProof(10, 10, store.nodes()).error().code, ErrorCode::InvalidInput);
    QCOMPARE(inclusionProof(0, 0, store.nodes()).error().code, ErrorCode::InvalidInput);
    QCOMPARE(consistencyProof(10, 9, store.nodes()).error().code, ErrorCode::InvalidInput);
    QVERIFY(!verifyInclusion(leafAt(0), 0, 0, store.root(0), {}));
}

void MerkleTest::largeSizesEnd()
{
    const quint64 huge = ~quint64(0);
    const MerkleNodes any = [](int level, quint64 index) -> Result<QByteArray> {
        return sha256(QByteArray::number(level) + QByteArray::number(index));
    };
    const QByteArray root = rootAt(huge, any).value();
    for (const quint64 index : {quint64(0), huge / 3, huge - 1}) {
        const MerkleProof proof = inclusionProof(index, huge, any).value();
        QVERIFY(proof.size() <= 64);
        QVERIFY(!verifyInclusion(leafAt(index), index, huge, root, proof));
    }
    QVERIFY(consistencyProof(huge / 3, huge, any).value().size() <= 65);
}

QTEST_APPLESS_MAIN(MerkleTest)
#include "test_merkle.moc"
