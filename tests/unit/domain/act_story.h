#pragma once

#include "core/domain/act_directory_rules.h"
#include "core/domain/conflict_rules.h"
#include "core/domain/referral_tree.h"
#include "tests/unit/domain/small_directory.h"
#include "tests/unit/domain/stream_builder.h"

namespace mizban::test {

// Acts between holders and back, for the tests about them.

inline constexpr qint64 dayMs = 24ll * 3'600'000;

inline EventFlag flagOf(const CaseState &state, const EventId &id)
{
    for (const HistoryEntry &entry : state.history) {
        if (entry.event == id)
            return entry.flag;
    }
    return EventFlag::Erased;
}

inline Actor actorAt(const char *post)
{
    const QString name = QString::fromLatin1(post);
    return {PersonId(name), PostCode(name), 1};
}

inline CaseReferred referWith(const char *holder, const QString &note)
{
    CaseReferred referral = referTo(holder);
    referral.note = note;
    return referral;
}

inline CaseReturned returnTo(const char *holder)
{
    return {holderCode(holder), QStringLiteral("در شرح وظایف ما نیست"), QStringLiteral("بازگردانده شد")};
}

inline ReferralRecalled recallOf(const EventId &referral)
{
    return {referral, QStringLiteral("گیرنده اشتباه بود"), QStringLiteral("پس گرفته شد")};
}

inline TaskAsked taskFor(const char *holder)
{
    TaskAsked task;
    task.to = holderCode(holder);
    task.text = QStringLiteral("گواهی پرداخت را بفرستید");
    return task;
}

inline DeliveredToApplicant delivered(qint64 atMs)
{
    DeliveredToApplicant delivery;
    delivery.recipient = QStringLiteral("خود متقاضی");
    delivery.atMs = atMs;
    return delivery;
}

inline ConflictResolved decide(const EventId &counts, const EventId &against)
{
    return {counts, {against}, QStringLiteral("گیرنده درست این است"), {}};
}

/// A case that two clerks refer at once: `first` counts, `second` is flagged.
struct TwoReferrals
{
    StreamBuilder stream;
    EventId first;
    EventId second;
    const char *firstTo = "c.governor";
    const char *secondTo = "w.director";

    TwoReferrals()
    {
        const EventId root = stream.registerAt();
        const EventId a = stream.add("c.desk.one", referTo("c.governor"), {root});
        const EventId b = stream.add("c.desk.two", referTo("w.director"), {root});
        first = a < b ? a : b;
        second = a < b ? b : a;
        if (first == b)
            std::swap(firstTo, secondTo);
    }
};

} // namespace mizban::test
