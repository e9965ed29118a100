#include "core/domain/marginal_rules.h"

#include "core/domain/center_rules.h"

#include <QSet>

#include <algorithm>

namespace mizban {

namespace {

constexpr auto rule = "4-25";

Error refuse(ErrorCode code, const char *field, const char *why)
{
    return fieldError(code, QString::fromLatin1(field), QString::fromLatin1(rule), QString::fromLatin1(why));
}

bool isAbout(const MarginalTarget &target, const Actor &actor)
{
    return actsForHolder(actor.post, target.holder);
}

bool isTarget(const CaseState &state, const Actor &actor)
{
    return std::any_of(state.marginals.begin(), state.marginals.end(), [&](const MarginalNote &note) {
        return std::any_of(note.targets.begin(), note.targets.end(),
                           [&](const MarginalTarget &target) { return isAbout(target, actor); });
    });
}

bool hasToDo(const CaseState &state, const Actor &actor)
{
    const auto knows = [&actor](const HolderCode &holder) { return actsForHolder(actor.post, holder); };
    return isOfCenter(actor.post.text()) || isTarget(state, actor) ||
           std::any_of(state.custody.begin(), state.custody.end(),
                       [&](const Custody &custody) { return knows(custody.holder); }) ||
           std::any_of(state.copies.begin(), state.copies.end(),
                       [&](const CaseCopy &copy) { return knows(copy.holder); }) ||
           std::any_of(state.tasks.begin(), state.tasks.end(),
                       [&](const CaseTask &task) { return knows(task.to); });
}

bool waitsFor(const MarginalTarget &target, EventType act)
{
    return act == EventType::NoteAcknowledged ? target.acknowledgedMs == 0 : target.answeredMs == 0;
}

/// What a picture or a sound is, by its media type.
bool isOfForm(const Attachment &attachment, MarginalForm form)
{
    const QLatin1StringView family(form == MarginalForm::Picture ? "image/" : "audio/");
    return attachment.mediaType.startsWith(family) ||
           (form == MarginalForm::Picture && attachment.mediaType == QLatin1StringView("application/pdf"));
}

Status checkContent(const MarginalNoted &note)
{
    if (note.form == MarginalForm::Text)
        return note.text.trimmed().isEmpty() ? Status(refuse(ErrorCode::MissingInput, "text", "nothing said"))
                                             : Status();
    if (note.attachments.isEmpty())
        return refuse(ErrorCode::MissingInput, note.form == MarginalForm::Picture ? "picture" : "sound",
                      "the file itself is missing");
    if (!isOfForm(note.attachments.first(), note.form))
        return refuse(ErrorCode::InvalidInput, note.form == MarginalForm::Picture ? "picture" : "sound",
                      "another kind of file");
    return {};
}

Status checkTargets(const MarginalNoted &note, qint64 nowMs)
{
    if (note.pinned && note.targets.isEmpty())
        return refuse(ErrorCode::MissingInput, "to", "pinned before nobody");
    if (note.targets.size() > maxTargets)
        return refuse(ErrorCode::TooLarge, "to", "too many");
    QSet<HolderCode> named;
    for (const HolderCode &target : note.targets) {
        if (target.isEmpty() || named.contains(target))
            return refuse(ErrorCode::Conflict, "to", "named twice");
        named.insert(target);
    }
    if (note.dueAtMs != 0 && note.dueAtMs <= nowMs)
        return refuse(ErrorCode::InvalidInput, "due", "in the past");
    return {};
}

Status needSignature(const QByteArray &signature)
{
    return signature.isEmpty() ? Status(refuse(ErrorCode::BadSignature, "signature", "not signed"))
                               : Status();
}

/// Whether one of those the actor acts for has still to do it.
Status checkAwaited(const CaseState &state, const EventId &named, const Actor &actor, EventType act)
{
    const MarginalNote *note = marginalNoteOf(state, named);
    if (!note)
        return refuse(ErrorCode::NotFound, "note", "no such note in the case");
    bool addressed = false;
    for (const MarginalTarget &target : note->targets) {
        if (!isAbout(target, actor))
            continue;
        if (waitsFor(target, act))
            return {};
        addressed = true;
    }
    return addressed ? refuse(ErrorCode::AlreadyDone, "note", "done already")
                     : refuse(ErrorCode::NotHolder, "note", "addressed to someone else");
}

template <typename Do> void forTargets(CaseState &state, const EventId &named, const Actor &actor, Do change)
{
    for (MarginalNote &note : state.marginals) {
        for (MarginalTarget &target : note.targets) {
            if (note.event == named && isAbout(target, actor))
                change(target);
        }
    }
}

void addNote(CaseState &state, const Event &event, const MarginalNoted &said)
{
    MarginalNote note;
    note.event = event.id;
    note.by = event.header.actor;
    note.atMs = event.header.wallTimeMs;
    note.form = said.form;
    note.text = said.text;
    note.attachments = said.attachments;
    note.dueAtMs = said.dueAtMs;
    note.pinned = said.pinned;
    const bool sealed = !state.registration.about.isEmpty(); // its readers are told by D4 alone
    for (const HolderCode &target : said.targets) {
        note.targets.append(MarginalTarget{target, 0, 0, {}, {}, {}});
        const auto follows = [&target](const CaseCopy &copy) { return copy.holder == target; };
        if (!sealed && target != state.holder &&
            std::none_of(state.copies.begin(), state.copies.end(), follows))
            state.copies.append(CaseCopy{target, event.id, event.header.wallTimeMs, 0});
    }
    state.marginals.append(note);
}

} // namespace

bool isMarginal(EventType type)
{
    return type == EventType::MarginalNoted || type == EventType::NoteAcknowledged ||
           type == EventType::NoteAnswered;
}

Status mayDoMarginal(const CaseState &state, EventType type, const Actor &actor)
{
    if (type == EventType::MarginalNoted)
        return hasToDo(state, actor)
                   ? Status()
                   : Status(refuse(ErrorCode::NotHolder, "", "has nothing to do with the case"));
    for (const MarginalNote &note : state.marginals) {
        for (const MarginalTarget &target : note.targets) {
            if (isAbout(target, actor) && waitsFor(target, type))
                return {};
        }
    }
    return refuse(ErrorCode::NotFound, "note", "no note waits for this post");
}

Status checkMarginal(const CaseState &state, const DecodedEvent &event)
{
    const EventHeader &header = event.event.header;
    if (const auto *note = std::get_if<MarginalNoted>(&event.payload)) {
        MIZBAN_TRY(checkContent(*note));
        MIZBAN_TRY(checkTargets(*note, header.wallTimeMs));
        return needSignature(note->signature);
    }
    if (const auto *seen = std::get_if<NoteAcknowledged>(&event.payload)) {
        MIZBAN_TRY(checkAwaited(state, seen->note, header.actor, header.type));
        return needSignature(seen->signature);
    }
    const auto *answer = std::get_if<NoteAnswered>(&event.payload);
    if (!answer)
        return refuse(ErrorCode::Malformed, "", "no marginal note");
    MIZBAN_TRY(checkAwaited(state, answer->note, header.actor, header.type));
    if (answer->text.trimmed().isEmpty())
        return refuse(ErrorCode::MissingInput, "answer", "nothing said");
    return needSignature(answer->signature);
}

bool mayPin(const Directory &directory, const PostCode &post)
{
    const Post *known = directory.post(post);
    return known && !known->abolished &&
           (isOfCenter(post.text()) || known->kind == PostKind::PresidentialHead);
}

Status checkMarginalTargets(const Directory &directory, const MarginalNoted &note, const PostCode &by)
{
    for (const HolderCode &target : note.targets) {
        if (!directory.isHolder(target))
            return fieldError(ErrorCode::NotFound, QStringLiteral("to"), QString::fromLatin1(rule),
                              target.text());
    }
    if (note.pinned && !mayPin(directory, by))
        return refuse(ErrorCode::NotAllowed, "pinned", "the President's note is served by the Center");
    return {};
}

const MarginalNote *marginalNoteOf(const CaseState &state, const EventId &note)
{
    const auto found = std::find_if(state.marginals.begin(), state.marginals.end(),
                                    [&note](const MarginalNote &one) { return one.event == note; });
    return found == state.marginals.end() ? nullptr : &*found;
}

QList<MarginalNote> marginalsAwaiting(const CaseState &state, const HolderCode &self)
{
    QList<MarginalNote> waiting = state.marginals;
    waiting.removeIf([&self](const MarginalNote &note) {
        return std::none_of(note.targets.begin(), note.targets.end(), [&](const MarginalTarget &target) {
            return target.holder == self && !target.isDone();
        });
    });
    return waiting;
}

bool isPinnedFor(const CaseState &state, const HolderCode &self)
{
    const QList<MarginalNote> waiting = marginalsAwaiting(state, self);
    return std::any_of(waiting.begin(), waiting.end(), [](const MarginalNote &note) { return note.pinned; });
}

Result<EventId> awaitedNote(const CaseState &state, const HolderCode &self, EventType act)
{
    QList<EventId> waiting;
    for (const MarginalNote &note : state.marginals) {
        for (const MarginalTarget &target : note.targets) {
            if (target.holder == self && waitsFor(target, act))
                waiting.append(note.event);
        }
    }
    if (waiting.size() == 1)
        return waiting.first();
    if (waiting.isEmpty())
        return refuse(ErrorCode::NotFound, "note", "no note waits for this post");
    return refuse(ErrorCode::MissingInput, "note", "several wait");
}

void applyMarginal(CaseState &state, const DecodedEvent &event)
{
    const EventHeader &header = event.event.header;
    if (const auto *note = std::get_if<MarginalNoted>(&event.payload)) {
        addNote(state, event.event, *note);
    } else if (const auto *seen = std::get_if<NoteAcknowledged>(&event.payload)) {
        forTargets(state, seen->note, header.actor, [&](MarginalTarget &target) {
            if (target.acknowledgedMs != 0)
                return;
            target.acknowledgedMs = header.wallTimeMs;
            target.acknowledgement = event.event.id;
        });
    } else if (const auto *answer = std::get_if<NoteAnswered>(&event.payload)) {
        forTargets(state, answer->note, header.actor, [&](MarginalTarget &target) {
            if (target.answeredMs != 0)
                return;
            target.answeredMs = header.wallTimeMs;
            target.answer = event.event.id;
            target.answerText = answer->text;
        });
    }
}

void describeMarginal(const DecodedEvent &event, HistoryEntry &entry)
{
    if (const auto *note = std::get_if<MarginalNoted>(&event.payload)) {
        entry.note = note->text;
        entry.attachments = note->attachments;
        entry.copies = note->targets;
        entry.dueAtMs = note->dueAtMs;
    } else if (const auto *seen = std::get_if<NoteAcknowledged>(&event.payload)) {
        entry.regarding = seen->note;
    } else if (const auto *answer = std::get_if<NoteAnswered>(&event.payload)) {
        entry.regarding = answer->note;
        entry.note = answer->text;
        entry.attachments = answer->attachments;
    }
}

} // namespace mizban
