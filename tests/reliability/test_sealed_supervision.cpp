#include "core/base/cancel.h"
#include "core/base/tehran_time.h"
#include "core/domain/conflict_rules.h"
#include "core/services/case_search.h"
#include "core/services/sealed_summary.h"
#include "tests/fixtures/seats.h"
#include "tests/reliability/world/world.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::test;

/// What goes on around a sealed case: supervision, time, search, half-written acts, two machines at once.
class TestSealedSupervision : public QObject
{
    Q_OBJECT

    static constexpr qint64 dayMs = 24ll * 60 * 60 * 1000;

    QTemporaryDir m_base;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<World> m_world;

    static QString marker() { return QStringLiteral("زیتونک"); }
    static QString answerText()
    {
        return QStringLiteral("نوبت بازدید از شبکه برای روز شنبه تعیین و به کارکنان تذکر داده شد.");
    }
    Registered complain(const char *subject)
    {
        const auto saved = writer("desk").registerCase(complaintAbout(
            {About{QLatin1StringView(subject), {}}}, marker() + QStringLiteral(" رفتار نادرست")));
        if (!saved)
            qFatal("register: %s %s", qPrintable(saved.error().field), qPrintable(saved.error().detail));
        m_world->syncAll();
        return *saved;
    }
    SeatWriter &writer(const char *seat) { return m_world->writer(QLatin1StringView(seat)); }
    SeatReader &reader(const char *seat) { return m_world->reader(QLatin1StringView(seat)); }
    QList<SealedSummary> summaries(const char *seat) { return reader(seat).sealedSummaries().value(); }
    qint64 countIn(const char *seat, Folder folder)
    {
        return reader(seat).page(folder, {}, 100, m_world->clock().nowMs()).value().total;
    }
    bool dumpHolds(const char *seat, const QString &text)
    {
        for (const QByteArray &line : m_world->dump(QLatin1StringView(seat))) {
            if (line.contains(text.toUtf8()))
                return true;
        }
        return false;
    }
    qsizetype hits(const char *seat, const QString &typed)
    {
        const auto query = parseCaseQuery(typed, m_world->clock().nowMs());
        CancelToken never;
        return query ? reader(seat).search(*query, {}, 50, never).value().rows.size() : -1;
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
    static bool wasDone(const CaseState &state, EventType type)
    {
        return std::any_of(state.history.begin(), state.history.end(),
                           [type](const HistoryEntry &entry) { return entry.type == type; });
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

    void C9_supervisorsSeeAgeAndTimelinessAndNothingElse()
    {
        const Registered saved = complain("semnan.damghan.water.head");
        for (const char *seat : {"general", "performance"}) {
            const QList<SealedSummary> seen = summaries(seat);
            QCOMPARE(seen.size(), 1);
            QCOMPARE(seen.first().registeredAtMs, saved.registeredAtMs);
            QCOMPARE(seen.first().dueAtMs, saved.dueAtMs);
            QCOMPARE(seen.first().holder.text(), QStringLiteral("semnan.damghan.governor"));
            QVERIFY(seen.first().isOpen() && !seen.first().isOverdueAt(m_world->clock().nowMs()));
            QVERIFY(!reader(seat).caseDetails(saved.caseId).ok());
            for (const QString &trace : {marker(), saved.trackingId, saved.caseId.hex()})
                QVERIFY2(!dumpHolds(seat, trace), qPrintable(trace));
            // In the list, without number, name and text.
            const auto page = reader(seat).page(Folder::Sealed, {}, 10, m_world->clock().nowMs());
            QCOMPARE(page->total, 1);
            const CartableRow &row = page->rows.first();
            QVERIFY(row.summary && row.sealed && row.trackingId.isEmpty() && row.applicantName.isEmpty() &&
                    row.excerpt.isEmpty());
            QCOMPARE(row.dueAtMs, saved.dueAtMs);
            QCOMPARE(countIn(seat, Folder::All), 0);
        }
        for (const char *seat : {"water", "office", "desk2", "shahrud", "desk"})
            QVERIFY2(summaries(seat).isEmpty(), seat);
    }

    void C9_theSummaryFollowsTheCase()
    {
        const Registered saved = complain("semnan.damghan.water.head");
        QVERIFY(writer("governor").answer(saved.caseId, AnswerKind::Done, answerText()).ok());
        m_world->syncAll();
        const SealedSummary seen = summaries("general").value(0);
        QCOMPARE(seen.status, CaseStatus::Answered);
        QCOMPARE(seen.answeredAtMs, m_world->clock().nowMs());
        QCOMPARE(summaries("general").size(), 1);
    }

    void C9_theLevelAboveCountsWhatReportsOfXOmit()
    {
        complain("semnan.damghan.governor");
        complain("semnan.damghan.water.head");
        const qint64 nowMs = m_world->clock().nowMs();
        // The farmandar's own numbers hold the one about the department, not the one about himself.
        QCOMPARE(countIn("governor", Folder::Sealed), 1);
        QCOMPARE(countIn("governor", Folder::All), 1);
        QCOMPARE(totalsOf(summaries("performance"), nowMs).open, 2);
        QCOMPARE(totalsOf(summaries("center"), nowMs).open, 2); // C9: the Center's supervision sees all
        QCOMPARE(totalsOf(summaries("governor"), nowMs).open, 0);
    }

    void C9_nobodyInXSupervises()
    {
        complain("semnan.governor-general");
        for (const char *seat : {"general", "office", "performance", "governor"})
            QVERIFY2(summaries(seat).isEmpty(), seat);
        complain("semnan.performance");
        QVERIFY(summaries("performance").isEmpty());
        QCOMPARE(countIn("general", Folder::Sealed), 1); // as its handler
    }

    void C9_theHandlerSharesTheContentAsAnAct()
    {
        const Registered saved = complain("semnan.damghan.water.head");
        const QString performance = QStringLiteral("semnan.performance");
        QVERIFY(writer("governor").shareSealed(saved.caseId, performance, QStringLiteral("برای بررسی")).ok());
        m_world->syncAll();
        const auto seen = reader("performance").caseDetails(saved.caseId);
        QVERIFY(seen.ok());
        QVERIFY(seen->state.registration.text.contains(marker()));
        QVERIFY(wasDone(seen->state, EventType::SealedShared));
        // Once: the content takes the place of the summary, and counts as one.
        QCOMPARE(countIn("performance", Folder::Sealed), 1);
        QCOMPARE(summaries("performance").size(), 1);
        // What comes later opens too; the ostandar still sees no more than before.
        QVERIFY(writer("governor").note(saved.caseId, QStringLiteral("پس از آن")).ok());
        m_world->syncAll();
        const auto later = reader("performance").caseDetails(saved.caseId);
        QVERIFY(wasDone(later->state, EventType::NoteAdded));
        QVERIFY(!reader("general").caseDetails(saved.caseId).ok());
        const auto again = writer("governor").shareSealed(saved.caseId, performance, {});
        QCOMPARE(again.error().code, ErrorCode::AlreadyDone);
    }

    void C9_sharingIsForTheHandlerAndWithSupervisorsOutsideX_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("rule");
        QTest::newRow("to the subject") << "governor"
                                        << "semnan.damghan.water.head"
                                        << "C5";
        QTest::newRow("to a clerk") << "governor"
                                    << "semnan.damghan.desk.clerk1"
                                    << "C9";
        QTest::newRow("to office staff") << "governor"
                                         << "semnan.office1"
                                         << "C9";
        QTest::newRow("to a lower level") << "governor"
                                          << "semnan.shahrud.governor"
                                          << "C9";
        QTest::newRow("nobody") << "governor"
                                << "semnan.nobody"
                                << "C9";
        QTest::newRow("by the Center") << "center"
                                       << "semnan.governor-general"
                                       << "S5";
    }
    void C9_sharingIsForTheHandlerAndWithSupervisorsOutsideX()
    {
        QFETCH(const QString, by);
        QFETCH(const QString, to);
        QFETCH(const QString, rule);
        const Registered saved = complain("semnan.damghan.water.head");
        const auto shared = m_world->writer(by).shareSealed(saved.caseId, to, {});
        QVERIFY(!shared.ok());
        QCOMPARE(shared.error().rule, rule);
        // Who does not know the case is told nothing else than of one that never was.
        QCOMPARE(writer("water").shareSealed(saved.caseId, to, {}).error(),
                 writer("water").shareSealed(StreamId(QByteArray(StreamId::size, '\7')), to, {}).error());
    }

    void E3_anOverdueSealedCaseIsRaisedAtItsHandlerOnly()
    {
        const Registered saved = complain("semnan.damghan.water.head");
        QCOMPARE(countIn("governor", Folder::Overdue), 0);
        const auto days = static_cast<int>((saved.dueAtMs - m_world->clock().nowMs()) / dayMs) + 1;
        letDaysPass(days);
        const auto seen = reader("governor").caseDetails(saved.caseId);
        QVERIFY(wasDone(seen->state, EventType::OverdueRaised));
        QVERIFY(!wasDone(seen->state, EventType::NoAnswerRaised));
        QCOMPARE(countIn("governor", Folder::Overdue), 1);
        QCOMPARE(reader("governor").counters(m_world->clock().nowMs())->at(static_cast<int>(Folder::Overdue)),
                 1);
        QVERIFY(!reader("general").caseDetails(saved.caseId).ok());
        QVERIFY(summaries("general").value(0).isOverdueAt(m_world->clock().nowMs()));
        for (const char *seat : {"water", "office", "desk2", "shahrud"})
            QVERIFY2(!dumpHolds(seat, saved.caseId.hex()), seat);
    }

    void E4_fiveWorkingDaysLaterItReachesTheNationalTopOfficialAndTheCenter()
    {
        const Registered saved = complain("semnan.damghan.water.head");
        letDaysPass(40);
        const auto general = reader("general").caseDetails(saved.caseId);
        QVERIFY(general.ok());
        QVERIFY(wasDone(general->state, EventType::NoAnswerRaised));
        QVERIFY(general->state.registration.text.contains(marker())); // his to act upon now
        QCOMPARE(countIn("general", Folder::Overdue), 1);
        QVERIFY(wasDone(reader("center").caseDetails(saved.caseId)->state, EventType::NoAnswerRaised));
        QCOMPARE(general->state.supervision.center,
                 QList<HolderCode>{HolderCode(QStringLiteral("center.head"))});
        // Once, however often time is asked.
        const int acts = static_cast<int>(general->state.history.size());
        letDaysPass(3);
        QCOMPARE(static_cast<int>(reader("general").caseDetails(saved.caseId)->state.history.size()), acts);
        const auto report = writer("governor").verify();
        QVERIFY(report.ok() && report->ok);
    }

    void E4_C5prevails()
    {
        // Handled at the Center, whose head answers; the ostandar is its subject and top official of nobody.
        const Registered saved = complain("semnan.governor-general");
        letDaysPass(45);
        QVERIFY(wasDone(reader("center").caseDetails(saved.caseId)->state, EventType::NoAnswerRaised));
        for (const char *seat : {"general", "office", "governor", "performance"}) {
            QVERIFY2(!reader(seat).caseDetails(saved.caseId).ok(), seat);
            QVERIFY2(!dumpHolds(seat, saved.caseId.hex()), seat);
            QCOMPARE(countIn(seat, Folder::Overdue), 0);
        }
    }

    void E3_anAnsweredSealedCaseIsLeftAlone()
    {
        const Registered saved = complain("semnan.damghan.water.head");
        QVERIFY(writer("governor").answer(saved.caseId, AnswerKind::Done, answerText()).ok());
        m_world->syncAll();
        letDaysPass(45);
        QVERIFY(!wasDone(reader("governor").caseDetails(saved.caseId)->state, EventType::OverdueRaised));
    }

    void theHandlerFindsHisSealedCaseAndNobodyElseDoes()
    {
        const Registered saved = complain("semnan.damghan.water.head");
        const QStringList queries{marker(),
                                  QStringLiteral("نادرست"),
                                  QStringLiteral("\"رفتار نادرست\""),
                                  saved.trackingId,
                                  saved.trackingId.first(9),
                                  fixtures::sampleNationalNumber(900),
                                  QStringLiteral("نام:احمدی"),
                                  QStringLiteral("نوع:شکایت زیتو*")};
        for (const QString &query : queries) {
            QVERIFY2(hits("governor", query) == 1, qPrintable(query));
            QVERIFY2(hits("center", query) == 1, qPrintable(query));
            for (const char *seat : {"water", "general", "office", "performance", "desk2", "shahrud"})
                QVERIFY2(hits(seat, query) == 0, qPrintable(QLatin1StringView(seat) + u' ' + query));
        }
        // The clerk finds his stub by its number, and nothing of the text.
        QCOMPARE(hits("desk", saved.trackingId), 1);
        QCOMPARE(hits("desk", marker()), 0);
        // By what is written later, and by state.
        QVERIFY(writer("governor").note(saved.caseId, QStringLiteral("گلابدره")).ok());
        QCOMPARE(hits("governor", QStringLiteral("گلابدره")), 1);
        QCOMPARE(hits("governor", QStringLiteral("زیتونک ندارد")), 0);
        // Nothing of it lies in the store, whatever was sought.
        QVERIFY(!dumpHolds("governor", marker()));
    }

    void searchForgetsACaseThatWasPassedOnToNobodyButItsReaders()
    {
        const Registered saved = complain("semnan.damghan.water.head");
        QVERIFY(writer("governor").refer(saved.caseId, QStringLiteral("semnan.governor-general"), {}).ok());
        m_world->syncAll();
        QCOMPARE(hits("general", marker()), 1);
        // The same answers from a seat that was closed and opened again.
        m_world.reset();
        m_world = std::make_unique<World>(m_dir->path());
        QCOMPARE(hits("general", marker()), 1);
        QCOMPARE(hits("water", marker()), 0);
    }

    void actsHalfWrittenOnASealedCaseSurviveUnderThePersonsKey()
    {
        const Registered saved = complain("semnan.damghan.water.head");
        ActDraft draft{
            QStringLiteral("answer"), {{QStringLiteral("text"), QStringLiteral("گلابدره")}}, {}, true};
        const auto file = writer("governor")
                              .addAttachment(QStringLiteral("letter.txt"), QStringLiteral("text/plain"),
                                             QStringLiteral("گلابدره در پیوست").toUtf8());
        draft.attachments = {*file};
        QVERIFY(writer("governor").saveActDraft(saved.caseId, draft).ok());
        QVERIFY(writer("governor").saveActDraft(saved.caseId, draft).ok()); // in its own place
        QVERIFY(!dumpHolds("governor", QStringLiteral("گلابدره")));
        m_world.reset();
        m_world = std::make_unique<World>(m_dir->path());
        QVERIFY(writer("governor").sweepAttachments().ok());
        const auto kept = reader("governor").actDrafts(saved.caseId);
        QCOMPARE(kept->size(), 1);
        QCOMPARE(kept->first().act, QStringLiteral("answer"));
        QCOMPARE(kept->first().texts, draft.texts);
        QVERIFY(kept->first().open);
        const Attachment closed = kept->first().attachments.value(0);
        QCOMPARE(closed.name, QStringLiteral("letter.txt"));
        QCOMPARE(QString::fromUtf8(reader("governor").attachment(closed.blob).value()),
                 QStringLiteral("گلابدره در پیوست"));
        // The file as it was is gone; what is left opens for the person alone.
        QVERIFY(!reader("governor").attachment(file->blob).ok());
        QVERIFY(!dumpHolds("governor", QStringLiteral("گلابدره")));
        QVERIFY(writer("governor")
                    .answer(saved.caseId, AnswerKind::Done, answerText(), {}, kept->first().attachments)
                    .ok());
        QVERIFY(writer("governor").removeActDraft(saved.caseId, QStringLiteral("answer")).ok());
        QVERIFY(reader("governor").actDrafts(saved.caseId)->isEmpty());
        m_world->syncAll();
        const auto seen = reader("center").caseDetails(saved.caseId);
        QCOMPARE(seen->state.history.last().attachments.value(0).blob, closed.blob);
    }

    void inv12_twoMachinesOfTheHandlerAtOnceBothAreKeptUntilOneIsChosen()
    {
        const Registered saved = complain("semnan.damghan.water.head");
        QVERIFY(reader("governor2").caseDetails(saved.caseId).ok());
        QVERIFY(writer("governor").answer(saved.caseId, AnswerKind::Done, answerText()).ok());
        QVERIFY(writer("governor2").refer(saved.caseId, QStringLiteral("semnan.governor-general"), {}).ok());
        m_world->syncAll();
        for (const char *seat : {"governor", "governor2", "center"}) {
            const auto seen = reader(seat).caseDetails(saved.caseId);
            QVERIFY2(seen.ok(), seat);
            QVERIFY2(seen->state.conflicts == 1, seat); // O2: both kept, one flagged
            QCOMPARE(openConflicts(seen->state).size(), 1);
        }
        // Whoever decides it: the answer, and with it that the farmandar keeps the case.
        const auto seen = reader("governor").caseDetails(saved.caseId);
        const auto answered =
            std::find_if(seen->state.history.begin(), seen->state.history.end(),
                         [](const HistoryEntry &entry) { return entry.type == EventType::CaseAnswered; });
        const auto decided =
            writer("governor")
                .resolveConflict(saved.caseId, answered->event, QStringLiteral("پاسخ داده شده است"));
        QVERIFY(decided.ok());
        m_world->syncAll();
        for (const char *seat : {"governor", "governor2", "center"}) {
            const CaseState state = reader(seat).caseDetails(saved.caseId)->state;
            QVERIFY2(state.conflicts == 0, seat);
            QCOMPARE(state.status, CaseStatus::Answered);
            QCOMPARE(state.holder.text(), QStringLiteral("semnan.damghan.governor"));
            QVERIFY(wasDone(state, EventType::ConflictResolved));
        }
        for (const World::Place &place : World::places())
            QCOMPARE(m_world->sync(place.name).quarantined, 0);
    }

    void O2_equalStreamsGiveEqualCasesWhateverTheOrder()
    {
        const Registered saved = complain("semnan.damghan.water.head");
        QVERIFY(writer("governor").note(saved.caseId, QStringLiteral("یک")).ok());
        QVERIFY(writer("governor2").note(saved.caseId, QStringLiteral("دو")).ok());
        QVERIFY(writer("governor2").openCase(saved.caseId).ok());
        static_cast<void>(m_world->sync(QStringLiteral("governor2")));
        m_world->syncAll();
        QCOMPARE(reader("governor").caseDetails(saved.caseId)->state,
                 reader("governor2").caseDetails(saved.caseId)->state);
        QCOMPARE(reader("governor").caseDetails(saved.caseId)->state,
                 reader("center").caseDetails(saved.caseId)->state);
    }
};

QTEST_GUILESS_MAIN(TestSealedSupervision)
#include "test_sealed_supervision.moc"
