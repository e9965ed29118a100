#include "core/domain/night_shift.h"

#include "core/base/digits.h"
#include "core/domain/event_graph.h"
#include "core/domain/night_directory.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cstdlib>

namespace mizban {

namespace {

Error refused(ErrorCode code, const char *field, const char *detail)
{
    return fieldError(code, QString::fromLatin1(field), QStringLiteral("3-4"), QString::fromLatin1(detail));
}

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

/// Applies one event that the rules allow.
class Advance
{
public:
    Advance(ShiftState &state, const DecodedEvent &event)
        : m_state(state)
        , m_event(event.event)
    {
        m_entry.event = m_event.id;
        m_entry.type = m_event.header.type;
        m_entry.actor = m_event.header.actor;
        m_entry.atMs = m_event.header.wallTimeMs;
        for (const EventId &parent : m_event.header.parents)
            compareClock(parent);
    }

    void operator()(const ShiftStarted &started)
    {
        m_state.started = true;
        m_state.unit = started.unit;
        m_state.night = started.night;
        m_state.part = started.part;
        m_state.previous = started.previous;
        m_state.manager = m_event.header.actor;
        m_state.start = m_event.id;
        m_state.startedAtMs = m_event.header.wallTimeMs;
        m_state.openItems = started.items;
        log();
    }
    void operator()(const ShiftTakenOver &taken)
    {
        m_state.manager = m_event.header.actor;
        m_state.handOver.reset(); // what the other one offered is void
        m_entry.text = taken.reason;
        log();
    }
    void operator()(const ConflictResolved &resolved)
    {
        m_state.rivals.clear();
        for (const ShiftEntry &start : std::as_const(m_state.log)) {
            if (start.event == resolved.counts)
                m_state.manager = start.actor;
        }
        m_entry.text = resolved.reason;
        log();
    }
    void operator()(const ReachabilityChecked &check)
    {
        m_entry.unit = check.unit;
        m_entry.number = check.number;
        m_entry.result = check.result;
        m_entry.text = check.note;
        log();
    }
    void operator()(const ShiftNoted &note)
    {
        m_entry.text = note.text;
        m_entry.corrects = note.corrects;
        for (ShiftEntry &old : m_state.log) {
            if (old.event == note.corrects)
                old.correctedBy = m_event.id;
        }
        log();
    }
    void operator()(const ShiftItemNoted &noted)
    {
        m_entry.item = noted.item;
        m_entry.trackingId = noted.trackingId;
        m_entry.step = noted.step;
        m_entry.office = noted.office;
        m_entry.text = noted.text;
        QList<CarriedItem> &open = m_state.openItems;
        const auto at = std::find_if(open.begin(), open.end(),
                                     [&noted](const CarriedItem &one) { return one.item == noted.item; });
        if (noted.step == NightItemStep::Resolved) {
            if (at != open.end())
                open.erase(at);
        } else if (at == open.end()) {
            open.append({noted.item, noted.trackingId, noted.owner, noted.urgency, {}});
        } else if (!noted.owner.isEmpty()) {
            at->owner = noted.owner;
        }
        log();
    }
    void operator()(const ShiftHandedOver &handed)
    {
        m_state.handOver = ShiftHandOver{m_event.id,
                                         m_event.header.actor,
                                         handed.to,
                                         handed.post,
                                         m_event.header.wallTimeMs,
                                         handed.items,
                                         handed.summary,
                                         {},
                                         0};
        m_entry.text = handed.summary;
        log();
    }
    void operator()(const ShiftReceived &)
    {
        m_state.handOver->received = m_event.id;
        m_state.handOver->receivedAtMs = m_event.header.wallTimeMs;
        m_state.closed = true;
        log();
    }
    void operator()(const MorningReported &report)
    {
        m_state.report = report;
        m_entry.text = report.text;
        log();
    }
    template <typename Other> void operator()(const Other &) {}

private:
    void log() { m_state.log.append(m_entry); }
    /// What was written beside each other without a network says nothing of clocks; what follows does.
    void compareClock(const EventId &parent)
    {
        QList<ShiftEntry> &entries = m_state.log;
        const auto before =
            std::find_if(entries.rbegin(), entries.rend(),
                         [&parent](const ShiftEntry &entry) { return entry.event == parent; });
        if (before == entries.rend() || m_entry.atMs >= before->atMs - clockToleranceMs)
            return;
        m_entry.clockDoubtful = true;
        before->clockDoubtful = true;
    }

    ShiftState &m_state;
    const Event &m_event;
    ShiftEntry m_entry;
};

Status mayHandOver(const ShiftState &state, const Actor &actor, const ShiftHandedOver &handed)
{
    if (actor.person != state.manager.person)
        return refused(ErrorCode::NotHolder, "shift", "only the manager of the shift hands it over");
    if (!state.rivals.isEmpty())
        return refused(ErrorCode::Conflict, "shift", "two started this shift");
    if (handed.to.isEmpty() || handed.post.isEmpty())
        return refused(ErrorCode::MissingInput, "to", "to whom");
    if (handed.to == actor.person)
        return refused(ErrorCode::InvalidInput, "to", "to oneself");
    if (isBlank(handed.summary))
        return refused(ErrorCode::MissingInput, "summary", "a written summary");
    for (const CarriedItem &open : state.openItems) {
        const auto word = std::find_if(handed.items.begin(), handed.items.end(),
                                       [&open](const CarriedItem &one) { return one.item == open.item; });
        if (word == handed.items.end() || isBlank(word->word))
            return fieldError(ErrorCode::MissingInput, QStringLiteral("items.word"), QStringLiteral("3-4"),
                              open.trackingId);
        if (word->owner.isEmpty())
            return fieldError(ErrorCode::MissingInput, QStringLiteral("items.owner"), QStringLiteral("3-4"),
                              open.trackingId);
    }
    if (handed.items.size() != state.openItems.size())
        return refused(ErrorCode::InvalidInput, "items", "items that are not open here");
    return {};
}

Status mayStart(const ShiftState &state, const ShiftStarted &started)
{
    if (state.started)
        return refused(ErrorCode::AlreadyDone, "shift", "started already");
    if (started.unit.isEmpty())
        return refused(ErrorCode::MissingInput, "unit", "of which unit");
    QSet<StreamId> once;
    for (const CarriedItem &item : started.items) {
        if (item.owner.isEmpty())
            return fieldError(ErrorCode::MissingInput, QStringLiteral("items.owner"), QStringLiteral("3-4"),
                              item.trackingId);
        if (once.contains(item.item))
            return refused(ErrorCode::InvalidInput, "items", "an item twice");
        once.insert(item.item);
    }
    return {};
}

Status mayCheck(const ReachabilityChecked &check)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9]{3,15}$"));
    if (check.unit.isEmpty())
        return refused(ErrorCode::MissingInput, "unit", "which unit");
    if (check.number.isEmpty())
        return refused(ErrorCode::MissingInput, "number", "which number was called");
    if (!digits.match(check.number).hasMatch())
        return refused(ErrorCode::InvalidInput, "number", "digits");
    return {};
}

} // namespace

const ShiftEntry *ShiftState::entry(const EventId &event) const
{
    const auto found =
        std::find_if(log.begin(), log.end(), [&event](const ShiftEntry &one) { return one.event == event; });
    return found == log.end() ? nullptr : &*found;
}

const CarriedItem *ShiftState::item(const StreamId &wanted) const
{
    const auto found = std::find_if(openItems.begin(), openItems.end(),
                                    [&wanted](const CarriedItem &one) { return one.item == wanted; });
    return found == openItems.end() ? nullptr : &*found;
}

const ShiftEntry *ShiftState::lastCheck(const UnitCode &wanted) const
{
    for (auto one = log.crbegin(); one != log.crend(); ++one) {
        if (one->type == EventType::ReachabilityChecked && one->unit == wanted)
            return &*one;
    }
    return nullptr;
}

ShiftState foldShift(const StreamId &id, const QList<DecodedEvent> &stream)
{
    ShiftState state;
    state.id = id;
    const EventGraph graph(stream);
    state.heads = graph.heads();
    for (const DecodedEvent &event : stream)
        state.headCounter = std::max(state.headCounter, event.event.header.counter);
    for (const DecodedEvent &event : nightEventsInOrder(stream)) {
        if (std::holds_alternative<VerdictGiven>(event.payload))
            continue;
        const bool concurrent = graph.isConcurrent(graph.find(event.event.id));
        const Status may = mayShift(state, event);
        if (may.ok()) {
            std::visit(Advance(state, event), event.payload);
            continue;
        }
        state.refused.append({event.event.id, may.error(), concurrent});
        const auto *start = std::get_if<ShiftStarted>(&event.payload);
        const bool rival = start && event.event.header.parents.isEmpty() && !state.closed;
        if (!rival)
            continue;
        // Kept in the log, and open items of both: nothing a person took upon himself may vanish.
        state.rivals.append(event.event.id);
        ShiftEntry entry;
        entry.event = event.event.id;
        entry.type = EventType::ShiftStarted;
        entry.actor = event.event.header.actor;
        entry.atMs = event.event.header.wallTimeMs;
        state.log.append(entry);
        for (const CarriedItem &item : start->items) {
            if (!state.item(item.item))
                state.openItems.append(item);
        }
    }
    std::sort(state.openItems.begin(), state.openItems.end(),
              [](const CarriedItem &a, const CarriedItem &b) { return a.item < b.item; });
    return state;
}

Status mayShift(const ShiftState &state, const DecodedEvent &event)
{
    const Payload &payload = event.payload;
    const Actor &actor = event.event.header.actor;
    if (const auto *started = std::get_if<ShiftStarted>(&payload))
        return mayStart(state, *started);
    if (!state.started)
        return refused(ErrorCode::WrongStatus, "shift", "not started");
    const auto *note = std::get_if<ShiftNoted>(&payload);
    if (note) {
        if (isBlank(note->text))
            return refused(ErrorCode::MissingInput, "text", "text");
        if (note->corrects.isValid() && !state.entry(note->corrects))
            return refused(ErrorCode::NotFound, "corrects", "no such entry in this log");
        if (state.closed && !note->corrects.isValid())
            return refused(ErrorCode::WrongStatus, "shift", "closed: only corrections");
        return {};
    }
    if (const auto *report = std::get_if<MorningReported>(&payload))
        return isBlank(report->text) ? Status(refused(ErrorCode::MissingInput, "text", "text")) : Status();
    if (state.closed)
        return refused(ErrorCode::WrongStatus, "shift", "closed");
    if (const auto *check = std::get_if<ReachabilityChecked>(&payload))
        return mayCheck(*check);
    if (const auto *handed = std::get_if<ShiftHandedOver>(&payload))
        return mayHandOver(state, actor, *handed);
    if (const auto *received = std::get_if<ShiftReceived>(&payload)) {
        if (!state.handOver || state.handOver->event != received->handOver)
            return refused(ErrorCode::NotFound, "shift", "no such hand-over");
        if (state.handOver->to != actor.person)
            return refused(ErrorCode::NotAllowed, "shift", "handed over to another");
        // What came up after it was signed would have no word.
        for (const CarriedItem &open : state.openItems) {
            const auto &items = state.handOver->items;
            const bool told = std::any_of(items.begin(), items.end(),
                                          [&open](const CarriedItem &one) { return one.item == open.item; });
            if (!told)
                return fieldError(ErrorCode::Conflict, QStringLiteral("items"), QStringLiteral("3-4"),
                                  open.trackingId);
        }
        return {};
    }
    if (const auto *taken = std::get_if<ShiftTakenOver>(&payload)) {
        if (isBlank(taken->reason))
            return refused(ErrorCode::MissingInput, "reason", "why");
        return actor.person == state.manager.person
                   ? Status(refused(ErrorCode::AlreadyDone, "shift", "it is one's own"))
                   : Status();
    }
    if (const auto *resolved = std::get_if<ConflictResolved>(&payload)) {
        if (state.rivals.isEmpty())
            return refused(ErrorCode::NotFound, "counts", "nothing stands against it");
        if (resolved->counts != state.start && !state.rivals.contains(resolved->counts))
            return refused(ErrorCode::NotFound, "counts", "no such start");
        return isBlank(resolved->reason) ? Status(refused(ErrorCode::MissingInput, "reason", "why"))
                                         : Status();
    }
    if (const auto *noted = std::get_if<ShiftItemNoted>(&payload)) {
        if (noted->step != NightItemStep::Resolved && noted->owner.isEmpty())
            return refused(ErrorCode::MissingInput, "owner", "an item has an owner at every moment");
        if (noted->step == NightItemStep::Resolved && !state.item(noted->item))
            return refused(ErrorCode::NotFound, "item", "not open here");
        return {};
    }
    return refused(ErrorCode::Malformed, "", "not an event of this stream");
}

Status checkShift(const Directory &directory, const ShiftState &state, const DecodedEvent &event)
{
    const Payload &payload = event.payload;
    const Actor &actor = event.event.header.actor;
    const auto *started = std::get_if<ShiftStarted>(&payload);
    const UnitCode unitCode = started ? started->unit : state.unit;
    const Unit *unit = directory.unit(unitCode);
    if (!unit)
        return refused(ErrorCode::NotFound, "unit", "no such unit");
    if (started && unit->dissolved)
        return refused(ErrorCode::WrongStatus, "unit", "the unit was dissolved");
    const bool manager = isOnDutyRole(directory, actor.post) && unitOfPost(actor.post) == unitCode;
    const bool byHead = std::holds_alternative<ShiftTakenOver>(payload) ||
                        std::holds_alternative<ConflictResolved>(payload) ||
                        std::holds_alternative<MorningReported>(payload) ||
                        std::holds_alternative<ShiftReceived>(payload);
    if (!manager && !(byHead && unit->responsible == actor.post))
        return refused(ErrorCode::NotAllowed, "shift", "a night manager of the unit");
    if (const auto *check = std::get_if<ReachabilityChecked>(&payload)) {
        const Unit *called = directory.unit(check->unit);
        if (!called)
            return refused(ErrorCode::NotFound, "unit", "no such unit");
        if (called->dissolved)
            return refused(ErrorCode::WrongStatus, "unit", "the unit was dissolved");
    }
    if (const auto *handed = std::get_if<ShiftHandedOver>(&payload)) {
        if (!directory.holds(handed->to, handed->post))
            return refused(ErrorCode::NotFound, "to", "does not hold that post");
        const bool onDuty = isOnDutyRole(directory, handed->post) && unitOfPost(handed->post) == unitCode;
        const bool ofUnit = onDuty || unit->responsible == handed->post;
        if (!ofUnit)
            return refused(ErrorCode::NotAllowed, "to", "not of this unit");
        if (!directory.certificate(handed->to))
            return refused(ErrorCode::MissingInput, "to", "has no key of his own yet");
    }
    return {};
}

bool isClockDoubtful(const ShiftEntry &entry, qint64 nowMs)
{
    return entry.clockDoubtful || entry.atMs > nowMs + clockToleranceMs;
}

bool isLeftBehind(const ShiftState &state, qint64 nowMs)
{
    return state.started && !state.closed && nowMs - state.startedAtMs > longestShiftMs;
}

QList<HolderCode> shiftReaders(const Directory &directory, const UnitCode &unitCode)
{
    QList<HolderCode> readers;
    for (const PostCode &post : nightPostsOf(directory, unitCode))
        readers.append(HolderCode(post.text()));
    const Unit *unit = directory.unit(unitCode);
    if (unit && !unit->responsible.isEmpty() && !readers.contains(HolderCode(unit->responsible.text())))
        readers.append(HolderCode(unit->responsible.text()));
    return readers;
}

NightFigures figuresOf(const ShiftState &state)
{
    NightFigures figures;
    QSet<UnitCode> called;
    QSet<UnitCode> reached;
    QSet<StreamId> counted;
    for (const ShiftEntry &entry : state.log) {
        if (entry.type == EventType::ReachabilityChecked) {
            ++figures.checks;
            called.insert(entry.unit);
            if (entry.result == CallResult::Reached)
                reached.insert(entry.unit);
        }
        if (entry.type != EventType::ShiftItemNoted || entry.step != NightItemStep::Opened ||
            counted.contains(entry.item))
            continue;
        counted.insert(entry.item);
        switch (entry.office) {
        case OriginatingOffice::Leader:
            ++figures.leader;
            break;
        case OriginatingOffice::President:
            ++figures.president;
            break;
        case OriginatingOffice::FirstVicePresident:
            ++figures.firstVicePresident;
            break;
        case OriginatingOffice::Other:
            ++figures.other;
            break;
        }
    }
    figures.unanswered = int((called - reached).size());
    figures.open = int(state.openItems.size());
    return figures;
}

QString summaryOf(const ShiftState &state)
{
    const NightFigures figures = figuresOf(state);
    const int items = figures.leader + figures.president + figures.firstVicePresident + figures.other;
    return toPersianDigits(
        QStringLiteral(
            "در این نوبت %1 تماس برای آزمون دسترسی گرفته شد و %2 واحد پاسخ نداد. %3 مورد تازه ثبت "
            "شد (دفتر مقام معظم رهبری %4، دفتر رئیس‌جمهور %5، دفتر معاون اول %6، دیگر %7) و %8 "
            "مورد باز مانده است.")
            .arg(figures.checks)
            .arg(figures.unanswered)
            .arg(items)
            .arg(figures.leader)
            .arg(figures.president)
            .arg(figures.firstVicePresident)
            .arg(figures.other)
            .arg(figures.open));
}

} // namespace mizban
