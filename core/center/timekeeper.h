#pragma once

#include "core/center/center_store.h"
#include "core/center/directory_service.h"
#include "core/domain/case_state.h"
#include "core/eventlog/identity.h"

#include <QDate>
#include <QHash>
#include <QSet>

namespace mizban {

/// What time does to cases by itself (E3, E4, E6): events of the center, signed by its key. Each happens
/// once, however many processes do this and however often: a lease keeps them from working side by side,
/// and the store refuses an act on a case that has moved on. Whatever the clock does, what is done stays
/// done and nothing is done before its time. One thread at a time.
class Timekeeper
{
public:
    /// `process` tells this process apart from others on the same store; `service` opens what of sealed
    /// cases is for the center.
    Timekeeper(CenterStore &store, const DirectoryService &directory, DeviceIdentity center,
               std::shared_ptr<const Clock> clock, QString process, SigningKey service = {});

    /// Does all that is due now and returns how many events that were; 0 as well when another process is at
    /// it.
    [[nodiscard]] Result<int> run();

private:
    /// A case as the center sees it: of a sealed one what is for the center.
    struct Seen
    {
        CaseState state;
        QList<DecodedEvent> opened;
        bool sealed = false;
    };
    [[nodiscard]] Result<Seen> look(const StreamId &caseId, const QList<Event> &events) const;
    /// An open item of the night that time had nothing to do to.
    struct Rest
    {
        quint64 directory = 0; ///< version: who acts for its owner may change with the next
        qint64 untilMs = 0;
    };
    [[nodiscard]] bool rests(const CenterStore::Watched &watched, quint64 directory, qint64 nowMs) const;
    [[nodiscard]] Result<int> work(const CenterStore::Watched &watched, qint64 nowMs);
    [[nodiscard]] Result<bool> workOnNight(const CenterStore::Watched &watched, const QList<Event> &events,
                                           qint64 nowMs);
    [[nodiscard]] Status append(const Seen &seen, const Payload &act, qsizetype held, qint64 nowMs);

    CenterStore &m_store;
    const DirectoryService &m_directory;
    DeviceIdentity m_center;
    std::shared_ptr<const Clock> m_clock;
    QString m_process;
    SigningKey m_service;
    QDate m_today; ///< in Tehran
    /// Cases looked at today whose moment had not come by the working calendar; looked at again on any other
    /// day, so that a new calendar counts.
    QSet<StreamId> m_notToday;
    QHash<StreamId, Rest> m_resting;
};

} // namespace mizban
