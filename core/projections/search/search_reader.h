#pragma once

#include "core/base/cancel.h"
#include "core/domain/vocabulary.h"
#include "core/projections/search/search_block.h"
#include "core/projections/search/search_pack.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <functional>
#include <memory>

namespace mizban {

/// One thing that must be so: one of the terms stands in the case, or one of its numbers begins like this.
struct SearchClause
{
    QList<SearchTerm> any;
    QStringList numbers; ///< ASCII digits: tracking id, national number, mobile
    QString reference;   ///< of an imported record; empty: not looked at
};

/// What is sought, resolved to terms and codes.
struct SearchPlan
{
    QList<SearchClause> all;
    QList<CaseStatus> statuses; ///< empty: any
    QStringList holders;        ///< codes; empty: any
    std::optional<qint64> fromMs;
    std::optional<qint64> beforeMs;
    /// Words in a row, see phraseWords(); re-checked against the text.
    struct Phrase
    {
        QStringList split;
        QStringList joined;
        bool open = false; ///< still being typed: its last word may go on
    };
    QList<Phrase> phrases;
};

/// The words of a text as a phrase has them: with half-spaces as spaces, or joined.
[[nodiscard]] QStringList phraseWords(const QString &text, bool joined);
[[nodiscard]] bool holdsPhrase(const QStringList &texts, const SearchPlan::Phrase &phrase);

/// Finds cases newest first. On the connection's thread, inside the caller's snapshot; keeps packs between
/// calls, which never change.
class SearchReader
{
public:
    explicit SearchReader(Connection &connection)
        : m_connection(connection)
    {
    }

    struct Found
    {
        QList<qint64> documents;
        std::optional<qint64> next; ///< the next page begins before this
    };
    /// Looks closer at a document that the index gives (phrases).
    using Accept = std::function<Result<bool>(qint64 document)>;
    Result<Found> find(const SearchPlan &plan, std::optional<qint64> before, int limit,
                       const CancelToken &cancel, const Accept &accept);

    /// Row of the stream whose case a document is.
    Result<qint64> streamOf(qint64 document);

private:
    class Walk;

    Result<QList<std::shared_ptr<const SearchPack>>> packs();

    Connection &m_connection;
    QHash<qint64, std::shared_ptr<const SearchPack>> m_packs;
};

} // namespace mizban
