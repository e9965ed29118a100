#include "core/domain/sealed_supervision.h"

#include "core/domain/escalation_rules.h"
#include "core/domain/sealed_handlers.h"
#include "core/domain/sealed_rules.h"

#include <algorithm>

namespace mizban {

namespace {

void add(QList<PostCode> &posts, const PostCode &post)
{
    if (!post.isEmpty() && !posts.contains(post))
        posts.append(post);
}

/// The handler by table where the holder is a minister's delegate, who stands on no step of the ladder.
PostCode handlerOf(const CaseState &state, const Directory &directory)
{
    const PostCode holder(state.holder.text());
    return nextHandlerUp(directory, holder, {}).isEmpty() ? PostCode(state.registration.holder.text())
                                                          : holder;
}

/// 4-11, 4-16: the office that watches performance in the unit which the post heads.
QList<PostCode> performanceOffices(const Directory &directory, const PostCode &head)
{
    QList<PostCode> offices;
    const UnitCode unit = unitOfPost(head);
    for (const Post *post : directory.posts()) {
        if (post->kind != PostKind::PerformanceDirector || post->abolished)
            continue;
        const Unit *own = directory.unit(unitOfPost(post->code));
        const bool beside = own && own->kind == UnitKind::PerformanceOffice && own->parent == unit;
        if (unitOfPost(post->code) == unit || beside)
            add(offices, post->code);
    }
    return offices;
}

bool isCenterHead(const Directory &directory, const PostCode &code)
{
    const Post *post = directory.post(code);
    return post && post->kind == PostKind::CenterHead;
}

} // namespace

SealedSummary summaryOf(const CaseState &state)
{
    SealedSummary summary;
    summary.holder = state.holder;
    summary.status = state.status;
    summary.registeredAtMs = state.registration.registeredAtMs;
    summary.dueAtMs = state.dueAtMs;
    summary.answeredAtMs = state.answeredAtMs;
    return summary;
}

QList<PostCode> sealedSupervisors(const CaseState &state, const Directory &directory)
{
    const QList<PersonId> excluded = excludedFrom(state.registration, directory);
    const PostCode handler = handlerOf(state, directory);
    QList<PostCode> posts{handler};
    for (PostCode up = nextHandlerUp(directory, handler, excluded); !up.isEmpty() && !posts.contains(up);
         up = nextHandlerUp(directory, up, excluded))
        posts.append(up);
    for (const PostCode &head : QList<PostCode>(posts)) {
        for (const PostCode &office : performanceOffices(directory, head))
            add(posts, office);
    }
    posts.removeIf([&](const PostCode &post) {
        const HolderCode code(post.text());
        return code == state.holder || isCenterHead(directory, post) ||
               std::any_of(state.copies.begin(), state.copies.end(),
                           [&code](const CaseCopy &copy) { return copy.holder == code; });
    });
    return posts;
}

Status mayShareSealed(const CaseState &state, const Directory &directory, const HolderCode &to)
{
    const auto refuse = [](ErrorCode code, const char *rule, const char *why) {
        return Status(
            fieldError(code, QStringLiteral("to"), QString::fromLatin1(rule), QString::fromLatin1(why)));
    };
    const QList<PersonId> excluded = excludedFrom(state.registration, directory);
    const PostCode post(to.text());
    if (directory.personsAt(post).isEmpty())
        return refuse(ErrorCode::NotFound, "C9", "no such post, or vacant");
    if (isHeldByAny(directory, post, excluded))
        return refuse(ErrorCode::NotAllowed, "C5", "kept from the case");
    if (to == state.holder || isCenterHead(directory, post) ||
        std::any_of(state.copies.begin(), state.copies.end(),
                    [&to](const CaseCopy &copy) { return copy.holder == to; }))
        return refuse(ErrorCode::AlreadyDone, "C9", "reads the case already");
    if (!sealedSupervisors(state, directory).contains(post))
        return refuse(ErrorCode::NotAllowed, "C9", "no supervisor at or above the handler's level");
    return {};
}

QList<PostCode> readersAfter(const CaseState &before, const Payload &act, const Directory &directory)
{
    HolderCode holder = before.holder;
    if (const auto *referral = std::get_if<CaseReferred>(&act))
        holder = referral->to;
    else if (const auto *added = std::get_if<SubjectsAdded>(&act))
        holder = HolderCode(added->handler.text());
    QList<PostCode> posts = sealedReaders(registrationAfter(before, act), directory, holder);
    for (const CaseCopy &copy : before.copies)
        add(posts, PostCode(copy.holder.text()));
    if (const auto *shared = std::get_if<SealedShared>(&act))
        add(posts, PostCode(shared->to.text()));
    return posts;
}

std::optional<Payload> actOfTimeOnSealed(const CaseState &state, const Directory &directory, qint64 nowMs)
{
    ExcludedPosts excluded;
    for (const PersonId &person : excludedFrom(state.registration, directory)) {
        const QList<PostCode> posts = directory.postsOf(person);
        excluded.unite(ExcludedPosts(posts.begin(), posts.end()));
    }
    std::optional<Payload> act = actOfTime(state, directory, nowMs, excluded);
    if (auto *silent = act ? std::get_if<NoAnswerRaised>(&*act) : nullptr)
        silent->center.removeIf(
            [&](const HolderCode &post) { return !isCenterHead(directory, PostCode(post.text())); });
    return act;
}

} // namespace mizban
