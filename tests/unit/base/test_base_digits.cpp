#include "core/base/digits.h"

#include <QtTest>

using namespace mizban;
using namespace Qt::StringLiterals;

class TestDigits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allThreeScriptsBecomeAscii()
    {
        QCOMPARE(toAsciiDigits(u"۰۱۲۳۴۵۶۷۸۹"_s), u"0123456789"_s);
        QCOMPARE(toAsciiDigits(u"٠١٢٣٤٥٦٧٨٩"_s), u"0123456789"_s);
        QCOMPARE(toAsciiDigits(u"پلاک ۱۲/٣ ب"_s), u"پلاک 12/3 ب"_s);
    }

    void allThreeScriptsBecomePersian()
    {
        QCOMPARE(toPersianDigits(u"0123456789"_s), u"۰۱۲۳۴۵۶۷۸۹"_s);
        QCOMPARE(toPersianDigits(u"٠١٢٣٤٥٦٧٨٩"_s), u"۰۱۲۳۴۵۶۷۸۹"_s);
        QCOMPARE(toPersianDigits(u"۱۴۰۴"_s), u"۱۴۰۴"_s);
    }

    void neighboursOfTheDigitsStay()
    {
        const QString around = u"/:\u065F\u066A\u06EF\u06FA"_s;
        QCOMPARE(toAsciiDigits(around), around);
        QCOMPARE(toPersianDigits(around), around);
    }

    void isolatesWrapTheText()
    {
        QCOMPARE(isolateLtr(u"021-88776655"_s), u"\u2066021-88776655\u2069"_s);
        QCOMPARE(isolate(u"زهرا"_s), u"\u2068زهرا\u2069"_s);
    }
};

QTEST_APPLESS_MAIN(TestDigits)
#include "test_base_digits.moc"
