#pragma once

#include "core/projections/cartable_view.h"
#include "core/services/seat_reader.h"
#include "ui/print/list_sheet.h"

#include <QString>

namespace mizban {

/// Which list is printed: what is looked at of a folder of the cartable, or what a search finds. Where groups
/// are looked at, their cases come group by group; sealed ones are in no group.
struct ListRequest
{
    QString title;
    std::optional<CartableView> view;
    QString query; ///< as typed
};

/// How far a list has been read. A value; holds no more than is left over of one page.
struct ListCursor
{
    QList<CartableRow> left; ///< sealed cases come beside the first page and fill the next ones
    std::optional<CartableKey> after;
    std::optional<qint64> before;
    std::optional<QString> group; ///< the one whose cases are read
    bool ended = false;
};

struct ListPage
{
    QList<CartableRow> rows; ///< rowsOnAPage of them, fewer at the end
    ListCursor next;
    qint64 total = -1; ///< of a view without groups
};

/// The next page of a list, by key: the cost does not grow with the list. On the reader's thread.
[[nodiscard]] Result<ListPage> readListPage(SeatReader &reader, const ListRequest &request, ListCursor cursor,
                                            qint64 nowMs);

} // namespace mizban
