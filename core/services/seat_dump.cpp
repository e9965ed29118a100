#include "core/services/seat_dump.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace mizban {

namespace {

struct Column
{
    QString name;
    bool isBlob = false;
};

Result<QStringList> tablesOf(Connection &db)
{
    MIZBAN_LET(Query query, db.query("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"));
    QStringList tables;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return tables;
        tables.append(query.text(0));
    }
}

Result<QList<Column>> columnsOf(Connection &db, const QString &table)
{
    MIZBAN_LET(Query query, db.query("PRAGMA table_info(\"" + table.toUtf8() + "\")"));
    QList<Column> columns;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return columns;
        columns.append(Column{query.text(1), query.text(2) == QLatin1StringView("BLOB")});
    }
}

Result<qint64> dumpTable(Connection &db, const QString &table, QSaveFile &to)
{
    MIZBAN_LET(const QList<Column> columns, columnsOf(db, table));
    MIZBAN_LET(Query query, db.query("SELECT * FROM \"" + table.toUtf8() + '"'));
    for (qint64 rows = 0;; ++rows) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return rows;
        QJsonObject line{{QStringLiteral("table"), table}};
        for (int at = 0; at < columns.size(); ++at) {
            const QString text =
                columns[at].isBlob ? QString::fromLatin1(query.blob(at).toHex()) : query.text(at);
            line.insert(columns[at].name, text);
            // Packs and pieces hold text of people: also readable, so that a search of the dump finds it.
            if (columns[at].isBlob)
                line.insert(columns[at].name + QStringLiteral(".text"), QString::fromUtf8(query.blob(at)));
        }
        if (to.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n') < 0)
            return makeError(ErrorCode::DiskFull, to.errorString());
    }
}

} // namespace

Result<qint64> dumpSeat(const OpenedSeat &seat, const QString &file)
{
    QSaveFile to(file);
    if (!to.open(QIODevice::WriteOnly))
        return makeError(ErrorCode::CannotOpen, to.errorString());
    MIZBAN_LET(Connection db, seatfile::connectReader(seat.path, seat.dataKey.view()));
    MIZBAN_LET(const QStringList tables, tablesOf(db));
    qint64 rows = 0;
    for (const QString &table : tables) {
        MIZBAN_LET(const qint64 dumped, dumpTable(db, table, to));
        rows += dumped;
    }
    if (!to.commit())
        return makeError(ErrorCode::DiskFull, to.errorString());
    return rows;
}

} // namespace mizban
