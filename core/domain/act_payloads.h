#pragma once

#include "core/domain/attachment.h"
#include "core/domain/vocabulary.h"

#include <QByteArray>
#include <QList>

namespace mizban {

// What is done with a case on its way between holders and back to the applicant.

inline constexpr int maxCopies = 50;
inline constexpr qint64 maxRials = 1'000'000'000'000'000; ///< of a compensation

/// Where the applicant has to go himself: coordinated beforehand, with whom, when and why (4-4).
struct Visit
{
    QString contact;
    qint64 atMs = 0;
    QString reason;

    bool operator==(const Visit &) const = default;
};

/// What a complaint came to, where an agency's fault did damage (003 §10). Rials.
struct Compensation
{
    bool faultFound = false;
    qint64 claimed = 0;
    qint64 awarded = 0;
    qint64 paidAtMs = 0; ///< 0: not yet

    bool operator==(const Compensation &) const = default;
};

/// S6: back to whoever referred it, the second time to the Center.
struct CaseReturned
{
    HolderCode to;
    QString reason; ///< internal
    QString publicText;
    bool operator==(const CaseReturned &) const = default;
};

/// Taken back after it was sent and before its recipient has seen it.
struct ReferralRecalled
{
    EventId referral;
    QString reason; ///< internal
    QString publicText;
    bool operator==(const ReferralRecalled &) const = default;
};

/// The holder takes the case up; it can no longer be returned.
struct CaseAccepted
{
    HolderCode holder;
    bool operator==(const CaseAccepted &) const = default;
};

/// The answer was given to the applicant.
struct DeliveredToApplicant
{
    DeliveryMeans means = DeliveryMeans::InPerson;
    QString recipient; ///< to whom: himself, or who took it for him
    qint64 atMs = 0;
    QString publicText;
    qint64 paid = 0; ///< rials of the compensation handed over with it (003 §10)
    bool operator==(const DeliveredToApplicant &) const = default;
};

/// Something is needed from the applicant before the case can go on (S7).
struct ApplicantAwaited
{
    QString publicText; ///< what he is asked for
    qint64 untilMs = 0; ///< 0: no date
    bool operator==(const ApplicantAwaited &) const = default;
};

struct ApplicantReplied
{
    QString publicText;
    QList<Attachment> attachments;
    bool operator==(const ApplicantReplied &) const = default;
};

/// Work asked of another agency while the case stays where it is: the applicant carries no papers
/// (004 art.4-7).
struct TaskAsked
{
    HolderCode to;
    QString text; ///< internal
    qint64 dueAtMs = 0;
    QString publicText;
    QList<Attachment> attachments;
    bool operator==(const TaskAsked &) const = default;
};

struct TaskAnswered
{
    EventId task;
    QString text; ///< internal
    QString publicText;
    QList<Attachment> attachments;
    bool operator==(const TaskAnswered &) const = default;
};

/// A question to another agency, signed by the asker's own key (004 art.4-8).
struct InquirySent
{
    HolderCode to;
    QString question; ///< internal
    qint64 dueAtMs = 0;
    QString publicText;
    QList<Attachment> attachments;
    QByteArray signature; ///< CMS over what inquiry_statement.h says
    bool operator==(const InquirySent &) const = default;
};

struct InquiryAnswered
{
    EventId inquiry;
    QString text; ///< internal
    QString publicText;
    QList<Attachment> attachments;
    QByteArray signature;
    bool operator==(const InquiryAnswered &) const = default;
};

/// Which of two acts made at once counts (invariant 12). The others stay, overruled.
struct ConflictResolved
{
    EventId counts;
    QList<EventId> against; ///< those that do not; usually one
    QString reason;         ///< internal
    QString publicText;
    bool operator==(const ConflictResolved &) const = default;
};

} // namespace mizban
