#include "core/crypto/digest.h"
#include "tests/sync/desk.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace Qt::StringLiterals;

/// Attachments travel in pieces, go on where they were cut, and never hold each other up.
class TestSyncBlobs : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<fixtures::TestCenter> m_keys;
    std::unique_ptr<CenterInMemory> m_center;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Desk> m_governor;

    QByteArray write(const QString &name, qsizetype size, char seed)
    {
        QByteArray content(size, seed);
        for (qsizetype i = 0; i < size; i += 997)
            content[i] = static_cast<char>(i / 997 + seed);
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != size)
            qFatal("cannot write %s", qPrintable(name));
        return content;
    }

    void registerWith(const QStringList &names)
    {
        CaseDraft draft = fixtures::sampleDraft(1);
        for (const QString &name : names)
            draft.attachments.append(DraftAttachment{m_folder->filePath(name), {}});
        const auto registered = m_desk->writer().registerCase(draft);
        QVERIFY(registered.ok());
        QVERIFY(m_desk->writer().refer(registered->caseId, governor.holder, u"رسیدگی شود"_s).ok());
    }

    QByteArray heldBy(Desk &desk, const QByteArray &content)
    {
        const BlobId id(sha256(content));
        QByteArray bytes;
        for (int index = 0;; ++index) {
            const auto piece = desk.writer().blobPiece(id, index);
            if (!piece.ok() || piece->isEmpty())
                return bytes;
            bytes += *piece;
        }
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keys = std::make_unique<fixtures::TestCenter>();
        m_center = std::make_unique<CenterInMemory>(*m_keys);
        m_desk = newDesk(*m_keys, *m_center, m_folder->filePath(u"desk.seat"_s), damghanDesk);
        m_governor = newDesk(*m_keys, *m_center, m_folder->filePath(u"governor.seat"_s), governor);
    }

    void cleanup()
    {
        m_desk.reset();
        m_governor.reset();
        m_center.reset();
    }

    void attachmentsArrive()
    {
        const QByteArray big = write(u"big.pdf"_s, (5 << 20) / 2, 'b');
        const QByteArray small = write(u"small.txt"_s, 17, 's');
        registerWith({u"big.pdf"_s, u"small.txt"_s});
        QCOMPARE(m_desk->writer().syncSummary()->attachments, 2);
        const auto sent = m_desk->round();
        QVERIFY(sent.ok());
        QCOMPARE(m_desk->writer().syncSummary()->attachments, 0);
        QCOMPARE(sent->blobPieces, 4);
        const auto fetched = m_governor->round();
        QVERIFY(fetched.ok());
        QCOMPARE(fetched->blobPieces, 4);
        QCOMPARE(heldBy(*m_governor, big), big);
        QCOMPARE(heldBy(*m_governor, small), small);
        const auto idle = m_desk->round();
        QVERIFY(idle.ok());
        QCOMPARE(idle->blobPieces, 0);
    }

    /// On a slow line a big attachment takes minutes: what is registered meanwhile does not wait for its end.
    void whatIsWrittenMeanwhileGoesBetweenThePieces()
    {
        constexpr qsizetype mebi = 1 << 20;
        const QByteArray big = write(u"big.pdf"_s, 6 * mebi, 'b');
        const BlobId id(sha256(big));
        registerWith({u"big.pdf"_s});
        bool registered = false;
        m_desk->line().fault = [&](int) {
            const qint64 received = m_center->blobReceived(id);
            if (received >= 2 * mebi && !std::exchange(registered, true))
                registerWith({});
            return received >= 4 * mebi ? Fault::Lost : Fault::None;
        };
        QVERIFY(!m_desk->round().ok()); // cut
        QVERIFY(registered);
        QVERIFY(m_center->blobReceived(id) < big.size());
        const auto summary = m_desk->writer().syncSummary();
        QVERIFY(summary.ok());
        QCOMPARE(summary->waiting, 0);
        m_desk->line().fault = [](int) { return Fault::None; };
        QVERIFY(m_desk->round().ok());
        QCOMPARE(m_center->blobReceived(id), big.size());
    }

    /// An answer that makes no sense is no reason to ask again at every piece; the next round does.
    void whatGoesWrongBetweenThePiecesWaitsForTheNextRound()
    {
        constexpr qsizetype mebi = 1 << 20;
        const QByteArray big = write(u"big.pdf"_s, 4 * mebi, 'b');
        const BlobId id(sha256(big));
        registerWith({u"big.pdf"_s});
        int writtenAt = 0;
        m_desk->line().fault = [&](int call) {
            if (writtenAt == 0 && m_center->blobReceived(id) >= mebi) {
                registerWith({});
                writtenAt = call;
            }
            return writtenAt != 0 && call == writtenAt + 1 ? Fault::NotFound : Fault::None;
        };
        QVERIFY(m_desk->round().ok());
        QCOMPARE(m_center->blobReceived(id), big.size());
        QVERIFY(m_desk->waiting() > 0);
        QVERIFY(m_desk->round().ok());
        QCOMPARE(m_desk->waiting(), 0);
    }

    /// With calls failing before and after their effect, what arrived is kept and the rest follows.
    void cutTransfersGoOn()
    {
        const QByteArray big = write(u"big.pdf"_s, (7 << 20) / 2, 'b');
        registerWith({u"big.pdf"_s});
        SeededRandom chance(5);
        const auto often = [&chance](int) {
            constexpr Fault kinds[] = {Fault::Lost, Fault::AnswerLost, Fault::None, Fault::None, Fault::None};
            return kinds[chance.below(std::size(kinds))];
        };
        m_desk->line().fault = often;
        m_governor->line().fault = often;
        for (int i = 0; i < 200 && heldBy(*m_governor, big).size() < big.size(); ++i) {
            (void)m_desk->round().ok();
            (void)m_governor->round().ok();
        }
        QCOMPARE(heldBy(*m_governor, big), big);
        QCOMPARE(m_center->blobReceived(BlobId(sha256(big))), big.size());
    }

    void oneBadAttachmentHoldsUpNoOther()
    {
        const QByteArray bad = write(u"bad.pdf"_s, 3'000, 'x');
        const QByteArray good = write(u"good.pdf"_s, 4'000, 'g');
        registerWith({u"bad.pdf"_s, u"good.pdf"_s});
        QVERIFY(m_desk->round().ok());
        auto held = m_center->backup();
        held.blobs[BlobId(sha256(bad))].bytes[5] = '?';
        m_center->put(held);
        const auto round = m_governor->round();
        QVERIFY(round.ok());
        QCOMPARE(round->problem.code, ErrorCode::Corrupt);
        QCOMPARE(heldBy(*m_governor, good), good);
        QVERIFY(heldBy(*m_governor, bad).isEmpty());

        // The center mends it; the next round brings it.
        held.blobs[BlobId(sha256(bad))].bytes = bad;
        m_center->put(held);
        const auto mended = m_governor->round();
        QVERIFY(mended.ok());
        QCOMPARE(mended->problem.code, ErrorCode::None);
        QCOMPARE(heldBy(*m_governor, bad), bad);
    }

    /// The event is there before its attachment: no failure, and fetched later.
    void attachmentFollowsItsEvent()
    {
        const QByteArray content = write(u"late.pdf"_s, 5'000, 'l');
        registerWith({u"late.pdf"_s});
        QVERIFY(m_desk->round().ok());
        auto held = m_center->backup();
        const auto kept = held.blobs.take(BlobId(sha256(content)));
        m_center->put(held);
        const auto early = m_governor->round();
        QVERIFY(early.ok());
        QCOMPARE(early->problem.code, ErrorCode::None);
        held.blobs.insert(BlobId(sha256(content)), kept);
        m_center->put(held);
        QVERIFY(m_governor->round().ok());
        QCOMPARE(heldBy(*m_governor, content), content);
    }

    void inv9_attachmentsComeBackAfterARestore()
    {
        const QByteArray content = write(u"scan.pdf"_s, 5'000, 'r');
        registerWith({u"scan.pdf"_s});
        QVERIFY(m_desk->round().ok());
        m_center->restore({});
        QVERIFY(m_desk->round().ok());
        QCOMPARE(m_center->blobReceived(BlobId(sha256(content))), content.size());
    }

    /// The last piece has arrived, something else goes, and the center that answers it came from a backup.
    void inv9_aRestoreBehindTheLastPieceLosesNoAttachment()
    {
        constexpr qsizetype mebi = 1 << 20;
        const QByteArray content = write(u"scan.pdf"_s, mebi + 5'000, 'r');
        const BlobId id(sha256(content));
        registerWith({u"scan.pdf"_s});
        bool written = false;
        bool restored = false;
        m_desk->line().fault = [&](int) {
            const qint64 received = m_center->blobReceived(id);
            if (received == mebi && !std::exchange(written, true)) // the last piece is on its way
                registerWith({});
            if (received == content.size() && !std::exchange(restored, true))
                m_center->restore({});
            return Fault::None;
        };
        QVERIFY(m_desk->round().ok());
        QVERIFY(restored);
        QVERIFY(m_desk->round().ok());
        QCOMPARE(m_center->blobReceived(id), content.size());
    }
};

QTEST_GUILESS_MAIN(TestSyncBlobs)
#include "test_sync_blobs.moc"
