#include "core/projections/drafts.h"
#include "core/projections/projector.h"

namespace mizban {

// cartable: one line for each folder a case lies in, in the folder's order (see folders.h).
// due_count: how many open cases of ours fall due per day, so that the overdue counter needs no scan.
const char *const projectionSchema = R"sql(
CREATE TABLE case_row(
    stream INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    tracking TEXT NOT NULL,
    reference TEXT NOT NULL,
    kind INTEGER NOT NULL,
    subject TEXT NOT NULL,
    status INTEGER NOT NULL,
    holder TEXT NOT NULL,
    number TEXT NOT NULL,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    mobile TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    registered INTEGER NOT NULL,
    last INTEGER NOT NULL,
    due INTEGER NOT NULL,
    unread INTEGER NOT NULL,
    quarantined INTEGER NOT NULL,
    conflict INTEGER NOT NULL,
    folders INTEGER NOT NULL
);
CREATE INDEX case_tracking ON case_row(tracking);
CREATE INDEX case_applicant ON case_row(number, registered) WHERE number <> '';
CREATE INDEX case_reference ON case_row(reference) WHERE reference <> '';
CREATE TABLE cartable(
    folder INTEGER NOT NULL,
    sort INTEGER NOT NULL,
    stream INTEGER NOT NULL,
    PRIMARY KEY(folder, sort, stream)
) WITHOUT ROWID;
CREATE TABLE cartable_count(
    folder INTEGER PRIMARY KEY,
    cases INTEGER NOT NULL
);
CREATE TABLE due_count(
    day INTEGER PRIMARY KEY,
    cases INTEGER NOT NULL
);
CREATE TABLE note_row(
    stream INTEGER NOT NULL,
    event BLOB NOT NULL,
    case_id BLOB NOT NULL,
    counter INTEGER NOT NULL,
    at INTEGER NOT NULL,
    person TEXT NOT NULL,
    post TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY(stream, event)
) WITHOUT ROWID;
CREATE INDEX note_case ON note_row(case_id, counter);
CREATE TABLE counsel_row(
    stream INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    number TEXT NOT NULL,
    topic TEXT NOT NULL,
    rule TEXT NOT NULL,
    at INTEGER NOT NULL
);
CREATE INDEX counsel_applicant ON counsel_row(number, at) WHERE number <> '';
)sql";

const char *const serviceSchema = R"sql(
CREATE TABLE service_row(
    stream INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    tracking TEXT NOT NULL,
    service TEXT NOT NULL,
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    clerk TEXT NOT NULL,
    started INTEGER NOT NULL,
    delivered INTEGER NOT NULL,
    at INTEGER NOT NULL
);
CREATE INDEX service_time ON service_row(at, stream);
CREATE INDEX service_applicant ON service_row(number, at) WHERE number <> '';
CREATE INDEX service_tracking ON service_row(tracking);
CREATE INDEX counsel_time ON counsel_row(at) WHERE topic = '';
)sql";

const char *const explanationSchema = R"sql(
CREATE TABLE explanation_row(
    stream INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    sender TEXT NOT NULL,
    recipient TEXT NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    answer TEXT NOT NULL,
    answered INTEGER NOT NULL
);
CREATE INDEX explanation_time ON explanation_row(at);
)sql";

// role: what the case is to this cartable; objection: until when an answer can be objected to (S7).
const char *const roleSchema = R"sql(
ALTER TABLE case_row ADD COLUMN role INTEGER NOT NULL DEFAULT 0;
ALTER TABLE case_row ADD COLUMN objection INTEGER NOT NULL DEFAULT 0;
)sql";

// Until when the applicant is awaited.
const char *const awaitedSchema = R"sql(
ALTER TABLE case_row ADD COLUMN awaited INTEGER NOT NULL DEFAULT 0;
)sql";

// What arrived for whoever asked for it.
const char *const newsSchema = R"sql(
ALTER TABLE case_row ADD COLUMN news INTEGER NOT NULL DEFAULT 0;
)sql";

// What services and counsel belong to (T1, 001 §1.6).
const char *const recordSchema = R"sql(
ALTER TABLE service_row ADD COLUMN case_id BLOB NOT NULL DEFAULT x'';
ALTER TABLE service_row ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE counsel_row ADD COLUMN case_id BLOB NOT NULL DEFAULT x'';
CREATE INDEX counsel_case ON counsel_row(case_id, at) WHERE case_id <> x'';
)sql";

const char *const draftSchema = R"sql(
CREATE TABLE draft(
    id INTEGER PRIMARY KEY,
    saved INTEGER NOT NULL,
    data BLOB NOT NULL
);
)sql";

} // namespace mizban
