#pragma once

#include "core/center/center_files.h"
#include "core/center/directory_service.h"
#include "core/center/seat_enrolment.h"
#include "core/center/timekeeper.h"
#include "core/center/tracking_lookup.h"

#include <QSet>

#include <memory>
#include <mutex>

namespace mizban {

/// A center without its network: keys, store, directory, enrolment, acceptance and feed. The running
/// server and the commands of an administrator work on it alike. Any thread.
class Center
{
public:
    /// Opens the directory with the embedded store. InUse while another process has it.
    [[nodiscard]] static Result<std::unique_ptr<Center>> open(const QString &dir,
                                                              std::shared_ptr<const Clock> clock);
    /// Makes a new center; AlreadyDone when `dir` exists and is not empty. Nothing is left behind when it
    /// fails.
    [[nodiscard]] static Status create(const QString &dir, DirectoryChange directory, bool training,
                                       const Clock &clock);

    [[nodiscard]] const CenterFiles &files() const { return m_files; }
    [[nodiscard]] const CenterKeys &keys() const { return m_keys; }
    [[nodiscard]] CenterStore &store() { return *m_store; }
    [[nodiscard]] DirectoryService &directory() { return m_directory; }
    [[nodiscard]] SeatEnrolment &enrolment() { return m_enrolment; }
    [[nodiscard]] TrackingLookup &tracking() { return m_tracking; }
    [[nodiscard]] const Clock &clock() const { return *m_clock; }
    [[nodiscard]] bool isTraining() const { return m_directory.view().current().isTraining(); }

    /// Takes a device's events; `seat` is whose device it is.
    [[nodiscard]] Result<PushReply> push(const PushRequest &request, const DeviceRow &device);
    /// After a restore: what the center lacks of what a desk holds, and what it gives back (invariant 9).
    [[nodiscard]] Result<ReturnReply> takeBack(const ReturnRequest &request, const DeviceRow &device);
    /// What lies behind the cursors, as far as the device may read it.
    [[nodiscard]] Result<FeedReply> feed(const FeedRequest &request, const DeviceRow &device);
    /// Whether the device may read an event that names the attachment.
    [[nodiscard]] Result<bool> attachmentVisible(const BlobId &id, const DeviceRow &device);
    /// What time does by itself, to be run again and again (TimekeeperThread).
    [[nodiscard]] Timekeeper timekeeper();
    /// From the next request on, and published.
    [[nodiscard]] Status revoke(const DeviceId &id);

private:
    Center(CenterFiles files, CenterKeys keys, std::unique_ptr<CenterStore> store,
           std::shared_ptr<const Clock> clock);
    /// Who came to work for someone complained of is kept from the case from then on (C3): taken from him
    /// before he is fed.
    [[nodiscard]] Status closeWhatIsKeptFrom(const DeviceRow &device);
    [[nodiscard]] Status bringSummariesTo(const DeviceRow &device);
    /// Takes down that the device has wiped what these scopes held, and tells the handlers (C6).
    [[nodiscard]] Status confirm(const QList<ScopeId> &closed, const DeviceRow &device);
    /// Writes into a sealed case which devices may hold a copy of it; those of `confirming` that have just
    /// said that theirs is gone stand so in it.
    [[nodiscard]] Status reportExposures(const StreamId &caseId, const DeviceId &confirming = {});
    /// Whether it is the seat of a deputy whose time is over (invariant 14: from the next request on).
    [[nodiscard]] bool isOver(const DeviceRow &device) const;
    /// What a principal said of acting for him becomes part of the directory (001 §1.13).
    [[nodiscard]] Status publishDelegation(const StreamId &delegation);
    [[nodiscard]] Result<ScopeHead> headOf(const ScopeId &scope, quint64 size, quint64 epoch) const;

    CenterFiles m_files;
    CenterKeys m_keys;
    DeviceIdentity m_identity;
    std::unique_ptr<CenterStore> m_store;
    std::shared_ptr<const Clock> m_clock;
    DirectoryService m_directory;
    SeatEnrolment m_enrolment;
    TrackingLookup m_tracking;
    std::mutex m_toldGuard;
    QSet<DeviceId> m_told; ///< devices whose summaries were looked after
};

/// Who the center is as the author of events.
[[nodiscard]] DeviceIdentity centerIdentity(const CenterKeys &keys);

} // namespace mizban
