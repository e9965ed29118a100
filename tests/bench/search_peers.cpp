#include "tests/bench/search_peers.h"

#include "core/storage/sqlcipher/transaction.h"

using namespace Qt::StringLiterals;

namespace mizban::bench {

namespace {

/// A table of one of SQLite's full text engines, in the library and with the settings of a seat.
class SqlitePeer final : public SearchPeer
{
public:
    explicit SqlitePeer(Connection db)
        : m_db(std::move(db))
    {
    }
    void add(qint64 row, const QByteArray &words) override
    {
        if (!m_open)
            must(m_db.execute("BEGIN IMMEDIATE"));
        m_open = true;
        must(m_db.run("INSERT INTO peer(rowid, words) VALUES(?, ?)", row, QString::fromUtf8(words)));
    }
    void commit() override
    {
        if (m_open)
            must(m_db.execute("COMMIT"));
        m_open = false;
    }
    void finish() override
    {
        commit();
        must(m_db.execute("INSERT INTO peer(peer) VALUES('optimize')"));
        must(m_db.checkpointTruncate());
    }
    int ask(const CaseQuery &query) override
    {
        const QStringList parts = asTyped(query);
        if (parts.isEmpty())
            return 0;
        auto rows = m_db.query("SELECT rowid FROM peer WHERE peer MATCH ? ORDER BY rowid DESC LIMIT 50",
                               parts.join(u' '));
        int found = 0;
        while (rows && rows->next().valueOr(false)) // phrases are an error with detail=none
            ++found;
        return found;
    }

private:
    static void must(const Status &status)
    {
        if (!status.ok())
            qFatal("%s", qPrintable(status.error().detail));
    }

    Connection m_db;
    bool m_open = false;
};

PeerEngine sqlite(const QString &name, const QByteArray &table)
{
    return {name, [table](const QString &folder) { return makeSqlitePeer(folder, table); }};
}

} // namespace

QStringList asTyped(const CaseQuery &query)
{
    QStringList parts;
    for (const CaseQuery::Word &word : query.words)
        parts.append(word.text + (word.prefix ? u"*"_s : QString()));
    for (const CaseQuery::Phrase &phrase : query.phrases)
        parts.append(u'"' + phrase.text + u'"');
    return parts;
}

std::unique_ptr<SearchPeer> makeSqlitePeer(const QString &folder, const QByteArray &table)
{
    auto db = Connection::open(folder + u"/peer"_s, QByteArray(32, 'k'), StoreOptions::creator());
    if (!db || !db->execute("CREATE VIRTUAL TABLE peer USING " + table))
        return nullptr;
    return std::make_unique<SqlitePeer>(std::move(*db));
}

QList<PeerEngine> peerEngines()
{
    return {sqlite(u"fts4"_s, "fts4(words, prefix=\"2,3\")"),
            sqlite(u"fts5"_s, "fts5(words, prefix='2 3', content='')"),
            sqlite(u"fts5DetailNone"_s, "fts5(words, detail=none, content='')"),
            {u"xapian"_s, makeXapianPeer},
            {u"notmuch"_s, makeNotmuchPeer}};
}

#ifndef MIZBAN_WITH_XAPIAN
std::unique_ptr<SearchPeer> makeXapianPeer(const QString &)
{
    return nullptr;
}
#endif

#ifndef MIZBAN_WITH_NOTMUCH
std::unique_ptr<SearchPeer> makeNotmuchPeer(const QString &)
{
    return nullptr;
}
#endif

} // namespace mizban::bench
