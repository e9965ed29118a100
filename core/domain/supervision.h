#pragma once

#include "core/base/ids.h"
#include "core/domain/vocabulary.h"

#include <QList>

#include <algorithm>

namespace mizban {

/// E8: what was asked and given; the first promise stays in the registration (I3).
struct Extension
{
    EventId asked;
    HolderCode askedOf;
    int askedDays = 0;
    EventId granted;
    PostCode by;
    qint64 atMs = 0;
    int workingDays = 0;
    qint64 dueBeforeMs = 0;
    QString reason;

    [[nodiscard]] bool isGranted() const { return granted.isValid(); }
    [[nodiscard]] bool isPending() const { return asked.isValid() && !isGranted(); }
    bool operator==(const Extension &) const = default;
};

/// E1.
struct Escalation
{
    EventId event;
    PostCode by;
    qint64 atMs = 0;
    EscalationNeed need = EscalationNeed::Permit;
    qint64 amount = 0;
    quint64 policyVersion = 0;
    qint64 dueAtMs = 0;

    [[nodiscard]] bool isDone() const { return event.isValid(); }
    bool operator==(const Escalation &) const = default;
};

/// E5.
struct Dispute
{
    EventId event;
    bool dispute = false;
    qint64 atMs = 0;
    qint64 byMs = 0;
    QString text;

    [[nodiscard]] bool isRecorded() const { return event.isValid(); }
    bool operator==(const Dispute &) const = default;
};

struct ProblemSolvingSession
{
    EventId event;
    qint64 calledAtMs = 0;
    qint64 atMs = 0;
    QList<HolderCode> invited;
    QString text;

    bool operator==(const ProblemSolvingSession &) const = default;
};

/// E6.
struct SessionDecision
{
    EventId event;
    HolderCode owner;
    qint64 dueAtMs = 0;
    QString text;
    qint64 evidenceAtMs = 0;
    QString evidence;
    bool refused = false;
    qint64 nonCompliantAtMs = 0;

    [[nodiscard]] bool isNonCompliant() const { return nonCompliantAtMs != 0; }
    [[nodiscard]] bool isPending() const { return evidenceAtMs == 0 && !isNonCompliant(); }
    bool operator==(const SessionDecision &) const = default;
};

/// E7: open until its result.
struct MisconductReferral
{
    EventId event;
    EventId decision;
    qint64 atMs = 0;
    QString body;
    QString letterNumber;
    qint64 letterAtMs = 0;
    qint64 resolvedAtMs = 0;
    QString result;

    [[nodiscard]] bool isOpen() const { return resolvedAtMs == 0; }
    bool operator==(const MisconductReferral &) const = default;
};

/// What was done about a case's promised time; part of the case's fold.
struct Supervision
{
    Extension extension;
    Escalation escalation;
    qint64 overdueFor = 0; ///< the due time that E3 was raised for; 0: never
    qint64 overdueAtMs = 0;
    HolderCode overdueTo;
    qint64 noAnswerFor = 0; ///< the due time that E4 was raised for
    qint64 noAnswerAtMs = 0;
    HolderCode topOfficial;
    QList<HolderCode> center;    ///< the Center's posts that were told
    QList<HolderCode> followers; ///< posts that time brought the case to (E3, E4), sorted
    Dispute dispute;
    QList<ProblemSolvingSession> sessions;
    QList<SessionDecision> decisions;
    QList<MisconductReferral> misconduct;

    [[nodiscard]] const SessionDecision *decision(const EventId &id) const
    {
        const auto found = std::find_if(decisions.begin(), decisions.end(),
                                        [&id](const SessionDecision &one) { return one.event == id; });
        return found == decisions.end() ? nullptr : &*found;
    }
    [[nodiscard]] const MisconductReferral *referralOf(const EventId &decision) const
    {
        const auto found =
            std::find_if(misconduct.begin(), misconduct.end(),
                         [&decision](const MisconductReferral &one) { return one.decision == decision; });
        return found == misconduct.end() ? nullptr : &*found;
    }
    bool operator==(const Supervision &) const = default;
};

} // namespace mizban
