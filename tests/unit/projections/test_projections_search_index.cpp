#include "search_model.h"

using namespace mizban;
using namespace mizban::testing;
using namespace Qt::StringLiterals;

namespace {

const SearchReader::Accept noPhrases = [](qint64) -> Result<bool> { return true; };

} // namespace

/// The index against a plain list of what each document holds.
class TestProjectionsSearchIndex : public QObject
{
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<Connection> m_db;
    SearchModel m_model;

    Status put(const QList<qint64> &documents, SeededRandom &chance, int words = 6)
    {
        MIZBAN_LET(Transaction transaction, Transaction::begin(*m_db));
        SearchIndex index(*m_db);
        for (const qint64 document : documents) {
            const QList<QByteArray> terms = randomTerms(chance, words);
            m_model.put(document, terms);
            MIZBAN_TRY(index.put(document, SearchModel::wordsOf(terms)));
        }
        MIZBAN_TRY(index.finish());
        return transaction.commit();
    }
    static QList<qint64> range(qint64 from, qint64 count)
    {
        QList<qint64> documents;
        for (qint64 i = 0; i < count; ++i)
            documents.append(from + i);
        return documents;
    }
    QList<qint64> found(const SearchPlan &plan, std::optional<qint64> before = {}, int limit = 50)
    {
        SearchReader reader(*m_db);
        const auto result = reader.find(plan, before, limit, CancelToken(), noPhrases);
        if (!result)
            qFatal("find: %s", qPrintable(result.error().detail));
        return result->documents;
    }
    void compareAll()
    {
        for (const SearchPlan &plan :
             {planFor({{"w0", false}}), planFor({{"w1", true}}), planFor({{"w", true}}),
              planFor({{"w500", false}}), planFor({{"w0", false}, {"w1", false}}),
              planFor({{"w2", true}, {"w0", false}}), planFor({{"w77", true}, {"w1", false}}),
              planFor({{"nothing", false}})}) {
            const QList<qint64> expected = m_model.find(plan);
            QCOMPARE(found(plan), expected.mid(0, 50));
        }
    }
    int rows(const char *table)
    {
        return m_db->value<int>(QByteArray("SELECT count(*) FROM ") + table)->value_or(-1);
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<StoreFixture>();
        auto db = openSearchStore(*m_store, StoreOptions::creator());
        STORE_OK(db);
        m_db = std::make_unique<Connection>(std::move(db).value());
        m_model = {};
    }
    void cleanup() { m_db.reset(); }

    void newDocumentsAreFoundAtOnce()
    {
        SeededRandom chance(1);
        for (qint64 document = 1; document <= 300; ++document) {
            STORE_OK(put({document}, chance));
            const QByteArray term = m_model.documents()[document].first();
            QCOMPARE(found(planFor({{term, false}}), {}, 1), QList<qint64>{document});
        }
        QCOMPARE(rows("search_pack"), 1); // 256 of them lie together
        compareAll();
    }

    void blocksPacksAndSinglesAnswerAsOne()
    {
        SeededRandom chance(2);
        STORE_OK(put(range(1, 9'000), chance)); // beyond the threshold: a block
        QVERIFY(rows("search_block") > 0);
        STORE_OK(put(range(9'001, 500), chance));
        STORE_OK(put(range(9'501, 20), chance));
        QVERIFY(rows("search_pack") > 0);
        QVERIFY(rows("search_new") > 0);
        compareAll();
    }

    void changedDocumentsAreFoundByWhatTheyHoldNow()
    {
        SeededRandom chance(3);
        STORE_OK(put(range(1, 9'000), chance));
        STORE_OK(put({5, 8'000, 8'999}, chance)); // alone, over the block
        compareAll();
        STORE_OK(put(range(100, 200), chance)); // packed, over the block
        compareAll();
        STORE_OK(put({150}, chance)); // alone, over the pack
        compareAll();
        STORE_OK(put(range(140, 100), chance)); // packed again, over what lay alone
        compareAll();
        STORE_OK(put(range(2'000, 9'000), chance)); // merged
        compareAll();
    }

    void removedDocumentsAreNotFound()
    {
        SeededRandom chance(4);
        STORE_OK(put(range(1, 9'000), chance));
        STORE_OK(put({8'500, 9'000}, chance, 0));
        compareAll();
        QVERIFY(!found(planFor({{"w", true}}), 9'001, 1).contains(9'000));
        Transaction transaction = Transaction::begin(*m_db).value();
        STORE_OK(SearchIndex(*m_db).settle());
        STORE_OK(transaction.commit());
        compareAll();
    }

    void pagesFollowEachOtherWithoutGapOrOverlap()
    {
        SeededRandom chance(5);
        STORE_OK(put(range(1, 9'500), chance));
        STORE_OK(put(range(9'501, 30), chance));
        const SearchPlan plan = planFor({{"w0", false}});
        const QList<qint64> expected = m_model.find(plan);
        SearchReader reader(*m_db);
        QList<qint64> met;
        std::optional<qint64> before;
        do {
            const auto page = reader.find(plan, before, 37, CancelToken(), noPhrases);
            STORE_OK(page);
            met += page->documents;
            before = page->next;
        } while (before && met.size() <= expected.size());
        QCOMPARE(met, expected);
    }

    void fingerprintDoesNotDependOnTheSpread()
    {
        SeededRandom chance(6);
        STORE_OK(put(range(1, 8'300), chance));
        STORE_OK(put(range(50, 300), chance));
        STORE_OK(put(range(60, 40), chance));
        const QByteArray spread = *SearchIndex(*m_db).fingerprint();
        {
            Transaction transaction = Transaction::begin(*m_db).value();
            SearchIndex index(*m_db);
            STORE_OK(index.settle());
            QCOMPARE(*index.fingerprint(), spread);
            STORE_OK(index.clear());
            for (auto document = m_model.documents().begin(); document != m_model.documents().end();
                 ++document)
                STORE_OK(index.put(document.key(), SearchModel::wordsOf(document.value())));
            STORE_OK(index.finish());
            QCOMPARE(*index.fingerprint(), spread);
            STORE_OK(index.put(77, " other "));
            STORE_OK(index.finish());
            QVERIFY(*index.fingerprint() != spread);
            transaction.rollback();
        }
        compareAll();
    }

    /// Sixteen containers become one block once those behind them are there.
    void completeBlocksAreJoined()
    {
        SeededRandom chance(7);
        const qint64 group = qint64(blockContainers) * containerDocs;
        STORE_OK(put(range(1, 40), chance));
        for (qint64 first = 100; first < group; first += containerDocs)
            STORE_OK(put(range(first, 900), chance, 3));
        STORE_OK(put(range(group + 5 * containerDocs, 8'200), chance, 3));
        QVERIFY(rows("search_block") < blockContainers);
        QCOMPARE(m_db->value<int>("SELECT count(*) FROM search_block WHERE containers = 16")->value_or(-1),
                 1);
        compareAll();
        STORE_OK(put(range(30, 40), chance)); // changed and new within the joined block
        compareAll();
        STORE_OK(put(range(group + 5 * containerDocs, 8'200), chance, 3));
        compareAll();
    }

    void cancelledSearchEnds()
    {
        SeededRandom chance(8);
        STORE_OK(put(range(1, 9'000), chance));
        CancelToken cancel;
        cancel.cancel();
        SearchReader reader(*m_db);
        const auto result = reader.find(planFor({{"w0", false}}), {}, 50, cancel, noPhrases);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Busy);
    }

    void readersKeepPacksOnlyWhileTheyStand()
    {
        SeededRandom chance(9);
        STORE_OK(put(range(1, 300), chance));
        SearchReader reader(*m_db);
        const SearchPlan plan = planFor({{"w0", false}});
        QCOMPARE(reader.find(plan, {}, 500, CancelToken(), noPhrases)->documents, m_model.find(plan));
        STORE_OK(put(range(1, 9'000), chance)); // the packs are gone, others came
        STORE_OK(put(range(1, 300), chance));
        QCOMPARE(reader.find(plan, {}, 9'500, CancelToken(), noPhrases)->documents, m_model.find(plan));
    }

    /// Cases that come together are found in the order of their registration.
    void casesAreNumberedByTheirRegistration()
    {
        Transaction transaction = Transaction::begin(*m_db).value();
        SearchCases cases(*m_db);
        for (const auto &[stream, at] : {std::pair(3, 100), std::pair(1, 300), std::pair(2, 200)})
            STORE_OK(cases.put(stream, at, " a "));
        STORE_OK(cases.finish());
        STORE_OK(cases.put(2, 200, " a b ")); // a change keeps its place
        STORE_OK(cases.put(9, 50, " a "));    // what comes later stands before, whatever its time
        STORE_OK(cases.remove(8));            // was never there
        STORE_OK(cases.finish());
        SearchReader reader(*m_db);
        QList<qint64> streams;
        for (const qint64 document : found(planFor({{"a", false}})))
            streams.append(*reader.streamOf(document));
        QCOMPARE(streams, (QList<qint64>{9, 1, 2, 3}));
        const QByteArray spread = *cases.fingerprint();
        STORE_OK(cases.clear());
        for (const auto &[stream, words] :
             {std::pair(9, " a "), std::pair(3, " a "), std::pair(2, " b a "), std::pair(1, " a ")})
            STORE_OK(cases.put(stream, stream, words));
        STORE_OK(cases.finish());
        QCOMPARE(*cases.fingerprint(), spread); // numbered otherwise, the same content
        STORE_OK(cases.remove(9));
        STORE_OK(cases.finish());
        QVERIFY(*cases.fingerprint() != spread);
        transaction.rollback();
    }

    void damagedPostingsAreTold()
    {
        SeededRandom chance(10);
        STORE_OK(put(range(1, 9'000), chance));
        STORE_OK(m_db->run("UPDATE search_post SET docs = ? WHERE term = ?", QByteArray("\xFF\x01", 2),
                           QByteArray("w0")));
        SearchReader reader(*m_db);
        const auto result = reader.find(planFor({{"w0", false}}), {}, 50, CancelToken(), noPhrases);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Corrupt);
    }
};

QTEST_GUILESS_MAIN(TestProjectionsSearchIndex)
#include "test_projections_search_index.moc"
