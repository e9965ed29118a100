#pragma once

#include <QString>

namespace mizban {

/// A sentence a person uses again and again in one kind of act; in the seat only.
struct StockPhrase
{
    qint64 id = 0;
    QString text;
    int used = 0;

    bool operator==(const StockPhrase &) const = default;
};

inline constexpr int maxStockPhrases = 50; ///< of one person for one act
inline constexpr int maxPhraseLength = 400;

} // namespace mizban
