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
};

QTEST_APPLESS_MAIN(TestDomainSealedRules)
#include "test_domain_sealed_rules.moc"
