#include "search_model.h"
#include "tests/storage_faults/fault_vfs.h"

using namespace mizban;
using namespace mizban::testing;
using namespace Qt::StringLiterals;

namespace {

/// A log of what was put, and the index, in one transaction: as events and their fold.
Status step(Connection &db, int number)
{
    SeededRandom chance(static_cast<quint64>(number));
    MIZBAN_LET(Transaction transaction, Transaction::begin(db));
    SearchIndex index(db);
    // Steps of one document, of a pack, and beyond the threshold of a merge; changed ones among them.
    const int documents = number % 4 == 3 ? 4'500 : number % 2 == 0 ? 1 : 300;
    const qint64 first = 1 + static_cast<qint64>(chance.below(4'000));
    for (qint64 document = first; document < first + documents; ++document) {
        const QByteArray words = SearchModel::wordsOf(randomTerms(chance, 3));
        MIZBAN_TRY(db.run("INSERT OR REPLACE INTO written(doc, words) VALUES(?, ?)", document, words));
        MIZBAN_TRY(index.put(document, words));
    }
    MIZBAN_TRY(index.finish());
    return transaction.commit();
}

constexpr int steps = 8;

/// The fingerprint of an index made anew from the log.
Result<QByteArray> freshFingerprint(Connection &db)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(db));
    SearchIndex index(db);
    MIZBAN_TRY(index.clear());
    {
        MIZBAN_LET(Query query, db.query("SELECT doc, words FROM written ORDER BY doc"));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            MIZBAN_TRY(index.put(query.int64(0), query.blob(1)));
        }
    }
    MIZBAN_TRY(index.finish());
    MIZBAN_LET(QByteArray fresh, index.fingerprint());
    transaction.rollback();
    return fresh;
}

} // namespace

/// inv2: whenever the machine stops, the index says what the log says.
class TestProjectionsSearchCrash : public QObject
{
    Q_OBJECT

    FaultVfs m_vfs{"mizban-search-fault"};

    [[nodiscard]] StoreOptions options() const
    {
        StoreOptions options = StoreOptions::creator();
        options.vfs = m_vfs.name();
        return options;
    }

    /// Runs the steps until the fault; what lies on the disk then is looked at without it.
    void stopAt(qint64 call, qsizetype shortWrite, int &done)
    {
        const StoreFixture store;
        {
            auto db = openSearchStore(store, options());
            STORE_OK(db);
            STORE_OK(db->execute("CREATE TABLE written(doc INTEGER PRIMARY KEY, words BLOB)"));
            m_vfs.resetCounts();
            Fault stop;
            stop.kinds = changingIo;
            stop.atCall = call;
            stop.lasting = true;
            stop.shortWrite = shortWrite;
            m_vfs.arm(stop);
            for (done = 0; done < steps; ++done) {
                if (!step(*db, done).ok())
                    break;
            }
        } // closed while nothing reaches the disk any more
        m_vfs.disarm();
        auto db = openSearchStore(store, options());
        STORE_OK(db);
        const auto held = SearchIndex(*db).fingerprint();
        STORE_OK(held);
        const auto fresh = freshFingerprint(*db);
        STORE_OK(fresh);
        QCOMPARE(*held, *fresh);
        // The work goes on from there.
        for (int number = done; number < steps; ++number)
            STORE_OK(step(*db, number));
        QCOMPARE(*SearchIndex(*db).fingerprint(), *freshFingerprint(*db));
    }

private Q_SLOTS:
    void inv2_theIndexAgreesWithTheLogAfterEveryStop()
    {
        qint64 calls = 0;
        {
            const StoreFixture store;
            auto db = openSearchStore(store, options());
            STORE_OK(db);
            STORE_OK(db->execute("CREATE TABLE written(doc INTEGER PRIMARY KEY, words BLOB)"));
            m_vfs.resetCounts();
            for (int number = 0; number < steps; ++number)
                STORE_OK(step(*db, number));
            calls = m_vfs.count(changingIo);
        }
        QVERIFY(calls > 50);
        QSet<int> reached;
        constexpr int points = 14;
        for (int point = 0; point < points; ++point) {
            const qint64 call = 1 + (calls - 1) * point / (points - 1);
            int done = 0;
            stopAt(call, point % 2 == 0 ? 0 : 700, done);
            if (QTest::currentTestFailed())
                return;
            reached.insert(done);
        }
        QVERIFY(reached.size() >= steps - 2); // the stops were spread over the steps
    }
};

QTEST_GUILESS_MAIN(TestProjectionsSearchCrash)
#include "test_projections_search_crash.moc"
