#include "core/eventlog/authoring.h"
#include "core/storage/sqlcipher/seat_vfs.h"
#include "tests/fixtures/seats.h"
#include "tests/reliability/world/world.h"
#include "tests/storage_faults/fault_vfs.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::test;
using namespace mizban::testing;
using namespace Qt::StringLiterals;

/// C6, Q28 and the handing on of keys, with a real center in the same process.
class TestSealedSubjects : public QObject
{
    Q_OBJECT

    FaultVfs m_vfs{"purge"};
    QTemporaryDir m_base;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<World> m_world;

    static constexpr auto governorPost = "semnan.damghan.governor";
    static constexpr auto waterHead = "semnan.damghan.water.head";
    static QList<About> about(const char *code) { return {About{QLatin1StringView(code), {}}}; }

    Registered complain(const char *subject, const QString &text = u"زیتونک شکایت"_s)
    {
        const auto saved = writer(u"desk"_s).registerCase(complaintAbout(about(subject), text));
        if (!saved)
            qFatal("register: %s %s", qPrintable(saved.error().field), qPrintable(saved.error().detail));
        m_world->syncAll();
        return *saved;
    }
    SeatWriter &writer(const QString &seat) { return m_world->writer(seat); }
    Result<CaseDetails> at(const QString &seat, const StreamId &id)
    {
        return m_world->reader(seat).caseDetails(id);
    }
    int hits(const QString &seat, const QString &text)
    {
        int found = 0;
        for (const QByteArray &line : m_world->dump(seat))
            found += line.contains(text.toUtf8()) ? 1 : 0;
        return found;
    }
    void name(const QString &by, const StreamId &id, const char *subject)
    {
        const auto named = writer(by).addSubjects(id, about(subject));
        QVERIFY2(named.ok(), named.ok() ? "" : qPrintable(named.error().rule + named.error().detail));
    }
    PersonId personAt(const char *post)
    {
        return writer(u"desk"_s).directory()->personsAt(PostCode(QLatin1StringView(post))).value(0);
    }
    /// What the readers are told of the device of `seat`, as `reader` sees it.
    Exposure exposureOf(const QString &reader, const StreamId &id, const QString &seat)
    {
        const DeviceId device = writer(seat).identity().device.id;
        const QList<Exposure> all = at(reader, id)->state.exposures;
        for (const Exposure &one : all) {
            if (one.device == device)
                return one;
        }
        return {};
    }
    void verifies(const QString &seat)
    {
        const auto report = writer(seat).verify();
        QVERIFY(report.ok());
        QVERIFY2(report->ok, qPrintable(report->problems.join(u'\n')));
    }
    /// A new farmandar, whose seat is `seat`.
    void succeed(const QString &seat, const char *person)
    {
        DirectoryChange change;
        Assignment out{personAt(governorPost), PostCode(QLatin1StringView(governorPost)), {}, {}, true};
        Assignment in{PersonId(QLatin1StringView(person)), out.post, u"1405/1"_s, {}, false};
        change.assignments = {out, in};
        QVERIFY(m_world->center().directory().publish(change).ok());
        m_world->add({seat, QLatin1StringView(governorPost), QLatin1StringView(governorPost)});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(registerSeatVfs(seatVfsName, m_vfs.name()).ok()); // before the first seat
        World::create(m_base.path());
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        World::copy(m_base.path(), m_dir->path());
        m_world = std::make_unique<World>(m_dir->path());
    }
    void cleanup()
    {
        m_vfs.disarm();
        m_world.reset();
    }

    void C6_aHandlerWhoBecomesASubjectLosesTheCaseToTheNextUp()
    {
        const Registered kept = complain(waterHead, u"کاجک"_s);
        const Registered lost = complain(waterHead);
        QVERIFY(at(u"governor"_s, lost.caseId).ok());
        name(u"governor"_s, lost.caseId, governorPost);
        QVERIFY(!at(u"governor"_s, lost.caseId).ok()); // at once
        m_world->syncAll();

        QVERIFY(!at(u"governor"_s, lost.caseId).ok());
        QCOMPARE(hits(u"governor"_s, lost.caseId.hex()), 0);
        QCOMPARE(hits(u"governor"_s, lost.trackingId), 0);
        QCOMPARE(hits(u"governor"_s, u"زیتونک"_s), 0);
        QCOMPARE(m_world->reader(u"governor"_s).page(Folder::Sealed, {}, 9, 0)->total, 1);
        QCOMPARE(at(u"governor"_s, kept.caseId)->state.registration.text, u"کاجک"_s);
        verifies(u"governor"_s);

        const auto next = at(u"general"_s, lost.caseId);
        QVERIFY(next.ok());
        QCOMPARE(next->state.holder.text(), u"semnan.governor-general"_s);
        QCOMPARE(next->state.registration.text, u"زیتونک شکایت"_s);
        QCOMPARE(next->state.registration.about.size(), 2);
        QVERIFY(next->row.unread);
        QVERIFY(next->state.registration.subjects.contains(personAt(governorPost)));
        // What he may still read goes on in his new scope.
        QVERIFY(writer(u"governor"_s).note(kept.caseId, u"یادداشت"_s).ok());
        QCOMPARE(m_world->sync(u"governor"_s).quarantined, 0);
        QVERIFY(complain(waterHead, u"سروک"_s).caseId.isValid());
        QCOMPARE(m_world->reader(u"governor"_s).page(Folder::Sealed, {}, 9, 0)->total, 2);
    }

    void C6_Q28_theHandlerSeesWhichDevicesHaveNotConfirmed()
    {
        const Registered lost = complain(waterHead);
        name(u"center"_s, lost.caseId, governorPost); // the Center's supervision may name subjects too
        m_world->sync(u"center"_s);
        m_world->sync(u"general"_s);
        QCOMPARE(at(u"general"_s, lost.caseId)->state.exposures.size(), 2); // both his machines
        const Exposure exposed = exposureOf(u"general"_s, lost.caseId, u"governor"_s);
        QCOMPARE(exposed.person, personAt(governorPost));
        QCOMPARE(exposed.seat.text(), QLatin1StringView(governorPost));
        QCOMPARE(exposed.confirmedAtMs, 0);
        QVERIFY(at(u"governor"_s, lost.caseId).ok()); // Q28: it cannot be recalled from what never syncs

        m_world->sync(u"governor"_s);
        QVERIFY(!at(u"governor"_s, lost.caseId).ok());
        m_world->sync(u"general"_s);
        QCOMPARE(exposureOf(u"general"_s, lost.caseId, u"governor"_s).confirmedAtMs,
                 m_world->clock().nowMs());
        QCOMPARE(exposureOf(u"general"_s, lost.caseId, u"governor2"_s).confirmedAtMs, 0);
        // No reader's store says it in the clear either.
        QCOMPARE(hits(u"general"_s, writer(u"governor"_s).identity().device.id.hex()),
                 hits(u"shahrud"_s, writer(u"governor"_s).identity().device.id.hex()));
        verifies(u"general"_s);
    }

    void C6_aRevokedDeviceStaysOnTheList()
    {
        const Registered lost = complain(waterHead);
        QVERIFY(m_world->center().revoke(writer(u"governor"_s).identity().device.id).ok());
        m_world->sync(u"center"_s);
        name(u"center"_s, lost.caseId, governorPost);
        m_world->sync(u"center"_s);
        QCOMPARE(at(u"center"_s, lost.caseId)->state.exposures.size(), 2);
        m_world->sync(u"governor2"_s);
        m_world->sync(u"center"_s);
        QCOMPARE(exposureOf(u"center"_s, lost.caseId, u"governor"_s).confirmedAtMs, 0);
        QVERIFY(exposureOf(u"center"_s, lost.caseId, u"governor2"_s).confirmedAtMs != 0);
    }

    void C6_aCopyOfSomeoneWhoPassedTheCaseOnGoesToo()
    {
        const Registered lost = complain(waterHead);
        QVERIFY(writer(u"governor"_s).refer(lost.caseId, u"semnan.governor-general"_s, {}).ok());
        m_world->syncAll();
        QVERIFY(at(u"governor"_s, lost.caseId).ok());
        name(u"general"_s, lost.caseId, governorPost);
        m_world->syncAll();
        QVERIFY(!at(u"governor"_s, lost.caseId).ok());
        QCOMPARE(hits(u"governor"_s, lost.caseId.hex()), 0);
        QCOMPARE(at(u"general"_s, lost.caseId)->state.holder.text(), u"semnan.governor-general"_s);
        QVERIFY(exposureOf(u"general"_s, lost.caseId, u"governor"_s).confirmedAtMs != 0);
    }

    void C6_attachmentsGoWithTheCase()
    {
        const QString path = m_dir->path() + u"/scan.txt"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a page");
        file.close();
        CaseDraft draft = complaintAbout(about(waterHead), u"با پیوست"_s);
        draft.attachments = {DraftAttachment{path, {}}};
        const auto saved = writer(u"desk"_s).registerCase(draft);
        QVERIFY(saved.ok());
        m_world->syncAll();
        const BlobId blob = at(u"governor"_s, saved->caseId)->state.registration.attachments.value(0).blob;
        QVERIFY(m_world->reader(u"governor"_s).attachment(blob).ok());
        name(u"governor"_s, saved->caseId, governorPost);
        m_world->syncAll();
        QVERIFY(m_world->reader(u"governor"_s).progressOf({blob})->isEmpty());
        QVERIFY(!m_world->reader(u"governor"_s).attachment(blob).ok());
        QCOMPARE(hits(u"governor"_s, blob.hex()), 0);
        const auto next = m_world->reader(u"general"_s).attachment(blob);
        QVERIFY(next.ok());
        QCOMPARE(*next, QByteArray("a page"));
    }

    void C6_theClerksStubGoesWithoutATrace()
    {
        const Registered lost = complain(waterHead);
        QVERIFY(at(u"desk"_s, lost.caseId).ok());
        name(u"governor"_s, lost.caseId, "semnan.damghan.desk.clerk1");
        m_world->syncAll();
        QVERIFY(!at(u"desk"_s, lost.caseId).ok());
        QCOMPARE(m_world->reader(u"desk"_s).page(Folder::Sealed, {}, 9, 0)->total, 0);
        QCOMPARE(at(u"governor"_s, lost.caseId)->state.holder.text(), QLatin1StringView(governorPost));
        const auto exposed = at(u"governor"_s, lost.caseId)->state.exposures;
        QCOMPARE(exposed.size(), 1);
        QVERIFY(exposed.first().confirmedAtMs != 0);
        // Another complaint takes no place that was shown before.
        const auto next =
            writer(u"desk"_s).registerCase(complaintAbout(about("semnan.damghan.roads.head"), u"سروک"_s));
        QVERIFY(next.ok());
        QCOMPARE(m_world->reader(u"desk"_s).page(Folder::Sealed, {}, 9, 0)->rows.value(0).trackingId,
                 next->trackingId);
        verifies(u"desk"_s);
    }

    void C5_whoNeverHadItHearsOfNothing()
    {
        const Registered sealed = complain(waterHead);
        const QStringList others{u"shahrud"_s, u"water"_s, u"desk2"_s, u"office"_s};
        QHash<QString, QList<ScopeCursor>> before;
        for (const QString &seat : others)
            before.insert(seat, *writer(seat).cursors());
        name(u"governor"_s, sealed.caseId, "semnan.shahrud.desk.clerk1");
        m_world->syncAll();
        for (const QString &seat : others) {
            QCOMPARE(*writer(seat).cursors(), before.value(seat));
            QVERIFY(writer(seat).wipedScopes()->isEmpty());
        }
        QVERIFY(at(u"governor"_s, sealed.caseId)->state.exposures.isEmpty());
    }

    void C3_whoComesToWorkForASubjectLosesTheCase()
    {
        const Registered lost = complain(waterHead);
        const Registered kept = complain("semnan.damghan.roads.head", u"کاجک"_s);
        DirectoryChange change;
        change.posts = {Post{PostCode(u"semnan.damghan.water.office"_s), u"دفتر"_s, PostKind::OfficeStaff,
                             PostCode(QLatin1StringView(waterHead)), false}};
        change.assignments = {
            Assignment{personAt(governorPost), change.posts.first().code, u"1"_s, {}, false}};
        QVERIFY(m_world->center().directory().publish(change).ok());
        m_world->syncAll();
        QVERIFY(!at(u"governor"_s, lost.caseId).ok());
        QCOMPARE(hits(u"governor"_s, lost.caseId.hex()), 0);
        QVERIFY(at(u"governor"_s, kept.caseId).ok());
        QVERIFY(exposureOf(u"center"_s, lost.caseId, u"governor"_s).confirmedAtMs != 0);
    }

    void C6_moreThanOneAddition()
    {
        const Registered lost = complain(waterHead);
        name(u"governor"_s, lost.caseId, "semnan.damghan.desk.clerk1");
        m_world->syncAll();
        name(u"governor"_s, lost.caseId, governorPost);
        m_world->syncAll();
        const auto seen = at(u"general"_s, lost.caseId);
        QVERIFY(seen.ok());
        QCOMPARE(seen->state.registration.about.size(), 3);
        QCOMPARE(seen->state.exposures.size(), 3);
        for (const Exposure &exposure : seen->state.exposures)
            QVERIFY(exposure.confirmedAtMs != 0);
        const auto again = writer(u"general"_s).addSubjects(lost.caseId, about(waterHead));
        QCOMPARE(again.error().code, ErrorCode::AlreadyDone);
        const auto unknown = writer(u"general"_s).addSubjects(lost.caseId, about("semnan.nowhere"));
        QCOMPARE(unknown.error().field, u"about"_s);
    }

    void C6_onlyHandlerAndSupervisionNameSubjects()
    {
        const Registered sealed = complain(waterHead);
        QVERIFY(writer(u"governor"_s).refer(sealed.caseId, u"semnan.governor-general"_s, {}).ok());
        m_world->syncAll();
        const auto former = writer(u"governor"_s).addSubjects(sealed.caseId, about("semnan.water.director"));
        QCOMPARE(former.error().rule, u"C6"_s);
        const auto plain = writer(u"desk"_s).registerCase(fixtures::sampleDraft(3));
        QVERIFY(plain.ok());
        const auto ordinary = writer(u"desk"_s).addSubjects(plain->caseId, about(waterHead));
        QCOMPARE(ordinary.error().rule, u"C6"_s);
    }

    void inv10_whatThePurgedPersonHadNotSentIsKeptApart()
    {
        const Registered lost = complain(waterHead);
        name(u"center"_s, lost.caseId, governorPost);
        m_world->sync(u"center"_s);
        QVERIFY(writer(u"governor"_s).note(lost.caseId, u"هنوز نفرستاده"_s).ok());
        const qint64 before = m_world->center().store().counts()->quarantined;
        m_world->sync(u"governor"_s);
        QCOMPARE(m_world->center().store().counts()->quarantined, before + 1);
        QCOMPARE(writer(u"governor"_s).syncSummary()->waiting, 0);
        m_world->syncAll();
        QVERIFY(!at(u"governor"_s, lost.caseId).ok());
        const QList<HistoryEntry> history = at(u"general"_s, lost.caseId)->state.history;
        for (const HistoryEntry &entry : history)
            QVERIFY(entry.note != u"هنوز نفرستاده"_s);
        verifies(u"governor"_s);
    }

    void inv9_aRestoredCenterGetsThePurgedSeatsEventsFromItsParcels()
    {
        const Registered lost = complain(waterHead);
        QVERIFY(writer(u"governor"_s).note(lost.caseId, u"یادداشت"_s).ok());
        name(u"governor"_s, lost.caseId, governorPost);
        m_world->syncAll();
        QVERIFY(m_world->center().store().raiseEpoch(2, m_world->clock().nowMs()).ok());
        m_world->syncAll();
        QCOMPARE(writer(u"governor"_s).syncSummary()->epoch, quint64(2));
        QVERIFY(writer(u"governor"_s).waiting(9, 1 << 20)->isEmpty());
        QVERIFY(!at(u"governor"_s, lost.caseId).ok());
        QCOMPARE(hits(u"governor"_s, lost.caseId.hex()), 0);
        verifies(u"governor"_s);
    }

    void C8_explanationsAskedInThePurgedCaseGoWithIt()
    {
        const Registered lost = complain(waterHead);
        QVERIFY(writer(u"governor"_s)
                    .askExplanation(lost.caseId, QLatin1StringView(waterHead), u"بلوطک توضیح دهید"_s)
                    .ok());
        m_world->syncAll();
        QCOMPARE(m_world->reader(u"governor"_s).explanations(9)->size(), 1);
        name(u"governor"_s, lost.caseId, governorPost);
        m_world->syncAll();
        QVERIFY(m_world->reader(u"governor"_s).explanations(9)->isEmpty());
        QCOMPARE(hits(u"governor"_s, u"بلوطک"_s), 0);
        QCOMPARE(m_world->reader(u"water"_s).explanations(9)->size(), 1); // was sent to him
    }

    void inv11_onlyAClosureOfTheCenterWipes()
    {
        const Registered kept = complain(waterHead);
        SeatWriter &governor = writer(u"governor"_s);
        const ScopeClosed closed{governor.cursors()->last().scope, {kept.caseId}};
        FeedReply reply;
        reply.epoch = governor.syncSummary()->epoch;
        reply.closures = {authorEvent(governor.identity().device, governor.actor(),
                                      newStream(StreamKind::Sealed), closed, 0)};
        QCOMPARE(governor.applyFeed(reply).error().code, ErrorCode::BadSignature);
        // Nor does the center's own word wipe an ordinary case.
        const auto plain = writer(u"desk"_s).registerCase(fixtures::sampleDraft(4));
        reply.closures = {
            authorEvent(centerIdentity(m_world->center().keys()), Actor{}, newStream(StreamKind::Sealed),
                        ScopeClosed{ScopeId(QByteArray(ScopeId::size, 'x')), {plain->caseId}}, 0)};
        QCOMPARE(writer(u"desk"_s).applyFeed(reply).error().code, ErrorCode::Malformed);
        QVERIFY(at(u"desk"_s, plain->caseId).ok());
        QVERIFY(at(u"governor"_s, kept.caseId).ok());
    }

    void C6_aPurgeCutAnywhereIsCompletedAndLosesNothing()
    {
        const Registered kept = complain(waterHead, u"کاجک"_s);
        const Registered lost = complain(waterHead);
        name(u"center"_s, lost.caseId, governorPost);
        m_world->sync(u"center"_s);
        QVERIFY(writer(u"governor"_s).note(kept.caseId, u"بماند"_s).ok());
        for (const World::Place &place : World::places())
            m_world->at(place.name).reader.reset();
        QVERIFY(writer(u"governor"_s).checkpoint().ok());
        m_world.reset();
        const QString before = m_dir->path();

        qint64 calls = 0;
        constexpr int points = 12;
        for (int point = 0; point <= points; ++point) {
            const QString copy = before + u"/copy%1"_s.arg(point);
            World::copy(before, copy);
            m_world = std::make_unique<World>(copy);
            m_vfs.resetCounts();
            if (point > 0) {
                Fault stop;
                stop.atCall = 1 + (calls - 1) * (point - 1) / (points - 1);
                stop.lasting = true;
                stop.shortWrite = point % 2 == 0 ? 0 : 700;
                m_vfs.arm(stop);
            }
            static_cast<void>(m_world->at(u"governor"_s).engine->round());
            if (point == 0)
                calls = m_vfs.count(changingIo);
            QVERIFY(calls > 20);
            m_world->at(u"governor"_s) = WorldSeat(); // dies while nothing reaches the disk any more
            m_vfs.disarm();
            m_world->reopen(u"governor"_s);
            QVERIFY(m_world->sync(u"governor"_s).quarantined == 0);
            QVERIFY(!at(u"governor"_s, lost.caseId).ok());
            QCOMPARE(hits(u"governor"_s, lost.caseId.hex()), 0);
            QCOMPARE(at(u"governor"_s, kept.caseId)->state.history.last().note, u"بماند"_s);
            QVERIFY(writer(u"governor"_s).wipedScopes()->isEmpty());
            verifies(u"governor"_s);
            m_world->sync(u"general"_s);
            QVERIFY(exposureOf(u"general"_s, lost.caseId, u"governor"_s).confirmedAtMs != 0);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void rewrap_aSuccessorReadsAfterTheNextHandlerUpGaveHimTheKey_data()
    {
        QTest::addColumn<QString>("giver");
        QTest::newRow("next handler up") << u"general"_s;
        QTest::newRow("the Center's supervision") << u"center"_s;
    }
    void rewrap_aSuccessorReadsAfterTheNextHandlerUpGaveHimTheKey()
    {
        QFETCH(const QString, giver);
        const Registered sealed = complain(waterHead);
        succeed(u"successor"_s, "p.0015");
        m_world->syncAll();
        m_world->sync(u"successor"_s);
        QVERIFY(!at(u"successor"_s, sealed.caseId).ok());
        // He waits, and who can help sees that he does, but not what it is about.
        const auto waiting = m_world->reader(giver).awaitedAccess();
        QVERIFY(waiting.ok());
        QCOMPARE(waiting->size(), 1);
        QCOMPARE(waiting->first().trackingId, sealed.trackingId);
        QCOMPARE(waiting->first().person, PersonId(u"p.0015"_s));
        QCOMPARE(waiting->first().post.text(), QLatin1StringView(governorPost));
        QCOMPARE(at(u"general"_s, sealed.caseId).ok(), false);
        QVERIFY(writer(giver).rewrap(sealed.caseId, waiting->first().person).ok());
        QVERIFY(m_world->reader(giver).awaitedAccess()->isEmpty());
        QCOMPARE(m_world->sync(giver).quarantined, 0);
        m_world->sync(u"successor"_s);
        const auto read = at(u"successor"_s, sealed.caseId);
        QVERIFY(read.ok());
        QCOMPARE(read->state.registration.text, u"زیتونک شکایت"_s);
        QVERIFY(!at(u"general"_s, sealed.caseId).ok());
        const auto again = writer(giver).rewrap(sealed.caseId, PersonId(u"p.0015"_s));
        QCOMPARE(again.error().code, ErrorCode::AlreadyDone);
        QVERIFY(writer(u"successor"_s)
                    .answer(sealed.caseId, AnswerKind::Done,
                            u"نوبت بازدید از شبکه برای روز شنبه تعیین و به کارکنان تذکر داده شد."_s)
                    .ok());
        QCOMPARE(m_world->sync(u"successor"_s).quarantined, 0);
    }

    void rewrap_aSuccessorInXGetsNothing()
    {
        const Registered sealed = complain("semnan.damghan.desk.clerk2");
        const QByteArray clerk = personAt("semnan.damghan.desk.clerk2").text().toLatin1();
        succeed(u"successor"_s, clerk.constData());
        m_world->syncAll();
        m_world->sync(u"successor"_s);
        QVERIFY(!at(u"successor"_s, sealed.caseId).ok());
        QCOMPARE(hits(u"successor"_s, sealed.caseId.hex()), 0);
        QVERIFY(m_world->reader(u"center"_s).awaitedAccess()->isEmpty());
        const auto refused = writer(u"center"_s).rewrap(sealed.caseId, PersonId(QString::fromLatin1(clerk)));
        QCOMPARE(refused.error().rule, u"C5"_s);
    }

    void rewrap_aSuccessorGetsWhatCameBeforeHisFirstSync()
    {
        const Registered old = complain(waterHead, u"کاجک"_s);
        DirectoryChange change;
        const PostCode post{QLatin1StringView(governorPost)};
        change.assignments = {Assignment{personAt(governorPost), post, {}, {}, true},
                              Assignment{PersonId(u"p.0015"_s), post, u"1405/1"_s, {}, false}};
        QVERIFY(m_world->center().directory().publish(change).ok());
        m_world->syncAll();
        const Registered fresh = complain(waterHead); // for him, who has not come yet
        m_world->add({u"successor"_s, QLatin1StringView(governorPost), QLatin1StringView(governorPost)});
        m_world->syncAll();
        m_world->sync(u"successor"_s);
        QCOMPARE(m_world->reader(u"center"_s).awaitedAccess()->size(), 2);
        for (const Registered &one : {old, fresh})
            QVERIFY(writer(u"center"_s).rewrap(one.caseId, PersonId(u"p.0015"_s)).ok());
        m_world->sync(u"center"_s);
        m_world->sync(u"successor"_s);
        QVERIFY(at(u"successor"_s, old.caseId).ok());
        QVERIFY(at(u"successor"_s, fresh.caseId).ok());
    }

    void rewrap_aSecondSeatOfTheSamePersonGetsTheKeyFromTheFirst()
    {
        const Registered sealed = complain(waterHead);
        m_world->add({u"second"_s, QLatin1StringView(governorPost), QLatin1StringView(governorPost)});
        m_world->syncAll();
        QVERIFY(!at(u"second"_s, sealed.caseId).ok());
        QVERIFY(at(u"governor"_s, sealed.caseId).ok()); // the old key still opens it
        const auto waiting = m_world->reader(u"governor"_s).awaitedAccess();
        QCOMPARE(waiting->size(), 1);
        QCOMPARE(waiting->first().person, personAt(governorPost));
        QVERIFY(writer(u"governor"_s).rewrap(sealed.caseId, waiting->first().person).ok());
        m_world->syncAll();
        m_world->sync(u"second"_s);
        QCOMPARE(at(u"second"_s, sealed.caseId)->state.registration.text, u"زیتونک شکایت"_s);
        QVERIFY(at(u"governor"_s, sealed.caseId).ok());
        // Both seats lose it when he becomes a subject.
        name(u"center"_s, sealed.caseId, governorPost);
        m_world->syncAll();
        m_world->sync(u"second"_s);
        m_world->sync(u"center"_s);
        QVERIFY(!at(u"second"_s, sealed.caseId).ok());
        QCOMPARE(at(u"center"_s, sealed.caseId)->state.exposures.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestSealedSubjects)
#include "test_sealed_subjects.moc"
