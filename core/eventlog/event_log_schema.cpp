#include "core/eventlog/event_log.h"
#include "core/eventlog/scope_log.h"

namespace mizban {

// A stream's events lie packed in chunks (key = stream row * 65536 + chunk): they are only ever addressed
// through their stream, and one row a case is what makes a first sync fast.
const char *const eventLogSchema = R"sql(
CREATE TABLE stream(
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    events INTEGER NOT NULL,
    chunk INTEGER NOT NULL
);
CREATE INDEX stream_directory ON stream(row) WHERE kind = 1;
CREATE TABLE event_pack(
    key INTEGER PRIMARY KEY,
    data BLOB NOT NULL
);
CREATE TABLE link(
    sequence INTEGER PRIMARY KEY,
    event BLOB NOT NULL,
    stream INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    signature BLOB NOT NULL,
    acknowledged INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX link_waiting ON link(sequence) WHERE acknowledged = 0;
CREATE INDEX link_waiting_stream ON link(stream) WHERE acknowledged = 0;
)sql";

// Events of sealed cases that were registered here, as parcels only the center can open (C4); their links
// name no stream. Never removed, as a restored center asks for them again (invariant 9).
const char *const parcelSchema = R"sql(
CREATE TABLE parcel(
    sequence INTEGER PRIMARY KEY,
    data BLOB NOT NULL,
    refused INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX stream_sealed ON stream(row) WHERE kind = 5;
)sql";

const char *const scopeLogSchema = R"sql(
CREATE TABLE scope(
    id BLOB PRIMARY KEY NOT NULL,
    kind INTEGER NOT NULL,
    owner TEXT NOT NULL,
    cursor INTEGER NOT NULL,
    edge BLOB NOT NULL,
    head BLOB NOT NULL
) WITHOUT ROWID;
)sql";

} // namespace mizban
