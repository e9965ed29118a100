#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/domain/deadline.h"
#include "core/domain/tracking_id.h"
#include "core/domain/vocabulary.h"

#include <QTest>

using namespace mizban;

class TestDomainRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_comeBack();
    void D5_example();
    void D5_defaults();
    void D5_thanksAndSentimentHaveNone();
    void D5_unknownYearIsEstimated();
    void T2_example();
    void T2_wrongCheckIsRefused();
    void T2_anyDigitsAndSeparators();
};

void TestDomainRules::words_comeBack()
{
    for (int i = 1; i <= 9; ++i)
        QCOMPARE(parseCaseKind(wordOf(CaseKind(i))), CaseKind(i));
    for (int i = 1; i <= 13; ++i) {
        QCOMPARE(parseChannel(wordOf(Channel(i))), Channel(i));
        QCOMPARE(parsePostKind(wordOf(PostKind(i))), PostKind(i));
    }
    for (int i = 1; i <= int(ErrorCode::Internal); ++i)
        QCOMPARE(parseErrorCode(wordOf(ErrorCode(i))), ErrorCode(i));
    QCOMPARE(wordOf(CaseKind::ObservationReport), QStringLiteral("ObservationReport"));
    QCOMPARE(wordOf(ErrorCode::Busy), QStringLiteral("Busy"));
    QVERIFY(!isKnown(CaseKind(0)) && !isKnown(CaseKind(10)) && !isKnown(Channel(255)));
    QVERIFY(!parseCaseKind(QStringLiteral("request")) && !parseCaseKind({}));
}

void TestDomainRules::D5_example()
{
    WorkingCalendar calendar;
    calendar.addHolidays({{toGregorian({1403, 2, 15}), QStringLiteral("شهادت امام جعفر صادق (ع)"), false}});
    const qint64 registered = tehranMidnightMs(toGregorian({1403, 2, 5})) + 9 * 3'600'000;
    const Deadline deadline =
        deadlineFor(defaultDeadlinePolicy(), calendar, CaseKind::Complaint, Level::County, registered);
    QCOMPARE(deadline.dueAtMs, endOfDayMs(toGregorian({1403, 2, 22})));
    QCOMPARE(toIso8601(deadline.dueAtMs), QStringLiteral("2024-05-11T23:59:59+03:30"));
    QCOMPARE(deadline.workingDays, 10);
    QCOMPARE(deadline.policyVersion, quint64(1));
    QVERIFY(!deadline.estimated);
}

void TestDomainRules::D5_defaults()
{
    const DeadlinePolicy policy = defaultDeadlinePolicy();
    QCOMPARE(policy.daysFor(CaseKind::Request, Level::County), 10);
    QCOMPARE(policy.daysFor(CaseKind::Request, Level::Province), 15);
    QCOMPARE(policy.daysFor(CaseKind::Request, Level::Agency), 30);
    QCOMPARE(policy.daysFor(CaseKind::Criticism, Level::Agency), 20);
    QCOMPARE(policy.daysFor(CaseKind::ObservationReport, Level::County), 15);
    QCOMPARE(policy.daysFor(CaseKind::Plan, Level::Province), 90);
    QCOMPARE(policy.firstActionDays, 2);
    QCOMPARE(policy.officialDays, 15);
}

void TestDomainRules::D5_thanksAndSentimentHaveNone()
{
    for (const CaseKind kind : {CaseKind::Thanks, CaseKind::Sentiment}) {
        for (const Level level : {Level::County, Level::Province, Level::Agency, Level::National})
            QCOMPARE(deadlineFor(defaultDeadlinePolicy(), {}, kind, level, 1'700'000'000'000).dueAtMs, 0);
    }
}

void TestDomainRules::D5_unknownYearIsEstimated()
{
    const Deadline deadline =
        deadlineFor(defaultDeadlinePolicy(), {}, CaseKind::Request, Level::County, 1'700'000'000'000);
    QVERIFY(deadline.dueAtMs > 1'700'000'000'000);
    QVERIFY(deadline.estimated);
}

void TestDomainRules::T2_example()
{
    QCOMPARE(makeTrackingId(1404, QStringLiteral("01234"), 17), QStringLiteral("040123400001740"));
    QCOMPARE(displayTrackingId(QStringLiteral("040123400001740")),
             isolateLtr(QStringLiteral("۰۴-۰۱۲۳۴-۰۰۰۰۱۷-۴۰")));
    for (quint32 sequence = 0; sequence < trackingSequences; sequence += 991) {
        const QString id = makeTrackingId(1399, QStringLiteral("99999"), sequence);
        QCOMPARE(id.size(), 15);
        QCOMPARE(parseTrackingId(id).valueOr({}), id);
        QCOMPARE(id.toULongLong() % 97, quint64(1)); // ISO 7064
    }
}

void TestDomainRules::T2_wrongCheckIsRefused()
{
    const QString id = QStringLiteral("040123400001740");
    for (qsizetype i = 0; i < id.size(); ++i) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString other = id;
            other[i] = digit;
            QCOMPARE(parseTrackingId(other).ok(), other == id);
        }
    }
    for (const char *typed :
         {"", "04012340000174", "0401234000017400", "04012340000174x", "------------------"})
        QCOMPARE(parseTrackingId(QString::fromLatin1(typed)).error().rule, QStringLiteral("T2"));
}

void TestDomainRules::T2_anyDigitsAndSeparators()
{
    const QString id = QStringLiteral("040123400001740");
    for (const QString &typed : {displayTrackingId(id), QStringLiteral("۰۴۰۱۲۳۴۰۰۰۰۱۷۴۰"),
                                 QStringLiteral("04 01234 000017 40"), QStringLiteral("٠٤٠١٢٣٤٠٠٠٠١٧٤٠")})
        QCOMPARE(parseTrackingId(typed).valueOr({}), id);
}

QTEST_GUILESS_MAIN(TestDomainRules)
#include "test_domain_rules.moc"
