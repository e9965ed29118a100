#include "core/projections/search/search_index.h"

#include "core/crypto/digest.h"
#include "core/projections/search/search_block.h"
#include "core/projections/search/term_table.h"

#include <QMap>
#include <QSet>

#include <bit>

namespace mizban {

namespace {

constexpr int singlesAtMost = SearchPack::maxDocuments;
constexpr size_t packedFrom = 64; // so many documents of one transaction go into packs at once
constexpr size_t heldInMemory = 2'048;
constexpr qint64 mergedFrom = containerDocs; // documents in packs
constexpr qint64 keptSmall = 4;              // containers behind a complete group before it becomes one block

/// The present words of documents that go into blocks, and where in the blocks they lie.
struct MergeInput
{
    std::vector<qint64> documents; ///< ascending
    TermTable terms;               ///< documents by their place in the list above

    [[nodiscard]] quint32 placeOf(qint64 document) const
    {
        const auto found = std::lower_bound(documents.begin(), documents.end(), document);
        return static_cast<quint32>(found - documents.begin());
    }
};

Result<std::vector<SearchPack>> readPacks(Connection &db)
{
    MIZBAN_LET(Query query, db.query("SELECT data FROM search_pack ORDER BY id DESC"));
    std::vector<SearchPack> packs;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return packs;
        MIZBAN_LET(SearchPack pack, SearchPack::parse(query.blob(0)));
        packs.push_back(std::move(pack));
    }
}

/// Of a document in several packs the newest counts.
MergeInput inputOf(const std::vector<SearchPack> &packs)
{
    MergeInput input;
    QSet<qint64> met;
    std::vector<SearchPack::Bits> current(packs.size());
    for (size_t at = 0; at < packs.size(); ++at) {
        const std::vector<qint64> &documents = packs[at].documents();
        for (size_t i = 0; i < documents.size(); ++i) {
            if (met.contains(documents[i]))
                continue;
            met.insert(documents[i]);
            current[at][i / 64] |= quint64(1) << (i % 64);
            input.documents.push_back(documents[i]);
        }
    }
    std::sort(input.documents.begin(), input.documents.end());
    for (size_t at = 0; at < packs.size(); ++at) {
        std::vector<quint32> places;
        for (const qint64 document : packs[at].documents())
            places.push_back(input.placeOf(document));
        packs[at].forEachTerm([&](QByteArrayView term, const SearchPack::Bits &bits) {
            for (size_t word = 0; word < bits.size(); ++word) {
                for (quint64 left = bits[word] & current[at][word]; left != 0; left &= left - 1)
                    input.terms.add(term, places[word * 64 + static_cast<size_t>(std::countr_zero(left))]);
            }
        });
    }
    return input;
}

/// What is merged into one block: its documents, and the new postings term by term.
struct BlockInput
{
    explicit BlockInput(const SearchBlock &of)
        : block(of)
        , documents(of.containers)
    {
    }

    SearchBlock block;
    bool isNew = false;
    DocumentBits documents;
    struct Posting
    {
        QByteArrayView term;
        std::vector<int> places; ///< ascending
    };
    std::vector<Posting> postings; ///< in byte order
};

/// Streams the posting lists of a block, one term after another.
class BlockCursor
{
public:
    explicit BlockCursor(Query query)
        : m_query(std::move(query))
    {
    }
    static Result<BlockCursor> open(Connection &db, qint64 block)
    {
        MIZBAN_LET(
            Query query,
            db.query("SELECT term, part, docs FROM search_post WHERE blk = ? ORDER BY term, part", block));
        return BlockCursor(std::move(query));
    }

    /// The next term with all its rows; false at the end.
    Result<bool> next()
    {
        if (!m_begun) {
            m_begun = true;
            MIZBAN_LET(m_onRow, m_query.next());
        }
        rows.clear();
        if (!m_onRow)
            return false;
        term = m_query.blob(0);
        while (m_onRow && m_query.blobView(0) == term) {
            rows.push_back({term, m_query.integer(1), m_query.blob(2)});
            MIZBAN_LET(m_onRow, m_query.next());
        }
        return true;
    }

    QByteArray term;
    std::vector<PostRow> rows;

private:
    Query m_query;
    bool m_begun = false;
    bool m_onRow = false;
};

/// Puts the documents of a block in place of what it held of them.
class BlockMerge
{
public:
    BlockMerge(Connection &db, const BlockInput &input)
        : m_db(db)
        , m_input(input)
        , m_bits(input.block.containers)
        , m_old(input.block.containers)
    {
    }

    Status run()
    {
        if (!m_input.isNew)
            MIZBAN_TRY(mergeHeld());
        while (m_next < m_input.postings.size())
            addNew();
        for (const QByteArray &term : m_rewritten)
            MIZBAN_TRY(
                m_db.run("DELETE FROM search_post WHERE blk = ? AND term = ?", m_input.block.number, term));
        return m_rows.write(m_db, m_input.block.number);
    }

private:
    Status mergeHeld()
    {
        MIZBAN_LET(BlockCursor cursor, BlockCursor::open(m_db, m_input.block.number));
        for (;;) {
            MIZBAN_LET(const bool more, cursor.next());
            if (!more)
                return {};
            while (m_next < m_input.postings.size() && m_input.postings[m_next].term.compare(cursor.term) < 0)
                addNew();
            m_old.clear();
            for (const PostRow &row : cursor.rows) {
                if (!unpackPostings(row.docs, m_old))
                    return makeError(ErrorCode::Corrupt, QStringLiteral("search postings"));
            }
            m_bits = m_old;
            m_bits.leaveOut(m_input.documents);
            if (m_next < m_input.postings.size() && m_input.postings[m_next].term == cursor.term)
                takePlaces();
            if (m_bits == m_old)
                continue;
            m_rewritten.push_back(cursor.term);
            writeBits(cursor.term);
        }
    }
    void addNew()
    {
        m_bits.clear();
        const QByteArray term = m_input.postings[m_next].term.toByteArray();
        takePlaces();
        writeBits(term);
    }
    void takePlaces()
    {
        for (const int place : m_input.postings[m_next].places)
            m_bits.add(place);
        ++m_next;
    }
    void writeBits(const QByteArray &term)
    {
        for (int index = 0; index < m_bits.containers(); ++index)
            m_rows.addContainer(term, index, m_bits.container(index));
    }

    Connection &m_db;
    const BlockInput &m_input;
    DocumentBits m_bits;
    DocumentBits m_old;
    PostRows m_rows;
    std::vector<QByteArray> m_rewritten;
    size_t m_next = 0;
};

/// The block of each container that documents lie in; one that is not there yet is made.
Result<std::vector<BlockInput>> blocksFor(Connection &db, const std::vector<qint64> &documents)
{
    MIZBAN_LET(const QList<SearchBlock> held, readBlocks(db));
    std::vector<BlockInput> inputs;
    for (const qint64 document : documents) {
        const qint64 container = containerOf(document);
        if (inputs.empty() || document >= inputs.back().block.endDocument()) {
            const auto found = std::find_if(held.begin(), held.end(), [&](const SearchBlock &block) {
                return document >= block.firstDocument() && document < block.endDocument();
            });
            const bool isNew = found == held.end();
            inputs.emplace_back(isNew ? SearchBlock{container, container, 1} : *found);
            inputs.back().isNew = isNew;
        }
        BlockInput &input = inputs.back();
        input.documents.add(static_cast<int>(document - input.block.firstDocument()));
    }
    return inputs;
}

void distribute(const MergeInput &from, std::vector<BlockInput> &inputs)
{
    std::vector<quint32> places;
    for (const TermTable::Term *term : from.terms.sorted()) {
        from.terms.documentsOf(*term, places);
        std::sort(places.begin(), places.end());
        auto input = inputs.begin();
        BlockInput::Posting posting{from.terms.bytes(*term), {}};
        for (const quint32 place : places) {
            const qint64 document = from.documents[place];
            while (document >= input->block.endDocument()) {
                if (!posting.places.empty())
                    input->postings.push_back(std::move(posting));
                posting = {from.terms.bytes(*term), {}};
                ++input;
            }
            posting.places.push_back(static_cast<int>(document - input->block.firstDocument()));
        }
        if (!posting.places.empty())
            input->postings.push_back(std::move(posting));
    }
}

/// Makes one block of the small ones of a group, term by term.
Status joinGroup(Connection &db, qint64 group, const QList<SearchBlock> &members)
{
    std::vector<BlockCursor> cursors;
    std::vector<bool> alive;
    for (const SearchBlock &member : members) {
        MIZBAN_LET(BlockCursor cursor, BlockCursor::open(db, member.number));
        cursors.push_back(std::move(cursor));
        MIZBAN_LET(const bool more, cursors.back().next());
        alive.push_back(more);
    }
    PostRows joined;
    for (;;) {
        const QByteArray *lowest = nullptr;
        for (size_t i = 0; i < cursors.size(); ++i) {
            if (alive[i] && (!lowest || cursors[i].term < *lowest))
                lowest = &cursors[i].term;
        }
        if (!lowest)
            break;
        const QByteArray term = *lowest;
        for (size_t i = 0; i < cursors.size(); ++i) {
            if (!alive[i] || cursors[i].term != term)
                continue;
            const int index = static_cast<int>(members[static_cast<qsizetype>(i)].first % blockContainers);
            for (const PostRow &row : cursors[i].rows)
                joined.addPacked(term, index, row.docs);
            MIZBAN_LET(const bool more, cursors[i].next());
            alive[i] = more;
        }
    }
    cursors.clear();
    for (const SearchBlock &member : members) {
        MIZBAN_TRY(db.run("DELETE FROM search_post WHERE blk = ?", member.number));
        MIZBAN_TRY(db.run("DELETE FROM search_block WHERE blk = ?", member.number));
    }
    const qint64 number = -1 - group;
    MIZBAN_TRY(joined.write(db, number));
    return db.run("INSERT INTO search_block(blk, first, containers) VALUES(?, ?, ?)", number,
                  group * blockContainers, blockContainers);
}

/// A number for each pair of document and term; their sum does not depend on the order.
class PairSum
{
public:
    void add(qint64 document, QByteArrayView term)
    {
        quint64 hash = 14695981039346656037ull; // FNV-1a, then mixed
        for (const char byte : term)
            hash = (hash ^ static_cast<uchar>(byte)) * 1099511628211ull;
        hash += static_cast<quint64>(document) * 0x9E3779B97F4A7C15ull;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9ull;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBull;
        m_sum += hash ^ (hash >> 31);
        ++m_pairs;
    }
    [[nodiscard]] QByteArray text() const
    {
        return QByteArray::number(m_pairs) + ':' + QByteArray::number(m_sum, 16);
    }

private:
    quint64 m_sum = 0;
    quint64 m_pairs = 0;
};

} // namespace

Status SearchIndex::put(qint64 document, QByteArray words)
{
    m_put[document] = std::move(words);
    return m_put.size() < heldInMemory ? Status() : finish();
}

Status SearchIndex::finish()
{
    if (m_put.empty())
        return {};
    if (m_put.size() < packedFrom)
        MIZBAN_TRY(addSingly());
    else
        MIZBAN_TRY(addPacks());
    m_put.clear();
    MIZBAN_LET(const auto packed,
               m_connection.value<qint64>("SELECT coalesce(sum(docs), 0) FROM search_pack"));
    return packed.value_or(0) >= mergedFrom ? mergePacks() : Status();
}

Status SearchIndex::addSingly()
{
    for (const auto &[document, words] : m_put)
        MIZBAN_TRY(
            m_connection.run("INSERT OR REPLACE INTO search_new(doc, words) VALUES(?, ?)", document, words));
    MIZBAN_LET(const auto singles, m_connection.value<int>("SELECT count(*) FROM search_new"));
    return singles.value_or(0) >= singlesAtMost ? packSingles() : Status();
}

Status SearchIndex::addPacks()
{
    // What lies there alone is older than what comes now.
    MIZBAN_LET(const bool singles, hasSingles());
    Documents documents;
    for (auto &[document, words] : m_put) {
        if (singles)
            MIZBAN_TRY(m_connection.run("DELETE FROM search_new WHERE doc = ?", document));
        documents.emplace_back(document, std::move(words));
        if (documents.size() < SearchPack::maxDocuments)
            continue;
        MIZBAN_TRY(addPack(documents));
        documents.clear();
    }
    return documents.empty() ? Status() : addPack(documents);
}

Status SearchIndex::addPack(const Documents &documents)
{
    return m_connection.run("INSERT INTO search_pack(docs, data) VALUES(?, ?)",
                            static_cast<qint64>(documents.size()), SearchPack::build(documents));
}

Status SearchIndex::packSingles()
{
    for (;;) {
        Documents documents;
        {
            MIZBAN_LET(Query query,
                       m_connection.query("SELECT doc, words FROM search_new ORDER BY doc LIMIT ?",
                                          SearchPack::maxDocuments));
            for (;;) {
                MIZBAN_LET(const bool more, query.next());
                if (!more)
                    break;
                documents.emplace_back(query.int64(0), query.blob(1));
            }
        }
        if (documents.empty())
            return {};
        MIZBAN_TRY(addPack(documents));
        MIZBAN_TRY(m_connection.run("DELETE FROM search_new WHERE doc <= ?", documents.back().first));
    }
}

Result<bool> SearchIndex::hasSingles() const
{
    MIZBAN_LET(const auto one, m_connection.value<int>("SELECT 1 FROM search_new LIMIT 1"));
    return one.has_value();
}

Status SearchIndex::mergePacks()
{
    MIZBAN_LET(const std::vector<SearchPack> packs, readPacks(m_connection));
    if (packs.empty())
        return {};
    const MergeInput input = inputOf(packs);
    MIZBAN_LET(std::vector<BlockInput> inputs, blocksFor(m_connection, input.documents));
    distribute(input, inputs);
    for (const BlockInput &block : inputs) {
        if (block.isNew)
            MIZBAN_TRY(m_connection.run("INSERT INTO search_block(blk, first, containers) VALUES(?, ?, ?)",
                                        block.block.number, block.block.first, block.block.containers));
        MIZBAN_TRY(BlockMerge(m_connection, block).run());
    }
    MIZBAN_TRY(m_connection.run("DELETE FROM search_pack"));
    return joinBlocks();
}

Status SearchIndex::joinBlocks()
{
    MIZBAN_LET(const QList<SearchBlock> blocks, readBlocks(m_connection));
    if (blocks.isEmpty())
        return {};
    const qint64 newest = blocks.first().first;
    QMap<qint64, QList<SearchBlock>> groups;
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
        if (block->containers == 1)
            groups[block->first / blockContainers].append(*block);
    }
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        if (newest >= (group.key() + 1) * blockContainers + keptSmall)
            MIZBAN_TRY(joinGroup(m_connection, group.key(), group.value()));
    }
    return {};
}

Status SearchIndex::settle()
{
    MIZBAN_TRY(finish());
    MIZBAN_TRY(packSingles());
    return mergePacks();
}

Status SearchIndex::clear()
{
    m_put.clear();
    for (const char *table : {"search_new", "search_pack", "search_block", "search_post"})
        MIZBAN_TRY(m_connection.run(QByteArray("DELETE FROM ") + table));
    return {};
}

Result<QByteArray> SearchIndex::fingerprint(const Naming &nameOf) const
{
    PairSum sum;
    QSet<qint64> met; // documents that lie nearer to the top
    {
        MIZBAN_LET(Query query, m_connection.query("SELECT doc, words FROM search_new"));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            met.insert(query.int64(0));
            TermTable terms;
            terms.addDocument(0, query.blobView(1));
            for (const TermTable::Term *term : terms.sorted())
                sum.add(nameOf(query.int64(0)), terms.bytes(*term));
        }
    }
    MIZBAN_LET(const std::vector<SearchPack> packs, readPacks(m_connection));
    for (const SearchPack &pack : packs) {
        SearchPack::Bits current{};
        for (size_t i = 0; i < pack.documents().size(); ++i) {
            if (!met.contains(pack.documents()[i]))
                current[i / 64] |= quint64(1) << (i % 64);
        }
        pack.forEachTerm([&](QByteArrayView term, const SearchPack::Bits &bits) {
            for (size_t word = 0; word < bits.size(); ++word) {
                for (quint64 left = bits[word] & current[word]; left != 0; left &= left - 1)
                    sum.add(nameOf(pack.documents()[word * 64 + static_cast<size_t>(std::countr_zero(left))]),
                            term);
            }
        });
        for (const qint64 document : pack.documents())
            met.insert(document);
    }
    MIZBAN_LET(const QList<SearchBlock> blocks, readBlocks(m_connection));
    for (const SearchBlock &block : blocks) {
        MIZBAN_LET(BlockCursor cursor, BlockCursor::open(m_connection, block.number));
        DocumentBits bits(block.containers);
        for (;;) {
            MIZBAN_LET(const bool more, cursor.next());
            if (!more)
                break;
            bits.clear();
            for (const PostRow &row : cursor.rows) {
                if (!unpackPostings(row.docs, bits))
                    return makeError(ErrorCode::Corrupt, QStringLiteral("search postings"));
            }
            for (int at = bits.lastFrom(block.containers * containerDocs - 1); at >= 0;
                 at = bits.lastFrom(at - 1)) {
                if (const qint64 document = block.firstDocument() + at; !met.contains(document))
                    sum.add(nameOf(document), cursor.term);
            }
        }
    }
    return sum.text();
}

} // namespace mizban
