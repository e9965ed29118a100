#include "core/eventlog/authoring.h"
#include "tests/sync/desk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace Qt::StringLiterals;

/// What a seat does with single answers of the center.
class TestSyncReplies : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<fixtures::TestCenter> m_keys;
    std::unique_ptr<CenterInMemory> m_center;
    std::unique_ptr<Desk> m_desk;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keys = std::make_unique<fixtures::TestCenter>();
        m_center = std::make_unique<CenterInMemory>(*m_keys);
        m_desk = newDesk(*m_keys, *m_center, m_folder->filePath(u"desk.seat"_s), damghanDesk);
    }

    void cleanup()
    {
        m_desk.reset();
        m_center.reset();
    }

    void inv8_nothingUnacknowledgedIsDropped_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<bool>("refused");
        QTest::newRow("lost") << static_cast<int>(Fault::Lost) << true;
        QTest::newRow("answer lost") << static_cast<int>(Fault::AnswerLost) << true;
        QTest::newRow("empty") << static_cast<int>(Fault::Empty) << true;
        QTest::newRow("hollow") << static_cast<int>(Fault::Hollow) << false;
        QTest::newRow("cut") << static_cast<int>(Fault::Cut) << true;
        QTest::newRow("garbled") << static_cast<int>(Fault::Garbled) << true;
        QTest::newRow("doubled") << static_cast<int>(Fault::Doubled) << true;
        QTest::newRow("foreign sequence") << static_cast<int>(Fault::ForeignSequence) << true;
        QTest::newRow("404") << static_cast<int>(Fault::NotFound) << true;
        QTest::newRow("500") << static_cast<int>(Fault::Failed) << true;
    }

    void inv8_nothingUnacknowledgedIsDropped()
    {
        QFETCH(const int, fault);
        QFETCH(const bool, refused);
        m_desk->registerAndRefer(1);
        m_desk->registerAndRefer(2);
        m_desk->line().fault = [fault](int call) {
            return call == 1 ? static_cast<Fault>(fault) : Fault::None;
        };
        const auto spoilt = m_desk->round();
        QCOMPARE(spoilt.ok(), !refused);
        QCOMPARE(m_desk->waiting(), 4);
        QCOMPARE(m_desk->caseCount(), 2);
        const auto good = m_desk->round();
        QVERIFY(good.ok());
        QCOMPARE(good->pushed, 4);
        QCOMPARE(m_desk->waiting(), 0);
    }

    /// An answer that mixes right and foreign verdicts is worth nothing.
    void inv8_mixedAnswerAcknowledgesNothing()
    {
        class Mixing final : public Transport
        {
        public:
            explicit Mixing(DeskLine &line)
                : m_line(line)
            {
            }
            Result<EnrolReply> enrol(const EnrolRequest &request) override { return m_line.enrol(request); }
            Result<PushReply> push(const PushRequest &request) override
            {
                MIZBAN_LET(PushReply reply, m_line.push(request));
                reply.results.append(PushResult{9'999, PushVerdict::Accepted, {}});
                return reply;
            }
            Result<FeedReply> feed(const FeedRequest &request) override { return m_line.feed(request); }
            Result<qint64> blobReceived(const BlobId &id) override { return m_line.blobReceived(id); }
            Result<bool> putBlobPiece(const BlobId &, qint64, qint64, const QByteArray &) override
            {
                return true;
            }
            Result<BlobPiece> getBlobPiece(const BlobId &id, qint64 at) override
            {
                return m_line.getBlobPiece(id, at);
            }
            void cancel() override {}

        private:
            DeskLine &m_line;
        };
        m_desk->registerAndRefer(1);
        Mixing mixing(m_desk->line());
        SyncEngine engine([this](const auto &job) { job(m_desk->writer()); }, mixing, *m_keys->clock());
        const auto round = engine.round();
        QVERIFY(!round.ok());
        QCOMPARE(round.error().code, ErrorCode::Malformed);
        QCOMPARE(m_desk->waiting(), 2);
    }

    void inv10_refusedIsKeptAndTold()
    {
        const StreamId refused = m_desk->registerAndRefer(1);
        m_desk->registerAndRefer(2);
        m_center->refuses = [&](const Event &event) -> std::optional<Error> {
            if (event.header.stream != refused || event.header.type != EventType::CaseRegistered)
                return std::nullopt;
            return fieldError(ErrorCode::OutOfScope, u"subject"_s, u"S3"_s);
        };
        const auto round = m_desk->round();
        QVERIFY(round.ok());
        QCOMPARE(round->pushed, 4);
        QCOMPARE(round->quarantined, 1);
        QCOMPARE(m_desk->waiting(), 0);
        QCOMPARE(m_desk->caseCount(), 2);
        const auto reader = SeatReader::open(m_desk->writer());
        QVERIFY(reader.ok());
        const auto details = (*reader)->caseDetails(refused);
        QVERIFY(details.ok());
        QVERIFY(details->row.quarantined);
        QCOMPARE(details->state.quarantineRule, u"S3"_s);
        QVERIFY(m_desk->verifies());
    }

    /// Two copies of one seat: the second chain is a fork; it is kept, and a person is told.
    void inv4_forkIsTold()
    {
        const QString copy = m_folder->filePath(u"copy.seat"_s);
        m_desk.reset();
        QVERIFY(QFile::copy(m_folder->filePath(u"desk.seat"_s), copy));
        m_desk = reopenedDesk(*m_keys, *m_center, m_folder->filePath(u"desk.seat"_s));
        const auto twin = reopenedDesk(*m_keys, *m_center, copy);
        m_desk->registerAndRefer(1);
        twin->registerAndRefer(2);
        QVERIFY(m_desk->round().ok());
        const auto forked = twin->round();
        QVERIFY(forked.ok());
        QCOMPARE(forked->problem.code, ErrorCode::Fork);
        QCOMPARE(forked->quarantined, 2);
        QVERIFY(twin->caseCount() >= 1);
    }

    void pushGoesInBatches()
    {
        for (int i = 0; i < 260; ++i)
            m_desk->registerAndRefer(i);
        QList<int> seen;
        SyncEngine engine([this](const auto &job) { job(m_desk->writer()); }, m_desk->line(),
                          *m_keys->clock());
        engine.onProgress([&](const SyncRound &round) { seen.append(round.pushed); });
        const auto round = engine.round();
        QVERIFY(round.ok());
        QCOMPARE(round->pushed, 520);
        QCOMPARE(m_center->pushes, 2);
        QCOMPARE(seen.value(0), 500);
    }

    /// A gap at the center (it took nothing) ends the push instead of repeating it for ever.
    void laterEndsThePush()
    {
        auto held = m_center->backup();
        m_desk->registerAndRefer(1);
        QVERIFY(m_desk->round().ok());
        m_desk->registerAndRefer(2);
        m_center->put(held); // forgot the first link, in the same epoch
        const int before = m_center->pushes;
        const auto round = m_desk->round();
        QVERIFY(round.ok());
        QCOMPARE(round->pushed, 0);
        QCOMPARE(m_center->pushes, before + 1);
        QCOMPARE(m_desk->waiting(), 2);
    }

    void O4_clockSkewIsMeasured()
    {
        class Behind final : public Clock
        {
        public:
            [[nodiscard]] qint64 nowMs() const override { return fixtures::workingDayMs - 600'000; }
        } behind;
        SyncEngine engine([this](const auto &job) { job(m_desk->writer()); }, m_desk->line(), behind);
        const auto round = engine.round();
        QVERIFY(round.ok());
        QCOMPARE(round->clockSkewMs, 600'000);
        const auto summary = m_desk->writer().syncSummary();
        QVERIFY(summary.ok());
        QCOMPARE(summary->lastSyncMs, behind.nowMs());
    }

    void failedRoundIsNotASync()
    {
        m_desk->line().fault = [](int) { return Fault::Cut; };
        QVERIFY(!m_desk->round().ok());
        const auto summary = m_desk->writer().syncSummary();
        QVERIFY(summary.ok());
        QCOMPARE(summary->lastSyncMs, 0);
    }
};

QTEST_GUILESS_MAIN(TestSyncReplies)
#include "test_sync_replies.moc"
