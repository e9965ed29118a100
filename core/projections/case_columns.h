#pragma once

#include "core/projections/cartable.h"

namespace mizban {

// The columns of a case in a list, of case_row as `c`, and how they are read.
#define MIZBAN_CASE_COLUMNS                                                                                  \
    "c.stream, c.id, c.tracking, c.kind, c.subject, c.status, c.holder, c.number, c.given_name,"             \
    " c.family_name, c.excerpt, c.registered, c.last, c.due, c.unread, c.quarantined, c.conflict,"           \
    " c.role, c.objection, c.folders, c.awaited, c.news,"                                                    \
    " EXISTS(SELECT 1 FROM link WHERE link.stream = c.stream AND acknowledged = 0)"

/// `from` stands on a row whose column `at` is the first of them.
[[nodiscard]] CartableRow readCaseRow(const Columns &from, int at = 0);

} // namespace mizban
