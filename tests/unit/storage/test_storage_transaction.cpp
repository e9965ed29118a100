#include "store_fixture.h"

#include "core/storage/sqlcipher/transaction.h"

#include <QSemaphore>
#include <QThread>

using namespace mizban;
using namespace mizban::testing;

class TestStorageTransaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commitKeepsAndDestructionRollsBack()
    {
        const StoreFixture store;
        auto db = store.openWithTable();
        STORE_OK(db);
        {
            auto transaction = Transaction::begin(*db);
            STORE_OK(transaction);
            STORE_OK(db->run("INSERT INTO item(name) VALUES('kept')"));
            STORE_OK(transaction->commit());
        }
        {
            auto transaction = Transaction::begin(*db);
            STORE_OK(transaction);
            STORE_OK(db->run("INSERT INTO item(name) VALUES('lost')"));
            QVERIFY(db->inTransaction());
            QCOMPARE(countItems(*db), 2);
        }
        QVERIFY(!db->inTransaction());
        QCOMPARE(countItems(*db), 1);
    }

    void movedTransactionEndsOnce()
    {
        const StoreFixture store;
        auto db = store.openWithTable();
        STORE_OK(db);
        std::optional<Transaction> kept;
        {
            auto transaction = Transaction::begin(*db);
            STORE_OK(transaction);
            kept.emplace(std::move(transaction).value());
        }
        QVERIFY(db->inTransaction());
        STORE_OK(db->run("INSERT INTO item(name) VALUES('x')"));
        STORE_OK(kept->commit());
        QCOMPARE(countItems(*db), 1);
    }

    void readerSeesASnapshot()
    {
        const StoreFixture store;
        auto writer = store.openWithTable();
        STORE_OK(writer);
        auto reader = store.open(StoreOptions::reader());
        STORE_OK(reader);
        STORE_OK(writer->run("INSERT INTO item(name) VALUES('before')"));
        {
            auto snapshot = ReadTransaction::begin(*reader);
            STORE_OK(snapshot);
            STORE_OK(writer->run("INSERT INTO item(name) VALUES('after')"));
            QCOMPARE(countItems(*reader), 1);
            QCOMPARE(countItems(*writer), 2);
            STORE_OK(writer->run("INSERT INTO item(name) VALUES('later')"));
            QCOMPARE(countItems(*reader), 1);
        }
        QCOMPARE(countItems(*reader), 3);
    }

    void readerSeesNothingUncommitted()
    {
        const StoreFixture store;
        auto writer = store.openWithTable();
        STORE_OK(writer);
        auto reader = store.open(StoreOptions::reader());
        STORE_OK(reader);
        auto transaction = Transaction::begin(*writer);
        STORE_OK(transaction);
        STORE_OK(writer->run("INSERT INTO item(name) VALUES('x')"));
        QCOMPARE(countItems(*reader), 0);
        STORE_OK(transaction->commit());
        QCOMPARE(countItems(*reader), 1);
    }

    void readersOnOtherThreadsSeeWholeTransactions()
    {
        const StoreFixture store;
        auto writer = store.openWithTable();
        STORE_OK(writer);
        std::atomic_bool done = false;
        std::atomic_int halves = 0;
        std::atomic_int reads = 0;
        QSemaphore started;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            auto reader = store.open(StoreOptions::reader());
            started.release();
            while (reader.ok() && !done) {
                // Every transaction inserts three rows at once.
                halves += countItems(*reader) % 3 == 0 ? 0 : 1;
                ++reads;
            }
        }));
        thread->start();
        started.acquire();
        for (int i = 0; i < 300 || (reads < 100 && i < 100'000); ++i) {
            auto transaction = Transaction::begin(*writer);
            STORE_OK(transaction);
            for (int row = 0; row < 3; ++row)
                STORE_OK(writer->run("INSERT INTO item(data) VALUES(zeroblob(3000))"));
            STORE_OK(transaction->commit());
        }
        done = true;
        QVERIFY(thread->wait());
        QVERIFY(reads > 0);
        QCOMPARE(halves.load(), 0);
    }

    void secondWriterIsTurnedAway()
    {
        const StoreFixture store;
        auto writer = store.openWithTable();
        STORE_OK(writer);
        StoreOptions impatient;
        impatient.busyTimeoutMs = 0;
        auto other = store.open(impatient);
        STORE_OK(other);
        auto transaction = Transaction::begin(*writer);
        STORE_OK(transaction);
        STORE_FAILS(Transaction::begin(*other), ErrorCode::Busy);
        QVERIFY(!other->inTransaction());
    }

    void checkpointWaitsForReaders()
    {
        const StoreFixture store;
        StoreOptions impatient = StoreOptions::creator();
        impatient.busyTimeoutMs = 0;
        auto writer = store.openWithTable(impatient);
        STORE_OK(writer);
        auto reader = store.open(StoreOptions::reader());
        STORE_OK(reader);
        {
            auto snapshot = ReadTransaction::begin(*reader);
            STORE_OK(snapshot);
            STORE_OK(writer->run("INSERT INTO item(name) VALUES('x')"));
            STORE_FAILS(writer->checkpointTruncate(), ErrorCode::Busy);
        }
        STORE_OK(writer->checkpointTruncate());
    }
};

QTEST_GUILESS_MAIN(TestStorageTransaction)
#include "test_storage_transaction.moc"
