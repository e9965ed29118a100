#include "core/domain/case_state.h"
#include "core/domain/sealed_handlers.h"
#include "core/domain/sealed_rules.h"

#include <QTest>

using namespace mizban;

namespace {

/// A province with a county, a company and its county department, a ministry, the Center and what is above.
class Country
{
public:
    Country()
    {
        unit("center", UnitKind::Center, Level::National, "", "center.head");
        unit("presidency", UnitKind::Agency, Level::National, "center", "presidency.head");
        unit("prov", UnitKind::ProvincialGovernorate, Level::Province, "center", "prov.governor");
        unit("prov.desk", UnitKind::Desk, Level::Province, "prov", "prov.governor");
        unit("prov.county", UnitKind::CountyGovernorate, Level::County, "prov", "prov.county.governor");
        unit("prov.county.desk", UnitKind::Desk, Level::County, "prov.county", "prov.county.governor");
        unit("prov.other", UnitKind::SpecialGovernorate, Level::County, "prov", "prov.other.governor");
        unit("prov.other.desk", UnitKind::Desk, Level::County, "prov.other", "prov.other.governor");
        unit("prov.water", UnitKind::ProvincialAgency, Level::Province, "energy", "prov.water.director");
        unit("prov.water.desk", UnitKind::Desk, Level::Province, "prov.water", "prov.water.director");
        unit("prov.county.water", UnitKind::Department, Level::County, "prov.water",
             "prov.county.water.head");
        unit("prov.other.roads", UnitKind::Department, Level::County, "prov", "prov.other.roads.head");
        unit("energy", UnitKind::Ministry, Level::Agency, "center", "energy.minister");
        unit("energy.works", UnitKind::SpecialisedUnit, Level::Agency, "energy", "energy.works.head");
        unit("oil", UnitKind::Agency, Level::Agency, "center", "oil.head");
        post("center.head", PostKind::CenterHead);
        post("center.officer", PostKind::CenterOfficer);
        post("presidency.head", PostKind::PresidentialHead);
        post("prov.governor", PostKind::GovernorGeneral);
        post("prov.office", PostKind::OfficeStaff, "prov.governor");
        post("prov.deputy", PostKind::Deputy);
        post("prov.performance", PostKind::PerformanceDirector);
        post("prov.desk.clerk", PostKind::DeskClerk);
        post("prov.county.governor", PostKind::CountyGovernor);
        post("prov.county.office", PostKind::OfficeStaff, "prov.county.governor");
        post("prov.county.desk.clerk1", PostKind::DeskClerk);
        post("prov.county.desk.clerk2", PostKind::DeskClerk);
        post("prov.county.water.head", PostKind::DepartmentHead);
        post("prov.other.governor", PostKind::CountyGovernor);
        post("prov.other.desk.clerk", PostKind::DeskClerk);
        post("prov.other.roads.head", PostKind::DepartmentHead);
        post("prov.water.director", PostKind::DirectorGeneral);
        post("prov.water.desk.clerk", PostKind::DeskClerk);
        post("energy.minister", PostKind::Minister);
        post("energy.office", PostKind::OfficeStaff, "energy.minister");
        post("energy.deputy", PostKind::Deputy);
        post("energy.works.head", PostKind::DirectorGeneral);
        post("oil.head", PostKind::OrganizationHead);
        post("oil.deputy", PostKind::Deputy);
        // Each post is held by a person of the same name.
        for (const Post &one : std::as_const(change.posts))
            change.assignments.append({PersonId(one.code.text()), one.code, {}, {}, false});
    }

    void unit(const char *code, UnitKind kind, Level level, const char *parent, const char *responsible)
    {
        change.units.append(Unit{UnitCode(QLatin1StringView(code)), QLatin1StringView(code), kind, level,
                                 UnitCode(QLatin1StringView(parent)), AgencyType::OtherPublicBudget,
                                 PostCode(QLatin1StringView(responsible)), false});
    }
    void post(const char *code, PostKind kind, const char *principal = "")
    {
        change.posts.append(Post{PostCode(QLatin1StringView(code)), QLatin1StringView(code), kind,
                                 PostCode(QLatin1StringView(principal)), false});
    }
    void assign(const char *person, const char *post, bool ended = false)
    {
        change.assignments.append(
            {PersonId(QLatin1StringView(person)), PostCode(QLatin1StringView(post)), {}, {}, ended});
    }
    void vacate(const char *post) { assign(post, post, true); }
    [[nodiscard]] Directory directory() const
    {
        Directory made;
        made.apply(change, 1);
        return made;
    }

    DirectoryChange change;
};

QList<About> about(std::initializer_list<const char *> codes)
{
    QList<About> list;
    for (const char *code : codes)
        list.append(About{QLatin1StringView(code), {}});
    return list;
}

QStringList textsOf(const QList<PersonId> &persons)
{
    QStringList texts;
    for (const PersonId &person : persons)
        texts.append(person.text());
    return texts;
}

QString handlerOf(const Country &country, const QList<About> &subjects)
{
    const auto handling = sealedHandling(country.directory(), subjects);
    return handling ? handling->handler.text() : QStringLiteral("refused: ") + handling.error().rule;
}

QStringList excludedOf(const Country &country, const QList<About> &subjects)
{
    const auto handling = sealedHandling(country.directory(), subjects);
    return handling ? textsOf(handling->excluded) : QStringList{QStringLiteral("refused")};
}

CaseRegistered registered(const Directory &directory, const QList<About> &subjects)
{
    const auto handling = sealedHandling(directory, subjects);
    CaseRegistered registration;
    registration.kind = CaseKind::Complaint;
    registration.about = subjects;
    registration.subjects = handling->subjects;
    registration.holder = HolderCode(handling->handler.text());
    return registration;
}

} // namespace

class TestDomainSealedRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D4_eachRowOfTheTable_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("handler");
        const auto row = [](const char *subject, const char *handler) {
            QTest::newRow(subject) << QString::fromLatin1(subject) << QString::fromLatin1(handler);
        };
        row("prov.county.water.head", "prov.county.governor");
        row("prov.county.water", "prov.county.governor"); // the department as a whole
        row("prov.county.desk", "prov.county.governor");
        row("prov.county.desk.clerk1", "prov.county.governor");
        row("prov.other.roads.head", "prov.other.governor"); // a special governorate counts as a county
        row("prov.water.director", "prov.governor");
        row("prov.county.governor", "prov.governor");
        row("prov.county", "prov.governor"); // the governorate as a whole
        row("prov.performance", "prov.governor");
        row("prov.water.desk", "prov.governor");
        row("prov.water.desk.clerk", "prov.governor");
        row("prov.deputy", "prov.governor");
        row("energy.deputy", "energy.minister");
        row("energy.works.head", "energy.minister");
        row("energy.works", "energy.minister");
        row("oil.deputy", "oil.head");
        row("prov.governor", "center.head");
        row("energy.minister", "center.head");
        row("oil.head", "center.head");
        row("center.officer", "center.head");
        row("center.head", "presidency.head");
        row("center", "presidency.head");
    }
    void D4_eachRowOfTheTable()
    {
        QFETCH(const QString, subject);
        QTEST(handlerOf({}, {About{subject, {}}}), "handler");
    }

    void C1_aFreeTextMeansTheWholeUnit()
    {
        const QList<About> named{About{QStringLiteral("prov.county.desk"), QStringLiteral("آقای کریمی")}};
        QCOMPARE(handlerOf({}, named), QStringLiteral("prov.county.governor"));
        QCOMPARE(excludedOf({}, named), (QStringList{QStringLiteral("prov.county.desk.clerk1"),
                                                     QStringLiteral("prov.county.desk.clerk2")}));
    }
    void C1_namesWhatDoesNotExist()
    {
        const auto handling = sealedHandling(Country().directory(), about({"prov.nobody"}));
        QCOMPARE(handling.error().code, ErrorCode::InvalidInput);
        QCOMPARE(handling.error().field, QStringLiteral("about"));
        QCOMPARE(handling.error().detail, QStringLiteral("prov.nobody"));
    }
    void C1_tooManySubjectsAreRefusedByName()
    {
        QList<About> many;
        for (int i = 0; i <= maxAbout; ++i)
            many.append(About{QStringLiteral("prov.county.water.head"), {}});
        const auto handling = sealedHandling(Country().directory(), many);
        QCOMPARE(handling.error().code, ErrorCode::TooLarge);
        QCOMPARE(handling.error().field, QStringLiteral("about"));
    }

    void C2_severalSubjectsGoToTheHighestHandler()
    {
        QCOMPARE(handlerOf({}, about({"prov.county.water.head", "prov.water.director"})),
                 QStringLiteral("prov.governor"));
        QCOMPARE(handlerOf({}, about({"prov.county.water.head", "energy.deputy"})),
                 QStringLiteral("energy.minister"));
        QCOMPARE(handlerOf({}, about({"prov.county.water.head", "center.head"})),
                 QStringLiteral("presidency.head"));
    }
    void C2_twoOfTheSameHeightMeetAbove()
    {
        QCOMPARE(handlerOf({}, about({"prov.county.water.head", "prov.other.roads.head"})),
                 QStringLiteral("prov.governor"));
        QCOMPARE(handlerOf({}, about({"energy.deputy", "oil.deputy"})), QStringLiteral("center.head"));
    }
    void C2_aHandlerWhoIsASubjectIsPassedOver()
    {
        QCOMPARE(handlerOf({}, about({"prov.county.water.head", "prov.county.governor"})),
                 QStringLiteral("prov.governor"));
        // As a person: the farmandar also heads the department for the time being.
        Country country;
        country.vacate("prov.county.water.head");
        country.assign("prov.county.governor", "prov.county.water.head");
        QCOMPARE(handlerOf(country, about({"prov.county.water.head"})), QStringLiteral("prov.governor"));
    }
    void C2_aVacantPostIsPassedOver()
    {
        Country country;
        country.vacate("prov.county.governor");
        QCOMPARE(handlerOf(country, about({"prov.county.water.head"})), QStringLiteral("prov.governor"));
        country.vacate("prov.governor");
        QCOMPARE(handlerOf(country, about({"prov.county.water.head"})), QStringLiteral("center.head"));
        country.vacate("center.head");
        QCOMPARE(handlerOf(country, about({"prov.county.water.head"})), QStringLiteral("presidency.head"));
        country.vacate("energy.minister");
        QCOMPARE(handlerOf(country, about({"energy.deputy"})), QStringLiteral("presidency.head"));
    }
    void C2_everybodyInTheCountyGoesAbove()
    {
        QList<About> everybody;
        const Country country;
        for (const Post &post : country.change.posts) {
            if (post.code.text().startsWith(QStringLiteral("prov.county.")))
                everybody.append(About{post.code.text(), {}});
        }
        QCOMPARE(handlerOf(country, everybody), QStringLiteral("prov.governor"));
        everybody.append(About{QStringLiteral("prov"), {}});
        QCOMPARE(handlerOf(country, everybody), QStringLiteral("center.head"));
        everybody.append(About{QStringLiteral("center"), {}});
        QCOMPARE(handlerOf(country, everybody), QStringLiteral("presidency.head"));
        everybody.append(About{QStringLiteral("presidency"), {}});
        QCOMPARE(handlerOf(country, everybody), QStringLiteral("refused: C2"));
    }

    void C3_excludesPersonsInAnyPostAndTheirOffice()
    {
        Country country;
        country.assign("prov.county.governor", "prov.deputy"); // he acts as deputy as well
        country.post("prov.deputyoffice", PostKind::OfficeStaff, "prov.deputy");
        country.assign("prov.deputyoffice", "prov.deputyoffice");
        QCOMPARE(excludedOf(country, about({"prov.county.governor"})),
                 (QStringList{QStringLiteral("prov.county.governor"), QStringLiteral("prov.county.office"),
                              QStringLiteral("prov.deputyoffice")}));
    }
    void C3_laterPostsCountToo()
    {
        Country country;
        const auto handling = sealedHandling(country.directory(), about({"prov.county.water.head"}));
        QVERIFY(handling.ok());
        country.vacate("prov.governor");
        country.assign("prov.county.water.head", "prov.governor"); // he was made ostandar since
        QCOMPARE(textsOf(excludedBy(country.directory(), handling->subjects)),
                 (QStringList{QStringLiteral("prov.county.water.head"), QStringLiteral("prov.office")}));
    }
    void C3_clerksAreNotExcludedBecauseTheFarmandarHeadsTheirDesk()
    {
        const QStringList excluded = excludedOf({}, about({"prov.county.governor"}));
        QVERIFY(excluded.contains(QStringLiteral("prov.county.governor")));
        QVERIFY(!excluded.contains(QStringLiteral("prov.county.desk.clerk1")));
    }
    void C3_aDeskMeansAllItsMembersButNotTheFarmandar()
    {
        QCOMPARE(excludedOf({}, about({"prov.county.desk"})),
                 (QStringList{QStringLiteral("prov.county.desk.clerk1"),
                              QStringLiteral("prov.county.desk.clerk2")}));
    }
    void C3_aWholeGovernorateTakesItsDeskInAndNoDepartment()
    {
        const QStringList excluded = excludedOf({}, about({"prov.county"}));
        QVERIFY(excluded.contains(QStringLiteral("prov.county.desk.clerk1")));
        QVERIFY(!excluded.contains(QStringLiteral("prov.county.water.head")));
    }

    void C4_readersAreHandlerNextUpAndSupervisionOutsideX()
    {
        const Directory directory = Country().directory();
        const auto department = sealedHandling(directory, about({"prov.county.water.head"}));
        QVERIFY(department.ok());
        QCOMPARE(department->readers(), (QList<PostCode>{PostCode(QStringLiteral("prov.county.governor")),
                                                         PostCode(QStringLiteral("prov.governor")),
                                                         PostCode(QStringLiteral("center.head"))}));
        const auto head = sealedHandling(directory, about({"center.head"}));
        QVERIFY(head.ok());
        QCOMPARE(head->readers(), (QList<PostCode>{PostCode(QStringLiteral("presidency.head"))}));
        const auto both = sealedHandling(directory, about({"prov.county.water.head", "prov.governor"}));
        QVERIFY(both.ok());
        QCOMPARE(both->readers(), (QList<PostCode>{PostCode(QStringLiteral("center.head")),
                                                   PostCode(QStringLiteral("presidency.head"))}));
    }

    void Q27_otherDesksAreNamedNearestFirst()
    {
        const Directory directory = Country().directory();
        const auto handling = sealedHandling(directory, about({"prov.county.desk"}));
        QVERIFY(handling.ok());
        const QList<UnitCode> desks =
            desksOutside(directory, UnitCode(QStringLiteral("prov.county.desk")), handling->excluded);
        QVERIFY(!desks.contains(UnitCode(QStringLiteral("prov.county.desk"))));
        QVERIFY(desks.contains(UnitCode(QStringLiteral("prov.other.desk"))));
    }

    void C11_onlyAMinisterOrHeadMayNameADelegate()
    {
        const Directory directory = Country().directory();
        QVERIFY(!mayNameDelegate(directory, PostCode(QStringLiteral("prov.county.governor"))));
        QVERIFY(!mayNameDelegate(directory, PostCode(QStringLiteral("prov.governor"))));
        QVERIFY(mayNameDelegate(directory, PostCode(QStringLiteral("energy.minister"))));
        QVERIFY(mayNameDelegate(directory, PostCode(QStringLiteral("oil.head"))));
    }

    void C11_theMinisterNamesOnePersonOutsideX()
    {
        const Directory directory = Country().directory();
        const CaseRegistered registration = registered(directory, about({"energy.works.head"}));
        const HolderCode minister(QStringLiteral("energy.minister"));
        const auto may = [&](const char *to, const QList<HolderCode> &held = {}) {
            const Status allowed =
                mayReferSealed(registration, directory, minister, PostCode(QLatin1StringView(to)), held);
            return allowed.ok() ? QString() : allowed.error().rule;
        };
        QCOMPARE(may("energy.deputy"), QString());
        QCOMPARE(may("energy.works.head"), QStringLiteral("C5")); // the subject
        QCOMPARE(may("energy.office"), QStringLiteral("C11"));    // sees none of his sealed cases
        QCOMPARE(may("oil.deputy"), QStringLiteral("C11"));       // of another agency
        QCOMPARE(may("prov.governor"), QStringLiteral("C11"));
        QCOMPARE(mayReferSealed(registration, directory, minister, PostCode(QStringLiteral("oil.deputy")), {})
                     .error()
                     .code,
                 ErrorCode::InvalidInput); // he may choose another; a farmandar may choose nobody
        QCOMPARE(may("energy.deputy", {minister, HolderCode(QStringLiteral("energy.deputy"))}), QString());
        QCOMPARE(may("center.head"), QString()); // the next handler up
        // He who sent it up and got it back has named nobody yet.
        QCOMPARE(may("energy.deputy", {minister, HolderCode(QStringLiteral("center.head")), minister}),
                 QString());
        // One person: whoever had it once was the one.
        Country larger;
        larger.post("energy.second", PostKind::Deputy);
        larger.assign("energy.second", "energy.second");
        const Status second = mayReferSealed(
            registration, larger.directory(), minister, PostCode(QStringLiteral("energy.second")),
            {minister, HolderCode(QStringLiteral("energy.deputy")), minister});
        QCOMPARE(second.error().rule, QStringLiteral("C11"));
        QCOMPARE(second.error().code, ErrorCode::AlreadyDone);
        // He whom the minister named gives it back, and names nobody.
        const HolderCode deputy(QStringLiteral("energy.deputy"));
        QVERIFY(mayReferSealed(registration, directory, deputy, PostCode(minister.text()), {}).ok());
        QCOMPARE(
            mayReferSealed(registration, directory, deputy, PostCode(QStringLiteral("energy.works.head")), {})
                .error()
                .rule,
            QStringLiteral("C5"));
    }

    void C11_offeredIsWhoeverMayReceiveIt()
    {
        const Directory directory = Country().directory();
        CaseState state;
        const auto offered = [&](const char *subject, const char *holder) {
            state.registration = registered(directory, about({subject}));
            state.holder = HolderCode(QLatin1StringView(holder));
            return sealedReferees(state, directory);
        };
        // The next one up alone: a farmandar names nobody.
        QCOMPARE(offered("prov.county.water.head", "prov.county.governor"),
                 QList{PostCode(QStringLiteral("prov.governor"))});
        const QList<PostCode> ministers = offered("energy.works.head", "energy.minister");
        QVERIFY(ministers.contains(PostCode(QStringLiteral("energy.deputy"))));
        QVERIFY(ministers.contains(PostCode(QStringLiteral("center.head"))));
        for (const Post *post : directory.posts()) {
            const bool may = mayReferSealed(state.registration, directory, state.holder, post->code, {}).ok();
            QCOMPARE(ministers.contains(post->code), may && post->code.text() != state.holder.text());
        }
    }

    void C11_farmandarAndOstandarDelegateNothing_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("to");
        QTest::newRow("farmandar to his office")
            << QStringLiteral("prov.county.water.head") << QStringLiteral("prov.county.office");
        QTest::newRow("farmandar to another")
            << QStringLiteral("prov.county.water.head") << QStringLiteral("prov.other.governor");
        QTest::newRow("ostandar to his deputy")
            << QStringLiteral("prov.county.governor") << QStringLiteral("prov.deputy");
        QTest::newRow("ostandar to the performance office")
            << QStringLiteral("prov.county.governor") << QStringLiteral("prov.performance");
    }
    void C11_farmandarAndOstandarDelegateNothing()
    {
        QFETCH(const QString, subject);
        QFETCH(const QString, to);
        const Directory directory = Country().directory();
        const CaseRegistered registration = registered(directory, {About{subject, {}}});
        const Status allowed = mayReferSealed(registration, directory, registration.holder, PostCode(to), {});
        QCOMPARE(allowed.error().rule, QStringLiteral("C11"));
        QCOMPARE(allowed.error().code, ErrorCode::NotAllowed);
    }

    void C6_whoHandlesItWhenMoreAreNamed_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("added");
        QTest::addColumn<QString>("handler");
        const auto row = [](const char *name, const char *first, const char *added, const char *handler) {
            QTest::newRow(name) << QString::fromLatin1(first) << QString::fromLatin1(added)
                                << QString::fromLatin1(handler);
        };
        row("of the same height", "prov.county.water.head", "prov.county.desk.clerk1",
            "prov.county.governor");
        row("the handler himself", "prov.county.water.head", "prov.county.governor", "prov.governor");
        row("someone the table gives to the ostandar", "prov.county.water.head", "prov.water.director",
            "prov.governor");
        row("lower than before", "prov.county.governor", "prov.county.water.head", "prov.governor");
        row("the whole governorate", "prov.county.water.head", "prov.county", "prov.governor");
        row("in another county", "prov.county.water.head", "prov.other.roads.head", "prov.governor");
        row("the ostandar", "prov.county.governor", "prov.governor", "center.head");
        row("the head of the Center", "prov.governor", "center.head", "presidency.head");
        row("the minister", "energy.deputy", "energy.minister", "center.head");
    }
    void C6_whoHandlesItWhenMoreAreNamed()
    {
        QFETCH(const QString, first);
        QFETCH(const QString, added);
        QFETCH(const QString, handler);
        const Directory directory = Country().directory();
        const CaseRegistered registration = registered(directory, {About{first, {}}});
        const auto outcome = subjectsAdded(registration, directory, registration.holder, {About{added, {}}});
        QVERIFY(outcome.ok());
        QCOMPARE(outcome->handler.text(), handler);
        // Both together, named at once, go the same way.
        QCOMPARE(sealedHandling(directory, {About{first, {}}, About{added, {}}})->handler.text(), handler);
        for (const PersonId &subject : registration.subjects)
            QVERIFY(outcome->subjects.contains(subject));
        for (const PersonId &subject : personsMeant(directory, {About{added, {}}}))
            QVERIFY(outcome->subjects.contains(subject));
    }

    void C6_whoHasItKeepsItUnlessHeIsMeant()
    {
        const Directory directory = Country().directory();
        const CaseRegistered registration = registered(directory, about({"energy.works.head"}));
        const HolderCode deputy(QStringLiteral("energy.deputy")); // named by the minister
        const auto beside = subjectsAdded(registration, directory, deputy, about({"prov.county.water.head"}));
        QCOMPARE(beside->handler.text(), deputy.text()); // the highest handler is his minister still
        const auto same = subjectsAdded(registration, directory, deputy,
                                        {About{QStringLiteral("energy.works"), QStringLiteral("کارمندی")}});
        QCOMPARE(same->handler.text(), deputy.text());
        const auto himself = subjectsAdded(registration, directory, deputy, about({"energy.deputy"}));
        QCOMPARE(himself->handler.text(), QStringLiteral("energy.minister"));
        // Passed up already: it stays up.
        const CaseRegistered county = registered(directory, about({"prov.county.water.head"}));
        const auto up = subjectsAdded(county, directory, HolderCode(QStringLiteral("center.head")),
                                      about({"prov.county.governor"}));
        QCOMPARE(up->handler.text(), QStringLiteral("center.head"));
    }

    void C6_whatCannotBeAdded()
    {
        const Directory directory = Country().directory();
        const CaseRegistered registration = registered(directory, about({"prov.county.water.head"}));
        const auto add = [&](const QList<About> &named) {
            return subjectsAdded(registration, directory, registration.holder, named).error();
        };
        QCOMPARE(add(about({"prov.county.water.head"})).code, ErrorCode::AlreadyDone);
        QCOMPARE(add(about({"nowhere"})).code, ErrorCode::InvalidInput);
        QCOMPARE(add({}).code, ErrorCode::MissingInput);
        QCOMPARE(add(about({"center.head", "presidency.head"})).rule, QStringLiteral("C2"));
        QCOMPARE(add(QList<About>(maxAbout + 1, About{QStringLiteral("prov"), {}})).code,
                 ErrorCode::TooLarge);
    }

    void C6_onlyHolderAndSupervisionName()
    {
        const Directory directory = Country().directory();
        const CaseRegistered registration = registered(directory, about({"prov.county.water.head"}));
        const auto may = [&](const CaseRegistered &of, const char *post) {
            const Actor actor{PersonId(QLatin1StringView(post)), PostCode(QLatin1StringView(post)), 1};
            return mayAddSubjects(of, directory, registration.holder, actor).ok();
        };
        QVERIFY(may(registration, "prov.county.governor"));
        QVERIFY(may(registration, "center.head"));
        QVERIFY(!may(registration, "prov.governor"));
        QVERIFY(!may(registration, "center.officer"));
        QVERIFY(!may(registered(directory, about({"center.head"})), "center.head"));
    }

    void C6_theFoldTakesSubjectsInWhateverElseHappened()
    {
        const Directory directory = Country().directory();
        CaseRegistered registration = registered(directory, about({"prov.county.water.head"}));
        registration.trackingId = QStringLiteral("1");
        const auto event = [](quint64 counter, const QList<DecodedEvent> &after, const char *post,
                              const Payload &payload, EventType type) {
            DecodedEvent made;
            made.event.id = EventId(QByteArray(EventId::size, char('a' + counter)));
            if (!after.isEmpty() && after.last().event.header.counter == counter)
                made.event.id = EventId(QByteArray(EventId::size, char('m' + counter)));
            made.event.header.counter = counter;
            made.event.header.type = type;
            made.event.header.wallTimeMs = qint64(counter) * 1000;
            made.event.header.actor =
                Actor{PersonId(QLatin1StringView(post)), PostCode(QLatin1StringView(post)), 1};
            if (counter > 1)
                made.event.header.parents = {after.first().event.id};
            made.payload = payload;
            return made;
        };
        const DecodedEvent first =
            event(1, {}, "prov.county.desk.clerk1", registration, EventType::CaseRegistered);
        const SubjectsAdded added =
            *subjectsAdded(registration, directory, registration.holder, about({"prov.county.governor"}));
        // Made at once: the farmandar answers while the Center names him.
        const DecodedEvent answer = event(2, {first}, "prov.county.governor",
                                          CaseAnswered{AnswerKind::Done, QStringLiteral("پاسخ"), {}, {}, {}},
                                          EventType::CaseAnswered);
        const DecodedEvent naming = event(2, {first, answer}, "center.head", added, EventType::SubjectsAdded);
        for (const QList<DecodedEvent> &order :
             {QList<DecodedEvent>{first, answer, naming}, QList<DecodedEvent>{naming, answer, first}}) {
            const CaseState state = foldCase(StreamId(QByteArray(StreamId::size, 's')), order);
            QCOMPARE(state.holder.text(), QStringLiteral("prov.governor"));
            QCOMPARE(state.registration.holder.text(), QStringLiteral("prov.governor"));
            QCOMPARE(state.registration.about.size(), 2);
            QVERIFY(excludedFrom(state.registration, directory)
                        .contains(PersonId(QStringLiteral("prov.county.governor"))));
            QVERIFY(excludedFrom(state.registration, directory)
                        .contains(PersonId(QStringLiteral("prov.county.office"))));
            QCOMPARE(state.status, CaseStatus::Answered); // what he did before he was named counts
        }
        const CaseState open = foldCase(StreamId(QByteArray(StreamId::size, 's')), {first, naming});
        QCOMPARE(open.status, CaseStatus::Referred);
        QVERIFY(open.isUnseenBy(HolderCode(QStringLiteral("prov.governor"))));
    }

    void rewrap_onlyForReadersOutsideX()
    {
        const Directory directory = Country().directory();
        const CaseRegistered registration = registered(directory, about({"prov.county.water.head"}));
        const auto may = [&](const char *post, const char *person) {
            const Status allowed = mayRewrap(
                registration, directory, registration.holder,
                EnvelopeRewrapped{PostCode(QLatin1StringView(post)), PersonId(QLatin1StringView(person))});
            return allowed.ok() ? QString() : allowed.error().rule;
        };
        QCOMPARE(may("prov.county.governor", "prov.county.governor"), QString());
        QCOMPARE(may("prov.governor", "prov.governor"), QString()); // recovery
        QCOMPARE(may("center.head", "center.head"), QString());
        QCOMPARE(may("prov.county.governor", "prov.other.governor"), QStringLiteral("C4"));
        QCOMPARE(may("prov.county.office", "prov.county.office"), QStringLiteral("C4"));
        QCOMPARE(may("prov.county.governor", "prov.county.water.head"), QStringLiteral("C5"));
    }
};

QTEST_APPLESS_MAIN(TestDomainSealedRules)
#include "test_domain_sealed_rules.moc"
