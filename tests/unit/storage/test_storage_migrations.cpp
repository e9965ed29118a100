#include "store_fixture.h"

#include "core/storage/sqlcipher/migrations.h"

#include <array>

using namespace mizban;
using namespace mizban::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array steps = {
    Migration{
        1, "cases",
        "CREATE TABLE cases(id INTEGER PRIMARY KEY, name TEXT);INSERT INTO cases(name) VALUES('نخست');"},
    Migration{2, "folders", "ALTER TABLE cases ADD COLUMN folder TEXT NOT NULL DEFAULT 'new';"},
    Migration{3, "by folder", "CREATE INDEX cases_folder ON cases(folder);"},
};
const std::span<const Migration> all(steps);

} // namespace

class TestStorageMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void upInOneGoOrStepByStep()
    {
        const StoreFixture store;
        auto db = store.open();
        STORE_OK(db);
        QCOMPARE(schemaVersion(*db).valueOr(-1), 0);
        STORE_OK(migrate(*db, all.first(1)));
        QCOMPARE(schemaVersion(*db).valueOr(-1), 1);
        STORE_OK(migrate(*db, all));
        STORE_OK(migrate(*db, all));
        QCOMPARE(schemaVersion(*db).valueOr(-1), 3);
        const auto folder = db->value<QString>("SELECT folder FROM cases WHERE name=?", u"نخست"_s);
        STORE_OK(folder);
        QCOMPARE(**folder, u"new"_s);
    }

    void newerStoreIsLeftAlone()
    {
        const StoreFixture store;
        auto db = store.open();
        STORE_OK(db);
        STORE_OK(migrate(*db, all));
        STORE_FAILS(migrate(*db, all.first(2)), ErrorCode::NewerFormat);
        QCOMPARE(schemaVersion(*db).valueOr(-1), 3);
    }

    void failingStepLeavesTheOneBefore()
    {
        const StoreFixture store;
        auto db = store.open();
        STORE_OK(db);
        const std::array broken = {steps[0],
                                   Migration{2, "broken", "CREATE TABLE half(id); CREATE TABLE cases(id);"}};
        QVERIFY(!migrate(*db, broken).ok());
        QVERIFY(!db->inTransaction());
        QCOMPARE(schemaVersion(*db).valueOr(-1), 1);
        QVERIFY(!db->value<int>("SELECT 1 FROM sqlite_master WHERE name='half'").value().has_value());
        STORE_OK(migrate(*db, all));
    }

    void gapsAreAProgrammersError()
    {
        const StoreFixture store;
        auto db = store.open();
        STORE_OK(db);
        const std::array gap = {steps[0], steps[2]};
        STORE_FAILS(migrate(*db, gap), ErrorCode::Internal);
        QCOMPARE(schemaVersion(*db).valueOr(-1), 0);
    }
};

QTEST_GUILESS_MAIN(TestStorageMigrations)
#include "test_storage_migrations.moc"
