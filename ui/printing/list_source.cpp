#include "ui/printing/list_source.h"

#include "core/base/cancel.h"
#include "core/domain/case_query.h"
#include "core/services/case_search.h"

namespace mizban {

namespace {

Status readFolder(SeatReader &reader, Folder folder, ListPage &page, qint64 nowMs)
{
    ListCursor &cursor = page.next;
    if (const auto list = centerListOf(folder)) {
        MIZBAN_LET(const CenterListPage part, reader.centerList(*list, cursor.after, rowsOnAPage));
        for (const CenterRow &row : part.rows)
            cursor.left << row.row;
        page.total = part.total;
        cursor.after = part.next;
    } else {
        MIZBAN_LET(const CartablePage part, reader.page(folder, cursor.after, rowsOnAPage, nowMs));
        cursor.left << part.rows;
        page.total = part.total;
        cursor.after = part.next;
    }
    cursor.ended = !cursor.after.has_value();
    return {};
}

Status readFound(SeatReader &reader, const QString &typed, ListCursor &cursor, qint64 nowMs)
{
    MIZBAN_LET(const CaseQuery query, parseCaseQuery(typed, nowMs));
    MIZBAN_LET(const SearchPage part, reader.search(query, cursor.before, rowsOnAPage, CancelToken()));
    cursor.left << part.rows;
    cursor.before = part.next;
    cursor.ended = !part.next.has_value();
    return {};
}

} // namespace

Result<ListPage> readListPage(SeatReader &reader, const ListRequest &request, ListCursor cursor, qint64 nowMs)
{
    ListPage page;
    page.next = std::move(cursor);
    while (page.next.left.size() < rowsOnAPage && !page.next.ended) {
        if (request.folder)
            MIZBAN_TRY(readFolder(reader, *request.folder, page, nowMs));
        else
            MIZBAN_TRY(readFound(reader, request.query, page.next, nowMs));
    }
    const qsizetype count = qMin<qsizetype>(rowsOnAPage, page.next.left.size());
    page.rows = page.next.left.first(count);
    page.next.left.remove(0, count);
    return page;
}

} // namespace mizban
