#pragma once

#include "core/base/result.h"
#include "core/domain/case_state.h"
#include "core/domain/draft.h"

#include <optional>

namespace mizban {

// Letters, messages and faxes that do not say whose they are (N10). Each is kept under its own number, its
// sender is asked at once and again after 15 days, and it becomes a case when the identity is known. None is
// ever deleted.

inline constexpr int intakeAskAgainDays = 15;

/// What a clerk has typed of an item. Only a text or a file must be there.
struct IntakeDraft
{
    Channel channel = Channel::Post;
    QString sender;
    QString address;
    QString text;
    QString reference;
    QList<DraftAttachment> attachments;
    qint64 receivedAtMs = 0; ///< 0: now

    bool operator==(const IntakeDraft &) const = default;
};

/// The fold of an item's stream and nothing else.
struct IntakeState
{
    StreamId id;
    bool received = false;
    IntakeReceived item;
    Actor registrar;
    qint64 recordedAtMs = 0;
    QList<IntakeAsked> asks;
    Applicant applicant; ///< as far as it is known
    bool completed = false;
    QString note;
    /// What it became. Two desks' clerks who did it at once: both cases stay, the first counts.
    QList<IntakeConverted> conversions;
    bool quarantined = false;
    QList<HistoryEntry> history;
    QList<EventId> heads;
    quint64 headCounter = 0;

    [[nodiscard]] bool isPending() const { return received && conversions.isEmpty(); }
    /// From when on the sender is to be asked; 0: not (any more), or nobody knows where.
    [[nodiscard]] qint64 askFromMs() const;
};

[[nodiscard]] IntakeState foldIntake(StreamId id, QList<DecodedEvent> events);
/// The state at the causal past of `event`: what its author saw.
[[nodiscard]] IntakeState intakeBefore(const Event &event, const QList<DecodedEvent> &stream);

/// The channels an item may come by: post, e-mail, fax, the batches of a trip.
[[nodiscard]] bool isIntakeChannel(Channel channel);
/// Everything wrong with an item, in the order of the form.
[[nodiscard]] QList<Error> problemsOf(const IntakeDraft &draft, const Directory &directory, qint64 nowMs);
/// The same checks on one that has arrived, for the center.
[[nodiscard]] QList<Error> problemsOf(const IntakeReceived &item, const Directory &directory, qint64 nowMs);

/// Only clerks of its desk work on an item, and only until it is a case.
[[nodiscard]] Status mayActOnIntake(const IntakeState &state, const Actor &actor);
[[nodiscard]] Status mayApplyIntake(const IntakeState &state, const DecodedEvent &event);

/// How the sender is asked, by what the address looks like.
[[nodiscard]] DeliveryMeans meansFor(const QString &address);

/// What the registration form begins with: the item's text, files and whatever is known of the sender.
[[nodiscard]] CaseDraft draftFrom(const IntakeState &state);

} // namespace mizban
