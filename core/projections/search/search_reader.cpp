#include "core/projections/search/search_reader.h"

#include "core/base/persian_text.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace mizban {

namespace {

constexpr int numbersAtMost = 1'024;  // more cases with such a number: looked at one by one, newest first
constexpr int candidatesPerLook = 64; // between two looks at the cancel token

/// The cases whose numbers fit a clause: all of them, or too many to list.
struct NumberMatch
{
    std::vector<qint64> documents; ///< ascending
    bool isWide = false;
};

/// CROSS JOIN: the index of the number first, whatever the planner thinks of the tables.
Status addNumbers(Connection &db, QByteArrayView sql, const QString &first, const QString &end,
                  NumberMatch &match)
{
    MIZBAN_LET(Query query, db.query(sql, first, end, numbersAtMost));
    for (int count = 0;; ++count) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return {};
        if (count + 1 == numbersAtMost) {
            match.isWide = true;
            return {};
        }
        match.documents.push_back(query.int64(0));
    }
}

Result<NumberMatch> matchNumbers(Connection &db, const SearchClause &clause)
{
    NumberMatch match;
    for (const QString &digits : clause.numbers) {
        const QString end = digits + u':'; // comes after the digits
        MIZBAN_TRY(addNumbers(
            db,
            "SELECT doc FROM case_row CROSS JOIN search_doc USING(stream) WHERE tracking >= ? AND tracking < ? LIMIT ?",
            digits, end, match));
        MIZBAN_TRY(addNumbers(
            db,
            "SELECT doc FROM case_row CROSS JOIN search_doc USING(stream) WHERE number >= ? AND number < ? AND number <> '' LIMIT ?",
            digits, end, match));
        MIZBAN_TRY(addNumbers(
            db,
            "SELECT doc FROM case_row CROSS JOIN search_doc USING(stream) WHERE mobile >= ? AND mobile < ? AND mobile <> '' LIMIT ?",
            digits, end, match));
    }
    if (!clause.reference.isEmpty())
        MIZBAN_TRY(addNumbers(
            db,
            "SELECT doc FROM case_row CROSS JOIN search_doc USING(stream) WHERE reference >= ? AND reference < ? AND reference <> '' LIMIT ?",
            clause.reference, clause.reference + QChar(0xFFFF), match));
    std::sort(match.documents.begin(), match.documents.end());
    return match;
}

/// What of a case's row is looked at.
struct RowFields
{
    CaseStatus status;
    QString holder;
    qint64 registeredAtMs;
    QString tracking;
    QString number;
    QString mobile;
    QString reference;

    [[nodiscard]] bool hasNumber(const SearchClause &clause) const
    {
        for (const QString &digits : clause.numbers) {
            if (tracking.startsWith(digits) || number.startsWith(digits) || mobile.startsWith(digits))
                return true;
        }
        return !clause.reference.isEmpty() && reference.startsWith(clause.reference);
    }
};

bool fits(const SearchPlan &plan, const RowFields &row)
{
    return (plan.statuses.isEmpty() || plan.statuses.contains(row.status)) &&
           (plan.holders.isEmpty() || plan.holders.contains(row.holder)) &&
           (!plan.fromMs || row.registeredAtMs >= *plan.fromMs) &&
           (!plan.beforeMs || row.registeredAtMs < *plan.beforeMs);
}

bool standsIn(QByteArrayView words, const SearchTerm &term)
{
    const QByteArray wanted = ' ' + term.bytes + (term.prefix ? QByteArray() : QByteArray(" "));
    return words.indexOf(wanted) >= 0;
}

/// Smallest byte string above everything that begins with `prefix`: no term holds a byte of 0xFF.
QByteArray endOfPrefix(const QByteArray &prefix)
{
    return prefix + '\xFF';
}

/// A phrase, found whatever carries the hamzas of its words. A word that is still being typed is the
/// beginning of one as it was written or as all of its spellings are: the seat of a hamza may show only
/// behind it.
class WordsInARow
{
public:
    WordsInARow(QStringList words, bool open)
        : m_words(std::move(words))
        , m_spelt(inOneSpelling(m_words))
        , m_whole(m_words.size() - (open && !m_words.isEmpty() ? 1 : 0))
    {
    }

    [[nodiscard]] bool standIn(const QStringList &text) const
    {
        const QStringList spelt = inOneSpelling(text);
        for (qsizetype at = 0; at + m_words.size() <= text.size(); ++at) {
            const qsizetype last = at + m_whole;
            if (std::equal(m_spelt.begin(), m_spelt.begin() + m_whole, spelt.begin() + at) &&
                (m_whole == m_words.size() || text.at(last).startsWith(m_words.last()) ||
                 spelt.at(last).startsWith(m_spelt.last())))
                return true;
        }
        return false;
    }

private:
    static QStringList inOneSpelling(QStringList words)
    {
        for (QString &word : words)
            word = oneSpelling(word);
        return words;
    }

    QStringList m_words;
    QStringList m_spelt;
    qsizetype m_whole; ///< words that are not typed any more: all, or all but the last
};

Error cancelled()
{
    return makeError(ErrorCode::Busy, QStringLiteral("a newer search has begun"));
}

} // namespace

QStringList phraseWords(const QString &text, bool joined)
{
    QString plain = text;
    if (joined)
        plain.remove(QChar(0x200C));
    return keyWords(plain.toLower());
}

bool holdsPhrase(const QStringList &texts, const SearchPlan::Phrase &phrase)
{
    const WordsInARow split(phrase.split, phrase.open);
    const WordsInARow joined(phrase.joined, phrase.open);
    return std::ranges::any_of(texts, [&](const QString &text) {
        return split.standIn(phraseWords(text, false)) || joined.standIn(phraseWords(text, true));
    });
}

/// One search: down from the newest document, through what lies alone, in packs and in blocks.
class SearchReader::Walk
{
public:
    Walk(Connection &db, const SearchPlan &plan, int limit, const CancelToken &cancel, const Accept &accept)
        : m_db(db)
        , m_plan(plan)
        , m_limit(limit)
        , m_cancel(cancel)
        , m_accept(accept)
    {
    }

    Status prepare()
    {
        m_needsRow =
            !m_plan.statuses.isEmpty() || !m_plan.holders.isEmpty() || m_plan.fromMs || m_plan.beforeMs;
        for (qsizetype i = 0; i < m_plan.all.size(); ++i) {
            MIZBAN_LET(NumberMatch match, matchNumbers(m_db, m_plan.all[i]));
            m_needsRow |= match.isWide;
            m_numbers.push_back(std::move(match));
            (m_numbers.back().isWide ? m_wide : m_order).push_back(i);
        }
        // Rare terms first: they end the reading of a block soonest.
        std::sort(m_order.begin(), m_order.end(),
                  [this](qsizetype a, qsizetype b) { return rank(a) > rank(b); });
        return {};
    }

    /// The newest documents of all: each alone.
    Status addSingles(qint64 before)
    {
        MIZBAN_LET(Query query, m_db.query("SELECT doc, words FROM search_new"));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                return {};
            const qint64 document = query.int64(0);
            if (document >= before) {
                m_singles.insert(document);
                continue;
            }
            const QByteArrayView words = query.blobView(1);
            const auto holds = [&](qsizetype clause) {
                const QList<SearchTerm> &any = m_plan.all[clause].any;
                return std::any_of(any.begin(), any.end(),
                                   [&](const SearchTerm &term) { return standsIn(words, term); });
            };
            addFresh(document, holds);
            m_singles.insert(document);
        }
    }

    /// What was packed later first: it says what stands in a document now.
    void addPack(const SearchPack &pack, qint64 before)
    {
        std::vector<SearchPack::Bits> found(static_cast<size_t>(m_plan.all.size()));
        for (qsizetype clause = 0; clause < m_plan.all.size(); ++clause) {
            for (const SearchTerm &term : m_plan.all[clause].any)
                pack.find(term, found[static_cast<size_t>(clause)]);
        }
        for (size_t i = 0; i < pack.documents().size(); ++i) {
            const qint64 document = pack.documents()[i];
            if (document >= before)
                break;
            addFresh(document, [&](qsizetype clause) {
                return (found[static_cast<size_t>(clause)][i / 64] >> (i % 64) & 1) != 0;
            });
        }
        if (!pack.documents().empty())
            m_walked.push_back(&pack.documents());
    }

    Status run(qint64 before)
    {
        std::sort(m_fresh.begin(), m_fresh.end(),
                  [](const Fresh &a, const Fresh &b) { return a.document > b.document; });
        MIZBAN_LET(const QList<SearchBlock> blocks, readBlocks(m_db));
        for (const SearchBlock &block : blocks) {
            while (!isDone() && m_nextFresh < m_fresh.size() &&
                   m_fresh[m_nextFresh].document >= block.endDocument())
                MIZBAN_TRY(takeFresh());
            if (isDone())
                return {};
            if (block.firstDocument() < before)
                MIZBAN_TRY(walkBlock(block, before));
        }
        while (!isDone() && m_nextFresh < m_fresh.size())
            MIZBAN_TRY(takeFresh());
        return {};
    }

    Found take()
    {
        if (m_found.documents.size() > m_limit) {
            m_found.documents.removeLast();
            m_found.next = m_found.documents.isEmpty() ? std::optional<qint64>() : m_found.documents.last();
        }
        return std::move(m_found);
    }

private:
    struct Fresh
    {
        qint64 document;
        QList<bool> wide; ///< for each wide clause: its words stand in the document
    };

    [[nodiscard]] bool isDone() const { return m_found.documents.size() > m_limit; }

    [[nodiscard]] qsizetype rank(qsizetype clause) const
    {
        const QList<SearchTerm> &any = m_plan.all[clause].any;
        qsizetype shortest = any.isEmpty() ? 100 : 200;
        for (const SearchTerm &term : any)
            shortest = std::min(shortest, term.bytes.size() + (term.prefix ? 0 : 100));
        return shortest;
    }

    /// Whether the document lies nearer to the top. Asked of those that fit alone: there are far fewer of
    /// them.
    [[nodiscard]] bool isMet(qint64 document) const
    {
        const auto holds = [document](const std::vector<qint64> *pack) {
            return document >= pack->front() && document <= pack->back() &&
                   std::ranges::binary_search(*pack, document);
        };
        return m_singles.contains(document) || std::ranges::any_of(m_walked, holds);
    }

    [[nodiscard]] bool hasNumber(qsizetype clause, qint64 document) const
    {
        const std::vector<qint64> &documents = m_numbers[static_cast<size_t>(clause)].documents;
        return std::binary_search(documents.begin(), documents.end(), document);
    }

    template <typename Holds> void addFresh(qint64 document, const Holds &holds)
    {
        for (const qsizetype clause : m_order) {
            if (!holds(clause) && !hasNumber(clause, document))
                return;
        }
        if (isMet(document))
            return;
        Fresh fresh{document, {}};
        for (const qsizetype clause : m_wide)
            fresh.wide.append(holds(clause));
        m_fresh.push_back(std::move(fresh));
    }

    Status takeFresh()
    {
        const Fresh &fresh = m_fresh[m_nextFresh++];
        return look(fresh.document, [&](qsizetype wide) { return fresh.wide[wide]; });
    }

    /// The documents of a block that hold the clause's terms or numbers.
    Status addClause(const SearchBlock &block, qsizetype clause, DocumentBits &bits)
    {
        for (const SearchTerm &term : m_plan.all[clause].any) {
            const QByteArray end = term.prefix ? endOfPrefix(term.bytes) : QByteArray();
            MIZBAN_LET(
                Query query,
                term.prefix
                    ? m_db.query("SELECT docs FROM search_post WHERE blk = ? AND term >= ? AND term < ?",
                                 block.number, term.bytes, end)
                    : m_db.query("SELECT docs FROM search_post WHERE blk = ? AND term = ?", block.number,
                                 term.bytes));
            for (;;) {
                MIZBAN_LET(const bool more, query.next());
                if (!more)
                    break;
                if (!unpackPostings(query.blobView(0), bits))
                    return makeError(ErrorCode::Corrupt, QStringLiteral("search postings"));
            }
            if (m_cancel.isCancelled())
                return cancelled();
        }
        const std::vector<qint64> &documents = m_numbers[static_cast<size_t>(clause)].documents;
        for (auto document = std::lower_bound(documents.begin(), documents.end(), block.firstDocument());
             document != documents.end() && *document < block.endDocument(); ++document)
            bits.add(static_cast<int>(*document - block.firstDocument()));
        return {};
    }

    Result<DocumentBits> documentsOf(const SearchBlock &block)
    {
        DocumentBits result(block.containers);
        DocumentBits bits(block.containers);
        bool first = true;
        for (const qsizetype clause : m_order) {
            bits.clear();
            MIZBAN_TRY(addClause(block, clause, bits));
            if (first)
                result = bits;
            else
                result.keepOnly(bits);
            first = false;
            if (result.isEmpty())
                return result;
        }
        if (first) { // nothing but wide clauses: every case there is
            for (const SearchTerm &every : {SearchTerm{QByteArray("\x01k"), true}}) {
                MIZBAN_LET(Query query,
                           m_db.query("SELECT docs FROM search_post WHERE blk = ? AND term >= ? AND term < ?",
                                      block.number, every.bytes, endOfPrefix(every.bytes)));
                for (;;) {
                    MIZBAN_LET(const bool more, query.next());
                    if (!more)
                        break;
                    if (!unpackPostings(query.blobView(0), result))
                        return makeError(ErrorCode::Corrupt, QStringLiteral("search postings"));
                }
            }
        }
        return result;
    }

    Status walkBlock(const SearchBlock &block, qint64 before)
    {
        if (m_cancel.isCancelled())
            return cancelled();
        MIZBAN_LET(DocumentBits result, documentsOf(block));
        std::vector<DocumentBits> wide;
        if (!result.isEmpty()) {
            for (const qsizetype clause : m_wide) {
                wide.emplace_back(block.containers);
                MIZBAN_TRY(addClause(block, clause, wide.back()));
            }
        }
        const int last = static_cast<int>(std::min(before, block.endDocument()) - block.firstDocument()) - 1;
        for (int at = result.lastFrom(last); at >= 0 && !isDone(); at = result.lastFrom(at - 1)) {
            const qint64 document = block.firstDocument() + at;
            while (!isDone() && m_nextFresh < m_fresh.size() && m_fresh[m_nextFresh].document > document)
                MIZBAN_TRY(takeFresh());
            // What lies nearer to the top says what stands in it now.
            if (!isDone() && !isMet(document))
                MIZBAN_TRY(look(document,
                                [&](qsizetype number) { return wide[static_cast<size_t>(number)].has(at); }));
        }
        return {};
    }

    template <typename Holds> Status look(qint64 document, const Holds &holdsWide)
    {
        if (++m_looked % candidatesPerLook == 0 && m_cancel.isCancelled())
            return cancelled();
        if (m_needsRow) {
            MIZBAN_LET(Query query,
                       m_db.query("SELECT status, holder, registered, tracking, number, mobile, reference"
                                  " FROM search_doc JOIN case_row USING(stream) WHERE doc = ?",
                                  document));
            MIZBAN_LET(const bool there, query.next());
            if (!there)
                return {};
            const RowFields row{query.get<CaseStatus>(0),
                                query.text(1),
                                query.int64(2),
                                query.text(3),
                                query.text(4),
                                query.text(5),
                                query.text(6)};
            if (!fits(m_plan, row))
                return {};
            for (size_t number = 0; number < m_wide.size(); ++number) {
                if (!holdsWide(static_cast<qsizetype>(number)) && !row.hasNumber(m_plan.all[m_wide[number]]))
                    return {};
            }
        }
        if (!m_plan.phrases.isEmpty()) {
            MIZBAN_LET(const bool accepted, m_accept(document));
            if (!accepted)
                return {};
        }
        m_found.documents.append(document);
        return {};
    }

    Connection &m_db;
    const SearchPlan &m_plan;
    const int m_limit;
    const CancelToken &m_cancel;
    const Accept &m_accept;
    bool m_needsRow = false;
    std::vector<NumberMatch> m_numbers;
    std::vector<qsizetype> m_order; ///< clauses that bits can answer
    std::vector<qsizetype> m_wide;  ///< those that need a look at the row
    QSet<qint64> m_singles;
    std::vector<const std::vector<qint64> *> m_walked; ///< the documents of each pack, ascending
    std::vector<Fresh> m_fresh;                        ///< matches above the blocks, newest first once sorted
    size_t m_nextFresh = 0;
    int m_looked = 0;
    Found m_found;
};

Result<QList<std::shared_ptr<const SearchPack>>> SearchReader::packs()
{
    QList<qint64> ids;
    {
        MIZBAN_LET(Query query, m_connection.query("SELECT id FROM search_pack ORDER BY id DESC"));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            ids.append(query.int64(0));
        }
    }
    QHash<qint64, std::shared_ptr<const SearchPack>> kept;
    QList<std::shared_ptr<const SearchPack>> found;
    for (const qint64 id : std::as_const(ids)) {
        std::shared_ptr<const SearchPack> pack = m_packs.value(id);
        if (!pack) {
            MIZBAN_LET(const auto data,
                       m_connection.value<QByteArray>("SELECT data FROM search_pack WHERE id = ?", id));
            MIZBAN_LET(SearchPack parsed, SearchPack::parse(data.value_or(QByteArray())));
            pack = std::make_shared<const SearchPack>(std::move(parsed));
        }
        kept.insert(id, pack);
        found.append(pack);
    }
    m_packs = std::move(kept);
    return found;
}

Result<qint64> SearchReader::streamOf(qint64 document)
{
    MIZBAN_LET(const auto stream,
               m_connection.value<qint64>("SELECT stream FROM search_doc WHERE doc = ?", document));
    if (!stream)
        return makeError(ErrorCode::Corrupt, QStringLiteral("search document"));
    return *stream;
}

Result<SearchReader::Found> SearchReader::find(const SearchPlan &plan, std::optional<qint64> before,
                                               int limit, const CancelToken &cancel, const Accept &accept)
{
    const qint64 end = before.value_or(std::numeric_limits<qint64>::max());
    Walk walk(m_connection, plan, limit, cancel, accept);
    MIZBAN_TRY(walk.prepare());
    MIZBAN_TRY(walk.addSingles(end));
    MIZBAN_LET(const auto found, packs());
    for (const auto &pack : found)
        walk.addPack(*pack, end);
    MIZBAN_TRY(walk.run(end));
    return walk.take();
}

} // namespace mizban
