#include "core/projections/applicant_order.h"
#include "core/projections/view_reader.h"

namespace mizban {

// case_row: applicant is the key of a group (see applicant_order.h), decide its place in any group (see
// folders.h); both indexes hold all that a count or a page of keys asks for. cartable.kind: so that a filter
// by kind reads that table alone. facet_count: how many cases of a kind and subject lie in a folder.
// The notes and instructions of open cases come first (see Placement), so their lines move.
const char *const viewSchema = R"sql(
ALTER TABLE case_row ADD COLUMN applicant TEXT NOT NULL DEFAULT '';
ALTER TABLE case_row ADD COLUMN decide INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cartable ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;
UPDATE case_row SET
    decide = CASE WHEN status IN (7, 8, 10) THEN 2251799813685248 - last
                  WHEN due = 0 THEN 562949953421312 ELSE due END,
    applicant = )sql" MIZBAN_APPLICANT_GROUP_SQL R"sql(;
UPDATE cartable SET kind = coalesce((SELECT kind FROM case_row c WHERE c.stream = cartable.stream), 0);
CREATE TEMP TABLE noted_line AS
    SELECT k.sort, k.stream, k.kind FROM cartable k JOIN case_row c ON c.stream = k.stream
    WHERE k.folder = 2 AND c.folders & 16;
DELETE FROM cartable WHERE folder = 2 AND stream IN (SELECT stream FROM noted_line);
INSERT INTO cartable(folder, sort, stream, kind)
    SELECT 2, min(sort, 562949953421312) - 1125899906842624, stream, kind FROM noted_line;
DROP TABLE noted_line;
DELETE FROM place_count WHERE folder = 2 OR folder > 9;
INSERT INTO place_count(folder, span, cases)
    SELECT folder, sort >> 25, count(*) FROM cartable WHERE folder = 2 GROUP BY folder, sort >> 25;
INSERT INTO place_count(folder, span, cases)
    SELECT list + 9, sort >> 25, count(*) FROM center_list GROUP BY list, sort >> 25;
INSERT OR REPLACE INTO cartable_count(folder, cases) SELECT list + 9, count(*) FROM center_list GROUP BY list;
CREATE TABLE facet_count(
    folder INTEGER NOT NULL,
    subject TEXT NOT NULL,
    kind INTEGER NOT NULL,
    cases INTEGER NOT NULL,
    PRIMARY KEY(folder, subject, kind)
) WITHOUT ROWID;
INSERT INTO facet_count(folder, subject, kind, cases)
    SELECT k.folder, c.subject, c.kind, count(*) FROM cartable k JOIN case_row c ON c.stream = k.stream
    GROUP BY k.folder, c.subject, c.kind;
CREATE INDEX case_by_applicant ON case_row(applicant, decide, stream, folders, kind);
CREATE INDEX case_by_subject ON case_row(subject, decide, stream, folders, kind);
CREATE TABLE saved_view(
    id INTEGER PRIMARY KEY,
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    view TEXT NOT NULL,
    UNIQUE(person, name)
);
)sql";

Status changeFacetCount(Connection &db, const Facet &facet, int change)
{
    MIZBAN_TRY(
        db.run("UPDATE facet_count SET cases = cases + ? WHERE folder = ? AND subject = ? AND kind = ?",
               change, facet.folder, facet.subject, facet.kind));
    if (db.changes() == 0)
        return db.run("INSERT INTO facet_count(folder, subject, kind, cases) VALUES(?, ?, ?, ?)",
                      facet.folder, facet.subject, facet.kind, change);
    if (change > 0)
        return {};
    return db.run("DELETE FROM facet_count WHERE folder = ? AND subject = ? AND kind = ? AND cases = 0",
                  facet.folder, facet.subject, facet.kind);
}

} // namespace mizban
