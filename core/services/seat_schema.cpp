#include "core/services/seat_schema.h"

#include "core/eventlog/event_log.h"
#include "core/eventlog/former_chains.h"
#include "core/eventlog/scope_log.h"
#include "core/projections/act_drafts.h"
#include "core/projections/center_lists.h"
#include "core/projections/drafts.h"
#include "core/projections/identity_rows.h"
#include "core/projections/intake_rows.h"
#include "core/projections/night_rows.h"
#include "core/projections/notice_rows.h"
#include "core/projections/place_counts.h"
#include "core/projections/prepared_rows.h"
#include "core/projections/projector.h"
#include "core/projections/sealed_over.h"
#include "core/projections/search/search_index.h"
#include "core/projections/view_reader.h"
#include "core/services/sealed_act_drafts.h"
#include "core/services/seat_writer_parts.h"
#include "core/storage/blob_store.h"

#include <array>

namespace mizban {

namespace {

const char *const metaSchema = R"sql(
CREATE TABLE meta(
    key TEXT PRIMARY KEY NOT NULL,
    value BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE tracking_counter(
    year INTEGER NOT NULL,
    device TEXT NOT NULL,
    used_low INTEGER NOT NULL,
    used_high INTEGER NOT NULL,
    PRIMARY KEY(year, device)
) WITHOUT ROWID;
)sql";

// What only one person's own key opens: stubs of sealed cases and drafts of them (C4). Nothing here says
// whose a row is.
const char *const sealedSchema = R"sql(
CREATE TABLE sealed_stub(
    row INTEGER PRIMARY KEY,
    data BLOB NOT NULL
);
CREATE TABLE sealed_draft(
    id INTEGER PRIMARY KEY,
    saved INTEGER NOT NULL,
    data BLOB NOT NULL
);
)sql";

// A person's own wording, used again and again (Shift+F9); in the seat only.
const char *const phraseSchema = R"sql(
CREATE TABLE stock_phrase(
    id INTEGER PRIMARY KEY,
    person TEXT NOT NULL,
    act TEXT NOT NULL,
    text TEXT NOT NULL,
    used INTEGER NOT NULL,
    UNIQUE(person, act, text)
);
)sql";

// A pinned note (bit 31 of the folders) stands before all others, among the new and the open ones (see
// Placement); what the folders count of each span is counted anew.
const char *const pinnedFirstSchema = R"sql(
UPDATE cartable SET sort = min(sort, 562949953421312) - 1125899906842624
    WHERE folder IN (1, 2) AND stream IN (SELECT stream FROM case_row WHERE folders & 2147483648);
DELETE FROM place_count WHERE folder IN (1, 2);
INSERT INTO place_count(folder, span, cases)
    SELECT folder, sort >> 25, count(*) FROM cartable WHERE folder IN (1, 2) GROUP BY folder, sort >> 25;
)sql";

// Also where another holds the case it lies among the open ones of whom it is addressed to.
const char *const pinnedOpenSchema = R"sql(
INSERT INTO cartable(folder, sort, stream, kind)
    SELECT 2, min(CASE due WHEN 0 THEN 562949953421312 ELSE due END, 562949953421312) - 2251799813685248,
           stream, kind
    FROM case_row WHERE folders & 2147483648 AND NOT folders & 4;
UPDATE case_row SET folders = folders | 4 WHERE folders & 2147483648;
DELETE FROM place_count WHERE folder = 2;
INSERT INTO place_count(folder, span, cases)
    SELECT folder, sort >> 25, count(*) FROM cartable WHERE folder = 2 GROUP BY folder, sort >> 25;
DELETE FROM facet_count WHERE folder = 2;
INSERT INTO facet_count(folder, subject, kind, cases)
    SELECT k.folder, c.subject, c.kind, count(*) FROM cartable k JOIN case_row c ON c.stream = k.stream
    WHERE k.folder = 2 GROUP BY k.folder, c.subject, c.kind;
DELETE FROM cartable_count WHERE folder = 2;
INSERT INTO cartable_count(folder, cases)
    SELECT folder, count(*) FROM cartable WHERE folder = 2 GROUP BY folder;
)sql";

// Words go into the index in another form: what lies there under the former one finds nothing until the
// refold that follows every new version.
const char *const spellingSchema = R"sql(
DELETE FROM search_doc;
DELETE FROM search_new;
DELETE FROM search_pack;
DELETE FROM search_block;
DELETE FROM search_post;
)sql";

// Who acted upon an answer has read it: the refold that follows every new version says what is left.
const char *const readAnswersSchema = R"sql(
UPDATE case_row SET news = 0;
)sql";

} // namespace

std::span<const Migration> seatMigrations()
{
    static const std::array steps = {
        Migration{1, "seat", metaSchema},
        Migration{2, "event log", eventLogSchema},
        Migration{3, "scopes", scopeLogSchema},
        Migration{4, "projections", projectionSchema},
        Migration{5, "drafts", draftSchema},
        Migration{6, "attachments", blobSchema},
        Migration{7, "services", serviceSchema},
        Migration{8, "act drafts", actDraftSchema},
        Migration{9, "attachments on their way", blobProblemSchema},
        Migration{10, "the Center's lists", centerListSchema},
        Migration{11, "explanations", explanationSchema},
        Migration{12, "parcels", parcelSchema},
        Migration{13, "sealed", sealedSchema},
        Migration{14, "copies, tasks and objections", roleSchema},
        Migration{15, "search", searchSchema},
        Migration{16, "chains of former devices", formerChainSchema},
        Migration{17, "stock phrases", phraseSchema},
        Migration{18, "acts on sealed cases", sealedActSchema},
        Migration{19, "leaps into a list", placeCountSchema},
        Migration{20, "identities", identitySchema},
        Migration{21, "items without identity", intakeSchema},
        Migration{22, "what records belong to", recordSchema},
        Migration{23, "closed scopes", purgeSchema},
        Migration{24, "night duty", nightSchema},
        Migration{25, "what applicants have to be told", noticeSchema},
        Migration{26, "groups, filters and views", viewSchema},
        Migration{27, "cases that were sealed later", sealedOverSchema},
        Migration{28, "drafts of an office and delegations", preparedSchema},
        Migration{29, "applicants who are late", awaitedSchema},
        Migration{30, "the President's notes first", pinnedFirstSchema},
        Migration{31, "the President's notes among the open cases", pinnedOpenSchema},
        Migration{32, "answers to whoever asked", newsSchema},
        Migration{33, "one letter for the seats of a hamza", spellingSchema},
        Migration{34, "answers that were acted upon", readAnswersSchema},
    };
    return steps;
}

} // namespace mizban
