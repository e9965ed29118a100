#include "core/projections/held_rows.h"

#include "core/projections/case_columns.h"
#include "core/projections/place_counts.h"
#include "core/projections/view_pages.h"
#include "core/projections/view_reader.h"

#include <algorithm>

namespace mizban {

namespace {

using Keys = QList<CartableKey>;

quint32 bitOf(Folder folder)
{
    return 1u << static_cast<int>(folder);
}

/// Where something is still to be done with a case.
quint32 waitingFolders()
{
    return bitOf(Folder::Open) | bitOf(Folder::Overdue) | bitOf(Folder::Noted);
}

/// Whether nothing became of the case but that it was seen.
bool staysAsItWas(quint32 then, quint32 now)
{
    const quint32 waited = then & waitingFolders();
    return waited == 0 ? (now & waitingFolders()) == 0 : (now & waitingFolders()) != 0;
}

/// Those that the list itself has no more, and that stay in it.
Result<Keys> keysThatStay(Connection &connection, Folder folder, const QList<HeldRow> &held)
{
    Keys keys;
    for (const HeldRow &row : held) {
        MIZBAN_LET(const auto folders,
                   connection.value<qint64>("SELECT folders FROM case_row WHERE stream = ?", row.key.row));
        const auto now = static_cast<quint32>(folders.value_or(0));
        if (folders && !(now & bitOf(folder)) && staysAsItWas(row.folders, now))
            keys.append(row.key);
    }
    return keys;
}

qint64 countUpTo(const Keys &held, const CartableKey &key)
{
    return std::ranges::upper_bound(held, key) - held.begin();
}

/// Into the middle of a long folder: from the beginning of a span, as in CartableReader::slice().
Result<Approach> nearerWay(Connection &connection, const CartableView &view, const Keys &held, qint64 first,
                           const Approach &best)
{
    constexpr qint64 farAway = 500;
    if (!view.isWhole() || best.skipped <= farAway)
        return best;
    MIZBAN_LET(const auto span, spanAt(connection, view.folder, std::max<qint64>(first - held.size(), 0)));
    if (!span)
        return best;
    const qint64 skipped = first - span->before - countUpTo(held, span->behind);
    return skipped < best.skipped ? Approach{span->behind, skipped, false} : best;
}

/// `count` keys of both from the place on, behind the first `way.skipped` of both.
Result<Keys> keysOfBoth(Connection &connection, const CartableView &view, const Approach &way, Keys held,
                        qint64 count, qint64 nowMs)
{
    const auto before = [&way](const CartableKey &a, const CartableKey &b) {
        return way.backward ? b < a : a < b;
    };
    held.removeIf([&](const CartableKey &key) { return !before(way.from, key); });
    std::ranges::sort(held, before);
    // Of those passed over, so many may be held ones and no more.
    const qint64 offset = std::max<qint64>(way.skipped - held.size(), 0);
    MIZBAN_LET(const Keys own,
               readViewKeys(connection, view, way, offset, way.skipped - offset + count, nowMs));
    const qsizetype passed =
        own.isEmpty() || offset == 0 ? 0 : std::ranges::lower_bound(held, own.first(), before) - held.begin();
    Keys both;
    std::merge(own.begin(), own.end(), held.begin() + passed, held.end(), std::back_inserter(both), before);
    both = both.mid(way.skipped - offset - passed, count);
    if (way.backward)
        std::ranges::reverse(both);
    return both;
}

} // namespace

Result<CartableSlice> sliceWithHeld(Connection &connection, const CartableView &view,
                                    const QList<HeldRow> &held, qint64 first, int count,
                                    std::optional<CartablePlace> near, qint64 nowMs)
{
    MIZBAN_LET(const Keys stay, keysThatStay(connection, view.folder, held));
    CartableSlice slice;
    slice.held = stay.size();
    MIZBAN_LET(slice.total, ViewReader(connection).total(view, nowMs));
    slice.total += slice.held;
    const qint64 behind = std::min(first + count, slice.total);
    if (first < 0 || first >= behind)
        return slice;
    MIZBAN_LET(const Approach way,
               nearerWay(connection, view, stay, first, approachTo(first, behind, slice.total, near)));
    MIZBAN_LET(const Keys keys, keysOfBoth(connection, view, way, stay, behind - first, nowMs));
    for (const CartableKey &key : keys) {
        MIZBAN_LET(
            Query query,
            connection.query("SELECT " MIZBAN_CASE_COLUMNS " FROM case_row c WHERE c.stream = ?", key.row));
        MIZBAN_LET(const bool found, query.next());
        if (!found)
            continue;
        slice.rows.append(readCaseRow(query));
        slice.rows.last().sort = key.sort;
        slice.last = key;
    }
    return slice;
}

} // namespace mizban
