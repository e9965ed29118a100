#include "core/services/view_page.h"

namespace mizban {

Result<CartablePage> viewPage(SeatReader &reader, const CartableView &view, std::optional<CartableKey> after,
                              int limit, qint64 nowMs)
{
    const auto behind = after ? std::optional(CartablePlace{0, *after}) : std::nullopt;
    MIZBAN_LET(CartableSlice slice, reader.slice(view, behindThePlace, limit, behind, nowMs));
    CartablePage page;
    page.total = slice.total;
    page.rows = std::move(slice.rows);
    if (slice.last != CartableKey())
        page.next = slice.last;
    return page;
}

} // namespace mizban
