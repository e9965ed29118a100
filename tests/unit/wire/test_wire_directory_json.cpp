#include "core/domain/deadline.h"
#include "core/domain/directory.h"
#include "core/domain/draft.h"
#include "core/wire/codec.h"
#include "core/wire/directory_json.h"

#include <QFile>
#include <QTest>

using namespace mizban;

namespace {

QByteArray sampleFile()
{
    QFile file(QStringLiteral(MIZBAN_SOURCE_DIR "/resources/directory/sample.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestWireDirectoryJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sample_holdsThePostsOfInterfaces();
    void sample_everyPostIsFilledByOnePerson();
    void S3_sampleDuties();
    void sample_holidaysAndPolicy();
    void sample_fitsIntoOneEvent();
    void errorsNameTheRecord_data();
    void errorsNameTheRecord();
};

void TestWireDirectoryJson::sample_holdsThePostsOfInterfaces()
{
    const auto change = parseDirectory(sampleFile());
    QVERIFY2(change.ok(), change.ok() ? "" : qPrintable(change.error().field + u' ' + change.error().detail));
    Directory directory;
    directory.apply(*change, 1);
    const QString codes = QStringLiteral(
        "center.head center.officer1 center.night1 semnan.governor-general semnan.deputy1 semnan.office1 "
        "semnan.performance semnan.desk.clerk1 semnan.damghan.governor semnan.damghan.desk.clerk1 "
        "semnan.damghan.desk.clerk2 semnan.damghan.water.head semnan.damghan.night1 semnan.shahrud.governor "
        "semnan.shahrud.desk.clerk1 semnan.water.director semnan.water.performance semnan.water.desk.clerk1 "
        "ministry.energy.minister ministry.energy.office1 ministry.energy.performance "
        "semnan.damghan.roads.head");
    for (const QString &code : codes.split(u' ')) {
        QVERIFY2(directory.post(PostCode(code)), qPrintable(code));
        QVERIFY2(directory.unit(unitOfPost(PostCode(code))), qPrintable(code));
    }
    QCOMPARE(directory.titleOf(HolderCode(QStringLiteral("semnan.damghan.governor"))),
             QStringLiteral("فرماندار دامغان"));
    QCOMPARE(directory.provinceOf(UnitCode(QStringLiteral("semnan.damghan.desk"))).text(),
             QStringLiteral("semnan"));
    QVERIFY(directory.provinceOf(UnitCode(QStringLiteral("ministry.energy"))).isEmpty());
}

void TestWireDirectoryJson::sample_everyPostIsFilledByOnePerson()
{
    const auto change = parseDirectory(sampleFile());
    QVERIFY(change.ok());
    Directory directory;
    directory.apply(*change, 1);
    QSet<PersonId> seen;
    for (const Post *post : directory.posts()) {
        const QList<PersonId> persons = directory.personsAt(post->code);
        QCOMPARE(persons.size(), 1);
        QVERIFY2(!seen.contains(persons.first()), qPrintable(post->code.text()));
        seen.insert(persons.first());
    }
}

void TestWireDirectoryJson::S3_sampleDuties()
{
    const auto change = parseDirectory(sampleFile());
    QVERIFY(change.ok());
    Directory directory;
    directory.apply(*change, 1);
    const auto inScope = [&directory](const char *desk, const char *subject) {
        return isInScope(directory, UnitCode(QString::fromLatin1(desk)),
                         SubjectCode(QString::fromLatin1(subject)));
    };
    QVERIFY(inScope("semnan.water.desk", "water.bill"));
    QVERIFY(!inScope("semnan.water.desk", "road.repair"));
    QVERIFY(inScope("semnan.damghan.desk", "road.repair"));
    QVERIFY(inScope("semnan.desk", "water.bill"));
}

void TestWireDirectoryJson::sample_holidaysAndPolicy()
{
    const auto change = parseDirectory(sampleFile());
    QVERIFY(change.ok());
    Directory directory;
    directory.apply(*change, 1);
    QCOMPARE(*directory.policy(), defaultDeadlinePolicy());
    const WorkingCalendar calendar = directory.calendarFor(UnitCode(QStringLiteral("semnan.damghan.desk")));
    for (const int year : {1403, 1404, 1405, 1406})
        QVERIFY(calendar.coversYear(year));
    QVERIFY(!calendar.isWorkingDay(QDate(2024, 5, 4))); // 1403/02/15
    QVERIFY(calendar.isWorkingDay(QDate(2024, 5, 5)));
}

void TestWireDirectoryJson::sample_fitsIntoOneEvent()
{
    const auto change = parseDirectory(sampleFile());
    QVERIFY(change.ok());
    const auto decoded =
        decodePayload(EventType::DirectoryChanged, encodePayload(*change, QByteArray(16, 1)));
    QVERIFY(decoded.ok());
    QCOMPARE(std::get<DirectoryChange>(*decoded), *change);
}

void TestWireDirectoryJson::errorsNameTheRecord_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, const char *field) {
        QTest::newRow(name) << from << to << QString::fromLatin1(field);
    };
    row("parent", "\"parent\": \"semnan.roads\"", "\"parent\": \"nowhere\"",
        "units[semnan.damghan.roads].parent");
    row("circle", "\"parent\": \"ministry.energy\", \"responsible\": \"semnan.water.director\"",
        "\"parent\": \"semnan.water.desk\", \"responsible\": \"semnan.water.director\"",
        "units[semnan.damghan.water].parent");
    row("another code of the Center", "\"code\": \"center\"", "\"code\": \"middle\"", "units[middle].code");
    row("two roots", "\"kind\": \"Ministry\"", "\"kind\": \"Center\"", "units[ministry.energy].parent");
    row("responsible", "\"responsible\": \"semnan.roads.director\"",
        "\"responsible\": \"semnan.roads.nobody\"", "units[semnan.roads].responsible");
    row("post without unit", "\"code\": \"center.night1\"", "\"code\": \"nowhere.night1\"",
        "posts[nowhere.night1].unit");
    row("twice", "\"code\": \"center.night1\"", "\"code\": \"center.head\"", "posts[center.head].code");
    row("national number", "\"nationalNumber\": \"99800", "\"nationalNumber\": \"88800",
        "persons[p.0001].nationalNumber");
    row("vetting", ", \"vetting\": \"1403/ح/510\"", "", "assignments[semnan.damghan.desk.clerk1].vetting");
    row("unknown subject", "\"subjects\": [\"road.repair\"]", "\"subjects\": [\"sky.repair\"]",
        "duties[semnan.damghan.roads].subjects");
    row("unknown kind", "\"kind\": \"Ministry\"", "\"kind\": \"Castle\"", "units[ministry.energy].kind");
    row("unknown field", "\"kind\": \"Ministry\"", "\"colour\": 3, \"kind\": \"Ministry\"",
        "units[ministry.energy].colour");
    row("holiday", "\"date\": \"1403/01/01\"", "\"date\": \"1403/13/01\"",
        "holidays[1403].days[1403/13/01].date");
}

void TestWireDirectoryJson::errorsNameTheRecord()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QByteArray json = sampleFile();
    QVERIFY(json.contains(from));
    json.replace(from, to);
    const auto change = parseDirectory(json);
    QVERIFY(!change.ok());
    QTEST(change.error().field, "field");
}

QTEST_GUILESS_MAIN(TestWireDirectoryJson)
#include "test_wire_directory_json.moc"
