#include "core/center/embedded/schema.h"

namespace mizban {

namespace {

constexpr const char *first = R"sql(
CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE tally(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO tally VALUES('accepted',0),('quarantined',0),('number',0),('epoch',1);

CREATE TABLE stream(row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, kind INTEGER NOT NULL,
  case_row INTEGER);
CREATE INDEX stream_case ON stream(case_row) WHERE case_row IS NOT NULL;
-- apart = 1: a verdict on what is kept apart; it belongs to no stream's fold here.
CREATE TABLE event(row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, stream INTEGER, counter INTEGER NOT NULL,
  apart INTEGER NOT NULL DEFAULT 0, received_at INTEGER NOT NULL, bytes BLOB NOT NULL);
CREATE INDEX event_stream ON event(stream, row);
CREATE TABLE tracking(id TEXT PRIMARY KEY, stream INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE device(row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, seat_of TEXT NOT NULL,
  serial TEXT NOT NULL, revoked INTEGER NOT NULL DEFAULT 0, frozen INTEGER NOT NULL DEFAULT 0,
  sequence INTEGER NOT NULL DEFAULT 0, link BLOB);
CREATE TABLE link(device INTEGER NOT NULL, sequence INTEGER NOT NULL, id BLOB NOT NULL, bytes BLOB NOT NULL,
  PRIMARY KEY(device, sequence)) WITHOUT ROWID;
-- What may not enter a stream: forks, forgeries, writing into cases of others. Never thrown away.
CREATE TABLE apart(row INTEGER PRIMARY KEY, device INTEGER, sequence INTEGER NOT NULL, link BLOB NOT NULL,
  event BLOB NOT NULL, counter INTEGER NOT NULL, reason TEXT NOT NULL, received_at INTEGER NOT NULL,
  link_bytes BLOB NOT NULL, event_bytes BLOB NOT NULL);
CREATE UNIQUE INDEX apart_link ON apart(link, event);
CREATE INDEX apart_event ON apart(event);

CREATE TABLE scope(row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, kind INTEGER NOT NULL,
  owner TEXT NOT NULL, size INTEGER NOT NULL DEFAULT 0, edge BLOB NOT NULL);
CREATE UNIQUE INDEX scope_owner ON scope(kind, owner);
CREATE TABLE scope_entry(scope INTEGER NOT NULL, number INTEGER NOT NULL, event INTEGER NOT NULL,
  PRIMARY KEY(scope, number)) WITHOUT ROWID;
CREATE TABLE scope_node(scope INTEGER NOT NULL, level INTEGER NOT NULL, place INTEGER NOT NULL,
  hash BLOB NOT NULL, PRIMARY KEY(scope, level, place)) WITHOUT ROWID;
CREATE TABLE scope_stream(stream INTEGER NOT NULL, scope INTEGER NOT NULL,
  PRIMARY KEY(stream, scope)) WITHOUT ROWID;

CREATE TABLE invite(code_hash BLOB PRIMARY KEY, seat_of TEXT NOT NULL, person TEXT NOT NULL,
  expires_at INTEGER NOT NULL, used_at INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE lease(name TEXT PRIMARY KEY, owner TEXT NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE blob(row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, size INTEGER NOT NULL,
  received INTEGER NOT NULL, whole INTEGER NOT NULL DEFAULT 0);
CREATE TABLE blob_piece(blob INTEGER NOT NULL, place INTEGER NOT NULL, bytes BLOB NOT NULL);
CREATE UNIQUE INDEX blob_piece_place ON blob_piece(blob, place);
CREATE TABLE blob_stream(blob BLOB NOT NULL, stream INTEGER NOT NULL, PRIMARY KEY(blob, stream)) WITHOUT ROWID;
)sql";

// From which moment time may act on a case by itself (E3, E4, E6).
constexpr const char *watchSchema = R"sql(
CREATE TABLE watch(stream INTEGER PRIMARY KEY, at INTEGER NOT NULL, id BLOB NOT NULL);
CREATE INDEX watch_at ON watch(at, id);
INSERT INTO tally VALUES('watched',0);
)sql";

// What desks gave back to a restored center and cannot enter its stream yet; `needs` is what has to come
// first: a parent, or the stream of its case.
constexpr const char *returnedSchema = R"sql(
CREATE TABLE returned(row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, stream BLOB NOT NULL,
  by_center INTEGER NOT NULL, seat TEXT NOT NULL, needs BLOB, bytes BLOB NOT NULL);
CREATE INDEX returned_stream ON returned(stream);
CREATE INDEX returned_needs ON returned(needs) WHERE needs IS NOT NULL;
)sql";

// The seats that said of an attachment that they bring it.
constexpr const char *senderSchema = R"sql(
CREATE TABLE blob_sender(blob BLOB NOT NULL, seat TEXT NOT NULL, PRIMARY KEY(blob, seat)) WITHOUT ROWID;
)sql";

// Scopes that were closed (C6): the scope itself is gone, its owner has another. `exposure` says which
// devices have to wipe what was in it and which of them have said that they did.
constexpr const char *closureSchema = R"sql(
CREATE TABLE closure(row INTEGER PRIMARY KEY, scope BLOB NOT NULL UNIQUE, event BLOB NOT NULL);
CREATE TABLE closure_stream(stream BLOB NOT NULL, closure INTEGER NOT NULL,
  PRIMARY KEY(stream, closure)) WITHOUT ROWID;
CREATE TABLE exposure(device BLOB NOT NULL, closure INTEGER NOT NULL, seat TEXT NOT NULL,
  person TEXT NOT NULL, confirmed_at INTEGER NOT NULL DEFAULT 0, PRIMARY KEY(device, closure)) WITHOUT ROWID;
CREATE INDEX exposure_closure ON exposure(closure);
CREATE INDEX scope_stream_scope ON scope_stream(scope);
)sql";

// Who is on night duty when, by the rosters: nobody is on two of them (001 §3-4).
constexpr const char *dutySchema = R"sql(
CREATE TABLE duty_turn(turn TEXT NOT NULL, stream INTEGER NOT NULL, PRIMARY KEY(turn, stream)) WITHOUT ROWID;
CREATE INDEX duty_turn_stream ON duty_turn(stream);
)sql";

// Streams of ordinary cases that go on sealed (C6): nothing enters them any more.
constexpr const char *endedSchema = R"sql(
CREATE TABLE ended(stream INTEGER PRIMARY KEY);
)sql";

constexpr Migration steps[] = {{1, "events, scopes, devices, attachments", first},
                               {2, "what time does by itself", watchSchema},
                               {3, "what desks give back", returnedSchema},
                               {4, "closed scopes", closureSchema},
                               {5, "who brings attachments", senderSchema},
                               {6, "night duty", dutySchema},
                               {7, "ended cases", endedSchema}};

} // namespace

std::span<const Migration> embeddedSchema()
{
    return steps;
}

} // namespace mizban
