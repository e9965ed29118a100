#include "core/center/embedded/embedded_store.h"

#include "core/storage/sqlcipher/transaction.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

namespace mizban {

namespace {

QString asText(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex());
}

/// Events and links are CBOR within CBOR; opened so far that their text can be read and searched.
QJsonValue opened(const QCborValue &value)
{
    if (value.isByteArray()) {
        QCborParserError error;
        const QByteArray bytes = value.toByteArray();
        const QCborValue inner = QCborValue::fromCbor(bytes, &error);
        const bool whole = error.error == QCborError::NoError && error.offset == bytes.size();
        if (whole && (inner.isMap() || inner.isArray()))
            return opened(inner);
        return asText(bytes);
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QCborValue &item : value.toArray())
            array.append(opened(item));
        return array;
    }
    if (value.isMap()) {
        QJsonObject object;
        const QCborMap map = value.toMap();
        for (auto pair = map.cbegin(); pair != map.cend(); ++pair)
            object.insert(pair.key().toVariant().toString(), opened(pair.value()));
        return object;
    }
    return value.toJsonValue();
}

Result<QStringList> namesIn(Connection &db, const QByteArray &sql, int column)
{
    QStringList names;
    MIZBAN_LET(Statement query, db.prepare(sql));
    for (;;) {
        MIZBAN_LET(const bool more, query.step());
        if (!more)
            return names;
        names.append(query.text(column));
    }
}

/// The types of a row's values are asked from SQLite, since a column does not bind them.
Status dumpTable(Connection &db, const QString &table, const std::function<Status(const QByteArray &)> &line)
{
    const QByteArray name = table.toUtf8();
    MIZBAN_LET(const QStringList columns, namesIn(db, "PRAGMA table_info(" + name + ")", 1));
    QByteArray select = "SELECT 0";
    for (const QString &column : columns)
        select += ",typeof(" + column.toUtf8() + ")," + column.toUtf8();
    MIZBAN_LET(Statement query, db.prepare(select + " FROM " + name));
    for (;;) {
        MIZBAN_LET(const bool more, query.step());
        if (!more)
            return {};
        QJsonObject row{{QStringLiteral("table"), table}};
        for (int i = 0; i < columns.size(); ++i) {
            const QString type = query.text(1 + 2 * i);
            const int at = 2 + 2 * i;
            if (type == QStringLiteral("integer"))
                row.insert(columns.at(i), query.int64(at));
            else if (type == QStringLiteral("text"))
                row.insert(columns.at(i), query.text(at));
            else if (type == QStringLiteral("blob"))
                row.insert(columns.at(i), opened(QCborValue(query.blob(at))));
        }
        MIZBAN_TRY(line(QJsonDocument(row).toJson(QJsonDocument::Compact)));
    }
}

} // namespace

Status EmbeddedStore::dump(const std::function<Status(const QByteArray &jsonLine)> &line)
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(*db));
    MIZBAN_LET(const QStringList tables,
               namesIn(*db,
                       "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%' "
                       "ORDER BY name",
                       0));
    for (const QString &table : tables)
        MIZBAN_TRY(dumpTable(*db, table, line));
    return {};
}

} // namespace mizban
