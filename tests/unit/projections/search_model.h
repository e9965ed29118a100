#pragma once

#include "core/base/random.h"
#include "core/projections/projector.h"
#include "core/projections/search/search_cases.h"
#include "core/projections/search/search_reader.h"
#include "core/storage/sqlcipher/transaction.h"
#include "tests/unit/storage/store_fixture.h"

namespace mizban::testing {

/// A store that holds nothing but what searching needs.
inline Result<Connection> openSearchStore(const StoreFixture &store, const StoreOptions &options)
{
    MIZBAN_LET(Connection db, store.open(options));
    MIZBAN_LET(const auto there, db.value<int>("SELECT 1 FROM sqlite_master WHERE name = 'search_post'"));
    if (!there) {
        MIZBAN_TRY(db.execute(projectionSchema));
        MIZBAN_TRY(db.execute(searchSchema));
    }
    return db;
}

/// What must be found, kept plainly: the words of each document.
class SearchModel
{
public:
    /// As searchDocument() writes them.
    static QByteArray wordsOf(const QList<QByteArray> &terms) { return ' ' + terms.join(' ') + ' '; }

    void put(qint64 document, const QList<QByteArray> &terms) { m_documents[document] = terms; }

    /// Newest first: the documents in which every clause has a term.
    [[nodiscard]] QList<qint64> find(const SearchPlan &plan) const
    {
        QList<qint64> found;
        for (auto document = m_documents.constEnd(); document != m_documents.constBegin();) {
            --document;
            const bool fits = std::all_of(plan.all.begin(), plan.all.end(), [&](const SearchClause &clause) {
                return std::any_of(clause.any.begin(), clause.any.end(),
                                   [&](const SearchTerm &term) { return holds(document.value(), term); });
            });
            if (fits)
                found.append(document.key());
        }
        return found;
    }
    [[nodiscard]] const QMap<qint64, QList<QByteArray>> &documents() const { return m_documents; }

private:
    static bool holds(const QList<QByteArray> &terms, const SearchTerm &term)
    {
        return std::any_of(terms.begin(), terms.end(), [&](const QByteArray &held) {
            return term.prefix ? held.startsWith(term.bytes) : held == term.bytes;
        });
    }

    QMap<qint64, QList<QByteArray>> m_documents;
};

/// A few words of which the first are common.
inline QList<QByteArray> randomTerms(SeededRandom &chance, int count)
{
    QList<QByteArray> terms;
    for (int i = 0; i < count; ++i) {
        const quint64 spread = quint64(1) << chance.below(10);
        terms.append("w" + QByteArray::number(chance.below(spread)));
    }
    return terms;
}

inline SearchPlan planFor(std::initializer_list<SearchTerm> words)
{
    SearchPlan plan;
    for (const SearchTerm &word : words)
        plan.all.append(SearchClause{{word}, {}, {}});
    return plan;
}

} // namespace mizban::testing
