#include "core/domain/carried_acts.h"
#include "core/domain/continued_case.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/tracking_view.h"

#include <QTest>

using namespace mizban;
using namespace Qt::StringLiterals;

/// C6: an ordinary case that turns out to be about an official.
class TestContinuedCase : public QObject
{
    Q_OBJECT

    static DirectoryPtr directory()
    {
        DirectoryChange change;
        const auto unit = [&change](const char *code, UnitKind kind, Level level, const char *parent,
                                    const char *responsible) {
            Unit one;
            one.code = UnitCode(QLatin1StringView(code));
            one.kind = kind;
            one.level = level;
            one.parent = UnitCode(QLatin1StringView(parent));
            one.responsible = PostCode(QLatin1StringView(responsible));
            change.units.append(one);
        };
        const auto post = [&change](const char *code, PostKind kind) {
            const PostCode one{QLatin1StringView(code)};
            change.posts.append(Post{one, one.text(), kind, {}, false});
            change.assignments.append({PersonId(one.text()), one, {}, {}, false});
        };
        unit("center", UnitKind::Center, Level::National, "", "center.head");
        unit("prov", UnitKind::ProvincialGovernorate, Level::Province, "center", "prov.governor");
        unit("prov.county", UnitKind::CountyGovernorate, Level::County, "prov", "prov.county.governor");
        unit("prov.county.desk", UnitKind::Desk, Level::County, "prov.county", "prov.county.governor");
        unit("prov.county.water", UnitKind::Department, Level::County, "prov.county",
             "prov.county.water.head");
        post("center.head", PostKind::CenterHead);
        post("prov.governor", PostKind::GovernorGeneral);
        post("prov.county.governor", PostKind::CountyGovernor);
        post("prov.county.desk.clerk", PostKind::DeskClerk);
        post("prov.county.water.head", PostKind::DepartmentHead);
        auto made = std::make_shared<Directory>();
        made->apply(change, 1);
        return made;
    }
    static CaseState open()
    {
        CaseState state;
        state.registered = true;
        state.registration.kind = CaseKind::Complaint;
        state.registration.trackingId = u"040123400001740"_s;
        state.registration.desk = UnitCode(u"prov.county.desk"_s);
        state.registration.registeredAtMs = 1'000;
        state.registration.dueAtMs = 9'000;
        state.registration.policyVersion = 1;
        state.registrar = Actor{PersonId(u"clerk"_s), PostCode(u"prov.county.desk.clerk"_s), 1};
        state.device = DeviceId(QByteArray(DeviceId::size, 'd'));
        state.holder = HolderCode(u"prov.county.water.head"_s);
        state.status = CaseStatus::InReview;
        return state;
    }
    static Actor actor(const char *post)
    {
        return Actor{PersonId(u"x"_s), PostCode(QLatin1StringView(post)), 1};
    }
    static const QList<About> &head()
    {
        static const QList<About> about{About{u"prov.county.water.head"_s, {}}};
        return about;
    }

private Q_SLOTS:
    void C6_holderAndRegisteringDeskMayNameTheOfficial()
    {
        QVERIFY(mayBeContinued(open(), actor("prov.county.water.head")).ok());
        QVERIFY(mayBeContinued(open(), actor("prov.county.desk.clerk")).ok());
        const Status other = mayBeContinued(open(), actor("prov.governor"));
        QCOMPARE(other.error().code, ErrorCode::NotHolder);
        QCOMPARE(other.error().rule, u"C6"_s);
    }
    void C6_onlyWhatCanBeAboutAnOfficial()
    {
        for (const CaseKind kind : {CaseKind::Complaint, CaseKind::Criticism, CaseKind::ObservationReport}) {
            CaseState state = open();
            state.registration.kind = kind;
            QVERIFY(mayBeContinued(state, actor("prov.county.desk.clerk")).ok());
        }
        CaseState state = open();
        state.registration.kind = CaseKind::Request;
        QCOMPARE(mayBeContinued(state, actor("prov.county.desk.clerk")).error().field, u"about"_s);
    }
    void C6_whatIsOverDoesNotGoOn()
    {
        for (const CaseStatus status : {CaseStatus::Void, CaseStatus::Closed}) {
            CaseState state = open();
            state.status = status;
            QCOMPARE(mayBeContinued(state, actor("prov.county.desk.clerk")).error().code,
                     ErrorCode::WrongStatus);
        }
        CaseState state = open();
        state.status = CaseStatus::Answered;
        QVERIFY(mayBeContinued(state, actor("prov.county.desk.clerk")).ok());
        state.merge.emplace();
        QCOMPARE(mayBeContinued(state, actor("prov.county.desk.clerk")).error().code, ErrorCode::WrongStatus);
    }
    void E8_trackingIdAndPromiseStay()
    {
        const auto registration = continuedRegistration(open(), *directory(), head());
        QVERIFY(registration.ok());
        QCOMPARE(registration->trackingId, open().registration.trackingId);
        QCOMPARE(registration->dueAtMs, qint64(9'000));
        QCOMPARE(registration->registeredAtMs, qint64(1'000));
        QCOMPARE(registration->holder.text(), u"prov.county.governor"_s);
        QCOMPARE(registration->subjects, QList{PersonId(u"prov.county.water.head"_s)});
    }
    void E8_theCenterTakesNoOtherPromise()
    {
        const CaseState former = open();
        const auto registration = continuedRegistration(former, *directory(), head());
        const ContinuedCase with{former.id, {}, {}, former.registrar, former.device};
        QVERIFY(checkContinued(*registration, with, former).ok());
        CaseRegistered later = *registration;
        later.dueAtMs += 1;
        QCOMPARE(checkContinued(later, with, former).error().rule, u"E8"_s);
        CaseRegistered other = *registration;
        other.trackingId = u"040123400001837"_s;
        QCOMPARE(checkContinued(other, with, former).error().rule, u"C6"_s);
        ContinuedCase foreign = with;
        foreign.registrar.person = PersonId(u"someone"_s);
        QVERIFY(!checkContinued(*registration, foreign, former).ok());
    }

    // --- what was done about the promised time (E8) --------------------------------------------------
private:
    static constexpr qint64 promisedMs = 9'000;
    static DecodedEvent did(char id, const char *stream, const char *post, const Payload &payload,
                            const QList<EventId> &parents = {}, quint64 counter = 1)
    {
        DecodedEvent made;
        made.event.id = EventId(QByteArray(EventId::size, id));
        EventHeader &header = made.event.header;
        header.stream = StreamId(QByteArray(StreamId::size, *stream));
        header.type = *escalationTypeOf(payload);
        header.parents = parents;
        header.counter = counter;
        header.wallTimeMs = 2'000 + qint64(counter);
        header.actor = actor(post);
        header.device = DeviceId(QByteArray(DeviceId::size, id));
        made.payload = payload;
        return made;
    }
    static DecodedEvent registration(char id, const char *stream, const QList<About> &about)
    {
        CaseRegistered registered = open().registration;
        registered.about = about;
        registered.holder = HolderCode(u"prov.county.governor"_s);
        DecodedEvent made;
        made.event.id = EventId(QByteArray(EventId::size, id));
        made.event.header.stream = StreamId(QByteArray(StreamId::size, *stream));
        made.event.header.type = EventType::CaseRegistered;
        made.event.header.counter = 1;
        made.event.header.wallTimeMs = 1'000;
        made.event.header.actor = open().registrar;
        made.payload = registered;
        return made;
    }
    static DeadlineExtended extension(qint64 dueAtMs)
    {
        return {dueAtMs, 3, u"بارندگی"_s, u"زمان پاسخ تمدید شد."_s};
    }
    static StreamId sealedStream() { return StreamId(QByteArray(StreamId::size, 's')); }

private Q_SLOTS:
    void E8_anExtensionGoesOnWithTheCase()
    {
        const DecodedEvent begun = registration('R', "s", head());
        const DecodedEvent granted = did('x', "o", "prov.governor", extension(15'000));
        const CaseState state = foldCase(sealedStream(), {begun, granted});
        QCOMPARE(state.dueAtMs, qint64(15'000));
        QCOMPARE(state.firstDueAtMs(), promisedMs); // I3 counts the first promise
        QVERIFY(state.supervision.extension.isGranted());
        QCOMPARE(state.supervision.extension.by, PostCode(u"prov.governor"_s));
        // It belongs to what was before: no line of the sealed stream, no parent of what comes.
        QCOMPARE(state.history.size(), 1);
        QCOMPARE(state.heads, QList{begun.event.id});
        QCOMPARE(foldCase(sealedStream(), {granted, begun, granted}), state); // invariant 5, 6
    }

    void E8_isGrantedOnceAcrossTheSealing()
    {
        const DecodedEvent begun = registration('R', "s", head());
        const DecodedEvent granted = did('x', "o", "prov.governor", extension(15'000));
        const DecodedEvent again = did('y', "s", "prov.governor", extension(30'000), {begun.event.id}, 2);
        const CaseState state = foldCase(sealedStream(), {begun, granted, again});
        QCOMPARE(state.dueAtMs, qint64(15'000));
        QCOMPARE(int(state.history.last().flag), int(EventFlag::NotEntitled));
        // What the author of the next act saw holds it too.
        QCOMPARE(stateBefore(again.event, {begun, granted, again}).dueAtMs, qint64(15'000));
        QVERIFY(stateBefore(again.event, {begun, granted}).supervision.extension.isGranted());
        QCOMPARE(mayApply(foldCase(sealedStream(), {begun, granted}), again).error().rule, u"E8"_s);
    }

    void E5_E6_disputeAndDecisionGoOn()
    {
        const DecodedEvent begun = registration('R', "s", head());
        const DecodedEvent disputed =
            did('d', "o", "center.head", DisputeRecorded{true, 20'000, u"اختلاف"_s, u"ثبت شد"_s});
        const DecodedEvent called =
            did('e', "o", "center.head",
                SessionCalled{18'000, {HolderCode(u"prov.county.governor"_s)}, u"دستور"_s, u"جلسه"_s},
                {disputed.event.id}, 2);
        const DecodedEvent decided =
            did('f', "o", "center.head",
                SessionDecided{HolderCode(u"prov.county.governor"_s), 25'000, u"ترمیم"_s, u"تصمیم"_s},
                {called.event.id}, 3);
        const CaseState state = foldCase(sealedStream(), {decided, begun, called, disputed});
        QVERIFY(state.supervision.dispute.isRecorded());
        QCOMPARE(state.supervision.dispute.byMs, qint64(20'000));
        QCOMPARE(state.supervision.sessions.size(), 1);
        QCOMPARE(state.supervision.decisions.value(0).dueAtMs, qint64(25'000));
        QVERIFY(state.supervision.followers.isEmpty());
        QCOMPARE(timeActsFrom(state), promisedMs + 1); // E3 again, towards those who read it now
    }

    /// What was only asked, and to whom time brought it, names posts that lose the case (C5).
    void C5_askingAndFollowingDoNotGoOn()
    {
        for (const EventType type :
             {EventType::ExtensionAsked, EventType::OverdueRaised, EventType::NoAnswerRaised,
              EventType::CaseEscalated, EventType::CaseReferred, EventType::NoteAdded})
            QVERIFY(!goesOnWithCase(type));
        CaseState former;
        HistoryEntry entry;
        entry.event = EventId(QByteArray(EventId::size, 'x'));
        entry.type = EventType::DeadlineExtended;
        former.history.append(entry);
        entry.event = EventId(QByteArray(EventId::size, 'y'));
        entry.flag = EventFlag::Conflict;
        former.history.append(entry);
        entry.type = EventType::OverdueRaised;
        entry.flag = EventFlag::None;
        former.history.append(entry);
        QCOMPARE(carriedActs(former), QList{EventId(QByteArray(EventId::size, 'x'))});
    }

    /// C7, T7: state, promise and who handles it, and nobody who is complained of.
    void T5_Q19_theTrackingViewOfASealedCaseNamesWhoHandlesIt()
    {
        const DecodedEvent begun = registration('R', "s", head());
        const DecodedEvent granted = did('x', "o", "prov.governor", extension(15'000));
        CaseState state = foldCase(sealedStream(), {begun, granted});
        const auto add = [&state](EventType type, qint64 atMs, const QString &text) {
            HistoryEntry entry;
            entry.type = type;
            entry.atMs = atMs;
            entry.actor = actor("prov.county.governor");
            entry.publicText = text;
            state.history.append(entry);
        };
        add(EventType::CaseOpened, 3'000, u"در دست بررسی است."_s);
        add(EventType::CaseReferred, 4'000, u"به استاندار ارجاع شد."_s);
        add(EventType::ExplanationAsked, 4'500, u"توضیح خواسته شد"_s);
        add(EventType::SubjectsAdded, 4'600, u"افزوده شد"_s);
        add(EventType::CaseAnswered, 5'000, u"رئیس اداره آب تذکر گرفت."_s);
        state.answer = u"رئیس اداره آب تذکر گرفت."_s;
        state.status = CaseStatus::Referred;
        const TrackedCase tracked = trackedCase(state, *directory(), 6'000);
        QCOMPARE(tracked.trackingId, open().registration.trackingId);
        QCOMPARE(int(tracked.status), int(CaseStatus::InReview)); // not from whom to whom
        QCOMPARE(tracked.dueAtMs, qint64(15'000));
        QCOMPARE(tracked.holder, directory()->titleOf(state.holder));
        QVERIFY(tracked.answer.isEmpty());
        QCOMPARE(tracked.steps.size(), 3);
        QCOMPARE(tracked.steps.first().type, EventType::CaseRegistered);
        QCOMPARE(tracked.steps.first().atMs, qint64(1'000));
        for (const TrackedStep &step : tracked.steps) {
            QVERIFY(!step.post.contains(u"water"_s)); // C7
            QVERIFY(!step.text.isEmpty());
            QVERIFY(!step.text.contains(u"آب"_s) && !step.text.contains(u"استاندار"_s));
        }
        // Who is complained of has that post since: it is not named, whoever acted there before him.
        QCOMPARE(state.holder.text(), u"prov.county.governor"_s);
        QVERIFY(!tracked.steps.last().post.isEmpty());
        state.registration.subjects.append(PersonId(u"prov.county.governor"_s));
        const TrackedCase since = trackedCase(state, *directory(), 6'000);
        QVERIFY(since.holder.isEmpty());
        QVERIFY(since.steps.last().post.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestContinuedCase)
#include "test_domain_continued_case.moc"
