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

QJsonObject figuresOf(const QString &work, const Series &ours, const Series &floor)
{
    return {{QStringLiteral("work"), work + QStringLiteral(" to durable, ms")},
            {QStringLiteral("mizban"), ours.json()},
            {QStringLiteral("floorCommit"), floor.json()},
            {QStringLiteral("medianAboveFloorMs"), ours.median() - floor.median()},
            {QStringLiteral("p99AboveFloorMs"), ours.quantile(0.99) - floor.quantile(0.99)}};
}

} // namespace

/// Register, refer and answer to durable, each against one commit with fsync taken beside it
/// (performance.md; at most 10 ms above it). --cases N
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
    Series registered;
    Series registeredFloor;
    Series referred;
    Series referredFloor;
    Series answered;
    Series answeredFloor;
    const QByteArray row(2000, 'x');
    for (int number = 0; number < cases; ++number) {
        const CaseDraft draft = fixtures::sampleDraft(number);
        StreamId id;
        registered.add(milliseconds([&] {
            auto saved = (*writer)->registerCase(draft);
            if (!saved)
                qFatal("register");
            id = saved->caseId;
        }));
        registeredFloor.add(floorCommit(*floorDb, row));
        // A holder does one or the other with what lies before him.
        const bool refers = number % 2 == 0;
        (refers ? referred : answered).add(milliseconds([&] {
            const auto done = refers ? (*writer)->refer(id, QStringLiteral("semnan.damghan.governor"),
                                                        QStringLiteral("برای بررسی و اقدام"))
                                     : (*writer)->answer(id, AnswerKind::Done,
                                                         QStringLiteral("شیر فشارشکن کوچه تعویض شد."));
            if (!done)
                qFatal("act");
        }));
        (refers ? referredFloor : answeredFloor).add(floorCommit(*floorDb, row));
    }
    QJsonObject figures = figuresOf(QStringLiteral("register"), registered, registeredFloor);
    figures.insert(QStringLiteral("refer"), figuresOf(QStringLiteral("refer"), referred, referredFloor));
    figures.insert(QStringLiteral("answer"), figuresOf(QStringLiteral("answer"), answered, answeredFloor));
    print(figures);
    return 0;
}
