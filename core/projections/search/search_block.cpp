#include "core/projections/search/search_block.h"

namespace mizban {

namespace {
/// What SQLite keeps of a row on its own page of 8 KiB, with room for the key.
constexpr qsizetype maxRowBytes = 1'900;
} // namespace

Result<QList<SearchBlock>> readBlocks(Connection &db)
{
    MIZBAN_LET(Query query, db.query("SELECT blk, first, containers FROM search_block"));
    QList<SearchBlock> blocks;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            break;
        blocks.append({query.int64(0), query.int64(1), query.integer(2)});
        if (blocks.last().containers < 1 || blocks.last().containers > blockContainers)
            return makeError(ErrorCode::Corrupt, QStringLiteral("search block"));
    }
    std::sort(blocks.begin(), blocks.end(),
              [](const SearchBlock &a, const SearchBlock &b) { return a.first > b.first; });
    return blocks;
}

void PostRows::addContainer(const QByteArray &term, int index, const quint64 *bits)
{
    QByteArray packed;
    packContainer(packed, index, bits);
    if (!packed.isEmpty())
        addPacked(term, index, packed);
}

void PostRows::addPacked(const QByteArray &term, int index, QByteArrayView packed)
{
    const bool fits = !m_rows.empty() && m_rows.back().term == term &&
                      m_rows.back().docs.size() + packed.size() <= maxRowBytes;
    if (!fits)
        m_rows.push_back({term, index, {}});
    QByteArray &docs = m_rows.back().docs;
    const qsizetype at = docs.size();
    docs.append(packed);
    docs[at] = static_cast<char>((static_cast<uchar>(docs[at]) & 0x0F) | index << 4);
}

Status PostRows::write(Connection &db, qint64 block) const
{
    for (const PostRow &row : m_rows)
        MIZBAN_TRY(db.run("INSERT INTO search_post(blk, term, part, docs) VALUES(?, ?, ?, ?)", block,
                          row.term, row.part, row.docs));
    return {};
}

} // namespace mizban
