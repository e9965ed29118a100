#include "store_fixture.h"

using namespace mizban;
using namespace mizban::testing;
using namespace Qt::StringLiterals;

namespace {

enum class Way { WalkIn = 1, Phone = 7 };

} // namespace

class TestStorageStatement : public QObject
{
    Q_OBJECT

private:
    template <typename T> void roundTrip(const T &value)
    {
        STORE_OK(m_db->run("DELETE FROM item"));
        STORE_OK(m_db->run("INSERT INTO item(id,data) VALUES(1,?)", value));
        const auto back = m_db->value<T>("SELECT data FROM item WHERE data IS ?", value);
        STORE_OK(back);
        QVERIFY(back->has_value());
        QVERIFY(**back == value);
    }
    QString typeOf(const auto &value)
    {
        const auto type = m_db->value<QString>("SELECT typeof(?)", value);
        return type.ok() ? type->value_or(QString()) : QString();
    }

    StoreFixture m_store;
    std::optional<Connection> m_db;

private Q_SLOTS:
    void initTestCase()
    {
        auto db = m_store.openWithTable();
        STORE_OK(db);
        m_db.emplace(std::move(db).value());
    }

    void valuesComeBack()
    {
        roundTrip(42);
        roundTrip(std::numeric_limits<qint64>::min());
        roundTrip(std::numeric_limits<qint64>::max());
        roundTrip(quint32(4'000'000'000));
        roundTrip(true);
        roundTrip(2.5);
        roundTrip(Way::Phone);
        roundTrip(u"نمی‌شود «۱۲۳»، ي و ك و \U0001F4A7"_s);
        roundTrip(QString());
        roundTrip(u"a\0b"_s);
        roundTrip(QByteArray("\0\xff\x80", 3));
        roundTrip(QByteArray(100'000, 'x'));
        roundTrip(EventId(QByteArray(32, '\xee')));
        roundTrip(PostCode(u"semnan.damghan.governor"_s));
        roundTrip(std::optional<QString>(u"هست"_s));
        roundTrip(std::optional<qint64>());
    }

    void typesOfColumns()
    {
        QCOMPARE(typeOf(7), u"integer"_s);
        QCOMPARE(typeOf(7.0), u"real"_s);
        QCOMPARE(typeOf(QString()), u"text"_s);
        QCOMPARE(typeOf(QStringView(u"x")), u"text"_s);
        QCOMPARE(typeOf(QByteArray()), u"blob"_s);
        QCOMPARE(typeOf(QByteArrayView()), u"blob"_s);
        QCOMPARE(typeOf(PostCode()), u"text"_s);
        QCOMPARE(typeOf(std::nullopt), u"null"_s);
        QCOMPARE(typeOf(std::optional<QByteArray>(QByteArray())), u"blob"_s);
        QCOMPARE(typeOf(std::optional<int>()), u"null"_s);
    }

    void viewsDoNotCopy()
    {
        auto query = m_db->query("SELECT ?, ?, NULL", QByteArray("bytes"), u"متن"_s);
        STORE_OK(query);
        STORE_OK(query->next());
        QCOMPARE(query->count(), 3);
        QCOMPARE(query->blobView(0), QByteArrayView("bytes"));
        QCOMPARE(query->utf8View(1), QByteArrayView(u"متن"_s.toUtf8()));
        QVERIFY(query->isNull(2));
        QVERIFY(query->blobView(2).isEmpty());
        QVERIFY(query->text(2).isEmpty());
    }

    void wrongNumberOfParameters()
    {
        STORE_FAILS(m_db->run("DELETE FROM item WHERE id=? AND name=?", 1), ErrorCode::Internal);
        STORE_FAILS(m_db->run("DELETE FROM item", 1), ErrorCode::Internal);
    }

    void oneStatementOnly()
    {
        STORE_FAILS(m_db->run("SELECT 1; SELECT 2"), ErrorCode::Internal);
        STORE_FAILS(m_db->run(""), ErrorCode::Internal);
        STORE_FAILS(m_db->run("SELEC 1"), ErrorCode::Internal);
        STORE_OK(m_db->run("SELECT 1 ;\n"));
    }

    void errorsKeepValuesToThemselves()
    {
        STORE_OK(m_db->execute("CREATE TABLE secret(word TEXT UNIQUE)"));
        const QString word = u"محرمانه-secret"_s;
        STORE_OK(m_db->run("INSERT INTO secret VALUES(?)", word));
        const Status again = m_db->run("INSERT INTO secret VALUES(?)", word);
        QVERIFY(!again.ok());
        QCOMPARE(again.error().code, ErrorCode::Conflict);
        QVERIFY(again.error().detail.contains(u"secret.word"_s));
        QVERIFY(!again.error().detail.contains(word));
    }

    void sameTextTwiceAtOnce()
    {
        STORE_OK(m_db->run("DELETE FROM item"));
        for (int id = 1; id <= 3; ++id)
            STORE_OK(m_db->run("INSERT INTO item(id) VALUES(?)", id));
        int pairs = 0;
        auto outer = m_db->query("SELECT id FROM item");
        STORE_OK(outer);
        while (outer->next().valueOr(false)) {
            auto inner = m_db->query("SELECT id FROM item");
            STORE_OK(inner);
            while (inner->next().valueOr(false))
                ++pairs;
        }
        QCOMPARE(pairs, 9);
    }

    void boundValuesAreForgotten()
    {
        {
            auto query = m_db->query("SELECT ?", u"پیشین"_s);
            STORE_OK(query);
            STORE_OK(query->next());
        }
        // The same cached statement, refused before anything is bound anew.
        STORE_FAILS(m_db->query("SELECT ?"), ErrorCode::Internal);
        auto statement = m_db->prepare("SELECT ?");
        STORE_OK(statement);
        STORE_OK(statement->bind(1, 5));
        STORE_OK(statement->step());
        statement->reset();
        STORE_OK(statement->step());
        QVERIFY(statement->isNull(0));
    }

    void halfReadListHoldsNoSnapshot()
    {
        STORE_OK(m_db->run("DELETE FROM item"));
        for (int id = 1; id <= 3; ++id)
            STORE_OK(m_db->run("INSERT INTO item(id) VALUES(?)", id));
        auto reader = m_store.open(StoreOptions::reader());
        STORE_OK(reader);
        {
            auto query = reader->query("SELECT id FROM item");
            STORE_OK(query);
            STORE_OK(query->next());
            STORE_OK(m_db->run("INSERT INTO item(id) VALUES(4)"));
            QCOMPARE(countItems(*reader), 3);
        }
        QCOMPARE(countItems(*reader), 4);
    }

    void manyTextsOverflowTheCache()
    {
        auto held = m_db->query("SELECT 1 UNION ALL SELECT 2");
        STORE_OK(held);
        STORE_OK(held->next());
        for (int i = 0; i < 1000; ++i) {
            const auto value = m_db->value<int>("SELECT " + QByteArray::number(i));
            STORE_OK(value);
            QCOMPARE(**value, i);
        }
        STORE_OK(held->next());
        QCOMPARE(held->integer(0), 2);
    }

    void changesAndRowIds()
    {
        STORE_OK(m_db->run("DELETE FROM item"));
        STORE_OK(m_db->run("INSERT INTO item(name) VALUES('a'),('b')"));
        QCOMPARE(m_db->changes(), 2);
        STORE_OK(m_db->run("INSERT INTO item(id) VALUES(77)"));
        QCOMPARE(m_db->lastInsertRowId(), 77);
        QVERIFY(!m_db->value<int>("SELECT id FROM item WHERE id=-1").value().has_value());
    }
};

QTEST_GUILESS_MAIN(TestStorageStatement)
#include "test_storage_statement.moc"
