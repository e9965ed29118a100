#pragma once

#include "core/center/center_files.h"
#include "core/center/directory_service.h"
#include "core/wire/messages.h"

#include <deque>
#include <map>
#include <memory>
#include <mutex>

namespace mizban {

struct InviteReply
{
    QString code; ///< eight groups of three digits, for any keyboard
    qint64 expiresAtMs = 0;
};

/// Invites seats and enrols them. Any thread.
class SeatEnrolment
{
public:
    SeatEnrolment(CenterStore &store, DirectoryService &directory, const CenterKeys &keys,
                  std::shared_ptr<const Clock> clock);

    /// A one-time code for a desk or a post's cartable, good for seven days. With a post, only its holder
    /// may use it; NotAllowed when he may not sit there.
    [[nodiscard]] Result<InviteReply> invite(const HolderCode &seatOf, const PostCode &person);

    /// Enrols the device that shows a code. A wrong, spent or expired code gets one and the same Refused;
    /// Busy after too many of them from `peer` or altogether.
    [[nodiscard]] Result<EnrolReply> enrol(const EnrolRequest &request, const QString &peer);

private:
    /// Failures of the last minutes.
    class Failures
    {
    public:
        [[nodiscard]] bool tooMany(const QString &peer, qint64 nowMs);
        void note(const QString &peer, qint64 nowMs);

    private:
        void forget(qint64 nowMs);

        std::deque<std::pair<qint64, QString>> m_recent;
        std::map<QString, int> m_byPeer;
    };

    [[nodiscard]] Result<Invite> usableInvite(const QString &code);
    [[nodiscard]] Result<PersonId> personFor(const Invite &invite, const PostCode &post) const;
    [[nodiscard]] Result<EnrolReply> admit(const EnrolRequest &request, const Invite &invite,
                                           const PersonId &person);
    [[nodiscard]] Result<DirectoryChange> records(const EnrolRequest &request, const PersonId &person,
                                                  const DeviceRecord &device) const;

    CenterStore &m_store;
    DirectoryService &m_directory;
    const CenterKeys &m_keys;
    std::shared_ptr<const Clock> m_clock;
    std::mutex m_guard;
    Failures m_failures;
};

} // namespace mizban
