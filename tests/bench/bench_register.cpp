#include "core/storage/sqlcipher/transaction.h"
#include "tests/bench/figures.h"
#include "tests/fixtures/seats.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace mizban;
using namespace mizban::bench;

namespace {

/// One commit of one row of the size of a case, with fsync, in the same kind of store.
double floorCommit(Connection &db, const QByteArray &row)
{
    return milliseconds([&] {
        auto transaction = Transaction::begin(db);
        if (!transaction || !db.run("INSERT INTO floor(data) VALUES(?)", row) || !transaction->commit())
            qFatal("floor");
    });
}

} // namespace

/// Register to durable, against one commit with fsync (performance.md). --cases N
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int cases = numberOption(QCoreApplication::arguments(), QStringLiteral("cases"), 1000);
    QTemporaryDir dir;
    fixtures::TestCenter center;
    auto writer = fixtures::makeSeat(center, dir.filePath(QStringLiteral("desk.seat")),
                                     QStringLiteral("semnan.damghan.desk"),
                                     QStringLiteral("semnan.damghan.desk.clerk1"), center.clock());
    auto floorDb = Connection::open(dir.filePath(QStringLiteral("floor.db")), QByteArray(32, 'k'),
                                    StoreOptions::creator());
    if (!writer || !floorDb || !floorDb->execute("CREATE TABLE floor(id INTEGER PRIMARY KEY, data BLOB)"))
        qFatal("no store");
    Series ours;
    Series floor;
    for (int number = 0; number < cases; ++number) {
        const CaseDraft draft = fixtures::sampleDraft(number);
        ours.add(milliseconds([&] {
            if (!(*writer)->registerCase(draft))
                qFatal("register");
        }));
        floor.add(floorCommit(*floorDb, QByteArray(2000, 'x')));
    }
    print({{QStringLiteral("work"), QStringLiteral("register to durable, ms")},
           {QStringLiteral("mizban"), ours.json()},
           {QStringLiteral("floorCommit"), floor.json()},
           {QStringLiteral("medianAboveFloorMs"), ours.median() - floor.median()},
           {QStringLiteral("p99AboveFloorMs"), ours.quantile(0.99) - floor.quantile(0.99)}});
    return 0;
}
