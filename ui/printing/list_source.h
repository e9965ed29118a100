#pragma once

#include "core/services/seat_reader.h"
#include "ui/print/list_sheet.h"

#include <QString>

namespace mizban {

/// Which list is printed: a folder of the cartable, or what a search finds.
struct ListRequest
{
    QString title;
    std::optional<Folder> folder;
    QString query; ///< as typed
};

/// How far a list has been read. A value; holds no more than is left over of one page.
struct ListCursor
{
    QList<CartableRow> left; ///< sealed cases come beside the first page and fill the next ones
    std::optional<CartableKey> after;
    std::optional<qint64> before;
    bool ended = false;
};

struct ListPage
{
    QList<CartableRow> rows; ///< rowsOnAPage of them, fewer at the end
    ListCursor next;
    qint64 total = -1; ///< of a folder
};

/// The next page of a list, by key: the cost does not grow with the list. On the reader's thread.
[[nodiscard]] Result<ListPage> readListPage(SeatReader &reader, const ListRequest &request, ListCursor cursor,
                                            qint64 nowMs);

} // namespace mizban
