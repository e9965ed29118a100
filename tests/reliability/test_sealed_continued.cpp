#include "core/center/sealed_closing.h"
#include "core/eventlog/authoring.h"
#include "core/services/carried_into.h"
#include "core/services/sealed_summary.h"
#include "core/services/sealing.h"
#include "tests/fixtures/seats.h"
#include "tests/reliability/world/world.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::test;
using namespace Qt::StringLiterals;

/// C6: an ordinary case that turns out to be about an official, with a real center in the same process.
class TestSealedContinued : public QObject
{
    Q_OBJECT

    QTemporaryDir m_base;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<World> m_world;

    static constexpr auto governorPost = "semnan.damghan.governor";
    static constexpr auto waterHead = "semnan.damghan.water.head";
    static QList<About> about(const char *code) { return {About{QLatin1StringView(code), {}}}; }

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
    PersonId personAt(const char *post)
    {
        return writer(u"desk"_s).directory()->personsAt(PostCode(QLatin1StringView(post))).value(0);
    }
    void verifies(const QString &seat)
    {
        const auto report = writer(seat).verify();
        QVERIFY(report.ok());
        QVERIFY2(report->ok, qPrintable(seat + report->problems.join(u'\n')));
    }
    /// An ordinary complaint, referred to the head of the water department.
    Registered complain(const QString &text = u"زیتونک شکایت"_s)
    {
        const Registered saved = complainAtDesk(text);
        const auto referred = writer(u"desk"_s).refer(saved.caseId, QLatin1StringView(waterHead), {});
        if (!referred)
            qFatal("refer: %s %s", qPrintable(referred.error().rule), qPrintable(referred.error().detail));
        m_world->syncAll();
        return saved;
    }
    /// The same before it is referred.
    Registered complainAtDesk(const QString &text = u"زیتونک شکایت"_s)
    {
        CaseDraft draft = complaintAbout({}, text);
        draft.against = UnitCode(u"semnan.damghan.water"_s);
        const auto saved = writer(u"desk"_s).registerCase(draft);
        if (!saved)
            qFatal("register: %s %s", qPrintable(saved.error().field), qPrintable(saved.error().detail));
        return *saved;
    }
    StreamId seal(const QString &by, const Registered &open, const char *subject)
    {
        const auto named = writer(by).addSubjects(open.caseId, about(subject));
        if (!named)
            qFatal("name: %s %s", qPrintable(named.error().rule), qPrintable(named.error().detail));
        return continuedStreamOf(open.caseId);
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

    void C6_theCaseGoesToTheHandlerUnderTheSameTrackingId()
    {
        const Registered open = complain();
        QVERIFY(writer(u"water"_s).note(open.caseId, u"یادداشت پیشین"_s).ok());
        m_world->syncAll();
        QVERIFY(at(u"water"_s, open.caseId).ok());
        const StreamId id = seal(u"desk"_s, open, waterHead);
        QVERIFY(!at(u"desk"_s, open.caseId).ok()); // at once
        m_world->syncAll();

        const auto handled = at(u"governor"_s, id);
        QVERIFY(handled.ok());
        const CaseState &state = handled->state;
        QCOMPARE(state.holder.text(), QLatin1StringView(governorPost));
        QCOMPARE(state.registration.trackingId, open.trackingId);
        QCOMPARE(state.registration.text, u"زیتونک شکایت"_s);
        QCOMPARE(state.dueAtMs, open.dueAtMs); // E8
        QCOMPARE(state.registration.subjects, QList{personAt(waterHead)});
        QCOMPARE(state.registrar.person, writer(u"desk"_s).actor().person);
        QVERIFY(handled->row.sealed);
        QVERIFY(handled->row.unread);
        QVERIFY(handled->badSignatures.isEmpty());
        // What happened before is told, the internal note too, and who named the official.
        QStringList notes;
        QList<EventType> types;
        for (const HistoryEntry &entry : state.history) {
            notes.append(entry.note);
            types.append(entry.type);
        }
        QVERIFY(notes.contains(u"یادداشت پیشین"_s));
        QCOMPARE(types.first(), EventType::CaseRegistered);
        QVERIFY(types.contains(EventType::CaseReferred));
        QCOMPARE(types.count(EventType::SubjectsAdded), 1);
        QVERIFY(at(u"center"_s, id).ok());
        QCOMPARE(m_world->reader(u"governor"_s).resolve(open.trackingId).valueOr(StreamId()), id);
        // And it is handled like any other.
        QVERIFY(writer(u"governor"_s)
                    .answer(id, AnswerKind::Done,
                            u"نوبت بازدید از شبکه برای روز شنبه تعیین و به کارکنان تذکر داده شد."_s)
                    .ok());
        QCOMPARE(m_world->sync(u"governor"_s).quarantined, 0);
        for (const QString &seat : {u"desk"_s, u"desk2"_s, u"water"_s, u"governor"_s})
            verifies(seat);
    }

    void C5_C6_whoeverHeldItWipesIt()
    {
        const Registered open = complain();
        const Registered other = complain(u"کاجک"_s);
        QVERIFY(writer(u"water"_s).note(open.caseId, u"فندقک"_s).ok());
        m_world->syncAll();
        seal(u"desk"_s, open, waterHead);
        m_world->syncAll();
        for (const QString &seat : {u"water"_s, u"desk2"_s}) {
            QVERIFY(!at(seat, open.caseId).ok());
            QCOMPARE(hits(seat, open.caseId.hex()), 0);
            QCOMPARE(hits(seat, open.trackingId), 0);
            QCOMPARE(hits(seat, u"زیتونک"_s), 0);
            QCOMPARE(hits(seat, u"فندقک"_s), 0);
            QCOMPARE(at(seat, other.caseId)->state.registration.text, u"کاجک"_s);
        }
        QCOMPARE(hits(u"desk"_s, u"زیتونک"_s), 0);
        QCOMPARE(hits(u"desk"_s, open.caseId.hex()), 0);
        // What is left goes on in the new scopes.
        QVERIFY(writer(u"water"_s).note(other.caseId, u"بماند"_s).ok());
        QCOMPARE(m_world->sync(u"water"_s).quarantined, 0);
        const Registered fresh = complain(u"سروک"_s);
        QVERIFY(at(u"water"_s, fresh.caseId).ok());
    }

    void C4_theRegisteringClerkKeepsTheStub()
    {
        const Registered open = complain();
        const StreamId id = seal(u"desk"_s, open, waterHead);
        const auto atOnce = at(u"desk"_s, id);
        QVERIFY(atOnce.ok());
        m_world->syncAll();
        const auto stub = at(u"desk"_s, id);
        QVERIFY(stub.ok());
        QCOMPARE(stub->state.registration.trackingId, open.trackingId);
        QCOMPARE(stub->state.dueAtMs, open.dueAtMs);
        QVERIFY(stub->state.registration.about.isEmpty());
        QVERIFY(stub->state.registration.text.isEmpty());
        QVERIFY(stub->state.holder.isEmpty());
        QVERIFY(!stub->row.waiting);
        QVERIFY(!at(u"desk2"_s, id).ok()); // of the clerk's own account
        const auto receipt = m_world->reader(u"desk"_s).receipt(id);
        QVERIFY(receipt.ok());
        QCOMPARE(receipt->followUpCode, open.followUpCode); // T8
        QCOMPARE(m_world->reader(u"desk"_s).page(Folder::Sealed, {}, 9, 0)->total, 1);
    }

    void C6_theHolderSealsAndTheRegisteringDeskKeepsTheStub()
    {
        const Registered open = complain();
        const StreamId id = seal(u"water"_s, open, waterHead); // he says himself that it is about him
        m_world->syncAll();
        QVERIFY(!at(u"water"_s, open.caseId).ok());
        QVERIFY(!at(u"water"_s, id).ok());
        QCOMPARE(at(u"governor"_s, id)->state.registration.trackingId, open.trackingId);
        const auto stub = at(u"desk"_s, id);
        QVERIFY(stub.ok());
        QCOMPARE(stub->state.registration.trackingId, open.trackingId);
        verifies(u"water"_s);
        verifies(u"desk"_s);
    }

    void C4_aClerkInXKeepsNoStub()
    {
        const Registered open = complain();
        const StreamId id = seal(u"desk"_s, open, "semnan.damghan.desk.clerk1");
        m_world->syncAll();
        QVERIFY(!at(u"desk"_s, id).ok());
        QVERIFY(!at(u"desk"_s, open.caseId).ok());
        QCOMPARE(m_world->reader(u"desk"_s).page(Folder::Sealed, {}, 9, 0)->total, 0);
        QCOMPARE(at(u"governor"_s, id)->state.holder.text(), QLatin1StringView(governorPost));
        verifies(u"desk"_s);
    }

    void C6_Q28_theHandlerSeesWhoHasNotWiped()
    {
        const Registered open = complain();
        const StreamId id = seal(u"desk"_s, open, waterHead);
        m_world->sync(u"desk"_s);
        m_world->sync(u"governor"_s);
        const auto exposed = [&](const QString &seat) {
            const DeviceId device = writer(seat).identity().device.id;
            const QList<Exposure> all = at(u"governor"_s, id)->state.exposures;
            for (const Exposure &one : all) {
                if (one.device == device)
                    return one.confirmedAtMs;
            }
            return qint64(-1);
        };
        QCOMPARE(exposed(u"water"_s), qint64(0));
        QCOMPARE(exposed(u"desk2"_s), qint64(0));
        QCOMPARE(exposed(u"shahrud"_s), qint64(-1)); // never had it
        m_world->syncAll();
        for (const QString &seat : {u"water"_s, u"desk"_s, u"desk2"_s})
            QVERIFY(exposed(seat) > 0);
    }

    void C6_attachmentsGoWithTheCase()
    {
        const QString path = m_dir->path() + u"/scan.txt"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a page");
        file.close();
        CaseDraft draft = complaintAbout({}, u"با پیوست"_s);
        draft.against = UnitCode(u"semnan.damghan.water"_s);
        draft.attachments = {DraftAttachment{path, {}}};
        const auto saved = writer(u"desk"_s).registerCase(draft);
        QVERIFY(saved.ok());
        QVERIFY(writer(u"desk"_s).refer(saved->caseId, QLatin1StringView(waterHead), {}).ok());
        m_world->syncAll();
        const BlobId blob = at(u"water"_s, saved->caseId)->state.registration.attachments.value(0).blob;
        QVERIFY(m_world->reader(u"water"_s).attachment(blob).ok());
        seal(u"desk"_s, *saved, waterHead);
        m_world->syncAll();
        for (const QString &seat : {u"water"_s, u"desk"_s}) {
            QVERIFY(!m_world->reader(seat).attachment(blob).ok());
            QCOMPARE(hits(seat, blob.hex()), 0);
        }
        const auto next = m_world->reader(u"governor"_s).attachment(blob);
        QVERIFY(next.ok());
        QCOMPARE(*next, QByteArray("a page"));
    }

    /// What the office drafted is no part of the case, and goes with it everywhere.
    void C6_theDraftsOfTheOfficeAreWiped()
    {
        const Registered open = complain();
        const auto draft = [&](const QString &text) {
            return writer(u"water"_s).proposeAct(open.caseId, {{}, u"answer"_s, {{u"text"_s, text}}, {}, {}});
        };
        QVERIFY(draft(u"صنوبرک"_s).ok());
        m_world->syncAll();
        QVERIFY(hits(u"water"_s, u"صنوبرک"_s) > 0);
        seal(u"desk"_s, open, waterHead);
        m_world->sync(u"desk"_s);
        QVERIFY(draft(u"بیدک"_s).ok()); // knows nothing of it yet
        m_world->syncAll();
        m_world->add({u"water2"_s, u"semnan.damghan.water.head"_s, u"semnan.damghan.water.head"_s});
        m_world->syncAll();
        for (const QString &seat : {u"water"_s, u"water2"_s}) {
            QCOMPARE(hits(seat, u"صنوبرک"_s), 0);
            QCOMPARE(hits(seat, u"بیدک"_s), 0);
            QCOMPARE(hits(seat, open.caseId.hex()), 0);
            verifies(seat);
        }
        QCOMPARE(writer(u"water"_s).syncSummary()->waiting, 0);
    }

    void inv10_whatWasDoneMeanwhileIsKeptApartAndNothingComesBack()
    {
        const Registered open = complain();
        seal(u"desk"_s, open, waterHead);
        m_world->sync(u"desk"_s);
        QVERIFY(writer(u"water"_s).note(open.caseId, u"هنوز نفرستاده"_s).ok());
        const qint64 before = m_world->center().store().counts()->quarantined;
        m_world->syncAll();
        QCOMPARE(m_world->center().store().counts()->quarantined, before + 1);
        QCOMPARE(writer(u"water"_s).syncSummary()->waiting, 0);
        QVERIFY(!at(u"water"_s, open.caseId).ok());
        QCOMPARE(hits(u"water"_s, open.caseId.hex()), 0);
        verifies(u"water"_s);
    }

    void inv12_aCaseThatHasMovedOnIsShownAgainAndSaysWhy()
    {
        const Registered open = complain();
        QVERIFY(writer(u"water"_s).note(open.caseId, u"پیش از آن"_s).ok());
        m_world->sync(u"water"_s);
        const StreamId id = seal(u"desk"_s, open, waterHead); // without having seen that
        m_world->sync(u"desk"_s);
        QVERIFY(!at(u"governor"_s, id).ok());
        const auto back = at(u"desk"_s, open.caseId);
        QVERIFY(back.ok());
        QCOMPARE(back->state.history.last().type, EventType::SubjectsAdded);
        QCOMPARE(back->state.history.last().flag, EventFlag::Quarantined);
        QVERIFY(!at(u"desk"_s, id).ok()); // no stub of what did not happen
        verifies(u"desk"_s);
        m_world->syncAll();
        QVERIFY(at(u"water"_s, open.caseId).ok());
        seal(u"desk"_s, open, waterHead); // now he knows
        m_world->syncAll();
        QVERIFY(at(u"governor"_s, id).ok());
        QVERIFY(!at(u"water"_s, open.caseId).ok());
        verifies(u"desk"_s);
    }

    void C6_twoWhoSealAtOnceMakeOneCase()
    {
        const Registered open = complain();
        const StreamId id = seal(u"desk"_s, open, waterHead);
        seal(u"water"_s, open, waterHead);
        m_world->syncAll();
        QVERIFY(at(u"governor"_s, id).ok());
        QVERIFY(!at(u"water"_s, open.caseId).ok());
        QVERIFY(!at(u"desk"_s, open.caseId).ok());
        QCOMPARE(hits(u"water"_s, open.caseId.hex()), 0);
        QCOMPARE(m_world->reader(u"governor"_s).page(Folder::Sealed, {}, 9, 0)->total, 1);
    }

    void C6_laterSubjectsAreNamedInItAsInAnyOther()
    {
        const Registered open = complain();
        const StreamId id = seal(u"desk"_s, open, waterHead);
        m_world->syncAll();
        QVERIFY(writer(u"governor"_s).addSubjects(id, about("semnan.damghan.desk.clerk1")).ok());
        m_world->syncAll();
        QVERIFY(!at(u"desk"_s, id).ok()); // the stub goes too
        QVERIFY(writer(u"governor"_s).addSubjects(id, about(governorPost)).ok());
        m_world->syncAll();
        QVERIFY(!at(u"governor"_s, id).ok());
        QCOMPARE(hits(u"governor"_s, u"زیتونک"_s), 0);
        const auto next = at(u"general"_s, id);
        QVERIFY(next.ok());
        QCOMPARE(next->state.registration.text, u"زیتونک شکایت"_s);
        QCOMPARE(next->state.registration.about.size(), 3);
    }

    /// What was promised anew before, and that it was, goes on with the case.
    void E8_anExtensionGrantedBeforeGoesOn()
    {
        const Registered open = complainAtDesk();
        m_world->syncAll();
        QVERIFY(writer(u"desk"_s).askExtension(open.caseId, 3, u"بازدید لازم است"_s).ok());
        m_world->syncAll();
        const auto extended = writer(u"governor"_s).extendByDays(open.caseId, 3, u"بارندگی"_s);
        QVERIFY2(extended.ok(), extended.ok() ? "" : qPrintable(extended.error().detail));
        m_world->syncAll();
        const qint64 promisedMs = at(u"desk"_s, open.caseId)->state.dueAtMs;
        QVERIFY(promisedMs > open.dueAtMs);

        const StreamId id = seal(u"desk"_s, open, waterHead);
        m_world->syncAll();
        const auto handled = at(u"governor"_s, id);
        QVERIFY(handled.ok());
        QCOMPARE(handled->state.dueAtMs, promisedMs);
        QCOMPARE(handled->row.dueAtMs, promisedMs);
        QCOMPARE(handled->state.firstDueAtMs(), open.dueAtMs); // I3
        QVERIFY(handled->state.supervision.extension.isGranted());
        QCOMPARE(handled->state.supervision.extension.granted, *extended);
        QCOMPARE(at(u"desk"_s, id)->state.dueAtMs, promisedMs); // the stub, for the receipt
        const auto summaries = m_world->reader(u"general"_s).sealedSummaries();
        QCOMPARE(summaries->value(0).dueAtMs, promisedMs); // C9

        // Once: neither asked nor granted again, here and at the center.
        QCOMPARE(writer(u"governor"_s).askExtension(id, 2, u"باز هم"_s).error().code, ErrorCode::AlreadyDone);
        QVERIFY(writer(u"governor"_s).note(id, u"در دست بررسی"_s).ok());
        QCOMPARE(m_world->sync(u"governor"_s).quarantined, 0);
        // Time acts by the promise that holds.
        Timekeeper timekeeper = m_world->center().timekeeper();
        m_world->clock().set(open.dueAtMs + 60'000);
        QCOMPARE(timekeeper.run().valueOr(-1), 0);
        m_world->clock().set(promisedMs + 60'000);
        QVERIFY(timekeeper.run().valueOr(-1) > 0);
        m_world->syncAll();
        QVERIFY(at(u"governor"_s, id)->state.supervision.overdueAtMs > 0);
    }

    /// What was only asked ends with the open case: it waits nowhere, is granted nowhere, and whoever handles
    /// the case now asks for himself.
    void E8_aRequestForTimeThatWaitsLapses()
    {
        const Registered open = complainAtDesk();
        m_world->syncAll();
        QVERIFY(writer(u"desk"_s).askExtension(open.caseId, 3, u"بازدید لازم است"_s).ok());
        m_world->syncAll();
        const auto waits = [&](const QString &seat) {
            return m_world->reader(seat).page(Folder::All, {}, 99, m_world->clock().nowMs())->total;
        };
        QVERIFY(at(u"governor"_s, open.caseId)->state.supervision.extension.isPending());
        const qint64 asked = waits(u"governor"_s);
        const StreamId id = seal(u"desk"_s, open, governorPost); // he who was asked is complained of
        m_world->sync(u"desk"_s);
        // He has not heard of it and grants: kept apart, and nothing of it reaches the sealed case (inv10).
        QVERIFY(writer(u"governor"_s).extendByDays(open.caseId, 3, u"بارندگی"_s).ok());
        const qint64 before = m_world->center().store().counts()->quarantined;
        m_world->syncAll();
        QCOMPARE(m_world->center().store().counts()->quarantined, before + 1);
        QVERIFY(!at(u"governor"_s, open.caseId).ok());
        QCOMPARE(waits(u"governor"_s), asked - 1);
        QCOMPARE(hits(u"governor"_s, open.caseId.hex()), 0);
        QCOMPARE(writer(u"governor"_s).syncSummary()->waiting, 0);

        const auto handled = at(u"general"_s, id);
        QVERIFY(handled.ok());
        QCOMPARE(handled->state.dueAtMs, open.dueAtMs);
        QVERIFY(!handled->state.supervision.extension.isPending());
        QVERIFY(!handled->state.supervision.extension.isGranted());
        // It is told that it was asked, as all that happened.
        QVERIFY(
            std::any_of(handled->state.history.begin(), handled->state.history.end(),
                        [](const HistoryEntry &entry) { return entry.type == EventType::ExtensionAsked; }));
        QVERIFY(writer(u"general"_s).askExtension(id, 2, u"بازرسی ادامه دارد"_s).ok());
        QCOMPARE(m_world->sync(u"general"_s).quarantined, 0);
        QVERIFY(at(u"general"_s, id)->state.supervision.extension.isPending());
        verifies(u"governor"_s);
        verifies(u"desk"_s);
    }

    /// Only what began the sealed case was judged at the center: what an altered program of a reader adds is
    /// kept apart, and with it what it says to have been granted before.
    void E8_inv14_nothingElseCarriesAPromiseIn()
    {
        const Registered open = complain();
        const StreamId id = seal(u"desk"_s, open, waterHead);
        m_world->syncAll();
        const QList<Event> events = *m_world->center().store().caseEvents(id);
        const SeatWriter &handler = writer(u"governor"_s);
        const SigningKey &own = handler.seat().bundle.sealing;
        const PersonId &person = handler.seat().person;
        const DirectoryPtr directory = handler.directory();
        const DeviceIdentity &device = handler.identity().device;
        const qint64 nowMs = m_world->clock().nowMs();
        const auto opened = openSealed(events, own, *directory, person);
        QVERIFY(opened.ok() && opened->continued);
        const CaseState state = foldCase(id, opened->events);

        ContinuedCase more = *opened->continued;
        const DeadlineExtended longer{open.dueAtMs + 86'400'000, 1, u"ساختگی"_s, {}};
        more.earlier = {authorEvent(device, handler.actor(), EventPlace{StreamKind::Case, open.caseId, {}, 0},
                                    longer, nowMs)};
        QCOMPARE(carriedInto(more).size(), 1);
        const auto readers = sealRecipients(*directory, {PostCode(QLatin1StringView(governorPost))}, {});
        const auto service = VerifyKey::fromSpki(directory->serviceKey());
        const auto act = sealContinued(id, state.registration, more, opened->documentKey, *readers, *service);
        QVERIFY(act.ok());
        const EventPlace behind{StreamKind::Sealed, id, state.heads, state.headCounter};
        const QList<Event> with = events + QList{authorEvent(device, handler.actor(), behind, *act, nowMs)};

        const auto again = openSealed(with, own, *directory, person);
        QVERIFY(again.ok());
        QCOMPARE(again->events.size(), opened->events.size() + 1);
        QCOMPARE(again->continued->seen, opened->continued->seen);
        QCOMPARE(foldCase(id, again->events).dueAtMs, open.dueAtMs);
        const SealedAtCenter there = sealedAtCenter(with, m_world->center().keys().service);
        QCOMPARE(there.state.dueAtMs, open.dueAtMs);
        QVERIFY(!there.state.supervision.extension.isGranted());
    }

    void C6_strangersHearOfNothing()
    {
        const Registered open = complain();
        const QStringList others{u"shahrud"_s, u"office"_s, u"performance"_s};
        QHash<QString, QList<ScopeCursor>> before;
        for (const QString &seat : others)
            before.insert(seat, *writer(seat).cursors());
        seal(u"desk"_s, open, waterHead);
        m_world->syncAll();
        for (const QString &seat : others) {
            if (seat != u"performance"_s) // C9: the county's performance office sees age and timeliness
                QCOMPARE(*writer(seat).cursors(), before.value(seat));
            QVERIFY(writer(seat).wipedScopes()->isEmpty());
            QVERIFY(!at(seat, continuedStreamOf(open.caseId)).ok());
        }
    }

    void C6_onlyThoseEntitledAndOnlyTheKinds()
    {
        const Registered open = complain();
        QVERIFY(writer(u"desk"_s).note(open.caseId, u"."_s).ok());
        const auto request = writer(u"desk"_s).registerCase(fixtures::sampleDraft(3));
        QVERIFY(request.ok());
        const auto ordinary = writer(u"desk"_s).addSubjects(request->caseId, about(waterHead));
        QCOMPARE(ordinary.error().rule, u"C6"_s);
        const auto unknown = writer(u"desk"_s).addSubjects(open.caseId, about("semnan.nowhere"));
        QCOMPARE(unknown.error().field, u"about"_s);
        QVERIFY(at(u"desk"_s, open.caseId).ok()); // nothing happened to it
    }

    void inv9_aRestoredCenterGetsItAllAgain()
    {
        const Registered open = complain();
        QVERIFY(writer(u"water"_s).note(open.caseId, u"یادداشت"_s).ok());
        m_world->syncAll();
        const StreamId id = seal(u"desk"_s, open, waterHead);
        m_world->syncAll();
        QVERIFY(m_world->center().store().raiseEpoch(2, m_world->clock().nowMs()).ok());
        m_world->syncAll();
        m_world->syncAll();
        QCOMPARE(writer(u"desk"_s).syncSummary()->epoch, quint64(2));
        QVERIFY(writer(u"desk"_s).waiting(9, 1 << 20)->isEmpty());
        QVERIFY(writer(u"water"_s).waiting(9, 1 << 20)->isEmpty());
        QVERIFY(at(u"governor"_s, id).ok());
        QCOMPARE(hits(u"water"_s, open.caseId.hex()), 0);
        verifies(u"desk"_s);
        verifies(u"water"_s);
    }
};

QTEST_GUILESS_MAIN(TestSealedContinued)
#include "test_sealed_continued.moc"
