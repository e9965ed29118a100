#include "core/base/nearest_word.h"

#include <QList>

#include <algorithm>

namespace mizban {

namespace {

constexpr qsizetype longestWord = 100;     // what is longer was no slip of the finger
constexpr qsizetype lettersPerMistake = 4; // one mistake in so many letters is still near

/// Letters to be changed, added, left out or exchanged with their neighbour.
qsizetype mistakesBetween(const QString &a, const QString &b)
{
    const qsizetype width = b.size() + 1;
    QList<qsizetype> cells((a.size() + 1) * width);
    const auto at = [&](qsizetype i, qsizetype j) -> qsizetype & { return cells[i * width + j]; };
    for (qsizetype i = 0; i <= a.size(); ++i) {
        for (qsizetype j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                at(i, j) = i + j;
                continue;
            }
            const qsizetype changed = at(i - 1, j - 1) + (a.at(i - 1) == b.at(j - 1) ? 0 : 1);
            qsizetype least = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, changed});
            if (i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1))
                least = std::min(least, at(i - 2, j - 2) + 1);
            at(i, j) = least;
        }
    }
    return at(a.size(), b.size());
}

} // namespace

QString nearestWord(const QString &typed, const QStringList &known)
{
    const QString meant = typed.trimmed().toLower();
    if (meant.isEmpty() || meant.size() > longestWord)
        return {};
    QString nearest;
    qsizetype fewest = std::max<qsizetype>(1, meant.size() / lettersPerMistake) + 1;
    for (const QString &word : known) {
        const qsizetype mistakes = mistakesBetween(meant, word.toLower());
        if (mistakes < fewest) {
            fewest = mistakes;
            nearest = word;
        }
    }
    return nearest;
}

} // namespace mizban
