#include "core/center/sealed_acceptance.h"
#include "core/crypto/aead.h"
#include "core/domain/sealed_supervision.h"
#include "tests/fixtures/seats.h"
#include "tests/reliability/world/world.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace mizban;
using namespace mizban::test;
using namespace Qt::StringLiterals;

/// What goes along with a sealed case (C8, C9), and what is done about its promised time (E5–E8), with a real
/// center in the same process.
class TestSealedAlong : public QObject
{
    Q_OBJECT

    QTemporaryDir m_base;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<World> m_world;

    static constexpr auto governorPost = "semnan.damghan.governor";
    static constexpr auto waterHead = "semnan.damghan.water.head";
    static constexpr auto generalPost = "semnan.governor-general";
    static constexpr qint64 dayMs = 24ll * 60 * 60 * 1000;

    SeatWriter &writer(const QString &seat) { return m_world->writer(seat); }
    SeatReader &reader(const QString &seat) { return m_world->reader(seat); }
    Result<CaseDetails> at(const QString &seat, const StreamId &id) { return reader(seat).caseDetails(id); }
    PersonId personAt(const char *post)
    {
        return writer(u"desk"_s).directory()->personsAt(PostCode(QLatin1StringView(post))).value(0);
    }
    Registered complain()
    {
        const auto saved = writer(u"desk"_s).registerCase(
            complaintAbout({About{QLatin1StringView(waterHead), {}}}, u"زیتونک شکایت"_s));
        if (!saved)
            qFatal("register: %s", qPrintable(saved.error().field));
        m_world->syncAll();
        return *saved;
    }
    void letDaysPass(int days)
    {
        Timekeeper timekeeper = m_world->center().timekeeper();
        for (int day = 0; day < days; ++day) {
            m_world->clock().set(m_world->clock().nowMs() + dayMs);
            if (!timekeeper.run().ok())
                qFatal("the timekeeper failed");
        }
        m_world->syncAll();
    }
    /// Does it and sends it; the center must take it.
    void done(const QString &seat, const Result<EventId> &act)
    {
        QVERIFY2(act.ok(), act.ok() ? "" : qPrintable(act.error().rule + u' ' + act.error().detail));
        QCOMPARE(m_world->sync(seat).quarantined, 0);
        m_world->syncAll();
    }
    static StreamId explanationOf(const Result<QList<Explanation>> &all) { return all->value(0).id; }
    int hits(const QString &seat, const QString &text)
    {
        const QList<QByteArray> lines = m_world->dump(seat);
        return static_cast<int>(std::count_if(lines.begin(), lines.end(), [&](const QByteArray &line) {
            return line.contains(text.toUtf8());
        }));
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

    void C8_theNextHandlerReadsWhatWasAskedAndAnswered()
    {
        const Registered sealed = complain();
        done(u"governor"_s,
             writer(u"governor"_s)
                 .askExplanation(sealed.caseId, QLatin1StringView(waterHead), u"بلوطک چرا؟"_s));
        QVERIFY(reader(u"general"_s).explanations(9)->isEmpty());
        done(u"governor"_s, writer(u"governor"_s).refer(sealed.caseId, QLatin1StringView(generalPost), {}));
        QCOMPARE(reader(u"general"_s).explanations(9)->value(0).text, u"بلوطک چرا؟"_s);
        // Also what is said only afterwards; and none of his office sees it.
        done(u"water"_s,
             writer(u"water"_s).explain(explanationOf(reader(u"water"_s).explanations(9)), u"پاسخ فندقک"_s));
        QCOMPARE(reader(u"general"_s).explanations(9)->value(0).answer, u"پاسخ فندقک"_s);
        QVERIFY(reader(u"office"_s).explanations(9)->isEmpty());
        QCOMPARE(hits(u"office"_s, u"بلوطک"_s), 0);
    }

    void C8_C6_itGoesWithTheCaseAndStaysWithWhoWasAsked()
    {
        const Registered sealed = complain();
        done(u"governor"_s,
             writer(u"governor"_s)
                 .askExplanation(sealed.caseId, QLatin1StringView(waterHead), u"بلوطک چرا؟"_s));
        done(u"governor"_s, writer(u"governor"_s).refer(sealed.caseId, QLatin1StringView(generalPost), {}));
        done(u"center"_s,
             writer(u"center"_s).addSubjects(sealed.caseId, {About{QLatin1StringView(generalPost), {}}}));
        QVERIFY(reader(u"general"_s).explanations(9)->isEmpty());
        QCOMPARE(hits(u"general"_s, u"بلوطک"_s), 0);
        QCOMPARE(reader(u"water"_s).explanations(9)->size(), 1);
        QCOMPARE(reader(u"center"_s).explanations(9)->size(), 1); // handles it now
    }

    void C9_aNewSupervisorReadsTheSummaryAtOnce()
    {
        const Registered sealed = complain();
        QCOMPARE(reader(u"performance"_s).sealedSummaries()->size(), 1);
        DirectoryChange change;
        const PostCode post(u"semnan.performance"_s);
        change.assignments = {Assignment{personAt("semnan.performance"), post, {}, {}, true},
                              Assignment{PersonId(u"p.0015"_s), post, u"1405/1"_s, {}, false}};
        QVERIFY(m_world->center().directory().publish(change).ok());
        m_world->add({u"successor"_s, post.text(), post.text()});
        m_world->sync(u"successor"_s);
        const auto seen = reader(u"successor"_s).sealedSummaries();
        QCOMPARE(seen->size(), 1);
        QCOMPARE(seen->first().holder.text(), QLatin1StringView(governorPost));
        QCOMPARE(seen->first().dueAtMs, sealed.dueAtMs);
        QVERIFY(!at(u"successor"_s, sealed.caseId).ok());
        QCOMPARE(hits(u"successor"_s, sealed.trackingId), 0);
    }

    void C9_aNewSupervisorInXLearnsNothing()
    {
        const auto saved = writer(u"desk"_s).registerCase(
            complaintAbout({About{u"semnan.damghan.desk.clerk2"_s, {}}}, u"زیتونک شکایت"_s));
        QVERIFY(saved.ok());
        m_world->syncAll();
        DirectoryChange change;
        const PostCode post(u"semnan.performance"_s);
        change.assignments = {Assignment{personAt("semnan.performance"), post, {}, {}, true},
                              Assignment{personAt("semnan.damghan.desk.clerk2"), post, {}, {}, false}};
        QVERIFY(m_world->center().directory().publish(change).ok());
        m_world->add({u"successor"_s, post.text(), post.text()});
        m_world->sync(u"successor"_s);
        QVERIFY(reader(u"successor"_s).sealedSummaries()->isEmpty());
    }

    void E8_theNextHandlerUpExtendsOnceAndReadsAlongUntilThen()
    {
        const Registered sealed = complain();
        QVERIFY(!at(u"general"_s, sealed.caseId).ok());
        const auto own = writer(u"governor"_s).extendByDays(sealed.caseId, 3, u"خودم"_s);
        QCOMPARE(own.error().rule, u"E8"_s);
        done(u"governor"_s, writer(u"governor"_s).askExtension(sealed.caseId, 3, u"در انتظار گزارش بازرس"_s));
        const auto asked = at(u"general"_s, sealed.caseId);
        QVERIFY(asked.ok());
        QCOMPARE(asked->state.supervision.extension.askedDays, 3);
        done(u"general"_s, writer(u"general"_s).extendByDays(sealed.caseId, 3, u"در انتظار گزارش بازرس"_s));
        const auto after = at(u"governor"_s, sealed.caseId);
        QVERIFY(after->state.dueAtMs > sealed.dueAtMs);
        QCOMPARE(after->state.firstDueAtMs(), sealed.dueAtMs); // I3
        QVERIFY(!at(u"general"_s, sealed.caseId).ok());
        QCOMPARE(writer(u"governor"_s).askExtension(sealed.caseId, 3, u"باز هم"_s).error().code,
                 ErrorCode::AlreadyDone);
        for (const QString &seat : {u"water"_s, u"office"_s})
            QCOMPARE(hits(seat, sealed.caseId.hex()), 0);
    }

    void attachmentLimits_theCenterCountsAndMeasuresSealedFiles()
    {
        DirectoryChange change;
        change.attachmentLimits = {AttachmentLimits{1, 2, 1000, 1500}};
        QVERIFY(m_world->center().directory().publish(change).ok());
        const DirectoryView view = m_world->center().directory().view();
        const auto judge = [&](const QList<qint64> &sizes) {
            Submission submission;
            submission.item.event.header.kind = StreamKind::Sealed;
            submission.item.event.header.actor.directoryVersion = view.version();
            CaseAnswered answer;
            for (const qint64 size : sizes)
                answer.attachments.append(Attachment{BlobId(), {}, {}, size + aeadOverhead, {}});
            submission.payload = answer;
            return checkSealed(submission, {}, Circumstances(), view).error();
        };
        QCOMPARE(judge({1, 1, 1}).rule, u"files"_s);
        QCOMPARE(judge({1001}).rule, u"fileBytes"_s);
        QCOMPARE(judge({1000, 501}).rule, u"totalBytes"_s);
        QCOMPARE(judge({1000, 500}).field, QString()); // those are not what is wrong with it
    }

    void E5_E6_E7_theCenterHearsADisputeAmongThoseWhoReadTheCase()
    {
        const Registered sealed = complain();
        letDaysPass(40);
        SeatWriter &center = writer(u"center"_s);
        const qint64 nowMs = m_world->clock().nowMs();
        done(u"center"_s, center.recordDispute(sealed.caseId, true, 0, u"فرماندار پاسخ نداده است"_s));
        const auto stranger =
            center.callSession(sealed.caseId, nowMs + dayMs, {QLatin1StringView(waterHead)}, u"دستور جلسه"_s);
        QCOMPARE(stranger.error().rule, u"E5-sealed"_s);
        done(u"center"_s, center.callSession(sealed.caseId, nowMs + dayMs, {QLatin1StringView(governorPost)},
                                             u"دستور جلسه"_s));
        QCOMPARE(at(u"governor"_s, sealed.caseId)->state.status, CaseStatus::InSession);
        letDaysPass(2);
        const qint64 laterMs = m_world->clock().nowMs();
        const auto other =
            center.decide(sealed.caseId, QLatin1StringView(waterHead), laterMs + dayMs, u"تصمیم"_s);
        QCOMPARE(other.error().rule, u"E6-sealed"_s);
        done(u"center"_s, center.decide(sealed.caseId, QLatin1StringView(governorPost), laterMs + 2 * dayMs,
                                        u"تصمیم جلسه فندقک"_s));
        letDaysPass(5);
        const auto late = at(u"center"_s, sealed.caseId);
        QCOMPARE(late->state.supervision.decisions.size(), 1);
        QVERIFY(late->state.supervision.decisions.first().isNonCompliant()); // by time
        const EventId decision = late->state.supervision.decisions.first().event;
        done(u"center"_s, center.referMisconduct(sealed.caseId, decision, u"هیأت رسیدگی"_s, u"۱۲۳"_s,
                                                 m_world->clock().nowMs(), u"شرح"_s));
        const auto referred = at(u"center"_s, sealed.caseId);
        QCOMPARE(referred->state.supervision.misconduct.size(), 1);
        done(u"center"_s,
             center.resolveMisconduct(sealed.caseId, referred->state.supervision.misconduct.first().event,
                                      u"توبیخ کتبی"_s));
        QVERIFY(!at(u"center"_s, sealed.caseId)->state.supervision.misconduct.first().isOpen());
        // The center, which routes it, holds none of the words; the excluded hold nothing.
        QCOMPARE(hits(u"water"_s, sealed.caseId.hex()), 0);
        QCOMPARE(hits(u"water"_s, u"فندقک"_s), 0);
        const auto report = writer(u"governor"_s).verify();
        QVERIFY(report.ok() && report->ok);
    }
};

QTEST_GUILESS_MAIN(TestSealedAlong)
#include "test_sealed_along.moc"
