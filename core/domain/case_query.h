#pragma once

#include "core/base/result.h"
#include "core/domain/vocabulary.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace mizban {

/// What a person typed into the search field, taken apart: words, "words in a row", and filters as
/// `نوع:شکایت`, `kind:complaint`. What is still being typed at the end narrows nothing yet.
struct CaseQuery
{
    struct Word
    {
        QString text;
        bool prefix = false; ///< still being typed, or written with *

        bool operator==(const Word &) const = default;
    };
    struct Phrase
    {
        QString text;
        bool open = false; ///< the closing quote is not there yet

        bool operator==(const Phrase &) const = default;
    };

    QList<Word> words;
    QList<Phrase> phrases;
    QList<CaseKind> kinds;
    QList<CaseStatus> statuses;
    std::optional<qint64> fromMs;
    std::optional<qint64> beforeMs;
    QStringList holders; ///< code or words of the title; each must fit
    QStringList numbers; ///< ASCII digits
    QStringList names;

    [[nodiscard]] bool isEmpty() const;
    bool operator==(const CaseQuery &) const = default;
};

inline constexpr int maxQueryLength = 500;
inline constexpr int maxQueryParts = 40;

/// `nowMs` gives «امروز» and «دیروز» their meaning. InvalidInput names the filter that was not understood:
/// field query.kind, query.status, query.from, query.to, query.number; the detail is what was typed. TooLarge
/// for field query.
[[nodiscard]] Result<CaseQuery> parseCaseQuery(const QString &typed, qint64 nowMs);

/// A filter as it stands in the text, for chips: where, and what it says.
struct QueryFilter
{
    qsizetype at = 0;
    qsizetype length = 0;
    QString key;   ///< as typed
    QString value; ///< without quotes
};
[[nodiscard]] QList<QueryFilter> filtersIn(const QString &typed);

} // namespace mizban
