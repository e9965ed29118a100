#include "store_fixture.h"

#include <QDirIterator>
#include <QFile>
#include <QThread>

using namespace mizban;
using namespace mizban::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

bool anyFileHolds(const QString &folder, const QByteArray &canary)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden);
    while (files.hasNext()) {
        if (contentOf(files.next()).contains(canary))
            return true;
    }
    return false;
}

} // namespace

class TestStorageConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createCloseReopen()
    {
        const StoreFixture store;
        {
            auto db = store.openWithTable();
            STORE_OK(db);
            STORE_OK(db->run("INSERT INTO item(name) VALUES(?)", u"درخواست آب"_s));
        }
        auto db = store.open(StoreOptions::writer());
        STORE_OK(db);
        const auto name = db->value<QString>("SELECT name FROM item");
        STORE_OK(name);
        QCOMPARE(**name, u"درخواست آب"_s);
    }

    void absentFileIsNotMade()
    {
        const StoreFixture store;
        STORE_FAILS(store.open(StoreOptions::writer()), ErrorCode::CannotOpen);
        QVERIFY(!QFile::exists(store.path()));
    }

    void wrongKey()
    {
        const StoreFixture store;
        STORE_OK(store.openWithTable());
        const QByteArray before = contentOf(store.path());
        STORE_FAILS(Connection::open(store.path(), StoreFixture::key('\x01'), StoreOptions::writer()),
                    ErrorCode::NotASeat);
        QCOMPARE(contentOf(store.path()), before);
        STORE_FAILS(Connection::open(store.path(), QByteArray(31, 'k'), StoreOptions::writer()),
                    ErrorCode::Internal);
    }

    void foreignFilesAreRefusedUntouched_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("این یک متن است\n").repeated(2000);
        QTest::newRow("short") << QByteArray("x");
        QTest::newRow("plain SQLite") << QByteArray("SQLite format 3\0", 16).append(QByteArray(8176, '\0'));
    }
    void foreignFilesAreRefusedUntouched()
    {
        QFETCH(const QByteArray, content);
        const StoreFixture store;
        put(store.path(), content);
        STORE_FAILS(store.open(StoreOptions::writer()), ErrorCode::NotASeat);
        QCOMPARE(contentOf(store.path()), content);
    }

    void alteredPageIsCorrupt()
    {
        const StoreFixture store;
        {
            auto db = store.openWithTable();
            STORE_OK(db);
            STORE_OK(db->run("INSERT INTO item(data) VALUES(zeroblob(200000))"));
        }
        QByteArray bytes = contentOf(store.path());
        QVERIFY(bytes.size() > 20 * 8192);
        for (qsizetype at = 4 * 8192 + 100; at < bytes.size(); at += 8192)
            bytes[at] = static_cast<char>(bytes[at] ^ 1);
        put(store.path(), bytes);
        auto db = store.open(StoreOptions::writer());
        STORE_OK(db);
        STORE_FAILS(db->value<QByteArray>("SELECT data FROM item"), ErrorCode::Corrupt);
    }

    void noPlaintextOnDisk()
    {
        const StoreFixture store;
        auto db = store.openWithTable();
        STORE_OK(db);
        const QString canary = u"قناری-canary-48151623"_s;
        for (int i = 0; i < 200; ++i)
            STORE_OK(
                db->run("INSERT INTO item(name,data) VALUES(?,?)", canary, canary.toUtf8().repeated(40)));
        STORE_OK(db->execute("CREATE INDEX by_name ON item(name)"));
        const QString folder = QFileInfo(store.path()).path();
        QVERIFY(QFileInfo(store.path() + u"-wal"_s).size() > 0);
        // The scan itself must be able to see: the same bytes in a plain file are found.
        const QString plain = folder + u"/plain"_s;
        put(plain, canary.toUtf8());
        QVERIFY(anyFileHolds(folder, canary.toUtf8()));
        QVERIFY(QFile::remove(plain));
        QVERIFY(!anyFileHolds(folder, canary.toUtf8()));
        QVERIFY(!anyFileHolds(folder, "canary"));
        QVERIFY(!anyFileHolds(folder, "CREATE TABLE"));
        STORE_OK(db->checkpointTruncate());
        QCOMPARE(QFileInfo(store.path() + u"-wal"_s).size(), 0);
        QVERIFY(!anyFileHolds(folder, "canary"));
    }

    void onlyTheOwnerReadsTheFile()
    {
        const StoreFixture store;
        auto db = store.openWithTable();
        STORE_OK(db);
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        QVERIFY(!(QFile::permissions(store.path()) & others));
        QVERIFY(!(QFile::permissions(store.path() + u"-wal"_s) & others));
    }

    void recordsItsCipher()
    {
        const StoreFixture store;
        auto db = store.open();
        STORE_OK(db);
        const auto pageSize = db->value<int>("SELECT value FROM store_cipher WHERE name='page_size'");
        STORE_OK(pageSize);
        QCOMPARE(**pageSize, 8192);
        const auto format = db->value<int>("SELECT value FROM store_cipher WHERE name='format'");
        STORE_OK(format);
        QCOMPARE(**format, db->cipherFormat());
        QCOMPARE(QByteArray::number(db->cipherFormat()), db->cipherVersion().left(1));
    }

    void fileOfSqlcipher3OpensEverywhere()
    {
        const StoreFixture store;
        QVERIFY(QFile::copy(QStringLiteral(MIZBAN_SOURCE_DIR "/tests/unit/storage/data/sqlcipher-3.4.seat"),
                            store.path()));
        QVERIFY(QFile::setPermissions(store.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        for (int opened = 1; opened <= 2; ++opened) {
            auto db = store.open(StoreOptions::writer());
            STORE_OK(db);
            QCOMPARE(db->cipherFormat(), 3);
            STORE_OK(db->run("INSERT INTO item(name) VALUES('تازه')"));
            QCOMPARE(countItems(*db), 1 + opened);
            const auto name = db->value<QString>("SELECT name FROM item WHERE id=1");
            STORE_OK(name);
            QCOMPARE(**name, u"میزبان ۳٫۴"_s);
        }
    }

    void settings_data()
    {
        QTest::addColumn<QByteArray>("pragma");
        QTest::addColumn<QString>("value");
        QTest::newRow("journal") << QByteArray("journal_mode") << u"wal"_s;
        QTest::newRow("sync") << QByteArray("synchronous") << u"2"_s;
        QTest::newRow("temp") << QByteArray("temp_store") << u"2"_s;
        QTest::newRow("foreign keys") << QByteArray("foreign_keys") << u"1"_s;
        QTest::newRow("wipe") << QByteArray("secure_delete") << u"1"_s;
        QTest::newRow("page") << QByteArray("page_size") << u"8192"_s;
        QTest::newRow("cache") << QByteArray("cache_size") << u"-16384"_s;
    }
    void settings()
    {
        QFETCH(const QByteArray, pragma);
        const StoreFixture store;
        auto db = store.open();
        STORE_OK(db);
        const auto value = db->value<QString>("PRAGMA " + pragma);
        STORE_OK(value);
        QTEST(**value, "value");
    }

    void readerCannotWrite()
    {
        const StoreFixture store;
        auto writer = store.openWithTable();
        STORE_OK(writer);
        auto reader = store.open(StoreOptions::reader());
        STORE_OK(reader);
        STORE_FAILS(reader->run("INSERT INTO item(name) VALUES('x')"), ErrorCode::CannotOpen);
        QCOMPARE(countItems(*writer), 0);
    }

    void interruptEndsALongQuery()
    {
        const StoreFixture store;
        auto db = store.open();
        STORE_OK(db);
        std::unique_ptr<QThread> other;
        auto query =
            db->query("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT i FROM n");
        STORE_OK(query);
        STORE_OK(query->next());
        other.reset(QThread::create([&] { db->interrupt(); }));
        other->start();
        // Endless unless interrupted.
        Result<bool> row = true;
        while (row.ok() && *row)
            row = query->next();
        other->wait();
        STORE_FAILS(row, ErrorCode::Busy);
    }
};

QTEST_GUILESS_MAIN(TestStorageConnection)
#include "test_storage_connection.moc"
