#include "core/base/jalali.h"
#include "core/domain/case_query.h"

#include <QTest>

using namespace mizban;
using namespace Qt::StringLiterals;

namespace {

const qint64 nowMs = tehranMidnightMs(toGregorian({1405, 8, 11})) + 36'000'000;

CaseQuery parsed(const QString &typed)
{
    const auto query = parseCaseQuery(typed, nowMs);
    if (!query)
        qFatal("%s: %s", qPrintable(typed), qPrintable(query.error().field));
    return *query;
}

Error refused(const QString &typed)
{
    const auto query = parseCaseQuery(typed, nowMs);
    return query ? Error() : query.error();
}

qint64 dayMs(int year, int month, int day)
{
    return tehranMidnightMs(toGregorian({year, month, day}));
}

QStringList textsOf(const CaseQuery &query)
{
    QStringList texts;
    for (const CaseQuery::Word &word : query.words)
        texts.append(word.prefix ? word.text + u'*' : word.text);
    return texts;
}

} // namespace

/// The small language of the search field, in Persian and English.
class TestDomainCaseQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastWordIsStillBeingTyped()
    {
        QCOMPARE(textsOf(parsed(u"فشار آ"_s)), (QStringList{u"فشار"_s, u"آ*"_s}));
        QCOMPARE(textsOf(parsed(u"فشار آب "_s)), (QStringList{u"فشار"_s, u"آب"_s}));
        QCOMPARE(textsOf(parsed(u"فشا* آب "_s)), (QStringList{u"فشا*"_s, u"آب"_s}));
        QVERIFY(parsed(u"  "_s).isEmpty());
        QVERIFY(parsed(u" ؟ ... "_s).isEmpty());
    }

    void quotesHoldWordsTogether()
    {
        QCOMPARE(parsed(u"\"فشار آب\" کم"_s).phrases, (QList<CaseQuery::Phrase>{{u"فشار آب"_s, false}}));
        QCOMPARE(parsed(u"«فشار آب»"_s).phrases, (QList<CaseQuery::Phrase>{{u"فشار آب"_s, false}}));
        QCOMPARE(parsed(u"“فشار آب”"_s).phrases, (QList<CaseQuery::Phrase>{{u"فشار آب"_s, false}}));
        QCOMPARE(parsed(u"\"فشار آ"_s).phrases, (QList<CaseQuery::Phrase>{{u"فشار آ"_s, true}}));
        QVERIFY(parsed(u"\"\" "_s).isEmpty());
    }

    void filtersInBothLanguages()
    {
        QCOMPARE(parsed(u"نوع:شکایت"_s).kinds, QList<CaseKind>{CaseKind::Complaint});
        QCOMPARE(parsed(u"kind:Complaint"_s).kinds, QList<CaseKind>{CaseKind::Complaint});
        QCOMPARE(parsed(u"نوع: شكايت آب"_s).kinds, QList<CaseKind>{CaseKind::Complaint});
        QCOMPARE(parsed(u"نوع:\"گزارش مردمی\""_s).kinds, QList<CaseKind>{CaseKind::ObservationReport});
        QCOMPARE(parsed(u"وضعیت:باطل‌شده"_s).statuses, QList<CaseStatus>{CaseStatus::Void});
        QCOMPARE(parsed(u"status:answered"_s).statuses, QList<CaseStatus>{CaseStatus::Answered});
        QVERIFY(parsed(u"وضعیت:باز"_s).statuses.contains(CaseStatus::InReview));
        QVERIFY(!parsed(u"وضعیت:باز"_s).statuses.contains(CaseStatus::Closed));
        QCOMPARE(parsed(u"دارنده:فرماندار"_s).holders, QStringList{u"فرماندار"_s});
        QCOMPARE(parsed(u"name:\"علی رضایی\""_s).names, QStringList{u"علی رضایی"_s});
        QCOMPARE(parsed(u"شماره:۰۹۱۲-۱۲۳"_s).numbers, QStringList{u"0912123"_s});
    }

    void whatIsHalfTypedNarrowsToWhatItMayBecome()
    {
        QVERIFY(parsed(u"نوع:"_s).isEmpty());
        QCOMPARE(parsed(u"نوع:شک"_s).kinds, QList<CaseKind>{CaseKind::Complaint});
        QCOMPARE(parsed(u"kind:re"_s).kinds, QList<CaseKind>{CaseKind::Request});
    }

    void datesAreDaysMonthsOrYears()
    {
        const CaseQuery day = parsed(u"از:۱۴۰۵/۰۱/۰۱ تا:1405-01-31"_s);
        QCOMPARE(day.fromMs, dayMs(1405, 1, 1));
        QCOMPARE(day.beforeMs, dayMs(1405, 2, 1));
        const CaseQuery month = parsed(u"از:۱۴۰۵/۰۲ تا:۱۴۰۵/۰۲"_s);
        QCOMPARE(month.fromMs, dayMs(1405, 2, 1));
        QCOMPARE(month.beforeMs, dayMs(1405, 3, 1));
        const CaseQuery year = parsed(u"from:1404 to:1404"_s);
        QCOMPARE(year.fromMs, dayMs(1404, 1, 1));
        QCOMPARE(year.beforeMs, dayMs(1405, 1, 1));
        QCOMPARE(parsed(u"from:2026-11-02"_s).fromMs, dayMs(1405, 8, 11));
        QCOMPARE(parsed(u"از:امروز"_s).fromMs, dayMs(1405, 8, 11));
        QCOMPARE(parsed(u"to:yesterday"_s).beforeMs, dayMs(1405, 8, 11));
    }

    void aNumberAloneIsANumberInWhateverGroups()
    {
        for (const QString &typed : {u"040123400001740"_s, u"۰۴-۰۱۲۳۴-۰۰۰۰۱۷-۴۰"_s, u"04 01234 000017 40"_s,
                                     u"\u206604/01234/000017/40\u2069"_s})
            QCOMPARE(parsed(typed).numbers, QStringList{u"040123400001740"_s});
        QCOMPARE(parsed(u"٠٤٩٩٣٧٠٨٩٩"_s).numbers, QStringList{u"0499370899"_s});
        QCOMPARE(parsed(u"0912 123 4567"_s).numbers, QStringList{u"09121234567"_s});
        QVERIFY(parsed(u"0912"_s).numbers.isEmpty()); // a word still, found as both
        QCOMPARE(textsOf(parsed(u"0912"_s)), QStringList{u"0912*"_s});
        QVERIFY(parsed(u"0499370899 آب"_s).numbers.isEmpty());
    }

    void otherColonsAreWords()
    {
        QCOMPARE(textsOf(parsed(u"ساعت 10:30 "_s)), (QStringList{u"ساعت"_s, u"10:30"_s}));
    }

    void whatIsNotUnderstoodIsNamed()
    {
        QCOMPARE(refused(u"نوع:نامه"_s), fieldError(ErrorCode::InvalidInput, u"query.kind"_s, {}, u"نامه"_s));
        QCOMPARE(refused(u"status:lost"_s).field, u"query.status"_s);
        QCOMPARE(refused(u"از:۱۴۰۵/۱۳/۰۱"_s).field, u"query.from"_s);
        QCOMPARE(refused(u"تا:فردوس"_s).field, u"query.to"_s);
        QCOMPARE(refused(u"شماره:الف"_s).field, u"query.number"_s);
        QCOMPARE(refused(QString(maxQueryLength + 1, u'x')).code, ErrorCode::TooLarge);
        QCOMPARE(refused(u"آ "_s.repeated(maxQueryParts + 1)).code, ErrorCode::TooLarge);
    }

    void chipsSayWhereTheyStand()
    {
        const QString typed = u"آب نوع:شکایت از: ۱۴۰۵ نام:\"علی رضا\" وضعیت:"_s;
        const QList<QueryFilter> filters = filtersIn(typed);
        QCOMPARE(filters.size(), 3);
        QCOMPARE(typed.mid(filters[0].at, filters[0].length), u"نوع:شکایت"_s);
        QCOMPARE(typed.mid(filters[1].at, filters[1].length), u"از: ۱۴۰۵"_s);
        QCOMPARE(filters[2].value, u"علی رضا"_s);
        QCOMPARE(filters[2].key, u"نام"_s);
    }
};

QTEST_GUILESS_MAIN(TestDomainCaseQuery)
#include "test_domain_case_query.moc"
