#include "ui/printing/list_source.h"

#include "core/base/cancel.h"
#include "core/domain/case_query.h"
#include "core/services/case_search.h"
#include "core/services/view_page.h"

namespace mizban {

namespace {

Status readView(SeatReader &reader, const CartableView &view, ListPage &page, qint64 nowMs)
{
    ListCursor &cursor = page.next;
    const auto list = centerListOf(view.folder);
    MIZBAN_LET(const CartablePage part, list ? reader.centerList(*list, cursor.after, rowsOnAPage)
                                             : viewPage(reader, view, cursor.after, rowsOnAPage, nowMs));
    cursor.left << part.rows;
    page.total = part.total;
    cursor.after = part.next;
    cursor.ended = !cursor.after.has_value();
    return {};
}

CartableView groupOf(const CartableView &view, const QString &key)
{
    CartableView group = view;
    if (view.grouping == Grouping::Subject)
        group.subject = SubjectCode(key);
    else
        group.applicant = key;
    return group;
}

/// The next cases of the group that is read, or of the one behind it.
Status readGroups(SeatReader &reader, const CartableView &view, ListCursor &cursor, qint64 nowMs)
{
    if (!cursor.after) {
        MIZBAN_LET(const GroupPage next, reader.groups(view, cursor.group, 1, nowMs));
        cursor.ended = next.groups.isEmpty() && !next.next;
        if (next.groups.isEmpty()) {
            cursor.group = next.next;
            return {};
        }
        cursor.group = next.groups.first().key;
    }
    MIZBAN_LET(const CartablePage part,
               viewPage(reader, groupOf(view, *cursor.group), cursor.after, rowsOnAPage, nowMs));
    cursor.left << part.rows;
    cursor.after = part.next;
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
        if (request.view && request.view->grouping != Grouping::None && !request.view->isInGroup())
            MIZBAN_TRY(readGroups(reader, *request.view, page.next, nowMs));
        else if (request.view)
            MIZBAN_TRY(readView(reader, *request.view, page, nowMs));
        else
            MIZBAN_TRY(readFound(reader, request.query, page.next, nowMs));
    }
    const qsizetype count = qMin<qsizetype>(rowsOnAPage, page.next.left.size());
    page.rows = page.next.left.first(count);
    page.next.left.remove(0, count);
    return page;
}

} // namespace mizban
