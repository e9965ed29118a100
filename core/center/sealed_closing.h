#pragma once

#include "core/center/directory_view.h"
#include "core/center/submission.h"
#include "core/crypto/keys.h"
#include "core/eventlog/authoring.h"

namespace mizban {

// What becomes of the copies of a sealed case when someone is added to those kept from it (C6, Q28).

/// Who speaks for the center, and when.
struct CenterVoice
{
    const DeviceIdentity &center;
    quint64 directoryVersion = 0;
    qint64 nowMs = 0;
};

/// A sealed case as far as the service key opens it, and where the center's next event goes.
struct SealedAtCenter
{
    CaseState state;
    QList<DecodedEvent> stream;
    EventPlace place;
};
[[nodiscard]] SealedAtCenter sealedAtCenter(const QList<Event> &events, const SigningKey &service);

/// The requests for explanation made in a sealed case (C8), but for those that were put to `post` itself.
[[nodiscard]] QList<StreamId> explanationsIn(const QList<DecodedEvent> &stream, const HolderCode &post);

/// Ends every scope in which the case lies or lay and whose person is kept from it now. With it go the
/// summaries, and the requests for explanation made in the case. `stream` is opened for the center.
[[nodiscard]] QList<Closure> closuresOf(const CaseState &state, const QList<DecodedEvent> &stream,
                                        const QList<ScopeInfo> &scopes, const Directory &directory,
                                        const CenterVoice &voice);

/// Ends every scope in which an ordinary case lies or lay that goes on sealed from now: whoever reads there
/// is told to wipe it, with its notes; and the clerk who registered it, where he is kept from it, his stub
/// too.
[[nodiscard]] QList<Closure> closuresOfOpen(const Submission &beginning, const Circumstances &around,
                                            const Directory &directory, const CenterVoice &voice);

/// The stub that the registering clerk keeps, where he is one of `excluded`.
[[nodiscard]] std::optional<Closure> closureOfStub(const CaseState &state, const QList<PersonId> &excluded,
                                                   const Directory &directory, const CenterVoice &voice);

/// Which devices may hold a copy, for those who read the case; nothing where there are none. `place`: behind
/// all that the stream holds.
[[nodiscard]] Result<std::optional<Event>> exposureReport(const CaseState &state,
                                                          const QList<Exposure> &devices,
                                                          const EventPlace &place, const Directory &directory,
                                                          const CenterVoice &voice);

} // namespace mizban
