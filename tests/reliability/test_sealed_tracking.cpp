#include "core/domain/notice_rules.h"
#include "core/services/notice_ledger.h"
#include "core/services/sealing.h"
#include "core/services/tracking_here.h"
#include "tests/fixtures/seats.h"
#include "tests/reliability/world/world.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::test;
using namespace Qt::StringLiterals;

/// T5, T6 of a complaint about an official: its applicant asks at any desk and learns how it stands and what
/// was promised and who answers for it (Q19); nobody learns whom it is about. A real center in the same
/// process.
class TestSealedTracking : public QObject
{
    Q_OBJECT

    QTemporaryDir m_base;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<World> m_world;

    static constexpr auto waterHead = "semnan.damghan.water.head";
    static constexpr auto governorPost = "semnan.damghan.governor";
    static QList<About> about(const char *code) { return {About{QLatin1StringView(code), {}}}; }
    static QString properAnswer()
    {
        return u"نوبت بازدید از شبکه برای روز شنبه تعیین و به کارکنان تذکر داده شد."_s;
    }

    SeatWriter &writer(const QString &seat) { return m_world->writer(seat); }
    Result<TrackReply> ask(const QString &seat, const QString &trackingId, const QString &code,
                           const QString &national = {})
    {
        return m_world->center().tracking().find(TrackRequest{trackingId, code, national},
                                                 writer(seat).identity().device.id.hex());
    }
    Registered complain(const QList<About> &subjects)
    {
        CaseDraft draft = complaintAbout(subjects, u"زیتونک شکایت"_s);
        if (subjects.isEmpty())
            draft.against = UnitCode(u"semnan.damghan.water"_s);
        const auto saved = writer(u"desk"_s).registerCase(draft);
        if (!saved)
            qFatal("register: %s %s", qPrintable(saved.error().field), qPrintable(saved.error().detail));
        m_world->syncAll();
        return *saved;
    }
    void done(const QString &seat, const Result<EventId> &act)
    {
        QVERIFY2(act.ok(), act.ok() ? "" : qPrintable(act.error().rule + u' ' + act.error().detail));
        QCOMPARE(m_world->sync(seat).quarantined, 0);
        m_world->syncAll();
    }
    static QList<EventType> typesOf(const TrackedCase &tracked)
    {
        QList<EventType> types;
        for (const TrackedStep &step : tracked.steps)
            types.append(step.type);
        return types;
    }
    /// Nothing of what it is about, and nobody who is complained of.
    void namesNoSubject(const TrackedCase &tracked)
    {
        QVERIFY(tracked.answer.isEmpty());
        const QString subject = nameAt(waterHead);
        for (const TrackedStep &step : tracked.steps) {
            QVERIFY2(step.person != subject, qPrintable(step.person));
            for (const QString &word : {u"زیتونک"_s, u"فرماندار"_s, u"استاندار"_s, u"آب"_s, u"تذکر"_s})
                QVERIFY2(!step.text.contains(word), qPrintable(step.text));
        }
    }
    /// Nor who has it.
    void namesNobody(const TrackedCase &tracked)
    {
        namesNoSubject(tracked);
        QVERIFY(tracked.holder.isEmpty());
        for (const TrackedStep &step : tracked.steps)
            QVERIFY(step.person.isEmpty() && step.post.isEmpty());
    }
    QString nameAt(const char *post)
    {
        const DirectoryPtr directory = writer(u"desk"_s).directory();
        return directory->personName(directory->personsAt(PostCode(QLatin1StringView(post))).value(0));
    }
    QString titleAt(const char *post)
    {
        return writer(u"desk"_s).directory()->titleOf(HolderCode(QLatin1StringView(post)));
    }

private Q_SLOTS:
    void initTestCase() { World::create(m_base.path()); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        World::copy(m_base.path(), m_dir->path());
        m_world = std::make_unique<World>(m_dir->path());
    }
    void cleanup() { m_world.reset(); }

    void T5_theApplicantLearnsStateAndPromise()
    {
        const Registered saved = complain(about(waterHead));
        const auto first = ask(u"shahrud"_s, saved.trackingId, saved.followUpCode);
        QVERIFY(first.ok());
        QCOMPARE(first->found.trackingId, saved.trackingId);
        QCOMPARE(int(first->found.kind), int(CaseKind::Complaint));
        QCOMPARE(first->found.registeredAtMs, saved.registeredAtMs);
        QCOMPARE(first->found.dueAtMs, saved.dueAtMs);
        QCOMPARE(int(first->found.status), int(CaseStatus::Registered));
        QCOMPARE(first->atMs, m_world->clock().nowMs());
        namesNoSubject(first->found);
        QCOMPARE(first->found.holder, titleAt(governorPost));
        QCOMPARE(first->found.steps.value(0).person, nameAt("semnan.damghan.desk.clerk1"));

        QVERIFY(writer(u"governor"_s).openCase(saved.caseId).ok());
        m_world->syncAll();
        done(u"governor"_s, writer(u"governor"_s)
                                .askExplanation(saved.caseId, QLatin1StringView(waterHead), u"توضیح دهید"_s));
        done(u"governor"_s, writer(u"governor"_s).answer(saved.caseId, AnswerKind::Done, properAnswer()));
        const auto then = ask(u"shahrud"_s, saved.trackingId, saved.followUpCode);
        QVERIFY(then.ok());
        QCOMPARE(int(then->found.status), int(CaseStatus::Answered));
        QVERIFY(then->found.objectionUntilMs > m_world->clock().nowMs());
        QCOMPARE(typesOf(then->found),
                 (QList{EventType::CaseRegistered, EventType::CaseOpened, EventType::CaseAnswered}));
        namesNoSubject(then->found);
        QCOMPARE(then->found.steps.last().person, nameAt(governorPost)); // Q19
        QCOMPARE(then->found.steps.last().post, titleAt(governorPost));
    }

    /// Who is complained of did something himself while it was an ordinary case, and is not named all the
    /// same.
    void C7_aSubjectIsNotNamedByWhatHeDid()
    {
        const Registered saved = complain({});
        done(u"desk"_s, writer(u"desk"_s).refer(saved.caseId, QLatin1StringView(waterHead), {}));
        QVERIFY(writer(u"water"_s).addSubjects(saved.caseId, about(waterHead)).ok());
        m_world->syncAll();
        const auto told = ask(u"shahrud"_s, saved.trackingId, saved.followUpCode);
        QVERIFY(told.ok());
        QVERIFY(!told->found.steps.isEmpty());
        namesNoSubject(told->found);
        for (const TrackedStep &step : told->found.steps)
            QVERIFY2(step.post != titleAt(waterHead), qPrintable(step.post));
        QCOMPARE(told->found.holder, titleAt(governorPost));
    }

    void T6_onlyTheCodeServesAndWrongLooksLikeNone()
    {
        const Registered saved = complain(about(waterHead));
        const QString wrong = saved.followUpCode == u"000000"_s ? u"000001"_s : u"000000"_s;
        const auto refused = ask(u"shahrud"_s, saved.trackingId, wrong);
        const auto nowhere = ask(u"shahrud"_s, u"050000100000191"_s, wrong);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        QVERIFY(refused.error() == nowhere.error());
        // The national number is on the complaint and serves nobody.
        const QString number = fixtures::sampleNationalNumber(900);
        QVERIFY(ask(u"shahrud"_s, saved.trackingId, {}, number).error() == nowhere.error());
        QVERIFY(ask(u"shahrud"_s, saved.trackingId, {}, {}).error() == nowhere.error());
        QVERIFY(ask(u"shahrud"_s, saved.trackingId, saved.followUpCode).ok());
    }

    /// At the seat of someone who is kept from it the case is not there, whatever he was told.
    void C5_atASeatInXTheCaseIsNotThere()
    {
        const Registered saved = complain(about("semnan.damghan.desk.clerk2"));
        const auto nowhere = ask(u"desk2"_s, u"050000100000191"_s, saved.followUpCode);
        const auto kept = ask(u"desk2"_s, saved.trackingId, saved.followUpCode);
        QCOMPARE(kept.error().code, ErrorCode::NotFound);
        QVERIFY(kept.error() == nowhere.error());
        QVERIFY(
            ask(u"desk"_s, saved.trackingId, saved.followUpCode).ok()); // his colleague, on her own device
        // Named later, he loses this way too (C6).
        QVERIFY(writer(u"governor"_s).addSubjects(saved.caseId, about("semnan.shahrud.desk.clerk1")).ok());
        m_world->syncAll();
        QVERIFY(ask(u"shahrud"_s, saved.trackingId, saved.followUpCode).error() == nowhere.error());
        QVERIFY(ask(u"desk"_s, saved.trackingId, saved.followUpCode).ok());
    }

    void C6_ofACaseSealedLaterTheReceiptServesOn()
    {
        const Registered saved = complain({});
        QVERIFY(!ask(u"shahrud"_s, saved.trackingId, saved.followUpCode)->found.holder.isEmpty());
        m_world->clock().set(m_world->clock().nowMs() + 3'600'000);
        QVERIFY(writer(u"desk"_s).addSubjects(saved.caseId, about(waterHead)).ok());
        m_world->syncAll();
        const auto sealed = ask(u"shahrud"_s, saved.trackingId, saved.followUpCode);
        QVERIFY(sealed.ok());
        QCOMPARE(sealed->found.dueAtMs, saved.dueAtMs);
        QCOMPARE(sealed->found.registeredAtMs, saved.registeredAtMs);
        QCOMPARE(sealed->found.steps.value(0).atMs, saved.registeredAtMs);
        namesNoSubject(sealed->found);
        QCOMPARE(sealed->found.holder, titleAt(governorPost));
        // The national number opened it while it was ordinary, and does so no more.
        QVERIFY(!ask(u"shahrud"_s, saved.trackingId, {}, fixtures::sampleNationalNumber(900)));
        QCOMPARE(ask(u"water"_s, saved.trackingId, saved.followUpCode).error().code, ErrorCode::NotFound);
    }

    void E8_theExtendedTimeIsTold()
    {
        const Registered saved = complain({});
        done(u"desk"_s, writer(u"desk"_s).askExtension(saved.caseId, 3, u"بازدید لازم است"_s));
        done(u"governor"_s, writer(u"governor"_s).extendByDays(saved.caseId, 3, u"بارندگی"_s));
        const qint64 extendedMs = ask(u"shahrud"_s, saved.trackingId, saved.followUpCode)->found.dueAtMs;
        QVERIFY(extendedMs > saved.dueAtMs);
        QVERIFY(writer(u"desk"_s).addSubjects(saved.caseId, about(waterHead)).ok());
        m_world->syncAll();
        QCOMPARE(ask(u"shahrud"_s, saved.trackingId, saved.followUpCode)->found.dueAtMs, extendedMs);
    }

    /// 4-5, J4.5: what is done is told to the applicant too, by whoever handles it, and in no words of the
    /// case.
    void C7_theHandlerTellsTheApplicant()
    {
        const Registered saved = complain(about(waterHead));
        const auto stateAt = [&](const QString &seat) {
            return m_world->reader(seat).caseDetails(saved.caseId)->state;
        };
        QVERIFY(noticesDue(stateAt(u"governor"_s)).isEmpty());
        done(u"governor"_s, writer(u"governor"_s)
                                .askExplanation(saved.caseId, QLatin1StringView(waterHead), u"توضیح دهید"_s));
        QVERIFY(noticesDue(stateAt(u"governor"_s)).isEmpty()); // who is heard says whom it is about
        done(u"governor"_s, writer(u"governor"_s).answer(saved.caseId, AnswerKind::Done, properAnswer()));
        const NoticesOwed owed = noticesOwed(stateAt(u"governor"_s));
        QCOMPARE(owed.steps, 1);
        QVERIFY2(!owed.text.contains(u"تذکر"_s) && !owed.text.isEmpty(), qPrintable(owed.text));
        done(u"governor"_s,
             tellApplicant(writer(u"governor"_s), saved.caseId, noticesDue(stateAt(u"governor"_s)),
                           DeliveryMeans::Phone, NoticeState::Failed, u"تلفن خاموش بود"_s));
        QVERIFY(noticesOwed(stateAt(u"governor"_s)).lastTriedMs > 0);
        done(u"governor"_s,
             tellApplicant(writer(u"governor"_s), saved.caseId, noticesDue(stateAt(u"governor"_s)),
                           DeliveryMeans::Phone, NoticeState::Sent, {}));
        QVERIFY(noticesDue(stateAt(u"governor"_s)).isEmpty());
        QVERIFY(noticesDue(stateAt(u"center"_s)).isEmpty()); // the supervision reads that he knows
        // The desk has nothing to tell: it knows nothing of it (C4).
        QVERIFY(noticesDue(stateAt(u"desk"_s)).isEmpty());
        QCOMPARE(mayGiveNotice(stateAt(u"governor"_s), writer(u"desk"_s).actor()).error().code,
                 ErrorCode::NotHolder);
    }

    /// C4, 4-5: who handles the case finds in his list whose applicant waits for word; nobody else finds him
    /// in his own, neither who reads the case with him nor the desk that registered it.
    void C4_rule4_5_theHandlerAloneFindsTheApplicantInHisList()
    {
        const Registered saved = complain(about(waterHead));
        const Registered other = complain(about(waterHead));
        const auto owedAt = [&](const QString &seat, const QString &trackingId) {
            const auto ledger = NoticeLedger::open(writer(seat));
            const auto page = ledger.ok() ? (*ledger)->page({}, 50) : Result<NoticePage>(ledger.error());
            if (!page)
                qFatal("notices: %s", qPrintable(page.error().detail));
            QList<NoticeRow> rows = page->rows;
            if (page->total != rows.size())
                qFatal("%lld counted, %lld listed", page->total, qint64(rows.size()));
            rows.removeIf([&](const NoticeRow &row) { return row.trackingId != trackingId; });
            return rows;
        };
        const auto seatsThatFind = [&](const Registered &one) {
            QStringList names;
            for (const World::Place &place : World::places()) {
                if (!owedAt(place.name, one.trackingId).isEmpty())
                    names.append(place.name);
            }
            return names;
        };
        QCOMPARE(seatsThatFind(saved), QStringList());
        done(u"governor"_s, writer(u"governor"_s).answer(other.caseId, AnswerKind::Done, properAnswer()));
        QCOMPARE(seatsThatFind(other), (QStringList{u"governor"_s, u"governor2"_s})); // on both his machines
        done(u"governor"_s,
             writer(u"governor"_s).refer(saved.caseId, u"semnan.governor-general"_s, u"زیتونک بررسی شود"_s));
        m_world->clock().set(m_world->clock().nowMs() + 60'000);
        done(u"general"_s, writer(u"general"_s).answer(saved.caseId, AnswerKind::Done, properAnswer()));
        QCOMPARE(seatsThatFind(saved),
                 QStringList{u"general"_s}); // passed on, it is the other's no more (S5)
        const NoticeRow owed = owedAt(u"general"_s, saved.trackingId).first();
        QVERIFY(owed.sealed);
        QCOMPARE(owed.id, saved.caseId);
        QCOMPARE(owed.owed.steps, 1);
        QCOMPARE(owed.owed.sinceMs, m_world->clock().nowMs());
        for (const QString &word : {u"زیتونک"_s, u"تذکر"_s, nameAt(waterHead), titleAt(waterHead)})
            QVERIFY2(!owed.owed.text.contains(word), qPrintable(owed.owed.text)); // C7
        done(u"general"_s,
             tellApplicant(writer(u"general"_s), saved.caseId,
                           noticesDue(m_world->reader(u"general"_s).caseDetails(saved.caseId)->state),
                           DeliveryMeans::Phone, NoticeState::Sent, {}));
        QCOMPARE(seatsThatFind(saved), QStringList());
        QCOMPARE(seatsThatFind(other), (QStringList{u"governor"_s, u"governor2"_s}));
    }

    /// By keys and pages, who waits longest first, sealed and ordinary alike.
    void rule4_5_sealedAndOrdinaryStandInOneList()
    {
        QStringList expected;
        for (int number = 0; number < 3; ++number) {
            const Registered saved = complain(about(waterHead));
            m_world->clock().set(m_world->clock().nowMs() + 60'000);
            done(u"governor"_s, writer(u"governor"_s).answer(saved.caseId, AnswerKind::Done, properAnswer()));
            expected << saved.trackingId;
        }
        const auto ledger = NoticeLedger::open(writer(u"governor"_s));
        QVERIFY(ledger.ok());
        QStringList listed;
        std::optional<CartableKey> after;
        do {
            const auto page = (*ledger)->page(after, 2);
            QVERIFY(page.ok());
            QCOMPARE(page->total, 3);
            for (const NoticeRow &row : page->rows)
                listed << row.trackingId;
            after = page->next;
        } while (after);
        QCOMPARE(listed, expected);
    }

    /// The registering clerk's own stub, without network: as of when it was registered or last synced.
    void T5_withoutNetworkTheStubSaysWhatWasPromised()
    {
        const Registered saved = complain(about(waterHead));
        const auto told = trackHere(m_world->reader(u"desk"_s),
                                    TrackRequest{saved.trackingId, saved.followUpCode, {}}, 1'000, 2'000);
        QVERIFY(told.ok());
        QCOMPARE(told->found.dueAtMs, saved.dueAtMs);
        QCOMPARE(told->atMs, qint64(1'000));
        namesNobody(told->found);
        for (const QString &other : {u"desk2"_s, u"water"_s})
            QCOMPARE(trackHere(m_world->reader(other), TrackRequest{saved.trackingId, saved.followUpCode, {}},
                               1'000, 2'000)
                         .error()
                         .code,
                     ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestSealedTracking)
#include "test_sealed_tracking.moc"
