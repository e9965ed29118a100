#include "core/domain/continued_case.h"

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
};

QTEST_GUILESS_MAIN(TestContinuedCase)
#include "test_domain_continued_case.moc"
