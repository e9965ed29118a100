#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/eventlog/authoring.h"
#include "core/services/due_explanation_text.h"
#include "core/services/error_text.h"
#include "core/services/seat_reader.h"
#include "tests/fixtures/seats.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 86'400'000;
const QString desk = u"semnan.damghan.desk"_s;
const QString clerk = u"semnan.damghan.desk.clerk1"_s;
const QString governor = u"semnan.damghan.governor"_s;
const QString province = u"semnan.governor-general"_s;
const QString officer = u"center.officer1"_s;

} // namespace

/// Promised times at real seats: what the desk, the responsible post and the Center see and may do.
class TestServicesDeadlines : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestCenter> m_center;
    std::unique_ptr<SeatWriter> m_desk;
    QList<Event> m_stream;

    std::unique_ptr<SeatWriter> seat(const QString &holder, const QString &post)
    {
        auto made = makeSeat(*m_center, m_dir->filePath(post + u".seat"_s), holder, post, m_center->clock());
        if (!made)
            qFatal("seat: %s", qPrintable(made.error().detail));
        return std::move(made).value();
    }
    static std::unique_ptr<SeatReader> readerOf(const SeatWriter &writer)
    {
        return std::move(SeatReader::open(writer)).value();
    }
    /// What the seat has written goes into the common stream.
    void collect(SeatWriter &from)
    {
        const auto waiting = from.waiting(100, 1 << 20);
        for (const PushItem &item : *waiting) {
            if (std::none_of(m_stream.begin(), m_stream.end(),
                             [&item](const Event &held) { return held.id == item.event.id; }))
                m_stream.append(item.event);
        }
    }
    void feed(SeatWriter &to, const QString &holder)
    {
        FeedReply reply;
        reply.epoch = m_center->epoch();
        reply.scopes = m_center->scopesFor(HolderCode(holder));
        const ScopeId scope = m_center->scopeOf(HolderCode(holder)).id;
        const auto cursors = to.cursors();
        quint64 after = 0;
        for (const ScopeCursor &cursor : *cursors) {
            if (cursor.scope == scope)
                after = cursor.after;
        }
        reply.pages.append(m_center->page(scope, m_stream, after));
        const auto added = to.applyFeed(reply);
        QVERIFY2(added.ok(), added.ok() ? "" : qPrintable(added.error().detail));
    }
    CaseState state() { return foldCase(m_stream.first().header.stream, decodeEvents(m_stream)); }
    /// The center does what time does, until it has nothing left to do.
    void timeIs(qint64 nowMs)
    {
        m_center->clock()->set(nowMs);
        while (const auto act = actOfTime(state(), m_center->directory(), nowMs)) {
            const CaseState now = state();
            const EventPlace place{StreamKind::Case, now.id, now.heads, now.headCounter};
            m_stream.append(authorEvent(m_center->signer(), m_center->actor(), place, *act, nowMs));
        }
    }
    Registered registered(CaseKind kind = CaseKind::Request)
    {
        CaseDraft draft = sampleDraft();
        draft.kind = kind;
        if (kind == CaseKind::Complaint) {
            draft.beneficiary.reset();
            draft.breach = Breach::BelowStandard;
            draft.against = UnitCode(u"semnan.damghan.water"_s);
            draft.redress = u"رفع افت فشار"_s;
        }
        auto saved = m_desk->registerCase(draft);
        if (!saved)
            qFatal("register: %s %s", qPrintable(saved.error().field), qPrintable(saved.error().detail));
        collect(*m_desk);
        return *saved;
    }
    qint64 count(SeatReader &reader, Folder folder)
    {
        return (*reader.counters(m_center->clock()->nowMs()))[static_cast<int>(folder)];
    }

private Q_SLOTS:
    void init()
    {
        m_stream.clear();
        m_dir = std::make_unique<QTemporaryDir>();
        m_center = std::make_unique<TestCenter>();
        m_desk = seat(desk, clerk);
    }
    void cleanup() { m_desk.reset(); }

    void E1_complaintIsRefusedAtTheSeat()
    {
        const Registered saved = registered(CaseKind::Complaint);
        const auto refused =
            m_desk->escalate(saved.caseId, EscalationNeed::Credit, 5'000, u"اعتبار نداریم"_s);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().rule, u"E1"_s);
        QVERIFY(describe(refused.error()).contains(u"شکایت"_s));
        QCOMPARE(readerOf(*m_desk)->caseDetails(saved.caseId)->state.history.size(), 1);
    }

    void E3_intoTheCartableOfTheGovernor()
    {
        const Registered saved = registered();
        timeIs(saved.dueAtMs + 1);
        const auto superior = seat(governor, governor);
        feed(*superior, governor);
        const auto reader = readerOf(*superior);
        QCOMPARE(count(*reader, Folder::Overdue), 1);
        QCOMPARE(count(*reader, Folder::New), 0);
        QCOMPARE(count(*reader, Folder::Open), 0); // it is not his to answer
        QCOMPARE(count(*reader, Folder::Sent), 0); // and never was
        QCOMPARE(superior
                     ->answer(saved.caseId, AnswerKind::Done,
                              u"انشعاب آب تا پایان هفته وصل می‌شود"_s)
                     .error()
                     .code,
                 ErrorCode::NotHolder);
        // He may act as superior.
        QVERIFY(superior->extendByDays(saved.caseId, 3, u"بارندگی"_s).ok());
        QCOMPARE(count(*reader, Folder::Overdue), 0);
        QVERIFY(superior->verify()->ok);
        QVERIFY(superior->rebuild().ok());
        QVERIFY(superior->verify()->ok);
    }

    void E3_onlySignedByTheCenter()
    {
        const Registered saved = registered();
        const CaseState now = state();
        DeviceIdentity forger = m_center->signer();
        forger.key = SigningKey::generate();
        const EventPlace place{StreamKind::Case, now.id, now.heads, now.headCounter};
        m_stream.append(authorEvent(forger, m_center->actor(), place,
                                    OverdueRaised{HolderCode(governor), saved.dueAtMs, u"جعلی"_s},
                                    saved.dueAtMs + 1));
        const auto superior = seat(governor, governor);
        FeedReply reply;
        reply.epoch = m_center->epoch();
        reply.scopes = m_center->scopesFor(HolderCode(governor));
        reply.pages.append(m_center->page(m_center->scopeOf(HolderCode(governor)).id, m_stream, 0));
        QVERIFY(!superior->applyFeed(reply).ok());
    }

    void E8_askedAndGivenOnce()
    {
        const Registered saved = registered();
        QCOMPARE(m_desk->extendByDays(saved.caseId, 3, u"بازدید"_s).error().rule, u"E8"_s);
        QCOMPARE(m_desk->askExtension(saved.caseId, 0, u"بازدید"_s).error().field, u"days"_s);
        QVERIFY(m_desk->askExtension(saved.caseId, 3, u"بازدید"_s).ok());
        collect(*m_desk);
        const auto superior = seat(governor, governor);
        feed(*superior, governor);
        const auto reader = readerOf(*superior);
        QCOMPARE(count(*reader, Folder::Noted), 1);
        QCOMPARE(
            superior->extendTo(saved.caseId, saved.dueAtMs - 2 * day, u"کوتاه‌تر"_s).error().field,
            u"to"_s);
        QVERIFY(superior->extendTo(saved.caseId, saved.dueAtMs + 4 * day, u"بازدید"_s).ok());
        QCOMPARE(superior->extendByDays(saved.caseId, 1, u"باز هم"_s).error().code, ErrorCode::AlreadyDone);
        QCOMPARE(count(*reader, Folder::Noted), 0);
        const CaseState now = reader->caseDetails(saved.caseId)->state;
        QCOMPARE(now.dueAtMs, endOfDayMs(tehranDate(saved.dueAtMs + 4 * day)));
        QCOMPARE(now.firstDueAtMs(), saved.dueAtMs);
        const QString why = describe(*reader->why(saved.caseId), *superior->directory());
        QVERIFY2(why.contains(u"فرماندار دامغان"_s) && why.contains(u"بازدید"_s), qPrintable(why));
    }

    void E5toE7_theCentersLists()
    {
        const Registered saved = registered(CaseKind::Complaint);
        timeIs(saved.dueAtMs + 15 * day);
        const auto center = seat(officer, officer);
        feed(*center, officer);
        const auto reader = readerOf(*center);
        const auto lies = [&](Folder folder) {
            QCOMPARE(count(*reader, folder), 1);
            const auto page = reader->page(folder, {}, 10, m_center->clock()->nowMs());
            QCOMPARE(page->rows.size(), 1);
            QCOMPARE(page->rows.first().id, saved.caseId);
            for (int other = ordinaryFolderCount + 1; other <= folderCount; ++other) {
                if (other != static_cast<int>(folder))
                    QCOMPARE(count(*reader, static_cast<Folder>(other)), 0);
            }
        };
        lies(Folder::NoAnswer);
        QVERIFY(
            center->recordDispute(saved.caseId, true, 0, u"خود را مسئول نمی‌داند"_s).ok());
        lies(Folder::Disputes);
        const qint64 sessionMs = m_center->clock()->nowMs() + 2 * day;
        QCOMPARE(center->callSession(saved.caseId, sessionMs, {u"nobody"_s}, u"دستور"_s).error().field,
                 u"invite"_s);
        QVERIFY(center->callSession(saved.caseId, sessionMs, {province}, u"دستور جلسه"_s).ok());
        lies(Folder::Sessions);
        QCOMPARE(center->decide(saved.caseId, governor, sessionMs + 9 * day, u"ترمیم"_s).error().rule,
                 u"E6"_s);
        m_center->clock()->set(sessionMs);
        const auto decision = center->decide(saved.caseId, governor, sessionMs + 3 * day, u"ترمیم شود"_s);
        QVERIFY2(decision.ok(), decision.ok() ? "" : qPrintable(decision.error().detail));
        lies(Folder::Sessions);
        collect(*center);
        const auto owner = seat(governor, governor);
        feed(*owner, governor);
        QCOMPARE(count(*readerOf(*owner), Folder::Noted), 1);
        timeIs(sessionMs + 5 * day);
        // What comes back to the officer begins behind his own events, which the scope has as well.
        feed(*center, officer);
        lies(Folder::NonCompliant);
        const auto referral = center->referMisconduct(saved.caseId, *decision, u"هیأت بدوی"_s, u"۱۲/۳"_s,
                                                      m_center->clock()->nowMs(), {});
        QVERIFY2(referral.ok(), referral.ok() ? "" : qPrintable(referral.error().detail));
        lies(Folder::Misconduct);
        QVERIFY(center->resolveMisconduct(saved.caseId, *referral, u"توبیخ کتبی"_s).ok());
        for (int folder = ordinaryFolderCount + 1; folder <= folderCount; ++folder)
            QCOMPARE(count(*reader, static_cast<Folder>(folder)), 0);
        QVERIFY(center->verify()->ok);
        QVERIFY(center->rebuild().ok());
        QVERIFY(center->verify()->ok);
    }

    void why_saysEverythingInOneParagraph()
    {
        const Registered saved = registered();
        const auto reader = readerOf(*m_desk);
        const QString text = describe(*reader->why(saved.caseId), *m_desk->directory());
        QVERIFY2(text.contains(u"۱۰ روز کاری"_s), qPrintable(text));
        QVERIFY2(text.contains(u"نسخه ۱"_s), qPrintable(text));
        QVERIFY2(text.contains(u"پنجشنبه"_s), qPrintable(text));
        QVERIFY2(text.contains(formatJalaliLong(toJalali(tehranDate(saved.dueAtMs)))), qPrintable(text));
        QVERIFY(!text.contains(u'\n') && !text.contains(u'%'));
    }
};

QTEST_GUILESS_MAIN(TestServicesDeadlines)
#include "test_services_deadlines.moc"
