#include "core/storage/blob_store.h"

namespace mizban {

const char *const blobSchema = R"sql(
CREATE TABLE blob(
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    received INTEGER NOT NULL,
    sent INTEGER NOT NULL
);
CREATE INDEX blob_unsent ON blob(row) WHERE sent = 0;
CREATE INDEX blob_incomplete ON blob(row) WHERE received < size;
CREATE TABLE blob_piece(
    key INTEGER PRIMARY KEY,
    data BLOB NOT NULL
);
)sql";

// The index finds files of drafts that no draft names any more (see SeatWriter::sweepAttachments).
const char *const blobProblemSchema = R"sql(
CREATE TABLE blob_problem(
    row INTEGER PRIMARY KEY,
    code INTEGER NOT NULL
);
CREATE INDEX blob_held ON blob(row) WHERE sent = 2;
)sql";

} // namespace mizban
