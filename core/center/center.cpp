#include "core/center/center.h"

#include "core/base/random.h"
#include "core/center/acceptance.h"
#include "core/center/embedded/embedded_store.h"
#include "core/center/sealed_closing.h"
#include "core/center/sealed_scopes.h"
#include "core/domain/published_delegation.h"
#include "core/domain/sealed_handlers.h"
#include "core/projections/projector.h"
#include "core/services/sealing.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace mizban {

namespace {

constexpr qsizetype feedBytes = 8 << 20;
constexpr int processIdBytes = 8;
constexpr quint64 firstEpoch = 1;
constexpr int reportAttempts = 8;
constexpr int maxFeedClosures = 1'000;

Status fill(const QString &dir, DirectoryChange directory, bool training, const Clock &clock)
{
    const CenterFiles files{dir};
    MIZBAN_LET(const CenterKeys keys, createKeys(files, clock.nowMs()));
    MIZBAN_LET(SecretBytes storeKey, createStoreKey(files));
    MIZBAN_LET(const auto store, EmbeddedStore::create(files.store(), std::move(storeKey)));
    const DeviceIdentity identity = centerIdentity(keys);
    DeviceRecord record;
    record.id = identity.id;
    record.publicKey = identity.key.publicKey().spki();
    record.center = true;
    directory.devices.append(record);
    directory.serviceKey = keys.service.publicKey().spki();
    directory.escrow = keys.escrowPem;
    directory.training = training;
    for (DeadlinePolicy &policy : directory.policies)
        policy.publishedAtMs = clock.nowMs();
    DirectoryService service(*store, identity, std::make_shared<FixedClock>(clock.nowMs()));
    MIZBAN_TRY(service.publish(directory));
    return {};
}

} // namespace

DeviceIdentity centerIdentity(const CenterKeys &keys)
{
    return DeviceIdentity{DeviceId(keys.signer.publicKey().fingerprint()), keys.signer, {}, {}};
}

Center::Center(CenterFiles files, CenterKeys keys, std::unique_ptr<CenterStore> store,
               std::shared_ptr<const Clock> clock)
    : m_files(std::move(files))
    , m_keys(std::move(keys))
    , m_identity(centerIdentity(m_keys))
    , m_store(std::move(store))
    , m_clock(std::move(clock))
    , m_directory(*m_store, m_identity, m_clock)
    , m_enrolment(*m_store, m_directory, m_keys, m_clock)
    , m_tracking(*m_store, m_directory, m_keys, m_clock)
{
}

Status Center::create(const QString &dir, DirectoryChange directory, bool training, const Clock &clock)
{
    const QFileInfo target(dir);
    if (target.exists() &&
        (!target.isDir() || !QDir(dir).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
        return makeError(ErrorCode::AlreadyDone, QStringLiteral("%1 exists").arg(dir));
    const QString parent = target.absolutePath();
    const QString partial = target.absoluteFilePath() + QStringLiteral(".partial");
    QDir(partial).removeRecursively();
    if (!QDir().mkpath(parent) || !QDir().mkdir(partial))
        return makeError(ErrorCode::CannotOpen, partial);
    QFile::setPermissions(partial, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    Status filled = fill(partial, std::move(directory), training, clock);
    if (filled.ok() && target.exists() && !QDir(parent).rmdir(target.fileName()))
        filled = makeError(ErrorCode::CannotOpen, dir);
    if (filled.ok() && !QDir(parent).rename(partial, target.absoluteFilePath()))
        filled = makeError(ErrorCode::CannotOpen, dir);
    if (!filled.ok())
        QDir(partial).removeRecursively();
    return filled;
}

Result<std::unique_ptr<Center>> Center::open(const QString &dir, std::shared_ptr<const Clock> clock)
{
    CenterFiles files{QFileInfo(dir).absoluteFilePath()};
    MIZBAN_LET(CenterKeys keys, loadKeys(files));
    MIZBAN_LET(SecretBytes storeKey, loadStoreKey(files));
    MIZBAN_LET(auto store, EmbeddedStore::open(files.store(), std::move(storeKey)));
    std::unique_ptr<Center> center(
        new Center(std::move(files), std::move(keys), std::move(store), std::move(clock)));
    MIZBAN_TRY(center->m_directory.refresh());
    return center;
}

Result<PushReply> Center::push(const PushRequest &request, const DeviceRow &device)
{
    if (request.items.size() > maxPushItems)
        return makeError(ErrorCode::TooLarge, QStringLiteral("items"));
    PushReply reply;
    reply.receivedAtMs = m_clock->nowMs();
    const Acceptance acceptance(m_directory.view(), m_identity, reply.receivedAtMs, m_keys.service);
    const QList<Submission> batch = acceptance.check(request.items, device.id, device.seatOf);
    const Judge judge = [&](const Submission &submission, const Circumstances &around) {
        return acceptance.decide(submission, around);
    };
    MIZBAN_LET(reply.epoch, m_store->epoch());
    MIZBAN_LET(reply.results, m_store->accept(batch, judge, reply.receivedAtMs));
    // What was sent again after a lost reply is looked at again: nothing is reported too seldom.
    for (qsizetype at = 0; at < batch.size(); ++at) {
        const PushVerdict verdict = reply.results.at(at).verdict;
        const bool taken = verdict == PushVerdict::Accepted || verdict == PushVerdict::Known;
        const Submission &submission = batch.at(at);
        const bool takesAway =
            submission.payload &&
            (std::holds_alternative<SubjectsAdded>(*submission.payload) || submission.continued);
        if (taken && takesAway)
            MIZBAN_TRY(reportExposures(batch.at(at).item.event.header.stream));
        if (taken && batch.at(at).item.event.header.kind == StreamKind::Delegation)
            MIZBAN_TRY(publishDelegation(batch.at(at).item.event.header.stream));
    }
    return reply;
}

bool Center::isOver(const DeviceRow &device) const
{
    const DirectoryView view = m_directory.view();
    const DeviceRecord *record = view.current().device(device.id);
    return record && isSeatOfFormerDeputy(view.current(), *record, m_clock->nowMs());
}

Status Center::publishDelegation(const StreamId &delegation)
{
    MIZBAN_LET(const QList<Event> events, m_store->caseEvents(delegation));
    const DelegationState state = foldDelegation(delegation, decodeEvents(events));
    const DirectoryView view = m_directory.view();
    const Delegation *known = view.current().delegation(delegation);
    const Delegation record = publishedDelegation(state, known, m_clock->nowMs());
    if (!state.isGiven || (known && *known == record))
        return {};
    DirectoryChange change;
    change.delegations = {record};
    MIZBAN_TRY(m_directory.publish(change));
    return {};
}

Result<ReturnReply> Center::takeBack(const ReturnRequest &request, const DeviceRow &device)
{
    ReturnReply reply;
    MIZBAN_LET(reply.epoch, m_store->epoch());
    if (reply.epoch <= firstEpoch)
        return reply; // never restored: nothing is missing
    MIZBAN_LET(reply.lacking, m_store->lacking(request.held));
    QList<Event> events;
    for (const Event &event : request.events) {
        if (event.header.kind != StreamKind::Directory)
            events.append(event);
        else
            MIZBAN_TRY(m_directory.takeBack(event));
    }
    if (events.isEmpty())
        return reply;
    const qint64 nowMs = m_clock->nowMs();
    const Acceptance acceptance(m_directory.view(), m_identity, nowMs, m_keys.service);
    const QList<Submission> batch = acceptance.checkReturned(events, device.seatOf);
    const Judge judge = [&](const Submission &submission, const Circumstances &around) {
        return acceptance.decide(submission, around);
    };
    MIZBAN_TRY(m_store->accept(batch, judge, nowMs));
    return reply;
}

Result<FeedReply> Center::feed(const FeedRequest &request, const DeviceRow &device)
{
    FeedReply reply;
    reply.centerTimeMs = m_clock->nowMs();
    MIZBAN_TRY(confirm(request.closed, device));
    MIZBAN_TRY(closeWhatIsKeptFrom(device));
    MIZBAN_TRY(bringSummariesTo(device));
    MIZBAN_LET(reply.epoch, m_store->epoch());
    MIZBAN_LET(reply.scopes, scopesOf(*m_store, m_directory.view().current(), m_keys.service, device));
    if (isOver(device))
        reply.scopes.removeIf([](const ScopeInfo &scope) { return scope.kind == ScopeKind::Holder; });
    int left = std::clamp(request.limit, 0, maxFeedEntries);
    qsizetype bytesLeft = feedBytes;
    for (const ScopeInfo &scope : reply.scopes) {
        const auto cursor = std::find_if(request.cursors.begin(), request.cursors.end(),
                                         [&](const ScopeCursor &one) { return one.scope == scope.id; });
        if (cursor == request.cursors.end() || left == 0 || bytesLeft <= 0)
            continue;
        auto read = m_store->feed(scope.id, cursor->after, left, bytesLeft);
        if (!read && read.error().code == ErrorCode::NotFound)
            continue; // closed this moment
        MIZBAN_LET(FeedSlice slice, std::move(read));
        if (slice.events.isEmpty())
            continue;
        left -= int(slice.events.size());
        for (const Event &event : slice.events)
            bytesLeft -= event.headerBytes.size() + event.payloadBytes.size();
        const quint64 last = slice.first + quint64(slice.events.size()) - 1;
        FeedPage page{scope.id, slice.first, std::move(slice.events), last < slice.size, {}};
        MIZBAN_LET(page.head, headOf(scope.id, last, reply.epoch));
        reply.pages.append(std::move(page));
    }
    // After the pages: what a page brought is wiped by a closure that came meanwhile.
    MIZBAN_LET(reply.closures, m_store->closuresFor(device.id, maxFeedClosures));
    return reply;
}

Status Center::closeWhatIsKeptFrom(const DeviceRow &device)
{
    const DirectoryView view = m_directory.view();
    const Directory &directory = view.current();
    for (const HolderCode &owner : sealedOwnersOf(directory, device)) {
        const PersonId person = sealedPerson(owner);
        const QList<PostCode> posts = directory.postsOf(person);
        const bool worksForAnother = std::any_of(posts.begin(), posts.end(), [&](const PostCode &code) {
            const Post *post = directory.post(code);
            return post && !post->principal.isEmpty();
        });
        if (!worksForAnother)
            continue;
        MIZBAN_LET(const auto holdings, m_store->sealedHoldings(owner));
        for (const StreamId &caseId : holdings.isEmpty() ? QList<StreamId>() : holdings.first().streams) {
            MIZBAN_LET(const auto scope, m_store->sealedScope(owner)); // another after each closure
            MIZBAN_LET(const QList<Event> events, m_store->caseEvents(caseId));
            const SealedAtCenter sealed = sealedAtCenter(events, m_keys.service);
            if (!scope || !excludedFrom(sealed.state.registration, directory).contains(person))
                continue;
            const CenterVoice voice{m_identity, view.version(), m_clock->nowMs()};
            MIZBAN_TRY(m_store->closeScopes(
                closuresOf(sealed.state, sealed.stream, {*scope}, directory, voice), voice.nowMs));
            MIZBAN_TRY(reportExposures(caseId));
        }
    }
    return {};
}

/// C9: once for each device in the life of this process. Who is new in a post comes with a new one.
Status Center::bringSummariesTo(const DeviceRow &device)
{
    {
        const std::lock_guard guard(m_toldGuard);
        if (m_told.contains(device.id))
            return {};
    }
    const DirectoryView view = m_directory.view();
    for (const HolderCode &owner : sealedOwnersOf(view.current(), device))
        MIZBAN_TRY(bringSummaries(*m_store, view.current(), m_keys.service, owner,
                                  CenterVoice{m_identity, view.version(), m_clock->nowMs()}));
    const std::lock_guard guard(m_toldGuard);
    m_told.insert(device.id);
    return {};
}

Status Center::confirm(const QList<ScopeId> &closed, const DeviceRow &device)
{
    if (closed.isEmpty())
        return {};
    MIZBAN_LET(const QList<StreamId> cases, m_store->casesToConfirm(device.id, closed));
    for (const StreamId &caseId : cases)
        MIZBAN_TRY(reportExposures(caseId, device.id));
    return m_store->confirmClosures(device.id, closed, m_clock->nowMs());
}

Status Center::reportExposures(const StreamId &caseId, const DeviceId &confirming)
{
    const DirectoryView view = m_directory.view();
    const qint64 nowMs = m_clock->nowMs();
    MIZBAN_LET(QList<Exposure> devices, m_store->exposures(caseId));
    for (Exposure &exposure : devices) {
        if (exposure.device == confirming && exposure.confirmedAtMs == 0)
            exposure.confirmedAtMs = nowMs;
    }
    for (int attempt = 0; attempt < reportAttempts; ++attempt) {
        MIZBAN_LET(const QList<Event> events, m_store->caseEvents(caseId));
        if (events.isEmpty() || events.first().header.kind != StreamKind::Sealed || devices.isEmpty())
            return {}; // an explanation that goes with a case
        const SealedAtCenter sealed = sealedAtCenter(events, m_keys.service);
        MIZBAN_LET(const auto report, exposureReport(sealed.state, devices, sealed.place, view.current(),
                                                     CenterVoice{m_identity, view.version(), nowMs}));
        if (!report)
            return {};
        const Status appended =
            m_store->appendToSealed(*report, events.size(), {}, SealedFollowUp{watchAsItIs, {}, {}}, nowMs);
        if (appended.ok() || appended.error().code != ErrorCode::Conflict)
            return appended;
    }
    return makeError(ErrorCode::Busy, QStringLiteral("the case keeps moving"));
}

Result<bool> Center::attachmentVisible(const BlobId &id, const DeviceRow &device)
{
    if (isOver(device))
        return false;
    return mizban::attachmentVisible(*m_store, m_directory.view().current(), device, id);
}

Result<ScopeHead> Center::headOf(const ScopeId &scope, quint64 size, quint64 epoch) const
{
    ScopeHead head{scope, epoch, size, {}, m_clock->nowMs(), {}};
    MIZBAN_LET(head.root, m_store->rootAt(scope, size));
    head.signature = m_keys.signer.sign(scopeHeadBytes(head));
    return head;
}

Timekeeper Center::timekeeper()
{
    const QString process = QString::fromLatin1(randomBytes(processIdBytes).toHex());
    return Timekeeper(*m_store, m_directory, m_identity, m_clock, process, m_keys.service);
}

Status Center::revoke(const DeviceId &id)
{
    MIZBAN_TRY(m_store->revoke(id));
    const DirectoryView view = m_directory.view();
    const DeviceRecord *known = view.current().device(id);
    if (!known || known->revoked)
        return {};
    DirectoryChange change;
    change.devices = {*known};
    change.devices.first().revoked = true;
    MIZBAN_TRY(m_directory.publish(change));
    return {};
}

} // namespace mizban
