#include "core/base/hour_text.h"

#include <QTest>

using namespace mizban;
using namespace Qt::StringLiterals;

class TestBaseHourText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hours_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QTime>("hour");
        QTest::newRow("with a colon") << u"10:30"_s << QTime(10, 30);
        QTest::newRow("Persian digits") << u" ۱۰:۳۰ "_s << QTime(10, 30);
        QTest::newRow("digits alone") << u"1030"_s << QTime(10, 30);
        QTest::newRow("before ten") << u"۹۰۵"_s << QTime(9, 5);
        QTest::newRow("a whole hour") << u"8"_s << QTime(8, 0);
        QTest::newRow("midnight") << u"0000"_s << QTime(0, 0);
        for (const QString &none : {u""_s, u"25"_s, u"1060"_s, u"10:30:00"_s, u"10300"_s, u"ده"_s, u"صبح"_s})
            QTest::newRow(qPrintable(u"none: "_s + none)) << none << QTime();
    }
    void hours()
    {
        QFETCH(const QString, typed);
        QFETCH(const QTime, hour);
        QCOMPARE(hourOf(typed), hour);
    }
};

QTEST_GUILESS_MAIN(TestBaseHourText)
#include "test_base_hour_text.moc"
