#pragma once

#include "core/center/directory_view.h"
#include "core/center/submission.h"
#include "core/eventlog/authoring.h"

namespace mizban {

/// Decides what becomes of pushed events. Pure but for the signature under a verdict: everything it
/// looks at is given to it. One object per batch, any one thread.
///
/// Nothing is lost (invariant 10): an event that breaks a rule is kept and its author told by a signed
/// verdict. It is kept in its stream when it is what it claims to be and its author's seat follows that
/// stream; apart otherwise, so that nobody can write into, or be drawn into, a case that is not his.
class Acceptance
{
public:
    /// `service`: what desks seal for the center opens with it.
    Acceptance(DirectoryView directory, DeviceIdentity center, qint64 nowMs, SigningKey service = {});

    /// Signatures, hashes and form of a batch that `sender` brought over TLS from the seat of `seat`;
    /// needs no store.
    [[nodiscard]] QList<Submission> check(const QList<PushItem> &items, const DeviceId &sender,
                                          const HolderCode &seat) const;

    /// The same for what a desk of `seat` gives back to a restored center (invariant 9).
    [[nodiscard]] QList<Submission> checkReturned(const QList<Event> &events, const HolderCode &seat) const;

    [[nodiscard]] Decision decide(const Submission &submission, const Circumstances &around) const;

private:
    [[nodiscard]] Decision keep(const Submission &submission, const Circumstances &around,
                                const Error &problem) const;
    [[nodiscard]] Decision decideReturned(const Submission &submission, const Circumstances &around) const;
    [[nodiscard]] Decision accepted(const Submission &submission, const Circumstances &around) const;
    void followSealed(const Submission &submission, const QList<DecodedEvent> &sealed,
                      const Circumstances &around, Decision &decision) const;
    [[nodiscard]] QByteArray reasonForAuthor(const Submission &submission, const Error &problem) const;
    [[nodiscard]] Event verdict(const Event &target, const EventPlace &place, const Error &problem) const;

    DirectoryView m_directory;
    DeviceIdentity m_center;
    qint64 m_nowMs;
    SigningKey m_service;
};

/// Who the center is as an actor in its own events.
[[nodiscard]] Actor centerActor(quint64 directoryVersion);

/// The events of a stream that no other names as a parent, and the highest counter.
[[nodiscard]] EventPlace placeAfter(StreamKind kind, const StreamId &stream,
                                    const QList<EventHeader> &headers, const QList<EventId> &ids);

} // namespace mizban
