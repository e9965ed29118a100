#include "core/domain/night_board.h"
#include "tests/unit/domain/night_story.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;

/// I16: the board of the night and the morning report.
class TestDomainNightBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void I16_boardAndFigures();
};

void TestDomainNightBoard::I16_boardAndFigures()
{
    Night n;
    n.then(one, startOf());
    const qint64 began = n.shift().startedAtMs;
    n.then(one, ReachabilityChecked{unitCode("prov.county"), QStringLiteral("125"), CallResult::Reached, {}});
    n.then(one, ReachabilityChecked{unitCode("prov.water"), QStringLiteral("126"), CallResult::Reached, {}});
    n.then(one, ReachabilityChecked{unitCode("prov.water"), QStringLiteral("126"), CallResult::NoAnswer, {}});
    n.then(one, opened());
    NightMaterial material;
    material.night = night;
    material.listed = {unitCode("prov.county"), unitCode("prov.water"), unitCode("prov.county.water"),
                       unitCode("prov")};
    material.turns = {{unitCode("prov.county"), turn(0, "n.county")},
                      {unitCode("prov.water"), turn(0, "n.water")},
                      {unitCode("prov"), turn(0, "n.two")},
                      {unitCode("prov.county.desk"), turn(0, "n.one")}};
    material.shift = n.shift();
    material.nowMs = began + hourMs;
    const NightBoard board = boardOf(material, n.directory);
    QCOMPARE(board.count(NightStanding::NoRoster), 1);
    QCOMPARE(board.count(NightStanding::Reached), 1);
    QCOMPARE(board.count(NightStanding::NotReached), 1); // the last call counts
    QCOMPARE(board.count(NightStanding::NotCalled), 1);
    QCOMPARE(board.rows.first().standing, NightStanding::NoRoster); // what needs somebody comes first
    QCOMPARE(board.next, unitCode("prov"));                         // was never called
    QCOMPARE(board.unlisted, QList<UnitCode>{unitCode("prov.county.desk")});
    material.nowMs = began + checkEveryMs + hourMs;
    QCOMPARE(boardOf(material, n.directory).count(NightStanding::Late), 2);
    const MorningReport report = morningReportOf(n.shift(), board);
    QCOMPARE(report.figures, (NightFigures{4, 3, 3, 0, 0, 0, 1, 0, 1}));
    QVERIFY(!report.corrected && report.text.contains(QStringLiteral("۴ واحد")));
    n.then(one, MorningReported{report.figures, QStringLiteral("متن اصلاح‌شده")});
    QVERIFY(morningReportOf(n.shift(), board).corrected);
    QCOMPARE(morningReportOf(n.shift(), board).text, QStringLiteral("متن اصلاح‌شده"));
    QCOMPARE(n.mayShiftSay(one, MorningReported{{}, {}}), QStringLiteral("MissingInput text"));
}

QTEST_GUILESS_MAIN(TestDomainNightBoard)
#include "test_domain_night_board.moc"
