#include "tests/bench/floor_rows.h"

#include "core/storage/sqlcipher/transaction.h"
#include "tests/bench/figures.h"

namespace mizban::bench {

double floorRows(const QString &path, int cases)
{
    const QString holder = QStringLiteral("semnan.damghan.governor");
    auto db = Connection::open(path, QByteArray(32, 'k'), StoreOptions::creator());
    if (!db || !db->execute(
                   "CREATE TABLE c(id INTEGER PRIMARY KEY, t TEXT, n TEXT, h TEXT, d INT, s INT, data BLOB);"
                   "CREATE INDEX c1 ON c(t); CREATE INDEX c2 ON c(n); CREATE INDEX c3 ON c(h, d);"
                   "CREATE INDEX c4 ON c(s);"))
        qFatal("floor");
    return milliseconds([&] {
        for (int done = 0; done < cases;) {
            auto transaction = Transaction::begin(*db);
            for (int at = 0; at < 600 && done < cases; ++at, ++done) {
                const QString number = QString::number(done * 7919);
                if (!db->run("INSERT INTO c(t, n, h, d, s, data) VALUES(?, ?, ?, ?, ?, ?)", number, number,
                             holder, done, done % 7, QByteArray(1600, 'x')))
                    qFatal("floor row");
            }
            if (!transaction->commit())
                qFatal("floor commit");
        }
    });
}

} // namespace mizban::bench
