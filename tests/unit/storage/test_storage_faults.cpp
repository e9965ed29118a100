#include "store_fixture.h"

#include "core/storage/sqlcipher/transaction.h"
#include "tests/storage_faults/fault_vfs.h"

using namespace mizban;
using namespace mizban::testing;
using namespace Qt::StringLiterals;

namespace {

Status insertBatch(Connection &db, int rows)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(db));
    for (int row = 0; row < rows; ++row)
        MIZBAN_TRY(db.run("INSERT INTO item(data) VALUES(?)", QByteArray(5000, 'd')));
    return transaction.commit();
}

} // namespace

class TestStorageFaults : public QObject
{
    Q_OBJECT

private:
    FaultVfs m_vfs{"mizban-fault"};

    [[nodiscard]] StoreOptions options() const
    {
        StoreOptions options = StoreOptions::creator();
        options.vfs = m_vfs.name();
        return options;
    }

private Q_SLOTS:
    void cleanup() { m_vfs.disarm(); }

    void countsWhatHappens()
    {
        const StoreFixture store;
        auto db = store.openWithTable(options());
        STORE_OK(db);
        m_vfs.resetCounts();
        QCOMPARE(m_vfs.count(), 0);
        STORE_OK(insertBatch(*db, 1));
        QVERIFY(m_vfs.count(IoKind::Write) > 0);
        // synchronous=FULL: the commit is on the disk before it is called done.
        QVERIFY(m_vfs.count(IoKind::Sync) >= 1);
        m_vfs.resetCounts();
        QCOMPARE(countItems(*db), 1);
        QCOMPARE(m_vfs.count(changingIo), 0);
    }

    void observerSeesCiphertextOnly()
    {
        const StoreFixture store;
        bool seen = false;
        qint64 bytes = 0;
        m_vfs.observe([&](const IoCall &call) {
            seen = seen || call.data.contains(QByteArrayView("ddddddddd"));
            bytes += call.data.size();
        });
        auto db = store.openWithTable(options());
        STORE_OK(db);
        STORE_OK(insertBatch(*db, 10));
        m_vfs.observe({});
        QVERIFY(bytes > 50'000);
        QVERIFY(!seen);
    }

    void fullDiskRollsBackAndTheNextWriteWorks()
    {
        const StoreFixture store;
        auto db = store.openWithTable(options());
        STORE_OK(db);
        STORE_OK(insertBatch(*db, 2));
        Fault full;
        full.kinds = IoKind::Write;
        full.cause = FaultCause::NoSpace;
        full.lasting = true;
        full.shortWrite = 100;
        m_vfs.arm(full);
        STORE_FAILS(insertBatch(*db, 50), ErrorCode::DiskFull);
        STORE_FAILS(insertBatch(*db, 1), ErrorCode::DiskFull);
        QVERIFY(m_vfs.struck() >= 2);
        QVERIFY(!db->inTransaction());
        QCOMPARE(countItems(*db), 2);
        m_vfs.disarm();
        STORE_OK(insertBatch(*db, 3));
        QCOMPARE(countItems(*db), 5);
    }

    void everyWriteMayFail_data()
    {
        QTest::addColumn<FaultCause>("cause");
        QTest::addColumn<bool>("lasting");
        QTest::newRow("full once") << FaultCause::NoSpace << false;
        QTest::newRow("full lasting") << FaultCause::NoSpace << true;
        QTest::newRow("error once") << FaultCause::IoError << false;
        QTest::newRow("error lasting") << FaultCause::IoError << true;
    }
    /// The n-th changing call fails, for every n of a commit: all of the batch or nothing, the
    /// failure is told, and what was acknowledged is there after opening anew.
    void everyWriteMayFail()
    {
        QFETCH(const FaultCause, cause);
        QFETCH(const bool, lasting);
        qint64 failures = 0;
        for (qint64 n = 1;; ++n) {
            const StoreFixture store;
            qint64 acknowledged = 0;
            bool struck = false;
            {
                auto db = store.openWithTable(options());
                STORE_OK(db);
                STORE_OK(insertBatch(*db, 2));
                acknowledged = 2;
                Fault fault;
                fault.atCall = n;
                fault.cause = cause;
                fault.lasting = lasting;
                fault.shortWrite = 300;
                m_vfs.arm(fault);
                const Status status = insertBatch(*db, 3);
                struck = m_vfs.struck() > 0;
                m_vfs.disarm();
                QVERIFY(status.ok() != struck);
                acknowledged += status.ok() ? 3 : 0;
                QVERIFY(!db->inTransaction());
                QCOMPARE(countItems(*db), acknowledged);
                STORE_OK(insertBatch(*db, 1));
                ++acknowledged;
            }
            auto db = store.open(options());
            STORE_OK(db);
            QCOMPARE(countItems(*db), acknowledged);
            const auto sound = db->value<QString>("PRAGMA integrity_check");
            STORE_OK(sound);
            QCOMPARE(**sound, u"ok"_s);
            if (!struck)
                break;
            ++failures;
        }
        QVERIFY(failures >= 3);
    }

    void failedReadIsToldAndPasses()
    {
        const StoreFixture store;
        {
            auto db = store.openWithTable(options());
            STORE_OK(db);
            STORE_OK(insertBatch(*db, 20));
        }
        auto db = store.open(options());
        STORE_OK(db);
        Fault fault;
        fault.kinds = IoKind::Read;
        m_vfs.arm(fault);
        STORE_FAILS(db->value<int>("SELECT sum(length(data)) FROM item"), ErrorCode::StorageFailed);
        QCOMPARE(m_vfs.struck(), 1);
        const auto sum = db->value<int>("SELECT sum(length(data)) FROM item");
        STORE_OK(sum);
        QCOMPARE(**sum, 20 * 5000);
    }

    void fullDiskWhenCreatingLeavesAFileThatCanBeMadeAnew()
    {
        for (qint64 n = 1; n < 200; ++n) {
            const StoreFixture store;
            Fault fault;
            fault.kinds = IoKind::Write | IoKind::Sync;
            fault.atCall = n;
            fault.cause = FaultCause::NoSpace;
            fault.lasting = true;
            fault.shortWrite = 300;
            m_vfs.arm(fault);
            const bool made = store.open(options()).ok();
            const bool struck = m_vfs.struck() > 0;
            m_vfs.disarm();
            QVERIFY(made || struck);
            STORE_OK(store.openWithTable(options()));
            if (!struck)
                return;
        }
        QFAIL("creating a store takes fewer than 200 calls");
    }
};

QTEST_GUILESS_MAIN(TestStorageFaults)
#include "test_storage_faults.moc"
