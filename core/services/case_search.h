#pragma once

#include "core/domain/case_query.h"
#include "core/domain/directory.h"
#include "core/projections/cartable.h"
#include "core/projections/search/search_reader.h"

namespace mizban {

/// A page of what a search found, newest first.
struct SearchPage
{
    QList<CartableRow> rows;
    std::optional<qint64> next; ///< the next page begins before this; empty at the end
};

/// A search a person keeps under a name; in the seat only.
struct SavedSearch
{
    qint64 id = 0;
    QString name;
    QString query;

    bool operator==(const SavedSearch &) const = default;
};

inline constexpr int maxSavedSearches = 100; ///< of one person
inline constexpr int maxSearchName = 60;

/// What a query means with the directory of today: titles of subjects and holders become their codes.
/// NotFound for field query.holder when nobody has such a title.
[[nodiscard]] Result<SearchPlan> planOf(const CaseQuery &query, const Directory &directory);

} // namespace mizban
