#include "core/domain/sealed_rules.h"
#include "core/domain/tracking_id.h"
#include "tests/fixtures/seats.h"
#include "tests/reliability/world/world.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::test;

/// D4 from desk to handler, with a real center in the same process.
class TestSealedCases : public QObject
{
    Q_OBJECT

    QTemporaryDir m_base;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<World> m_world;

    static QList<About> about(const char *code) { return {About{QLatin1StringView(code), {}}}; }
    Registered complain(const QList<About> &subjects, const QString &text = QStringLiteral("زیتونک شکایت"))
    {
        const auto saved = desk().registerCase(complaintAbout(subjects, text));
        if (!saved)
            qFatal("register: %s %s", qPrintable(saved.error().field), qPrintable(saved.error().detail));
        return *saved;
    }
    SeatWriter &desk() { return m_world->writer(QStringLiteral("desk")); }
    SeatWriter &governor() { return m_world->writer(QStringLiteral("governor")); }
    Result<CaseDetails> at(const QString &seat, const StreamId &id)
    {
        return m_world->reader(seat).caseDetails(id);
    }
    qint64 countIn(const QString &seat, Folder folder)
    {
        return m_world->reader(seat).page(folder, {}, 100, m_world->clock().nowMs()).value().total;
    }
    bool dumpHolds(const QString &seat, const QString &text)
    {
        for (const QByteArray &line : m_world->dump(seat)) {
            if (line.contains(text.toUtf8()))
                return true;
        }
        return false;
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

    void C2_theHandlerReceivesAndReads()
    {
        const Registered saved = complain(about("semnan.damghan.water.head"));
        QVERIFY(saved.holder.isEmpty()); // C4: the desk is told no handler
        m_world->syncAll();
        const auto seen = at(QStringLiteral("governor"), saved.caseId);
        QVERIFY(seen.ok());
        QVERIFY(seen->row.sealed);
        QCOMPARE(seen->state.registration.text, QStringLiteral("زیتونک شکایت"));
        QCOMPARE(seen->state.holder.text(), QStringLiteral("semnan.damghan.governor"));
        QVERIFY(seen->badSignatures.isEmpty());
        QVERIFY(seen->row.unread);
        QCOMPARE(countIn(QStringLiteral("governor"), Folder::Sealed), 1);
        QCOMPARE(countIn(QStringLiteral("governor"), Folder::All), 1);
        // D5: fifteen working days about officials, whatever the kind.
        const Directory &directory = *desk().directory();
        QCOMPARE(saved.dueAtMs,
                 sealedDeadline(*directory.policy(),
                                directory.calendarFor(UnitCode(QStringLiteral("semnan.damghan.desk"))),
                                saved.registeredAtMs)
                     .dueAtMs);
    }

    void C5_nobodyElseReceivesAnything_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QStringList>("readers");
        QTest::newRow("department head")
            << QStringLiteral("semnan.damghan.water.head")
            << QStringList{QStringLiteral("governor"), QStringLiteral("governor2"), QStringLiteral("center")};
        QTest::newRow("farmandar") << QStringLiteral("semnan.damghan.governor")
                                   << QStringList{QStringLiteral("general"), QStringLiteral("center")};
        QTest::newRow("colleague") << QStringLiteral("semnan.damghan.desk.clerk2")
                                   << QStringList{QStringLiteral("governor"), QStringLiteral("governor2"),
                                                  QStringLiteral("center")};
    }
    void C5_nobodyElseReceivesAnything()
    {
        QFETCH(const QString, subject);
        QFETCH(const QStringList, readers);
        const Registered saved = complain({About{subject, {}}});
        m_world->syncAll();
        for (const World::Place &place : World::places()) {
            const bool reads = readers.contains(place.name);
            QVERIFY2(at(place.name, saved.caseId).ok() == (reads || place.name == QStringLiteral("desk")),
                     qPrintable(place.name));
            // Nobody's store holds it in the clear, the readers' neither: it is opened in memory.
            QVERIFY2(!dumpHolds(place.name, QStringLiteral("زیتونک")), qPrintable(place.name));
            QVERIFY2(!dumpHolds(place.name, saved.trackingId), qPrintable(place.name));
            if (!reads)
                QVERIFY2(!dumpHolds(place.name, saved.caseId.hex()), qPrintable(place.name));
        }
    }

    void S1_13_officeStaffDoNotSeeTheSealedCasesOfTheirPrincipal()
    {
        const Registered saved = complain(about("semnan.damghan.governor"));
        m_world->syncAll();
        QVERIFY(at(QStringLiteral("general"), saved.caseId).ok());
        QVERIFY(!at(QStringLiteral("office"), saved.caseId).ok());
        QCOMPARE(countIn(QStringLiteral("office"), Folder::Sealed), 0);
    }

    void C4_theDeskKeepsAStubForTheRegisteringClerkOnly()
    {
        const Registered saved = complain(about("semnan.damghan.water.head"));
        QCOMPARE(countIn(QStringLiteral("desk"), Folder::Sealed), 1);
        QCOMPARE(countIn(QStringLiteral("desk"), Folder::All), 0);
        const auto stub = at(QStringLiteral("desk"), saved.caseId);
        QVERIFY(stub.ok());
        QCOMPARE(stub->state.registration.trackingId, saved.trackingId);
        QVERIFY(stub->state.holder.isEmpty());
        QVERIFY(stub->state.registration.text.isEmpty());
        QVERIFY(stub->state.registration.about.isEmpty());
        QVERIFY(stub->state.registration.applicant.nationalNumber.isEmpty());
        QVERIFY(stub->row.waiting);
        QCOMPARE(desk().syncSummary()->waiting, 0); // whoever looks at the window is not told
        m_world->sync(QStringLiteral("desk"));
        QVERIFY(!at(QStringLiteral("desk"), saved.caseId)->row.waiting);
        QVERIFY(m_world->reader(QStringLiteral("desk"))
                    .ofApplicant(fixtures::sampleNationalNumber(900), 10)
                    ->isEmpty());
    }

    void C7_theReceiptNamesNeitherTopicNorSubject()
    {
        const Registered saved = complain(about("semnan.damghan.water.head"));
        const auto receipt = m_world->reader(QStringLiteral("desk")).receipt(saved.caseId);
        QVERIFY(receipt.ok());
        QVERIFY(receipt->sealed);
        QVERIFY(receipt->topic.isEmpty());
        QCOMPARE(receipt->trackingId, saved.trackingId);
        QCOMPARE(receipt->followUpCode, saved.followUpCode); // T8
        QCOMPARE(receipt->dueAtMs, saved.dueAtMs);
        QVERIFY(receipt->proof.startsWith("MZ1:"));
    }

    void T2_sealedIdsLeaveNoGap()
    {
        const auto first = desk().registerCase(fixtures::sampleDraft(1));
        QVERIFY(first.ok());
        complain(about("semnan.damghan.water.head"));
        const auto second = desk().registerCase(fixtures::sampleDraft(2));
        QVERIFY(second.ok());
        // As if nothing had been between: the same ids as on a day without a complaint.
        World::copy(m_base.path(), m_dir->path() + QStringLiteral("/again"));
        World again(m_dir->path() + QStringLiteral("/again"));
        SeatWriter &other = again.writer(QStringLiteral("desk"));
        QCOMPARE(other.registerCase(fixtures::sampleDraft(1))->trackingId, first->trackingId);
        QCOMPARE(other.registerCase(fixtures::sampleDraft(2))->trackingId, second->trackingId);
    }

    void C4_aClerkInXIsStopped()
    {
        const auto own = desk().mayRegisterAbout(about("semnan.damghan.desk.clerk1"));
        QCOMPARE(own.error().code, ErrorCode::NotAllowed);
        QCOMPARE(own.error().rule, QStringLiteral("C4"));
        QVERIFY(desk().mayRegisterAbout(about("semnan.damghan.desk.clerk2")).ok());
        const auto saved = desk().registerCase(complaintAbout(about("semnan.damghan.desk"), {}));
        QCOMPARE(saved.error().rule, QStringLiteral("C4"));
        QCOMPARE(desk().syncSummary()->waiting, 0);
    }

    void C1_onlyComplaintsCriticismAndReportsAreAboutOfficials()
    {
        CaseDraft draft = fixtures::sampleDraft(3);
        draft.about = about("semnan.damghan.water.head");
        const auto saved = desk().registerCase(draft);
        QCOMPARE(saved.error().code, ErrorCode::UnknownField);
        QCOMPARE(saved.error().field, QStringLiteral("about"));
    }

    void C1_criticismOfAnOfficialIsHandledAsAComplaint()
    {
        CaseDraft draft = complaintAbout(about("semnan.damghan.water.head"), QStringLiteral("انتقاد"));
        draft.kind = CaseKind::Criticism;
        draft.breach.reset();
        draft.redress.clear();
        const auto saved = desk().registerCase(draft);
        QVERIFY(saved.ok());
        m_world->syncAll();
        QVERIFY(at(QStringLiteral("governor"), saved->caseId)->row.sealed);
    }

    void C5_draftsAboutOfficialsLieUnderTheClerksOwnKey()
    {
        const CaseDraft draft = complaintAbout(about("semnan.damghan.desk.clerk2"),
                                               QStringLiteral("زیتونک نیمه‌کاره"));
        const auto id = desk().saveDraft(0, draft);
        QVERIFY(id.ok() && *id < 0);
        QVERIFY(!dumpHolds(QStringLiteral("desk"), QStringLiteral("زیتونک")));
        const auto drafts = m_world->reader(QStringLiteral("desk")).drafts(10);
        QCOMPARE(drafts->size(), 1);
        QCOMPARE(drafts->first().draft.text, draft.text);
        QVERIFY(desk().registerCase(draft, *id).ok());
        QVERIFY(m_world->reader(QStringLiteral("desk")).drafts(10)->isEmpty());
    }

    /// Announced, and nobody named yet.
    void C5_draftsAboutSomebodyNotYetNamedLieThereToo()
    {
        CaseDraft draft = complaintAbout({}, QStringLiteral("زیتونک نیمه‌کاره"));
        draft.about.clear();
        const auto open = desk().saveDraft(0, draft);
        QVERIFY(open.ok() && *open > 0);
        draft.typedAbout = TypedAbout{QStringLiteral("علی زیتونک"), {}};
        const auto id = desk().saveDraft(*open, draft);
        QVERIFY(id.ok() && *id < 0);
        QVERIFY(!dumpHolds(QStringLiteral("desk"), QStringLiteral("زیتونک")));
        const auto drafts = m_world->reader(QStringLiteral("desk")).drafts(10);
        QCOMPARE(drafts->size(), 1);
        QCOMPARE(drafts->first().draft, draft);
        const auto saved = desk().registerCase(draft, *id);
        QCOMPARE(saved.error().field, QStringLiteral("about.unit"));
    }

    void C5_attachmentsTravelEncryptedAndOpenForTheHandler()
    {
        const QString path = m_dir->path() + QStringLiteral("/scan.txt");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("زیتونک در پیوست");
        file.close();
        CaseDraft draft = complaintAbout(about("semnan.damghan.water.head"), QStringLiteral("با پیوست"));
        draft.attachments = {DraftAttachment{path, {}}};
        const auto saved = desk().registerCase(draft);
        QVERIFY(saved.ok());
        m_world->syncAll();
        const auto seen = at(QStringLiteral("governor"), saved->caseId);
        const Attachment attached = seen->state.registration.attachments.value(0);
        QCOMPARE(attached.name, QStringLiteral("scan.txt"));
        const auto content = m_world->reader(QStringLiteral("governor")).attachment(attached.blob);
        QVERIFY(content.ok());
        QCOMPARE(QString::fromUtf8(*content), QStringLiteral("زیتونک در پیوست"));
        for (const char *seat : {"desk", "governor", "water"})
            QVERIFY(!dumpHolds(QLatin1StringView(seat), QStringLiteral("زیتونک")));
    }

    void C8_theSubjectIsHeardWithoutApplicantAndTrackingId()
    {
        const Registered saved = complain(about("semnan.damghan.water.head"));
        m_world->syncAll();
        const auto naming = governor().askExplanation(
            saved.caseId, QStringLiteral("semnan.damghan.water.head"), saved.trackingId);
        QCOMPARE(naming.error().rule, QStringLiteral("C8"));
        const auto other = governor().askExplanation(
            saved.caseId, QStringLiteral("semnan.damghan.roads.head"), QStringLiteral("توضیح دهید"));
        QCOMPARE(other.error().field, QStringLiteral("to"));
        const auto asked =
            governor().askExplanation(saved.caseId, QStringLiteral("semnan.damghan.water.head"),
                                      QStringLiteral("درباره تأخیر روز شنبه توضیح دهید."));
        QVERIFY(asked.ok());
        m_world->syncAll();
        const auto received = m_world->reader(QStringLiteral("water")).explanations(10);
        QCOMPARE(received->size(), 1);
        QCOMPARE(received->first().text, QStringLiteral("درباره تأخیر روز شنبه توضیح دهید."));
        QVERIFY(!dumpHolds(QStringLiteral("water"), saved.trackingId));
        QVERIFY(!dumpHolds(QStringLiteral("water"), saved.caseId.hex()));
        QVERIFY(!dumpHolds(QStringLiteral("water"), QStringLiteral("زیتونک")));
        QVERIFY(m_world->writer(QStringLiteral("water"))
                    .explain(received->first().id, QStringLiteral("خودرو در تعمیر بود."))
                    .ok());
        m_world->syncAll();
        const auto answered = m_world->reader(QStringLiteral("governor")).explanations(10);
        QCOMPARE(answered->first().answer, QStringLiteral("خودرو در تعمیر بود."));
        QVERIFY(!at(QStringLiteral("water"), saved.caseId).ok());
    }

    void C8_anExplanationMarksTheCaseUntilTheHandlerReadsIt()
    {
        const Registered saved = complain(about("semnan.damghan.water.head"));
        m_world->syncAll();
        QVERIFY(governor().openCase(saved.caseId).ok());
        const auto rowAtGovernor = [&] { return at(QStringLiteral("governor"), saved.caseId)->row; };
        for (const QString &question : {QStringLiteral("چرا نیامدید؟"), QStringLiteral("چرا دیر شد؟")}) {
            QVERIFY(governor()
                        .askExplanation(saved.caseId, QStringLiteral("semnan.damghan.water.head"), question)
                        .ok());
            m_world->syncAll();
            QVERIFY(!rowAtGovernor().unread);
            const auto received = m_world->reader(QStringLiteral("water")).explanations(1);
            QVERIFY(m_world->writer(QStringLiteral("water"))
                        .explain(received->first().id, QStringLiteral("خودرو در تعمیر بود."))
                        .ok());
            m_world->syncAll();
            QVERIFY(rowAtGovernor().unread);
            QCOMPARE(rowAtGovernor().news, News::Explanation);
            const auto page = m_world->reader(QStringLiteral("governor"))
                                  .page(Folder::Sealed, {}, 10, m_world->clock().nowMs());
            QCOMPARE(page->rows.first().news, News::Explanation);
            QVERIFY(governor().openCase(saved.caseId).ok());
            QVERIFY(!rowAtGovernor().unread);
            QCOMPARE(rowAtGovernor().news, News::None);
            m_world->syncAll();
            QVERIFY(!rowAtGovernor().unread);
        }
        const qsizetype events = at(QStringLiteral("governor"), saved.caseId)->state.history.size();
        QVERIFY(governor().openCase(saved.caseId).ok()); // nothing is new
        QCOMPARE(at(QStringLiteral("governor"), saved.caseId)->state.history.size(), events);
    }

    void C10_aBoardReferralDoesNotEndTheHandling()
    {
        const Registered saved = complain(about("semnan.damghan.water.head"));
        m_world->syncAll();
        QVERIFY(governor()
                    .referToBoard(saved.caseId, BoardReferred{QStringLiteral("هیأت بدوی"),
                                                              QStringLiteral("1405/77"),
                                                              m_world->clock().nowMs(),
                                                              {}})
                    .ok());
        QVERIFY(at(QStringLiteral("governor"), saved.caseId)->state.isOpen());
        QVERIFY(
            governor()
                .answer(saved.caseId, AnswerKind::Done,
                        QStringLiteral("نوبت بازدید از شبکه برای روز شنبه تعیین و به کارکنان تذکر داده شد."))
                .ok());
        m_world->syncAll();
        const auto seen = at(QStringLiteral("center"), saved.caseId); // C9: supervision sees it
        QCOMPARE(seen->state.status, CaseStatus::Answered);
        QVERIFY(
            std::any_of(seen->state.history.begin(), seen->state.history.end(),
                        [](const HistoryEntry &entry) { return entry.type == EventType::BoardReferred; }));
        QCOMPARE(m_world->sync(QStringLiteral("governor")).quarantined, 0);
    }

    void C11_theFarmandarPassesItUpOnly()
    {
        const Registered saved = complain(about("semnan.damghan.water.head"));
        m_world->syncAll();
        const auto down = governor().refer(saved.caseId, QStringLiteral("semnan.damghan.night1"), {});
        QCOMPARE(down.error().rule, QStringLiteral("C11"));
        const auto subject = governor().refer(saved.caseId, QStringLiteral("semnan.damghan.water.head"), {});
        QCOMPARE(subject.error().rule, QStringLiteral("C5"));
        QVERIFY(governor().refer(saved.caseId, QStringLiteral("semnan.governor-general"), {}).ok());
        m_world->syncAll();
        const auto seen = at(QStringLiteral("general"), saved.caseId);
        QVERIFY(seen.ok());
        QCOMPARE(seen->state.holder.text(), QStringLiteral("semnan.governor-general"));
        QVERIFY(
            m_world->writer(QStringLiteral("general"))
                .answer(saved.caseId, AnswerKind::Done,
                        QStringLiteral("نوبت بازدید از شبکه برای روز شنبه تعیین و به کارکنان تذکر داده شد."))
                .ok());
        m_world->syncAll();
        // Whoever passed a sealed case on follows it no longer.
        QCOMPARE(at(QStringLiteral("governor"), saved.caseId)->state.status, CaseStatus::Referred);
    }

    /// 10-3c says "by the minister", not "directly": he may name one person, be it a clerk, who has the case
    /// in a cartable of his own; what a desk has, all its clerks have.
    void C11_aMinisterNamesAClerkOfHisMinistry()
    {
        const QString clerk = QStringLiteral("ministry.energy.desk.clerk1");
        const QString minister = QStringLiteral("ministry.energy.minister");
        const QString desk = QStringLiteral("ministry.energy.desk");
        m_world->add({QStringLiteral("minister"), minister, minister});
        m_world->add({QStringLiteral("clerk"), clerk, clerk});
        m_world->add({QStringLiteral("desk of the ministry"), desk, clerk});
        m_world->syncAll();
        const auto syncBoth = [this] {
            m_world->syncAll();
            for (const QString &seat : {QStringLiteral("minister"), QStringLiteral("clerk"),
                                        QStringLiteral("desk of the ministry")})
                QCOMPARE(m_world->sync(seat).quarantined, 0);
        };
        const Registered saved = complain(about("ministry.energy.performance"));
        syncBoth();
        SeatWriter &his = m_world->writer(QStringLiteral("minister"));
        QVERIFY(at(QStringLiteral("minister"), saved.caseId).ok());
        QVERIFY(!his.refer(saved.caseId, desk, {}).ok()); // a desk is not one person
        const auto named = his.refer(saved.caseId, clerk, QStringLiteral("رسیدگی کنید"));
        QVERIFY2(named.ok(), named.ok() ? "" : qPrintable(named.error().rule + u' ' + named.error().detail));
        syncBoth();
        const auto seen = at(QStringLiteral("clerk"), saved.caseId);
        QVERIFY(seen.ok());
        QCOMPARE(seen->state.holder.text(), clerk);
        QVERIFY(!at(QStringLiteral("desk of the ministry"), saved.caseId).ok());
        const auto answered =
            m_world->writer(QStringLiteral("clerk"))
                .answer(saved.caseId, AnswerKind::Done,
                        QStringLiteral("نوبت بازدید از شبکه برای روز شنبه تعیین و به کارکنان تذکر داده شد."));
        QVERIFY2(answered.ok(), answered.ok() ? "" : qPrintable(answered.error().rule));
        syncBoth();
        m_world->syncAll();
        QCOMPARE(at(QStringLiteral("center"), saved.caseId)->state.status, CaseStatus::Answered);
    }

    void inv10_anActOfSomeoneElseIsKeptApartAndTellsNobody()
    {
        const Registered saved = complain(about("semnan.damghan.water.head"));
        m_world->syncAll();
        QVERIFY(!m_world->writer(QStringLiteral("water")).note(saved.caseId, QStringLiteral("من")).ok());
        QVERIFY(!desk().answer(saved.caseId, AnswerKind::Done, QStringLiteral("x")).ok());
        for (const World::Place &place : World::places())
            QCOMPARE(m_world->sync(place.name).quarantined, 0);
    }

    void everySeatVerifies()
    {
        complain(about("semnan.damghan.water.head"));
        QVERIFY(desk().registerCase(fixtures::sampleDraft(5)).ok());
        m_world->syncAll();
        for (const World::Place &place : World::places()) {
            const auto report = m_world->writer(place.name).verify();
            QVERIFY2(report.ok() && report->ok, qPrintable(place.name));
        }
    }
};

QTEST_GUILESS_MAIN(TestSealedCases)
#include "test_sealed_cases.moc"
