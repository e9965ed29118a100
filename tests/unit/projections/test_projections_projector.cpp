#include "core/projections/projector.h"
#include "core/services/seat_schema.h"
#include "core/storage/sqlcipher/transaction.h"
#include "tests/unit/domain/stream_builder.h"
#include "tests/unit/storage/store_fixture.h"

using namespace mizban;
using namespace mizban::testing;

namespace {

const HolderCode self(QStringLiteral("c.desk"));

/// The life of a case: registered here, sent on, come back, answered.
QList<DecodedEvent> lifeOfACase()
{
    test::StreamBuilder stream;
    stream.registerAt();
    stream.then("c.desk.one", test::referTo("c.governor"));
    stream.then("c.governor", test::referTo("c.desk"));
    stream.then("c.desk.one", test::answerWith());
    return stream.events;
}

StreamId idOf(qint64 row)
{
    return StreamId(QByteArray(StreamId::size, static_cast<char>(row)));
}

} // namespace

class ProjectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inv6_inPartsAsAtOnce_data();
    void inv6_inPartsAsAtOnce();
    void inv6_manyNewOnes();
    void inv6_forgotten();

private:
    static QByteArray atOnce(const QList<DecodedEvent> &events);
};

QByteArray ProjectorTest::atOnce(const QList<DecodedEvent> &events)
{
    const StoreFixture store;
    auto db = store.open();
    Projector projector(*db, self);
    if (!migrate(*db, seatMigrations()) || !projector.fold(1, idOf(1), StreamKind::Case, events, true) ||
        !projector.finish())
        return {};
    return projector.fingerprint().valueOr({});
}

void ProjectorTest::inv6_inPartsAsAtOnce_data()
{
    QTest::addColumn<bool>("inOneTransaction");
    QTest::newRow("together") << true;
    QTest::newRow("one by one") << false;
}

void ProjectorTest::inv6_inPartsAsAtOnce()
{
    QFETCH(const bool, inOneTransaction);
    const QList<DecodedEvent> events = lifeOfACase();
    for (qsizetype first = 1; first < events.size(); ++first) {
        const StoreFixture store;
        auto db = store.open();
        STORE_OK(db);
        STORE_OK(migrate(*db, seatMigrations()));
        Projector one(*db, self);
        STORE_OK(one.fold(1, idOf(1), StreamKind::Case, events.first(first), true));
        if (!inOneTransaction)
            STORE_OK(one.finish());
        Projector other(*db, self);
        Projector &then = inOneTransaction ? one : other;
        for (qsizetype end = first + 1; end <= events.size(); ++end)
            STORE_OK(then.fold(1, idOf(1), StreamKind::Case, events.first(end), false));
        STORE_OK(then.finish());
        QCOMPARE(*then.fingerprint(), atOnce(events));
    }
}

/// More than are gathered at a time; the counters say what the lines say.
void ProjectorTest::inv6_manyNewOnes()
{
    constexpr int cases = 12'000;
    const StoreFixture store;
    auto db = store.open();
    STORE_OK(db);
    STORE_OK(migrate(*db, seatMigrations()));
    const QList<DecodedEvent> events = lifeOfACase();
    auto transaction = Transaction::begin(*db);
    STORE_OK(transaction);
    Projector projector(*db, self);
    for (int row = 1; row <= cases; ++row)
        STORE_OK(projector.fold(row, idOf(row), StreamKind::Case, events.first(1 + row % 4), true));
    STORE_OK(projector.finish());
    STORE_OK(transaction->commit());
    const auto wrong = db->value<int>("SELECT count(*) FROM cartable_count AS c WHERE cases <>"
                                      " (SELECT count(*) FROM cartable AS k WHERE k.folder = c.folder)");
    STORE_OK(wrong);
    QCOMPARE(wrong->value_or(-1), 0);
    const auto all = db->value<int>("SELECT cases FROM cartable_count WHERE folder = ?", Folder::All);
    STORE_OK(all);
    QCOMPARE(all->value_or(0), cases);
}

/// Clearing before a refold drops what was gathered and not yet written.
void ProjectorTest::inv6_forgotten()
{
    const StoreFixture store;
    auto db = store.open();
    STORE_OK(db);
    STORE_OK(migrate(*db, seatMigrations()));
    const QList<DecodedEvent> events = lifeOfACase();
    Projector projector(*db, self);
    STORE_OK(projector.fold(1, idOf(1), StreamKind::Case, events, true));
    STORE_OK(projector.clear());
    STORE_OK(projector.fold(1, idOf(1), StreamKind::Case, events, true));
    STORE_OK(projector.finish());
    QCOMPARE(*projector.fingerprint(), atOnce(events));
}

QTEST_GUILESS_MAIN(ProjectorTest)
#include "test_projections_projector.moc"
