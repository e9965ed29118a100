#include "core/projections/search/search_index.h"

namespace mizban {

// search_post: the documents of a term within a block, in as many rows as keep each on one page. Blocks of
// one container are numbered by it (0, 1, …), those of sixteen from below (-1, -2, …). Ids of packs are never
// used twice, so that readers may keep packs.
const char *const searchSchema = R"sql(
CREATE TABLE search_doc(
    doc INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL UNIQUE
);
CREATE TABLE search_new(
    doc INTEGER PRIMARY KEY,
    words BLOB NOT NULL
);
CREATE TABLE search_pack(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    docs INTEGER NOT NULL,
    data BLOB NOT NULL
);
CREATE TABLE search_block(
    blk INTEGER PRIMARY KEY,
    first INTEGER NOT NULL,
    containers INTEGER NOT NULL
);
CREATE TABLE search_post(
    blk INTEGER NOT NULL,
    term BLOB NOT NULL,
    part INTEGER NOT NULL,
    docs BLOB NOT NULL,
    PRIMARY KEY(blk, term, part)
) WITHOUT ROWID;
CREATE TABLE saved_search(
    id INTEGER PRIMARY KEY,
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    UNIQUE(person, name)
);
CREATE TABLE case_link(
    stream INTEGER PRIMARY KEY,
    leading BLOB NOT NULL
);
CREATE INDEX case_link_leading ON case_link(leading);
CREATE INDEX case_mobile ON case_row(mobile) WHERE mobile <> '';
)sql";

} // namespace mizban
