#pragma once

#include "core/center/center_files.h"
#include "core/center/directory_service.h"
#include "core/services/tracking_gate.h"
#include "core/wire/tracking_messages.h"

#include <deque>
#include <memory>
#include <mutex>

namespace mizban {

/// How a case stands, for an applicant who knows its tracking id and a second factor (T5, T6). A wrong
/// factor and a case that is not there get one and the same NotFound; five failures lock an id for fifteen
/// minutes, and there is a rate limit for each asker and for all. Of a sealed case only the code serves, and
/// at the seat of someone who is kept from it the case is not there (C5). Any thread.
class TrackingLookup
{
public:
    TrackingLookup(CenterStore &store, DirectoryService &directory, const CenterKeys &keys,
                   std::shared_ptr<const Clock> clock);

    [[nodiscard]] Result<TrackReply> find(const TrackRequest &request, const QString &asker);

private:
    [[nodiscard]] Status admit(const QString &trackingId, const QString &asker, qint64 nowMs);
    void noteFailure(const QString &trackingId, qint64 nowMs);
    [[nodiscard]] Result<CaseState> stateOf(const StreamId &id);
    [[nodiscard]] bool knows(const TrackRequest &request, const CaseState &state) const;

    CenterStore &m_store;
    DirectoryService &m_directory;
    const CenterKeys &m_keys;
    std::shared_ptr<const Clock> m_clock;
    std::mutex m_guard;
    TrackingGate m_gate;
    std::deque<std::pair<qint64, QString>> m_asked; ///< of the last minute
};

} // namespace mizban
