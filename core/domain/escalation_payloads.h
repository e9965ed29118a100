#pragma once

#include "core/base/ids.h"
#include "core/domain/attachment.h"
#include "core/domain/vocabulary.h"

#include <QList>
#include <QString>

namespace mizban {

// What is done about a promised time (D5): extension, escalation, what time does by itself, and the acts
// of the Center on cases without an answer. All stand in the case's stream. `publicText` is what the
// applicant is told (T7).

/// The holder asks his superior for more time.
struct ExtensionAsked
{
    HolderCode to;
    int workingDays = 0;
    QString reason; ///< internal
    QString publicText;
    bool operator==(const ExtensionAsked &) const = default;
};

/// E8: once, by the holder's superior.
struct DeadlineExtended
{
    qint64 dueAtMs = 0;
    int workingDays = 0; ///< from the time promised before, or from the day of the act when that is past
    QString reason;
    QString publicText;
    bool operator==(const DeadlineExtended &) const = default;
};

/// E1: beyond the province's powers.
struct CaseEscalated
{
    HolderCode to;
    EscalationNeed need = EscalationNeed::Permit;
    qint64 amount = 0; ///< rials; with Credit and Both
    QString reason;    ///< internal
    quint64 policyVersion = 0;
    qint64 dueAtMs = 0;
    QString publicText;
    bool operator==(const CaseEscalated &) const = default;
};

/// E3, by the center: the time `dueAtMs` is past, the responsible post takes note.
struct OverdueRaised
{
    HolderCode to;
    qint64 dueAtMs = 0;
    QString publicText;
    bool operator==(const OverdueRaised &) const = default;
};

/// E4, by the center: five working days later still no answer.
struct NoAnswerRaised
{
    HolderCode topOfficial;
    QList<HolderCode> center; ///< the Center's posts, which work on the case from now on
    qint64 dueAtMs = 0;
    QString publicText;
    bool operator==(const NoAnswerRaised &) const = default;
};

/// E5, by a post of the Center.
struct DisputeRecorded
{
    bool dispute = false;
    qint64 byMs = 0; ///< until when the session must be held, or the fresh final deadline
    QString text;
    QString publicText;
    bool operator==(const DisputeRecorded &) const = default;
};

struct SessionCalled
{
    qint64 atMs = 0;
    QList<HolderCode> invited; ///< the agency's representative, others as needed
    QString text;
    QString publicText;
    bool operator==(const SessionCalled &) const = default;
};

/// E6: a decision of a session.
struct SessionDecided
{
    HolderCode owner;
    qint64 dueAtMs = 0;
    QString text;
    QString publicText;
    bool operator==(const SessionDecided &) const = default;
};

struct EvidenceGiven
{
    EventId decision;
    QString text;
    QString publicText;
    QList<Attachment> attachments;
    bool operator==(const EvidenceGiven &) const = default;
};

struct DecisionRefused
{
    EventId decision;
    QString reason;
    QString publicText;
    bool operator==(const DecisionRefused &) const = default;
};

/// E6, by the center: the decision's time is past without evidence.
struct NonComplianceMarked
{
    EventId decision;
    QString publicText;
    bool operator==(const NonComplianceMarked &) const = default;
};

/// E7.
struct MisconductReferred
{
    EventId decision;
    QString body;
    QString letterNumber;
    qint64 letterAtMs = 0;
    QString text;
    QString publicText;
    bool operator==(const MisconductReferred &) const = default;
};

struct MisconductResolved
{
    EventId referral;
    QString result;
    QString publicText;
    bool operator==(const MisconductResolved &) const = default;
};

} // namespace mizban
