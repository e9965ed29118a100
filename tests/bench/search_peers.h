#pragma once

#include "core/domain/case_query.h"

#include <functional>
#include <memory>

namespace mizban::bench {

/// Another engine that is asked the same of the same words. Dies with a word on what went wrong.
class SearchPeer
{
public:
    SearchPeer() = default;
    SearchPeer(const SearchPeer &) = delete;
    SearchPeer &operator=(const SearchPeer &) = delete;
    virtual ~SearchPeer() = default;

    /// Rows come newest first; `words` as Mizban's own index gets them.
    virtual void add(qint64 row, const QByteArray &words) = 0;
    virtual void commit() = 0; ///< now and then while adding
    virtual void finish() = 0; ///< once all are there: whatever makes it smaller and quicker
    /// How many it finds of the newest 50.
    virtual int ask(const CaseQuery &query) = 0;
};

struct PeerEngine
{
    QString name;
    /// In an empty folder of its own; null where the engine is not in this build.
    std::function<std::unique_ptr<SearchPeer>(const QString &folder)> make;
};

/// The words and phrases of a query as SQLite's engines and notmuch take them: word, beginning*, "phrase".
[[nodiscard]] QStringList asTyped(const CaseQuery &query);

std::unique_ptr<SearchPeer> makeSqlitePeer(const QString &folder, const QByteArray &table);
std::unique_ptr<SearchPeer> makeXapianPeer(const QString &folder);
std::unique_ptr<SearchPeer> makeNotmuchPeer(const QString &folder);

/// FTS4, FTS5 and FTS5 with detail=none in SQLCipher, Xapian, notmuch.
[[nodiscard]] QList<PeerEngine> peerEngines();

} // namespace mizban::bench
