#include "core/services/sealed_shelf.h"

#include "core/crypto/parcel.h"
#include "core/domain/continued_case.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/sealed_handlers.h"
#include "core/domain/sealed_rules.h"
#include "core/projections/projector.h"
#include "core/projections/search/search_document.h"
#include "core/services/sealed_act_drafts.h"
#include "core/services/sealed_summary.h"
#include "core/services/sealing.h"
#include "core/services/seat_reader.h"
#include "core/wire/codec.h"

#include <algorithm>
#include <limits>

namespace mizban {

namespace {

constexpr int excerptLength = 120;

CartableRow rowOf(const CaseState &state, StreamRow stream, const HolderCode &self)
{
    const CaseRegistered &registration = state.registration;
    CartableRow row;
    row.row = stream;
    row.id = state.id;
    row.trackingId = registration.trackingId;
    row.kind = registration.kind;
    row.subject = registration.subject;
    row.status = state.status;
    row.holder = state.holder;
    row.applicantName = applicantName(registration.applicant);
    row.nationalNumber = registration.applicant.nationalNumber;
    row.excerpt = registration.text.left(2 * excerptLength).simplified().left(excerptLength);
    row.registeredAtMs = registration.registeredAtMs;
    row.lastAtMs = state.lastAtMs;
    row.dueAtMs = state.dueAtMs;
    row.unread = state.isUnseenBy(self);
    row.sealed = true;
    row.quarantined = state.quarantined;
    row.conflict = state.conflicts > 0;
    row.objectionUntilMs = state.objectionUntilMs();
    row.awaitedUntilMs = state.awaitedUntilMs;
    row.role = state.holder == self ? RowRole::Holder : RowRole::Followed;
    return row;
}

SealedCase caseOf(const SealedStub &stub, qint64 row)
{
    SealedCase kept;
    CaseState &state = kept.state;
    state.id = stub.caseId;
    state.registered = true;
    state.registration.trackingId = stub.trackingId;
    state.registration.kind = stub.kind;
    state.registration.desk = stub.desk;
    state.registration.registeredAtMs = stub.registeredAtMs;
    state.registration.dueAtMs = stub.dueAtMs;
    state.registration.outcome = stub.outcome;
    state.dueAtMs = stub.dueAtMs;
    state.lastAtMs = stub.registeredAtMs;
    kept.row = rowOf(state, -row, HolderCode());
    kept.words = searchDocument(state, {});
    kept.row.role = RowRole::Followed;
    kept.row.unread = false;
    kept.stub = stub;
    return kept;
}

SealedCase caseOf(const SealedSummary &summary, StreamRow row)
{
    SealedCase kept;
    CaseState &state = kept.state;
    state.id = summary.id;
    state.registered = true;
    state.registration.kind = CaseKind::Complaint; // what it is like whatever it is: see mayBeAbout()
    state.registration.registeredAtMs = summary.registeredAtMs;
    state.registration.dueAtMs = summary.dueAtMs;
    state.status = summary.status;
    state.holder = summary.holder;
    state.dueAtMs = summary.dueAtMs;
    state.answeredAtMs = summary.answeredAtMs;
    state.lastAtMs = std::max(summary.registeredAtMs, summary.answeredAtMs);
    kept.row = rowOf(state, row, HolderCode());
    kept.row.role = RowRole::Followed;
    kept.row.unread = false;
    kept.row.summary = true;
    kept.summary = summary;
    return kept;
}

/// In front of its history stands what was known while the case was open; its beginning is who named the
/// official, and when.
void showEarlier(SealedCase &content, const ContinuedCase &continued)
{
    content.earlier = continued.earlier;
    CaseState &state = content.state;
    for (HistoryEntry &entry : state.history) {
        if (entry.type != EventType::CaseRegistered)
            continue;
        const auto named = std::find_if(content.events.begin(), content.events.end(),
                                        [&](const Event &event) { return event.id == entry.event; });
        entry.type = EventType::SubjectsAdded;
        entry.actor = named == content.events.end() ? entry.actor : named->header.actor;
        entry.publicText.clear();
        entry.attachments.clear();
        entry.to = state.registration.holder;
        for (const About &one : std::as_const(state.registration.about))
            entry.copies.append(HolderCode(one.code));
        break;
    }
    state.history = earlierHistory(continued.former, decodeEvents(continued.earlier)) + state.history;
}

qint64 sortOf(const SealedCase &one)
{
    constexpr qint64 noDue = std::numeric_limits<qint64>::max() / 2;
    if (!one.state.isOpen())
        return std::numeric_limits<qint64>::max() - one.row.lastAtMs;
    return one.row.dueAtMs == 0 ? noDue : one.row.dueAtMs;
}

/// Whoever holds or held it, was given it to read, or supervises. The next handler up has only its key.
bool follows(const CaseState &state, const HolderCode &self, const Directory &directory)
{
    const Post *post = directory.post(PostCode(self.text()));
    return (post && post->kind == PostKind::CenterHead) || isOverseenBy(state, self) ||
           isAwaitedFrom(state, self) ||
           std::any_of(state.custody.begin(), state.custody.end(),
                       [&](const Custody &custody) { return custody.holder == self; }) ||
           std::any_of(state.copies.begin(), state.copies.end(),
                       [&](const CaseCopy &copy) { return copy.holder == self; });
}

} // namespace

Result<QList<StreamId>> unreadExplanations(Connection &connection, const CaseState &state,
                                           const HolderCode &self)
{
    QList<StreamId> unread;
    if (state.holder != self)
        return unread;
    for (const AskedExplanation &asked : state.explanations) {
        if (asked.read || unread.size() == maxExplanationsRead)
            continue;
        MIZBAN_LET(const auto answered,
                   connection.value<qint64>("SELECT answered FROM explanation_row WHERE stream ="
                                            " (SELECT row FROM stream WHERE id = ?)",
                                            asked.id));
        if (answered.value_or(0) != 0)
            unread.append(asked.id);
    }
    return unread;
}

SealedShelf::SealedShelf(Connection &connection, PersonId person, SigningKey sealing, HolderCode self)
    : m_connection(connection)
    , m_person(std::move(person))
    , m_sealing(std::move(sealing))
    , m_self(std::move(self))
{
}

Result<SealedShelf::Opened> SealedShelf::open(StreamRow row, const StreamId &id, qint64 events,
                                              const Directory &directory) const
{
    Opened opened{id, events, directory.version(), {}};
    MIZBAN_LET(const QList<Event> held, EventLog(m_connection).events(row));
    const auto stream = openSealed(held, m_sealing, directory, m_person);
    if (!stream)
        return opened;
    SealedCase content;
    content.state = foldCase(id, stream->events);
    const CaseState &state = content.state;
    if (!state.registered || excludedFrom(state.registration, directory).contains(m_person))
        return opened;
    content.events = held;
    if (stream->continued)
        showEarlier(content, *stream->continued);
    content.row = rowOf(state, row, m_self);
    content.words = searchDocument(state, {});
    content.keyOnly = !follows(state, m_self, directory);
    opened.content = std::move(content);
    return opened;
}

Status SealedShelf::refresh(const Directory &directory)
{
    struct Held
    {
        StreamRow row = 0;
        StreamId id;
        qint64 events = 0;
    };
    QList<Held> streams;
    {
        MIZBAN_LET(Query query,
                   m_connection.query("SELECT row, id, events FROM stream WHERE kind = 5 ORDER BY row"));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            streams.append(Held{query.int64(0), query.get<StreamId>(1), query.int64(2)});
        }
    }
    m_cases.clear();
    m_keyOnly.clear();
    QHash<StreamRow, Opened> now;
    for (const Held &stream : std::as_const(streams)) {
        Opened known = m_opened.value(stream.row);
        if (known.id != stream.id || known.events != stream.events ||
            known.directoryVersion != directory.version()) {
            MIZBAN_LET(known, open(stream.row, stream.id, stream.events, directory));
        }
        if (known.content && known.content->keyOnly) {
            m_keyOnly.append(*known.content);
        } else if (known.content) {
            m_cases.append(*known.content);
            // Asked of this stream alone: with each reading, all that waits of a long time offline would be
            // read.
            MIZBAN_LET(const auto waits,
                       m_connection.value<int>(
                           "SELECT 1 FROM link WHERE stream = ? AND acknowledged = 0 LIMIT 1", stream.row));
            m_cases.last().row.waiting = waits.has_value();
            MIZBAN_TRY(addAnswered(m_cases.last()));
        }
        now.insert(stream.row, std::move(known));
    }
    m_opened = std::move(now);
    std::sort(m_cases.begin(), m_cases.end(), [](const SealedCase &a, const SealedCase &b) {
        return std::pair(sortOf(a), a.row.row) < std::pair(sortOf(b), b.row.row);
    });
    MIZBAN_TRY(openSummaries(directory));
    return openStubs();
}

/// The answer lies in a stream of its own, and comes without touching the case.
Status SealedShelf::addAnswered(SealedCase &one) const
{
    MIZBAN_LET(const QList<StreamId> unread, unreadExplanations(m_connection, one.state, m_self));
    if (unread.isEmpty())
        return {};
    one.row.unread = true;
    one.row.news = News::Explanation;
    return {};
}

Status SealedShelf::openSummaries(const Directory &directory)
{
    const EventLog log(m_connection);
    QSet<StreamId> seen; // of those whose content is open to the person
    for (const SealedCase &one : std::as_const(m_cases))
        seen.insert(summaryStreamOf(one.row.id));
    m_summaries.clear();
    QHash<StreamRow, Opened> now;
    MIZBAN_LET(Query query, m_connection.query("SELECT row, id, events FROM stream WHERE kind = 10"));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            break;
        const StreamRow row = query.int64(0);
        const auto id = query.get<StreamId>(1);
        Opened known = m_openedSummaries.value(row);
        if (known.id != id || known.events != query.int64(2) ||
            known.directoryVersion != directory.version()) {
            known = Opened{id, query.int64(2), directory.version(), {}};
            MIZBAN_LET(const QList<Event> held, log.events(row));
            const auto summary = openSummary(held, m_sealing, directory, m_person);
            if (summary && summary->id == id)
                known.content = caseOf(*summary, row);
        }
        if (known.content && !seen.contains(id))
            m_summaries.append(*known.content);
        now.insert(row, std::move(known));
    }
    m_openedSummaries = std::move(now);
    std::sort(m_summaries.begin(), m_summaries.end(), [](const SealedCase &a, const SealedCase &b) {
        return std::pair(sortOf(a), a.row.row) < std::pair(sortOf(b), b.row.row);
    });
    return {};
}

Result<std::optional<VerdictGiven>> SealedShelf::refusalOf(quint64 sequence) const
{
    MIZBAN_LET(const auto bytes,
               m_connection.value<QByteArray>("SELECT reason FROM parcel WHERE sequence = ? AND refused = 1",
                                              static_cast<qint64>(sequence)));
    const auto reasons = bytes ? decodeReasons(*bytes) : Result<QList<QByteArray>>(QList<QByteArray>());
    for (const QByteArray &parcel : reasons ? *reasons : QList<QByteArray>()) {
        const auto opened = openParcel(m_sealing, parcel, reasonPurpose);
        const auto payload = opened ? decodeSealed(opened->view()) : Result<Payload>(opened.error());
        if (payload && std::holds_alternative<VerdictGiven>(*payload))
            return std::optional(std::get<VerdictGiven>(*payload));
    }
    return std::optional<VerdictGiven>();
}

/// Only the clerk who registered it learns that it was refused, and why (C4).
Status SealedShelf::openRefusal(const SealedStub &stub, SealedCase &kept) const
{
    MIZBAN_LET(const auto refused, m_connection.value<int>("SELECT refused FROM parcel WHERE sequence = ?",
                                                           static_cast<qint64>(stub.sequence)));
    kept.row.quarantined = refused.value_or(0) != 0;
    kept.state.quarantined = kept.row.quarantined;
    if (!kept.row.quarantined)
        return {};
    MIZBAN_LET(const auto verdict, refusalOf(stub.sequence));
    if (verdict && verdict->target == stub.event) {
        kept.state.quarantineReason = verdict->reason;
        kept.state.quarantineRule = verdict->rule;
    }
    return {};
}

Status SealedShelf::openStubs()
{
    const EventLog log(m_connection);
    m_stubs.clear();
    MIZBAN_LET(Query query, m_connection.query("SELECT row, data FROM sealed_stub ORDER BY row DESC"));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return {};
        const qint64 row = query.int64(0);
        const QByteArray data = query.blob(1);
        if (!m_openedStubs.contains(data)) {
            std::optional<SealedStub> stub;
            if (const auto opened = openParcel(m_sealing, data, stubPurpose)) {
                MIZBAN_LET(stub, decodeStub(opened->view()));
            }
            m_openedStubs.insert(data, stub); // none: a colleague's, or one that was wiped
        }
        const std::optional<SealedStub> stub = m_openedStubs.value(data);
        if (!stub)
            continue;
        m_stubs.append(caseOf(*stub, row));
        MIZBAN_LET(const bool sent, log.isAcknowledged(stub->sequence));
        m_stubs.last().row.waiting = !sent;
        MIZBAN_TRY(openRefusal(*stub, m_stubs.last()));
    }
}

const SealedCase *SealedShelf::find(const StreamId &id) const
{
    for (const QList<SealedCase> *list : {&m_cases, &m_stubs, &m_summaries}) {
        for (const SealedCase &one : *list) {
            if (one.row.id == id)
                return &one;
        }
    }
    return nullptr;
}

bool SealedShelf::isBefore(const SealedCase &one) const
{
    return one.state.holder == m_self || isOverseenBy(one.state, m_self) || isAwaitedFrom(one.state, m_self);
}

const SealedCase *SealedShelf::findTracking(const QString &trackingId) const
{
    for (const QList<SealedCase> *list : {&m_cases, &m_stubs}) {
        for (const SealedCase &one : *list) {
            if (one.row.trackingId == trackingId)
                return &one;
        }
    }
    return nullptr;
}

Result<QList<AwaitedAccess>> SealedShelf::awaited(const Directory &directory) const
{
    QList<AwaitedAccess> waiting;
    for (const SealedCase &one : m_cases + m_keyOnly) {
        const CaseState &state = one.state;
        for (const SealedReader &reader : personsReading(state.registration, directory, state.holder)) {
            const PersonCertificate *newest = directory.certificate(reader.person);
            if (!newest || newest->sealing.isEmpty())
                continue; // has no key yet: the Center's escrow stands in for him
            MIZBAN_LET(const Certificate key, Certificate::fromPem(newest->sealing));
            if (!givesKeyTo(one.events, key))
                waiting.append(AwaitedAccess{state.id, state.registration.trackingId, reader.post,
                                             reader.person, state.dueAtMs});
        }
    }
    std::stable_sort(waiting.begin(), waiting.end(), [](const AwaitedAccess &a, const AwaitedAccess &b) {
        return std::pair(a.dueAtMs == 0, a.dueAtMs) < std::pair(b.dueAtMs == 0, b.dueAtMs);
    });
    return waiting;
}

QList<DecodedEvent> SealedShelf::decoded(const SealedCase &one, const Directory &directory) const
{
    const auto opened = openSealed(one.events, m_sealing, directory, m_person);
    return opened ? opened->events : QList<DecodedEvent>();
}

Result<QByteArray> SealedShelf::keyOf(const BlobId &blob) const
{
    for (const SealedCase &one : m_cases) {
        QList<Attachment> named = one.state.registration.attachments;
        for (const HistoryEntry &entry : one.state.history)
            named += entry.attachments;
        for (const Attachment &attachment : std::as_const(named)) {
            if (attachment.blob == blob)
                return attachment.key;
        }
    }
    MIZBAN_LET(const QList<SavedDraft> own, drafts());
    for (const SavedDraft &saved : own) {
        for (const DraftAttachment &attachment : saved.draft.attachments) {
            if (attachment.stored.blob == blob)
                return attachment.stored.key;
        }
    }
    return SealedActDrafts(m_connection, m_sealing).keyOf(blob);
}

Result<QList<SavedDraft>> SealedShelf::drafts() const
{
    QList<SavedDraft> own;
    MIZBAN_LET(Query query,
               m_connection.query("SELECT id, saved, data FROM sealed_draft ORDER BY saved DESC, id DESC"));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return own;
        const auto opened = openParcel(m_sealing, query.blob(2), draftPurpose);
        if (!opened)
            continue; // a colleague's
        if (auto draft = decodeDraft(opened->view().toByteArray()))
            own.append(SavedDraft{-query.int64(0), std::move(draft).value(), query.int64(1)});
    }
}

} // namespace mizban
