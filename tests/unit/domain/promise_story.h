#pragma once

#include "core/base/jalali.h"
#include "core/domain/due_explanation.h"
#include "core/domain/escalation_rules.h"
#include "tests/unit/domain/small_directory.h"
#include "tests/unit/domain/stream_builder.h"

#include <algorithm>

namespace mizban::test {

// A case whose promised time passes (D5), for the tests about it.

/// A province with a county, a provincial company below a ministry, and the Center; two years of holidays.
inline DirectoryChange wholeState()
{
    DirectoryChange change = smallDirectory();
    const auto unit = [](const char *code, UnitKind kind, Level level, const char *parent,
                         const char *responsible) {
        return Unit{unitCode(code),
                    QString::fromLatin1(code),
                    kind,
                    level,
                    unitCode(parent),
                    AgencyType::OtherPublicBudget,
                    postCode(responsible),
                    false};
    };
    change.units.append(unit("ministry", UnitKind::Ministry, Level::Agency, "center", "ministry.minister"));
    change.units.append(unit("prov.county.water", UnitKind::Department, Level::County, "prov.water",
                             "prov.county.water.head"));
    for (Unit &known : change.units) {
        if (known.code == unitCode("prov.water"))
            known.parent = unitCode("ministry");
    }
    change.posts.append(
        {postCode("ministry.minister"), QStringLiteral("وزیر"), PostKind::Minister, {}, false});
    change.posts.append({postCode("prov.county.water.head"),
                         QStringLiteral("رئیس اداره"),
                         PostKind::DepartmentHead,
                         {},
                         false});
    change.posts.append(
        {postCode("center.officer1"), QStringLiteral("کارشناس مرکز"), PostKind::CenterOfficer, {}, false});
    change.posts.append(
        {postCode("center.night1"), QStringLiteral("مدیر شبانه"), PostKind::NightShiftManager, {}, false});
    YearHolidays year;
    year.jalaliYear = 1403;
    year.days = {{toGregorian({1403, 1, 1}), QStringLiteral("نوروز")},
                 {toGregorian({1403, 2, 15}), QStringLiteral("شهادت امام جعفر صادق (ع)")}};
    change.holidays = {year};
    return change;
}

inline Directory stateDirectory()
{
    Directory directory;
    directory.apply(wholeState(), 1);
    return directory;
}

inline qint64 noonOf(int month, int day, int year = 1403)
{
    return tehranMidnightMs(toGregorian({year, month, day})) + 12 * 3'600'000;
}

inline qint64 endOf(int month, int day)
{
    return endOfDayMs(toGregorian({1403, month, day}));
}

/// The complaint of D5's example: Wednesday 1403/02/05, due 1403/02/22.
struct Story
{
    StreamBuilder stream;
    Directory directory = stateDirectory();
    CaseKind kind = CaseKind::Complaint;

    explicit Story(CaseKind of = CaseKind::Complaint, const char *desk = "prov.county.desk",
                   const char *clerk = "prov.county.desk.clerk1", qint64 dueAtMs = endOf(2, 22))
        : kind(of)
    {
        CaseRegistered registration;
        registration.trackingId = QStringLiteral("040123400001740");
        registration.kind = of;
        registration.desk = unitCode(desk);
        registration.text = QStringLiteral("متن");
        registration.policyVersion = 1;
        registration.registeredAtMs = noonOf(2, 5);
        registration.dueAtMs = dueAtMs;
        registration.outcome = Outcome{OutcomeKind::FinalDate, {}, dueAtMs};
        stream.atMs = noonOf(2, 5);
        stream.add(clerk, registration, {});
    }
    [[nodiscard]] CaseState state() const { return stream.fold(); }
    /// Whether the stream and the directory both allow it.
    [[nodiscard]] Status may(const char *post, const Payload &payload)
    {
        DecodedEvent event;
        event.event.header.type = StreamBuilder::typeOfPayload(payload);
        event.event.header.actor = {PersonId(QString::fromLatin1(post)), postCode(post), 1};
        event.event.header.wallTimeMs = stream.atMs + 1000;
        event.payload = payload;
        MIZBAN_TRY(mayApply(state(), event));
        return checkEscalation(state(), event, directory);
    }
    EventId then(const char *post, const Payload &payload)
    {
        const Status allowed = may(post, payload);
        if (!allowed.ok())
            qWarning("%s: %s", qPrintable(allowed.error().rule), qPrintable(allowed.error().detail));
        return allowed.ok() ? stream.then(post, payload) : EventId();
    }
    /// Time passes to noon of that day; the center does what time does. Returns the types of its events.
    QList<EventType> timeIs(qint64 nowMs)
    {
        stream.atMs = nowMs;
        QList<EventType> done;
        while (const auto act = actOfTime(state(), directory, nowMs)) {
            done.append(*escalationTypeOf(*act));
            stream.then("center", *act);
            if (done.size() > 10)
                break;
        }
        return done;
    }
    /// As far as the Center's list of cases without an answer.
    void leaveWithoutAnswer() { timeIs(noonOf(2, 29)); }
};

inline DisputeRecorded disputeBy(bool dispute, qint64 byMs)
{
    return {dispute, byMs, QStringLiteral("توضیح"), QStringLiteral("ثبت شد")};
}

inline SessionCalled sessionAt(qint64 atMs, const char *invited = "prov.governor")
{
    return {atMs, {holderCode(invited)}, QStringLiteral("دستور جلسه"), QStringLiteral("جلسه")};
}

inline SessionDecided decisionDue(qint64 dueAtMs, const char *owner = "prov.county.governor")
{
    return {holderCode(owner), dueAtMs, QStringLiteral("ترمیم شود"), QStringLiteral("تصمیم")};
}

inline DeadlineExtended extensionTo(qint64 dueAtMs)
{
    return {dueAtMs, 3, QStringLiteral("بارندگی"), QStringLiteral("تمدید شد")};
}

inline CaseEscalated escalation(const Directory &directory, qint64 atMs,
                                EscalationNeed need = EscalationNeed::Credit, qint64 amount = 5'000'000)
{
    CaseEscalated escalated;
    escalated.to = holderCode("ministry.minister");
    escalated.need = need;
    escalated.amount = amount;
    escalated.reason = QStringLiteral("اعتبار استانی نیست");
    escalated.policyVersion = 1;
    escalated.dueAtMs = escalatedDueMs(directory, escalated.to, atMs);
    escalated.publicText = QStringLiteral("ارسال شد");
    return escalated;
}

/// Session held, one decision.
inline EventId decide(Story &story, qint64 dueAtMs)
{
    story.leaveWithoutAnswer();
    story.then("center.officer1", disputeBy(true, noonOf(3, 5)));
    story.then("center.officer1", sessionAt(noonOf(3, 5)));
    if (story.may("center.officer1", decisionDue(dueAtMs)).ok())
        qWarning("a decision before the session");
    story.stream.atMs = noonOf(3, 5);
    return story.then("center.officer1", decisionDue(dueAtMs));
}

} // namespace mizban::test
